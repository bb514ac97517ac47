//! mappingproxy: a mapping seen through a glass. A class's namespace is one of these, and `types.MappingProxyType(mapping)`.

use super::argument::{self, wrong_receiver};
use super::{Builtin, dict};
use crate::heap::Object;
use crate::name::names;
use crate::native::{Code, NativeDef, class_method, function, method};
use crate::value::*;
use crate::vm::arithmetic::BinaryOp;
use crate::vm::compare::CompareOp;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

pub static METHODS: &[NativeDef] = &[
    function(
        "__construct__",
        "(mapping)",
        Code::F1(construct),
        "A view of a mapping that does not change it.",
    ),
    method(
        "get",
        "(self, key, default=None, /)",
        Code::F3(get),
        "The value under a key, or a default.",
    ),
    method(
        "keys",
        "(self, /)",
        Code::F1(|vm, p| forward(vm, p, "keys")),
        "The keys.",
    ),
    method(
        "values",
        "(self, /)",
        Code::F1(|vm, p| forward(vm, p, "values")),
        "The values.",
    ),
    method(
        "items",
        "(self, /)",
        Code::F1(|vm, p| forward(vm, p, "items")),
        "The entries as pairs.",
    ),
    method(
        "copy",
        "(self, /)",
        Code::F1(|vm, p| forward(vm, p, "copy")),
        "A copy of the mapping.",
    ),
    method(
        "__len__",
        "(self, /)",
        Code::F1(|vm, p| {
            let m = mapping(vm, p)?;
            vm.len(m)
        }),
        "Return len(self).",
    ),
    method(
        "__getitem__",
        "(self, key, /)",
        Code::F2(|vm, p, key| {
            let m = mapping(vm, p)?;
            vm.get_item(m, key)
        }),
        "Return self[key].",
    ),
    method(
        "__contains__",
        "(self, key, /)",
        Code::F2(|vm, p, key| {
            let m = mapping(vm, p)?;
            vm.contains(m, key)
        }),
        "Return key in self.",
    ),
    method(
        "__iter__",
        "(self, /)",
        Code::F1(|vm, p| {
            let m = mapping(vm, p)?;
            vm.iter(m)
        }),
        "Return iter(self).",
    ),
    method(
        "__reversed__",
        "(self, /)",
        Code::F1(reversed),
        "The keys from the last.",
    ),
    method(
        "__or__",
        "(self, value, /)",
        Code::F2(|vm, a, b| union(vm, a, b)),
        "Return self|value.",
    ),
    method(
        "__ror__",
        "(self, value, /)",
        Code::F2(|vm, a, b| union(vm, b, a)),
        "Return value|self.",
    ),
    method(
        "__ior__",
        "(self, value, /)",
        Code::F2(union_in_place),
        "Not for a view.",
    ),
    method(
        "__eq__",
        "(self, value, /)",
        Code::F2(|vm, a, b| compare(vm, CompareOp::Eq, a, b)),
        "Return self==value.",
    ),
    method(
        "__ne__",
        "(self, value, /)",
        Code::F2(|vm, a, b| compare(vm, CompareOp::Ne, a, b)),
        "Return self!=value.",
    ),
    method(
        "__hash__",
        "(self, /)",
        Code::F1(|vm, p| {
            let m = mapping(vm, p)?;
            vm.hash(m)
        }),
        "Return hash(self).",
    ),
    method(
        "__repr__",
        "(self, /)",
        Code::F1(|vm, p| vm.repr(p)),
        "Return repr(self).",
    ),
    class_method(
        "__class_getitem__",
        "(cls, object, /)",
        Code::F2(argument::generic),
        "The class with its arguments.",
    ),
];

fn construct(vm: &mut Vm<'_>, mapping: Value) -> R {
    let sequence = matches!(vm.native_of(mapping), Value::List(_) | Value::Tuple(_));
    if sequence || vm.special_method(mapping, names::__getitem__).is_none() || matches!(mapping, Value::Class(_)) {
        let message = format!(
            "mappingproxy() argument must be a mapping, not {}",
            vm.type_name(mapping)
        );
        return Err(vm.type_error(message));
    }
    Ok(of(vm, mapping))
}

pub(crate) fn of(vm: &mut Vm<'_>, mapping: Value) -> Value {
    vm.heap.new_object(Object::MappingProxy(mapping))
}

/// The mapping behind; a class's namespace as a dict.
pub(crate) fn mapping(vm: &mut Vm<'_>, this: Value) -> R {
    if let Value::Object(o) = this {
        match *vm.heap.object(o) {
            Object::MappingProxy(inner) => return Ok(inner),
            Object::ClassDict(class) => return Ok(Value::Dict(vm.class_namespace_dict(class))),
            _ => {}
        }
    }
    Err(wrong_receiver(vm, Builtin::MappingProxy, "keys", this))
}

fn forward(vm: &mut Vm<'_>, this: Value, name: &str) -> R {
    let inner = mapping(vm, this)?;
    let name = vm.heap.intern(name);
    vm.call_method(inner, name, &[])
}

fn get(vm: &mut Vm<'_>, this: Value, key: Value, default: Value) -> R {
    let inner = mapping(vm, this)?;
    vm.call_method(inner, names::get, &[key, default.or(Value::None)])
}

fn reversed(vm: &mut Vm<'_>, this: Value) -> R {
    let inner = mapping(vm, this)?;
    vm.call_method(inner, names::__reversed__, &[])
}

fn unwrapped(vm: &mut Vm<'_>, value: Value) -> R {
    match vm.builtin_type(value) {
        Some(Builtin::MappingProxy) => mapping(vm, value),
        _ => Ok(value),
    }
}

fn union(vm: &mut Vm<'_>, a: Value, b: Value) -> R {
    let (a, b) = (unwrapped(vm, a)?, unwrapped(vm, b)?);
    if let (Value::Dict(x), Value::Dict(_)) = (a, b) {
        let copy = dict::copied(vm, x)?;
        return vm.run(dict::Update::new(copy, b, Value::Dict(copy)));
    }
    vm.binary(BinaryOp::Or, a, b)
}

fn union_in_place(vm: &mut Vm<'_>, this: Value, _: Value) -> R {
    mapping(vm, this)?;
    Err(vm.type_error("'|=' is not supported by mappingproxy; use '|' instead"))
}

fn compare(vm: &mut Vm<'_>, op: CompareOp, this: Value, other: Value) -> R {
    let (inner, other) = (mapping(vm, this)?, unwrapped(vm, other)?);
    vm.compare(op, inner, other)
}
