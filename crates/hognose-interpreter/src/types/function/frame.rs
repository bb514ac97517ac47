//! Frames, as tracebacks and generators show them.

use crate::heap::Object;
use crate::native::{NativeDef, attribute};
use crate::value::*;
use crate::vm::Vm;

pub static FRAME: &[NativeDef] = &[
    attribute(
        "f_lineno",
        |vm, f| Ok(frame_entry(vm, f).map_or(Value::None, |e| Value::Int(vm.line_of(e)))),
        "The line.",
    ),
    attribute(
        "f_code",
        |vm, f| Ok(frame_entry(vm, f).map_or(Value::None, |e| vm.heap.new_object(Object::Code(e.code)))),
        "The code.",
    ),
];

fn frame_entry(vm: &Vm<'_>, value: Value) -> Option<crate::heap::TraceEntry> {
    match value {
        Value::Object(o) => match vm.heap.object(o) {
            Object::Frame { entry } => Some(*entry),
            _ => None,
        },
        _ => None,
    }
}
