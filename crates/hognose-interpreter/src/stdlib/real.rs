//! Arguments of `math` and `cmath` as floats: by `__float__` and `__index__` where they are no numbers.

use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::names;
use crate::text::arithmetic::to_f64;
use crate::text::integer::IntRef;
use crate::value::*;
use crate::vm::arithmetic::Number;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

/// A float or an int as a float; `None` where `__float__` or `__index__` has to be called: answer `with_reals` then.
#[inline]
pub(crate) fn real(vm: &mut Vm<'_>, value: Value) -> Result<Option<f64>, Unwind> {
    match value {
        Value::Float(f) => Ok(Some(f.get())),
        Value::Int(i) => Ok(Some(i as f64)),
        _ => real_other(vm, value),
    }
}

fn real_other(vm: &mut Vm<'_>, value: Value) -> Result<Option<f64>, Unwind> {
    // A class over a number may have a `__float__` of its own.
    if matches!(value, Value::Instance(_))
        && matches!(vm.special_method(value, names::__float__), Some(m) if !matches!(m, Value::Native(_)))
    {
        return Ok(None);
    }
    match vm.number(value) {
        Some(Number::Float(f)) => Ok(Some(f)),
        Some(Number::Int(i)) => Ok(Some(i as f64)),
        Some(Number::Big(b)) => match to_f64(IntRef::Big(&b)) {
            Some(f) => Ok(Some(f)),
            None => Err(vm.overflow_error("int too large to convert to float")),
        },
        Some(Number::Complex(..)) => Err(not_real(vm, value)),
        None => {
            let asked = [names::__float__, names::__index__]
                .iter()
                .any(|name| vm.special_method(value, *name).is_some());
            if asked { Ok(None) } else { Err(not_real(vm, value)) }
        }
    }
}

#[cold]
fn not_real(vm: &mut Vm<'_>, value: Value) -> Unwind {
    let message = format!("must be real number, not {}", vm.type_name(value));
    vm.type_error(message)
}

/// A value as a float, as a value. Suspendable.
pub(crate) fn as_real(vm: &mut Vm<'_>, value: Value) -> R {
    match real(vm, value)? {
        Some(f) => Ok(Value::float(f)),
        None => vm.run(RealValue { value, state: 0 }),
    }
}

/// Calls a native of a module again with arguments that are numbers. Suspendable.
#[cold]
pub(crate) fn with_reals(vm: &mut Vm<'_>, module: &str, name: &str, args: &[Value]) -> R {
    match super::native(module, name) {
        Some(native) => vm.run(Reals {
            function: Value::Native(native),
            args: args.to_vec(),
            at: 0,
            state: 0,
        }),
        None => Err(vm.internal("a native that does not exist")),
    }
}

machines! {
    /// Every argument as a float, then the function.
    pub(crate) struct Reals { function: Value, args: Vec<Value>, at: u64, state: u8 }
    /// One value as a float.
    pub(crate) struct RealValue { value: Value, state: u8 }
}

impl Reals {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if self.state == 1 {
            return Ok(Step::Done(input.value()));
        }
        if let Resumption::Value(value) = input {
            if let Some(slot) = self.args.get_mut(self.at as usize) {
                *slot = value;
            }
            self.at = self.at.wrapping_add(1);
        }
        match self.args.get(self.at as usize).copied() {
            Some(Value::Undefined) => Ok(Step::Await(Value::Undefined)),
            Some(arg) => Ok(Step::Await(as_real(vm, arg)?)),
            None => {
                self.state = 1;
                while self.args.last().is_some_and(|v| v.is_undefined()) {
                    self.args.pop();
                }
                Ok(Step::Await(vm.call_value(self.function, &self.args)?))
            }
        }
    }
}

impl RealValue {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        match self.state {
            0 => {
                if let Some(method) = vm.special_method(self.value, names::__float__) {
                    self.state = 1;
                    return Ok(Step::Await(vm.call_value(method, &[self.value])?));
                }
                self.state = 2;
                Ok(Step::Await(vm.index(self.value)?))
            }
            1 => match vm.native_of(input.value()) {
                float @ Value::Float(_) => Ok(Step::Done(float)),
                _ => {
                    let (owner, given) = (vm.type_name(self.value), vm.type_name(input.value()));
                    Err(vm.type_error(format!("{owner}.__float__ returned non-float (type {given})")))
                }
            },
            _ => match real(vm, input.value())? {
                Some(f) => Ok(Step::Done(Value::float(f))),
                None => Err(vm.corrupt()),
            },
        }
    }
}
