//! Generators and coroutines; what asynchronous generators share with them.

use super::R;
use crate::heap::object::AwaitKind;
use crate::heap::{GeneratorState, Object};
use crate::name::names;
use crate::native::{Code, NativeDef, attribute, class_method, method, settable};
use crate::value::*;
use crate::vm::{Unwind, Vm};

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
            code: vm.heap.generator(g).code(),
            span: Default::default(),
        };
        Ok(vm.heap.new_object(Object::Frame { entry }))
    }

    pub(crate) fn code(vm: &mut Vm<'_>, generator: Value) -> R {
        let g = as_generator(vm, generator)?;
        let code = vm.heap.generator(g).code();
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
        Code::F2(|vm, c, i| crate::types::alias::make(vm, c, i)),
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
        Code::F1(|vm, c| crate::types::awaitable::make(vm, AwaitKind::Coroutine, c, Value::None)),
        "An iterator for await.",
    ),
    class_method(
        "__class_getitem__",
        "(cls, item, /)",
        Code::F2(|vm, c, i| crate::types::alias::make(vm, c, i)),
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
            crate::types::exception::make(vm, c, &[])?
        } else if let Value::Tuple(t) = value {
            let arguments = vm.heap.tuple(t).to_vec();
            crate::types::exception::make(vm, c, &arguments)?
        } else {
            crate::types::exception::make(vm, c, &[value])?
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
