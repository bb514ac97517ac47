//! `format` of built-in values: to come.

use crate::value::*;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

pub(crate) fn format_builtin(vm: &mut Vm<'_>, _: Value, _: Value) -> R {
    Err(vm.not_implemented("a format specification is not there yet"))
}
