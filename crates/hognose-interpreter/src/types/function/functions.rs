//! Python functions: their attributes, `types.FunctionType`, binding.

use super::R;
use super::code::code_id;
use super::methods::call;
use super::module::builtins_dict;
use crate::heap::Object;
use crate::native::{Code, NativeDef, attribute, function, method, settable};
use crate::types::object::Annotations;
use crate::value::*;
use crate::vm::Vm;

pub static FUNCTION: &[NativeDef] = &[
    settable(
        "__name__",
        function_name,
        |vm, f, v| set_extra(vm, f, v, |e, v| e.name = v, "__name__"),
        "The name.",
    ),
    settable(
        "__qualname__",
        function_qualname,
        |vm, f, v| set_extra(vm, f, v, |e, v| e.qualname = v, "__qualname__"),
        "The qualified name.",
    ),
    settable(
        "__doc__",
        function_doc,
        |vm, f, v| set_any(vm, f, v, |e, v| e.doc = v),
        "The documentation.",
    ),
    settable(
        "__module__",
        function_module,
        |vm, f, v| set_any(vm, f, v, |e, v| e.module = v),
        "The module it was made in.",
    ),
    settable(
        "__dict__",
        function_dict,
        set_function_dict,
        "The attributes set on it.",
    ),
    settable(
        "__annotations__",
        function_annotations,
        set_function_annotations,
        "The annotations.",
    ),
    settable(
        "__annotate__",
        |vm, f| Ok(extra(vm, f, |e| e.annotate).or(Value::None)),
        set_function_annotate,
        "Makes the annotations.",
    ),
    settable(
        "__defaults__",
        function_defaults,
        set_defaults,
        "Defaults of the last positional parameters.",
    ),
    settable(
        "__kwdefaults__",
        function_kwdefaults,
        set_kwdefaults,
        "Defaults of keyword-only parameters.",
    ),
    settable(
        "__type_params__",
        |vm, f| {
            let e = vm.heap.new_tuple([]);
            Ok(extra(vm, f, |e| e.type_params).or(e))
        },
        |vm, f, v| set_any(vm, f, v, |e, v| e.type_params = v),
        "The type parameters.",
    ),
    attribute(
        "__globals__",
        |vm, f| {
            Ok(match f {
                Value::Function(f) => Value::Dict(vm.heap.function(f).globals),
                _ => Value::None,
            })
        },
        "The module's names.",
    ),
    attribute("__closure__", closure, "The captured cells."),
    settable("__code__", code, set_code, "The code."),
    attribute(
        "__builtins__",
        |vm, _| Ok(builtins_dict(vm)),
        "The names of the builtins.",
    ),
    function(
        "__construct__",
        "(code, globals, name=None, argdefs=None, closure=None)",
        Code::F5(make_function),
        "A function from code.",
    ),
    method(
        "__get__",
        "(self, instance, owner=None, /)",
        Code::F3(bind),
        "Binds to an instance.",
    ),
    method("__call__", "(self, *args, **kwargs)", Code::Var(call), "Calls it."),
];

fn extra(vm: &Vm<'_>, f: Value, get: fn(&crate::heap::FunctionExtra) -> Value) -> Value {
    match f {
        Value::Function(f) => vm.heap.function(f).extra.as_ref().map_or(Value::Undefined, |e| get(e)),
        _ => Value::Undefined,
    }
}

fn set_any(vm: &mut Vm<'_>, f: Value, value: Value, set: fn(&mut crate::heap::FunctionExtra, Value)) -> R {
    if let Value::Function(f) = f {
        set(vm.heap.function_mut(f).extra.get_or_insert_default(), value);
    }
    Ok(Value::None)
}

fn set_extra(
    vm: &mut Vm<'_>,
    f: Value,
    value: Value,
    set: fn(&mut crate::heap::FunctionExtra, Value),
    what: &str,
) -> R {
    if !value.is_str() {
        return Err(vm.type_error(format!("{what} must be set to a string object")));
    }
    set_any(vm, f, value, set)
}

pub(super) fn function_name(vm: &mut Vm<'_>, f: Value) -> R {
    let known = extra(vm, f, |e| e.name);
    let (false, Value::Function(f)) = (known.is_str(), f) else {
        return Ok(known);
    };
    let (_, code) = vm.code_of(f)?;
    Ok(vm.heap.new_str(&code.name))
}

fn function_qualname(vm: &mut Vm<'_>, f: Value) -> R {
    let Value::Function(f) = f else { return Ok(Value::None) };
    let name = vm.function_qualname(f);
    Ok(vm.heap.new_string(name))
}

pub(super) fn function_doc(vm: &mut Vm<'_>, f: Value) -> R {
    let known = extra(vm, f, |e| e.doc);
    let (true, Value::Function(f)) = (known.is_undefined(), f) else {
        return Ok(known);
    };
    let (_, code) = vm.code_of(f)?;
    Ok(code.doc.as_ref().map_or(Value::None, |d| vm.heap.new_str(d)))
}

fn function_module(vm: &mut Vm<'_>, f: Value) -> R {
    let known = extra(vm, f, |e| e.module);
    let (true, Value::Function(f)) = (known.is_undefined(), f) else {
        return Ok(known);
    };
    let name = vm.module_name_of(f);
    Ok(vm.heap.new_string(name))
}

fn function_dict(vm: &mut Vm<'_>, f: Value) -> R {
    match f {
        Value::Function(f) => Ok(Value::Dict(vm.function_dict(f))),
        _ => Ok(Value::None),
    }
}

fn function_annotations(vm: &mut Vm<'_>, f: Value) -> R {
    let known = extra(vm, f, |e| e.annotations);
    if !known.is_undefined() {
        return Ok(known);
    }
    let annotate = extra(vm, f, |e| e.annotate);
    vm.run(Annotations::new(f, annotate))
}

fn set_function_annotations(vm: &mut Vm<'_>, f: Value, value: Value) -> R {
    let value = if value.is_none() {
        Value::Dict(vm.heap.new_dict())
    } else {
        value
    };
    if !matches!(vm.native_of(value), Value::Dict(_)) {
        return Err(vm.type_error("__annotations__ must be set to a dict object"));
    }
    set_any(vm, f, Value::None, |e, v| e.annotate = v)?;
    set_any(vm, f, value, |e, v| e.annotations = v)
}

fn set_function_annotate(vm: &mut Vm<'_>, f: Value, value: Value) -> R {
    if !value.is_none() && crate::builtins::inspect::callable(vm, value)? != Value::True {
        return Err(vm.type_error("__annotate__ must be callable or None"));
    }
    if !value.is_none() {
        set_any(vm, f, Value::Undefined, |e, v| e.annotations = v)?;
    }
    set_any(vm, f, value, |e, v| e.annotate = v)
}

fn function_defaults(vm: &mut Vm<'_>, f: Value) -> R {
    let Value::Function(f) = f else { return Ok(Value::None) };
    let defaults = vm.heap.function(f).defaults.clone();
    Ok(if defaults.is_empty() {
        Value::None
    } else {
        vm.heap.new_tuple(defaults)
    })
}

fn set_defaults(vm: &mut Vm<'_>, f: Value, value: Value) -> R {
    let items = match vm.native_of(value) {
        Value::None => Vec::new(),
        Value::Tuple(t) => vm.heap.tuple(t).to_vec(),
        _ => return Err(vm.type_error("__defaults__ must be set to a tuple object")),
    };
    if let Value::Function(f) = f {
        vm.heap.function_mut(f).defaults = items.into();
    }
    Ok(Value::None)
}

fn set_kwdefaults(vm: &mut Vm<'_>, f: Value, value: Value) -> R {
    let entries: Vec<(Value, Value)> = match vm.native_of(value) {
        Value::None => Vec::new(),
        Value::Dict(d) => vm.heap.dict(d).iter(&vm.heap.meter).map(|e| (e.key, e.value)).collect(),
        _ => return Err(vm.type_error("__kwdefaults__ must be set to a dict object")),
    };
    let mut defaults = Vec::new();
    for (key, value) in entries {
        if let Some(name) = vm.heap.name_of(key) {
            defaults.push((name, value));
        }
    }
    if let Value::Function(f) = f {
        vm.heap.function_mut(f).keyword_defaults = defaults.into();
    }
    Ok(Value::None)
}

fn set_function_dict(vm: &mut Vm<'_>, f: Value, value: Value) -> R {
    let Value::Dict(_) = value else {
        let message = format!("__dict__ must be set to a dictionary, not a '{}'", vm.type_name(value));
        return Err(vm.type_error(message));
    };
    set_any(vm, f, value, |e, v| e.dict = v)
}

fn set_code(vm: &mut Vm<'_>, f: Value, value: Value) -> R {
    let Some(id) = code_id(vm, value) else {
        return Err(vm.type_error("__code__ must be set to a code object"));
    };
    let Value::Function(handle) = f else {
        return Ok(Value::None);
    };
    let store = vm.store;
    let free = store.function(id).map_or(0, |(_, c)| c.free.len());
    let cells = vm.heap.function(handle).closure.len();
    if free != cells {
        let name = vm.function_qualname(handle);
        return Err(vm.value_error(format!(
            "{name}() requires a code object with {cells} free vars, not {free}"
        )));
    }
    // The function keeps its names.
    let (name, qualname) = (function_name(vm, f)?, function_qualname(vm, f)?);
    set_any(vm, f, name, |e, v| e.name = v)?;
    set_any(vm, f, qualname, |e, v| e.qualname = v)?;
    vm.heap.function_mut(handle).code = id;
    Ok(Value::None)
}

/// `types.FunctionType(code, globals, ...)`.
fn make_function(vm: &mut Vm<'_>, code: Value, globals: Value, name: Value, defaults: Value, closure: Value) -> R {
    let Some(id) = code_id(vm, code) else {
        let message = format!("function() argument 'code' must be code, not {}", vm.type_name(code));
        return Err(vm.type_error(message));
    };
    let Value::Dict(globals) = vm.native_of(globals) else {
        let message = format!(
            "function() argument 'globals' must be dict, not {}",
            vm.type_name(globals)
        );
        return Err(vm.type_error(message));
    };
    let cells: Vec<Value> = match closure.or(Value::None) {
        Value::None => Vec::new(),
        Value::Tuple(t) => vm.heap.tuple(t).to_vec(),
        _ => return Err(vm.type_error("arg 5 (closure) must be None or tuple")),
    };
    let store = vm.store;
    let Some((_, found)) = store.function(id) else {
        return Err(vm.corrupt());
    };
    if found.free.len() != cells.len() {
        let message = match closure.or(Value::None) {
            Value::None => "arg 5 (closure) must be tuple".to_owned(),
            _ => format!(
                "{} requires closure of length {}, not {}",
                found.name,
                found.free.len(),
                cells.len()
            ),
        };
        return Err(if matches!(closure, Value::Tuple(_)) {
            vm.value_error(message)
        } else {
            vm.type_error(message)
        });
    }
    if let Some(other) = cells.iter().find(|c| !matches!(c, Value::Cell(_))) {
        let message = format!("arg 5 (closure) expected cell, found {}", vm.type_name(*other));
        return Err(vm.type_error(message));
    }
    let function = vm.heap.new_function(crate::heap::Function {
        code: id,
        globals,
        closure: cells.into(),
        ..Default::default()
    });
    if name.is_str() {
        set_any(vm, function, name, |e, v| e.name = v)?;
    }
    set_defaults(vm, function, defaults.or(Value::None))?;
    Ok(function)
}

fn function_kwdefaults(vm: &mut Vm<'_>, f: Value) -> R {
    let Value::Function(f) = f else { return Ok(Value::None) };
    let defaults = vm.heap.function(f).keyword_defaults.clone();
    if defaults.is_empty() {
        return Ok(Value::None);
    }
    let dict = vm.heap.new_dict();
    for (name, value) in defaults {
        let key = vm.heap.name_value(name);
        vm.dict_set_str(dict, key, value);
    }
    Ok(Value::Dict(dict))
}

fn closure(vm: &mut Vm<'_>, f: Value) -> R {
    let Value::Function(f) = f else { return Ok(Value::None) };
    let cells = vm.heap.function(f).closure.clone();
    Ok(if cells.is_empty() {
        Value::None
    } else {
        vm.heap.new_tuple(cells)
    })
}

fn code(vm: &mut Vm<'_>, f: Value) -> R {
    let Value::Function(f) = f else { return Ok(Value::None) };
    let code = vm.heap.function(f).code;
    Ok(vm.heap.new_object(Object::Code(code)))
}

fn bind(vm: &mut Vm<'_>, f: Value, instance: Value, _owner: Value) -> R {
    Ok(if instance.is_none() {
        f
    } else {
        vm.heap.new_method(f, instance)
    })
}
