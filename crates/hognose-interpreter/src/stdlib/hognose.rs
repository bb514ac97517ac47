//! `_hognose`: what the modules written in Python need of the interpreter, and no program should.

use crate::heap::{GeneratorKind, Object};
use crate::native::{Code, NativeDef, function};
use crate::types::Builtin;
use crate::value::*;
use crate::vm::{Suspension, Unwind, Vm};

type R = Result<Value, Unwind>;

pub static NATIVES: &[NativeDef] = &[
    function(
        "make_union",
        "(a, b, /)",
        Code::F2(|vm, a, b| vm.make_union(a, b)),
        "The union of two types, whatever they are.",
    ),
    function("sha512", "(data, /)", Code::F1(sha512), "The SHA-512 digest of bytes."),
    function(
        "handled",
        "()",
        Code::F0(|vm| Ok(vm.handling)),
        "The exception being handled.",
    ),
    function(
        "module_namespace",
        "(name, /)",
        Code::F1(module_namespace),
        "The names of a module, or None.",
    ),
    function(
        "program_module",
        "()",
        Code::F0(program_module),
        "The name of the module the program runs as.",
    ),
    function(
        "module_awaits",
        "()",
        Code::F0(|vm| Ok(registered(vm, MODULE_AWAITS).or(Value::False))),
        "Whether the program awaits at its top level.",
    ),
    function("coroutine", "()", Code::F0(coroutine), "A coroutine that has ended."),
    function(
        "is_awaitable_generator",
        "(obj, /)",
        Code::F1(is_awaitable_generator),
        "Whether a generator may be awaited.",
    ),
    function(
        "is_coroutine_function",
        "(obj, /)",
        Code::F1(|vm, f| Ok(Value::bool(function_makes(vm, f) == Some(GeneratorKind::Coroutine)))),
        "Whether a call makes a coroutine.",
    ),
    function(
        "is_generator_function",
        "(obj, /)",
        Code::F1(|vm, f| Ok(Value::bool(function_makes(vm, f) == Some(GeneratorKind::Generator)))),
        "Whether a call makes a generator.",
    ),
    function(
        "is_async_generator_function",
        "(obj, /)",
        Code::F1(|vm, f| {
            Ok(Value::bool(
                function_makes(vm, f) == Some(GeneratorKind::AsyncGenerator),
            ))
        }),
        "Whether a call makes an asynchronous generator.",
    ),
    function(
        "awaitable_generators",
        "(func, /)",
        Code::F1(awaitable_generators),
        "Lets a function's generators be awaited.",
    ),
    function(
        "watch_async_generators",
        "(watcher, /)",
        Code::F1(watch),
        "Sets who is told of asynchronous generators; answers who was.",
    ),
    function(
        "wait_for_answers",
        "(timeout, /)",
        Code::F1(wait_for_answers),
        "Waits until the host has answered a call.",
    ),
    function(
        "monotonic",
        "()",
        Code::F0(|vm| {
            let time = virtual_time(vm);
            Ok(Value::float(time))
        }),
        "The seconds that have passed.",
    ),
    function("sleep", "(seconds, /)", Code::F1(sleep), "Lets time pass."),
];

pub fn fill(vm: &mut Vm<'_>, module: ModuleRef) -> Result<(), Unwind> {
    vm.module_set(module, "external_future", Builtin::Future.value());
    vm.module_set(module, "traceback", Builtin::Traceback.value());
    vm.module_set(module, "frame", Builtin::Frame.value());
    Ok(())
}

/// Registered for the session: that its program awaits at the top level, what time it is, who watches asynchronous generators.
pub(crate) const MODULE_AWAITS: &str = "module_awaits";
const VIRTUAL_TIME: &str = "virtual_time";
pub(crate) const WATCHER: &str = "async_generator_watcher";

fn registered(vm: &Vm<'_>, key: &str) -> Value {
    vm.rest.registry.get(key).copied().unwrap_or_default()
}

fn sha512(vm: &mut Vm<'_>, data: Value) -> R {
    let Value::Bytes(b) = vm.native_of(data) else {
        return Err(vm.type_error("bytes are required"));
    };
    let bytes = vm.heap.byte_string(b).to_vec();
    vm.work(bytes.len())?;
    Ok(vm.heap.new_bytes(super::sha512::digest(&bytes).to_vec()))
}

fn module_namespace(vm: &mut Vm<'_>, name: Value) -> R {
    if !name.is_str() {
        return Ok(Value::None);
    }
    let module = vm.rest.modules.get(&*vm.heap.text(name)).copied();
    Ok(module.map_or(Value::None, |m| Value::Dict(vm.heap.module(m).dict)))
}

fn program_module(vm: &mut Vm<'_>) -> R {
    let key = vm.heap.name_value(crate::name::names::__name__);
    let globals = vm.rest.globals;
    Ok(vm.dict_get_str(globals, key).unwrap_or(Value::None))
}

fn coroutine(vm: &mut Vm<'_>) -> R {
    let generator = crate::heap::Generator {
        kind: GeneratorKind::Coroutine,
        state: crate::heap::GeneratorState::Finished,
        ..Default::default()
    };
    Ok(Value::Generator(vm.heap.new_generator(generator)))
}

fn is_awaitable_generator(vm: &mut Vm<'_>, value: Value) -> R {
    Ok(Value::bool(
        matches!(value, Value::Generator(g) if vm.heap.generator(g).awaitable),
    ))
}

/// What calling a function or method makes instead of running.
fn function_makes(vm: &Vm<'_>, value: Value) -> Option<GeneratorKind> {
    match value {
        Value::Function(f) => {
            let function = vm.heap.function(f);
            vm.store.function(function.code).and_then(|(_, code)| code.generator)
        }
        Value::Method(m) => function_makes(vm, vm.heap.method(m).function),
        _ => None,
    }
}

fn awaitable_generators(vm: &mut Vm<'_>, function: Value) -> R {
    if let Value::Function(f) = function {
        vm.heap.function_mut(f).extra.get_or_insert_default().awaitable = true;
    }
    Ok(function)
}

fn watch(vm: &mut Vm<'_>, watcher: Value) -> R {
    let old = vm.rest.registry.insert(WATCHER.into(), watcher);
    Ok(old.unwrap_or(Value::None))
}

fn wait_for_answers(vm: &mut Vm<'_>, _timeout: Value) -> R {
    let pending = vm.rest.futures.values().any(|f| {
        matches!(
            vm.heap.object(*f),
            Object::Future {
                outcome: crate::heap::Outcome::Pending,
                ..
            }
        )
    });
    if pending {
        Err(vm.suspend(Suspension::Futures))
    } else {
        Ok(Value::None)
    }
}

fn virtual_time(vm: &Vm<'_>) -> f64 {
    match registered(vm, VIRTUAL_TIME) {
        Value::Float(f) => f.get(),
        _ => 0.0,
    }
}

fn sleep(vm: &mut Vm<'_>, seconds: Value) -> R {
    let passed = match seconds {
        Value::Float(f) => f.get(),
        Value::Int(i) => i as f64,
        _ => 0.0,
    };
    let time = virtual_time(vm) + passed.max(0.0);
    vm.rest.registry.insert(VIRTUAL_TIME.into(), Value::float(time));
    Ok(Value::None)
}
