//! set and frozenset: to come.

use crate::value::*;
use crate::vm::arithmetic::BinaryOp;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

pub(crate) fn binary(vm: &mut Vm<'_>, _: BinaryOp, _: Value, _: Value) -> R {
    Err(vm.not_implemented("set arithmetic is not there yet"))
}

pub(crate) fn view_binary(vm: &mut Vm<'_>, _: BinaryOp, _: Value, _: Value) -> R {
    Err(vm.not_implemented("arithmetic of dict views is not there yet"))
}

pub(crate) fn in_place(vm: &mut Vm<'_>, _: BinaryOp, _: SetRef, _: Value) -> R {
    Err(vm.not_implemented("set arithmetic in place is not there yet"))
}
