//! int and bool: their construction, digits, bytes and methods. The arithmetic itself is the Vm's.

use super::argument::{clamped, class_argument, construct_over, int_argument, with_index, with_truth};
use super::number::{self, Rank, number_methods};
use super::{Builtin, bytes};
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::native::{Args, Code, NativeDef, attribute, class_method, function, method, static_method};
use crate::text::integer::{Int, IntRef, parse_int, to_decimal as digits};
use crate::text::{arithmetic as exact, repr as text_repr};
use crate::value::*;
use crate::vm::arithmetic::{BinaryOp, UnaryOp};
use crate::vm::compare::CompareOp;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

#[rustfmt::skip]
pub static METHODS: &[NativeDef] = number_methods! {
    Rank::Int;
    "__add__" "__radd__" Add,
    "__sub__" "__rsub__" Sub,
    "__mul__" "__rmul__" Mul,
    "__truediv__" "__rtruediv__" TrueDiv,
    "__floordiv__" "__rfloordiv__" FloorDiv,
    "__mod__" "__rmod__" Mod,
    "__divmod__" "__rdivmod__" DivMod,
    "__and__" "__rand__" And,
    "__or__" "__ror__" Or,
    "__xor__" "__rxor__" Xor,
    "__lshift__" "__rlshift__" LShift,
    "__rshift__" "__rrshift__" RShift,
    ;
    function("__construct__", "(x=0, /, base=10)", Code::F2(construct), "An int of a number or of digits in a base."),
    static_method("__new__", "(cls=None, /, *args, **kwargs)", Code::Var(new), "An int of a class."),
    method("__invert__", "(self, /)", Code::F1(|vm, a| number::unary(vm, Rank::Int, "__invert__", UnaryOp::Invert, a)), "~self"),
    method("__int__", "(self, /)", Code::F1(|vm, a| itself(vm, "__int__", a)), "int(self)"),
    method("__index__", "(self, /)", Code::F1(|vm, a| itself(vm, "__index__", a)), "The int itself."),
    method("__float__", "(self, /)", Code::F1(|vm, a| number::by_vm(vm, Rank::Int, "__float__", a, |vm, a| vm.float_of_int(a))), "float(self)"),
    method("__trunc__", "(self, /)", Code::F1(|vm, a| itself(vm, "__trunc__", a)), "The int itself."),
    method("__floor__", "(self, /)", Code::F1(|vm, a| itself(vm, "__floor__", a)), "The int itself."),
    method("__ceil__", "(self, /)", Code::F1(|vm, a| itself(vm, "__ceil__", a)), "The int itself."),
    method("__round__", "(self, ndigits=None, /)", Code::F2(round), "The int to a multiple of a power of ten."),
    method("as_integer_ratio", "(self, /)", Code::F1(ratio), "The int and 1."),
    method("bit_count", "(self, /)", Code::F1(bit_count), "How many ones the magnitude has in binary."),
    method("bit_length", "(self, /)", Code::F1(bit_length), "How many binary digits the magnitude has."),
    method("conjugate", "(self, /)", Code::F1(|vm, a| itself(vm, "conjugate", a)), "The int itself."),
    method("is_integer", "(self, /)", Code::F1(|vm, a| itself(vm, "is_integer", a).map(|_| Value::True)), "True."),
    method("to_bytes", "(self, /, length=1, byteorder='big', *, signed=False)", Code::F4(to_bytes), "The int as bytes."),
    class_method("from_bytes", "(cls, /, bytes, byteorder='big', *, signed=False)", Code::F4(from_bytes), "The int that bytes are."),
    attribute("real", |vm, a| itself(vm, "real", a), "The int itself."),
    attribute("imag", |vm, a| itself(vm, "imag", a).map(|_| Value::Int(0)), "0."),
    attribute("numerator", |vm, a| itself(vm, "numerator", a), "The int itself."),
    attribute("denominator", |vm, a| itself(vm, "denominator", a).map(|_| Value::Int(1)), "1."),
};

#[rustfmt::skip]
pub static BOOL: &[NativeDef] = &[
    function("__construct__", "(object=False, /)", Code::F1(|vm, value| vm.truth(value.or(Value::False))), "Whether an object is true."),
    static_method("__new__", "(cls=None, /, *args, **kwargs)", Code::Var(new_bool), "Whether an object is true."),
    method("__invert__", "(self, /)", Code::F1(|vm, a| number::unary(vm, Rank::Int, "__invert__", UnaryOp::Invert, a)), "~self"),
    method("__and__", "(self, value, /)", Code::F2(|vm, a, b| number::forward(vm, Rank::Int, "__and__", BinaryOp::And, a, b)), "Return self&value."),
    method("__rand__", "(self, value, /)", Code::F2(|vm, a, b| number::reflected(vm, Rank::Int, "__rand__", BinaryOp::And, a, b)), "Return value&self."),
    method("__or__", "(self, value, /)", Code::F2(|vm, a, b| number::forward(vm, Rank::Int, "__or__", BinaryOp::Or, a, b)), "Return self|value."),
    method("__ror__", "(self, value, /)", Code::F2(|vm, a, b| number::reflected(vm, Rank::Int, "__ror__", BinaryOp::Or, a, b)), "Return value|self."),
    method("__xor__", "(self, value, /)", Code::F2(|vm, a, b| number::forward(vm, Rank::Int, "__xor__", BinaryOp::Xor, a, b)), "Return self^value."),
    method("__rxor__", "(self, value, /)", Code::F2(|vm, a, b| number::reflected(vm, Rank::Int, "__rxor__", BinaryOp::Xor, a, b)), "Return value^self."),
    method("__repr__", "(self, /)", Code::F1(|vm, a| number::by_vm(vm, Rank::Int, "__repr__", a, |vm, a| vm.repr(a))), "Return repr(self)."),
];

/// The decimal digits of a large integer, up to the limit that is set.
pub(crate) fn to_decimal(vm: &mut Vm<'_>, value: BigIntRef) -> Result<String, Unwind> {
    let limit = vm.max_digits();
    let words = vm.heap.bigint(value).bits() as usize / 64;
    let square = words.saturating_mul(words);
    match limit {
        0 => vm.work(square)?,
        // What has more digits is refused at once.
        limit if words <= limit / 16 => vm.work(square / 8)?,
        _ => {}
    }
    match digits(IntRef::Big(vm.heap.bigint(value)), limit) {
        Ok(text) => Ok(text),
        Err(error) => Err(vm.text_error(error)),
    }
}

fn construct(vm: &mut Vm<'_>, x: Value, base: Value) -> R {
    match (x, base) {
        (Value::Undefined, Value::Undefined) => Ok(Value::Int(0)),
        (Value::Undefined, _) => Err(vm.type_error("int() missing string argument")),
        (Value::Int(_) | Value::Float(_), Value::Undefined) => vm.to_int(x),
        (_, Value::Undefined) => match literal(vm, x) {
            Some((text, shown)) => parse(vm, &text, 10, &shown),
            None => vm.to_int(x),
        },
        _ => with_base(vm, x, base),
    }
}

fn with_base(vm: &mut Vm<'_>, x: Value, base: Value) -> R {
    let Some(radix) = int_argument(vm, base)? else {
        return with_index(vm, Builtin::Int, "__construct__", &[x, base], 1);
    };
    let Some(radix) = u32::try_from(radix).ok().filter(|r| *r == 0 || (2..=36).contains(r)) else {
        return Err(vm.value_error("int() base must be >= 2 and <= 36, or 0"));
    };
    let view = matches!(vm.builtin_type(vm.native_of(x)), Some(Builtin::MemoryView));
    match literal(vm, x) {
        Some((text, shown)) if !view => parse(vm, &text, radix, &shown),
        _ => Err(vm.type_error("int() can't convert non-string with explicit base")),
    }
}

/// A string's or bytes' text, and a `repr` of it for the error.
fn literal(vm: &Vm<'_>, value: Value) -> Option<(String, Shown)> {
    let native = vm.native_of(value);
    if let Some(text) = vm.heap.str(native) {
        return Some((text.to_string(), Shown::Str));
    }
    // An int has the same digits in every encoding; what is not ASCII is none.
    let bytes = vm.heap.buffer(native)?;
    Some((bytes.iter().map(|b| char::from(*b)).collect(), Shown::Bytes))
}

/// As what a text is shown in an error.
#[derive(Clone, Copy)]
enum Shown {
    Str,
    Bytes,
}

fn parse(vm: &mut Vm<'_>, text: &str, base: u32, shown: &Shown) -> R {
    vm.work(text.len())?;
    let limit = vm.max_digits();
    if limit == 0 && !base.is_power_of_two() {
        let words = text.len() / 16;
        vm.work(words.saturating_mul(words))?;
    }
    let ascii = matches!(shown, Shown::Str) || text.is_ascii();
    let parsed = if ascii {
        parse_int(text, base, limit)
    } else {
        Err(crate::text::integer::ParseIntError::Syntax)
    };
    match parsed {
        Ok(Int::Small(value)) => Ok(Value::Int(value)),
        Ok(Int::Big(value)) => Ok(vm.heap.new_int(value)),
        Err(error) => {
            let literal = match shown {
                Shown::Str => text_repr::repr_str(text),
                Shown::Bytes => text_repr::repr_bytes(&text.chars().map(|c| c as u8).collect::<Vec<_>>()),
            };
            Err(vm.text_error(error.into_error(&literal, base)))
        }
    }
}

fn new(vm: &mut Vm<'_>, args: Args) -> R {
    let class = class_argument(vm, Builtin::Int, args.named.first().copied().unwrap_or_default())?;
    construct_over(vm, Builtin::Int, class, args)
}

fn new_bool(vm: &mut Vm<'_>, args: Args) -> R {
    let class = class_argument(vm, Builtin::Bool, args.named.first().copied().unwrap_or_default())?;
    construct_over(vm, Builtin::Bool, class, args)
}

fn itself(vm: &mut Vm<'_>, name: &str, this: Value) -> R {
    let this = number::receiver(vm, Rank::Int, name, this)?;
    Ok(vm.plain_number(this))
}

fn round(vm: &mut Vm<'_>, this: Value, digits: Value) -> R {
    let int = itself(vm, "__round__", this)?;
    if digits.is_undefined() || digits.is_none() {
        return Ok(int);
    }
    let Some(digits) = clamped(vm, digits) else {
        return with_index(vm, Builtin::Int, "__round__", &[this, digits], 1);
    };
    if digits >= 0 {
        return Ok(int);
    }
    let Some(value) = vm.int_ref(int) else { return Ok(int) };
    let words = value.bit_length() as usize / 64;
    vm.work(words.saturating_mul(words))?;
    let rounded = vm.int_ref(int).map(|value| exact::round_to_power_of_ten(value, digits));
    Ok(rounded.map_or(int, |rounded| vm.heap.new_int(rounded.into_big())))
}

fn ratio(vm: &mut Vm<'_>, this: Value) -> R {
    let int = itself(vm, "as_integer_ratio", this)?;
    Ok(vm.heap.new_tuple([int, Value::Int(1)]))
}

fn bit_count(vm: &mut Vm<'_>, this: Value) -> R {
    let int = itself(vm, "bit_count", this)?;
    if let Some(value) = vm.int_ref(int) {
        vm.heap.meter.look_at(value.bit_length() as usize / 8);
    }
    let ones = match vm.int_ref(int) {
        Some(IntRef::Small(value)) => u64::from(value.unsigned_abs().count_ones()),
        Some(IntRef::Big(value)) => value.magnitude().count_ones(),
        None => 0,
    };
    Ok(Value::Int(ones as i64))
}

fn bit_length(vm: &mut Vm<'_>, this: Value) -> R {
    let int = itself(vm, "bit_length", this)?;
    Ok(Value::Int(vm.int_ref(int).map_or(0, |value| value.bit_length() as i64)))
}

/// Whether a byte order argument says little-endian.
fn little_endian(vm: &mut Vm<'_>, name: &str, order: Value) -> Result<bool, Unwind> {
    if order.is_undefined() {
        return Ok(false);
    }
    let native = vm.native_of(order);
    if !native.is_str() {
        let message = format!(
            "{name}() argument 'byteorder' must be str, not {}",
            vm.argument_type(order)
        );
        return Err(vm.type_error(message));
    }
    let little = match &*vm.heap.text(native) {
        "little" => Some(true),
        "big" => Some(false),
        _ => None,
    };
    little.ok_or_else(|| vm.value_error("byteorder must be either 'little' or 'big'"))
}

fn to_bytes(vm: &mut Vm<'_>, this: Value, length: Value, order: Value, signed: Value) -> R {
    let int = itself(vm, "to_bytes", this)?;
    let args = [this, length.or(Value::Int(1)), order, signed.or(Value::False)];
    let Some(length) = int_argument(vm, args[1])? else {
        return with_index(vm, Builtin::Int, "to_bytes", &args, 1);
    };
    let Some(signed) = vm.quick_truth(args[3]) else {
        return with_truth(vm, Builtin::Int, "to_bytes", &args, 3);
    };
    let little = little_endian(vm, "to_bytes", order)?;
    let Ok(length) = usize::try_from(length) else {
        return Err(vm.value_error("length argument must be non-negative"));
    };
    vm.reserve(length)?;
    vm.work(length / 8)?;
    let room = vm.room();
    let Some(value) = vm.int_ref(int) else {
        return Err(vm.internal("no int"));
    };
    match exact::to_bytes(value, length, little, signed, room) {
        Ok(bytes) => Ok(vm.heap.new_bytes(bytes)),
        Err(error) => Err(vm.text_error(error)),
    }
}

fn from_bytes(vm: &mut Vm<'_>, class: Value, bytes: Value, order: Value, signed: Value) -> R {
    let little = little_endian(vm, "from_bytes", order)?;
    vm.run(IntFromBytes {
        class,
        bytes,
        little,
        signed: signed.or(Value::False),
        state: 0,
    })
}

machines! {
    /// `int.from_bytes`: the bytes, the sign, then the class.
    pub(crate) struct IntFromBytes { class: Value, bytes: Value, little: bool, signed: Value, state: u8 }
}

impl IntFromBytes {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        self.state = self.state.wrapping_add(1);
        match self.state {
            1 => Ok(Step::Await(vm.truth(self.signed)?)),
            2 => {
                self.signed = input.value();
                Ok(Step::Await(bytes::of_object(vm, self.bytes)?))
            }
            3 => {
                let signed = self.signed == Value::True;
                let bytes = vm.heap.buffer(input.value()).map_or(0, <[u8]>::len);
                vm.work(bytes / 8)?;
                let int = vm
                    .heap
                    .buffer(input.value())
                    .map(|bytes| exact::from_bytes(bytes, self.little, signed));
                let int = vm.heap.new_int(int.map(Int::into_big).unwrap_or_default());
                if self.class == Builtin::Int.value() {
                    return Ok(Step::Done(int));
                }
                Ok(Step::Await(vm.call_value(self.class, &[int])?))
            }
            _ => Ok(Step::Done(input.value())),
        }
    }
}
