//! Parametrised types: `list[int]`, `int | str`.

use crate::heap::Object;
use crate::native::{Args, Code, NativeDef, attribute, class_method, method, static_method};
use crate::types::Builtin;
use crate::value::*;
use crate::vm::repr::Part;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

pub static ALIAS: &[NativeDef] = &[
    static_method(
        "__construct__",
        "(origin, args, /)",
        Code::F2(|vm, o, a| make(vm, o, a)),
        "A parametrised type.",
    ),
    attribute("__origin__", |vm, a| Ok(parts(vm, a).0), "The type."),
    attribute("__args__", |vm, a| Ok(parts(vm, a).1), "The arguments."),
    attribute("__parameters__", parameters, "The type variables among them."),
    method(
        "__call__",
        "(self, *args, **kwargs)",
        Code::Var(call),
        "An instance of the type.",
    ),
    method(
        "__getitem__",
        "(self, args, /)",
        Code::F2(subscript),
        "The same type with other arguments.",
    ),
    method(
        "__or__",
        "(self, other, /)",
        Code::F2(|vm, a, b| vm.make_union(a, b)),
        "A union.",
    ),
    method(
        "__ror__",
        "(self, other, /)",
        Code::F2(|vm, a, b| vm.make_union(b, a)),
        "A union.",
    ),
    method(
        "__mro_entries__",
        "(self, bases, /)",
        Code::F2(|vm, a, _| {
            let o = parts(vm, a).0;
            Ok(vm.heap.new_tuple([o]))
        }),
        "The type as a base.",
    ),
];

pub static UNION: &[NativeDef] = &[
    class_method(
        "__class_getitem__",
        "(cls, parameters, /)",
        Code::F2(|vm, _, p| vm.call_library("typing", "_union_of", vec![p])),
        "The union of types.",
    ),
    attribute("__origin__", |_, _| Ok(Builtin::Union.value()), "The union type."),
    attribute("__parameters__", parameters, "The type variables among them."),
    method(
        "__getitem__",
        "(self, args, /)",
        Code::F2(|vm, u, args| vm.call_library("typing", "_substituted_union", vec![u, args])),
        "The union with other arguments.",
    ),
    attribute("__args__", |vm, u| Ok(parts(vm, u).1), "The types."),
    method(
        "__or__",
        "(self, other, /)",
        Code::F2(|vm, a, b| vm.make_union(a, b)),
        "A union.",
    ),
    method(
        "__ror__",
        "(self, other, /)",
        Code::F2(|vm, a, b| vm.make_union(b, a)),
        "A union.",
    ),
];

fn parts(vm: &Vm<'_>, value: Value) -> (Value, Value) {
    match value {
        Value::Object(o) => match vm.heap.object(o) {
            Object::GenericAlias { origin, args } => (*origin, *args),
            Object::Union(args) => (Value::None, *args),
            _ => (Value::None, Value::None),
        },
        _ => (Value::None, Value::None),
    }
}

/// `origin[args]`.
pub(crate) fn make(vm: &mut Vm<'_>, origin: Value, args: Value) -> R {
    let args = match args {
        Value::Tuple(_) => args,
        one => vm.heap.new_tuple([one]),
    };
    Ok(vm.heap.new_object(Object::GenericAlias { origin, args }))
}

/// The type parameters among the arguments. Most aliases have none, and no module is asked.
fn parameters(vm: &mut Vm<'_>, alias: Value) -> R {
    let args = parts(vm, alias).1;
    let items = vm.heap.sequence(args).map(<[Value]>::to_vec).unwrap_or_default();
    if items
        .iter()
        .all(|a| matches!(a, Value::Class(_) | Value::None | Value::Ellipsis))
    {
        return Ok(vm.heap.new_tuple([]));
    }
    vm.call_library("_typing", "_parameters", vec![args])
}

/// `list[T][int]`. Suspendable.
pub(crate) fn subscript(vm: &mut Vm<'_>, alias: Value, args: Value) -> R {
    vm.call_library("_typing", "_subscript", vec![alias, args])
}

fn call(vm: &mut Vm<'_>, args: Args) -> R {
    let origin = parts(vm, args.named.first().copied().unwrap_or_default()).0;
    vm.call_with(origin, &args.rest, &args.keywords)
}

/// The parts of a parametrised type's `repr`, the last first.
pub(crate) fn push_repr(vm: &mut Vm<'_>, value: Value, todo: &mut Vec<Part>) {
    let (origin, args) = parts(vm, value);
    let items = vm.heap.sequence(args).map(<[Value]>::to_vec).unwrap_or_default();
    let union = vm.builtin_type(value) == Some(Builtin::Union);
    if let (Value::Class(c), [params @ .., result]) = (origin, items.as_slice())
        && !union
        && vm.class_display(c) == "collections.abc.Callable"
    {
        return push_callable(vm, origin, params, *result, todo);
    }
    let separator = if union { " | " } else { ", " };
    if !union {
        todo.push(Part::Text("]".into()));
        if items.is_empty() {
            todo.push(Part::Text("()".into()));
        }
    }
    for (i, item) in items.into_iter().enumerate().rev() {
        push_type(vm, item, todo);
        if i > 0 {
            todo.push(Part::Text(separator.into()));
        }
    }
    if !union {
        todo.push(Part::Text("[".into()));
        push_type(vm, origin, todo);
    }
}

/// `Callable[[int], str]`, whose arguments lie flat.
fn push_callable(vm: &mut Vm<'_>, origin: Value, params: &[Value], result: Value, todo: &mut Vec<Part>) {
    todo.push(Part::Text("]".into()));
    push_type(vm, result, todo);
    let whole = match params {
        [Value::Ellipsis] => true,
        [param @ Value::Instance(_)] => matches!(
            vm.type_name(*param).as_str(),
            "ParamSpec" | "_ConcatenateGenericAlias" | "typing.ParamSpec"
        ),
        _ => false,
    };
    todo.push(Part::Text(if whole { ", " } else { "], " }.into()));
    for (i, param) in params.iter().enumerate().rev() {
        push_type(vm, *param, todo);
        if i > 0 {
            todo.push(Part::Text(", ".into()));
        }
    }
    todo.push(Part::Text(if whole { "[" } else { "[[" }.into()));
    push_type(vm, origin, todo);
}

/// A type as it stands inside another's `repr`: by its name.
fn push_type(vm: &mut Vm<'_>, value: Value, todo: &mut Vec<Part>) {
    match value {
        Value::Class(c) if c == Builtin::NoneType.class() => todo.push(Part::Text("None".into())),
        Value::Class(c) => {
            let text = vm.class_display(c);
            todo.push(Part::Text(text));
        }
        Value::Ellipsis => todo.push(Part::Text("...".into())),
        Value::List(l) => {
            let items = vm.heap.list(l).clone();
            todo.push(Part::Text("]".into()));
            for (i, item) in items.into_iter().enumerate().rev() {
                push_type(vm, item, todo);
                if i > 0 {
                    todo.push(Part::Text(", ".into()));
                }
            }
            todo.push(Part::Text("[".into()));
        }
        other => todo.push(Part::Value(other)),
    }
}
