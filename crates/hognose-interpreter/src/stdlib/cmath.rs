//! `_cmath`: the usual cases of cmath.py at once. They stand before the functions of cmath.py (`at_once`), which go the long way where
//! a native answers `Undefined`: with what is infinite, NaN, very large or very small, and with objects that have to be asked. What
//! both compute is the same to the last bit: the same operations in the same order.

use crate::native::{Code, NativeDef, function};
use crate::text::complex::{Parts, divide};
use crate::text::special::{self, Logarithm};
use crate::text::summation;
use crate::types::number::complex_parts;
use crate::value::*;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

macro_rules! unary {
    ($name:literal, $f:expr, $doc:literal) => {
        function($name, "(z, /)", Code::F1(|vm, z| unary(vm, z, $f)), $doc)
    };
}

macro_rules! test {
    ($name:literal, $f:expr, $doc:literal) => {
        function($name, "(z, /)", Code::F1(|vm, z| test(vm, z, $f)), $doc)
    };
}

pub static NATIVES: &[NativeDef] = &[
    unary!("acos", acos, "The arc cosine."),
    unary!("acosh", acosh, "The inverse hyperbolic cosine."),
    unary!("asin", |z| turned(z, asinh), "The arc sine."),
    unary!("asinh", asinh, "The inverse hyperbolic sine."),
    unary!("atan", |z| turned(z, atanh), "The arc tangent."),
    unary!("atanh", atanh, "The inverse hyperbolic tangent."),
    unary!("cos", |(x, y)| cosh((-y, x)), "The cosine."),
    unary!("cosh", cosh, "The hyperbolic cosine."),
    unary!("exp", exp, "e to the power of z."),
    function(
        "isclose",
        "(a, b, /)",
        Code::F2(is_close),
        "Whether two numbers are close.",
    ),
    test!(
        "isfinite",
        |(x, y)| x.is_finite() && y.is_finite(),
        "Whether both parts are finite."
    ),
    test!(
        "isinf",
        |(x, y)| x.is_infinite() || y.is_infinite(),
        "Whether a part is infinite."
    ),
    test!("isnan", |(x, y)| x.is_nan() || y.is_nan(), "Whether a part is NaN."),
    function("log", "(z, base=None, /)", Code::F2(log), "The logarithm to a base."),
    unary!("log10", log10, "The logarithm to the base 10."),
    function("phase", "(z, /)", Code::F1(phase), "The angle."),
    function("polar", "(z, /)", Code::F1(polar), "The magnitude and the angle."),
    function(
        "rect",
        "(r, phi, /)",
        Code::F2(rect),
        "The number of a magnitude and an angle.",
    ),
    unary!("sin", |z| turned(z, sinh), "The sine."),
    unary!("sinh", sinh, "The hyperbolic sine."),
    unary!("sqrt", sqrt, "The square root."),
    unary!("tan", |z| turned(z, tanh), "The tangent."),
    unary!("tanh", tanh, "The hyperbolic tangent."),
];

/// What a function costs beside its call.
const WORK: usize = 4;
/// What is larger takes another way.
const LARGE: f64 = f64::MAX / 4.0;
/// So far functions of the real part do not overflow.
const EXPONENT: f64 = 708.0;

/// The parts of a number that nobody has to be asked for.
#[inline]
fn number(vm: &Vm<'_>, value: Value) -> Option<Parts> {
    match value {
        Value::Float(x) => Some((x.get(), 0.0)),
        Value::Int(x) => Some((x as f64, 0.0)),
        Value::Object(_) => complex_parts(vm, value),
        _ => None,
    }
}

fn finite(vm: &Vm<'_>, value: Value) -> Option<Parts> {
    number(vm, value).filter(|(x, y)| x.is_finite() && y.is_finite())
}

fn complex(vm: &mut Vm<'_>, result: Option<Parts>) -> R {
    vm.work(WORK)?;
    Ok(match result {
        Some((real, imag)) => vm.new_complex(real, imag),
        None => Value::Undefined,
    })
}

#[inline]
fn unary(vm: &mut Vm<'_>, z: Value, f: fn(Parts) -> Option<Parts>) -> R {
    let result = finite(vm, z).and_then(f);
    complex(vm, result)
}

fn test(vm: &mut Vm<'_>, z: Value, f: fn(Parts) -> bool) -> R {
    Ok(number(vm, z).map_or(Value::Undefined, |z| Value::bool(f(z))))
}

/// The magnitude, where it does not overflow.
fn magnitude((x, y): Parts) -> Option<f64> {
    Some(x.hypot(y)).filter(|size| size.is_finite())
}

fn phase(vm: &mut Vm<'_>, z: Value) -> R {
    vm.work(WORK)?;
    Ok(finite(vm, z).map_or(Value::Undefined, |(x, y)| Value::float(y.atan2(x))))
}

fn polar(vm: &mut Vm<'_>, z: Value) -> R {
    vm.work(WORK)?;
    let Some(z) = finite(vm, z) else {
        return Ok(Value::Undefined);
    };
    Ok(match magnitude(z) {
        Some(size) => vm.heap.new_tuple([Value::float(size), Value::float(z.1.atan2(z.0))]),
        None => Value::Undefined,
    })
}

fn rect(vm: &mut Vm<'_>, r: Value, phi: Value) -> R {
    let real = |value| match value {
        Value::Float(x) => Some(x.get()).filter(|x| x.is_finite()),
        Value::Int(x) => Some(x as f64),
        _ => None,
    };
    let result = match (real(r), real(phi)) {
        (Some(r), Some(phi)) if phi == 0.0 => Some((r, r * phi)),
        (Some(r), Some(phi)) => Some((r * phi.cos(), r * phi.sin())),
        _ => None,
    };
    complex(vm, result)
}

fn is_close(vm: &mut Vm<'_>, a: Value, b: Value) -> R {
    vm.work(WORK)?;
    let (Some(a), Some(b)) = (finite(vm, a), finite(vm, b)) else {
        return Ok(Value::Undefined);
    };
    let sizes = (magnitude(a), magnitude(b), magnitude((a.0 - b.0, a.1 - b.1)));
    Ok(match sizes {
        _ if a == b => Value::True,
        (Some(a), Some(b), Some(difference)) => Value::bool(difference <= 1e-9 * b || difference <= 1e-9 * a),
        _ => Value::Undefined,
    })
}

/// What an odd function of the number times i gives, times -i.
fn turned((x, y): Parts, f: fn(Parts) -> Option<Parts>) -> Option<Parts> {
    f((-y, x)).map(|(real, imag)| (imag, -real))
}

fn subnormal(x: f64) -> bool {
    x.abs() < f64::MIN_POSITIVE
}

fn large((x, y): Parts) -> bool {
    x.abs() > LARGE || y.abs() > LARGE
}

fn sqrt((x, y): Parts) -> Option<Parts> {
    if x == 0.0 && y == 0.0 {
        return Some((0.0, y));
    }
    if !(x.is_finite() && y.is_finite()) || subnormal(x) && subnormal(y) {
        return None;
    }
    let (ax, ay) = (x.abs() / 8.0, y.abs());
    let s = 2.0 * (ax + summation::hypot(&[ax, ay / 8.0])).sqrt();
    let d = ay / (2.0 * s);
    Some(if x >= 0.0 {
        (s, d.copysign(y))
    } else {
        (d, s.copysign(y))
    })
}

fn exp((x, y): Parts) -> Option<Parts> {
    if x > EXPONENT {
        return None;
    }
    let size = x.exp();
    Some((size * y.cos(), size * y.sin()))
}

fn natural((x, y): Parts) -> Option<Parts> {
    if large((x, y)) || subnormal(x) && subnormal(y) {
        return None;
    }
    let (ax, ay) = (x.abs(), y.abs());
    let size = summation::hypot(&[ax, ay]);
    let real = if (0.71..=1.73).contains(&size) {
        let (large, small) = (ax.max(ay), ax.min(ay));
        let beyond = (large - 1.0) * (large + 1.0) + small * small;
        (beyond > -1.0).then(|| beyond.ln_1p() / 2.0)?
    } else {
        Logarithm::Natural.of_float(size).ok()?
    };
    Some((real, y.atan2(x)))
}

fn log(vm: &mut Vm<'_>, z: Value, base: Value) -> R {
    let result = finite(vm, z).and_then(natural).and_then(|result| match base {
        Value::Undefined | Value::None => Some(result),
        base => divide(result, finite(vm, base).and_then(natural)?),
    });
    complex(vm, result)
}

fn log10(z: Parts) -> Option<Parts> {
    let ten = Logarithm::Natural.of_float(10.0).ok()?;
    natural(z).map(|(real, imag)| (real / ten, imag / ten))
}

fn sinh((x, y): Parts) -> Option<Parts> {
    (x.abs() <= EXPONENT).then(|| (y.cos() * x.sinh(), y.sin() * x.cosh()))
}

fn cosh((x, y): Parts) -> Option<Parts> {
    (x.abs() <= EXPONENT).then(|| (y.cos() * x.cosh(), y.sin() * x.sinh()))
}

fn tanh((x, y): Parts) -> Option<Parts> {
    if x.abs() > EXPONENT {
        return None;
    }
    let (tx, ty) = (x.tanh(), y.tan());
    let cx = 1.0 / x.cosh();
    let txty = tx * ty;
    let below = 1.0 + txty * txty;
    Some((tx * (1.0 + ty * ty) / below, ty / below * cx * cx))
}

fn acos((x, y): Parts) -> Option<Parts> {
    if large((x, y)) {
        return None;
    }
    let (s1, s2) = (sqrt((1.0 - x, -y))?, sqrt((1.0 + x, y))?);
    Some((2.0 * s1.0.atan2(s2.0), special::asinh(s2.0 * s1.1 - s2.1 * s1.0)))
}

fn acosh((x, y): Parts) -> Option<Parts> {
    if large((x, y)) {
        return None;
    }
    let (s1, s2) = (sqrt((x - 1.0, y))?, sqrt((x + 1.0, y))?);
    Some((special::asinh(s1.0 * s2.0 + s1.1 * s2.1), 2.0 * s1.1.atan2(s2.0)))
}

fn asinh((x, y): Parts) -> Option<Parts> {
    if large((x, y)) {
        return None;
    }
    let (s1, s2) = (sqrt((1.0 + y, -x))?, sqrt((1.0 - y, x))?);
    let imag = y.atan2(s1.0 * s2.0 - s1.1 * s2.1);
    Some((special::asinh(s1.0 * s2.1 - s2.0 * s1.1), imag))
}

fn atanh((x, y): Parts) -> Option<Parts> {
    if x.is_sign_negative() {
        let (real, imag) = atanh((-x, -y))?;
        return Some((-real, -imag));
    }
    let ay = y.abs();
    if x > 6.703903964971298e153 || ay > 6.703903964971298e153 || x == 1.0 && ay < 1.4916681462400413e-154 {
        return None;
    }
    let away = 4.0 * x / ((1.0 - x) * (1.0 - x) + ay * ay);
    let imag = -(-2.0 * y).atan2((1.0 - x) * (1.0 + x) - ay * ay) / 2.0;
    (away > -1.0).then(|| (away.ln_1p() / 4.0, imag))
}
