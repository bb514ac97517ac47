//! `property`.

use super::R;
use super::descriptor::descriptor_get;
use super::functions::{function_doc, function_name};
use crate::heap::Object;
use crate::name::names;
use crate::native::{Args, Code, NativeDef, attribute, function, method, settable, static_method};
use crate::value::*;
use crate::vm::Vm;

pub static PROPERTY: &[NativeDef] = &[
    function(
        "__construct__",
        "(fget=None, fset=None, fdel=None, doc=None)",
        Code::F4(property),
        "A computed attribute.",
    ),
    static_method(
        "__new__",
        "(cls, *args, **kwargs)",
        Code::Var(property_new),
        "A computed attribute.",
    ),
    method(
        "__init__",
        "(self, fget=None, fset=None, fdel=None, doc=None)",
        Code::F5(property_init),
        "Sets the functions.",
    ),
    method(
        "getter",
        "(self, fget, /)",
        Code::F2(|vm, p, f| property_with(vm, p, 0, f)),
        "A copy with another getter.",
    ),
    method(
        "setter",
        "(self, fset, /)",
        Code::F2(|vm, p, f| property_with(vm, p, 1, f)),
        "A copy with a setter.",
    ),
    method(
        "deleter",
        "(self, fdel, /)",
        Code::F2(|vm, p, f| property_with(vm, p, 2, f)),
        "A copy with a deleter.",
    ),
    method(
        "__get__",
        "(self, instance, owner=None, /)",
        Code::F3(descriptor_get),
        "The attribute's value.",
    ),
    method(
        "__set__",
        "(self, instance, value, /)",
        Code::F3(property_set),
        "Sets the attribute.",
    ),
    method(
        "__delete__",
        "(self, instance, /)",
        Code::F2(property_delete),
        "Deletes the attribute.",
    ),
    method(
        "__set_name__",
        "(self, owner, name, /)",
        Code::F3(property_set_name),
        "Notes the name it has in a class.",
    ),
    settable(
        "__name__",
        property_name,
        |vm, p, v| property_set_name(vm, p, Value::None, v),
        "The name it has in a class.",
    ),
    attribute(
        "fget",
        |vm, p| Ok(vm.property_parts(p).map_or(Value::None, |p| p.0)),
        "The getter.",
    ),
    attribute(
        "fset",
        |vm, p| Ok(vm.property_parts(p).map_or(Value::None, |p| p.1)),
        "The setter.",
    ),
    attribute(
        "fdel",
        |vm, p| Ok(vm.property_parts(p).map_or(Value::None, |p| p.2)),
        "The deleter.",
    ),
    attribute(
        "__isabstractmethod__",
        property_is_abstract,
        "Whether a subclass must define it.",
    ),
    settable("__doc__", property_doc, set_property_doc, "The documentation."),
];

fn property(vm: &mut Vm<'_>, get: Value, set: Value, delete: Value, doc: Value) -> R {
    let [get, set, delete] = [get, set, delete].map(|v| v.or(Value::None));
    Ok(vm.heap.new_object(Object::Property {
        get,
        set,
        delete,
        doc,
        name: Value::Undefined,
    }))
}

fn property_new(vm: &mut Vm<'_>, args: Args) -> R {
    let inner = property(vm, Value::None, Value::None, Value::None, Value::Undefined)?;
    match args.named.first() {
        Some(Value::Class(c)) => Ok(vm.wrap_native(*c, inner)),
        _ => Ok(inner),
    }
}

fn property_init(vm: &mut Vm<'_>, this: Value, get: Value, set: Value, delete: Value, doc: Value) -> R {
    if let Value::Object(o) = vm.native_of(this) {
        let [get, set, delete] = [get, set, delete].map(|v| v.or(Value::None));
        *vm.heap.object_mut(o) = Object::Property {
            get,
            set,
            delete,
            doc,
            name: Value::Undefined,
        };
    }
    // A derived class keeps its documentation as any object would.
    if let (Value::Instance(i), false) = (this, doc.is_undefined() || doc.is_none()) {
        return vm.set_own_attribute(i, names::__doc__, doc).map(|_| Value::None);
    }
    Ok(Value::None)
}

fn property_with(vm: &mut Vm<'_>, this: Value, part: usize, function: Value) -> R {
    let (get, set, delete) = vm
        .property_parts(this)
        .unwrap_or((Value::None, Value::None, Value::None));
    let mut parts = [get, set, delete];
    if !function.is_none()
        && let Some(place) = parts.get_mut(part)
    {
        *place = function;
    }
    let [get, set, delete] = parts;
    let (doc, name) = match vm.native_of(this) {
        Value::Object(o) => match vm.heap.object(o) {
            Object::Property { doc, name, .. } => (*doc, *name),
            _ => (Value::Undefined, Value::Undefined),
        },
        _ => (Value::Undefined, Value::Undefined),
    };
    if let Value::Instance(_) = this {
        let class = Value::Class(vm.type_of(this));
        return vm.call_value(class, &[get, set, delete, doc.or(Value::None)]);
    }
    Ok(vm.heap.new_object(Object::Property {
        get,
        set,
        delete,
        doc,
        name,
    }))
}

fn property_set_name(vm: &mut Vm<'_>, this: Value, _owner: Value, given: Value) -> R {
    if let Value::Object(o) = vm.native_of(this)
        && let Object::Property { name, .. } = vm.heap.object_mut(o)
    {
        *name = given;
    }
    Ok(Value::None)
}

/// `property.__name__`: as it was named in a class, else its getter's.
fn property_name(vm: &mut Vm<'_>, this: Value) -> R {
    if let Value::Object(o) = vm.native_of(this)
        && let Object::Property { name, get, .. } = *vm.heap.object(o)
    {
        if !name.is_undefined() {
            return Ok(name);
        }
        if let Value::Function(_) = get {
            return function_name(vm, get);
        }
    }
    Err(vm.no_attribute(this, names::__name__))
}

fn set_property_doc(vm: &mut Vm<'_>, this: Value, value: Value) -> R {
    if let Value::Object(o) = vm.native_of(this)
        && let Object::Property { doc, .. } = vm.heap.object_mut(o)
    {
        *doc = value;
    }
    Ok(Value::None)
}

fn property_delete(vm: &mut Vm<'_>, this: Value, object: Value) -> R {
    match vm.property_parts(this) {
        Some((_, _, delete)) if !delete.is_none() => vm.call_value(delete, &[object]),
        _ => Err(vm.property_error(this, object, "deleter")),
    }
}

fn property_doc(vm: &mut Vm<'_>, this: Value) -> R {
    let Value::Object(o) = vm.native_of(this) else {
        return Ok(Value::None);
    };
    let Object::Property { doc, get, .. } = *vm.heap.object(o) else {
        return Ok(Value::None);
    };
    match (doc, get) {
        (Value::Undefined | Value::None, Value::Function(_)) => function_doc(vm, get),
        (doc, _) => Ok(doc.or(Value::None)),
    }
}

pub(super) fn is_abstract(vm: &mut Vm<'_>, function: Value) -> bool {
    let Value::Function(f) = function else { return false };
    let Some(Value::Dict(d)) = vm.heap.function(f).extra.as_ref().map(|e| e.dict) else {
        return false;
    };
    let key = vm.heap.name_value(names::__isabstractmethod__);
    vm.dict_get_str(d, key) == Some(Value::True)
}

fn property_is_abstract(vm: &mut Vm<'_>, this: Value) -> R {
    let (get, set, delete) = vm
        .property_parts(this)
        .unwrap_or((Value::None, Value::None, Value::None));
    let any = is_abstract(vm, get) || is_abstract(vm, set) || is_abstract(vm, delete);
    Ok(Value::bool(any))
}

fn property_set(vm: &mut Vm<'_>, this: Value, object: Value, value: Value) -> R {
    match vm.property_parts(this) {
        Some((_, set, _)) if !set.is_none() => vm.call_value(set, &[object, value]),
        _ => Err(vm.property_error(this, object, "setter")),
    }
}
