//! Cells of captured variables.

use super::R;
use crate::native::{NativeDef, settable};
use crate::value::*;
use crate::vm::Vm;

pub static CELL: &[NativeDef] = &[settable(
    "cell_contents",
    cell_contents,
    |vm, c, v| {
        if let Value::Cell(c) = c {
            *vm.heap.cell_mut(c) = v;
        }
        Ok(Value::None)
    },
    "What the cell holds.",
)];

fn cell_contents(vm: &mut Vm<'_>, value: Value) -> R {
    match value {
        Value::Cell(c) if !vm.heap.cell(c).is_undefined() => Ok(*vm.heap.cell(c)),
        _ => Err(vm.value_error("Cell is empty")),
    }
}
