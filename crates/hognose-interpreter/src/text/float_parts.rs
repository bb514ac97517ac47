//! Floats taken apart and stepped through: `math.frexp`, `ldexp`, `modf`, `nextafter`, `ulp`, `fmod`, `remainder`.

use super::arithmetic::round_to_f64;
use super::error::TextError;
use super::float::decompose;
use super::integer::IntRef;

/// `math.frexp`: a magnitude from a half to below one, and a power of two. Zero and what is not finite come with 0.
pub fn frexp(x: f64) -> (f64, i32) {
    if x == 0.0 || !x.is_finite() {
        return (x, 0);
    }
    let (_, mantissa, exponent) = decompose(x);
    let bits = (u64::BITS - mantissa.leading_zeros()) as i32;
    (
        round_to_f64(mantissa.into(), i64::from(-bits)).copysign(x),
        exponent + bits,
    )
}

/// `math.ldexp`: `x` times two to the `exponent`, rounded once.
pub fn ldexp(x: f64, exponent: IntRef<'_>) -> Result<f64, TextError> {
    if x == 0.0 || !x.is_finite() {
        return Ok(x);
    }
    const FAR: i64 = 1 << 20;
    let exponent = match exponent.to_i64() {
        Some(exponent) => exponent.clamp(-FAR, FAR),
        None if exponent.is_negative() => -FAR,
        None => FAR,
    };
    let (_, mantissa, own) = decompose(x);
    let scaled = round_to_f64(mantissa.into(), exponent + i64::from(own)).copysign(x);
    if scaled.is_infinite() {
        Err(TextError::overflow("math range error"))
    } else {
        Ok(scaled)
    }
}

/// `math.modf`: the fraction and the whole, both with the sign of `x`.
pub fn modf(x: f64) -> (f64, f64) {
    if x.is_infinite() {
        return (0.0_f64.copysign(x), x);
    }
    let whole = x.trunc();
    ((x - whole).copysign(x), whole)
}

/// `math.nextafter`: the float `steps` floats from `x` towards `y`, or `y` if that is nearer.
pub fn next_after(x: f64, y: f64, steps: u64) -> f64 {
    const SIGN: u64 = 1 << 63;
    if steps == 0 || x.is_nan() {
        return x;
    }
    if y.is_nan() {
        return y;
    }
    let (from, to) = (x.to_bits(), y.to_bits());
    let (from_size, to_size) = (from & !SIGN, to & !SIGN);
    if (from ^ to) & SIGN != 0 {
        // Through zero: down to it, and up again.
        return if from_size == steps {
            f64::from_bits(from & SIGN)
        } else if from_size + to_size <= steps {
            y
        } else if from_size < steps {
            f64::from_bits((to & SIGN) | (steps - from_size))
        } else {
            f64::from_bits(from - steps)
        };
    }
    if from_size.abs_diff(to_size) < steps {
        y
    } else if from_size > to_size {
        f64::from_bits(from - steps)
    } else {
        f64::from_bits(from + steps)
    }
}

/// `math.ulp`: the distance to the next float away from zero; for the largest, from the one before.
pub fn ulp(x: f64) -> f64 {
    let x = x.abs();
    if !x.is_finite() {
        return x;
    }
    let above = next_after(x, f64::INFINITY, 1);
    if above.is_finite() {
        above - x
    } else {
        x - next_after(x, 0.0, 1)
    }
}

fn domain_error() -> TextError {
    TextError::value("math domain error")
}

/// `math.fmod`: the remainder with the sign of `x`.
pub fn fmod(x: f64, y: f64) -> Result<f64, TextError> {
    let remainder = x % y;
    if remainder.is_nan() && !x.is_nan() && !y.is_nan() {
        Err(domain_error())
    } else {
        Ok(remainder)
    }
}

/// `math.remainder`: `x` less the multiple of `y` nearest to it, of two equally near the even one.
pub fn remainder(x: f64, y: f64) -> Result<f64, TextError> {
    if x.is_nan() {
        return Ok(x);
    }
    if y.is_nan() {
        return Ok(y);
    }
    if x.is_infinite() || y == 0.0 {
        return Err(domain_error());
    }
    if y.is_infinite() {
        return Ok(x);
    }
    let (size, step) = (x.abs(), y.abs());
    let below = size % step;
    let above = step - below;
    let nearest = if below < above {
        below
    } else if below > above {
        -above
    } else {
        // Half way: half of the multiple below is whole if that multiple is even.
        below - 2.0 * ((0.5 * (size - below)) % step)
    };
    Ok(1.0_f64.copysign(x) * nearest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts() {
        assert_eq!(frexp(-3.0), (-0.75, 2));
        assert_eq!(frexp(5e-324), (0.5, -1073));
        assert_eq!(ldexp(0.75, IntRef::Small(-1074)).unwrap(), 5e-324);
        assert_eq!(ldexp(1.0, IntRef::Small(i64::MIN)).unwrap(), 0.0);
        assert!(ldexp(1.0, IntRef::Small(1024)).is_err());
        assert_eq!(modf(-1.5), (-0.5, -1.0));
    }

    #[test]
    fn steps() {
        assert_eq!(next_after(1.0, 2.0, 3), 1.0000000000000007);
        assert_eq!(next_after(1.0, 2.0, u64::MAX), 2.0);
        assert_eq!(next_after(5e-324, -1.0, 2), -5e-324);
        assert_eq!(
            (ulp(1.0), ulp(0.0), ulp(f64::MAX)),
            (f64::EPSILON, 5e-324, 1.99584030953472e+292)
        );
    }

    #[test]
    fn remainders() {
        assert_eq!(
            [remainder(5.0, 2.0), remainder(7.0, 2.0), remainder(-5.0, 3.0)],
            [Ok(1.0), Ok(-1.0), Ok(1.0)]
        );
        assert!(remainder(1.0, 0.0).is_err() && fmod(f64::INFINITY, 1.0).is_err());
        assert_eq!((fmod(-7.0, 3.0), fmod(1.0, f64::INFINITY)), (Ok(-1.0), Ok(1.0)));
    }
}
