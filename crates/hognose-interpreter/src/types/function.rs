//! Functions, methods, generators and coroutines, code; properties and the other built-in descriptors; modules.

use crate::heap::object::AwaitKind;
use crate::heap::{GeneratorState, Object};
use crate::name::names;
use crate::native::{
    Args, Code, NativeDef, ParameterKind, attribute, class_method, function, method, parameters, settable,
    static_method,
};
use crate::types::object::Annotations;
use crate::value::*;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

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

/// What generators, coroutines and asynchronous generators have in common.
pub(crate) mod generator_attributes {
    use super::*;

    pub(crate) const NAME: NativeDef = settable(
        "__name__",
        generator_name,
        |vm, g, v| set_name(vm, g, v, "__name__", |g, v| g.name = v),
        "The name.",
    );
    pub(crate) const QUALNAME: NativeDef = settable(
        "__qualname__",
        qualname,
        |vm, g, v| set_name(vm, g, v, "__qualname__", |g, v| g.qualname = v),
        "The qualified name.",
    );

    fn qualname(vm: &mut Vm<'_>, generator: Value) -> R {
        let g = as_generator(vm, generator)?;
        let name = vm.generator_qualname(g);
        Ok(vm.heap.new_string(name))
    }

    fn set_name(
        vm: &mut Vm<'_>,
        generator: Value,
        value: Value,
        what: &str,
        set: fn(&mut crate::heap::Generator, Value),
    ) -> R {
        if !value.is_str() {
            return Err(vm.type_error(format!("{what} must be set to a string object")));
        }
        let g = as_generator(vm, generator)?;
        set(vm.heap.generator_mut(g), value);
        Ok(Value::None)
    }

    pub(crate) fn frame(vm: &mut Vm<'_>, generator: Value) -> R {
        let g = as_generator(vm, generator)?;
        if vm.heap.generator(g).state == GeneratorState::Finished {
            return Ok(Value::None);
        }
        let entry = crate::heap::TraceEntry {
            code: vm.heap.generator(g).code,
            span: Default::default(),
        };
        Ok(vm.heap.new_object(Object::Frame { entry }))
    }

    pub(crate) fn code(vm: &mut Vm<'_>, generator: Value) -> R {
        let g = as_generator(vm, generator)?;
        let code = vm.heap.generator(g).code;
        Ok(vm.heap.new_object(Object::Code(code)))
    }

    pub(crate) fn awaiting(vm: &mut Vm<'_>, generator: Value) -> R {
        let g = as_generator(vm, generator)?;
        let generator = vm.heap.generator(g);
        Ok(if generator.state == GeneratorState::Suspended {
            generator.awaiting.or(Value::None)
        } else {
            Value::None
        })
    }
}

pub static GENERATOR: &[NativeDef] = &[
    method("__iter__", "(self, /)", Code::F1(|_, g| Ok(g)), "The generator itself."),
    method(
        "__next__",
        "(self, /)",
        Code::F1(|vm, g| send(vm, g, Value::None)),
        "The next value.",
    ),
    method(
        "send",
        "(self, arg, /)",
        Code::F2(send),
        "Sends a value in and runs to the next yield.",
    ),
    method(
        "throw",
        "(self, typ, val=None, tb=None, /)",
        Code::F4(throw4),
        "Raises an exception inside.",
    ),
    method("close", "(self, /)", Code::F1(close), "Ends the generator."),
    class_method(
        "__class_getitem__",
        "(cls, item, /)",
        Code::F2(|vm, c, i| super::alias::make(vm, c, i)),
        "The type with an argument.",
    ),
    attribute(
        "gi_running",
        |vm, g| state_is(vm, g, GeneratorState::Running),
        "Whether it runs now.",
    ),
    attribute(
        "gi_suspended",
        |vm, g| state_is(vm, g, GeneratorState::Suspended),
        "Whether it waits at a yield.",
    ),
    attribute(
        "gi_frame",
        generator_attributes::frame,
        "Its frame, None when it has ended.",
    ),
    attribute("gi_code", generator_attributes::code, "Its code."),
    attribute("gi_yieldfrom", generator_attributes::awaiting, "What it delegates to."),
    generator_attributes::NAME,
    generator_attributes::QUALNAME,
];

pub static COROUTINE: &[NativeDef] = &[
    method(
        "send",
        "(self, arg, /)",
        Code::F2(send),
        "Sends a value in and runs to the next suspension.",
    ),
    method(
        "throw",
        "(self, typ, val=None, tb=None, /)",
        Code::F4(throw4),
        "Raises an exception inside.",
    ),
    method("close", "(self, /)", Code::F1(close), "Ends the coroutine."),
    method(
        "__await__",
        "(self, /)",
        Code::F1(|vm, c| super::awaitable::make(vm, AwaitKind::Coroutine, c, Value::None)),
        "An iterator for await.",
    ),
    class_method(
        "__class_getitem__",
        "(cls, item, /)",
        Code::F2(|vm, c, i| super::alias::make(vm, c, i)),
        "The type with an argument.",
    ),
    attribute(
        "cr_running",
        |vm, g| state_is(vm, g, GeneratorState::Running),
        "Whether it runs now.",
    ),
    attribute(
        "cr_suspended",
        |vm, g| state_is(vm, g, GeneratorState::Suspended),
        "Whether it waits for something.",
    ),
    attribute(
        "cr_frame",
        generator_attributes::frame,
        "Its frame, None when it has ended.",
    ),
    attribute("cr_code", generator_attributes::code, "Its code."),
    attribute("cr_await", generator_attributes::awaiting, "What it awaits."),
    attribute("cr_origin", |_, _| Ok(Value::None), "Where it was made: not noted."),
    generator_attributes::NAME,
    generator_attributes::QUALNAME,
];

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

pub static SUPER: &[NativeDef] = &[
    function(
        "__construct__",
        "(type=None, object_or_type=None, /)",
        Code::F2(make_super),
        "Attributes of the classes behind a class.",
    ),
    method(
        "__get__",
        "(self, instance, owner=None, /)",
        Code::F3(bind_super),
        "Binds to an object.",
    ),
    attribute("__self__", |vm, s| Ok(super_part(vm, s, 0)), "The object."),
    attribute("__thisclass__", |vm, s| Ok(super_part(vm, s, 1)), "The class."),
    attribute(
        "__self_class__",
        |vm, s| Ok(super_part(vm, s, 2)),
        "The object's class.",
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

pub static CODE: &[NativeDef] = &[
    attribute(
        "co_name",
        |vm, c| code_fact(vm, c, |c| Fact::Text(c.name.to_string())),
        "The name.",
    ),
    attribute(
        "co_qualname",
        |vm, c| code_fact(vm, c, |c| Fact::Text(c.qualname.to_string())),
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
                let mut names: Vec<String> = c.free.iter().map(|s| c.slot_names[*s as usize].to_string()).collect();
                names.sort();
                Fact::Names(names)
            })
        },
        "Names of captured variables.",
    ),
    attribute(
        "co_cellvars",
        |vm, c| {
            code_fact(vm, c, |c| {
                Fact::Names(c.cells.iter().map(|s| c.slot_names[*s as usize].to_string()).collect())
            })
        },
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

pub static CELL: &[NativeDef] = &[settable(
    "cell_contents",
    cell_contents,
    |vm, c, v| {
        if let Value::Cell(c) = c {
            *vm.heap.cell_mut(c) = v;
        }
        Ok(Value::None)
    },
    "What the cell holds.",
)];

pub static MODULE: &[NativeDef] = &[
    function("__construct__", "(name, doc=None)", Code::F2(new_module), "A module."),
    attribute("__annotations__", module_annotations, "The annotations of its names."),
    attribute(
        "__dict__",
        |vm, m| {
            Ok(match m {
                Value::Module(m) => Value::Dict(vm.heap.module(m).dict),
                _ => Value::None,
            })
        },
        "The names.",
    ),
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

fn function_name(vm: &mut Vm<'_>, f: Value) -> R {
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

fn function_doc(vm: &mut Vm<'_>, f: Value) -> R {
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

/// `module.__annotations__`: asked of the module's `__annotate__` once.
fn module_annotations(vm: &mut Vm<'_>, module: Value) -> R {
    let Value::Module(m) = module else {
        return Ok(Value::None);
    };
    let dict = vm.heap.module(m).dict;
    let key = vm.heap.name_value(names::__annotate__);
    let annotate = vm.dict_get_str(dict, key).unwrap_or(Value::None);
    vm.run(Annotations::new(module, annotate))
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
        Value::Dict(d) => vm.heap.dict(d).iter().map(|e| (e.key, e.value)).collect(),
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

fn code_id(vm: &Vm<'_>, value: Value) -> Option<crate::tree::CodeId> {
    match value {
        Value::Object(o) => match vm.heap.object(o) {
            Object::Code(id) => Some(*id),
            _ => None,
        },
        _ => None,
    }
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

/// The names of the builtins, in a dict.
pub(crate) fn builtins_dict(vm: &mut Vm<'_>) -> Value {
    let module = vm.builtins_module();
    Value::Dict(vm.heap.module(module).dict)
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

fn call(vm: &mut Vm<'_>, args: Args) -> R {
    let callee = args.named.first().copied().unwrap_or_default();
    vm.call_with(callee, &args.rest, &args.keywords)
}

fn call_wrapped(vm: &mut Vm<'_>, args: Args) -> R {
    let callee = wrapped(vm, args.named.first().copied().unwrap_or_default())?;
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

fn as_generator(vm: &mut Vm<'_>, value: Value) -> Result<GeneratorRef, Unwind> {
    match value {
        Value::Generator(g) => Ok(g),
        _ => Err(vm.type_error("descriptor requires a generator")),
    }
}

fn send(vm: &mut Vm<'_>, generator: Value, value: Value) -> R {
    let g = as_generator(vm, generator)?;
    vm.generator_send(g, value)
}

/// The exception that `throw(type, value, traceback)` means.
pub(crate) fn thrown(vm: &mut Vm<'_>, kind: Value, value: Value, traceback: Value) -> R {
    let is_traceback = matches!(traceback, Value::Object(o) if matches!(vm.heap.object(o), Object::Traceback { .. }));
    if !traceback.is_undefined() && !traceback.is_none() && !is_traceback {
        return Err(vm.type_error("throw() third argument must be a traceback object"));
    }
    if vm.exception_state(kind).is_some() {
        if !value.is_undefined() && !value.is_none() {
            return Err(vm.type_error("instance exception may not have a separate value"));
        }
        return Ok(kind);
    }
    match kind {
        Value::Class(c) if vm.is_exception_class(kind) => Ok(if vm.exception_state(value).is_some() {
            value
        } else if value.is_undefined() || value.is_none() {
            super::exception::make(vm, c, &[])?
        } else if let Value::Tuple(t) = value {
            let arguments = vm.heap.tuple(t).to_vec();
            super::exception::make(vm, c, &arguments)?
        } else {
            super::exception::make(vm, c, &[value])?
        }),
        _ => {
            let message = format!(
                "exceptions must be classes or instances deriving from BaseException, not {}",
                vm.type_name(kind)
            );
            Err(vm.type_error(message))
        }
    }
}

fn throw4(vm: &mut Vm<'_>, generator: Value, kind: Value, value: Value, traceback: Value) -> R {
    let g = as_generator(vm, generator)?;
    if let Some(answer) = vm.throw_made(generator, names::throw, kind, value) {
        return answer;
    }
    let exception = thrown(vm, kind, value, traceback)?;
    vm.generator_throw(g, exception)
}

fn close(vm: &mut Vm<'_>, generator: Value) -> R {
    let g = as_generator(vm, generator)?;
    vm.generator_close(g)
}

fn state_is(vm: &mut Vm<'_>, generator: Value, state: GeneratorState) -> R {
    let g = as_generator(vm, generator)?;
    Ok(Value::bool(vm.heap.generator(g).state == state))
}

fn generator_name(vm: &mut Vm<'_>, generator: Value) -> R {
    let g = as_generator(vm, generator)?;
    let known = vm.heap.generator(g).name;
    if known.is_str() {
        return Ok(known);
    }
    let qualname = vm.generator_qualname(g);
    let name = qualname.rsplit('.').next().unwrap_or("").to_owned();
    Ok(vm.heap.new_string(name))
}

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
    if !function.is_none() {
        parts[part] = function;
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

fn is_abstract(vm: &mut Vm<'_>, function: Value) -> bool {
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

fn wrapped_is_abstract(vm: &mut Vm<'_>, this: Value) -> R {
    let inner = wrapped(vm, this)?;
    Ok(Value::bool(is_abstract(vm, inner)))
}

fn property_set(vm: &mut Vm<'_>, this: Value, object: Value, value: Value) -> R {
    match vm.property_parts(this) {
        Some((_, set, _)) if !set.is_none() => vm.call_value(set, &[object, value]),
        _ => Err(vm.property_error(this, object, "setter")),
    }
}

fn descriptor_get(vm: &mut Vm<'_>, this: Value, object: Value, owner: Value) -> R {
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

fn bind_super(vm: &mut Vm<'_>, this: Value, object: Value, _owner: Value) -> R {
    let Value::Object(o) = this else { return Ok(this) };
    match *vm.heap.object(o) {
        Object::Super {
            class,
            this: Value::Undefined,
            ..
        } if !object.is_none() => vm.make_super(class, object),
        _ => Ok(this),
    }
}

fn make_super(vm: &mut Vm<'_>, class: Value, object: Value) -> R {
    if class.is_undefined() {
        return Err(vm.runtime_error("super(): no arguments"));
    }
    let Value::Class(class) = class else {
        let message = format!("super() argument 1 must be a type, not {}", vm.type_name(class));
        return Err(vm.type_error(message));
    };
    if object.is_undefined() || object.is_none() {
        return Ok(vm.heap.new_object(Object::Super {
            class,
            this: Value::Undefined,
            this_class: class,
        }));
    }
    vm.make_super(class, object)
}

fn super_part(vm: &Vm<'_>, value: Value, part: u8) -> Value {
    let Value::Object(o) = value else { return Value::None };
    match vm.heap.object(o) {
        Object::Super {
            class,
            this,
            this_class,
        } => match part {
            0 => this.or(Value::None),
            _ if part == 2 && this.is_undefined() => Value::None,
            1 => Value::Class(*class),
            _ => Value::Class(*this_class),
        },
        _ => Value::None,
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

fn frame_entry(vm: &Vm<'_>, value: Value) -> Option<crate::heap::TraceEntry> {
    match value {
        Value::Object(o) => match vm.heap.object(o) {
            Object::Frame { entry } => Some(*entry),
            _ => None,
        },
        _ => None,
    }
}

fn cell_contents(vm: &mut Vm<'_>, value: Value) -> R {
    match value {
        Value::Cell(c) if !vm.heap.cell(c).is_undefined() => Ok(*vm.heap.cell(c)),
        _ => Err(vm.value_error("Cell is empty")),
    }
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

fn new_module(vm: &mut Vm<'_>, name: Value, doc: Value) -> R {
    let dict = vm.heap.new_dict();
    let key = vm.heap.name_value(names::__name__);
    vm.dict_set_str(dict, key, name);
    let rest = [
        ("__doc__", doc.or(Value::None)),
        ("__package__", Value::None),
        ("__loader__", Value::None),
        ("__spec__", Value::None),
    ];
    for (name, value) in rest {
        let key = vm.heap.new_str(name);
        vm.dict_set_str(dict, key, value);
    }
    Ok(Value::Module(vm.heap.new_module(crate::heap::Module { name, dict })))
}
