//! Host functions as programs see them.

use crate::native::{Code, NativeDef, attribute, method};
use crate::value::*;
use crate::vm::{External, Unwind, Vm};

type R = Result<Value, Unwind>;

pub static EXTERNAL: &[NativeDef] = &[
    attribute("__name__", name, "The name."),
    attribute("__qualname__", qualname, "The name, with what it belongs to."),
    attribute("__doc__", doc, "The documentation."),
    attribute("__module__", |_, _| Ok(Value::None), "None: it is the host's."),
    attribute(
        "__text_signature__",
        signature,
        "The parameters, as the host declared them.",
    ),
    method("__call__", "(self, *args, **kwargs)", Code::Var(call), "Calls it."),
];

fn external<'v>(vm: &'v Vm<'_>, value: Value) -> Option<&'v External> {
    match value {
        Value::External(e) => vm.rest.externals.get(e.index()).map(|external| &**external),
        _ => None,
    }
}

fn name(vm: &mut Vm<'_>, value: Value) -> R {
    let name = external(vm, value).map_or("", |e| &*e.name);
    let name = name.rsplit('.').next().unwrap_or(name).to_owned();
    Ok(vm.heap.new_string(name))
}

fn qualname(vm: &mut Vm<'_>, value: Value) -> R {
    let name = external(vm, value).map_or(String::new(), |e| e.name.to_string());
    Ok(vm.heap.new_string(name))
}

fn doc(vm: &mut Vm<'_>, value: Value) -> R {
    match external(vm, value).map(|e| e.doc.clone()).filter(|doc| !doc.is_empty()) {
        Some(doc) => Ok(vm.heap.new_string(doc)),
        None => Ok(Value::None),
    }
}

fn signature(vm: &mut Vm<'_>, value: Value) -> R {
    match external(vm, value)
        .map(|e| e.signature.clone())
        .filter(|s| !s.is_empty())
    {
        Some(text) => Ok(vm.heap.new_string(text)),
        None => Ok(Value::None),
    }
}

fn call(vm: &mut Vm<'_>, args: crate::native::Args) -> R {
    let callee = args.named.first().copied().unwrap_or_default();
    vm.call_with(callee, &args.rest, &args.keywords)
}
