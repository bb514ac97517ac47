//! `staticmethod`, `classmethod`, attributes of `__slots__`; the `__get__` that descriptors share.

use super::R;
use super::property::is_abstract;
use crate::heap::Object;
use crate::native::{Args, Code, NativeDef, attribute, function, method};
use crate::value::*;
use crate::vm::Vm;

pub static STATIC_METHOD: &[NativeDef] = &[
    function(
        "__construct__",
        "(function, /)",
        Code::F1(|vm, f| Ok(vm.heap.new_object(Object::StaticMethod(f)))),
        "A function that is not bound.",
    ),
    method(
        "__get__",
        "(self, instance, owner=None, /)",
        Code::F3(descriptor_get),
        "The function.",
    ),
    method(
        "__call__",
        "(self, *args, **kwargs)",
        Code::Var(call_wrapped),
        "Calls the function.",
    ),
    attribute("__func__", wrapped, "The function."),
    attribute("__wrapped__", wrapped, "The function."),
    attribute(
        "__isabstractmethod__",
        wrapped_is_abstract,
        "Whether a subclass must define it.",
    ),
];

pub static CLASS_METHOD: &[NativeDef] = &[
    function(
        "__construct__",
        "(function, /)",
        Code::F1(|vm, f| Ok(vm.heap.new_object(Object::ClassMethod(f)))),
        "A function bound to the class.",
    ),
    method(
        "__get__",
        "(self, instance, owner=None, /)",
        Code::F3(descriptor_get),
        "The bound function.",
    ),
    attribute("__func__", wrapped, "The function."),
    attribute("__wrapped__", wrapped, "The function."),
    attribute(
        "__isabstractmethod__",
        wrapped_is_abstract,
        "Whether a subclass must define it.",
    ),
];

/// An attribute of `__slots__`.
pub static SLOT: &[NativeDef] = &[
    method(
        "__get__",
        "(self, instance, owner=None, /)",
        Code::F3(|vm, s, o, _| if o.is_none() { Ok(s) } else { vm.get_slot(s, o) }),
        "The attribute's value.",
    ),
    method(
        "__set__",
        "(self, instance, value, /)",
        Code::F3(|vm, s, o, v| vm.set_slot(s, o, v)),
        "Sets the attribute.",
    ),
    method(
        "__delete__",
        "(self, instance, /)",
        Code::F2(|vm, s, o| vm.del_slot(s, o)),
        "Deletes the attribute.",
    ),
    attribute("__name__", |vm, s| Ok(slot_parts(vm, s).1), "The name."),
    attribute(
        "__qualname__",
        |vm, s| {
            let (class, name) = slot_parts(vm, s);
            let text = match class {
                Value::Class(c) => format!("{}.{}", vm.class_qualname(c), &*vm.heap.text(name)),
                _ => String::new(),
            };
            Ok(vm.heap.new_string(text))
        },
        "The qualified name.",
    ),
    attribute("__objclass__", |vm, s| Ok(slot_parts(vm, s).0), "The class it is of."),
    attribute("__doc__", |_, _| Ok(Value::None), "Nothing."),
];

fn slot_parts(vm: &mut Vm<'_>, value: Value) -> (Value, Value) {
    if let Value::Object(o) = value
        && let Object::SlotDescriptor { class, name } = *vm.heap.object(o)
    {
        return (Value::Class(class), vm.heap.name_value(name));
    }
    (Value::None, Value::None)
}

fn call_wrapped(vm: &mut Vm<'_>, args: Args) -> R {
    let callee = wrapped(vm, args.named.first().copied().unwrap_or_default())?;
    vm.call_with(callee, &args.rest, &args.keywords)
}

fn wrapped_is_abstract(vm: &mut Vm<'_>, this: Value) -> R {
    let inner = wrapped(vm, this)?;
    Ok(Value::bool(is_abstract(vm, inner)))
}

pub(super) fn descriptor_get(vm: &mut Vm<'_>, this: Value, object: Value, owner: Value) -> R {
    // The one a derived class holds: its own `__get__` came here.
    let native = vm.native_of(this);
    if object.is_none() && vm.property_parts(native).is_some() {
        return Ok(this);
    }
    let this = native;
    let class = match owner {
        Value::Class(c) => c,
        _ => vm.type_of(object),
    };
    if object.is_none() {
        return vm.descriptor_get_on_class(this, class);
    }
    vm.descriptor_get(this, object, class)
}

fn wrapped(vm: &mut Vm<'_>, this: Value) -> R {
    Ok(match vm.native_of(this) {
        Value::Object(o) => match vm.heap.object(o) {
            Object::StaticMethod(f) | Object::ClassMethod(f) => *f,
            _ => Value::None,
        },
        _ => Value::None,
    })
}
