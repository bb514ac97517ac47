//! `_sys`: what `sys.py` needs of the interpreter.

use crate::heap::{Object, TraceEntry};
use crate::native::{Code, NativeDef, function};
use crate::types::Builtin;
use crate::value::*;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

pub static NATIVES: &[NativeDef] = &[
    function(
        "exception",
        "()",
        Code::F0(|vm| Ok(vm.handling)),
        "The exception being handled.",
    ),
    function(
        "intern",
        "(string, /)",
        Code::F1(intern),
        "The string itself: equal strings are as good as one.",
    ),
    function(
        "getsizeof",
        "(object, default=None)",
        Code::F2(|vm, v, _| getsizeof(vm, v)),
        "The bytes charged for an object.",
    ),
    function(
        "getrecursionlimit",
        "()",
        Code::F0(|vm| Ok(Value::Int(i64::from(vm.recursion_limit)))),
        "The calls that may be within each other.",
    ),
    function(
        "setrecursionlimit",
        "(limit, /)",
        Code::F1(set_recursion_limit),
        "Sets the calls that may be within each other.",
    ),
    function(
        "getrefcount",
        "(object, /)",
        Code::F1(|_, _| Ok(Value::Int(2))),
        "References are not counted here.",
    ),
    function(
        "modules",
        "()",
        Code::F0(modules),
        "The dict of imported modules, from now on kept up.",
    ),
    function(
        "module_names",
        "()",
        Code::F0(module_names),
        "The names of all modules.",
    ),
    function("frame", "()", Code::F0(frame), "The frame at work."),
    function(
        "write_output",
        "(text, /)",
        Code::F1(write_output),
        "Writes to the standard output.",
    ),
    function(
        "write_error",
        "(text, /)",
        Code::F1(write_error),
        "Writes to the standard error.",
    ),
    function(
        "keep_stdout",
        "(stream, /)",
        Code::F1(keep_stdout),
        "Notes the stream that stands for the program's output.",
    ),
];

/// Registered: the dict behind `sys.modules`, and the stream that is the program's output.
pub(crate) const MODULES: &str = "sys.modules";
const STDOUT: &str = "sys.stdout";

fn intern(vm: &mut Vm<'_>, value: Value) -> R {
    if value.is_str() {
        return Ok(value);
    }
    let message = format!("intern() argument must be str, not {}", vm.type_name(value));
    Err(vm.type_error(message))
}

fn getsizeof(vm: &mut Vm<'_>, object: Value) -> R {
    let bytes = match vm.native_of(object) {
        Value::Str(_) | Value::Short(_) => 41 + vm.heap.text(vm.native_of(object)).len(),
        Value::List(l) => 56 + 8 * vm.heap.list(l).len(),
        Value::Tuple(t) => 40 + 8 * vm.heap.tuple(t).len(),
        Value::Dict(d) => 64 + 104 * vm.heap.dict(d).len().div_ceil(5),
        Value::Set(s) => 216 + 32 * vm.heap.set(s).len().saturating_sub(4),
        Value::Bytes(b) => 33 + vm.heap.byte_string(b).len(),
        Value::Int(i) => 24 + 4 * (64 - i.unsigned_abs().leading_zeros() as usize).div_ceil(30).max(1),
        Value::BigInt(b) => 24 + 4 * (vm.heap.bigint(b).bits() as usize).div_ceil(30),
        Value::Float(_) => 24,
        Value::None => 16,
        Value::True | Value::False => 28,
        _ => 48,
    };
    Ok(Value::Int(bytes as i64))
}

fn set_recursion_limit(vm: &mut Vm<'_>, limit: Value) -> R {
    let Some(limit) = vm.index_value(limit) else {
        let message = format!("'{}' object cannot be interpreted as an integer", vm.type_name(limit));
        return Err(vm.type_error(message));
    };
    if limit < 1 {
        return Err(vm.value_error("recursion limit must be greater or equal than 1"));
    }
    let limit = u32::try_from(limit).unwrap_or(u32::MAX);
    if limit <= vm.depth {
        let message = format!(
            "cannot set the recursion limit to {limit} at the recursion depth {}: the limit is too low",
            vm.depth
        );
        return Err(vm.raise_new(Builtin::RecursionError, message));
    }
    // What the host allows is the most there is.
    let most = vm.heap.meter.limits.recursion.unwrap_or(u32::MAX);
    vm.recursion_limit = limit.min(most);
    vm.rest.recursion_limit = vm.recursion_limit;
    Ok(Value::None)
}

fn modules(vm: &mut Vm<'_>) -> R {
    if let Some(dict) = vm.rest.registry.get(MODULES) {
        return Ok(*dict);
    }
    let dict = vm.heap.new_dict();
    let known = vm.rest.modules.iter().map(|(name, module)| (name.into(), *module));
    let known: Vec<(Box<str>, ModuleRef)> = known.collect();
    for (name, module) in known {
        let key = vm.heap.new_str(&name);
        vm.dict_set_str(dict, key, Value::Module(module));
    }
    vm.rest.registry.insert(MODULES, Value::Dict(dict));
    Ok(Value::Dict(dict))
}

fn module_names(vm: &mut Vm<'_>) -> R {
    let names: Vec<Value> = super::names()
        .filter(|n| !n.starts_with('_'))
        .map(|n| vm.heap.new_str(n))
        .collect();
    Ok(vm.heap.new_list(names))
}

fn frame(vm: &mut Vm<'_>) -> R {
    let entry = TraceEntry {
        code: vm.frame.code,
        span: Default::default(),
    };
    Ok(vm.heap.new_object(Object::Frame { entry }))
}

fn text_argument(vm: &mut Vm<'_>, value: Value) -> Result<String, Unwind> {
    match vm.heap.str(vm.native_of(value)) {
        Some(text) => Ok(text.to_string()),
        None => {
            let message = format!("write() argument must be str, not {}", vm.type_name(value));
            Err(vm.type_error(message))
        }
    }
}

fn write_output(vm: &mut Vm<'_>, text: Value) -> R {
    let text = text_argument(vm, text)?;
    vm.write_output(&text)?;
    Ok(Value::Int(text.chars().count() as i64))
}

fn write_error(vm: &mut Vm<'_>, text: Value) -> R {
    let text = text_argument(vm, text)?;
    vm.write_error_output(&text)?;
    Ok(Value::Int(text.chars().count() as i64))
}

fn keep_stdout(vm: &mut Vm<'_>, stream: Value) -> R {
    vm.rest.registry.insert(STDOUT, stream);
    Ok(Value::None)
}

impl Vm<'_> {
    /// What a program has put into `sys.modules` under a name, once it has asked for that dict.
    pub(crate) fn program_module_named(&mut self, name: &str) -> Option<Option<Value>> {
        let Some(Value::Dict(all)) = self.rest.registry.get(MODULES).copied() else {
            return None;
        };
        let key = self.heap.new_str(name);
        Some(self.dict_get_str(all, key))
    }

    /// What `print` writes to where it is given no file: `sys.stdout`, where a program put another stream there.
    pub(crate) fn replaced_stdout(&mut self) -> Option<Value> {
        let own = *self.rest.registry.get(STDOUT)?;
        let dict = self.heap.module(*self.rest.modules.get("sys")?).dict;
        let key = self.heap.new_str("stdout");
        self.dict_get_str(dict, key).filter(|stream| *stream != own)
    }

    /// A module that has just been made stands in `sys.modules` too, once that was asked for.
    pub(crate) fn note_module(&mut self, name: &str, module: ModuleRef) {
        if let Some(Value::Dict(dict)) = self.rest.registry.get(MODULES).copied() {
            let key = self.heap.new_str(name);
            self.dict_set_str(dict, key, Value::Module(module));
        }
    }
}
