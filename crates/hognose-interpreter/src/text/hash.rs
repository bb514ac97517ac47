//! The hashes of numbers and the ways hashes combine, as CPython computes them.
//!
//! Numbers that compare equal hash alike whatever their type: all hash as rationals modulo the prime 2**61 - 1.
//! -1 is never a hash; where it would be, -2 stands for it.

use super::integer::IntRef;
use num_traits::ToPrimitive;

/// `sys.hash_info.modulus`.
pub const MODULUS: u64 = (1 << 61) - 1;
/// `sys.hash_info.inf`: the hash of infinity.
pub const INFINITY: i64 = 314_159;
/// `sys.hash_info.imag`: what the imaginary part's hash is multiplied by.
pub const IMAGINARY: u64 = 1_000_003;

/// The hash of an integer.
#[inline]
pub fn of_int(value: IntRef<'_>) -> i64 {
    match value {
        IntRef::Small(value) => of_i64(value),
        IntRef::Big(value) => {
            let residue = (value.magnitude() % MODULUS).to_u64().unwrap_or(0);
            signed(residue, value.sign() == num_bigint::Sign::Minus)
        }
    }
}

/// The hash of an integer of 64 bits.
#[inline]
pub fn of_i64(value: i64) -> i64 {
    signed(value.unsigned_abs() % MODULUS, value < 0)
}

/// The hash of a float. That of NaN is 0: CPython's depends on the object's identity.
pub fn of_f64(value: f64) -> i64 {
    if value.is_nan() {
        return 0;
    }
    if value.is_infinite() {
        return if value > 0.0 { INFINITY } else { -INFINITY };
    }
    if value == value.trunc() && value.abs() < 9.0e18 {
        return of_i64(value as i64);
    }
    let bits = value.abs().to_bits();
    let (mantissa, exponent) = match bits >> 52 {
        0 => (bits, -1074),
        biased => (bits & ((1 << 52) - 1) | 1 << 52, biased as i32 - 1075),
    };
    // Two to the 61 is 1 here, so that multiplying by a power of two rotates the 61 bits.
    let turn = exponent.rem_euclid(61) as u32;
    let residue = if turn == 0 {
        mantissa
    } else {
        (mantissa << turn | mantissa >> (61 - turn)) & MODULUS
    };
    signed(residue, value < 0.0)
}

/// The hash of a complex number.
pub fn of_complex(real: f64, imaginary: f64) -> i64 {
    let combined = (of_f64(imaginary) as u64)
        .wrapping_mul(IMAGINARY)
        .wrapping_add(of_f64(real) as u64);
    never_minus_one(combined as i64)
}

#[inline]
fn signed(residue: u64, negative: bool) -> i64 {
    never_minus_one(if negative { -(residue as i64) } else { residue as i64 })
}

/// The hash that stands for `hash`, which came from anywhere: -2 for -1.
#[inline]
pub fn never_minus_one(hash: i64) -> i64 {
    if hash == -1 { -2 } else { hash }
}

/// The hash of a tuple, item by item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct TupleHash {
    state: u64,
    items: u64,
}

const PRIME_1: u64 = 11_400_714_785_074_694_791;
const PRIME_2: u64 = 14_029_467_366_897_019_727;
const PRIME_5: u64 = 2_870_177_450_012_600_261;

impl Default for TupleHash {
    fn default() -> TupleHash {
        TupleHash {
            state: PRIME_5,
            items: 0,
        }
    }
}

impl TupleHash {
    /// Takes the hash of the next item.
    #[inline]
    pub fn push(&mut self, hash: i64) {
        self.state = self
            .state
            .wrapping_add((hash as u64).wrapping_mul(PRIME_2))
            .rotate_left(31)
            .wrapping_mul(PRIME_1);
        self.items = self.items.wrapping_add(1);
    }

    /// The tuple's hash.
    pub fn finish(self) -> i64 {
        match self.state.wrapping_add(self.items ^ (PRIME_5 ^ 3_527_539)) as i64 {
            -1 => 1_546_275_796,
            hash => hash,
        }
    }
}

/// The hash of a tuple of items with these hashes.
pub fn of_tuple(hashes: impl IntoIterator<Item = i64>) -> i64 {
    let mut hash = TupleHash::default();
    hashes.into_iter().for_each(|item| hash.push(item));
    hash.finish()
}

/// The hash of a frozenset, item by item in any order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct FrozenSetHash {
    state: u64,
    items: u64,
}

impl FrozenSetHash {
    /// Takes the hash of another item.
    #[inline]
    pub fn push(&mut self, hash: i64) {
        let hash = hash as u64;
        self.state ^= ((hash ^ 89_869_747) ^ (hash << 16)).wrapping_mul(3_644_798_167);
        self.items = self.items.wrapping_add(1);
    }

    /// The set's hash.
    pub fn finish(self) -> i64 {
        let mut hash = self.state ^ self.items.wrapping_add(1).wrapping_mul(1_927_868_237);
        hash ^= (hash >> 11) ^ (hash >> 25);
        match hash.wrapping_mul(69_069).wrapping_add(907_133_923) as i64 {
            -1 => 590_923_713,
            hash => hash,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use num_bigint::BigInt;

    #[test]
    fn numbers() {
        assert_eq!((of_i64(-1), of_i64(i64::MIN), of_i64(MODULUS as i64)), (-2, -4, 0));
        assert_eq!(
            of_int(IntRef::Big(&(BigInt::from(10).pow(30)))),
            465_258_685_558_744_706
        );
        assert_eq!(
            (of_f64(0.5), of_f64(-1.0), of_f64(1e300)),
            (1 << 60, -2, 1_224_995_262_755_759_164)
        );
        assert_eq!(
            (of_f64(f64::NEG_INFINITY), of_f64(5e-324), of_f64(0.1)),
            (-314_159, 16_777_216, 230_584_300_921_369_408)
        );
        assert_eq!(of_complex(1.5, -2.5), -2_305_843_009_215_693_957);
    }

    #[test]
    fn collections() {
        assert_eq!(of_tuple([]), 5_740_354_900_026_072_187);
        assert_eq!(of_tuple([1, 2, 3]), 529_344_067_295_497_451);
        let mut set = FrozenSetHash::default();
        assert_eq!(set.finish(), 133_146_708_735_736);
        (1..4).for_each(|item| set.push(item));
        assert_eq!(set.finish(), -272_375_401_224_217_160);
    }
}
