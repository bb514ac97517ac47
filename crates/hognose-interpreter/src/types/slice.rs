//! slice: three values, and what they select from a sequence.

use super::argument::wrong_receiver;
use super::{Builtin, argument};
use crate::heap::Object;
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::names;
use crate::native::{Code, NativeDef, attribute, function, method};
use crate::value::*;
use crate::vm::compare::CompareOp;
use crate::vm::{Unwind, Vm};
use num_bigint::BigInt;
use num_traits::{One, Signed, Zero};

type R = Result<Value, Unwind>;

/// A slice's bounds as ints, before a length is known.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bounds {
    start: i64,
    stop: i64,
    step: i64,
}

/// What a slice selects from a sequence of known length.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Selection {
    pub start: i64,
    pub step: i64,
    /// How many elements.
    pub len: usize,
}

impl Bounds {
    pub(crate) fn within(self, len: usize) -> Selection {
        let (len, step) = (len as i64, self.step);
        let adjust = |at: i64| {
            let at = if at < 0 { at.saturating_add(len) } else { at };
            if step < 0 {
                at.clamp(-1, len - 1)
            } else {
                at.clamp(0, len)
            }
        };
        let (start, stop) = (adjust(self.start), adjust(self.stop));
        let selected = if step < 0 && stop < start {
            (start - stop - 1) / -step + 1
        } else if step > 0 && start < stop {
            (stop - start - 1) / step + 1
        } else {
            0
        };
        Selection {
            start,
            step,
            len: selected as usize,
        }
    }
}

impl Selection {
    /// The positions selected, in order.
    pub(crate) fn positions(self) -> impl Iterator<Item = usize> + Clone {
        (0..self.len as i64).map(move |i| (self.start + i * self.step) as usize)
    }

    /// The positions selected, in rising order.
    pub(crate) fn rising(self) -> Selection {
        if self.step > 0 || self.len == 0 {
            return self;
        }
        let last = self.start + (self.len as i64 - 1) * self.step;
        Selection {
            start: last,
            step: -self.step,
            len: self.len,
        }
    }
}

#[cold]
fn bad_bound(vm: &mut Vm<'_>) -> Unwind {
    vm.type_error("slice indices must be integers or None or have an __index__ method")
}

#[cold]
fn zero_step(vm: &mut Vm<'_>) -> Unwind {
    vm.value_error("slice step cannot be zero")
}

/// The bounds of a slice object; `None` where an `__index__` has to be called first.
pub(crate) fn bounds(vm: &mut Vm<'_>, start: Value, stop: Value, step: Value) -> Result<Option<Bounds>, Unwind> {
    let Some(step) = bound(vm, step, 1)? else {
        return Ok(None);
    };
    if step == 0 {
        return Err(zero_step(vm));
    }
    let (first, last) = if step < 0 { (i64::MAX, i64::MIN) } else { (0, i64::MAX) };
    let Some(start) = bound(vm, start, first)? else {
        return Ok(None);
    };
    let Some(stop) = bound(vm, stop, last)? else {
        return Ok(None);
    };
    Ok(Some(Bounds {
        start,
        stop,
        step: step.max(-i64::MAX),
    }))
}

fn bound(vm: &mut Vm<'_>, value: Value, default: i64) -> Result<Option<i64>, Unwind> {
    if value.is_none() {
        return Ok(Some(default));
    }
    match argument::clamped(vm, value) {
        Some(int) => Ok(Some(int)),
        None if vm.special_method(value, names::__index__).is_some() => Ok(None),
        None => Err(bad_bound(vm)),
    }
}

/// The three values of a slice object.
pub(crate) fn parts(vm: &Vm<'_>, value: Value) -> Option<(Value, Value, Value)> {
    match value {
        Value::Object(o) => match vm.heap.object(o) {
            Object::Slice { start, stop, step } => Some((*start, *stop, *step)),
            _ => None,
        },
        _ => None,
    }
}

/// The values a slice's parts have by `__index__`: asked for as CPython does, the step first.
pub(crate) fn resolve(vm: &mut Vm<'_>, start: Value, stop: Value, step: Value) -> R {
    vm.run(ResolveSlice {
        parts: vec![step, start, stop],
        at: 0,
    })
}

machines! {
    /// A slice made of ints and None only.
    pub(crate) struct ResolveSlice { parts: Vec<Value>, at: u64 }
    /// `slice.indices(length)`.
    pub(crate) struct SliceIndices { slice: Value, length: Value, state: u8 }
}

impl ResolveSlice {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if let Resumption::Value(value) = input {
            self.accept(vm, value)?;
        }
        while let Some(part) = self.parts.get(self.at as usize).copied() {
            if part.is_none() {
                self.at = self.at.wrapping_add(1);
                continue;
            }
            if argument::clamped(vm, part).is_none() && vm.special_method(part, names::__index__).is_none() {
                return Err(bad_bound(vm));
            }
            let value = vm.index(part)?;
            self.accept(vm, value)?;
        }
        match self.parts.as_slice() {
            &[step, start, stop] => Ok(Step::Done(vm.heap.new_object(Object::Slice { start, stop, step }))),
            _ => Err(vm.corrupt()),
        }
    }

    fn accept(&mut self, vm: &mut Vm<'_>, value: Value) -> Result<(), Unwind> {
        if self.at == 0 && value == Value::Int(0) {
            return Err(zero_step(vm));
        }
        if let Some(part) = self.parts.get_mut(self.at as usize) {
            *part = value;
        }
        self.at = self.at.wrapping_add(1);
        Ok(())
    }
}

impl SliceIndices {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        self.state = self.state.wrapping_add(1);
        match self.state {
            1 => Ok(Step::Await(vm.index(self.length)?)),
            2 => {
                self.length = input.value();
                if vm.as_bigint(self.length).is_some_and(|n| n.is_negative()) {
                    return Err(vm.value_error("length should not be negative"));
                }
                let Some((start, stop, step)) = parts(vm, self.slice) else {
                    return Err(vm.corrupt());
                };
                Ok(Step::Await(resolve(vm, start, stop, step)?))
            }
            _ => {
                let length = vm.as_bigint(self.length).unwrap_or_default();
                let Some(all) = big_bounds(vm, input.value(), &length) else {
                    return Err(vm.corrupt());
                };
                let values = all.map(|n| vm.heap.new_int(n));
                Ok(Step::Done(vm.heap.new_tuple(values)))
            }
        }
    }
}

/// Start, stop and step of a slice of ints, within a length.
pub(crate) fn big_bounds(vm: &Vm<'_>, slice: Value, length: &BigInt) -> Option<[BigInt; 3]> {
    let (start, stop, step) = parts(vm, slice)?;
    let step = if step.is_none() {
        BigInt::one()
    } else {
        vm.as_bigint(step)?
    };
    let (lower, upper) = if step.is_negative() {
        (BigInt::from(-1), length - 1)
    } else {
        (BigInt::zero(), length.clone())
    };
    let place = |value: Value, default: &BigInt| {
        if value.is_none() {
            return Some(default.clone());
        }
        let at = vm.as_bigint(value)?;
        let at = if at.is_negative() { at + length } else { at };
        Some(at.max(lower.clone()).min(upper.clone()))
    };
    let (first, last) = if step.is_negative() {
        (&upper, &lower)
    } else {
        (&lower, &upper)
    };
    Some([place(start, first)?, place(stop, last)?, step])
}

pub static METHODS: &[NativeDef] = &[
    function(
        "__construct__",
        "(start, stop=None, step=None, /)",
        Code::F3(construct),
        "A selection from a sequence.",
    ),
    attribute("start", |vm, this| part(vm, this, "start", 0), "Where it starts."),
    attribute("stop", |vm, this| part(vm, this, "stop", 1), "Where it ends."),
    attribute(
        "step",
        |vm, this| part(vm, this, "step", 2),
        "From one element to the next.",
    ),
    method(
        "indices",
        "(self, length, /)",
        Code::F2(indices),
        "Start, stop and step within a length.",
    ),
    method(
        "__eq__",
        "(self, value, /)",
        Code::F2(|vm, a, b| compare(vm, CompareOp::Eq, a, b)),
        "Return self==value.",
    ),
    method(
        "__ne__",
        "(self, value, /)",
        Code::F2(|vm, a, b| compare(vm, CompareOp::Ne, a, b)),
        "Return self!=value.",
    ),
    method(
        "__lt__",
        "(self, value, /)",
        Code::F2(|vm, a, b| compare(vm, CompareOp::Lt, a, b)),
        "Return self<value.",
    ),
    method(
        "__le__",
        "(self, value, /)",
        Code::F2(|vm, a, b| compare(vm, CompareOp::Le, a, b)),
        "Return self<=value.",
    ),
    method(
        "__gt__",
        "(self, value, /)",
        Code::F2(|vm, a, b| compare(vm, CompareOp::Gt, a, b)),
        "Return self>value.",
    ),
    method(
        "__ge__",
        "(self, value, /)",
        Code::F2(|vm, a, b| compare(vm, CompareOp::Ge, a, b)),
        "Return self>=value.",
    ),
    method(
        "__hash__",
        "(self, /)",
        Code::F1(|vm, this| vm.hash(this)),
        "Return hash(self).",
    ),
    method(
        "__repr__",
        "(self, /)",
        Code::F1(|vm, this| vm.repr(this)),
        "Return repr(self).",
    ),
];

fn construct(vm: &mut Vm<'_>, start: Value, stop: Value, step: Value) -> R {
    let object = match stop {
        Value::Undefined => Object::Slice {
            start: Value::None,
            stop: start,
            step: Value::None,
        },
        _ => Object::Slice {
            start,
            stop,
            step: step.or(Value::None),
        },
    };
    Ok(vm.heap.new_object(object))
}

fn part(vm: &mut Vm<'_>, this: Value, name: &str, which: usize) -> R {
    match parts(vm, this) {
        Some((start, stop, step)) => Ok([start, stop, step].get(which).copied().unwrap_or_default()),
        None => Err(wrong_receiver(vm, Builtin::Slice, name, this)),
    }
}

fn indices(vm: &mut Vm<'_>, this: Value, length: Value) -> R {
    if parts(vm, this).is_none() {
        return Err(wrong_receiver(vm, Builtin::Slice, "indices", this));
    }
    vm.run(SliceIndices {
        slice: this,
        length,
        state: 0,
    })
}

/// Slices compare as the tuples of their parts.
pub(crate) fn compare(vm: &mut Vm<'_>, op: CompareOp, this: Value, other: Value) -> R {
    let Some((start, stop, step)) = parts(vm, this) else {
        return Err(wrong_receiver(vm, Builtin::Slice, "__eq__", this));
    };
    let Some((other_start, other_stop, other_step)) = parts(vm, other) else {
        return Ok(Value::NotImplemented);
    };
    let left = vm.heap.new_tuple([start, stop, step]);
    let right = vm.heap.new_tuple([other_start, other_stop, other_step]);
    vm.compare(op, left, right)
}
