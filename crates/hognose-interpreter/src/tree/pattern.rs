//! `match` statements and their patterns.
//!
//! What a pattern captures is kept on the operand stack, one place for each name of the case, and bound only when the
//! whole pattern matched: the captures of the case being tried are always the last values of the stack.
#![expect(
    clippy::indexing_slicing,
    reason = "children of this node, whose number the loop or the record counts; records of a snapshot are checked when they are taken up"
)]

use super::{Block, Condition, Expr, Flow, Span, Stmt, Target};
use crate::value::*;
use crate::vm::compare::CompareOp;
use crate::vm::matching::{ClassParts, KeyParts, SequenceParts};
use crate::vm::{Unwind, Vm};
use smallvec::SmallVec;

/// A pattern. It keeps the subject itself when it is interrupted.
pub trait Pattern: Send + Sync {
    fn matches<'a>(&'a self, vm: &mut Vm<'a>, subject: Value) -> Result<bool, Unwind>;
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<bool, Unwind>;
}

pub struct Case {
    pub pattern: Box<dyn Pattern>,
    /// Where the captured values go.
    pub captures: Box<[Box<dyn Target>]>,
    pub guard: Option<Condition>,
    pub body: Block,
}

pub struct Match {
    pub subject: Box<dyn Expr>,
    pub cases: Box<[Case]>,
}

const SUBJECT: i64 = -2;
/// States of a case: four times its index and one of these. The subject is kept, but for the body.
const PATTERN: i64 = 0;
const CAPTURE: i64 = 1;
const GUARD: i64 = 2;
const BODY: i64 = 3;

impl Match {
    fn from<'a>(&'a self, vm: &mut Vm<'a>, subject: Value, first: usize) -> Result<Flow, Unwind> {
        for i in first..self.cases.len() {
            let case = &self.cases[i];
            let height = vm.stack.len();
            vm.stack.resize(height + case.captures.len(), Value::Undefined);
            let matched = child!(vm, case.pattern.matches(vm, subject), 4 * i as i64 + PATTERN, subject);
            if let Some(flow) = self.matched(vm, subject, i, matched)? {
                return Ok(flow);
            }
        }
        Ok(Flow::Next)
    }

    /// What follows a pattern; `None` to try the next case.
    fn matched<'a>(&'a self, vm: &mut Vm<'a>, subject: Value, i: usize, matched: bool) -> Result<Option<Flow>, Unwind> {
        if matched {
            return self.bind(vm, subject, i, 0);
        }
        self.drop_captures(vm, i);
        Ok(None)
    }

    fn drop_captures(&self, vm: &mut Vm<'_>, i: usize) {
        let height = vm.stack.len() - self.cases[i].captures.len();
        vm.stack.truncate(height);
    }

    fn bind<'a>(&'a self, vm: &mut Vm<'a>, subject: Value, i: usize, first: usize) -> Result<Option<Flow>, Unwind> {
        let captures = &self.cases[i].captures;
        for (at, target) in captures.iter().enumerate().skip(first) {
            let value = capture(vm, captures.len() - at);
            child!(
                vm,
                target.store(vm, value),
                4 * i as i64 + CAPTURE,
                subject,
                Value::Int(at as i64)
            );
        }
        self.drop_captures(vm, i);
        match &self.cases[i].guard {
            Some(guard) => {
                let truth = child!(vm, guard.test(vm), 4 * i as i64 + GUARD, subject);
                self.guarded(vm, i, truth)
            }
            None => self.guarded(vm, i, true),
        }
    }

    fn guarded<'a>(&'a self, vm: &mut Vm<'a>, i: usize, truth: bool) -> Result<Option<Flow>, Unwind> {
        if !truth {
            return Ok(None);
        }
        Ok(Some(child!(vm, self.cases[i].body.exec(vm), 4 * i as i64 + BODY)))
    }
}

impl Stmt for Match {
    fn exec<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        let subject = child!(vm, self.subject.eval(vm), SUBJECT);
        self.from(vm, subject, 0)
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        let state = vm.pop_state();
        if state == SUBJECT {
            let subject = child!(vm, self.subject.resume(vm), SUBJECT);
            return self.from(vm, subject, 0);
        }
        let i = (state / 4) as usize;
        let (true, Some(case)) = (state >= 0, self.cases.get(i)) else {
            return Err(vm.corrupt());
        };
        let (subject, flow) = match state % 4 {
            PATTERN => {
                let subject = vm.pop_record();
                let matched = child!(vm, case.pattern.resume(vm), state, subject);
                vm.operands(case.captures.len())?;
                (subject, self.matched(vm, subject, i, matched)?)
            }
            CAPTURE => {
                let at = vm.pop_record();
                let subject = vm.pop_record();
                let target = match at {
                    Value::Int(at) => case.captures.get(at as usize).map(|t| (at as usize, t)),
                    _ => None,
                };
                let Some((index, target)) = target else {
                    return Err(vm.corrupt());
                };
                child!(vm, target.resume(vm), state, subject, at);
                vm.operands(case.captures.len())?;
                (subject, self.bind(vm, subject, i, index + 1)?)
            }
            GUARD => {
                let subject = vm.pop_record();
                let Some(guard) = &case.guard else {
                    return Err(vm.corrupt());
                };
                let truth = child!(vm, guard.resume_test(vm), state, subject);
                (subject, self.guarded(vm, i, truth)?)
            }
            _ => return Ok(child!(vm, case.body.resume(vm), state)),
        };
        match flow {
            Some(flow) => Ok(flow),
            None => self.from(vm, subject, i + 1),
        }
    }
}

/// The captured value so many places below the top of the stack.
fn capture(vm: &Vm<'_>, from_top: usize) -> Value {
    vm.stack
        .len()
        .checked_sub(from_top)
        .and_then(|at| vm.stack.get(at))
        .copied()
        .unwrap_or_default()
}

fn set_capture(vm: &mut Vm<'_>, from_top: u32, value: Value) {
    if let Some(at) = vm.stack.len().checked_sub(from_top as usize)
        && let Some(place) = vm.stack.get_mut(at)
    {
        *place = value;
    }
}

/// `_`, or a name: matches everything.
pub struct Capture {
    /// Its place, from the top of the stack; `None` for `_`.
    pub from_top: Option<u32>,
}

impl Pattern for Capture {
    fn matches<'a>(&'a self, vm: &mut Vm<'a>, subject: Value) -> Result<bool, Unwind> {
        if let Some(place) = self.from_top {
            set_capture(vm, place, subject);
        }
        Ok(true)
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<bool, Unwind> {
        Err(vm.corrupt())
    }
}

/// `pattern as name`.
pub struct As {
    pub pattern: Box<dyn Pattern>,
    pub from_top: u32,
}

impl Pattern for As {
    fn matches<'a>(&'a self, vm: &mut Vm<'a>, subject: Value) -> Result<bool, Unwind> {
        let matched = child!(vm, self.pattern.matches(vm, subject), 0, subject);
        if matched {
            set_capture(vm, self.from_top, subject);
        }
        Ok(matched)
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<bool, Unwind> {
        vm.pop_state();
        let subject = vm.pop_record();
        let matched = child!(vm, self.pattern.resume(vm), 0, subject);
        if matched {
            set_capture(vm, self.from_top, subject);
        }
        Ok(matched)
    }
}

/// `None`, `True`, `False`: by identity.
pub struct Singleton(pub Value);

impl Pattern for Singleton {
    fn matches<'a>(&'a self, _: &mut Vm<'a>, subject: Value) -> Result<bool, Unwind> {
        Ok(subject == self.0)
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<bool, Unwind> {
        Err(vm.corrupt())
    }
}

/// A literal or a dotted name: by equality.
pub struct Equals {
    pub value: Box<dyn Expr>,
    pub span: Span,
}

impl Equals {
    #[inline]
    fn with_value(&self, vm: &mut Vm<'_>, subject: Value, value: Value) -> Result<bool, Unwind> {
        if let (Value::Int(_), Value::Int(_)) | (Value::Short(_), Value::Short(_)) = (subject, value) {
            return Ok(subject == value);
        }
        let result = operation!(vm, self.span, vm.compare(CompareOp::Eq, subject, value), 1);
        self.compared(vm, result)
    }

    fn compared(&self, vm: &mut Vm<'_>, result: Value) -> Result<bool, Unwind> {
        match result {
            Value::True => Ok(true),
            Value::False => Ok(false),
            other => Ok(operation!(vm, self.span, vm.truth(other), 2) == Value::True),
        }
    }
}

impl Pattern for Equals {
    fn matches<'a>(&'a self, vm: &mut Vm<'a>, subject: Value) -> Result<bool, Unwind> {
        let value = child!(vm, self.value.eval(vm), 0, subject);
        self.with_value(vm, subject, value)
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<bool, Unwind> {
        match vm.pop_state() {
            0 => {
                let subject = vm.pop_record();
                let value = child!(vm, self.value.resume(vm), 0, subject);
                self.with_value(vm, subject, value)
            }
            1 => {
                let result = operation!(vm, self.span, vm.take_input(), 1);
                self.compared(vm, result)
            }
            _ => Ok(operation!(vm, self.span, vm.take_input(), 2) == Value::True),
        }
    }
}

/// `a | b`: the first alternative that matches.
pub struct Alternatives(pub Box<[Box<dyn Pattern>]>);

impl Alternatives {
    fn from<'a>(&'a self, vm: &mut Vm<'a>, subject: Value, first: usize) -> Result<bool, Unwind> {
        for (i, pattern) in self.0.iter().enumerate().skip(first) {
            if child!(vm, pattern.matches(vm, subject), i as i64, subject) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

impl Pattern for Alternatives {
    fn matches<'a>(&'a self, vm: &mut Vm<'a>, subject: Value) -> Result<bool, Unwind> {
        self.from(vm, subject, 0)
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<bool, Unwind> {
        let state = vm.pop_state();
        let subject = vm.pop_record();
        let Some(pattern) = usize::try_from(state).ok().and_then(|i| self.0.get(i)) else {
            return Err(vm.corrupt());
        };
        if child!(vm, pattern.resume(vm), state, subject) {
            return Ok(true);
        }
        self.from(vm, subject, state as usize + 1)
    }
}

/// Patterns, one for each of the values a subject was taken apart into. States: the index of the pattern; the values are kept.
struct Parts;

impl Parts {
    fn from<'a>(
        patterns: &'a [Box<dyn Pattern>],
        vm: &mut Vm<'a>,
        values: Value,
        first: usize,
    ) -> Result<bool, Unwind> {
        for (i, pattern) in patterns.iter().enumerate().skip(first) {
            let value = vm
                .heap
                .sequence(values)
                .and_then(|v| v.get(i))
                .copied()
                .unwrap_or_default();
            if !child!(vm, pattern.matches(vm, value), i as i64, values) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn resume<'a>(patterns: &'a [Box<dyn Pattern>], vm: &mut Vm<'a>, state: i64) -> Result<bool, Unwind> {
        let values = vm.pop_record();
        let Some(pattern) = usize::try_from(state).ok().and_then(|i| patterns.get(i)) else {
            return Err(vm.corrupt());
        };
        if !child!(vm, pattern.resume(vm), state, values) {
            return Ok(false);
        }
        Parts::from(patterns, vm, values, state as usize + 1)
    }
}

/// The subject is being taken apart.
const TAKEN: i64 = -2;
/// The expression of the class, or of a key.
const NAMED: i64 = -3;

/// `[a, *rest, b]`.
pub struct SequencePattern {
    pub patterns: Box<[Box<dyn Pattern>]>,
    /// The starred one among them; what it captures is a list.
    pub star: Option<u32>,
    pub reading: Reading,
    pub span: Span,
}

/// How the elements of a sequence are got at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reading {
    /// All, by iteration.
    Whole,
    /// Those before and behind `*_`, by index.
    Ends,
    /// None: all patterns are wildcards.
    Length,
}

impl SequencePattern {
    fn taken<'a>(&'a self, vm: &mut Vm<'a>, values: Value) -> Result<bool, Unwind> {
        match values {
            Value::Tuple(_) => Parts::from(&self.patterns, vm, values, 0),
            other => Ok(other == Value::True),
        }
    }
}

impl Pattern for SequencePattern {
    fn matches<'a>(&'a self, vm: &mut Vm<'a>, subject: Value) -> Result<bool, Unwind> {
        if self.star.is_none()
            && let Value::List(_) | Value::Tuple(_) = subject
        {
            let items = vm.heap.sequence(subject).unwrap_or(&[]);
            if items.len() != self.patterns.len() {
                return Ok(false);
            }
            let values = match (self.reading, subject) {
                (Reading::Length, _) => Value::True,
                (_, Value::List(_)) => {
                    let items: SmallVec<[Value; 8]> = items.into();
                    vm.heap.new_tuple(items)
                }
                (_, tuple) => tuple,
            };
            return self.taken(vm, values);
        }
        let machine = SequenceParts::new(subject, self.patterns.len(), self.star, self.reading);
        let values = operation!(vm, self.span, vm.run(machine), TAKEN);
        self.taken(vm, values)
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<bool, Unwind> {
        match vm.pop_state() {
            TAKEN => {
                let values = operation!(vm, self.span, vm.take_input(), TAKEN);
                self.taken(vm, values)
            }
            state => Parts::resume(&self.patterns, vm, state),
        }
    }
}

/// `{key: pattern, **rest}`. The keys are gathered in a list that is kept with the subject.
pub struct MappingPattern {
    pub keys: Box<[Box<dyn Expr>]>,
    /// One for each key, then one for the rest where that is captured.
    pub patterns: Box<[Box<dyn Pattern>]>,
    pub rest: bool,
    pub span: Span,
}

impl MappingPattern {
    fn keys_from<'a>(&'a self, vm: &mut Vm<'a>, subject: Value, keys: ListRef, first: usize) -> Result<bool, Unwind> {
        for (i, key) in self.keys.iter().enumerate().skip(first) {
            let value = child!(
                vm,
                key.eval(vm),
                NAMED,
                subject,
                Value::List(keys),
                Value::Int(i as i64)
            );
            vm.heap.list_push(keys, value);
        }
        let keys = std::mem::take(vm.heap.list_mut(keys));
        let values = operation!(vm, self.span, vm.run(KeyParts::new(subject, keys, self.rest)), TAKEN);
        self.taken(vm, values)
    }

    fn taken<'a>(&'a self, vm: &mut Vm<'a>, values: Value) -> Result<bool, Unwind> {
        match values {
            Value::Tuple(_) => Parts::from(&self.patterns, vm, values, 0),
            _ => Ok(false),
        }
    }

    fn sized<'a>(&'a self, vm: &mut Vm<'a>, subject: Value, length: Value) -> Result<bool, Unwind> {
        if matches!(length, Value::Int(n) if n < self.keys.len() as i64) {
            return Ok(false);
        }
        match vm.heap.new_list(Vec::new()) {
            Value::List(keys) => self.keys_from(vm, subject, keys, 0),
            _ => Err(vm.corrupt()),
        }
    }
}

/// The mapping's length is asked for.
const LENGTH: i64 = -4;

impl Pattern for MappingPattern {
    fn matches<'a>(&'a self, vm: &mut Vm<'a>, subject: Value) -> Result<bool, Unwind> {
        if !vm.is_mapping(subject) {
            return Ok(false);
        }
        let length = if self.keys.is_empty() {
            Value::None
        } else {
            operation!(vm, self.span, vm.len(subject), LENGTH, subject)
        };
        self.sized(vm, subject, length)
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<bool, Unwind> {
        match vm.pop_state() {
            LENGTH => {
                let subject = vm.pop_record();
                let length = operation!(vm, self.span, vm.take_input(), LENGTH, subject);
                self.sized(vm, subject, length)
            }
            NAMED => {
                let at = vm.pop_record();
                let keys = vm.pop_record();
                let subject = vm.pop_record();
                let (Value::Int(i), Value::List(list)) = (at, keys) else {
                    return Err(vm.corrupt());
                };
                let Some(key) = self.keys.get(i as usize) else {
                    return Err(vm.corrupt());
                };
                let value = child!(vm, key.resume(vm), NAMED, subject, keys, at);
                vm.heap.list_push(list, value);
                self.keys_from(vm, subject, list, i as usize + 1)
            }
            TAKEN => {
                let values = operation!(vm, self.span, vm.take_input(), TAKEN);
                self.taken(vm, values)
            }
            state => Parts::resume(&self.patterns, vm, state),
        }
    }
}

/// `Class(a, b, name=c)`.
pub struct ClassPattern {
    pub class: Box<dyn Expr>,
    pub positional: u32,
    /// The names of the keyword patterns.
    pub names: Box<[u32]>,
    /// Positional ones, then those by keyword.
    pub patterns: Box<[Box<dyn Pattern>]>,
    pub span: Span,
}

impl ClassPattern {
    fn with_class<'a>(&'a self, vm: &mut Vm<'a>, subject: Value, class: Value) -> Result<bool, Unwind> {
        let names = self.names.iter().map(|n| vm.name(*n)).collect();
        let machine = ClassParts::new(subject, class, self.positional, names);
        let values = operation!(vm, self.span, vm.run(machine), TAKEN);
        self.taken(vm, values)
    }

    fn taken<'a>(&'a self, vm: &mut Vm<'a>, values: Value) -> Result<bool, Unwind> {
        match values {
            Value::Tuple(_) => Parts::from(&self.patterns, vm, values, 0),
            _ => Ok(false),
        }
    }
}

impl Pattern for ClassPattern {
    fn matches<'a>(&'a self, vm: &mut Vm<'a>, subject: Value) -> Result<bool, Unwind> {
        let class = child!(vm, self.class.eval(vm), NAMED, subject);
        self.with_class(vm, subject, class)
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<bool, Unwind> {
        match vm.pop_state() {
            NAMED => {
                let subject = vm.pop_record();
                let class = child!(vm, self.class.resume(vm), NAMED, subject);
                self.with_class(vm, subject, class)
            }
            TAKEN => {
                let values = operation!(vm, self.span, vm.take_input(), TAKEN);
                self.taken(vm, values)
            }
            state => Parts::resume(&self.patterns, vm, state),
        }
    }
}
