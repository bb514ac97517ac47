//! What a loop goes over.

use super::Child;
use super::call::{CALLED, CALLEE, Call, DIRECT_FIRST, DIRECT_SECOND};
use crate::heap::Object;
use crate::native::constructor;
use crate::types::Builtin;
use crate::value::*;
use crate::vm::{Unwind, Vm};

pub enum Iterable {
    Any(Child),
    /// A call of the global name `range` with one or two arguments. No range is made of small integers: only the loop would know it.
    Range(Call),
}

/// What the expression came to.
#[derive(Clone, Copy)]
pub(super) enum Over {
    Range { start: i64, stop: i64 },
    Value(Value),
}

impl Over {
    /// As a value.
    pub(super) fn value(self, vm: &mut Vm<'_>) -> Value {
        match self {
            Over::Range { start, stop } => vm.heap.new_object(Object::Range { start, stop, step: 1 }),
            Over::Value(value) => value,
        }
    }
}

impl Iterable {
    #[inline(always)]
    pub(super) fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Over, Unwind> {
        match self {
            Iterable::Any(expr) => Ok(Over::Value(expr.eval(vm)?)),
            Iterable::Range(call) => call.range(vm),
        }
    }

    pub(super) fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Over, Unwind> {
        match self {
            Iterable::Any(expr) => Ok(Over::Value(expr.resume(vm)?)),
            Iterable::Range(call) => call.resume_range(vm),
        }
    }
}

/// The native that makes ranges, where this is it.
#[inline]
fn range_native(callee: Value) -> Option<NativeRef> {
    match callee {
        Value::Class(class) if class == Builtin::Range.class() => constructor(Builtin::Range),
        _ => None,
    }
}

impl Call {
    fn range<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Over, Unwind> {
        let callee = child!(vm, self.callee.eval(vm), CALLEE);
        self.range_of(vm, callee)
    }

    #[inline]
    fn range_of<'a>(&'a self, vm: &mut Vm<'a>, callee: Value) -> Result<Over, Unwind> {
        let (Some(native), Some(first)) = (range_native(callee), self.args.first()) else {
            return Ok(Over::Value(self.with_callee(vm, callee)?));
        };
        let a = child!(vm, first.eval(vm), DIRECT_FIRST, Value::Native(native));
        self.range_from(vm, native, a)
    }

    #[inline]
    fn range_from<'a>(&'a self, vm: &mut Vm<'a>, native: NativeRef, a: Value) -> Result<Over, Unwind> {
        let Some(second) = self.args.get(1) else {
            return Ok(match a {
                Value::Int(stop) => Over::Range { start: 0, stop },
                _ => Over::Value(operation!(vm, self.span, vm.call_native_1(native, a), CALLED)),
            });
        };
        let b = child!(vm, second.eval(vm), DIRECT_SECOND, Value::Native(native), a);
        self.range_between(vm, native, a, b)
    }

    #[inline]
    fn range_between<'a>(&'a self, vm: &mut Vm<'a>, native: NativeRef, a: Value, b: Value) -> Result<Over, Unwind> {
        Ok(match (a, b) {
            (Value::Int(start), Value::Int(stop)) => Over::Range { start, stop },
            _ => Over::Value(operation!(vm, self.span, vm.call_native_2(native, a, b), CALLED)),
        })
    }

    fn resume_range<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Over, Unwind> {
        let range = constructor(Builtin::Range);
        let state = vm.pop_state();
        match state {
            CALLEE => {
                let callee = child!(vm, self.callee.resume(vm), CALLEE);
                self.range_of(vm, callee)
            }
            DIRECT_FIRST => {
                let (native, a) = self.resume_first(vm)?;
                match range == Some(native) {
                    true => self.range_from(vm, native, a),
                    false => Ok(Over::Value(self.direct_from(vm, native, a)?)),
                }
            }
            DIRECT_SECOND => {
                let (native, a, b) = self.resume_second(vm)?;
                match range == Some(native) {
                    true => self.range_between(vm, native, a, b),
                    false => Ok(Over::Value(self.direct_both(vm, native, a, b)?)),
                }
            }
            state => Ok(Over::Value(self.resume_at(vm, state)?)),
        }
    }
}
