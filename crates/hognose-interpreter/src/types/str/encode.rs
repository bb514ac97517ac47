//! `encode`.

use super::receiver;
use crate::types::bytes::encode::encode_with;
use crate::value::*;
use crate::vm::{Unwind, Vm};

pub(super) fn encode(vm: &mut Vm<'_>, this: Value, encoding: Value, errors: Value) -> Result<Value, Unwind> {
    let this = receiver(vm, "encode", this)?;
    for (value, what) in [(encoding, "encoding"), (errors, "errors")] {
        if !value.is_undefined() && !vm.native_of(value).is_str() {
            let message = format!(
                "encode() argument '{what}' must be str, not {}",
                vm.argument_type(value)
            );
            return Err(vm.type_error(message));
        }
    }
    encode_with(vm, this, encoding, errors)
}
