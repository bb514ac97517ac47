//! dict: so far only what the tree itself needs; the methods are to come.

use crate::heap::object::ViewKind;
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::value::*;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

machines! {
    /// `dict.update` from a dict.
    pub(crate) struct Update { dict: DictRef, source: Value, result: Value }
}

impl Update {
    pub(crate) fn new(dict: DictRef, source: Value, result: Value) -> Update {
        Update { dict, source, result }
    }

    fn advance(&mut self, vm: &mut Vm<'_>, _: Resumption) -> Result<Step, Unwind> {
        let Value::Dict(source) = vm.native_of(self.source) else {
            return Err(vm.not_implemented("updating a dict from anything but a dict is not there yet"));
        };
        let entries: Vec<(Value, Value)> = vm.heap.dict(source).iter().map(|e| (e.key, e.value)).collect();
        for (key, value) in entries {
            if vm.quick_hash(key).is_none() {
                return Err(vm.not_implemented("updating a dict whose keys hash by guest code is not there yet"));
            }
            vm.dict_set(self.dict, key, value)?;
        }
        Ok(Step::Done(self.result))
    }
}

pub(crate) fn view_contains(vm: &mut Vm<'_>, _: DictRef, _: ViewKind, _: Value) -> R {
    Err(vm.not_implemented("`in` a dict view is not there yet"))
}
