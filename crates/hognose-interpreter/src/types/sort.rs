//! Sorting: to come.

use crate::machine::{Resumption, Step};
use crate::machines;
use crate::value::*;
use crate::vm::{Unwind, Vm};

machines! {
    pub(crate) struct Sort { list: ListRef, key: Value, reverse: Value, result: Value }
}

impl Sort {
    pub(crate) fn new(list: ListRef, key: Value, reverse: Value, result: Value) -> Sort {
        Sort { list, key, reverse, result }
    }

    fn advance(&mut self, vm: &mut Vm<'_>, _: Resumption) -> Result<Step, Unwind> {
        Err(vm.not_implemented("sorting is not there yet"))
    }
}
