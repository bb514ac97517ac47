//! Targets of assignment, and the statements that assign.
#![expect(
    clippy::indexing_slicing,
    reason = "places of the operand stack that were pushed here"
)]

use super::binary::{Any, Operand, at_once};
use super::{Child, Expr, Flow, LinkIndex, Span, Stmt, Target};
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::names;
use crate::types::Builtin;
use crate::value::*;
use crate::vm::arithmetic::BinaryOp;
use crate::vm::{LinkKind, Unwind, Vm};

pub struct LocalTarget(pub u32);

impl Target for LocalTarget {
    #[inline]
    fn store<'a>(&'a self, vm: &mut Vm<'a>, value: Value) -> Result<(), Unwind> {
        vm.set_local(self.0, value);
        Ok(())
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<(), Unwind> {
        Err(vm.corrupt())
    }
    fn slot(&self) -> Option<u32> {
        Some(self.0)
    }
}

pub struct CellTarget(pub u32);

impl Target for CellTarget {
    fn store<'a>(&'a self, vm: &mut Vm<'a>, value: Value) -> Result<(), Unwind> {
        match vm.local(self.0) {
            Value::Cell(cell) => {
                *vm.heap.cell_mut(cell) = value;
                Ok(())
            }
            _ => Err(vm.internal("a cell variable without its cell")),
        }
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<(), Unwind> {
        Err(vm.corrupt())
    }
}

pub struct GlobalTarget {
    pub name: u32,
    pub link: LinkIndex,
}

impl Target for GlobalTarget {
    #[inline]
    fn store<'a>(&'a self, vm: &mut Vm<'a>, value: Value) -> Result<(), Unwind> {
        let link = vm.link(self.link);
        let globals = vm.heap.dicts.get_mut(vm.frame.globals.index());
        if link.key == globals.version && link.key != 0 {
            globals.set_value(link.index as usize, value);
            return Ok(());
        }
        self.store_slowly(vm, value);
        Ok(())
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<(), Unwind> {
        Err(vm.corrupt())
    }
}

impl GlobalTarget {
    #[inline(never)]
    fn store_slowly(&self, vm: &mut Vm<'_>, value: Value) {
        let name = vm.name(self.name);
        let key = vm.heap.name_value(name);
        let globals = vm.frame.globals;
        let index = vm.dict_place_str(globals, key, value);
        let key = vm.heap.dict_version(globals);
        let link = crate::vm::Link {
            key,
            epoch: 0,
            kind: LinkKind::Global,
            index: index as u32,
            value: Value::Undefined,
        };
        vm.set_link(self.link, link);
    }
}

/// A name of a namespace: a class body's, or that of code run with its own locals.
pub struct NamespaceTarget {
    pub namespace: u32,
    pub name: u32,
    pub span: Span,
}

impl Target for NamespaceTarget {
    fn store<'a>(&'a self, vm: &mut Vm<'a>, value: Value) -> Result<(), Unwind> {
        let name = vm.name(self.name);
        let key = vm.heap.name_value(name);
        let namespace = vm.namespace(self.namespace);
        match namespace {
            Value::Dict(d) => vm.dict_set_str(d, key, value),
            other => {
                operation!(vm, self.span, vm.set_item(other, key, value), 0);
            }
        }
        Ok(())
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<(), Unwind> {
        vm.pop_state();
        operation!(vm, self.span, vm.take_input(), 0);
        Ok(())
    }
}

impl<'a> Vm<'a> {
    pub(crate) fn namespace(&self, slot: u32) -> Value {
        match self.local(slot) {
            Value::Cell(cell) => *self.heap.cell(cell),
            other => other,
        }
    }
}

pub struct AttributeTarget<O> {
    pub object: O,
    pub name: u32,
    pub link: LinkIndex,
    pub span: Span,
}

impl<O: Operand> Target for AttributeTarget<O> {
    fn store<'a>(&'a self, vm: &mut Vm<'a>, value: Value) -> Result<(), Unwind> {
        let object = child!(vm, self.object.get(vm), 0, value);
        operation!(
            vm,
            self.span,
            vm.set_attr_cached(object, self.name, self.link, value),
            1
        );
        Ok(())
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<(), Unwind> {
        if vm.pop_state() == 0 {
            let value = vm.pop_record();
            let object = child!(vm, self.object.resume(vm), 0, value);
            operation!(
                vm,
                self.span,
                vm.set_attr_cached(object, self.name, self.link, value),
                1
            );
        } else {
            operation!(vm, self.span, vm.take_input(), 1);
        }
        Ok(())
    }
}

pub struct SubscriptTarget<C, K> {
    pub container: C,
    pub key: K,
    pub span: Span,
}

impl<C: Operand, K: Operand> SubscriptTarget<C, K> {
    #[inline(always)]
    fn with_container<'a>(&'a self, vm: &mut Vm<'a>, container: Value, value: Value) -> Result<(), Unwind> {
        let key = child!(vm, self.key.get(vm), 1, value, container);
        self.put(vm, container, key, value)
    }

    #[inline(always)]
    fn put(&self, vm: &mut Vm<'_>, container: Value, key: Value, value: Value) -> Result<(), Unwind> {
        operation!(vm, self.span, vm.set_item(container, key, value), 2);
        Ok(())
    }
}

impl<C: Operand, K: Operand> Target for SubscriptTarget<C, K> {
    fn store<'a>(&'a self, vm: &mut Vm<'a>, value: Value) -> Result<(), Unwind> {
        let container = child!(vm, self.container.get(vm), 0, value);
        self.with_container(vm, container, value)
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<(), Unwind> {
        match vm.pop_state() {
            0 => {
                let value = vm.pop_record();
                let container = child!(vm, self.container.resume(vm), 0, value);
                self.with_container(vm, container, value)
            }
            1 => {
                let container = vm.pop_record();
                let value = vm.pop_record();
                let key = child!(vm, self.key.resume(vm), 1, value, container);
                self.put(vm, container, key, value)
            }
            _ => {
                operation!(vm, self.span, vm.take_input(), 2);
                Ok(())
            }
        }
    }
}

/// `a, *b, c = ...`
pub struct Unpack {
    pub targets: Box<[Box<dyn Target>]>,
    /// The slots of the targets, where they are local variables and none is starred; else empty.
    slots: Box<[u32]>,
    /// The index of the starred target.
    pub star: Option<usize>,
    pub span: Span,
}

impl Unpack {
    pub fn new(targets: Box<[Box<dyn Target>]>, star: Option<usize>, span: Span) -> Unpack {
        let slots = match star {
            None => targets.iter().map(|target| target.slot()).collect(),
            Some(_) => None,
        };
        Unpack {
            slots: slots.unwrap_or_default(),
            targets,
            star,
            span,
        }
    }

    /// Gives local variables their values, where those stand in a list or tuple. False where they don't.
    #[inline]
    fn store_in_slots(&self, vm: &mut Vm<'_>, value: Value) -> bool {
        let Some(items) = vm.heap.sequence(value) else {
            return false;
        };
        if items.len() != self.slots.len() || items.is_empty() {
            return false;
        }
        for (slot, item) in self.slots.iter().zip(items) {
            if let Some(place) = vm.stack.get_mut((vm.frame.base + slot) as usize) {
                *place = *item;
            }
        }
        true
    }

    /// The values for all targets, in a tuple or list. Suspendable.
    fn values(&self, vm: &mut Vm<'_>, value: Value) -> Result<Value, Unwind> {
        if self.star.is_none()
            && let Some(items) = vm.heap.sequence(value)
            && items.len() == self.targets.len()
        {
            return Ok(value);
        }
        let machine = Unpacking {
            value,
            iterator: Value::Undefined,
            items: Vec::new(),
            before: self.star.unwrap_or(self.targets.len()) as u64,
            after: self.star.map(|s| (self.targets.len() - s - 1) as u64),
            state: 0,
        };
        vm.run(machine)
    }

    /// Gives two variables their values.
    #[inline(always)]
    pub(super) fn store_both<'a>(&'a self, vm: &mut Vm<'a>, first: Value, second: Value) -> Result<(), Unwind> {
        let [a, b] = &*self.targets else {
            return Err(vm.internal("no pair of targets"));
        };
        a.store(vm, first)?;
        b.store(vm, second)
    }

    fn store_from<'a>(&'a self, vm: &mut Vm<'a>, values: Value, first: usize) -> Result<(), Unwind> {
        for (i, target) in self.targets.iter().enumerate().skip(first) {
            let value = vm
                .heap
                .sequence(values)
                .and_then(|s| s.get(i))
                .copied()
                .unwrap_or_default();
            child!(vm, target.store(vm, value), i as i64, values);
        }
        Ok(())
    }
}

impl Target for Unpack {
    fn store<'a>(&'a self, vm: &mut Vm<'a>, value: Value) -> Result<(), Unwind> {
        if self.store_in_slots(vm, value) {
            return Ok(());
        }
        if let Value::Tuple(tuple) = value
            && let [a, b] = vm.heap.tuple(tuple)[..]
            && let ([first, second], None) = (&*self.targets, self.star)
        {
            child!(vm, first.store(vm, a), 0, value);
            child!(vm, second.store(vm, b), 1, value);
            return Ok(());
        }
        let mut values = operation!(vm, self.span, self.values(vm, value), -2);
        if let Value::List(l) = values
            && values == value
        {
            // The targets may change the list that is being unpacked.
            let items = vm.heap.list(l).clone();
            values = vm.heap.new_tuple(items);
        }
        self.store_from(vm, values, 0)
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<(), Unwind> {
        let state = vm.pop_state();
        if state == -2 {
            let values = operation!(vm, self.span, vm.take_input(), -2);
            return self.store_from(vm, values, 0);
        }
        let values = vm.pop_record();
        let Some(target) = usize::try_from(state).ok().and_then(|i| self.targets.get(i)) else {
            return Err(vm.corrupt());
        };
        child!(vm, target.resume(vm), state, values);
        self.store_from(vm, values, state as usize + 1)
    }
}

/// The only element of an iterable: `*Ts` as an annotation.
pub struct OnlyElement {
    pub value: Box<dyn Expr>,
    pub span: Span,
}

impl OnlyElement {
    fn of(&self, vm: &mut Vm<'_>, value: Value) -> Result<Value, Unwind> {
        let machine = Unpacking {
            value,
            iterator: Value::Undefined,
            items: Vec::new(),
            before: 1,
            after: None,
            state: 0,
        };
        let values = operation!(vm, self.span, vm.run(machine), 1);
        Ok(vm
            .heap
            .sequence(values)
            .and_then(|v| v.first())
            .copied()
            .unwrap_or(Value::None))
    }
}

impl Expr for OnlyElement {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let value = child!(vm, self.value.eval(vm), 0);
        self.of(vm, value)
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        if vm.pop_state() == 0 {
            let value = child!(vm, self.value.resume(vm), 0);
            return self.of(vm, value);
        }
        let values = operation!(vm, self.span, vm.take_input(), 1);
        Ok(vm
            .heap
            .sequence(values)
            .and_then(|v| v.first())
            .copied()
            .unwrap_or(Value::None))
    }
}

machines! {
    /// Takes as many values of an iterable as there are targets.
    pub(crate) struct Unpacking { value: Value, iterator: Value, items: Vec<Value>, before: u64, after: Option<u64>, state: u8 }
    /// A name looked up in a mapping that is no dict.
    pub(crate) struct MappingGet(catches) { mapping: Value, key: Value, asked: bool }
}

impl Unpacking {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        match self.state {
            0 => {
                self.state = 1;
                if let Some(items) = vm.foreseen_items(self.value)? {
                    vm.foresee(items.len(), 16)?;
                    self.items = items;
                    return self.finish(vm, true);
                }
                let plain = vm.type_of(self.value) == crate::types::Builtin::Object.class();
                if plain
                    || vm.special_method(self.value, names::__iter__).is_none()
                        && vm.special_method(self.value, names::__getitem__).is_none()
                        && !vm.is_iterable_builtin(self.value)
                {
                    let message = format!("cannot unpack non-iterable {} object", vm.type_name(self.value));
                    return Err(vm.type_error(message));
                }
                return Ok(Step::Await(vm.iter(self.value)?));
            }
            1 => {
                self.iterator = input.value();
                self.state = 2;
            }
            _ => {
                if input.value().is_stop() {
                    return self.finish(vm, true);
                }
                self.items.push(input.value());
                // Without a star one value too many tells that there are too many.
                if self.after.is_none() && self.items.len() as u64 > self.before {
                    return self.finish(vm, false);
                }
            }
        }
        vm.work(1)?;
        Ok(Step::Await(vm.next(self.iterator)?))
    }

    fn finish(&mut self, vm: &mut Vm<'_>, all: bool) -> Result<Step, Unwind> {
        let got = self.items.len() as u64;
        match self.after {
            None if got < self.before => Err(vm.value_error(format!(
                "not enough values to unpack (expected {}, got {got})",
                self.before
            ))),
            None if got > self.before => {
                let sized = all
                    && matches!(
                        vm.native_of(self.value),
                        Value::List(_) | Value::Tuple(_) | Value::Dict(_)
                    );
                let given = if sized { format!(", got {got}") } else { String::new() };
                Err(vm.value_error(format!("too many values to unpack (expected {}{given})", self.before)))
            }
            None => Ok(Step::Done(vm.heap.new_tuple(std::mem::take(&mut self.items)))),
            Some(after) if got < self.before + after => Err(vm.value_error(format!(
                "not enough values to unpack (expected at least {}, got {got})",
                self.before + after
            ))),
            Some(after) => {
                let mut items = std::mem::take(&mut self.items);
                let tail = items.split_off(items.len() - after as usize);
                let middle = items.split_off(self.before as usize);
                items.push(vm.heap.new_list(middle));
                items.extend(tail);
                Ok(Step::Done(vm.heap.new_tuple(items)))
            }
        }
    }
}

impl MappingGet {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.asked {
            self.asked = true;
            return Ok(Step::Await(vm.get_item(self.mapping, self.key)?));
        }
        match input {
            Resumption::Raised(e) if vm.is_exception_of(e, Builtin::KeyError) => Ok(Step::Done(Value::Undefined)),
            Resumption::Raised(e) => Err(vm.reraise(e)),
            other => Ok(Step::Done(other.value())),
        }
    }
}

/// `a, b = x, y`: each target takes its value, without a tuple between them.
pub struct AssignEach {
    /// As many as there are targets.
    pub values: Box<[Child]>,
    pub targets: Box<[Box<dyn Target>]>,
}

impl AssignEach {
    /// States: i for a value, after the last of them for a target. The values stand on the stack.
    fn evaluate<'a>(&'a self, vm: &mut Vm<'a>, first: usize) -> Result<Flow, Unwind> {
        for (i, value) in self.values.iter().enumerate().skip(first) {
            let value = child!(vm, value.eval(vm), i as i64);
            vm.stack.push(value);
        }
        self.store(vm, 0)
    }

    fn store<'a>(&'a self, vm: &mut Vm<'a>, first: usize) -> Result<Flow, Unwind> {
        let start = vm.stack.len() - self.values.len();
        for (i, target) in self.targets.iter().enumerate().skip(first) {
            let value = vm.stack[start + i];
            child!(vm, target.store(vm, value), (self.values.len() + i) as i64);
        }
        vm.stack.truncate(start);
        Ok(Flow::Next)
    }
}

impl Stmt for AssignEach {
    fn exec<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        self.evaluate(vm, 0)
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        let state = vm.pop_state();
        let i = usize::try_from(state).unwrap_or(usize::MAX);
        if let Some(value) = self.values.get(i) {
            let value = child!(vm, value.resume(vm), state);
            vm.operands(i)?;
            vm.stack.push(value);
            return self.evaluate(vm, i + 1);
        }
        let i = i - self.values.len();
        let Some(target) = self.targets.get(i) else {
            return Err(vm.corrupt());
        };
        child!(vm, target.resume(vm), state);
        vm.operands(self.values.len())?;
        self.store(vm, i + 1)
    }
}

/// `a, b = x, y` of two locals.
pub struct AssignPair {
    pub values: [Child; 2],
    pub slots: [u32; 2],
}

impl AssignPair {
    #[inline(always)]
    fn with_first<'a>(&'a self, vm: &mut Vm<'a>, first: Value) -> Result<Flow, Unwind> {
        let second = child!(vm, self.values[1].eval(vm), 1, first);
        self.store(vm, first, second)
    }

    #[inline(always)]
    fn store(&self, vm: &mut Vm<'_>, first: Value, second: Value) -> Result<Flow, Unwind> {
        vm.set_local(self.slots[0], first);
        vm.set_local(self.slots[1], second);
        Ok(Flow::Next)
    }
}

impl Stmt for AssignPair {
    fn exec<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        let first = child!(vm, self.values[0].eval(vm), 0);
        self.with_first(vm, first)
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        if vm.pop_state() == 0 {
            let first = child!(vm, self.values[0].resume(vm), 0);
            return self.with_first(vm, first);
        }
        let first = vm.pop_record();
        let second = child!(vm, self.values[1].resume(vm), 1, first);
        self.store(vm, first, second)
    }
}

/// `target = value`.
pub struct Assign<T, V> {
    pub target: T,
    pub value: V,
}

/// Makes the statement that assigns a value.
pub fn assign<T: Target + 'static>(target: T, value: Child) -> Box<dyn Stmt> {
    match value {
        Child::Expr(value) => Box::new(Assign {
            target,
            value: Any(value),
        }),
        value => Box::new(Assign { target, value }),
    }
}

impl<T: Target, V: Operand> Stmt for Assign<T, V> {
    fn exec<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        let value = child!(vm, self.value.get(vm), 0);
        child!(vm, self.target.store(vm, value), 1);
        Ok(Flow::Next)
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        if vm.pop_state() == 0 {
            let value = child!(vm, self.value.resume(vm), 0);
            child!(vm, self.target.store(vm, value), 1);
        } else {
            child!(vm, self.target.resume(vm), 1);
        }
        Ok(Flow::Next)
    }
}

/// `a = b = value`.
pub struct AssignChain {
    pub targets: Box<[Box<dyn Target>]>,
    pub value: Box<dyn Expr>,
}

impl AssignChain {
    fn store_from<'a>(&'a self, vm: &mut Vm<'a>, value: Value, first: usize) -> Result<Flow, Unwind> {
        for (i, target) in self.targets.iter().enumerate().skip(first) {
            child!(vm, target.store(vm, value), i as i64, value);
        }
        Ok(Flow::Next)
    }
}

impl Stmt for AssignChain {
    fn exec<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        let value = child!(vm, self.value.eval(vm), -2);
        self.store_from(vm, value, 0)
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        let state = vm.pop_state();
        if state == -2 {
            let value = child!(vm, self.value.resume(vm), -2);
            return self.store_from(vm, value, 0);
        }
        let value = vm.pop_record();
        let Some(target) = usize::try_from(state).ok().and_then(|i| self.targets.get(i)) else {
            return Err(vm.corrupt());
        };
        child!(vm, target.resume(vm), state, value);
        self.store_from(vm, value, state as usize + 1)
    }
}

/// `(name := value)`.
pub struct Walrus {
    pub target: Box<dyn Target>,
    pub value: Box<dyn Expr>,
}

impl Expr for Walrus {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let value = child!(vm, self.value.eval(vm), 0);
        child!(vm, self.target.store(vm, value), 1, value);
        Ok(value)
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        if vm.pop_state() == 0 {
            let value = child!(vm, self.value.resume(vm), 0);
            child!(vm, self.target.store(vm, value), 1, value);
            return Ok(value);
        }
        let value = vm.pop_record();
        child!(vm, self.target.resume(vm), 1, value);
        Ok(value)
    }
}

/// `slot op= value` of a local that is always bound.
pub struct AugmentLocal<const OP: u8, R> {
    pub slot: u32,
    pub value: R,
    pub op: BinaryOp,
    pub span: Span,
}

impl<const OP: u8, R: Operand> AugmentLocal<OP, R> {
    #[inline(always)]
    fn apply(&self, vm: &mut Vm<'_>, old: Value, value: Value) -> Result<Flow, Unwind> {
        let result = match at_once::<OP>(old, value) {
            Some(result) => result,
            None => return self.operate(vm, old, value),
        };
        vm.set_local(self.slot, result);
        Ok(Flow::Next)
    }

    #[inline(never)]
    fn operate(&self, vm: &mut Vm<'_>, old: Value, value: Value) -> Result<Flow, Unwind> {
        let result = operation!(vm, self.span, vm.binary_in_place(self.op, old, value), 1);
        vm.set_local(self.slot, result);
        Ok(Flow::Next)
    }
}

impl<const OP: u8, R: Operand> Stmt for AugmentLocal<OP, R> {
    fn exec<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        let old = vm.local(self.slot);
        let value = child!(vm, self.value.get(vm), 0, old);
        self.apply(vm, old, value)
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        if vm.pop_state() == 0 {
            let old = vm.pop_record();
            let value = child!(vm, self.value.resume(vm), 0, old);
            return self.apply(vm, old, value);
        }
        let result = operation!(vm, self.span, vm.take_input(), 1);
        vm.set_local(self.slot, result);
        Ok(Flow::Next)
    }
}

/// `name op= value` of any other variable.
pub struct AugmentName<T, V> {
    pub read: Box<dyn Expr>,
    pub target: T,
    pub value: V,
    pub op: BinaryOp,
    pub span: Span,
}

impl<T: Target, V: Operand> AugmentName<T, V> {
    /// States: 0 reading, 1 the value, 2 the operation, 3 storing.
    #[inline(always)]
    fn with_old<'a>(&'a self, vm: &mut Vm<'a>, old: Value) -> Result<Flow, Unwind> {
        let value = child!(vm, self.value.get(vm), 1, old);
        self.apply(vm, old, value)
    }

    #[inline(always)]
    fn apply<'a>(&'a self, vm: &mut Vm<'a>, old: Value, value: Value) -> Result<Flow, Unwind> {
        let result = match (self.op, old, value) {
            (BinaryOp::Add, Value::Int(_), Value::Int(_)) => at_once::<{ super::binary::ADD }>(old, value),
            _ => None,
        };
        let result = match result {
            Some(result) => result,
            None => operation!(vm, self.span, vm.binary_in_place(self.op, old, value), 2),
        };
        child!(vm, self.target.store(vm, result), 3);
        Ok(Flow::Next)
    }
}

impl<T: Target, V: Operand> Stmt for AugmentName<T, V> {
    fn exec<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        let old = child!(vm, self.read.eval(vm), 0);
        self.with_old(vm, old)
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        match vm.pop_state() {
            0 => {
                let old = child!(vm, self.read.resume(vm), 0);
                self.with_old(vm, old)
            }
            1 => {
                let old = vm.pop_record();
                let value = child!(vm, self.value.resume(vm), 1, old);
                self.apply(vm, old, value)
            }
            2 => {
                let result = operation!(vm, self.span, vm.take_input(), 2);
                child!(vm, self.target.store(vm, result), 3);
                Ok(Flow::Next)
            }
            _ => {
                child!(vm, self.target.resume(vm), 3);
                Ok(Flow::Next)
            }
        }
    }
}

/// The usual operations on numbers, where the result is at hand.
#[inline(always)]
fn augmented_at_once(op: BinaryOp, old: Value, value: Value) -> Option<Value> {
    match op {
        BinaryOp::Add => at_once::<{ super::binary::ADD }>(old, value),
        BinaryOp::Sub => at_once::<{ super::binary::SUB }>(old, value),
        BinaryOp::Mul => at_once::<{ super::binary::MUL }>(old, value),
        _ => None,
    }
}

/// `object.name op= value`.
pub struct AugmentAttribute<O> {
    pub object: O,
    pub name: u32,
    pub read: LinkIndex,
    pub write: LinkIndex,
    pub value: Child,
    pub op: BinaryOp,
    pub target_span: Span,
    pub span: Span,
}

impl<O: Operand> AugmentAttribute<O> {
    /// States: 0 the object, 1 reading, 2 the value, 3 the operation, 4 storing.
    #[inline(always)]
    fn with_object<'a>(&'a self, vm: &mut Vm<'a>, object: Value) -> Result<Flow, Unwind> {
        let old = operation!(
            vm,
            self.target_span,
            vm.get_attr_cached(object, self.name, self.read),
            1,
            object
        );
        self.with_old(vm, object, old)
    }

    #[inline(always)]
    fn with_old<'a>(&'a self, vm: &mut Vm<'a>, object: Value, old: Value) -> Result<Flow, Unwind> {
        let value = child!(vm, self.value.eval(vm), 2, object, old);
        self.apply(vm, object, old, value)
    }

    #[inline(always)]
    fn apply<'a>(&'a self, vm: &mut Vm<'a>, object: Value, old: Value, value: Value) -> Result<Flow, Unwind> {
        let result = match augmented_at_once(self.op, old, value) {
            Some(result) => result,
            None => operation!(vm, self.span, vm.binary_in_place(self.op, old, value), 3, object),
        };
        self.put(vm, object, result)
    }

    #[inline(always)]
    fn put<'a>(&'a self, vm: &mut Vm<'a>, object: Value, result: Value) -> Result<Flow, Unwind> {
        operation!(
            vm,
            self.target_span,
            vm.set_attr_cached(object, self.name, self.write, result),
            4
        );
        Ok(Flow::Next)
    }
}

impl<O: Operand> Stmt for AugmentAttribute<O> {
    fn exec<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        let object = child!(vm, self.object.get(vm), 0);
        self.with_object(vm, object)
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        match vm.pop_state() {
            0 => {
                let object = child!(vm, self.object.resume(vm), 0);
                self.with_object(vm, object)
            }
            1 => {
                let object = vm.pop_record();
                let old = operation!(vm, self.target_span, vm.take_input(), 1, object);
                self.with_old(vm, object, old)
            }
            2 => {
                let old = vm.pop_record();
                let object = vm.pop_record();
                let value = child!(vm, self.value.resume(vm), 2, object, old);
                self.apply(vm, object, old, value)
            }
            3 => {
                let object = vm.pop_record();
                let result = operation!(vm, self.span, vm.take_input(), 3, object);
                self.put(vm, object, result)
            }
            _ => {
                operation!(vm, self.target_span, vm.take_input(), 4);
                Ok(Flow::Next)
            }
        }
    }
}

/// `container[key] op= value`.
pub struct AugmentSubscript {
    pub container: Child,
    pub key: Child,
    pub value: Child,
    pub op: BinaryOp,
    pub target_span: Span,
    pub span: Span,
}

impl AugmentSubscript {
    /// States: 0 the container, 1 the key, 2 reading, 3 the value, 4 the operation, 5 storing.
    #[inline(always)]
    fn with_container<'a>(&'a self, vm: &mut Vm<'a>, container: Value) -> Result<Flow, Unwind> {
        let key = child!(vm, self.key.eval(vm), 1, container);
        self.with_key(vm, container, key)
    }

    #[inline(always)]
    fn with_key<'a>(&'a self, vm: &mut Vm<'a>, container: Value, key: Value) -> Result<Flow, Unwind> {
        let old = operation!(vm, self.target_span, vm.get_item(container, key), 2, container, key);
        self.with_old(vm, container, key, old)
    }

    #[inline(always)]
    fn with_old<'a>(&'a self, vm: &mut Vm<'a>, container: Value, key: Value, old: Value) -> Result<Flow, Unwind> {
        let value = child!(vm, self.value.eval(vm), 3, container, key, old);
        self.apply(vm, container, key, old, value)
    }

    #[inline(always)]
    fn apply<'a>(
        &'a self,
        vm: &mut Vm<'a>,
        container: Value,
        key: Value,
        old: Value,
        value: Value,
    ) -> Result<Flow, Unwind> {
        let result = match augmented_at_once(self.op, old, value) {
            Some(result) => result,
            None => operation!(
                vm,
                self.span,
                vm.binary_in_place(self.op, old, value),
                4,
                container,
                key
            ),
        };
        self.put(vm, container, key, result)
    }

    #[inline(always)]
    fn put<'a>(&'a self, vm: &mut Vm<'a>, container: Value, key: Value, result: Value) -> Result<Flow, Unwind> {
        operation!(vm, self.target_span, vm.set_item(container, key, result), 5);
        Ok(Flow::Next)
    }
}

impl Stmt for AugmentSubscript {
    fn exec<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        let container = child!(vm, self.container.eval(vm), 0);
        self.with_container(vm, container)
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        match vm.pop_state() {
            0 => {
                let container = child!(vm, self.container.resume(vm), 0);
                self.with_container(vm, container)
            }
            1 => {
                let container = vm.pop_record();
                let key = child!(vm, self.key.resume(vm), 1, container);
                self.with_key(vm, container, key)
            }
            2 => {
                let key = vm.pop_record();
                let container = vm.pop_record();
                let old = operation!(vm, self.target_span, vm.take_input(), 2, container, key);
                self.with_old(vm, container, key, old)
            }
            3 => {
                let old = vm.pop_record();
                let key = vm.pop_record();
                let container = vm.pop_record();
                let value = child!(vm, self.value.resume(vm), 3, container, key, old);
                self.apply(vm, container, key, old, value)
            }
            4 => {
                let key = vm.pop_record();
                let container = vm.pop_record();
                let result = operation!(vm, self.span, vm.take_input(), 4, container, key);
                self.put(vm, container, key, result)
            }
            _ => {
                operation!(vm, self.target_span, vm.take_input(), 5);
                Ok(Flow::Next)
            }
        }
    }
}
