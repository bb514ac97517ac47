//! `del` of every kind of target.
#![expect(
    clippy::indexing_slicing,
    reason = "children of this node, whose number the loop or the record counts; records of a snapshot are checked when they are taken up"
)]

use super::{Expr, Flow, Span, Stmt};
use crate::value::Value;
use crate::vm::{Unwind, Vm};

pub enum DeleteTarget {
    Local {
        slot: u32,
        name: Box<str>,
    },
    Cell {
        slot: u32,
        name: Box<str>,
    },
    Global {
        name: u32,
    },
    Namespace {
        namespace: u32,
        name: u32,
    },
    Attribute {
        object: Box<dyn Expr>,
        name: u32,
    },
    Subscript {
        container: Box<dyn Expr>,
        key: Box<dyn Expr>,
    },
}

pub struct Delete {
    pub targets: Box<[(DeleteTarget, Span)]>,
}

impl Delete {
    /// States: 4i for the object, 4i+1 for the key, 4i+2 for deleting.
    fn from<'a>(&'a self, vm: &mut Vm<'a>, first: usize) -> Result<Flow, Unwind> {
        for (i, (target, span)) in self.targets.iter().enumerate().skip(first) {
            let state = 4 * i as i64;
            match target {
                DeleteTarget::Attribute { object, .. } | DeleteTarget::Subscript { container: object, .. } => {
                    let object = child!(vm, object.eval(vm), state);
                    self.with_object(vm, i, object)?;
                }
                _ => {
                    operation!(vm, *span, delete_name(vm, target), state + 2);
                }
            }
        }
        Ok(Flow::Next)
    }

    fn with_object<'a>(&'a self, vm: &mut Vm<'a>, i: usize, object: Value) -> Result<(), Unwind> {
        let state = 4 * i as i64;
        match &self.targets[i] {
            (DeleteTarget::Attribute { name, .. }, span) => {
                let name = vm.name(*name);
                operation!(vm, *span, vm.del_attr(object, name), state + 2);
            }
            (DeleteTarget::Subscript { key, .. }, span) => {
                let key = child!(vm, key.eval(vm), state + 1, object);
                operation!(vm, *span, vm.del_item(object, key), state + 2);
            }
            _ => return Err(vm.corrupt()),
        }
        Ok(())
    }
}

fn delete_name(vm: &mut Vm<'_>, target: &DeleteTarget) -> Result<Value, Unwind> {
    match target {
        DeleteTarget::Local { slot, name } => {
            if vm.local(*slot).is_undefined() {
                return Err(vm.unbound_local(name));
            }
            vm.set_local(*slot, Value::Undefined);
        }
        DeleteTarget::Cell { slot, name } => match vm.local(*slot) {
            Value::Cell(cell) if !vm.heap.cell(cell).is_undefined() => *vm.heap.cell_mut(cell) = Value::Undefined,
            _ => return Err(vm.unbound_local(name)),
        },
        DeleteTarget::Global { name } => {
            let name = vm.name(*name);
            let key = vm.heap.name_value(name);
            let globals = vm.frame.globals;
            if vm.dict_remove_str(globals, key).is_none() {
                return vm.unknown_name(name);
            }
        }
        DeleteTarget::Namespace { namespace, name } => {
            let name = vm.name(*name);
            let key = vm.heap.name_value(name);
            match vm.namespace(*namespace) {
                Value::Dict(d) => {
                    if vm.dict_remove_str(d, key).is_none() {
                        return vm.unknown_name(name);
                    }
                }
                other => return vm.del_item(other, key),
            }
        }
        _ => return Err(vm.corrupt()),
    }
    Ok(Value::None)
}

impl Stmt for Delete {
    fn exec<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        self.from(vm, 0)
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        let state = vm.pop_state();
        let i = (state / 4) as usize;
        let Some((target, span)) = self.targets.get(i) else {
            return Err(vm.corrupt());
        };
        match (state % 4, target) {
            (0, DeleteTarget::Attribute { object, .. } | DeleteTarget::Subscript { container: object, .. }) => {
                let object = child!(vm, object.resume(vm), state);
                self.with_object(vm, i, object)?;
            }
            (1, DeleteTarget::Subscript { key, .. }) => {
                let object = vm.pop_record();
                let key = child!(vm, key.resume(vm), state, object);
                operation!(vm, *span, vm.del_item(object, key), state + 1);
            }
            _ => {
                operation!(vm, *span, vm.take_input(), state);
            }
        }
        self.from(vm, i + 1)
    }
}
