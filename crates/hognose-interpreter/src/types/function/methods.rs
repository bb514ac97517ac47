//! Bound methods, and the natives as they are seen: functions, methods and attributes of built-in types.

use super::R;
use super::descriptor::descriptor_get;
use crate::name::names;
use crate::native::{Args, Code, NativeDef, ParameterKind, attribute, function, method, parameters};
use crate::value::*;
use crate::vm::Vm;

pub static METHOD: &[NativeDef] = &[
    attribute(
        "__self__",
        |vm, m| {
            Ok(match m {
                Value::Method(m) => vm.heap.method(m).this,
                _ => Value::None,
            })
        },
        "The object it is bound to.",
    ),
    function(
        "__construct__",
        "(function, instance, /)",
        Code::F2(new_method),
        "A function bound to an object.",
    ),
    attribute(
        "__func__",
        |vm, m| {
            Ok(match m {
                Value::Method(m) => vm.heap.method(m).function,
                _ => Value::None,
            })
        },
        "The function.",
    ),
    attribute(
        "__doc__",
        |vm, m| match m {
            Value::Method(m) => {
                let function = vm.heap.method(m).function;
                vm.get_attr(function, names::__doc__)
            }
            _ => Ok(Value::None),
        },
        "The function's documentation.",
    ),
    method("__call__", "(self, *args, **kwargs)", Code::Var(call), "Calls it."),
];

/// Attributes of built-in types, as the types hold them.
pub static ATTRIBUTE: &[NativeDef] = &[
    attribute("__name__", native_name, "The name."),
    attribute("__qualname__", native_qualname, "The qualified name."),
    attribute("__objclass__", native_owner, "The type."),
    method(
        "__get__",
        "(self, instance, owner=None, /)",
        Code::F3(descriptor_get),
        "The attribute's value.",
    ),
    method(
        "__set__",
        "(self, instance, value, /)",
        Code::F3(set_native_attribute),
        "Sets the attribute.",
    ),
];

/// Methods of built-in types, as the types hold them.
pub static NATIVE_METHOD: &[NativeDef] = &[
    attribute("__name__", native_name, "The name."),
    attribute("__qualname__", native_qualname, "The qualified name."),
    attribute("__objclass__", native_owner, "The type."),
    attribute("__text_signature__", native_signature, "The parameters as text."),
    method("__call__", "(self, *args, **kwargs)", Code::Var(call), "Calls it."),
    method(
        "__get__",
        "(self, instance, owner=None, /)",
        Code::F3(descriptor_get),
        "Binds to an object.",
    ),
];

pub static NATIVE: &[NativeDef] = &[
    attribute("__name__", native_name, "The name."),
    attribute("__qualname__", native_qualname, "The qualified name."),
    attribute("__self__", native_self, "The object it is bound to."),
    attribute("__module__", |vm, _| Ok(vm.heap.new_str("builtins")), "The module."),
    attribute("__text_signature__", native_signature, "The parameters as text."),
    method("__call__", "(self, *args, **kwargs)", Code::Var(call), "Calls it."),
];

pub(super) fn call(vm: &mut Vm<'_>, args: Args) -> R {
    let callee = args.named.first().copied().unwrap_or_default();
    vm.call_with(callee, &args.rest, &args.keywords)
}

fn native_def(vm: &Vm<'_>, value: Value) -> Option<(NativeRef, Value)> {
    match value {
        Value::Native(n) => Some((n, Value::Undefined)),
        Value::Method(m) => match vm.heap.method(m).function {
            Value::Native(n) => Some((n, vm.heap.method(m).this)),
            _ => None,
        },
        _ => None,
    }
}

fn native_owner(vm: &mut Vm<'_>, value: Value) -> R {
    match native_def(vm, value).and_then(|(n, _)| n.owner()) {
        Some(owner) => Ok(owner.value()),
        None => Err(vm.no_attribute(value, names::__objclass__)),
    }
}

fn set_native_attribute(vm: &mut Vm<'_>, descriptor: Value, object: Value, value: Value) -> R {
    match native_def(vm, descriptor) {
        Some((n, _)) => {
            let name = vm.heap.intern(n.def().map_or("", |d| d.name));
            vm.set_attr(object, name, value)
        }
        None => Err(vm.type_error("descriptor requires an attribute")),
    }
}

fn native_name(vm: &mut Vm<'_>, value: Value) -> R {
    let name = native_def(vm, value).and_then(|(n, _)| n.def()).map_or("", |d| d.name);
    Ok(vm.heap.new_str(name))
}

fn native_qualname(vm: &mut Vm<'_>, value: Value) -> R {
    let name = native_def(vm, value).map_or(String::new(), |(n, _)| vm.native_qualname(n));
    Ok(vm.heap.new_string(name))
}

fn native_self(vm: &mut Vm<'_>, value: Value) -> R {
    Ok(native_def(vm, value).map_or(Value::None, |(_, this)| this.or(Value::None)))
}

fn native_signature(vm: &mut Vm<'_>, value: Value) -> R {
    let Some(def) = native_def(vm, value).and_then(|(n, _)| n.def()) else {
        return Ok(Value::None);
    };
    let shown = parameters(def.signature);
    let text = if shown
        .iter()
        .any(|p| p.kind == ParameterKind::KwArgs && p.name == "kwargs")
    {
        def.signature.to_owned()
    } else {
        def.signature.replacen("(self", "($self", 1)
    };
    Ok(vm.heap.new_string(text))
}

fn new_method(vm: &mut Vm<'_>, function: Value, this: Value) -> R {
    if crate::builtins::inspect::callable(vm, function)? != Value::True {
        return Err(vm.type_error("first argument must be callable"));
    }
    if this.is_none() {
        return Err(vm.type_error("instance must not be None"));
    }
    Ok(vm.heap.new_method(function, this))
}
