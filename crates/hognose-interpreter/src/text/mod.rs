//! Text algorithms that need no interpreter: formatting, parsing and properties of text and numbers.
//!
//! Nothing here knows a guest value or the Vm. Every function accepts any input without panicking. Where the size of
//! an output does not follow from the size of the input (a width, a precision, a tab size), the function takes a
//! limit and fails with [`ErrorKind::TooLarge`] before it allocates. Texts are `&str`: lone surrogates do not exist
//! here, and positions are code points wherever Python's are.

pub mod arithmetic;
pub mod byte_strings;
pub mod case;
pub mod codec;
pub mod combinatorics;
pub mod complex;
pub mod error;
pub mod float;
pub mod float_format;
pub mod float_hex;
pub mod float_parts;
pub mod format_number;
pub mod format_spec;
mod gcd;
pub mod hash;
pub mod integer;
pub mod json;
pub mod percent;
pub mod regex;
pub mod replacement;
pub mod repr;
pub mod special;
pub mod split;
pub mod strings;
pub mod summation;
pub mod unicode;

/// Why a text that would have to hold a lone surrogate cannot be made: what every such error says.
pub(crate) const LONE_SURROGATES: &str = "lone surrogates are left out: strings are well-formed Unicode";

/// A number of elements, or of what is to be: none where it is negative, the most there can be where it is more than that.
#[inline]
pub(crate) fn size(number: i64) -> usize {
    usize::try_from(number.max(0)).unwrap_or(usize::MAX)
}

pub use error::{ErrorKind, TextError};
pub use integer::{Int, IntRef};
