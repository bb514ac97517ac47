//! Exception groups: making them, and taking them apart for `except*`.

use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::{Name, names};
use crate::native::{Args, Code, NativeDef, attribute, class_method, method, static_method};
use crate::types::Builtin;
use crate::value::*;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

pub static METHODS: &[NativeDef] = &[
    static_method(
        "__new__",
        "(cls, *args, **kwargs)",
        Code::Var(new),
        "A group of exceptions under a message.",
    ),
    method(
        "__init__",
        "(self, *args, **kwargs)",
        Code::Var(init),
        "Sets the arguments.",
    ),
    attribute("message", |vm, e| Ok(field(vm, e, names::message)), "The message."),
    attribute(
        "exceptions",
        |vm, e| Ok(field(vm, e, names::exceptions)),
        "The exceptions, in a tuple.",
    ),
    method(
        "derive",
        "(self, excs, /)",
        Code::F2(derive),
        "A group of the same kind with other exceptions.",
    ),
    method(
        "subgroup",
        "(self, matcher_value, /)",
        Code::F2(|vm, g, c| split(vm, g, c, false)),
        "The group of those that match.",
    ),
    method(
        "split",
        "(self, matcher_value, /)",
        Code::F2(|vm, g, c| split(vm, g, c, true)),
        "The groups of those that match, and of those that do not.",
    ),
    class_method(
        "__class_getitem__",
        "(cls, item, /)",
        Code::F2(|vm, c, i| super::alias::make(vm, c, i)),
        "The type with an argument.",
    ),
];

fn field(vm: &Vm<'_>, group: Value, name: Name) -> Value {
    vm.exception_field(group, name).unwrap_or(Value::None)
}

fn new(vm: &mut Vm<'_>, args: Args) -> R {
    let Some(Value::Class(class)) = args.named.first().copied() else {
        return Err(vm.type_error("BaseExceptionGroup.__new__(X): X is not a type object"));
    };
    let [message, exceptions] = *args.rest.as_slice() else {
        let message = format!(
            "BaseExceptionGroup.__new__() takes exactly 2 arguments ({} given)",
            args.rest.len()
        );
        return Err(vm.type_error(message));
    };
    if !vm.native_of(message).is_str() {
        let message = format!(
            "BaseExceptionGroup.__new__() argument 1 must be str, not {}",
            vm.type_name(message)
        );
        return Err(vm.type_error(message));
    }
    let native = vm.native_of(exceptions);
    let sequence = vm.heap.sequence(native).is_some() || vm.special_method(exceptions, names::__getitem__).is_some();
    if !sequence || matches!(native, Value::Dict(_)) {
        return Err(vm.type_error("second argument (exceptions) must be a sequence"));
    }
    vm.run(NewGroup {
        class,
        message,
        exceptions,
        asked: false,
    })
}

fn init(vm: &mut Vm<'_>, args: Args) -> R {
    let group = args.named.first().copied().unwrap_or_default();
    if !args.keywords.is_empty() {
        let message = format!("{}() takes no keyword arguments", vm.type_name(group));
        return Err(vm.type_error(message));
    }
    if let Some(state) = vm.exception_state(group) {
        let tuple = vm.heap.new_tuple(args.rest);
        vm.heap.exception_mut(state).args = tuple;
    }
    Ok(Value::None)
}

fn derive(vm: &mut Vm<'_>, group: Value, exceptions: Value) -> R {
    let message = field(vm, group, names::message);
    vm.call_value(Builtin::BaseExceptionGroup.value(), &[message, exceptions])
}

fn split(vm: &mut Vm<'_>, group: Value, condition: Value, both: bool) -> R {
    let by = match condition {
        _ if vm.is_exception_class(condition) => By::Type,
        Value::Tuple(t) if vm.heap.tuple(t).to_vec().into_iter().all(|c| vm.is_exception_class(c)) => By::Type,
        Value::Class(_) => By::Nothing,
        _ if crate::builtins::inspect::callable(vm, condition)? == Value::True => By::Call,
        _ => By::Nothing,
    };
    if by == By::Nothing {
        return Err(
            vm.type_error("expected an exception type, a tuple of exception types, or a callable (other than a class)")
        );
    }
    vm.run(SplitGroup::new(group, condition, by, both))
}

/// How a group is split.
#[derive(Clone, Copy, PartialEq, Eq, Debug, serde::Serialize, serde::Deserialize)]
pub(crate) enum By {
    Nothing,
    /// An exception class or a tuple of them.
    Type,
    /// A function that answers for each exception.
    Call,
    /// A tuple of exceptions: the leaves that are among them.
    Identity,
}

impl crate::heap::collect::Trace for By {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

impl Vm<'_> {
    pub(crate) fn is_exception_group(&self, value: Value) -> bool {
        self.is_exception_of(value, Builtin::BaseExceptionGroup)
    }

    /// The exceptions of a group.
    pub(crate) fn group_members(&self, group: Value) -> Vec<Value> {
        match self.exception_field(group, names::exceptions) {
            Some(Value::Tuple(t)) => self.heap.tuple(t).to_vec(),
            _ => Vec::new(),
        }
    }

    fn group_member(&self, group: Value, at: usize) -> Option<Value> {
        match self.exception_field(group, names::exceptions) {
            Some(Value::Tuple(t)) => self.heap.tuple(t).get(at).copied(),
            _ => None,
        }
    }

    /// A group without a message, as `except*` makes them.
    pub(crate) fn plain_group(&mut self, exceptions: &[Value], args: Value) -> Value {
        let all = exceptions.iter().all(|e| self.is_exception_of(*e, Builtin::Exception));
        let kind = if all {
            Builtin::ExceptionGroup
        } else {
            Builtin::BaseExceptionGroup
        };
        let message = Value::Short(ShortStr::EMPTY);
        let group = self.new_exception(kind, &[message, args]);
        let tuple = self.heap.new_tuple(exceptions);
        self.set_exception_field(group, names::message, message);
        self.set_exception_field(group, names::exceptions, tuple);
        group
    }

    /// Gives a part of a group what the whole has: traceback, chain, notes.
    fn copy_metadata(&mut self, from: Value, to: Value) {
        let (Some(source), Some(target)) = (self.exception_state(from), self.exception_state(to)) else {
            return;
        };
        let source = self.heap.exception(source);
        let (traceback, cause, context) = (source.traceback.clone(), source.cause, source.context);
        let state = self.heap.exception_mut(target);
        state.traceback = traceback;
        state.cause = cause;
        state.context = context;
        state.suppress_context = true;
        if let (Value::Instance(i), Value::Instance(j)) = (from, to)
            && let Some(notes) = self.own_attribute(i, names::__notes__)
            && let Some(items) = self.quick_items(notes)
        {
            let copy = self.heap.new_list(items);
            let _ = self.set_own_attribute(j, names::__notes__, copy);
        }
    }

    /// Whether two groups are parts of one: raised in the same place, in the same chain.
    fn same_metadata(&mut self, a: Value, b: Value) -> bool {
        let (Some(x), Some(y)) = (self.exception_state(a), self.exception_state(b)) else {
            return false;
        };
        let (x, y) = (self.heap.exception(x), self.heap.exception(y));
        let same = x.traceback == y.traceback
            && x.cause.or(Value::None) == y.cause.or(Value::None)
            && x.context.or(Value::None) == y.context.or(Value::None);
        same && self.is_exception_group(a) && self.is_exception_group(b) && self.notes_of(a) == self.notes_of(b)
    }

    fn notes_of(&mut self, exception: Value) -> Option<Vec<Value>> {
        let Value::Instance(i) = exception else { return None };
        let notes = self.own_attribute(i, names::__notes__)?;
        self.quick_items(notes)
    }
}

machines! {
    pub(crate) struct NewGroup { class: ClassRef, message: Value, exceptions: Value, asked: bool }

    /// A group split in two. For each group being looked into: where, and what matched and did not.
    pub(crate) struct SplitGroup {
        condition: Value, by: By, both: bool, groups: Vec<Value>, at: Vec<u64>, matched: Vec<Vec<Value>>, rests: Vec<Vec<Value>>,
        current: Value, part: Value, state: u8,
    }

    /// What is raised when the clauses of an `except*` are through, `None` where nothing is.
    pub(crate) struct FinishStar { original: Value, raised: Vec<Value>, reraised: Vec<Value>, state: u8 }
}

impl NewGroup {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.asked {
            self.asked = true;
            return Ok(Step::Await(vm.collect_list(self.exceptions)?));
        }
        let items = vm.quick_items(input.value()).unwrap_or_default();
        if items.is_empty() {
            return Err(vm.value_error("second argument (exceptions) must be a non-empty sequence"));
        }
        vm.work(items.len() / 8)?;
        let mut plain = true;
        for (i, item) in items.iter().enumerate() {
            if vm.exception_state(*item).is_none() {
                return Err(vm.value_error(format!("Item {i} of second argument (exceptions) is not an exception")));
            }
            plain &= vm.is_exception_of(*item, Builtin::Exception);
        }
        let class = match self.class.builtin() {
            Some(Builtin::BaseExceptionGroup) if plain => Builtin::ExceptionGroup.class(),
            Some(Builtin::ExceptionGroup) if !plain => {
                return Err(vm.type_error("Cannot nest BaseExceptions in an ExceptionGroup"));
            }
            None if !plain && vm.is_subclass(self.class, Builtin::Exception.class()) => {
                let message = format!("Cannot nest BaseExceptions in '{}'", vm.class_name(self.class));
                return Err(vm.type_error(message));
            }
            _ => self.class,
        };
        let group = vm.new_exception_of(class, &[self.message, self.exceptions]);
        let tuple = vm.heap.new_tuple(items);
        vm.set_exception_field(group, names::message, self.message);
        vm.set_exception_field(group, names::exceptions, tuple);
        Ok(Step::Done(group))
    }
}

impl SplitGroup {
    pub(crate) fn new(group: Value, condition: Value, by: By, both: bool) -> SplitGroup {
        SplitGroup {
            condition,
            by,
            both,
            groups: Vec::new(),
            at: Vec::new(),
            matched: Vec::new(),
            rests: Vec::new(),
            current: group,
            part: Value::None,
            state: 0,
        }
    }

    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        loop {
            match self.state {
                // Does the current exception match?
                0 => {
                    vm.work(2)?;
                    let matched = match self.by {
                        By::Call => {
                            self.state = 1;
                            return Ok(Step::Await(vm.call_value(self.condition, &[self.current])?));
                        }
                        By::Identity => {
                            let wanted = vm
                                .heap
                                .sequence(self.condition)
                                .is_some_and(|c| c.contains(&self.current));
                            wanted && !vm.is_exception_group(self.current)
                        }
                        _ => vm.exception_matches(self.current, self.condition)?,
                    };
                    self.decided(vm, matched);
                }
                1 => {
                    self.state = 2;
                    return Ok(Step::Await(vm.truth(input.value())?));
                }
                2 => self.decided(vm, input.value() == Value::True),
                // The next member of the innermost group, or that group's parts.
                3 => {
                    let (Some(group), Some(at)) = (self.groups.last().copied(), self.at.last_mut()) else {
                        return Ok(Step::Done(self.part));
                    };
                    if let Some(member) = vm.group_member(group, *at as usize) {
                        *at += 1;
                        self.current = member;
                        self.state = 0;
                        continue;
                    }
                    self.state = 4;
                    let members = self.matched.last_mut().map(std::mem::take).unwrap_or_default();
                    if !members.is_empty() {
                        return Ok(Step::Await(self.derive(vm, group, members)?));
                    }
                    self.part = Value::None;
                    self.state = 5;
                }
                4 => {
                    self.part = self.derived(vm, input.value())?;
                    self.state = 5;
                }
                5 => {
                    let members = self.rests.last_mut().map(std::mem::take).unwrap_or_default();
                    let group = self.groups.last().copied().unwrap_or_default();
                    if !members.is_empty() && self.both {
                        self.state = 6;
                        return Ok(Step::Await(self.derive(vm, group, members)?));
                    }
                    if let Some(step) = self.close(vm, Value::None) {
                        return Ok(step);
                    }
                }
                _ => {
                    let rest = self.derived(vm, input.value())?;
                    if let Some(step) = self.close(vm, rest) {
                        return Ok(step);
                    }
                }
            }
        }
    }

    fn decided(&mut self, vm: &Vm<'_>, matched: bool) {
        self.state = 3;
        let current = self.current;
        if !matched && vm.is_exception_group(current) {
            self.groups.push(current);
            self.at.push(0);
            self.matched.push(Vec::new());
            self.rests.push(Vec::new());
            return;
        }
        let parts = if matched { &mut self.matched } else { &mut self.rests };
        match parts.last_mut() {
            Some(parts) => parts.push(current),
            // The whole group matched.
            None => {
                self.part = current;
                self.state = 5;
            }
        }
    }

    /// `group.derive(members)`.
    fn derive(&self, vm: &mut Vm<'_>, group: Value, members: Vec<Value>) -> R {
        let list = vm.heap.new_list(members);
        let name = vm.heap.intern("derive");
        vm.call_method(group, name, &[list])
    }

    fn derived(&self, vm: &mut Vm<'_>, part: Value) -> R {
        if vm.exception_state(part).is_none() || !vm.is_exception_group(part) {
            return Err(vm.type_error("derive must return an instance of BaseExceptionGroup"));
        }
        if let Some(group) = self.groups.last() {
            vm.copy_metadata(*group, part);
        }
        Ok(part)
    }

    /// The innermost group is done: its parts go to the group around it, or are the answer.
    fn close(&mut self, vm: &mut Vm<'_>, rest: Value) -> Option<Step> {
        let part = std::mem::replace(&mut self.part, Value::None);
        self.groups.pop();
        self.at.pop();
        self.matched.pop();
        self.rests.pop();
        self.state = 3;
        if self.groups.is_empty() {
            let answer = if self.both {
                vm.heap.new_tuple([part, rest])
            } else {
                part
            };
            return Some(Step::Done(answer));
        }
        for (part, parts) in [(part, &mut self.matched), (rest, &mut self.rests)] {
            if let (false, Some(parts)) = (part.is_none(), parts.last_mut()) {
                parts.push(part);
            }
        }
        None
    }
}

impl FinishStar {
    /// `ended` is what each clause that ran ended with, `None` for an orderly end; `rest` is what no clause took.
    pub(crate) fn new(vm: &mut Vm<'_>, original: Value, ended: &[Value], rest: Value) -> FinishStar {
        let (mut raised, mut reraised) = (Vec::new(), Vec::new());
        for exception in ended.iter().copied().chain([rest]).filter(|e| !e.is_none()) {
            if vm.same_metadata(exception, original) {
                reraised.push(exception)
            } else {
                raised.push(exception)
            }
        }
        FinishStar {
            original,
            raised,
            reraised,
            state: 0,
        }
    }

    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !vm.is_exception_group(self.original) {
            let first = self.raised.first().or(self.reraised.first()).copied();
            return Ok(Step::Done(first.unwrap_or(Value::None)));
        }
        if self.state == 0 && !self.reraised.is_empty() {
            // What was raised again and what was left over is one group, in the original's order.
            self.state = 1;
            let mut leaves = Vec::new();
            let mut todo = std::mem::take(&mut self.reraised);
            while let Some(exception) = todo.pop() {
                vm.work(2)?;
                if vm.is_exception_group(exception) {
                    todo.extend(vm.group_members(exception))
                } else {
                    leaves.push(exception)
                }
            }
            let leaves = vm.heap.new_tuple(leaves);
            return Ok(Step::Await(vm.run(SplitGroup::new(
                self.original,
                leaves,
                By::Identity,
                false,
            ))?));
        }
        if self.state == 1 && !input.value().is_none() {
            self.raised.push(input.value());
        }
        match self.raised.as_slice() {
            [] => Ok(Step::Done(Value::None)),
            [one] => Ok(Step::Done(*one)),
            _ => {
                let raised = std::mem::take(&mut self.raised);
                let list = vm.heap.new_list(raised.clone());
                Ok(Step::Done(vm.plain_group(&raised, list)))
            }
        }
    }
}
