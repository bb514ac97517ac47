//! Code objects.

use super::R;
use crate::heap::Object;
use crate::native::{Code, NativeDef, attribute, method};
use crate::value::*;
use crate::vm::Vm;

pub static CODE: &[NativeDef] = &[
    attribute(
        "co_name",
        |vm, c| code_fact(vm, c, |c| Fact::Text(c.name.to_string())),
        "The name.",
    ),
    attribute(
        "co_qualname",
        |vm, c| code_fact(vm, c, |c| Fact::Text(c.qualname().to_owned())),
        "The qualified name.",
    ),
    attribute(
        "co_argcount",
        |vm, c| code_fact(vm, c, |c| Fact::Number(i64::from(c.parameters.positional))),
        "Positional parameters.",
    ),
    attribute(
        "co_posonlyargcount",
        |vm, c| code_fact(vm, c, |c| Fact::Number(i64::from(c.parameters.positional_only))),
        "Positional-only parameters.",
    ),
    attribute(
        "co_kwonlyargcount",
        |vm, c| code_fact(vm, c, |c| Fact::Number(i64::from(c.parameters.keyword_only))),
        "Keyword-only parameters.",
    ),
    attribute(
        "co_firstlineno",
        |vm, c| code_fact(vm, c, |c| Fact::Number(i64::from(c.first_line))),
        "The first line.",
    ),
    attribute(
        "co_nlocals",
        |vm, c| code_fact(vm, c, |c| Fact::Number(local_names(c).len() as i64)),
        "Local variables.",
    ),
    attribute(
        "co_varnames",
        |vm, c| code_fact(vm, c, |c| Fact::Names(local_names(c))),
        "Local variables' names.",
    ),
    attribute(
        "co_flags",
        |vm, c| code_fact(vm, c, |c| Fact::Number(flags(c))),
        "Kinds of parameters and of code.",
    ),
    attribute("co_consts", code_consts, "Not kept here."),
    attribute("co_filename", code_file, "The file."),
    attribute(
        "co_freevars",
        |vm, c| {
            code_fact(vm, c, |c| {
                let mut names: Vec<String> = names_of(c, &c.free);
                names.sort();
                Fact::Names(names)
            })
        },
        "Names of captured variables.",
    ),
    attribute(
        "co_cellvars",
        |vm, c| code_fact(vm, c, |c| Fact::Names(names_of(c, &c.cells))),
        "Names of variables others capture.",
    ),
    attribute("co_stacksize", |_, _| Ok(Value::Int(0)), "Not counted here."),
    method(
        "__eq__",
        "(self, value, /)",
        Code::F2(|vm, a, b| {
            Ok(match (code_id(vm, a), code_id(vm, b)) {
                (Some(a), Some(b)) => Value::bool(a == b),
                _ => Value::NotImplemented,
            })
        }),
        "Whether they are the same code.",
    ),
    method(
        "__hash__",
        "(self, /)",
        Code::F1(|vm, c| {
            Ok(Value::Int(
                code_id(vm, c).map_or(0, |c| i64::from(c.unit) << 20 | i64::from(c.function)),
            ))
        }),
        "The hash.",
    ),
];

pub(super) fn code_id(vm: &Vm<'_>, value: Value) -> Option<crate::tree::CodeId> {
    match value {
        Value::Object(o) => match vm.heap.object(o) {
            Object::Code(id) => Some(*id),
            _ => None,
        },
        _ => None,
    }
}

enum Fact {
    Text(String),
    Number(i64),
    Names(Vec<String>),
}

fn code_fact(vm: &mut Vm<'_>, value: Value, fact: fn(&crate::tree::function::FunctionCode) -> Fact) -> R {
    let Value::Object(o) = value else {
        return Ok(Value::None);
    };
    let Object::Code(id) = *vm.heap.object(o) else {
        return Ok(Value::None);
    };
    let store = vm.store;
    let Some((_, code)) = store.function(id) else {
        return Ok(Value::None);
    };
    Ok(match fact(code) {
        Fact::Text(text) => vm.heap.new_string(text),
        Fact::Number(n) => Value::Int(n),
        Fact::Names(names) => {
            let values: Vec<Value> = names.into_iter().map(|n| vm.heap.new_string(n)).collect();
            vm.heap.new_tuple(values)
        }
    })
}

/// The names of slots.
fn names_of(code: &crate::tree::function::FunctionCode, slots: &[u32]) -> Vec<String> {
    let names = slots.iter().filter_map(|slot| code.slot_names.get(*slot as usize));
    names.map(|name| name.to_string()).collect()
}

/// A function's own variables, parameters first as CPython orders them; those in cells that are no parameters left out.
fn local_names(code: &crate::tree::function::FunctionCode) -> Vec<String> {
    let p = &code.parameters;
    let parameters = p.positional + p.keyword_only + u32::from(p.varargs.is_some()) + u32::from(p.kwargs.is_some());
    let own = |slot: u32| slot < parameters || (!code.cells.contains(&slot) && !code.free.contains(&slot));
    let shown = |(slot, name): (usize, &str)| (own(slot as u32) && !name.is_empty()).then(|| name.to_owned());
    code.slot_names
        .iter()
        .map(|n| &**n)
        .enumerate()
        .filter_map(shown)
        .collect()
}

fn flags(code: &crate::tree::function::FunctionCode) -> i64 {
    use crate::heap::GeneratorKind;
    use crate::tree::function::CodeKind;
    let kind = match code.generator {
        Some(GeneratorKind::Generator) => 0x20,
        Some(GeneratorKind::Coroutine) => 0x80,
        Some(GeneratorKind::AsyncGenerator) => 0x200,
        None => 0,
    };
    let p = &code.parameters;
    let optimized = if code.kind == CodeKind::Module || code.kind == CodeKind::Class {
        0
    } else {
        3
    };
    let documented = if code.doc.is_some() { 0x400_0000 } else { 0 };
    optimized | (i64::from(p.varargs.is_some()) * 4) | (i64::from(p.kwargs.is_some()) * 8) | kind | documented
}

fn code_consts(vm: &mut Vm<'_>, value: Value) -> R {
    let store = vm.store;
    let doc = code_id(vm, value)
        .and_then(|id| store.function(id))
        .and_then(|(_, c)| c.doc.as_ref());
    let doc = doc.map_or(Value::None, |d| vm.heap.new_str(d));
    Ok(vm.heap.new_tuple([doc]))
}

fn code_file(vm: &mut Vm<'_>, value: Value) -> R {
    let Value::Object(o) = value else {
        return Ok(Value::None);
    };
    let Object::Code(id) = *vm.heap.object(o) else {
        return Ok(Value::None);
    };
    let store = vm.store;
    Ok(store
        .unit(id.unit)
        .map_or(Value::None, |s| vm.heap.new_str(&s.unit.file_name)))
}
