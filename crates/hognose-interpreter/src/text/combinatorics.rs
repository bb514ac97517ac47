//! `math.factorial`, `math.comb` and `math.perm`: products of consecutive integers, in a balanced tree.

use super::error::TextError;
use super::integer::{Int, IntRef};
use num_bigint::BigUint;
use num_traits::{One, ToPrimitive};

/// `math.factorial`. A result of more than about `max_bits` bits is refused.
pub fn factorial(n: IntRef<'_>, max_bits: u64) -> Result<Int, TextError> {
    if n.is_negative() {
        return Err(TextError::value("factorial() not defined for negative values"));
    }
    let Some(n) = n.to_i64() else {
        return Err(TextError::overflow(format!(
            "factorial() argument should not exceed {}",
            i64::MAX
        )));
    };
    let n = n.unsigned_abs();
    if n <= 20 {
        return Ok(Int::Small((2..=n).product::<u64>() as i64));
    }
    check_bits(n, quarter_bits(n).saturating_sub(QUARTERS_OF_E), max_bits)?;
    Ok(Int::from(product(2, n)))
}

/// `math.perm`: the ways to arrange `k` of `n`. A result of more than about `max_bits` bits is refused.
pub fn permutations(n: IntRef<'_>, k: IntRef<'_>, max_bits: u64) -> Result<Int, TextError> {
    check_not_negative(n, k)?;
    let (n, k) = (n.to_big().magnitude().clone(), k.to_big().magnitude().clone());
    if k > n {
        return Ok(Int::Small(0));
    }
    let Some(k) = k.to_u64().filter(|&k| i64::try_from(k).is_ok()) else {
        return Err(TextError::overflow(format!("k must not exceed {}", i64::MAX)));
    };
    check_bits(k, big_quarter_bits(&n).saturating_sub(QUARTERS_OF_E), max_bits)?;
    Ok(Int::from(falling_product(&n, k)))
}

/// `math.comb`: the ways to choose `k` of `n`. A result of more than about `max_bits` bits is refused.
pub fn combinations(n: IntRef<'_>, k: IntRef<'_>, max_bits: u64) -> Result<Int, TextError> {
    check_not_negative(n, k)?;
    let (n, k) = (n.to_big().magnitude().clone(), k.to_big().magnitude().clone());
    if k > n {
        return Ok(Int::Small(0));
    }
    let k = (&n - &k).min(k);
    let Some(k) = k.to_u64().filter(|&k| i64::try_from(k).is_ok()) else {
        return Err(TextError::overflow(format!(
            "min(n - k, k) must not exceed {}",
            i64::MAX
        )));
    };
    if k == 0 {
        return Ok(Int::Small(1));
    }
    // At least (n / k) ** k, and as k is at most half of n, at least 2 ** k.
    check_bits(k, big_quarter_bits(&(&n / k)).max(4), max_bits)?;
    Ok(Int::from(falling_product(&n, k) / product(1, k)))
}

fn check_not_negative(n: IntRef<'_>, k: IntRef<'_>) -> Result<(), TextError> {
    if n.is_negative() {
        return Err(TextError::value("n must be a non-negative integer"));
    }
    if k.is_negative() {
        return Err(TextError::value("k must be a non-negative integer"));
    }
    Ok(())
}

/// Four times the binary logarithm of e, rounded up: a product of `k` consecutive integers up to n is at least
/// (n / e) ** k.
const QUARTERS_OF_E: u64 = 6;

/// Four times the binary logarithm, rounded down.
fn quarter_bits(value: u64) -> u64 {
    let drop = u64::from(u64::BITS - value.leading_zeros()).saturating_sub(30);
    let lead = u128::from(value >> drop);
    u64::from(lead.saturating_pow(4).max(1).ilog2()) + 4 * drop
}

fn big_quarter_bits(value: &BigUint) -> u64 {
    let drop = value.bits().saturating_sub(64);
    (value >> drop)
        .to_u64()
        .map_or(0, quarter_bits)
        .saturating_add(drop.saturating_mul(4))
}

/// Refuses a product of `factors` factors that have at least so many quarters of bits each.
fn check_bits(factors: u64, quarters: u64, max_bits: u64) -> Result<(), TextError> {
    let bits = u128::from(factors) * u128::from(quarters) / 4;
    if bits > u128::from(max_bits) {
        Err(TextError::too_large())
    } else {
        Ok(())
    }
}

/// The product of the integers from `first` to `last`.
fn product(first: u64, last: u64) -> BigUint {
    if first > last {
        return BigUint::one();
    }
    if last - first < 16 {
        return (first..=last).fold(BigUint::one(), |product, factor| product * factor);
    }
    let middle = first + (last - first) / 2;
    product(first, middle) * product(middle + 1, last)
}

/// The product of the `count` integers up to `last`, which is at least `count`.
fn falling_product(last: &BigUint, count: u64) -> BigUint {
    if let Some(last) = last.to_u64() {
        return product((last - count.min(last)).saturating_add(1), last);
    }
    if count < 16 {
        return (0..count).fold(BigUint::one(), |product, back| product * (last - back));
    }
    let upper = count / 2;
    falling_product(last, upper) * falling_product(&(last - upper), count - upper)
}

#[cfg(test)]
mod tests {
    use super::*;
    use num_bigint::BigInt;

    const ROOM: u64 = 1 << 20;

    #[test]
    fn small_ones() {
        let small = IntRef::Small;
        assert_eq!(
            factorial(small(20), ROOM).unwrap(),
            Int::Small(2_432_902_008_176_640_000)
        );
        assert_eq!(
            factorial(small(21), ROOM).unwrap().into_big().to_string(),
            "51090942171709440000"
        );
        assert_eq!(combinations(small(52), small(5), ROOM).unwrap(), Int::Small(2_598_960));
        assert_eq!(permutations(small(10), small(3), ROOM).unwrap(), Int::Small(720));
        assert_eq!(combinations(small(5), small(6), ROOM).unwrap(), Int::Small(0));
        assert_eq!(
            (
                combinations(small(0), small(0), ROOM),
                permutations(small(5), small(0), ROOM)
            ),
            (Ok(Int::Small(1)), Ok(Int::Small(1)))
        );
        assert_eq!(
            combinations(small(-1), small(0), ROOM).unwrap_err().message(),
            "n must be a non-negative integer"
        );
    }

    #[test]
    fn large_ones() {
        let n = BigInt::from(1) << 100;
        let expected: BigInt = &n * (&n - 1) / 2;
        assert_eq!(
            combinations(IntRef::Big(&n), IntRef::Small(2), ROOM).unwrap(),
            Int::Big(expected)
        );
        assert!(factorial(IntRef::Small(1_000_000_000), ROOM).is_err());
        assert!(combinations(IntRef::Big(&n), IntRef::Small(1_000_000), ROOM).is_err());
        assert!(permutations(IntRef::Small(i64::MAX), IntRef::Small(i64::MAX / 2), ROOM).is_err());
        assert!(combinations(IntRef::Small(i64::MAX), IntRef::Small(i64::MAX / 2), ROOM).is_err());
    }
}
