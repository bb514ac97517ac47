//! `math`: its constants, and the functions of floats. Those of integers are in `math_integers`, those that fold an iterable in
//! `math_folds`.

use super::math_folds as folds;
use super::math_integers as integers;
use super::real::{as_real, real, with_reals};
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::{Name, names};
use crate::native::{Args, Code, NativeDef, function};
use crate::text::error::TextError;
use crate::text::float::{repr_float, to_int};
use crate::text::float_parts as parts;
use crate::text::integer::IntRef;
use crate::text::special::{self, Logarithm};
use crate::text::summation;
use crate::value::*;
use crate::vm::arithmetic::{BinaryOp, Number};
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;
type FloatResult = Result<f64, TextError>;

macro_rules! unary {
    ($name:literal, $f:expr, $doc:literal) => {
        function($name, "(x, /)", Code::F1(|vm, x| unary(vm, $name, x, $f)), $doc)
    };
}

macro_rules! binary {
    ($name:literal, $f:expr, $doc:literal) => {
        function(
            $name,
            "(x, y, /)",
            Code::F2(|vm, x, y| binary(vm, $name, x, y, $f)),
            $doc,
        )
    };
}

macro_rules! test {
    ($name:literal, $f:expr, $doc:literal) => {
        function($name, "(x, /)", Code::F1(|vm, x| test(vm, $name, x, $f)), $doc)
    };
}

pub static NATIVES: &[NativeDef] = &[
    unary!(
        "acos",
        |x| within(
            x,
            (-1.0..=1.0).contains(&x),
            f64::acos,
            "expected a number in range from -1 up to 1"
        ),
        "The arc cosine, in radians."
    ),
    unary!(
        "acosh",
        |x| within(x, x >= 1.0, special::acosh, "expected argument value not less than 1"),
        "The inverse hyperbolic cosine."
    ),
    unary!(
        "asin",
        |x| within(
            x,
            (-1.0..=1.0).contains(&x),
            f64::asin,
            "expected a number in range from -1 up to 1"
        ),
        "The arc sine, in radians."
    ),
    unary!("asinh", |x| Ok(special::asinh(x)), "The inverse hyperbolic sine."),
    unary!("atan", |x| Ok(x.atan()), "The arc tangent, in radians."),
    binary!(
        "atan2",
        |y, x| Ok(y.atan2(x)),
        "The angle of a point to the x axis, in radians."
    ),
    unary!(
        "atanh",
        |x| within(x, x.abs() < 1.0, special::atanh, "expected a number between -1 and 1"),
        "The inverse hyperbolic tangent."
    ),
    unary!("cbrt", |x| Ok(x.cbrt()), "The cube root."),
    function(
        "ceil",
        "(x, /)",
        Code::F1(|vm, x| rounded(vm, x, names::__ceil__)),
        "The least integer not below x.",
    ),
    function(
        "comb",
        "(n, k, /)",
        Code::F2(integers::comb),
        "The ways to choose k of n.",
    ),
    binary!(
        "copysign",
        |x, y| Ok(x.copysign(y)),
        "The magnitude of x with the sign of y."
    ),
    unary!(
        "cos",
        |x| within(x, x.is_finite(), f64::cos, "expected a finite input"),
        "The cosine of an angle in radians."
    ),
    unary!("cosh", |x| finite(x, x.cosh()), "The hyperbolic cosine."),
    unary!(
        "degrees",
        |x| Ok(x * (180.0 / std::f64::consts::PI)),
        "Radians as degrees."
    ),
    function(
        "dist",
        "(p, q, /)",
        Code::F2(folds::dist),
        "The distance of two points.",
    ),
    unary!("erf", |x| Ok(special::erf(x)), "The error function."),
    unary!("erfc", |x| Ok(special::erfc(x)), "One less the error function."),
    unary!("exp", |x| finite(x, x.exp()), "e to the power of x."),
    unary!("exp2", |x| finite(x, x.exp2()), "2 to the power of x."),
    unary!("expm1", |x| finite(x, x.exp_m1()), "e to the power of x, less one."),
    unary!("fabs", |x| Ok(x.abs()), "The magnitude."),
    function(
        "factorial",
        "(n, /)",
        Code::F1(integers::factorial),
        "The product of the integers up to n.",
    ),
    function(
        "floor",
        "(x, /)",
        Code::F1(|vm, x| rounded(vm, x, names::__floor__)),
        "The greatest integer not above x.",
    ),
    function("fma", "(x, y, z, /)", Code::F3(fma), "x * y + z, rounded once."),
    binary!("fmod", parts::fmod, "The remainder with the sign of x."),
    function("frexp", "(x, /)", Code::F1(frexp), "Mantissa and exponent."),
    function(
        "fsum",
        "(seq, /)",
        Code::F1(folds::fsum),
        "The sum of floats, rounded once.",
    ),
    unary!("gamma", special::gamma, "The gamma function."),
    function(
        "gcd",
        "(*integers)",
        Code::Var(integers::gcd),
        "The greatest common divisor.",
    ),
    function("hypot", "(*coordinates)", Code::Var(hypot), "The length of a vector."),
    function(
        "isclose",
        "(a, b, *, rel_tol=1e-09, abs_tol=0.0)",
        Code::F4(is_close),
        "Whether two numbers are close.",
    ),
    test!("isfinite", f64::is_finite, "Whether x is neither infinite nor NaN."),
    test!("isinf", f64::is_infinite, "Whether x is infinite."),
    test!("isnan", f64::is_nan, "Whether x is NaN."),
    function(
        "isqrt",
        "(n, /)",
        Code::F1(integers::isqrt),
        "The integer part of the square root.",
    ),
    function(
        "lcm",
        "(*integers)",
        Code::Var(integers::lcm),
        "The least common multiple.",
    ),
    function("ldexp", "(x, i, /)", Code::F2(ldexp), "x * 2**i."),
    unary!("lgamma", special::log_gamma, "The logarithm of gamma's magnitude."),
    function("log", "(x, base=math.e, /)", Code::F2(log), "The logarithm to a base."),
    unary!(
        "log1p",
        |x| within(x, x > -1.0, f64::ln_1p, "expected argument value > -1"),
        "The logarithm of 1 + x."
    ),
    function(
        "log10",
        "(x, /)",
        Code::F1(|vm, x| logarithm(vm, "log10", x, Logarithm::Decimal)),
        "The logarithm to the base 10.",
    ),
    function(
        "log2",
        "(x, /)",
        Code::F1(|vm, x| logarithm(vm, "log2", x, Logarithm::Binary)),
        "The logarithm to the base 2.",
    ),
    function("modf", "(x, /)", Code::F1(modf), "Fraction and whole part."),
    function(
        "nextafter",
        "(x, y, /, *, steps=None)",
        Code::F3(next_after),
        "The next float from x towards y.",
    ),
    function(
        "perm",
        "(n, k=None, /)",
        Code::F2(integers::perm),
        "The ways to arrange k of n.",
    ),
    binary!("pow", pow, "x to the power of y."),
    function(
        "prod",
        "(iterable, /, *, start=1)",
        Code::F2(folds::prod),
        "The product of the elements.",
    ),
    unary!(
        "radians",
        |x| Ok(x * (std::f64::consts::PI / 180.0)),
        "Degrees as radians."
    ),
    binary!("remainder", parts::remainder, "x less the nearest multiple of y."),
    unary!(
        "sin",
        |x| within(x, x.is_finite(), f64::sin, "expected a finite input"),
        "The sine of an angle in radians."
    ),
    unary!("sinh", |x| finite(x, x.sinh()), "The hyperbolic sine."),
    unary!(
        "sqrt",
        |x| within(x, x >= 0.0, f64::sqrt, "expected a nonnegative input"),
        "The square root."
    ),
    function(
        "sumprod",
        "(p, q, /)",
        Code::F2(folds::sumprod),
        "The sum of the products of two iterables.",
    ),
    unary!(
        "tan",
        |x| within(x, x.is_finite(), f64::tan, "expected a finite input"),
        "The tangent of an angle in radians."
    ),
    unary!("tanh", |x| Ok(x.tanh()), "The hyperbolic tangent."),
    function("trunc", "(x, /)", Code::F1(trunc), "The integer part of x."),
    unary!("ulp", |x| Ok(parts::ulp(x)), "The value of the last bit of x."),
];

/// Puts the constants into the module.
pub fn fill(vm: &mut Vm<'_>, module: ModuleRef) -> Result<(), Unwind> {
    use std::f64::consts::{E, PI, TAU};
    for (name, value) in [
        ("pi", PI),
        ("e", E),
        ("tau", TAU),
        ("inf", f64::INFINITY),
        ("nan", f64::NAN),
    ] {
        vm.module_set(module, name, Value::float(value));
    }
    Ok(())
}

/// The function where its argument is one it is defined for; NaN where that is NaN.
fn within(x: f64, defined: bool, f: fn(f64) -> f64, expected: &'static str) -> FloatResult {
    if defined {
        Ok(f(x))
    } else if x.is_nan() {
        Ok(x)
    } else {
        Err(TextError::value(format!("{expected}, got {}", repr_float(x))))
    }
}

/// A result that is infinite only where the argument is.
fn finite(x: f64, result: f64) -> FloatResult {
    if result.is_infinite() && x.is_finite() {
        Err(TextError::overflow("math range error"))
    } else {
        Ok(result)
    }
}

fn float_result(vm: &mut Vm<'_>, result: FloatResult) -> R {
    match result {
        Ok(value) => Ok(Value::float(value)),
        Err(error) => Err(vm.text_error(error)),
    }
}

fn unary(vm: &mut Vm<'_>, name: &str, x: Value, f: fn(f64) -> FloatResult) -> R {
    match real(vm, x)? {
        Some(x) => float_result(vm, f(x)),
        None => with_reals(vm, "math", name, &[x]),
    }
}

fn test(vm: &mut Vm<'_>, name: &str, x: Value, f: fn(f64) -> bool) -> R {
    match real(vm, x)? {
        Some(x) => Ok(Value::bool(f(x))),
        None => with_reals(vm, "math", name, &[x]),
    }
}

fn binary(vm: &mut Vm<'_>, name: &str, x: Value, y: Value, f: fn(f64, f64) -> FloatResult) -> R {
    match (real(vm, x)?, real(vm, y)) {
        (Some(x), Ok(Some(y))) => float_result(vm, f(x, y)),
        (Some(_), Err(unwind)) => Err(unwind),
        _ => with_reals(vm, "math", name, &[x, y]),
    }
}

/// C's `pow`, with Python's errors.
fn pow(x: f64, y: f64) -> FloatResult {
    let result = x.powf(y);
    if !(x.is_finite() && y.is_finite()) || result.is_finite() {
        return Ok(result);
    }
    if result.is_nan() || x == 0.0 {
        Err(TextError::value("math domain error"))
    } else {
        Err(TextError::overflow("math range error"))
    }
}

fn fma(vm: &mut Vm<'_>, x: Value, y: Value, z: Value) -> R {
    let (Some(a), Some(b), Some(c)) = (real(vm, x)?, real(vm, y)?, real(vm, z)?) else {
        return with_reals(vm, "math", "fma", &[x, y, z]);
    };
    let result = a.mul_add(b, c);
    let error = match result {
        _ if result.is_finite() => return Ok(Value::float(result)),
        _ if result.is_nan() && ![a, b, c].iter().any(|n| n.is_nan()) => TextError::value("invalid operation in fma"),
        _ if result.is_infinite() && [a, b, c].iter().all(|n| n.is_finite()) => TextError::overflow("overflow in fma"),
        _ => return Ok(Value::float(result)),
    };
    Err(vm.text_error(error))
}

fn frexp(vm: &mut Vm<'_>, x: Value) -> R {
    let Some(value) = real(vm, x)? else {
        return with_reals(vm, "math", "frexp", &[x]);
    };
    let (mantissa, exponent) = parts::frexp(value);
    Ok(vm
        .heap
        .new_tuple([Value::float(mantissa), Value::Int(i64::from(exponent))]))
}

fn modf(vm: &mut Vm<'_>, x: Value) -> R {
    let Some(value) = real(vm, x)? else {
        return with_reals(vm, "math", "modf", &[x]);
    };
    let (fraction, whole) = parts::modf(value);
    Ok(vm.heap.new_tuple([Value::float(fraction), Value::float(whole)]))
}

fn ldexp(vm: &mut Vm<'_>, x: Value, exponent: Value) -> R {
    let Some(value) = real(vm, x)? else {
        return vm.run(ScaledReal { x, exponent, state: 0 });
    };
    let Some(by) = vm.as_bigint(exponent) else {
        if vm.special_method(exponent, names::__index__).is_some() && !matches!(exponent, Value::Instance(_)) {
            return vm.run(ScaledReal { x, exponent, state: 0 });
        }
        return Err(vm.type_error("Expected an int as second argument to ldexp."));
    };
    float_result(vm, parts::ldexp(value, IntRef::Big(&by)))
}

fn hypot(vm: &mut Vm<'_>, args: Args) -> R {
    let mut coordinates = Vec::with_capacity(args.rest.len());
    for value in &args.rest {
        match real(vm, *value)? {
            Some(x) => coordinates.push(x),
            None => return with_reals(vm, "math", "hypot", &args.rest),
        }
    }
    vm.work(coordinates.len())?;
    Ok(Value::float(summation::hypot(&coordinates)))
}

fn is_close(vm: &mut Vm<'_>, a: Value, b: Value, relative: Value, absolute: Value) -> R {
    let args = [a, b, relative.or(Value::float(1e-9)), absolute.or(Value::float(0.0))];
    let mut numbers = [0.0; 4];
    for (slot, value) in numbers.iter_mut().zip(args) {
        match real(vm, value)? {
            Some(x) => *slot = x,
            None => {
                return vm.run(CloseReals {
                    args: args.to_vec(),
                    at: 0,
                });
            }
        }
    }
    close(vm, numbers)
}

fn close(vm: &mut Vm<'_>, [a, b, relative, absolute]: [f64; 4]) -> R {
    if relative < 0.0 || absolute < 0.0 {
        return Err(vm.value_error("tolerances must be non-negative"));
    }
    let difference = (b - a).abs();
    let close = a == b
        || a.is_finite()
            && b.is_finite()
            && (difference <= (relative * b).abs() || difference <= (relative * a).abs() || difference <= absolute);
    Ok(Value::bool(close))
}

fn next_after(vm: &mut Vm<'_>, x: Value, y: Value, steps: Value) -> R {
    let (Some(from), Some(to)) = (real(vm, x)?, real(vm, y)?) else {
        return vm.run(NextReal {
            args: vec![x, y],
            steps,
            at: 0,
        });
    };
    let steps = if steps.is_undefined() || steps.is_none() {
        Value::Int(1)
    } else {
        steps
    };
    let Some(count) = vm.as_bigint(steps) else {
        if vm.special_method(steps, names::__index__).is_some() {
            return vm.run(NextReal {
                args: vec![x, y],
                steps,
                at: 2,
            });
        }
        let message = format!("'{}' object cannot be interpreted as an integer", vm.type_name(steps));
        return Err(vm.type_error(message));
    };
    if count.sign() == num_bigint::Sign::Minus {
        return Err(vm.value_error("steps must be a non-negative integer"));
    }
    Ok(Value::float(parts::next_after(
        from,
        to,
        u64::try_from(count).unwrap_or(u64::MAX),
    )))
}

fn log(vm: &mut Vm<'_>, x: Value, base: Value) -> R {
    if base.is_undefined() {
        return logarithm(vm, "log", x, Logarithm::Natural);
    }
    let (Some(above), Some(below)) = (
        log_of(vm, x, Logarithm::Natural)?,
        log_of(vm, base, Logarithm::Natural)?,
    ) else {
        return vm.run(LogReals {
            args: vec![x, base],
            at: 0,
        });
    };
    if below == 0.0 {
        return Err(vm.zero_division("division by zero"));
    }
    Ok(Value::float(above / below))
}

fn logarithm(vm: &mut Vm<'_>, name: &str, x: Value, which: Logarithm) -> R {
    match log_of(vm, x, which)? {
        Some(result) => Ok(Value::float(result)),
        None => with_reals(vm, "math", name, &[x]),
    }
}

/// The logarithm of a number, ints of any size among them; `None` where it has to be made a float first.
fn log_of(vm: &mut Vm<'_>, x: Value, which: Logarithm) -> Result<Option<f64>, Unwind> {
    let result = match vm.number(x) {
        Some(Number::Int(i)) => which.of_int(IntRef::Small(i)),
        Some(Number::Big(b)) => which.of_int(IntRef::Big(&b)),
        _ => match real(vm, x)? {
            Some(x) => which.of_float(x),
            None => return Ok(None),
        },
    };
    match result {
        Ok(value) => Ok(Some(value)),
        Err(error) => Err(vm.text_error(error)),
    }
}

fn int_result(vm: &mut Vm<'_>, value: f64) -> R {
    match to_int(value) {
        Ok(int) => Ok(vm.heap.new_int(int.into_big())),
        Err(error) => Err(vm.text_error(error)),
    }
}

/// `ceil` and `floor`: by the method of their name, or of the float.
fn rounded(vm: &mut Vm<'_>, x: Value, method: Name) -> R {
    let round = |x: f64| if method == names::__ceil__ { x.ceil() } else { x.floor() };
    match x {
        Value::Float(f) => return int_result(vm, round(f.get())),
        Value::Int(_) | Value::BigInt(_) => return Ok(x),
        Value::True | Value::False => return Ok(Value::Int(i64::from(x == Value::True))),
        _ => {}
    }
    match vm.special_method(x, method) {
        Some(found) if !matches!(found, Value::Native(_)) => vm.call_value(found, &[x]),
        _ => match vm.number(x) {
            Some(Number::Int(_) | Number::Big(_)) => vm.index(x),
            _ => match real(vm, x)? {
                Some(value) => int_result(vm, round(value)),
                None => with_reals(
                    vm,
                    "math",
                    if method == names::__ceil__ { "ceil" } else { "floor" },
                    &[x],
                ),
            },
        },
    }
}

fn trunc(vm: &mut Vm<'_>, x: Value) -> R {
    match vm.special_method(x, names::__trunc__) {
        Some(found) if !matches!(found, Value::Native(_)) => return vm.call_value(found, &[x]),
        _ => {}
    }
    match vm.number(x) {
        Some(Number::Float(f)) => int_result(vm, f),
        Some(Number::Int(_) | Number::Big(_)) => vm.index(x),
        _ => {
            let message = format!("type {} doesn't define __trunc__ method", vm.type_name(x));
            Err(vm.type_error(message))
        }
    }
}

machines! {
    /// `ldexp` of a value that is to be a float first, or by an exponent that is to be an int first.
    pub(crate) struct ScaledReal { x: Value, exponent: Value, state: u8 }
    pub(crate) struct CloseReals { args: Vec<Value>, at: u64 }
    pub(crate) struct NextReal { args: Vec<Value>, steps: Value, at: u64 }
    /// `log(x, base)`: each argument's logarithm, then their quotient.
    pub(crate) struct LogReals { args: Vec<Value>, at: u64 }
}

impl ScaledReal {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        self.state = self.state.wrapping_add(1);
        match self.state {
            1 => Ok(Step::Await(as_real(vm, self.x)?)),
            2 => {
                self.x = input.value();
                match vm.special_method(self.exponent, names::__index__) {
                    Some(_) if matches!(self.exponent, Value::Instance(_)) => {
                        Err(vm.type_error("Expected an int as second argument to ldexp."))
                    }
                    _ => Ok(Step::Done(ldexp(vm, self.x, self.exponent)?)),
                }
            }
            _ => Err(vm.corrupt()),
        }
    }
}

impl CloseReals {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if let Resumption::Value(value) = input {
            if let Some(slot) = self.args.get_mut(self.at as usize) {
                *slot = value;
            }
            self.at = self.at.wrapping_add(1);
        }
        if let Some(arg) = self.args.get(self.at as usize).copied() {
            return Ok(Step::Await(as_real(vm, arg)?));
        }
        let mut numbers = [0.0; 4];
        for (slot, value) in numbers.iter_mut().zip(&self.args) {
            if let Value::Float(f) = value {
                *slot = f.get();
            }
        }
        Ok(Step::Done(close(vm, numbers)?))
    }
}

impl NextReal {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if let Resumption::Value(value) = input {
            match self.args.get_mut(self.at as usize) {
                Some(slot) => *slot = value,
                None => self.steps = value,
            }
            self.at = self.at.wrapping_add(1);
        }
        match (self.args.get(self.at as usize).copied(), self.at) {
            (Some(arg), _) => Ok(Step::Await(as_real(vm, arg)?)),
            (None, 2) if !self.steps.is_undefined() && !self.steps.is_none() => Ok(Step::Await(vm.index(self.steps)?)),
            _ => match *self.args.as_slice() {
                [x, y] => Ok(Step::Done(next_after(vm, x, y, self.steps)?)),
                _ => Err(vm.corrupt()),
            },
        }
    }
}

impl LogReals {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if let Resumption::Value(value) = input {
            if let Some(slot) = self.args.get_mut(self.at as usize) {
                *slot = value;
            }
            self.at = self.at.wrapping_add(1);
        }
        if self.at > 2 {
            return Ok(Step::Done(input.value()));
        }
        if let Some(arg) = self.args.get(self.at as usize).copied() {
            return Ok(Step::Await(logarithm(vm, "log", arg, Logarithm::Natural)?));
        }
        match *self.args.as_slice() {
            [above, below] => Ok(Step::Await(vm.binary(BinaryOp::TrueDiv, above, below)?)),
            _ => Err(vm.corrupt()),
        }
    }
}
