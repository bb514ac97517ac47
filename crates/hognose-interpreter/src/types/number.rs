//! What the number types share: conversion to int, float and complex, operators called as methods, rounding to what is near.

use super::Builtin;
use super::argument::wrong_receiver;
use crate::heap::Object;
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::{Name, names};
use crate::text::{arithmetic as exact, float as floats, integer::IntRef};
use crate::value::*;
use crate::vm::arithmetic::{BinaryOp, Number, UnaryOp};
use crate::vm::compare::CompareOp;
use crate::vm::{Unwind, Vm};
use serde::{Deserialize, Serialize};

type R = Result<Value, Unwind>;

/// Which numbers a type's operators take.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Rank {
    Int,
    Float,
    Complex,
}

impl Rank {
    fn builtin(self) -> Builtin {
        match self {
            Rank::Int => Builtin::Int,
            Rank::Float => Builtin::Float,
            Rank::Complex => Builtin::Complex,
        }
    }
}

impl Vm<'_> {
    fn rank(&self, value: Value) -> Option<Rank> {
        match self.number_rank(value)? {
            0 => Some(Rank::Int),
            1 => Some(Rank::Float),
            _ => Some(Rank::Complex),
        }
    }
}

/// The methods of a number type: its binary operators, what all number types have, then its own.
macro_rules! number_methods {
    ($rank:expr; $($name:literal $reflected:literal $op:ident,)*; $($line:expr,)*) => {
        &[
            $(
                method($name, "(self, value, /)", Code::F2(|vm, a, b| number::forward(vm, $rank, $name, BinaryOp::$op, a, b)), "The operator, from the left."),
                method($reflected, "(self, value, /)", Code::F2(|vm, a, b| number::reflected(vm, $rank, $reflected, BinaryOp::$op, a, b)), "The operator, from the right."),
            )*
            method("__pow__", "(self, value, mod=None, /)", Code::F3(|vm, a, b, m| number::power(vm, $rank, "__pow__", a, b, m, false)), "Return pow(self, value, mod)."),
            method("__rpow__", "(self, value, mod=None, /)", Code::F3(|vm, a, b, m| number::power(vm, $rank, "__rpow__", a, b, m, true)), "Return pow(value, self, mod)."),
            method("__eq__", "(self, value, /)", Code::F2(|vm, a, b| number::compare(vm, $rank, CompareOp::Eq, a, b)), "Return self==value."),
            method("__ne__", "(self, value, /)", Code::F2(|vm, a, b| number::compare(vm, $rank, CompareOp::Ne, a, b)), "Return self!=value."),
            method("__lt__", "(self, value, /)", Code::F2(|vm, a, b| number::compare(vm, $rank, CompareOp::Lt, a, b)), "Return self<value."),
            method("__le__", "(self, value, /)", Code::F2(|vm, a, b| number::compare(vm, $rank, CompareOp::Le, a, b)), "Return self<=value."),
            method("__gt__", "(self, value, /)", Code::F2(|vm, a, b| number::compare(vm, $rank, CompareOp::Gt, a, b)), "Return self>value."),
            method("__ge__", "(self, value, /)", Code::F2(|vm, a, b| number::compare(vm, $rank, CompareOp::Ge, a, b)), "Return self>=value."),
            method("__neg__", "(self, /)", Code::F1(|vm, a| number::unary(vm, $rank, "__neg__", UnaryOp::Neg, a)), "-self"),
            method("__pos__", "(self, /)", Code::F1(|vm, a| number::unary(vm, $rank, "__pos__", UnaryOp::Pos, a)), "+self"),
            method("__abs__", "(self, /)", Code::F1(|vm, a| number::by_vm(vm, $rank, "__abs__", a, crate::builtins::abs)), "abs(self)"),
            method("__bool__", "(self, /)", Code::F1(|vm, a| number::truth(vm, $rank, a)), "True if self else False"),
            method("__hash__", "(self, /)", Code::F1(|vm, a| number::by_vm(vm, $rank, "__hash__", a, |vm, a| vm.hash(a))), "Return hash(self)."),
            method("__repr__", "(self, /)", Code::F1(|vm, a| number::by_vm(vm, $rank, "__repr__", a, |vm, a| vm.repr(a))), "Return repr(self)."),
            method("__format__", "(self, format_spec, /)", Code::F2(|vm, a, spec| number::format(vm, $rank, a, spec)), "The number by a specification."),
            method("__getnewargs__", "(self, /)", Code::F1(|vm, a| number::new_args(vm, $rank, a)), "What a copy is made of."),
            $($line,)*
        ]
    };
}
pub(crate) use number_methods;

/// The number a method of `rank`'s type was called on.
pub(crate) fn receiver(vm: &mut Vm<'_>, rank: Rank, name: &str, this: Value) -> R {
    let native = vm.native_of(this);
    match vm.rank(native) {
        Some(found) if found == rank => Ok(native),
        _ => Err(wrong_receiver(vm, rank.builtin(), name, this)),
    }
}

/// The other operand; `None` where the operator does not know it.
fn operand(vm: &Vm<'_>, rank: Rank, other: Value) -> Option<Value> {
    let native = vm.native_of(other);
    vm.rank(native).filter(|found| *found <= rank).map(|_| native)
}

/// `this op other`, as the method `name` of the type.
pub(crate) fn forward(vm: &mut Vm<'_>, rank: Rank, name: &str, op: BinaryOp, this: Value, other: Value) -> R {
    let this = receiver(vm, rank, name, this)?;
    match operand(vm, rank, other) {
        Some(other) => vm.numeric(op, this, other),
        None => Ok(Value::NotImplemented),
    }
}

/// `other op this`.
pub(crate) fn reflected(vm: &mut Vm<'_>, rank: Rank, name: &str, op: BinaryOp, this: Value, other: Value) -> R {
    let this = receiver(vm, rank, name, this)?;
    match operand(vm, rank, other) {
        Some(other) => vm.numeric(op, other, this),
        None => Ok(Value::NotImplemented),
    }
}

pub(crate) fn compare(vm: &mut Vm<'_>, rank: Rank, op: CompareOp, this: Value, other: Value) -> R {
    let name: Name = op.method();
    let name = vm.heap.names.text(name).to_owned();
    let this = receiver(vm, rank, &name, this)?;
    if rank == Rank::Complex && !matches!(op, CompareOp::Eq | CompareOp::Ne) {
        return Ok(Value::NotImplemented);
    }
    match operand(vm, rank, other).and_then(|other| vm.quick_compare(op, this, other)) {
        Some(answer) => Ok(Value::bool(answer)),
        None => Ok(Value::NotImplemented),
    }
}

pub(crate) fn unary(vm: &mut Vm<'_>, rank: Rank, name: &str, op: UnaryOp, this: Value) -> R {
    let this = receiver(vm, rank, name, this)?;
    vm.unary(op, this)
}

/// `pow` with a modulus that is there or not.
pub(crate) fn power(
    vm: &mut Vm<'_>,
    rank: Rank,
    name: &str,
    this: Value,
    other: Value,
    modulus: Value,
    swapped: bool,
) -> R {
    let this = receiver(vm, rank, name, this)?;
    let Some(other) = operand(vm, rank, other) else {
        return Ok(Value::NotImplemented);
    };
    let (base, exponent) = if swapped { (other, this) } else { (this, other) };
    if modulus.is_undefined() || modulus.is_none() {
        return vm.numeric(BinaryOp::Pow, base, exponent);
    }
    match rank {
        Rank::Int if vm.as_bigint(modulus).is_some() => crate::builtins::pow(vm, base, exponent, modulus),
        Rank::Int => Ok(Value::NotImplemented),
        Rank::Float => Err(vm.type_error("pow() 3rd argument not allowed unless all arguments are integers")),
        Rank::Complex => Err(vm.value_error("complex modulo")),
    }
}

/// `__hash__`, `__repr__` and the like: what the Vm does with the number itself.
pub(crate) fn by_vm(vm: &mut Vm<'_>, rank: Rank, name: &str, this: Value, then: fn(&mut Vm<'_>, Value) -> R) -> R {
    let this = receiver(vm, rank, name, this)?;
    then(vm, this)
}

pub(crate) fn truth(vm: &mut Vm<'_>, rank: Rank, this: Value) -> R {
    let this = receiver(vm, rank, "__bool__", this)?;
    Ok(Value::bool(vm.quick_truth(this) == Some(true)))
}

/// `number.__format__(spec)`.
pub(crate) fn format(vm: &mut Vm<'_>, rank: Rank, this: Value, spec: Value) -> R {
    receiver(vm, rank, "__format__", this)?;
    super::format::format_method(vm, this, spec)
}

/// A tuple of the number itself, for copying.
pub(crate) fn new_args(vm: &mut Vm<'_>, rank: Rank, this: Value) -> R {
    let this = receiver(vm, rank, "__getnewargs__", this)?;
    let args = match vm.number(this) {
        Some(Number::Complex(real, imag)) => vec![Value::float(real), Value::float(imag)],
        _ => vec![vm.plain_number(this)],
    };
    Ok(vm.heap.new_tuple(args))
}

/// A conversion to a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(crate) enum Target {
    /// `int(x)`: texts left aside, whatever is a real number, cut.
    Int,
    /// `float(x)`: whatever is a real number.
    Float,
    /// What arithmetic takes for a float: the error says no more than that.
    Real,
}

impl crate::heap::collect::Trace for Target {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

machines! {
    /// A number by `__int__`, `__float__` or `__index__`.
    pub(crate) struct ToNumber { value: Value, target: Target, by: Value, asked: bool }
}

impl Vm<'_> {
    /// An int without a copy, of a class over int too.
    pub(crate) fn int_ref(&self, value: Value) -> Option<IntRef<'_>> {
        match self.native_of(value) {
            Value::Int(i) => Some(IntRef::Small(i)),
            Value::True => Some(IntRef::Small(1)),
            Value::False => Some(IntRef::Small(0)),
            Value::BigInt(b) => Some(IntRef::Big(self.heap.bigint(b))),
            _ => None,
        }
    }

    /// An int of itself: a bool as 0 or 1.
    pub(crate) fn plain_number(&self, value: Value) -> Value {
        match value {
            Value::True => Value::Int(1),
            Value::False => Value::Int(0),
            other => other,
        }
    }

    /// `int(value)` of a number. Suspendable.
    pub(crate) fn to_int(&mut self, value: Value) -> R {
        match value {
            Value::Int(_) | Value::BigInt(_) => Ok(value),
            Value::True | Value::False => Ok(self.plain_number(value)),
            Value::Float(f) => self.int_of_float(f.get()),
            _ => self.run(ToNumber {
                value,
                target: Target::Int,
                by: Value::Undefined,
                asked: false,
            }),
        }
    }

    /// A float's integer part.
    pub(crate) fn int_of_float(&mut self, value: f64) -> R {
        match floats::to_int(value) {
            Ok(int) => Ok(self.heap.new_int(int.into_big())),
            Err(error) => Err(self.text_error(error)),
        }
    }

    /// `float(value)` of a number. Suspendable.
    pub(crate) fn to_float_by(&mut self, value: Value, target: Target) -> R {
        match value {
            Value::Float(_) => Ok(value),
            Value::Int(i) => Ok(Value::float(i as f64)),
            _ => self.run(ToNumber {
                value,
                target,
                by: Value::Undefined,
                asked: false,
            }),
        }
    }

    /// The float of an int of any size.
    pub(crate) fn float_of_int(&mut self, value: Value) -> R {
        match self.number(value) {
            Some(Number::Int(i)) => Ok(Value::float(i as f64)),
            Some(Number::Big(b)) => match exact::to_f64(IntRef::Big(&b)) {
                Some(float) => Ok(Value::float(float)),
                None => Err(self.overflow_error("int too large to convert to float")),
            },
            _ => Err(self.internal("no int")),
        }
    }

    /// How many decimal digits conversions of ints take: `sys.set_int_max_str_digits`.
    pub(crate) fn max_digits(&self) -> usize {
        match self.rest.registry.get(MAX_DIGITS) {
            Some(Value::Int(limit)) => usize::try_from(*limit).unwrap_or(0),
            _ => crate::text::integer::DEFAULT_MAX_DIGITS,
        }
    }
}

/// The registry's key of that limit.
pub(crate) const MAX_DIGITS: &str = "sys.int_max_str_digits";

impl ToNumber {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if self.asked {
            return self.accept(vm, input.value());
        }
        self.asked = true;
        let methods = match self.target {
            Target::Int => [names::__int__, names::__index__],
            _ => [names::__float__, names::__index__],
        };
        for method in methods {
            match vm.special_method(self.value, method) {
                Some(Value::Native(_)) => return self.native(vm),
                Some(found) => {
                    self.by = vm.heap.name_value(method);
                    return Ok(Step::Await(match method {
                        names::__index__ => vm.index(self.value)?,
                        _ => vm.call_value(found, &[self.value])?,
                    }));
                }
                None => {}
            }
        }
        let given = vm.type_name(self.value);
        Err(vm.type_error(match self.target {
            Target::Int => {
                format!("int() argument must be a string, a bytes-like object or a real number, not '{given}'")
            }
            Target::Float => format!("float() argument must be a string or a real number, not '{given}'"),
            Target::Real => format!("must be real number, not {given}"),
        }))
    }

    /// A built-in number, or one of a class over it.
    fn native(&self, vm: &mut Vm<'_>) -> Result<Step, Unwind> {
        let native = vm.native_of(self.value);
        Ok(Step::Done(match (native, self.target) {
            (Value::Float(f), Target::Int) => vm.int_of_float(f.get())?,
            (Value::Float(_), _) => native,
            (_, Target::Int) => vm.plain_number(native),
            _ => vm.float_of_int(native)?,
        }))
    }

    fn accept(&self, vm: &mut Vm<'_>, answer: Value) -> Result<Step, Unwind> {
        let native = vm.native_of(answer);
        let by = vm.heap.text(self.by).to_string();
        let int = matches!(native, Value::Int(_) | Value::BigInt(_) | Value::True | Value::False);
        match (by.as_str(), self.target) {
            ("__int__", _) if int => Ok(Step::Done(vm.plain_number(native))),
            ("__float__", _) if matches!(native, Value::Float(_)) => Ok(Step::Done(native)),
            ("__index__", Target::Int) => Ok(Step::Done(native)),
            ("__index__", _) => Ok(Step::Done(vm.float_of_int(native)?)),
            ("__int__", _) => {
                let message = format!("__int__ returned non-int (type {})", vm.type_name(answer));
                Err(vm.type_error(message))
            }
            _ => {
                let message = format!(
                    "{}.__float__ returned non-float (type {})",
                    vm.type_name(self.value),
                    vm.type_name(answer)
                );
                Err(vm.type_error(message))
            }
        }
    }
}

/// A complex number's parts.
pub(crate) fn complex_parts(vm: &Vm<'_>, value: Value) -> Option<(f64, f64)> {
    match vm.native_of(value) {
        Value::Object(o) => match vm.heap.object(o) {
            Object::Complex { real, imag } => Some((real.get(), imag.get())),
            _ => None,
        },
        _ => None,
    }
}
