//! None, NotImplemented, Ellipsis: the types with one object each.

use crate::native::{Args, Code, NativeDef, function, method};
use crate::value::*;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

pub static NONE: &[NativeDef] = &[
    function(
        "__construct__",
        "(*args, **kwargs)",
        Code::Var(|vm, args| only(vm, args, Value::None, "NoneType")),
        "None itself.",
    ),
    method("__bool__", "(self, /)", Code::F1(|_, _| Ok(Value::False)), "False."),
    method(
        "__repr__",
        "(self, /)",
        Code::F1(|vm, v| vm.repr(v)),
        "Return repr(self).",
    ),
    method(
        "__hash__",
        "(self, /)",
        Code::F1(|vm, v| vm.hash(v)),
        "Return hash(self).",
    ),
    method(
        "__eq__",
        "(self, value, /)",
        Code::F2(|_, a, b| Ok(if a == b { Value::True } else { Value::NotImplemented })),
        "Return self==value.",
    ),
];

pub static ELLIPSIS: &[NativeDef] = &[
    function(
        "__construct__",
        "(*args, **kwargs)",
        Code::Var(|vm, args| only(vm, args, Value::Ellipsis, "EllipsisType")),
        "Ellipsis itself.",
    ),
    method(
        "__repr__",
        "(self, /)",
        Code::F1(|vm, v| vm.repr(v)),
        "Return repr(self).",
    ),
    method(
        "__reduce__",
        "(self, /)",
        Code::F1(|vm, _| Ok(vm.heap.new_str("Ellipsis"))),
        "Its name.",
    ),
];

pub static NOT_IMPLEMENTED: &[NativeDef] = &[
    function(
        "__construct__",
        "(*args, **kwargs)",
        Code::Var(|vm, args| only(vm, args, Value::NotImplemented, "NotImplementedType")),
        "NotImplemented itself.",
    ),
    method("__bool__", "(self, /)", Code::F1(truth), "Not for this."),
    method(
        "__repr__",
        "(self, /)",
        Code::F1(|vm, v| vm.repr(v)),
        "Return repr(self).",
    ),
    method(
        "__reduce__",
        "(self, /)",
        Code::F1(|vm, _| Ok(vm.heap.new_str("NotImplemented"))),
        "Its name.",
    ),
];

fn only(vm: &mut Vm<'_>, args: Args, value: Value, name: &str) -> R {
    if args.rest.is_empty() && args.keywords.is_empty() {
        return Ok(value);
    }
    Err(vm.type_error(format!("{name} takes no arguments")))
}

fn truth(vm: &mut Vm<'_>, _: Value) -> R {
    Err(vm.type_error("NotImplemented should not be used in a boolean context"))
}
