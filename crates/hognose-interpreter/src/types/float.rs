//! float: its construction, text in hexadecimal, rounding and methods. The arithmetic itself is the Vm's.

use super::Builtin;
use super::argument::{clamped, class_argument, construct_over, with_index};
use super::number::{self, Rank, Target, number_methods};
use crate::heap::Object;
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::native::{Args, Code, NativeDef, attribute, class_method, function, method, static_method};
use crate::text::{float as floats, float_hex, repr as text_repr};
use crate::value::*;
use crate::vm::arithmetic::{BinaryOp, UnaryOp};
use crate::vm::compare::CompareOp;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

#[rustfmt::skip]
pub static METHODS: &[NativeDef] = number_methods! {
    Rank::Float;
    "__add__" "__radd__" Add,
    "__sub__" "__rsub__" Sub,
    "__mul__" "__rmul__" Mul,
    "__truediv__" "__rtruediv__" TrueDiv,
    "__floordiv__" "__rfloordiv__" FloorDiv,
    "__mod__" "__rmod__" Mod,
    "__divmod__" "__rdivmod__" DivMod,
    ;
    function("__construct__", "(x=0, /)", Code::F1(construct), "A float of a number or a text."),
    static_method("__new__", "(cls=None, /, *args, **kwargs)", Code::Var(new), "A float of a class."),
    method("__float__", "(self, /)", Code::F1(|vm, a| itself(vm, "__float__", a)), "float(self)"),
    method("__int__", "(self, /)", Code::F1(|vm, a| whole(vm, "__int__", a, f64::trunc)), "int(self)"),
    method("__trunc__", "(self, /)", Code::F1(|vm, a| whole(vm, "__trunc__", a, f64::trunc)), "The integer part."),
    method("__floor__", "(self, /)", Code::F1(|vm, a| whole(vm, "__floor__", a, f64::floor)), "The integer below."),
    method("__ceil__", "(self, /)", Code::F1(|vm, a| whole(vm, "__ceil__", a, f64::ceil)), "The integer above."),
    method("__round__", "(self, ndigits=None, /)", Code::F2(round), "The nearest int, or the nearest float of so many decimals."),
    method("as_integer_ratio", "(self, /)", Code::F1(ratio), "Numerator and denominator, exactly."),
    method("conjugate", "(self, /)", Code::F1(|vm, a| itself(vm, "conjugate", a)), "The float itself."),
    method("hex", "(self, /)", Code::F1(hex), "The float in hexadecimal."),
    method("is_integer", "(self, /)", Code::F1(is_integer), "Whether there is no fraction."),
    class_method("fromhex", "(cls, string, /)", Code::F2(from_hex), "The float of a text in hexadecimal."),
    class_method("from_number", "(cls, number, /)", Code::F2(from_number), "The float of a number."),
    class_method("__getformat__", "(cls, typestr, /)", Code::F2(get_format), "How floats are stored."),
    attribute("real", |vm, a| itself(vm, "real", a), "The float itself."),
    attribute("imag", |vm, a| itself(vm, "imag", a).map(|_| Value::float(0.0)), "0.0."),
};

fn construct(vm: &mut Vm<'_>, x: Value) -> R {
    if x.is_undefined() {
        return Ok(Value::float(0.0));
    }
    let native = vm.native_of(x);
    if let Some(text) = vm.heap.str(native) {
        let text: &str = &text;
        let (parsed, size) = (floats::parse_float(text), text.len());
        vm.work(size / 8)?;
        return match parsed {
            Some(value) => Ok(Value::float(value)),
            None => {
                let shown = text_repr::repr_str(&vm.heap.text(native));
                Err(vm.value_error(format!("could not convert string to float: {shown}")))
            }
        };
    }
    if let Some(bytes) = vm.heap.buffer(native) {
        let parsed = str::from_utf8(bytes)
            .ok()
            .filter(|text| text.is_ascii())
            .and_then(floats::parse_float);
        return match parsed {
            Some(value) => Ok(Value::float(value)),
            None => {
                let shown = match native {
                    Value::Bytes(_) => text_repr::repr_bytes(bytes),
                    Value::Object(o) if matches!(vm.heap.object(o), Object::ByteArray(_)) => {
                        super::bytes::array_repr(vm, &vm.type_name(x), bytes)
                    }
                    _ => vm.quick_repr(native)?.unwrap_or_default(),
                };
                Err(vm.value_error(format!("could not convert string to float: {shown}")))
            }
        };
    }
    vm.to_float_by(x, Target::Float)
}

fn new(vm: &mut Vm<'_>, args: Args) -> R {
    let class = class_argument(vm, Builtin::Float, args.named.first().copied().unwrap_or_default())?;
    construct_over(vm, Builtin::Float, class, args)
}

fn float_receiver(vm: &mut Vm<'_>, name: &str, this: Value) -> Result<f64, Unwind> {
    match number::receiver(vm, Rank::Float, name, this)? {
        Value::Float(f) => Ok(f.get()),
        _ => Err(vm.internal("no float")),
    }
}

fn itself(vm: &mut Vm<'_>, name: &str, this: Value) -> R {
    float_receiver(vm, name, this).map(Value::float)
}

fn whole(vm: &mut Vm<'_>, name: &str, this: Value, towards: fn(f64) -> f64) -> R {
    let value = float_receiver(vm, name, this)?;
    vm.int_of_float(towards(value))
}

fn round(vm: &mut Vm<'_>, this: Value, digits: Value) -> R {
    let value = float_receiver(vm, "__round__", this)?;
    if digits.is_undefined() || digits.is_none() {
        return vm.int_of_float(value.round_ties_even());
    }
    let Some(digits) = clamped(vm, digits) else {
        return with_index(vm, Builtin::Float, "__round__", &[this, digits], 1);
    };
    if digits.unsigned_abs() > 15 || value.abs() >= 1e18 {
        // It is found by exact arithmetic.
        vm.work(48)?;
    }
    match floats::round_half_even_decimal(value, digits) {
        Ok(rounded) => Ok(Value::float(rounded)),
        Err(error) => Err(vm.text_error(error)),
    }
}

fn ratio(vm: &mut Vm<'_>, this: Value) -> R {
    let value = float_receiver(vm, "as_integer_ratio", this)?;
    match floats::integer_ratio(value) {
        Ok((numerator, denominator)) => {
            let pair = [numerator, denominator].map(|int| vm.heap.new_int(int.into_big()));
            Ok(vm.heap.new_tuple(pair))
        }
        Err(error) => Err(vm.text_error(error)),
    }
}

fn hex(vm: &mut Vm<'_>, this: Value) -> R {
    let value = float_receiver(vm, "hex", this)?;
    Ok(vm.heap.new_string(float_hex::to_hex(value)))
}

fn is_integer(vm: &mut Vm<'_>, this: Value) -> R {
    let value = float_receiver(vm, "is_integer", this)?;
    Ok(Value::bool(floats::is_integer(value)))
}

fn from_hex(vm: &mut Vm<'_>, class: Value, string: Value) -> R {
    let native = vm.native_of(string);
    let Some(text) = vm.heap.str(native) else {
        return Err(vm.type_error("bad argument type for built-in operation"));
    };
    vm.heap.meter.spend((text.len() / 2) as i64);
    let value = match float_hex::from_hex(&text) {
        Ok(value) => Value::float(value),
        Err(error) => return Err(vm.text_error(error)),
    };
    if class == Builtin::Float.value() {
        Ok(value)
    } else {
        vm.call_value(class, &[value])
    }
}

fn from_number(vm: &mut Vm<'_>, class: Value, number: Value) -> R {
    vm.run(FloatFromNumber {
        class,
        number,
        state: 0,
    })
}

fn get_format(vm: &mut Vm<'_>, _: Value, which: Value) -> R {
    match vm.heap.str(which).as_deref() {
        Some("double" | "float") => Ok(vm.heap.new_str("IEEE, little-endian")),
        Some(_) => Err(vm.value_error("__getformat__() argument 1 must be 'double' or 'float'")),
        None => {
            let message = format!("__getformat__() argument must be str, not {}", vm.argument_type(which));
            Err(vm.type_error(message))
        }
    }
}

machines! {
    /// `float.from_number`.
    pub(crate) struct FloatFromNumber { class: Value, number: Value, state: u8 }
}

impl FloatFromNumber {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        self.state = self.state.wrapping_add(1);
        match self.state {
            1 => Ok(Step::Await(vm.to_float_by(self.number, Target::Real)?)),
            2 if self.class != Builtin::Float.value() => Ok(Step::Await(vm.call_value(self.class, &[input.value()])?)),
            _ => Ok(Step::Done(input.value())),
        }
    }
}
