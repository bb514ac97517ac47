//! str: to come.

use crate::value::*;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

pub(crate) fn percent(vm: &mut Vm<'_>, _: Value, _: Value) -> R {
    Err(vm.not_implemented("% formatting is not there yet"))
}
