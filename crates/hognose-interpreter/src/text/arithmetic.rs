//! Integer arithmetic as Python defines it: floor division, exact true division, modular powers, roots, bytes.

use super::error::{ErrorKind, TextError, within};
use super::integer::{Int, IntRef};
use num_bigint::{BigInt, BigUint, Sign};
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive, Zero};

/// `a // b`. `None` if it does not fit, or if `b` is zero.
#[inline]
pub fn floor_div(a: i64, b: i64) -> Option<i64> {
    let quotient = a.checked_div(b)?;
    Some(if (a ^ b) < 0 && quotient.wrapping_mul(b) != a {
        quotient - 1
    } else {
        quotient
    })
}

/// `a % b`, with the sign of `b`. `None` if `b` is zero.
#[inline]
pub fn floor_mod(a: i64, b: i64) -> Option<i64> {
    if b == 0 {
        return None;
    }
    let remainder = a.wrapping_rem(b);
    Some(if remainder != 0 && (remainder ^ b) < 0 {
        remainder + b
    } else {
        remainder
    })
}

/// `divmod(a, b)`. `None` if `b` is zero. The work grows with the product of the lengths.
pub fn div_mod(a: IntRef<'_>, b: IntRef<'_>) -> Option<(Int, Int)> {
    if let (IntRef::Small(a), IntRef::Small(b)) = (a, b)
        && let Some(quotient) = floor_div(a, b)
    {
        return Some((Int::Small(quotient), Int::Small(floor_mod(a, b)?)));
    }
    if b.is_zero() {
        return None;
    }
    let (quotient, remainder) = a.to_big().div_mod_floor(&b.to_big());
    Some((Int::from(quotient), Int::from(remainder)))
}

/// `base ** exponent` for an exponent that is not negative. A result of more than `max_bits` bits is refused, by an
/// estimate that is never too high and at most a quarter of a bit too low for each unit of the exponent.
pub fn power(base: IntRef<'_>, exponent: IntRef<'_>, max_bits: u64) -> Result<Int, TextError> {
    let odd = match exponent {
        IntRef::Small(value) => value & 1 == 1,
        IntRef::Big(value) => value.is_odd(),
    };
    match (base.to_i64(), exponent.to_i64()) {
        (_, Some(0)) | (Some(1), _) => return Ok(Int::Small(1)),
        (Some(0), _) => return Ok(Int::Small(0)),
        (Some(-1), _) => return Ok(Int::Small(if odd { -1 } else { 1 })),
        _ => {}
    }
    let Some(exponent) = exponent.to_i64().and_then(|value| u32::try_from(value).ok()) else {
        return Err(TextError::too_large());
    };
    if let IntRef::Small(base) = base
        && let Some(value) = base.checked_pow(exponent)
    {
        return Ok(Int::Small(value));
    }
    if least_bits_of_power(base, exponent) >= u128::from(max_bits) {
        return Err(TextError::too_large());
    }
    Ok(Int::from(base.to_big().pow(exponent)))
}

/// A lower bound, less one, of the bits that a power has: the leading bits of the base's fourth power give the
/// logarithm in quarters.
fn least_bits_of_power(base: IntRef<'_>, exponent: u32) -> u128 {
    let drop = base.bit_length().saturating_sub(30);
    let lead = match base {
        IntRef::Small(value) => u128::from(value.unsigned_abs() >> drop.min(63)),
        IntRef::Big(value) => (value.magnitude() >> drop).to_u128().unwrap_or(1),
    };
    let quarters = u128::from(lead.saturating_pow(4).max(1).ilog2()) + 4 * u128::from(drop);
    quarters.saturating_mul(u128::from(exponent)) / 4
}

/// `value << count`. A result of more than `max_bits` bits is refused.
pub fn shift_left(value: IntRef<'_>, count: u64, max_bits: u64) -> Result<Int, TextError> {
    if value.is_zero() {
        return Ok(Int::Small(0));
    }
    if value.bit_length().saturating_add(count) > max_bits {
        return Err(TextError::too_large());
    }
    Ok(Int::from(value.to_big() << count))
}

/// `value >> count`, rounding down.
pub fn shift_right(value: IntRef<'_>, count: u64) -> Int {
    match value {
        IntRef::Small(value) => Int::Small(value >> count.min(63)),
        IntRef::Big(value) if count >= value.bits() => Int::Small(if value.is_negative() { -1 } else { 0 }),
        IntRef::Big(value) => Int::from(value >> count),
    }
}

/// Exponents of so many bits are gone through bit by bit; longer ones by windows, for which a table of powers is made first.
const SHORT_EXPONENT: u64 = 16;

/// How many products modulo the modulus [`power_mod`] makes for an exponent of so many bits, at most.
pub fn products_of_power_mod(exponent_bits: u64, modulus_bits: u64) -> u64 {
    if exponent_bits <= SHORT_EXPONENT || modulus_bits <= 64 {
        2 * exponent_bits + 1
    } else {
        // Words of the exponent are gone through as a whole.
        exponent_bits.div_ceil(64).saturating_mul(80) + 20
    }
}

/// `pow(base, exponent, modulus)`, also for negative exponents. The work is that of [`products_of_power_mod`] products.
pub fn power_mod(base: IntRef<'_>, exponent: IntRef<'_>, modulus: IntRef<'_>) -> Result<Int, TextError> {
    if modulus.is_zero() {
        return Err(TextError::value("pow() 3rd argument cannot be 0"));
    }
    let (mut base, mut exponent, modulus) = (base.to_big(), exponent.to_big(), modulus.to_big());
    if exponent.is_negative() {
        base =
            inverse(&base, &modulus).ok_or_else(|| TextError::value("base is not invertible for the given modulus"))?;
        exponent = -exponent;
    }
    let size = modulus.abs();
    let base = base.mod_floor(&size);
    let result = match (base.to_u64(), size.to_u64()) {
        (Some(base), Some(size)) => BigInt::from(power_of_words(base, &exponent, size)),
        _ if exponent.bits() <= SHORT_EXPONENT => power_by_bits(&base, &exponent, &size),
        _ => base.modpow(&exponent, &size),
    };
    Ok(Int::from(result.mod_floor(&modulus)))
}

fn power_of_words(base: u64, exponent: &BigInt, modulus: u64) -> u64 {
    let product = |a: u64, b: u64| (u128::from(a) * u128::from(b) % u128::from(modulus)) as u64;
    let mut result = 1 % modulus;
    for bit in (0..exponent.bits()).rev() {
        result = product(result, result);
        if exponent.bit(bit) {
            result = product(result, base);
        }
    }
    result
}

fn power_by_bits(base: &BigInt, exponent: &BigInt, modulus: &BigInt) -> BigInt {
    let mut result = BigInt::one() % modulus;
    for bit in (0..exponent.bits()).rev() {
        result = &result * &result % modulus;
        if exponent.bit(bit) {
            result = result * base % modulus;
        }
    }
    result
}

/// The number that `base` times it leaves 1 modulo `modulus`.
fn inverse(base: &BigInt, modulus: &BigInt) -> Option<BigInt> {
    let modulus = modulus.abs();
    if let Some(size) = modulus.to_i64() {
        let base = base.mod_floor(&modulus).to_i64()?;
        return inverse_of_words(base, size).map(BigInt::from);
    }
    let euclid = base.mod_floor(&modulus).extended_gcd(&modulus);
    (euclid.gcd.is_one()).then(|| euclid.x.mod_floor(&modulus))
}

fn inverse_of_words(base: i64, modulus: i64) -> Option<i64> {
    let (mut a, mut b) = (modulus, base);
    // What `base` must be taken times to leave `a`, and to leave `b`.
    let (mut of_a, mut of_b) = (0_i128, 1_i128);
    while b != 0 {
        let quotient = a / b;
        (a, b) = (b, a % b);
        (of_a, of_b) = (of_b, of_a - i128::from(quotient) * of_b);
    }
    if a != 1 {
        return None;
    }
    i64::try_from(of_a.mod_floor(&i128::from(modulus))).ok()
}

/// `math.gcd` of two.
pub fn gcd(a: IntRef<'_>, b: IntRef<'_>) -> Int {
    if let (IntRef::Small(a), IntRef::Small(b)) = (a, b) {
        let divisor = a.unsigned_abs().gcd(&b.unsigned_abs());
        return i64::try_from(divisor).map_or_else(|_| Int::Big(BigInt::from(divisor)), Int::Small);
    }
    let divisor = super::gcd::gcd(a.to_big().magnitude(), b.to_big().magnitude());
    Int::from(BigInt::from(divisor))
}

/// `math.lcm` of two.
pub fn lcm(a: IntRef<'_>, b: IntRef<'_>) -> Int {
    if a.is_zero() || b.is_zero() {
        return Int::Small(0);
    }
    let (a, b) = (a.to_big(), b.to_big());
    let divisor = super::gcd::gcd(a.magnitude(), b.magnitude());
    Int::from(BigInt::from(a.magnitude() / divisor * b.magnitude()))
}

/// `math.isqrt`. The work grows with the square of the length.
pub fn integer_sqrt(value: IntRef<'_>) -> Result<Int, TextError> {
    if value.is_negative() {
        return Err(TextError::value("isqrt() argument must be nonnegative"));
    }
    Ok(match value {
        IntRef::Small(value) => Int::Small(value.isqrt()),
        IntRef::Big(value) => Int::from(value.sqrt()),
    })
}

/// `round(value, digits)` for negative `digits`: to a multiple of a power of ten, ties to even.
pub fn round_to_power_of_ten(value: IntRef<'_>, digits: i64) -> Int {
    let places = digits.unsigned_abs();
    let unchanged = || Int::from(value.to_big());
    if digits >= 0 {
        return unchanged();
    }
    // A number with at least three bits a place is needed to be rounded to anything but zero.
    if places.saturating_mul(3) > value.bit_length().saturating_add(3) {
        return Int::Small(0);
    }
    let Ok(places) = u32::try_from(places) else {
        return Int::Small(0);
    };
    let unit = BigInt::from(10).pow(places);
    let (quotient, remainder) = value.to_big().div_mod_floor(&unit);
    let up = match (remainder << 1_u32).cmp(&unit) {
        std::cmp::Ordering::Less => false,
        std::cmp::Ordering::Equal => quotient.is_odd(),
        std::cmp::Ordering::Greater => true,
    };
    Int::from((quotient + i32::from(up)) * unit)
}

/// `int.to_bytes`: exactly `length` bytes, refused if longer than `limit`.
pub fn to_bytes(
    value: IntRef<'_>,
    length: usize,
    little_endian: bool,
    signed: bool,
    limit: usize,
) -> Result<Vec<u8>, TextError> {
    if value.is_negative() && !signed {
        return Err(TextError::overflow("can't convert negative int to unsigned"));
    }
    within(length, limit)?;
    let mut bytes = match value {
        IntRef::Small(value) => value.to_le_bytes().to_vec(),
        IntRef::Big(value) => value.to_signed_bytes_le(),
    };
    let filler = if value.is_negative() { 0xff } else { 0 };
    let sign_kept = |last: Option<&u8>| !signed || (last.copied().unwrap_or(0) >= 0x80) == value.is_negative();
    if bytes.len() > length {
        let rest_is_filler = bytes.iter().skip(length).all(|&byte| byte == filler);
        bytes.truncate(length);
        let fits_nothing = length == 0 && !value.is_zero();
        if !rest_is_filler || !sign_kept(bytes.last()) || fits_nothing {
            return Err(TextError::overflow("int too big to convert"));
        }
    } else {
        bytes.resize(length, filler);
    }
    if !little_endian {
        bytes.reverse();
    }
    Ok(bytes)
}

/// `int.from_bytes`.
pub fn from_bytes(bytes: &[u8], little_endian: bool, signed: bool) -> Int {
    Int::from(match (little_endian, signed) {
        (true, true) => BigInt::from_signed_bytes_le(bytes),
        (true, false) => BigInt::from_bytes_le(Sign::Plus, bytes),
        (false, true) => BigInt::from_signed_bytes_be(bytes),
        (false, false) => BigInt::from_bytes_be(Sign::Plus, bytes),
    })
}

/// `a / b`, correctly rounded.
pub fn true_divide(a: IntRef<'_>, b: IntRef<'_>) -> Result<f64, TextError> {
    if b.is_zero() {
        return Err(TextError::new(ErrorKind::ZeroDivision, "division by zero"));
    }
    const EXACT: u64 = 1 << 53;
    if let (IntRef::Small(a), IntRef::Small(b)) = (a, b)
        && a.unsigned_abs() <= EXACT
        && b.unsigned_abs() <= EXACT
    {
        return Ok(a as f64 / b as f64);
    }
    let negative = a.is_negative() != b.is_negative();
    let magnitude = divide_magnitudes(a.to_big().magnitude(), b.to_big().magnitude())?;
    Ok(if negative { -magnitude } else { magnitude })
}

/// The quotient with 66 bits or so, of which the last says whether the division left anything, rounded once.
fn divide_magnitudes(a: &BigUint, b: &BigUint) -> Result<f64, TextError> {
    let too_large = || TextError::overflow("integer division result too large for a float");
    if a.is_zero() {
        return Ok(0.0);
    }
    let difference = i64::try_from(a.bits()).unwrap_or(i64::MAX / 2) - i64::try_from(b.bits()).unwrap_or(i64::MAX / 2);
    if difference > 1024 {
        return Err(too_large());
    }
    if difference < -1100 {
        return Ok(0.0);
    }
    // The quotient has 64 or 65 bits before the sticky one is appended.
    let shift = 64 - difference;
    let (numerator, denominator) = if shift >= 0 {
        (a << shift.unsigned_abs(), b.clone())
    } else {
        (a.clone(), b << shift.unsigned_abs())
    };
    let (quotient, remainder) = numerator.div_rem(&denominator);
    let bits = (quotient.to_u128().unwrap_or(u128::MAX) << 1) | u128::from(!remainder.is_zero());
    let value = round_to_f64(bits, -(shift + 1));
    if value.is_finite() { Ok(value) } else { Err(too_large()) }
}

/// `bits` times two to the `exponent`, rounded half to even once, whatever the exponent; past the largest float,
/// infinity. The lowest bit may stand for "and a little more" if `bits` has at least 56 bits.
pub fn round_to_f64(bits: u128, exponent: i64) -> f64 {
    if bits == 0 {
        return 0.0;
    }
    // Leave room for the rounding below.
    let (bits, exponent) = match bits >> 120 {
        0 => (bits, exponent),
        _ => (bits >> 8 | u128::from(bits & 0xff != 0), exponent.saturating_add(8)),
    };
    let length = i64::from(u128::BITS - bits.leading_zeros());
    // The exponent of the last bit that a float of this size keeps: 53 bits, or fewer where it is subnormal.
    let last = exponent.saturating_add(length - 53).max(-1074);
    let drop = last.saturating_sub(exponent);
    let mantissa = if drop <= 0 {
        // As `length - 53 >= -drop`, nothing is shifted out at the top.
        bits << u32::try_from(-drop).unwrap_or(0).min(127)
    } else if drop > 127 {
        0
    } else {
        let kept = bits >> drop;
        let rest = bits & ((1 << drop) - 1);
        let half = 1_u128 << (drop - 1);
        kept + u128::from(rest > half || rest == half && kept & 1 == 1)
    };
    compose(mantissa as u64, last)
}

/// `mantissa`, at most two to the 53, times two to the `last`, which is at least -1074: exact, or infinity.
fn compose(mantissa: u64, last: i64) -> f64 {
    let (mantissa, last) = if mantissa >> 53 == 0 {
        (mantissa, last)
    } else {
        (mantissa >> 1, last.saturating_add(1))
    };
    if mantissa == 0 {
        return 0.0;
    }
    if mantissa >> 52 == 0 {
        // Subnormal: `round_to_f64` leaves the hidden bit unset only there.
        return f64::from_bits(mantissa);
    }
    let biased = last.saturating_add(1075);
    if biased >= 2047 {
        return f64::INFINITY;
    }
    f64::from_bits((u64::try_from(biased).unwrap_or(0) << 52) | (mantissa & ((1 << 52) - 1)))
}

/// The nearest float, ties to even. `None` if that is infinite ("int too large to convert to float").
pub fn to_f64(value: IntRef<'_>) -> Option<f64> {
    let value = match value {
        IntRef::Small(value) => return Some(value as f64),
        IntRef::Big(value) => value,
    };
    let length = value.bits();
    if length > 1024 {
        return None;
    }
    let drop = length.saturating_sub(64);
    let top = (value.magnitude() >> drop).to_u64()?;
    let sticky = drop > 0 && value.magnitude().trailing_zeros().is_some_and(|zeros| zeros < drop);
    let magnitude = round_to_f64(
        (u128::from(top) << 1) | u128::from(sticky),
        i64::try_from(drop).ok()? - 1,
    );
    magnitude
        .is_finite()
        .then_some(if value.is_negative() { -magnitude } else { magnitude })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn big(text: &str) -> BigInt {
        text.parse().unwrap()
    }

    #[test]
    fn division_floors() {
        assert_eq!((floor_div(-7, 2), floor_mod(-7, 2)), (Some(-4), Some(1)));
        assert_eq!((floor_div(7, -2), floor_mod(7, -2)), (Some(-4), Some(-1)));
        assert_eq!((floor_div(i64::MIN, -1), floor_mod(i64::MIN, -1)), (None, Some(0)));
        assert_eq!((floor_div(1, 0), floor_mod(1, 0)), (None, None));
        let (quotient, remainder) = div_mod(IntRef::Small(i64::MIN), IntRef::Small(-1)).unwrap();
        assert_eq!((quotient, remainder), (Int::Big(BigInt::from(1) << 63), Int::Small(0)));
    }

    #[test]
    fn true_division_is_exact() {
        let divide = |a: &BigInt, b: &BigInt| true_divide(IntRef::Big(a), IntRef::Big(b));
        let ten = BigInt::from(10);
        assert_eq!(divide(&ten.pow(400), &(ten.pow(399) * 3)).unwrap(), 10.0 / 3.0);
        assert_eq!(divide(&BigInt::from(3), &(BigInt::from(1) << 1076)).unwrap(), 5e-324);
        assert_eq!(divide(&BigInt::from(1), &(BigInt::from(1) << 1075)).unwrap(), 0.0);
        assert_eq!(
            divide(&(BigInt::from(-1) << 1023), &BigInt::from(-1)).unwrap(),
            2f64.powi(1023)
        );
        assert_eq!(
            divide(&(BigInt::from(1) << 1024), &BigInt::from(1)).unwrap_err().kind(),
            ErrorKind::Overflow
        );
        assert_eq!(
            true_divide(IntRef::Small(i64::MAX), IntRef::Small(3)).unwrap(),
            3.074457345618258_3e18
        );
        assert_eq!(
            true_divide(IntRef::Small(1), IntRef::Small(0)).unwrap_err().kind(),
            ErrorKind::ZeroDivision
        );
    }

    #[test]
    fn floats_of_integers() {
        assert_eq!(to_f64(IntRef::Big(&big("9007199254740993"))), Some(9007199254740992.0));
        assert_eq!(to_f64(IntRef::Big(&big("9007199254740995"))), Some(9007199254740996.0));
        let past_a_tie: BigInt = (BigInt::from(1) << 200) + (BigInt::from(1) << 147) + 1;
        assert_eq!(to_f64(IntRef::Big(&-past_a_tie)), Some(-1.6069380442589907e60));
        let largest = (BigInt::from(1) << 1024) - (BigInt::from(1) << 970);
        assert_eq!(to_f64(IntRef::Big(&(&largest - 1))), Some(f64::MAX));
        assert_eq!(to_f64(IntRef::Big(&largest)), None);
    }

    #[test]
    fn modular_powers() {
        let pow = |a, b, m| power_mod(IntRef::Small(a), IntRef::Small(b), IntRef::Small(m));
        assert_eq!(pow(3, -1, 7).unwrap(), Int::Small(5));
        assert_eq!(pow(-3, 3, -7).unwrap(), Int::Small(-6));
        assert_eq!(pow(5, 0, 1).unwrap(), Int::Small(0));
        assert_eq!(
            pow(2, -1, 4).unwrap_err().message(),
            "base is not invertible for the given modulus"
        );
        assert_eq!(pow(2, 1, 0).unwrap_err().message(), "pow() 3rd argument cannot be 0");
    }

    #[test]
    fn bytes() {
        let bytes = |value, length, signed| to_bytes(IntRef::Small(value), length, false, signed, 100);
        assert_eq!(bytes(-129, 2, true).unwrap(), [0xff, 0x7f]);
        assert_eq!(bytes(255, 1, false).unwrap(), [255]);
        assert_eq!(bytes(0, 0, true).unwrap(), []);
        assert_eq!(bytes(1, 10, false).unwrap(), [0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
        assert!(bytes(255, 1, true).is_err() && bytes(-1, 0, true).is_err() && bytes(-1, 4, false).is_err());
        assert_eq!(from_bytes(&[0xff, 0x7f], false, true), Int::Small(-129));
        assert_eq!(from_bytes(&[], true, false), Int::Small(0));
    }

    #[test]
    fn sizes_are_refused_before_work() {
        let limit = 1_000_000;
        assert!(power(IntRef::Small(10), IntRef::Small(10_000_000_000), limit).is_err());
        assert!(power(IntRef::Small(10), IntRef::Small(1_000_000), limit).is_err());
        assert_eq!(
            power(IntRef::Small(-1), IntRef::Small(10_000_000_001), limit).unwrap(),
            Int::Small(-1)
        );
        assert!(shift_left(IntRef::Small(1), u64::MAX, limit).is_err());
        assert!(to_bytes(IntRef::Small(1), usize::MAX, true, true, 100).is_err());
        assert_eq!(shift_right(IntRef::Small(-5), u64::MAX), Int::Small(-1));
    }

    #[test]
    fn rounding_to_tens() {
        let round = |value, digits| round_to_power_of_ten(IntRef::Small(value), digits);
        assert_eq!(
            [round(25, -1), round(35, -1), round(-25, -1)],
            [20, 40, -20].map(Int::Small)
        );
        assert_eq!(
            [round(51, -2), round(50, -2), round(7, -1), round(1, i64::MIN)],
            [100, 0, 10, 0].map(Int::Small)
        );
    }
}
