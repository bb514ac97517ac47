//! `_decimal`: the usual cases of decimal.py at once: finite numbers, results that are neither too small nor too large, flags that are
//! up already. They stand before the functions of decimal.py (`at_once`), which go the long way where a native answers `Undefined`.
//!
//! A coefficient is worked on in 128 bits where all of a computation fits them, and as a big integer else.

use crate::name::{Name, names};
use crate::native::{Args, Code, NativeDef, function};
use crate::value::*;
use crate::vm::{Unwind, Vm};
use num_bigint::{BigInt, BigUint};
use num_integer::Integer;
use num_traits::{CheckedAdd, CheckedMul, ToPrimitive};
use std::cmp::Ordering;

type R = Result<Value, Unwind>;

pub static NATIVES: &[NativeDef] = &[
    function(
        "know",
        "(decimal, inexact, rounded, context, /)",
        Code::F4(know),
        "Tells the classes and the context in use.",
    ),
    function("new", "(cls, value, /)", Code::F2(new), "A number of a text or an int."),
    function("add", "(a, b, /)", Code::F2(add), "The sum."),
    function(
        "radd",
        "(a, b, /)",
        Code::F2(|vm, a, b| add(vm, b, a)),
        "The sum, the other way round.",
    ),
    function("subtract", "(a, b, /)", Code::F2(subtract), "The difference."),
    function(
        "rsubtract",
        "(a, b, /)",
        Code::F2(|vm, a, b| subtract(vm, b, a)),
        "The difference, the other way round.",
    ),
    function("multiply", "(a, b, /)", Code::F2(multiply), "The product."),
    function("divide", "(a, b, /)", Code::F2(divide), "The quotient."),
    function(
        "rdivide",
        "(a, b, /)",
        Code::F2(|vm, a, b| divide(vm, b, a)),
        "The quotient, the other way round.",
    ),
    function(
        "equal",
        "(a, b, /)",
        Code::F2(|vm, a, b| compare(vm, a, b, Ordering::is_eq)),
        "Compares finite numbers.",
    ),
    function(
        "unequal",
        "(a, b, /)",
        Code::F2(|vm, a, b| compare(vm, a, b, Ordering::is_ne)),
        "Compares finite numbers.",
    ),
    function(
        "less",
        "(a, b, /)",
        Code::F2(|vm, a, b| compare(vm, a, b, Ordering::is_lt)),
        "Compares finite numbers.",
    ),
    function(
        "at_most",
        "(a, b, /)",
        Code::F2(|vm, a, b| compare(vm, a, b, Ordering::is_le)),
        "Compares finite numbers.",
    ),
    function(
        "greater",
        "(a, b, /)",
        Code::F2(|vm, a, b| compare(vm, a, b, Ordering::is_gt)),
        "Compares finite numbers.",
    ),
    function(
        "at_least",
        "(a, b, /)",
        Code::F2(|vm, a, b| compare(vm, a, b, Ordering::is_ge)),
        "Compares finite numbers.",
    ),
    function(
        "negated",
        "(a, /)",
        Code::F1(negated),
        "The number with the other sign.",
    ),
    function("absolute", "(a, /)", Code::F1(absolute), "The number without its sign."),
    function(
        "quantize",
        "(a, like, /, *args, **kwargs)",
        Code::Var(quantize),
        "The number with another's exponent.",
    ),
    function("text", "(a, /)", Code::F1(text), "The number in scientific notation."),
    function(
        "hash",
        "(a, /)",
        Code::F1(hash),
        "The hash, which is that of an equal int.",
    ),
    function("truth", "(a, /)", Code::F1(truth), "Whether it is not zero."),
    function("float", "(a, /)", Code::F1(float), "The nearest float."),
    function("whole", "(a, /)", Code::F1(whole), "The number without its fraction."),
    function(
        "whole_quotient",
        "(a, b, /)",
        Code::F2(whole_quotient),
        "The quotient without its fraction.",
    ),
    function(
        "remainder",
        "(a, b, /)",
        Code::F2(remainder),
        "What a whole quotient leaves.",
    ),
    function(
        "representation",
        "(a, /)",
        Code::F1(representation),
        "The number as an expression.",
    ),
];

/// A number's attributes, in order.
const PARTS: &[Name] = &[names::_sign, names::_int, names::_exp, names::_kind];

/// The ways to round that are known here.
const ROUNDINGS: &[&str] = &[
    "ROUND_HALF_EVEN",
    "ROUND_HALF_UP",
    "ROUND_HALF_DOWN",
    "ROUND_DOWN",
    "ROUND_UP",
    "ROUND_CEILING",
    "ROUND_FLOOR",
];

/// The most digits, of operands as they are aligned, that are worked on here.
const MOST_DIGITS: i64 = 8192;

/// What a computation is done in.
trait Coefficient: Integer + CheckedAdd + CheckedMul + Clone + From<u8> {
    fn of(number: &Number) -> Option<Self>;
    fn ten_to(power: i64) -> Option<Self>;
    /// Zero has one digit.
    fn digits(&self) -> i64;
    fn value(self, vm: &mut Vm<'_>) -> Value;
}

impl Coefficient for u128 {
    fn of(number: &Number) -> Option<u128> {
        match number.coefficient {
            Integral::Small(small) => Some(small),
            Integral::Big(_) => None,
        }
    }

    fn ten_to(power: i64) -> Option<u128> {
        10u128.checked_pow(u32::try_from(power).ok()?)
    }

    fn digits(&self) -> i64 {
        self.checked_ilog10().map_or(1, |log| i64::from(log) + 1)
    }

    fn value(self, vm: &mut Vm<'_>) -> Value {
        match i64::try_from(self) {
            Ok(small) => Value::Int(small),
            Err(_) => vm.heap.new_int(BigInt::from(self)),
        }
    }
}

impl Coefficient for BigUint {
    fn of(number: &Number) -> Option<BigUint> {
        Some(match &number.coefficient {
            Integral::Small(small) => BigUint::from(*small),
            Integral::Big(big) => big.clone(),
        })
    }

    fn ten_to(power: i64) -> Option<BigUint> {
        (power <= MOST_DIGITS).then(|| BigUint::from(10u8).pow(power.try_into().unwrap_or(0)))
    }

    fn digits(&self) -> i64 {
        if let Some(small) = self.to_u128() {
            return small.digits();
        }
        // A power of two has this many digits behind the first, or one more.
        let guess = ((self.bits() - 1) as i64) * 30103 / 100_000;
        let more = BigUint::ten_to(guess + 1).is_some_and(|power| *self >= power);
        guess + 1 + i64::from(more)
    }

    fn value(self, vm: &mut Vm<'_>) -> Value {
        match self.to_u128() {
            Some(small) => small.value(vm),
            None => vm.heap.new_int(BigInt::from(self)),
        }
    }
}

enum Integral {
    Small(u128),
    Big(BigUint),
}

/// A finite number.
struct Number {
    negative: bool,
    coefficient: Integral,
    exponent: i64,
}

impl Number {
    fn of_int(vm: &Vm<'_>, value: Value) -> Option<Number> {
        let (negative, coefficient) = match value {
            Value::Int(number) => (number < 0, Integral::Small(number.unsigned_abs().into())),
            Value::BigInt(number) => {
                let number = vm.heap.bigint(number);
                if number.bits() > 3 * MOST_DIGITS as u64 {
                    return None;
                }
                let magnitude = number.magnitude();
                let small = magnitude.to_u128().map(Integral::Small);
                let negative = number.sign() == num_bigint::Sign::Minus;
                (negative, small.unwrap_or_else(|| Integral::Big(magnitude.clone())))
            }
            _ => return None,
        };
        Some(Number {
            negative,
            coefficient,
            exponent: 0,
        })
    }

    /// A Decimal, or an int.
    fn of(vm: &Vm<'_>, value: Value) -> Option<Number> {
        let Value::Instance(instance) = value else {
            return Number::of_int(vm, value);
        };
        let shape = vm.heap.shape_of(instance);
        if shape.in_dict || shape.names.get(..4)? != PARTS {
            return None;
        }
        match vm.heap.instance(instance).slots.get(..4)? {
            [Value::Int(sign), coefficient, Value::Int(exponent), Value::None] => Some(Number {
                negative: *sign != 0,
                exponent: *exponent,
                ..Number::of_int(vm, *coefficient)?
            }),
            _ => None,
        }
    }

    fn is_zero(&self) -> bool {
        matches!(self.coefficient, Integral::Small(0))
    }

    fn digits(&self) -> i64 {
        match &self.coefficient {
            Integral::Small(small) => small.digits(),
            Integral::Big(big) => big.digits(),
        }
    }

    /// The exponent of the first digit.
    fn adjusted(&self) -> Option<i64> {
        self.exponent.checked_add(self.digits() - 1)
    }
}

/// A result before it is made an object.
struct Made<T> {
    negative: bool,
    coefficient: T,
    exponent: i64,
}

/// The context in use, and the classes.
#[derive(Clone, Copy)]
struct Context {
    decimal: Value,
    inexact: Value,
    rounded: Value,
    precision: i64,
    rounding: Value,
    least: i64,
    most: i64,
    capitals: bool,
    flags: Value,
    traps: Value,
}

/// The registry's key of what `know` is told.
const KNOWN: &str = "decimal";

fn know(vm: &mut Vm<'_>, decimal: Value, inexact: Value, rounded: Value, context: Value) -> R {
    let known = vm.heap.new_tuple([decimal, inexact, rounded, context]);
    vm.rest.registry.insert(KNOWN, known);
    Ok(Value::None)
}

fn decimal_class(vm: &Vm<'_>) -> Option<Value> {
    vm.heap.sequence(*vm.rest.registry.get(KNOWN)?)?.first().copied()
}

impl Context {
    fn in_use(vm: &Vm<'_>) -> Option<Context> {
        let known = vm.heap.sequence(*vm.rest.registry.get(KNOWN)?)?;
        let &[decimal, inexact, rounded, Value::Instance(context)] = known else {
            return None;
        };
        match *vm.heap.instance(context).slots {
            [
                Value::Int(precision @ 1..=4000),
                rounding,
                Value::Int(least),
                Value::Int(most),
                Value::Int(capitals),
                Value::Int(0),
                flags,
                traps,
            ] => Some(Context {
                decimal,
                inexact,
                rounded,
                precision,
                rounding,
                least,
                most,
                capitals: capitals == 1,
                flags,
                traps,
            }),
            _ => None,
        }
    }

    /// Whether a signal's flag is up and its trap is not set.
    fn is_silent(&self, vm: &Vm<'_>, signal: Value) -> bool {
        let at = |table: Value| match vm.native_of(table) {
            Value::Dict(dict) => {
                let mut entries = vm.heap.dict(dict).iter(&vm.heap.meter);
                entries.find(|entry| entry.key == signal).map(|entry| entry.value)
            }
            _ => None,
        };
        at(self.flags) == Some(Value::True) && at(self.traps) == Some(Value::False)
    }

    /// Whether nothing is to be done for a result that was rounded.
    fn permits(&self, vm: &Vm<'_>, exact: bool) -> bool {
        self.is_silent(vm, self.rounded) && (exact || self.is_silent(vm, self.inexact))
    }

    /// A result with as many digits as the context has them.
    fn finish<T: Coefficient>(&self, vm: &Vm<'_>, mut made: Made<T>) -> Option<Made<T>> {
        if made.coefficient.is_zero() {
            let tiny = self.least - self.precision + 1;
            return (tiny..=self.most).contains(&made.exponent).then_some(made);
        }
        let size = made.coefficient.digits();
        if made.exponent.checked_add(size - 1)? < self.least {
            return None;
        }
        if size > self.precision {
            let drop = size - self.precision;
            let rounding = vm.heap.text(self.rounding);
            let (mut kept, exact) = rounded(made.negative, &made.coefficient, drop, &rounding)?;
            made.exponent += drop;
            if kept.digits() > self.precision {
                kept = kept / T::from(10);
                made.exponent += 1;
            }
            made.coefficient = kept;
            if !self.permits(vm, exact) {
                return None;
            }
        }
        (made.exponent.checked_add(made.coefficient.digits() - 1)? <= self.most).then_some(made)
    }
}

/// A coefficient without its last digits, and whether they were nothing.
fn rounded<T: Coefficient>(negative: bool, number: &T, drop: i64, rounding: &str) -> Option<(T, bool)> {
    let (kept, nothing, half) = if drop > number.digits() + 1 {
        (T::zero(), number.is_zero(), Ordering::Less)
    } else {
        let unit = T::ten_to(drop)?;
        let (kept, rest) = number.div_rem(&unit);
        let nothing = rest.is_zero();
        let half = rest.cmp(&(unit - rest.clone()));
        (kept, nothing, half)
    };
    if nothing {
        return Some((kept, true));
    }
    let up = match rounding {
        "ROUND_HALF_EVEN" => half.is_gt() || half.is_eq() && kept.is_odd(),
        "ROUND_HALF_UP" => half.is_ge(),
        "ROUND_HALF_DOWN" => half.is_gt(),
        "ROUND_DOWN" => false,
        "ROUND_UP" => true,
        "ROUND_CEILING" => !negative,
        "ROUND_FLOOR" => negative,
        _ => return None,
    };
    Some((if up { kept + T::one() } else { kept }, false))
}

fn build<T: Coefficient>(vm: &mut Vm<'_>, class: Value, made: Made<T>) -> R {
    let Value::Class(class) = class else {
        return Err(vm.corrupt());
    };
    let coefficient = made.coefficient.value(vm);
    let values = [
        Value::Int(made.negative.into()),
        coefficient,
        Value::Int(made.exponent),
        Value::None,
    ];
    vm.new_shaped(class, PARTS, &values)
}

/// Charges for what is computed with so many digits, and says whether they are not too many.
fn afford(vm: &mut Vm<'_>, digits: i64) -> Result<bool, Unwind> {
    if !(0..=MOST_DIGITS).contains(&digits) {
        return Ok(false);
    }
    let words = digits as usize / 19 + 1;
    vm.work(words * words / 2)?;
    Ok(true)
}

/// An operation in 128 bits or, where so many digits are not too many, with big integers.
macro_rules! operate {
    ($vm:ident, $context:expr, $digits:expr, $operation:ident($($argument:expr),*)) => {{
        if let Some(made) = $operation::<u128>($vm, $($argument),*) {
            return build($vm, $context.decimal, made);
        }
        let digits: i64 = $digits;
        if afford($vm, digits)? && let Some(made) = $operation::<BigUint>($vm, $($argument),*) {
            return build($vm, $context.decimal, made);
        }
        Ok(Value::Undefined)
    }};
}

fn operands(vm: &Vm<'_>, a: Value, b: Value) -> Option<(Number, Number, Context)> {
    Some((Number::of(vm, a)?, Number::of(vm, b)?, Context::in_use(vm)?))
}

fn add(vm: &mut Vm<'_>, a: Value, b: Value) -> R {
    match operands(vm, a, b) {
        Some((a, b, context)) => add_numbers(vm, &a, &b, &context),
        None => Ok(Value::Undefined),
    }
}

fn subtract(vm: &mut Vm<'_>, a: Value, b: Value) -> R {
    match operands(vm, a, b) {
        Some((a, mut b, context)) => {
            b.negative = !b.negative;
            add_numbers(vm, &a, &b, &context)
        }
        None => Ok(Value::Undefined),
    }
}

fn add_numbers(vm: &mut Vm<'_>, a: &Number, b: &Number, context: &Context) -> R {
    let apart = a.exponent.abs_diff(b.exponent);
    let Ok(apart @ 0..=MOST_DIGITS) = i64::try_from(apart) else {
        return Ok(Value::Undefined);
    };
    operate!(vm, context, apart + a.digits() + b.digits(), sum(a, b, context))
}

/// A coefficient as it is with a lower exponent.
fn aligned<T: Coefficient>(number: &Number, exponent: i64) -> Option<T> {
    let coefficient = T::of(number)?;
    match number.exponent.checked_sub(exponent)? {
        0 => Some(coefficient),
        _ if coefficient.is_zero() => Some(coefficient),
        by => coefficient.checked_mul(&T::ten_to(by)?),
    }
}

fn sum<T: Coefficient>(vm: &Vm<'_>, a: &Number, b: &Number, context: &Context) -> Option<Made<T>> {
    let exponent = a.exponent.min(b.exponent);
    let (x, y) = (aligned::<T>(a, exponent)?, aligned::<T>(b, exponent)?);
    let (negative, coefficient) = if a.negative == b.negative {
        (a.negative, x.checked_add(&y)?)
    } else {
        match x.cmp(&y) {
            Ordering::Greater => (a.negative, x - y),
            Ordering::Less => (b.negative, y - x),
            Ordering::Equal => (&*vm.heap.text(context.rounding) == "ROUND_FLOOR", T::zero()),
        }
    };
    let made = Made {
        negative,
        coefficient,
        exponent,
    };
    context.finish(vm, made)
}

fn multiply(vm: &mut Vm<'_>, a: Value, b: Value) -> R {
    let Some((a, b, context)) = operands(vm, a, b) else {
        return Ok(Value::Undefined);
    };
    operate!(vm, context, a.digits() + b.digits(), product(&a, &b, &context))
}

fn product<T: Coefficient>(vm: &Vm<'_>, a: &Number, b: &Number, context: &Context) -> Option<Made<T>> {
    let made = Made {
        negative: a.negative != b.negative,
        coefficient: T::of(a)?.checked_mul(&T::of(b)?)?,
        exponent: a.exponent.checked_add(b.exponent)?,
    };
    context.finish(vm, made)
}

fn divide(vm: &mut Vm<'_>, a: Value, b: Value) -> R {
    let Some((a, b, context)) = operands(vm, a, b) else {
        return Ok(Value::Undefined);
    };
    if b.is_zero() {
        return Ok(Value::Undefined);
    }
    let digits = a.digits() + b.digits() + context.precision;
    operate!(vm, context, digits, quotient(&a, &b, &context))
}

fn quotient<T: Coefficient>(vm: &Vm<'_>, a: &Number, b: &Number, context: &Context) -> Option<Made<T>> {
    let (x, y) = (T::of(a)?, T::of(b)?);
    let negative = a.negative != b.negative;
    let ideal = a.exponent.checked_sub(b.exponent)?;
    if x.is_zero() {
        let made = Made {
            negative,
            coefficient: x,
            exponent: ideal,
        };
        return context.finish(vm, made);
    }
    let shift = y.digits() - x.digits() + context.precision + 1;
    let mut exponent = ideal.checked_sub(shift)?;
    let (mut coefficient, rest) = if shift >= 0 {
        x.checked_mul(&T::ten_to(shift)?)?.div_rem(&y)
    } else {
        x.div_rem(&y.checked_mul(&T::ten_to(-shift)?)?)
    };
    if rest.is_zero() {
        // Zeros go, first many at a time.
        let mut step = 16;
        while step > 0 {
            let unit = T::ten_to(step)?;
            while exponent + step <= ideal {
                let (less, rest) = coefficient.div_rem(&unit);
                if !rest.is_zero() {
                    break;
                }
                coefficient = less;
                exponent += step;
            }
            step /= 2;
        }
    } else {
        // A last digit that tells there is more.
        coefficient = coefficient.checked_mul(&T::from(10))?.checked_add(&T::one())?;
        exponent = exponent.checked_sub(1)?;
    }
    let made = Made {
        negative,
        coefficient,
        exponent,
    };
    context.finish(vm, made)
}

fn compare(vm: &mut Vm<'_>, a: Value, b: Value, test: fn(Ordering) -> bool) -> R {
    let (Some(a), Some(b)) = (Number::of(vm, a), Number::of(vm, b)) else {
        return Ok(Value::Undefined);
    };
    let order = match (a.is_zero(), b.is_zero()) {
        (true, true) => Some(Ordering::Equal),
        (true, false) => Some(if b.negative { Ordering::Greater } else { Ordering::Less }),
        (false, true) => Some(if a.negative { Ordering::Less } else { Ordering::Greater }),
        (false, false) if a.negative != b.negative => Some(b.negative.cmp(&a.negative)),
        _ => None,
    };
    if let Some(order) = order {
        return Ok(Value::bool(test(order)));
    }
    let (Some(x), Some(y)) = (a.adjusted(), b.adjusted()) else {
        return Ok(Value::Undefined);
    };
    let order = if x != y {
        Some(x.cmp(&y))
    } else if let Some(order) = magnitudes::<u128>(&a, &b) {
        Some(order)
    } else if afford(vm, a.digits().max(b.digits()))? {
        magnitudes::<BigUint>(&a, &b)
    } else {
        None
    };
    Ok(match order {
        Some(order) => Value::bool(test(if a.negative { order.reverse() } else { order })),
        None => Value::Undefined,
    })
}

fn magnitudes<T: Coefficient>(a: &Number, b: &Number) -> Option<Ordering> {
    let exponent = a.exponent.min(b.exponent);
    Some(aligned::<T>(a, exponent)?.cmp(&aligned::<T>(b, exponent)?))
}

fn with_sign(vm: &mut Vm<'_>, value: Value, negative: fn(bool) -> bool) -> R {
    let (Some(number), Some(context)) = (Number::of(vm, value), Context::in_use(vm)) else {
        return Ok(Value::Undefined);
    };
    if number.is_zero() {
        return Ok(Value::Undefined);
    }
    let negative = negative(number.negative);
    operate!(vm, context, number.digits(), signed(&number, negative, &context))
}

fn signed<T: Coefficient>(vm: &Vm<'_>, number: &Number, negative: bool, context: &Context) -> Option<Made<T>> {
    let made = Made {
        negative,
        coefficient: T::of(number)?,
        exponent: number.exponent,
    };
    context.finish(vm, made)
}

fn negated(vm: &mut Vm<'_>, value: Value) -> R {
    with_sign(vm, value, |negative| !negative)
}

/// A number that has no sign and fits is answered as it is.
fn absolute(vm: &mut Vm<'_>, value: Value) -> R {
    let (Some(number), Some(context)) = (Number::of(vm, value), Context::in_use(vm)) else {
        return Ok(Value::Undefined);
    };
    if number.negative {
        return with_sign(vm, value, |_| false);
    }
    let fits = !number.is_zero()
        && number.digits() <= context.precision
        && number
            .adjusted()
            .is_some_and(|at| (context.least..=context.most).contains(&at))
        && Value::Class(vm.type_of(value)) == context.decimal;
    Ok(if fits { value } else { Value::Undefined })
}

fn whole_quotient(vm: &mut Vm<'_>, a: Value, b: Value) -> R {
    let Some((a, b, context, digits)) = integral_operands(vm, a, b) else {
        return Ok(Value::Undefined);
    };
    operate!(vm, context, digits, integral_quotient(&a, &b, &context))
}

fn remainder(vm: &mut Vm<'_>, a: Value, b: Value) -> R {
    let Some((a, b, context, digits)) = integral_operands(vm, a, b) else {
        return Ok(Value::Undefined);
    };
    operate!(vm, context, digits, integral_rest(&a, &b, &context))
}

/// Operands of a division to a whole number, and the digits it is done with.
fn integral_operands(vm: &Vm<'_>, a: Value, b: Value) -> Option<(Number, Number, Context, i64)> {
    let (a, b, context) = operands(vm, a, b)?;
    let apart = i64::try_from(a.exponent.abs_diff(b.exponent)).ok()?;
    let distance = a.adjusted()?.checked_sub(b.adjusted()?)?;
    let digits = a.digits() + b.digits();
    (!b.is_zero() && apart <= MOST_DIGITS && distance <= context.precision).then_some((a, b, context, apart + digits))
}

/// The whole quotient, where it is not too long, and the rest.
fn integral_parts<T: Coefficient>(a: &Number, b: &Number, context: &Context) -> Option<(Made<T>, Made<T>)> {
    let exponent = a.exponent.min(b.exponent);
    let (quotient, rest) = aligned::<T>(a, exponent)?.div_rem(&aligned::<T>(b, exponent)?);
    let quotient = Made {
        negative: a.negative != b.negative,
        coefficient: quotient,
        exponent: 0,
    };
    let rest = Made {
        negative: a.negative,
        coefficient: rest,
        exponent,
    };
    (quotient.coefficient.digits() <= context.precision).then_some((quotient, rest))
}

fn integral_quotient<T: Coefficient>(vm: &Vm<'_>, a: &Number, b: &Number, context: &Context) -> Option<Made<T>> {
    context.finish(vm, integral_parts(a, b, context)?.0)
}

fn integral_rest<T: Coefficient>(vm: &Vm<'_>, a: &Number, b: &Number, context: &Context) -> Option<Made<T>> {
    context.finish(vm, integral_parts(a, b, context)?.1)
}

fn quantize(vm: &mut Vm<'_>, args: Args) -> R {
    let &[a, like] = &*args.named else {
        return Ok(Value::Undefined);
    };
    let Some((a, like, mut context)) = operands(vm, a, like) else {
        return Ok(Value::Undefined);
    };
    let rounding = match (&*args.rest, &*args.keywords) {
        ([], []) => Value::None,
        ([rounding], []) => *rounding,
        ([], [(names::rounding, rounding)]) => *rounding,
        _ => return Ok(Value::Undefined),
    };
    match rounding {
        Value::None => {}
        Value::Str(_) if ROUNDINGS.contains(&&*vm.heap.text(rounding)) => context.rounding = rounding,
        _ => return Ok(Value::Undefined),
    }
    let apart = a.exponent.abs_diff(like.exponent);
    let Ok(apart @ 0..=MOST_DIGITS) = i64::try_from(apart) else {
        return Ok(Value::Undefined);
    };
    operate!(vm, context, apart + a.digits(), fitted(&a, like.exponent, &context))
}

fn fitted<T: Coefficient>(vm: &Vm<'_>, a: &Number, exponent: i64, context: &Context) -> Option<Made<T>> {
    let tiny = context.least - context.precision + 1;
    if a.is_zero() || !(tiny..=context.most).contains(&exponent) {
        return None;
    }
    let rounding = vm.heap.text(context.rounding);
    let (coefficient, exact) = if a.exponent >= exponent {
        (aligned::<T>(a, exponent)?, None)
    } else {
        let (kept, exact) = rounded(a.negative, &T::of(a)?, exponent - a.exponent, &rounding)?;
        (kept, Some(exact))
    };
    let adjusted = exponent.checked_add(coefficient.digits() - 1)?;
    let fits = a.adjusted()? <= context.most
        && a.adjusted()? - exponent < context.precision
        && coefficient.digits() <= context.precision
        && adjusted <= context.most
        && (coefficient.is_zero() || adjusted >= context.least);
    if !fits || exact.is_some_and(|exact| !context.permits(vm, exact)) {
        return None;
    }
    Some(Made {
        negative: a.negative,
        coefficient,
        exponent,
    })
}

/// The sign, the digits and the exponent a text of the plainest form says.
fn parse(text: &str) -> Option<Made<u128>> {
    let (negative, digits) = match text.as_bytes().split_first()? {
        (b'-', rest) => (true, rest),
        (b'+', rest) => (false, rest),
        _ => (false, text.as_bytes()),
    };
    let (mut coefficient, mut exponent, mut seen, mut point) = (0u128, 0i64, false, false);
    let mut rest = digits.iter();
    while let Some(byte) = rest.next() {
        match byte {
            b'0'..=b'9' => {
                coefficient = coefficient.checked_mul(10)?.checked_add(u128::from(byte - b'0'))?;
                exponent -= i64::from(point);
                seen = true;
            }
            b'.' if !point => point = true,
            b'e' | b'E' => {
                let power = std::str::from_utf8(rest.as_slice()).ok()?;
                exponent += i64::from(power.parse::<i32>().ok()?);
                break;
            }
            _ => return None,
        }
    }
    seen.then_some(Made {
        negative,
        coefficient,
        exponent,
    })
}

/// The longest text that is looked at here.
const LONGEST: usize = 64;

fn new(vm: &mut Vm<'_>, class: Value, value: Value) -> R {
    if decimal_class(vm) != Some(class) {
        return Ok(Value::Undefined);
    }
    let made = match value {
        Value::Instance(_) if Value::Class(vm.type_of(value)) == class => return Ok(value),
        Value::Int(number) => Some(Made {
            negative: number < 0,
            coefficient: number.unsigned_abs().into(),
            exponent: 0,
        }),
        value if value.is_str() => {
            let text = vm.heap.text(value);
            if text.len() <= LONGEST { parse(&text) } else { None }
        }
        _ => None,
    };
    match made {
        Some(made) => build(vm, class, made),
        None => Ok(Value::Undefined),
    }
}

fn text(vm: &mut Vm<'_>, value: Value) -> R {
    Ok(match written(vm, value)? {
        Some(text) => vm.heap.new_string(text),
        None => Value::Undefined,
    })
}

/// Of a class over it the text may be another.
fn representation(vm: &mut Vm<'_>, value: Value) -> R {
    if decimal_class(vm) != Some(Value::Class(vm.type_of(value))) {
        return Ok(Value::Undefined);
    }
    Ok(match written(vm, value)? {
        Some(text) => vm.heap.new_string(format!("Decimal('{text}')")),
        None => Value::Undefined,
    })
}

fn written(vm: &mut Vm<'_>, value: Value) -> Result<Option<String>, Unwind> {
    let Some(number) = Number::of(vm, value) else {
        return Ok(None);
    };
    let digits = match &number.coefficient {
        Integral::Small(small) => small.to_string(),
        Integral::Big(big) => {
            let digits = big.digits();
            if !afford(vm, digits)? {
                return Ok(None);
            }
            big.to_string()
        }
    };
    let Some(point) = number.exponent.checked_add(digits.len() as i64) else {
        return Ok(None);
    };
    let mut out = String::with_capacity(digits.len() + 16);
    if number.negative {
        out.push('-');
    }
    let place = if number.exponent <= 0 && point > -6 { point } else { 1 };
    if place <= 0 {
        out.push_str("0.");
        (place..0).for_each(|_| out.push('0'));
        out.push_str(&digits);
    } else {
        let (whole, fraction) = digits.split_at_checked(place as usize).unwrap_or((&digits, ""));
        out.push_str(whole);
        if !fraction.is_empty() {
            out.push('.');
            out.push_str(fraction);
        }
    }
    if point != place {
        match Context::in_use(vm) {
            Some(context) if context.capitals => out.push_str(&format!("E{:+}", point - place)),
            _ => return Ok(None),
        }
    }
    Ok(Some(out))
}

fn hash(vm: &mut Vm<'_>, value: Value) -> R {
    const MODULUS: u128 = (1 << 61) - 1;
    let Some(Number {
        negative,
        coefficient: Integral::Small(coefficient),
        exponent,
    }) = Number::of(vm, value)
    else {
        return Ok(Value::Undefined);
    };
    // The inverse of ten.
    let mut base = if exponent < 0 { 2_075_258_708_292_324_556 } else { 10 };
    let (mut power, mut left) = (1u128, exponent.unsigned_abs());
    while left > 0 {
        if left & 1 == 1 {
            power = power * base % MODULUS;
        }
        base = base * base % MODULUS;
        left >>= 1;
    }
    let hash = (coefficient % MODULUS * power % MODULUS) as i64;
    Ok(Value::Int(match if negative { -hash } else { hash } {
        -1 => -2,
        hash => hash,
    }))
}

fn truth(vm: &mut Vm<'_>, value: Value) -> R {
    Ok(match Number::of(vm, value) {
        Some(number) => Value::bool(!number.is_zero()),
        None => Value::Undefined,
    })
}

fn float(vm: &mut Vm<'_>, value: Value) -> R {
    Ok(match Number::of(vm, value) {
        Some(Number {
            negative,
            coefficient: Integral::Small(coefficient),
            exponent,
        }) => match format!("{coefficient}e{exponent}").parse::<f64>() {
            Ok(float) if float.is_finite() => Value::float(if negative { -float } else { float }),
            _ => Value::Undefined,
        },
        _ => Value::Undefined,
    })
}

fn whole(vm: &mut Vm<'_>, value: Value) -> R {
    let Some(number) = Number::of(vm, value) else {
        return Ok(Value::Undefined);
    };
    let Integral::Small(coefficient) = number.coefficient else {
        return Ok(Value::Undefined);
    };
    let power = u128::ten_to(number.exponent.saturating_abs());
    let whole = match power {
        Some(power) if number.exponent >= 0 => coefficient.checked_mul(power),
        Some(power) => Some(coefficient / power),
        None if number.exponent < 0 => Some(0),
        None => None,
    };
    Ok(match whole.map(i128::try_from) {
        Some(Ok(whole)) => vm.heap.new_int_i128(if number.negative { -whole } else { whole }),
        _ => Value::Undefined,
    })
}
