//! The greatest common divisor of large numbers, by Lehmer's algorithm: Euclid's steps are made for the leading bits alone, some thirty
//! at a time, and then for the whole numbers in one pass. num-integer's goes bit by bit, and takes ten times as long at a thousand bits.

use num_bigint::BigUint;
use num_integer::Integer;

/// The greatest common divisor.
pub(super) fn gcd(a: &BigUint, b: &BigUint) -> BigUint {
    let (mut a, mut b) = match a >= b {
        true => (a.to_u64_digits(), b.to_u64_digits()),
        false => (b.to_u64_digits(), a.to_u64_digits()),
    };
    while b.len() > 1 {
        let steps = Steps::of_leading_bits(&a, &b);
        if steps.count == 0 {
            let remainder = number(&a) % number(&b);
            a = std::mem::replace(&mut b, remainder.to_u64_digits());
        } else {
            steps.make(&mut a, &mut b);
        }
    }
    match b.first() {
        None => number(&a),
        Some(word) => {
            let remainder = (number(&a) % word).to_u64_digits();
            BigUint::from(word.gcd(remainder.first().unwrap_or(&0)))
        }
    }
}

fn number(words: &[u64]) -> BigUint {
    let halves = words.iter().flat_map(|word| [*word as u32, (word >> 32) as u32]);
    BigUint::new(halves.collect())
}

/// What several steps of Euclid's algorithm come to. An even number of them leaves `p * a - q * b` and `s * b - r * a`, an odd number
/// `p * b - q * a` and `s * a - r * b`; the factors have 32 bits at the most.
#[derive(Debug)]
struct Steps {
    count: u32,
    p: i64,
    q: i64,
    r: i64,
    s: i64,
}

impl Steps {
    /// The steps that the leading bits of two numbers are sure of; `a` is not the smaller one.
    fn of_leading_bits(a: &[u64], b: &[u64]) -> Steps {
        // The uppermost 62 bits of `a`, and those of `b` at the same places.
        let shift = 64 - a.last().map_or(0, |word| word.leading_zeros());
        let leading = |words: &[u64]| {
            let word = |below: usize| a.len().checked_sub(below).and_then(|place| words.get(place)).copied();
            let two = u128::from(word(1).unwrap_or(0)) << 64 | u128::from(word(2).unwrap_or(0));
            (two >> (shift + 2)) as i64
        };
        let (mut x, mut y) = (leading(a), leading(b));
        let mut steps = Steps {
            count: 0,
            p: 1,
            q: 0,
            r: 0,
            s: 1,
        };
        while y != steps.r {
            let quotient = (x + steps.p - 1) / (y - steps.r);
            let Steps { count, p, q, r, s } = steps;
            let rest = x - quotient * y;
            if q + quotient * s > rest {
                break;
            }
            (x, y) = (y, rest);
            steps = Steps {
                count: count + 1,
                p: s,
                q: r,
                r: q + quotient * s,
                s: p + quotient * r,
            };
        }
        steps
    }

    /// Makes them for the whole numbers.
    fn make(&self, a: &mut Vec<u64>, b: &mut Vec<u64>) {
        let Steps { count, p, q, r, s } = *self;
        let factors = match count % 2 {
            0 => [p, -q, -r, s],
            _ => [-q, p, s, -r],
        };
        let [p, q, r, s] = factors.map(i128::from);
        b.resize(a.len(), 0);
        let (mut carry_a, mut carry_b) = (0_i128, 0_i128);
        for (x, y) in a.iter_mut().zip(b.iter_mut()) {
            let (of_a, of_b) = (i128::from(*x), i128::from(*y));
            carry_a += p * of_a + q * of_b;
            carry_b += r * of_a + s * of_b;
            (*x, *y) = (carry_a as u64, carry_b as u64);
            (carry_a, carry_b) = (carry_a >> 64, carry_b >> 64);
        }
        for words in [a, b] {
            while words.last() == Some(&0) {
                words.pop();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn divisors_are_those_of_the_slower_algorithm() {
        let mut state = 1_u64;
        let mut word = || {
            state = state
                .wrapping_mul(6364136223846793005)
                .wrapping_add(1442695040888963407);
            (state >> 32) as u32
        };
        let mut numbers = vec![BigUint::from(0_u32), BigUint::from(1_u32), BigUint::from(u64::MAX)];
        for length in 1..24 {
            numbers.push(BigUint::new((0..length).map(|_| word()).collect()));
            numbers.push((BigUint::from(1_u32) << (31 * length)) - 1_u32);
        }
        // Of Fibonacci's numbers every quotient is one.
        let (mut before, mut last) = (BigUint::from(1_u32), BigUint::from(1_u32));
        for _ in 0..900 {
            (before, last) = (last.clone(), before + last);
        }
        numbers.extend([before, last]);
        let products: Vec<BigUint> = numbers.array_windows().map(|[a, b, c]| a * b * b * c).collect();
        numbers.extend(products);
        for a in &numbers {
            for b in &numbers {
                assert_eq!(gcd(a, b), Integer::gcd(a, b), "{a} {b}");
            }
        }
    }
}
