//! Sums of floats that lose nothing, or little: `math.fsum`, `sum`, `math.sumprod`, `math.hypot`, `math.dist`.

use super::arithmetic::round_to_f64;
use super::error::TextError;
use super::float_parts::frexp;

/// The exact sum and its rounding error: two floats that add up to the sum of two.
fn two_sum(a: f64, b: f64) -> (f64, f64) {
    let sum = a + b;
    let b_part = sum - a;
    (sum, (a - (sum - b_part)) + (b - b_part))
}

/// As [`two_sum`], where the magnitude of `a` is not the smaller one.
fn fast_two_sum(a: f64, b: f64) -> (f64, f64) {
    let sum = a + b;
    (sum, (a - sum) + b)
}

/// The exact product as two floats.
fn two_product(a: f64, b: f64) -> (f64, f64) {
    let product = a * b;
    (product, a.mul_add(b, -product))
}

/// `math.fsum`: the sum of floats, rounded once.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ExactSum {
    /// What the sum is, as floats that do not overlap, by rising magnitude.
    partials: Vec<f64>,
    /// The sum of the infinities and NaNs, and of the infinities alone.
    special: f64,
    infinities: f64,
}

impl ExactSum {
    /// Adds a float.
    pub fn add(&mut self, value: f64) -> Result<(), TextError> {
        let mut carry = value;
        let mut kept = 0;
        for index in 0..self.partials.len() {
            let Some(&partial) = self.partials.get(index) else {
                break;
            };
            let (larger, smaller) = if carry.abs() < partial.abs() {
                (partial, carry)
            } else {
                (carry, partial)
            };
            let (sum, error) = fast_two_sum(larger, smaller);
            if error != 0.0 {
                if let Some(slot) = self.partials.get_mut(kept) {
                    *slot = error;
                }
                kept += 1;
            }
            carry = sum;
        }
        self.partials.truncate(kept);
        if carry.is_finite() {
            if carry != 0.0 {
                self.partials.push(carry);
            }
            return Ok(());
        }
        if value.is_finite() {
            return Err(TextError::overflow("intermediate overflow in fsum"));
        }
        if value.is_infinite() {
            self.infinities += value;
        }
        self.special += value;
        self.partials.clear();
        Ok(())
    }

    /// The sum, rounded half to even.
    pub fn total(&self) -> Result<f64, TextError> {
        if self.special != 0.0 {
            return if self.infinities.is_nan() {
                Err(TextError::value("-inf + inf in fsum"))
            } else {
                Ok(self.special)
            };
        }
        let mut partials = self.partials.iter().rev().copied();
        let mut high = partials.next().unwrap_or(0.0);
        let mut low = 0.0;
        for partial in partials.by_ref() {
            (high, low) = fast_two_sum(high, partial);
            if low != 0.0 {
                break;
            }
        }
        // What is left breaks a tie that rounding to even decided the other way.
        if let Some(next) = partials.next()
            && (low < 0.0 && next < 0.0 || low > 0.0 && next > 0.0)
        {
            let doubled = low * 2.0;
            let beyond = high + doubled;
            if doubled == beyond - high {
                high = beyond;
            }
        }
        Ok(high)
    }
}

/// How `sum` adds floats: with a correction that catches what each addition loses.
#[derive(Debug, Clone, Copy, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct CompensatedSum {
    high: f64,
    low: f64,
}

impl CompensatedSum {
    /// A sum that starts at `start`.
    pub fn new(start: f64) -> CompensatedSum {
        CompensatedSum { high: start, low: 0.0 }
    }

    /// Adds a float.
    #[inline]
    pub fn add(&mut self, value: f64) {
        let sum = self.high + value;
        self.low += if self.high.abs() >= value.abs() {
            (self.high - sum) + value
        } else {
            (value - sum) + self.high
        };
        self.high = sum;
    }

    /// The sum.
    #[inline]
    pub fn total(self) -> f64 {
        // A zero would lose the sign of a negative zero, and a NaN an infinite sum.
        if self.low != 0.0 && self.low.is_finite() {
            self.high + self.low
        } else {
            self.high
        }
    }
}

/// How `math.sumprod` adds products of floats: in three floats' precision.
#[derive(Debug, Clone, Copy, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ProductSum {
    high: f64,
    low: f64,
    tiny: f64,
}

impl ProductSum {
    /// Adds `a * b`. False, and nothing added, if the sum would not be finite: then the caller goes on from
    /// [`ProductSum::total`] with plain floats.
    pub fn add(&mut self, a: f64, b: f64) -> bool {
        let (product, product_error) = two_product(a, b);
        let (high, high_error) = two_sum(self.high, product);
        let (low, low_error) = two_sum(self.low, product_error);
        let (low, error) = two_sum(low, high_error);
        if high.is_finite() {
            *self = ProductSum {
                high,
                low,
                tiny: self.tiny + low_error + error,
            };
        }
        high.is_finite()
    }

    /// The sum.
    pub fn total(self) -> f64 {
        let (low, _) = two_sum(self.low, self.tiny);
        self.high + low
    }
}

/// `math.sumprod` of floats.
pub fn sum_of_products(pairs: impl IntoIterator<Item = (f64, f64)>) -> f64 {
    let mut exact = ProductSum::default();
    let mut plain = None;
    for (a, b) in pairs {
        match &mut plain {
            Some(total) => *total += a * b,
            None if exact.add(a, b) => {}
            None => plain = Some(exact.total() + a * b),
        }
    }
    plain.unwrap_or_else(|| exact.total())
}

/// `math.hypot`: the length of a vector, to within an ulp and without overflow on the way.
pub fn hypot(coordinates: &[f64]) -> f64 {
    let sizes = || coordinates.iter().map(|coordinate| coordinate.abs());
    norm(sizes, coordinates.len())
}

/// `math.dist`: the distance of two points; of different dimensions, as many as both have.
pub fn dist(from: &[f64], to: &[f64]) -> f64 {
    let sizes = || from.iter().zip(to).map(|(a, b)| (a - b).abs());
    norm(sizes, from.len().min(to.len()))
}

fn norm<I: Iterator<Item = f64>>(sizes: impl Fn() -> I, count: usize) -> f64 {
    let largest = sizes().fold(0.0_f64, f64::max);
    if largest.is_infinite() {
        return largest;
    }
    if sizes().any(f64::is_nan) {
        return f64::NAN;
    }
    if largest == 0.0 || count <= 1 {
        return largest;
    }
    let (_, exponent) = frexp(largest);
    if exponent < -1023 {
        // The scale itself would overflow: make subnormals normal first.
        let scaled = |size: f64| size / f64::MIN_POSITIVE;
        return f64::MIN_POSITIVE * scaled_norm(sizes().map(scaled), scaled(largest));
    }
    scaled_norm(sizes(), largest)
}

/// The root of the sum of squares, all scaled by a power of two so that the largest is just below one. Squares and sums
/// are kept with their errors, and the root is corrected by what its square leaves.
fn scaled_norm(sizes: impl Iterator<Item = f64>, largest: f64) -> f64 {
    let (_, exponent) = frexp(largest);
    // Exact: the exponent is from -1023 to 1024.
    let scale = round_to_f64(1, i64::from(-exponent));
    let (mut sum, mut square_errors, mut sum_errors) = (1.0, 0.0, 0.0);
    for size in sizes {
        let x = size * scale;
        let (square, square_error) = two_product(x, x);
        let (next, sum_error) = fast_two_sum(sum, square);
        sum = next;
        square_errors += square_error;
        sum_errors += sum_error;
    }
    let root = (sum - 1.0 + (square_errors + sum_errors)).sqrt();
    let (square, square_error) = two_product(-root, root);
    let (rest, sum_error) = fast_two_sum(sum, square);
    square_errors += square_error;
    sum_errors += sum_error;
    let rest = rest - 1.0 + (square_errors + sum_errors);
    (root + rest / (2.0 * root)) / scale
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fsum(values: &[f64]) -> Result<f64, TextError> {
        let mut sum = ExactSum::default();
        values.iter().try_for_each(|&value| sum.add(value))?;
        sum.total()
    }

    #[test]
    fn exact_sums() {
        assert_eq!(fsum(&[0.1; 10]), Ok(1.0));
        assert_eq!(fsum(&[1e100, 1.0, -1e100, 1e-100]), Ok(1.0));
        assert_eq!(fsum(&[1e16, 1.0, 1e-16]), Ok(10000000000000002.0));
        assert_eq!(fsum(&[f64::INFINITY, 1.0]), Ok(f64::INFINITY));
        assert_eq!(
            fsum(&[1e308, 1e308, -1e308]).unwrap_err().message(),
            "intermediate overflow in fsum"
        );
        assert_eq!(
            fsum(&[f64::INFINITY, f64::NEG_INFINITY]).unwrap_err().message(),
            "-inf + inf in fsum"
        );
    }

    #[test]
    fn compensated_sums() {
        let mut sum = CompensatedSum::new(0.0);
        [0.1; 10].into_iter().for_each(|value| sum.add(value));
        assert_eq!(sum.total(), 1.0);
        let mut sum = CompensatedSum::new(-0.0);
        sum.add(-0.0);
        assert!(sum.total().is_sign_negative());
    }

    #[test]
    fn products() {
        assert_eq!(sum_of_products([(10.0, 0.1); 3]), 3.0);
        assert_eq!(sum_of_products([(1e16, 1.0), (1.0, 1.0), (-1e16, 1.0)]), 1.0);
        assert_eq!(sum_of_products([(1e308, 10.0), (1.0, 1.0)]), f64::INFINITY);
    }

    #[test]
    fn lengths() {
        assert_eq!(hypot(&[3.0, -4.0]), 5.0);
        assert_eq!(hypot(&[1e308, 1e308]), 1.4142135623730951e308);
        assert_eq!(hypot(&[5e-324, 5e-324]), 5e-324);
        assert_eq!(hypot(&[f64::NAN, f64::NEG_INFINITY]), f64::INFINITY);
        assert_eq!((hypot(&[]), hypot(&[-2.0])), (0.0, 2.0));
        assert_eq!(dist(&[1.0, 2.0, 3.0], &[4.0, 2.0, -1.0]), 5.0);
    }
}
