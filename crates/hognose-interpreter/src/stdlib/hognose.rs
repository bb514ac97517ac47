//! `_hognose`: what the modules written in Python need of the interpreter, and no program should.

use super::library::Library;
use crate::grants::Clock;
use crate::heap::{GeneratorKind, Object};
use crate::machine::{Resumption, Step};
use crate::machines;
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
    function("monotonic", "()", Code::F0(monotonic), "The seconds that have passed."),
    function("sleep", "(seconds, /)", Code::F1(sleep), "Lets time pass."),
    function(
        "time",
        "()",
        Code::F0(time),
        "The seconds since 1970, by the clock the host granted.",
    ),
    function(
        "entropy",
        "(size, /)",
        Code::F1(entropy),
        "Bytes of the entropy the host granted.",
    ),
    function(
        "environment",
        "()",
        Code::F0(environment),
        "The environment the host granted.",
    ),
    function(
        "external",
        "(name, /)",
        Code::F1(external),
        "The function the host approved under a name.",
    ),
    function(
        "last_value",
        "()",
        Code::F0(|vm| Ok(registered(vm, LAST).or(Value::None))),
        "The value of the run before, where the host has it kept.",
    ),
    function(
        "cancel_call",
        "(future, /)",
        Code::F1(cancel_call),
        "Tells the host that nobody waits for a call any more.",
    ),
    function(
        "builtin_class",
        "(cls, /)",
        Code::F1(builtin_class),
        "Makes a class one that CPython has built in: errors name it with its module, and it does not change.",
    ),
    function(
        "set_class_attribute",
        "(cls, name, value, /)",
        Code::F3(set_class_attribute),
        "Sets an attribute of a class that does not change.",
    ),
    function(
        "type_name",
        "(obj, /)",
        Code::F1(|vm, v| {
            let name = vm.type_name(v);
            Ok(vm.heap.new_string(name))
        }),
        "An object's type as errors name it.",
    ),
    function(
        "argument_type",
        "(obj, /)",
        Code::F1(|vm, v| {
            let name = vm.argument_type(v);
            Ok(vm.heap.new_string(name))
        }),
        "An object's type as errors about arguments name it.",
    ),
    function(
        "weak",
        "(obj, /)",
        Code::F1(|vm, target| Ok(Library::object(vm, Library::Weak { target }))),
        "What holds an object without keeping it.",
    ),
    function(
        "weakly_held",
        "(weak, /)",
        Code::F1(weakly_held),
        "What is weakly held, or None where it is no more.",
    ),
    function(
        "collect",
        "()",
        Code::F0(|vm| vm.run(Collection { done: false })),
        "Frees what nothing refers to. Costs an instruction for 64 bytes of what lives.",
    ),
];

pub fn fill(vm: &mut Vm<'_>, module: ModuleRef) -> Result<(), Unwind> {
    vm.module_set(module, "external_future", Builtin::Future.value());
    vm.module_set(module, "traceback", Builtin::Traceback.value());
    vm.module_set(module, "frame", Builtin::Frame.value());
    Ok(())
}

/// Registered for the session: that its program awaits at the top level, what time it is, who watches asynchronous generators.
pub(crate) const MODULE_AWAITS: &str = "module_awaits";
pub(crate) const VIRTUAL_TIME: &str = "virtual_time";
pub(crate) const WATCHER: &str = "async_generator_watcher";
/// Registered: the value of the last run.
pub(crate) const LAST: &str = "last_value";
/// Registered: how long the host may wait for answers before the program goes on without, in seconds.
pub(crate) const WAIT: &str = "wait";
/// Registered: the seed of the host's entropy, and how often it was asked.
pub(crate) const ENTROPY: &str = "entropy";
pub(crate) const ENTROPY_COUNT: &str = "entropy_count";
/// Registered: the environment, a dict.
pub(crate) const ENVIRONMENT: &str = "environment";

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

/// Registered: the classes that CPython has built in.
pub(crate) const BUILT_IN_CLASSES: &str = "built_in_classes";

fn builtin_class(vm: &mut Vm<'_>, class: Value) -> R {
    match vm.rest.registry.get(BUILT_IN_CLASSES).copied() {
        Some(Value::List(list)) => vm.heap.list_mut(list).push(class),
        _ => {
            let list = vm.heap.new_list(vec![class]);
            vm.rest.registry.insert(BUILT_IN_CLASSES, list);
        }
    }
    Ok(class)
}

fn set_class_attribute(vm: &mut Vm<'_>, class: Value, name: Value, value: Value) -> R {
    if let (Value::Class(c), Some(name)) = (class, vm.heap.name_of(name)) {
        let registered = vm.rest.registry.remove(BUILT_IN_CLASSES);
        let set = vm.set_class_attr(c, name, value);
        if let Some(classes) = registered {
            vm.rest.registry.insert(BUILT_IN_CLASSES, classes);
        }
        return set;
    }
    Ok(Value::None)
}

fn module_namespace(vm: &mut Vm<'_>, name: Value) -> R {
    if !name.is_str() {
        return Ok(Value::None);
    }
    let module = vm.rest.modules.get(&vm.heap.text(name)).copied();
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
    let old = vm.rest.registry.insert(WATCHER, watcher);
    Ok(old.unwrap_or(Value::None))
}

fn wait_for_answers(vm: &mut Vm<'_>, timeout: Value) -> R {
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
        if !timeout.is_none() {
            vm.rest.registry.insert(WAIT, timeout);
        }
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
    let passed = match vm.native_of(seconds) {
        Value::Float(f) => f.get(),
        Value::Int(i) => i as f64,
        Value::True => 1.0,
        _ => 0.0,
    };
    if matches!(vm.rest.clock, Clock::Host(_)) {
        vm.rest.registry.insert(WAIT, Value::float(passed.max(0.0)));
        return Err(vm.suspend(Suspension::Futures));
    }
    vm.pass_time(passed);
    Ok(Value::None)
}

impl Vm<'_> {
    /// Seconds since 1970 by the clock that was granted; None where there is none.
    pub(crate) fn clock_seconds(&mut self) -> Option<f64> {
        match &mut self.rest.clock {
            Clock::Virtual => Some(virtual_time(self)),
            Clock::Host(now) => Some(now()),
            Clock::Absent => None,
        }
    }

    /// Lets virtual time pass.
    pub(crate) fn pass_time(&mut self, seconds: f64) {
        let time = virtual_time(self) + seconds.max(0.0);
        self.rest.registry.insert(VIRTUAL_TIME, Value::float(time));
    }

    /// A number of the entropy the host granted.
    pub(crate) fn entropy_number(&mut self) -> Option<u64> {
        let bytes = self.entropy_block()?;
        bytes.first_chunk().map(|bytes| u64::from_le_bytes(*bytes))
    }

    /// The next 64 bytes of the sequence that the host's seed starts.
    fn entropy_block(&mut self) -> Option<[u8; 64]> {
        let Some(Value::Bytes(seed)) = self.rest.registry.get(ENTROPY).copied() else {
            return None;
        };
        let count = match registered(self, ENTROPY_COUNT) {
            Value::Int(n) => n,
            _ => 0,
        };
        self.rest
            .registry
            .insert(ENTROPY_COUNT, Value::Int(count.wrapping_add(1)));
        let mut input = self.heap.byte_string(seed).to_vec();
        input.extend_from_slice(&count.to_le_bytes());
        Some(super::sha512::digest(&input))
    }
}

fn time(vm: &mut Vm<'_>) -> R {
    let Some(seconds) = vm.clock_seconds() else {
        return Err(vm.raise_new(
            Builtin::NotImplementedError,
            "no clock was granted to this program".into(),
        ));
    };
    Ok(Value::float(seconds))
}

fn monotonic(vm: &mut Vm<'_>) -> R {
    let before = virtual_time(vm);
    let Clock::Host(now) = &mut vm.rest.clock else {
        return Ok(Value::float(before));
    };
    // It never goes back, not even where a session goes on under another clock.
    let seconds = now().max(before);
    vm.rest.registry.insert(VIRTUAL_TIME, Value::float(seconds));
    Ok(Value::float(seconds))
}

fn entropy(vm: &mut Vm<'_>, size: Value) -> R {
    let Some(size) = vm.index_value(size) else {
        let message = format!("'{}' object cannot be interpreted as an integer", vm.type_name(size));
        return Err(vm.type_error(message));
    };
    let Ok(size) = usize::try_from(size) else {
        return Err(vm.value_error("negative argument not allowed"));
    };
    vm.foresee(size, 1)?;
    vm.work(size)?;
    let mut bytes = Vec::with_capacity(size);
    while bytes.len() < size {
        match vm.entropy_block() {
            Some(block) => {
                let missing = size - bytes.len();
                bytes.extend(block.into_iter().take(missing));
            }
            None => {
                return Err(vm.raise_new(
                    Builtin::NotImplementedError,
                    "no entropy was granted to this program".into(),
                ));
            }
        }
    }
    Ok(vm.heap.new_bytes(bytes))
}

fn environment(vm: &mut Vm<'_>) -> R {
    match registered(vm, ENVIRONMENT) {
        dict @ Value::Dict(_) => Ok(dict),
        _ => Ok(Value::Dict(vm.heap.new_dict())),
    }
}

fn weakly_held(vm: &mut Vm<'_>, weak: Value) -> R {
    match vm.library(weak) {
        Some(Library::Weak { target }) => Ok(*target),
        _ => Ok(Value::None),
    }
}

machines! {
    pub(crate) struct Collection { done: bool }
}

impl Collection {
    fn advance(&mut self, vm: &mut Vm<'_>, _: Resumption) -> Result<Step, Unwind> {
        if self.done {
            vm.heap.meter.charge_collection();
            vm.work(0)?;
            return Ok(Step::Done(Value::None));
        }
        self.done = true;
        Err(vm.suspend(Suspension::Collect))
    }
}

fn external(vm: &mut Vm<'_>, name: Value) -> R {
    let text = vm.heap.str(vm.native_of(name)).map(|text| text.to_string());
    match text.and_then(|text| vm.rest.external_index.get(text.as_str()).copied()) {
        Some(external) => Ok(Value::External(external)),
        None => Err(vm.raise_new(Builtin::NameError, "the host approved no function of that name".into())),
    }
}

fn cancel_call(vm: &mut Vm<'_>, future: Value) -> R {
    let Value::Object(object) = future else {
        return Ok(Value::None);
    };
    let Object::Future { call, .. } = *vm.heap.object(object) else {
        return Ok(Value::None);
    };
    if vm.rest.futures.shift_remove(&call).is_none() {
        return Ok(Value::None);
    }
    let known = vm.rest.queued_calls.len();
    vm.rest.queued_calls.retain(|queued| queued.future != Some(call));
    if vm.rest.queued_calls.len() == known {
        vm.rest
            .calls_under_way
            .retain(|under_way| under_way.future != Some(call));
        vm.rest.cancelled.push(call);
    }
    Ok(Value::None)
}
