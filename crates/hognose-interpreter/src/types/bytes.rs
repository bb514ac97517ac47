//! bytes and bytearray: to come.

use crate::value::*;
use crate::vm::arithmetic::BinaryOp;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

pub(crate) fn binary(_: &mut Vm<'_>, _: BinaryOp, _: Value, _: Value) -> R {
    Ok(Value::NotImplemented)
}

pub(crate) fn in_place(vm: &mut Vm<'_>, _: BinaryOp, _: ObjectRef, _: Value, _: Value) -> R {
    Err(vm.not_implemented("bytearray arithmetic is not there yet"))
}

pub(crate) fn repeat(_: &mut Vm<'_>, _: Value, _: usize) -> R {
    Ok(Value::NotImplemented)
}

pub(crate) fn set_item(vm: &mut Vm<'_>, _: ObjectRef, _: Value, _: Value) -> R {
    Err(vm.not_implemented("storing into a bytearray is not there yet"))
}

pub(crate) fn del_item(vm: &mut Vm<'_>, _: ObjectRef, _: Value) -> R {
    Err(vm.not_implemented("deleting from a bytearray is not there yet"))
}

pub(crate) fn contains(vm: &mut Vm<'_>, _: Value, _: Value) -> R {
    Err(vm.not_implemented("`in` bytes is not there yet"))
}
