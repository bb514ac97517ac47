//! int and bool: so far only the decimal digits.

use crate::text::integer::{DEFAULT_MAX_DIGITS, IntRef, to_decimal as digits};
use crate::value::*;
use crate::vm::{Unwind, Vm};

/// The decimal digits of a large integer, up to CPython's limit.
pub(crate) fn to_decimal(vm: &mut Vm<'_>, value: BigIntRef) -> Result<String, Unwind> {
    match digits(IntRef::Big(vm.heap.bigint(value)), DEFAULT_MAX_DIGITS) {
        Ok(text) => Ok(text),
        Err(error) => Err(vm.text_error(error)),
    }
}
