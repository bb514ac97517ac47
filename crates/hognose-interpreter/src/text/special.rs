//! The functions of `math` that the standard library lacks: gamma and error functions, logarithms of large integers.
//!
//! Gamma is CPython's own Lanczos approximation; the error functions are the rational approximations of Sun's fdlibm
//! (1993), which the usual C libraries have.
// Published coefficients stand as they were published.
#![allow(clippy::excessive_precision)]

use super::arithmetic::{round_to_f64, to_f64};
use super::error::TextError;
use super::integer::IntRef;
use num_traits::ToPrimitive;
use std::f64::consts::PI;

const LANCZOS_G: f64 = 6.024680040776729583740234375;
const LANCZOS_G_MINUS_HALF: f64 = 5.524680040776729583740234375;

/// The Lanczos sum as a rational function: numerator and denominator, by rising power.
const LANCZOS: [(f64, f64); 13] = [
    (23531376880.41075968857200767445163675473076, 0.0),
    (42919803642.64909876895789904700198885092263, 39916800.0),
    (35711959237.35566804944018545154716670596718, 120543840.0),
    (17921034426.03720969991975575445893111267403, 150917976.0),
    (6039542586.352028005064291644307297921069938, 105258076.0),
    (1439720407.311721673663223072794912393971549, 45995730.0),
    (248874557.8620541565114603864132294232163212, 13339535.0),
    (31426415.58540019438061423162831820536287468, 2637558.0),
    (2876370.628935372441225409051620849613599114, 357423.0),
    (186056.2653952234950402949897160456992822078, 32670.0),
    (8071.672002365816210638002902272250613821851, 1925.0),
    (210.8242777515793458725097339207133627116696, 66.0),
    (2.506628274631000270164908177133837338626431, 1.0),
];

fn lanczos_sum(x: f64) -> f64 {
    let (mut numerator, mut denominator) = (0.0, 0.0);
    // For large arguments, in the reciprocal, so that no power overflows.
    if x < 5.0 {
        for &(n, d) in LANCZOS.iter().rev() {
            numerator = numerator * x + n;
            denominator = denominator * x + d;
        }
    } else {
        for &(n, d) in &LANCZOS {
            numerator = numerator / x + n;
            denominator = denominator / x + d;
        }
    }
    numerator / denominator
}

/// The sine of `x` times pi, without the error of that product for large `x`.
fn sin_pi(x: f64) -> f64 {
    let y = x.abs() % 2.0;
    let sine = match (2.0 * y).round() as i32 {
        0 => (PI * y).sin(),
        1 => (PI * (y - 0.5)).cos(),
        2 => (PI * (1.0 - y)).sin(),
        3 => -(PI * (y - 1.5)).cos(),
        _ => (PI * (y - 2.0)).sin(),
    };
    1.0_f64.copysign(x) * sine
}

fn range_error() -> TextError {
    TextError::overflow("math range error")
}

fn pole_error(x: f64) -> TextError {
    let x = super::float::repr_float(x);
    TextError::value(format!("expected a noninteger or positive integer, got {x}"))
}

/// `math.gamma`.
pub fn gamma(x: f64) -> Result<f64, TextError> {
    if x.is_nan() || x == f64::INFINITY {
        return Ok(x);
    }
    if x == f64::NEG_INFINITY || x == 0.0 || x < 0.0 && x == x.floor() {
        return Err(pole_error(x));
    }
    if x == x.floor() && x <= 23.0 {
        // Exact: 22! is the largest factorial that is a float.
        return Ok((2..x as u64).map(|factor| factor as f64).product());
    }
    let magnitude = x.abs();
    let result = if magnitude < 1e-20 {
        1.0 / x
    } else if magnitude > 200.0 {
        if x < 0.0 { 0.0 / sin_pi(x) } else { f64::INFINITY }
    } else {
        gamma_between(x, magnitude)
    };
    if result.is_infinite() {
        Err(range_error())
    } else {
        Ok(result)
    }
}

fn gamma_between(x: f64, magnitude: f64) -> f64 {
    let y = magnitude + LANCZOS_G_MINUS_HALF;
    // What the sum lost by rounding, exactly: subtract the larger summand first.
    let lost = if magnitude > LANCZOS_G_MINUS_HALF {
        (y - magnitude) - LANCZOS_G_MINUS_HALF
    } else {
        (y - LANCZOS_G_MINUS_HALF) - magnitude
    };
    let correction = lost * LANCZOS_G / y;
    // The power may overflow where the result does not: then take its root twice.
    let whole_power = magnitude < 140.0;
    let power = if whole_power {
        y.powf(magnitude - 0.5)
    } else {
        y.powf(magnitude / 2.0 - 0.25)
    };
    if x < 0.0 {
        let mut result = -PI / sin_pi(magnitude) / magnitude * y.exp() / lanczos_sum(magnitude);
        result -= correction * result;
        if whole_power {
            result / power
        } else {
            result / power / power
        }
    } else {
        let mut result = lanczos_sum(magnitude) / y.exp();
        result += correction * result;
        if whole_power {
            result * power
        } else {
            result * power * power
        }
    }
}

/// `math.lgamma`: the logarithm of gamma's magnitude.
pub fn log_gamma(x: f64) -> Result<f64, TextError> {
    const LOG_PI: f64 = 1.144729885849400174143427351353058711647;
    if x.is_nan() {
        return Ok(x);
    }
    if x.is_infinite() {
        return Ok(f64::INFINITY);
    }
    if x == x.floor() && x <= 2.0 {
        return if x <= 0.0 { Err(pole_error(x)) } else { Ok(0.0) };
    }
    let magnitude = x.abs();
    if magnitude < 1e-20 {
        return Ok(-magnitude.ln());
    }
    let mut result = lanczos_sum(magnitude).ln() - LANCZOS_G;
    result += (magnitude - 0.5) * ((magnitude + LANCZOS_G - 0.5).ln() - 1.0);
    if x < 0.0 {
        result = LOG_PI - sin_pi(magnitude).abs().ln() - magnitude.ln() - result;
    }
    if result.is_infinite() {
        Err(range_error())
    } else {
        Ok(result)
    }
}

/// The value of the polynomial with these coefficients, by rising power.
fn polynomial(coefficients: &[f64], x: f64) -> f64 {
    coefficients
        .iter()
        .rev()
        .fold(0.0, |value, coefficient| coefficient + x * value)
}

/// Numerator and denominator of one of the approximations below, by rising power.
struct Rational(&'static [f64], &'static [f64]);

impl Rational {
    fn at(&self, x: f64) -> f64 {
        polynomial(self.0, x) / polynomial(self.1, x)
    }
}

/// erf(x) / x - 1 in the square of x, to 0.84375.
const ERF_SMALL: Rational = Rational(
    &[
        1.28379167095512558561e-01,
        -3.25042107247001499370e-01,
        -2.84817495755985104766e-02,
        -5.77027029648944159157e-03,
        -2.37630166566501626084e-05,
    ],
    &[
        1.0,
        3.97917223959155352819e-01,
        6.50222499887672944485e-02,
        5.08130628187576562776e-03,
        1.32494738004321644526e-04,
        -3.96022827877536812320e-06,
    ],
);
/// erf(1), rounded to 24 bits.
const ERF_ONE: f64 = 8.45062911510467529297e-01;
/// erf(x) - erf(1) in x - 1, to 1.25.
const ERF_MIDDLE: Rational = Rational(
    &[
        -2.36211856075265944077e-03,
        4.14856118683748331666e-01,
        -3.72207876035701323847e-01,
        3.18346619901161753674e-01,
        -1.10894694282396677476e-01,
        3.54783043256182359371e-02,
        -2.16637559486879084300e-03,
    ],
    &[
        1.0,
        1.06420880400844228286e-01,
        5.40397917702171048937e-01,
        7.18286544141962662868e-02,
        1.26171219808761642112e-01,
        1.36370839120290507362e-02,
        1.19844998467991074170e-02,
    ],
);
/// log(erfc(x) * x) + x * x + 0.5625 in the reciprocal of the square of x, to 1 / 0.35.
const ERFC_NEAR: Rational = Rational(
    &[
        -9.86494403484714822705e-03,
        -6.93858572707181764372e-01,
        -1.05586262253232909814e+01,
        -6.23753324503260060396e+01,
        -1.62396669462573470355e+02,
        -1.84605092906711035994e+02,
        -8.12874355063065934246e+01,
        -9.81432934416914548592e+00,
    ],
    &[
        1.0,
        1.96512716674392571292e+01,
        1.37657754143519042600e+02,
        4.34565877475229228821e+02,
        6.45387271733267880336e+02,
        4.29008140027567833386e+02,
        1.08635005541779435134e+02,
        6.57024977031928170135e+00,
        -6.04244152148580987438e-02,
    ],
);
/// The same, to 28.
const ERFC_FAR: Rational = Rational(
    &[
        -9.86494292470009928597e-03,
        -7.99283237680523006574e-01,
        -1.77579549177547519889e+01,
        -1.60636384855821916062e+02,
        -6.37566443368389627722e+02,
        -1.02509513161107724954e+03,
        -4.83519191608651397019e+02,
    ],
    &[
        1.0,
        3.03380607434824582924e+01,
        3.25792512996573918826e+02,
        1.53672958608443695994e+03,
        3.19985821950859553908e+03,
        2.55305040643316442583e+03,
        4.74528541206955367215e+02,
        -2.24409524465858183362e+01,
    ],
);

/// `math.asinh`, after fdlibm.
pub fn asinh(x: f64) -> f64 {
    let size = x.abs();
    let result = match size {
        _ if !x.is_finite() || size < 2.0_f64.powi(-28) => return x,
        _ if size > 2.0_f64.powi(28) => size.ln() + std::f64::consts::LN_2,
        _ if size > 2.0 => (2.0 * size + 1.0 / ((x * x + 1.0).sqrt() + size)).ln(),
        _ => {
            let square = x * x;
            (size + square / (1.0 + (1.0 + square).sqrt())).ln_1p()
        }
    };
    result.copysign(x)
}

/// `math.acosh` of an argument not less than one, after fdlibm.
pub fn acosh(x: f64) -> f64 {
    match x {
        _ if x >= 2.0_f64.powi(28) => x.ln() + std::f64::consts::LN_2,
        1.0 => 0.0,
        _ if x > 2.0 => (2.0 * x - 1.0 / (x + (x * x - 1.0).sqrt())).ln(),
        _ => {
            let over = x - 1.0;
            (over + (2.0 * over + over * over).sqrt()).ln_1p()
        }
    }
}

/// `math.atanh` of an argument between -1 and 1, after fdlibm.
pub fn atanh(x: f64) -> f64 {
    let size = x.abs();
    let result = match size {
        _ if size < 2.0_f64.powi(-28) => return x,
        _ if size < 0.5 => {
            let doubled = size + size;
            0.5 * (doubled + doubled * size / (1.0 - size)).ln_1p()
        }
        _ => 0.5 * ((size + size) / (1.0 - size)).ln_1p(),
    };
    result.copysign(x)
}

/// `math.erf`.
pub fn erf(x: f64) -> f64 {
    let magnitude = x.abs();
    let value = match magnitude {
        _ if x.is_nan() => return x,
        // The derivative at zero; for the smallest, eight times all of it, so that nothing underflows.
        ..2.848094538889218e-306 => return 0.125 * (8.0 * x + 1.02703333676410069053 * x),
        ..3.725290298461914e-9 => return x + 1.28379167095512586316e-01 * x,
        ..0.84375 => return x + x * ERF_SMALL.at(x * x),
        ..6.0 => 1.0 - erfc_beyond(magnitude),
        _ => 1.0,
    };
    value.copysign(x)
}

/// `math.erfc`: 1 - erf(x), accurate where that is small.
pub fn erfc(x: f64) -> f64 {
    let magnitude = x.abs();
    match magnitude {
        _ if x.is_nan() => x,
        ..1.3877787807814457e-17 => 1.0 - x,
        ..0.84375 => {
            let rest = x * ERF_SMALL.at(x * x);
            if x < 0.25 {
                1.0 - (x + rest)
            } else {
                0.5 - (rest + (x - 0.5))
            }
        }
        ..28.0 if x > 0.0 => erfc_beyond(magnitude),
        ..6.0 => 2.0 - erfc_beyond(magnitude),
        _ if x > 0.0 => 0.0,
        _ => 2.0,
    }
}

/// erfc from 0.84375 to 28.
fn erfc_beyond(x: f64) -> f64 {
    if x < 1.25 {
        return 1.0 - ERF_ONE - ERF_MIDDLE.at(x - 1.0);
    }
    let s = 1.0 / (x * x);
    let exponent = if x < 1.0 / 0.35 {
        ERFC_NEAR.at(s)
    } else {
        ERFC_FAR.at(s)
    };
    // The square of the upper half of x is exact; what is left of x's square is small.
    let upper = f64::from_bits(x.to_bits() & 0xffff_ffff_0000_0000);
    (-upper * upper - 0.5625).exp() * ((upper - x) * (upper + x) + exponent).exp() / x
}

/// A logarithm that `math` has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Logarithm {
    Natural,
    Binary,
    Decimal,
}

impl Logarithm {
    fn of(self, x: f64) -> f64 {
        match self {
            Logarithm::Natural => x.ln(),
            Logarithm::Binary => x.log2(),
            Logarithm::Decimal => x.log10(),
        }
    }

    /// The logarithm of a float.
    pub fn of_float(self, x: f64) -> Result<f64, TextError> {
        if x <= 0.0 {
            let x = super::float::repr_float(x);
            return Err(TextError::value(format!("expected a positive input, got {x}")));
        }
        Ok(self.of(x))
    }

    /// The logarithm of an integer, however large.
    pub fn of_int(self, value: IntRef<'_>) -> Result<f64, TextError> {
        if value.is_negative() || value.is_zero() {
            return Err(TextError::value("expected a positive input"));
        }
        Ok(match to_f64(value) {
            Some(value) => self.of(value),
            None => {
                let (fraction, exponent) = int_frexp(value);
                self.of(fraction) + self.of(2.0) * exponent as f64
            }
        })
    }
}

/// A positive integer as a float from a half to below one, and a power of two; rounded half to even.
fn int_frexp(value: IntRef<'_>) -> (f64, u64) {
    let value = value.to_big();
    let bits = value.bits();
    let drop = bits.saturating_sub(64);
    let top = (value.magnitude() >> drop).to_u64().unwrap_or(u64::MAX);
    let sticky = value.trailing_zeros().is_some_and(|zeros| zeros < drop);
    let kept = (u128::from(top) << 1) | u128::from(sticky);
    match round_to_f64(kept, -(bits.min(64) as i64) - 1) {
        1.0 => (0.5, bits + 1),
        fraction => (fraction, bits),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use num_bigint::BigInt;

    #[test]
    fn gamma_functions() {
        let gammas = [4.0, 0.5, -1.5, 171.0, 1e-10].map(|x| gamma(x).unwrap());
        assert_eq!(
            gammas,
            [
                6.0,
                1.7724538509055159,
                2.3632718012073544,
                7.257415615307998e306,
                9999999999.422785
            ]
        );
        assert_eq!(
            gamma(-2.0).unwrap_err().message(),
            "expected a noninteger or positive integer, got -2.0"
        );
        assert_eq!(gamma(200.0).unwrap_err().message(), "math range error");
        assert_eq!(
            [log_gamma(0.5), log_gamma(100.0), log_gamma(2.0)].map(Result::unwrap),
            [0.5723649429247004, 359.1342053695754, 0.0]
        );
    }

    #[test]
    fn error_functions() {
        let erfs = [0.0, 0.5, -1.0, 2.0, 5.0, -10.0].map(erf);
        assert_eq!(
            erfs,
            [
                0.0,
                0.5204998778130465,
                -0.8427007929497149,
                0.9953222650189527,
                0.9999999999984626,
                -1.0
            ]
        );
        let erfcs = [0.0, 0.5, 1.0, -1.0, 10.0, 30.0, -10.0].map(erfc);
        let expected = [
            1.0,
            0.4795001221869535,
            0.15729920705028513,
            1.8427007929497148,
            2.0884875837625446e-45,
            0.0,
            2.0,
        ];
        assert_eq!(erfcs, expected);
        assert!(erf(f64::NAN).is_nan() && erf(-0.0).is_sign_negative());
    }

    #[test]
    fn logarithms_of_large_integers() {
        let big = BigInt::from(10).pow(400);
        assert_eq!(Logarithm::Natural.of_int(IntRef::Big(&big)), Ok(921.0340371976182));
        assert_eq!(
            Logarithm::Binary.of_int(IntRef::Big(&(BigInt::from(1) << 2000))),
            Ok(2000.0)
        );
        assert_eq!(Logarithm::Decimal.of_int(IntRef::Small(1000)), Ok(3.0));
        assert!(Logarithm::Decimal.of_int(IntRef::Small(0)).is_err());
    }
}
