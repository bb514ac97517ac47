//! `_sys`: what `sys.py` needs of the interpreter.

use crate::native::{Code, NativeDef, function};
use crate::value::*;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

pub static NATIVES: &[NativeDef] = &[
    function("write", "(text, to_error, /)", Code::F2(write), "Writes to the program's output."),
    function("modules", "()", Code::F0(modules), "The dict of the modules by name, kept up to date."),
    function("recursion_limit", "()", Code::F0(|vm| Ok(Value::Int(i64::from(vm.recursion_limit)))), "How deep calls may go."),
    function("set_recursion_limit", "(limit, /)", Code::F1(set_recursion_limit), "Lowers or raises how deep calls may go."),
    function("keep_stdout", "(stream, /)", Code::F1(keep_stdout), "Notes the stream that stands for the program's output."),
    function("size", "(obj, /)", Code::F1(size), "The bytes an object is charged with, nearly."),
];

/// Registered: the dict behind `sys.modules`, and the stream that is the program's output.
pub(crate) const MODULES: &str = "sys.modules";
const STDOUT: &str = "sys.stdout";

fn write(vm: &mut Vm<'_>, text: Value, to_error: Value) -> R {
    let native = vm.native_of(text);
    let content = vm.heap.text(native).to_string();
    if to_error == Value::True {
        vm.write_error_output(&content)?;
    } else {
        vm.write_output(&content)?;
    }
    Ok(Value::Int(vm.heap.str_len(native) as i64))
}

fn modules(vm: &mut Vm<'_>) -> R {
    if let Some(known) = vm.rest.registry.get(MODULES) {
        return Ok(*known);
    }
    let dict = vm.heap.new_dict();
    let all: Vec<(Box<str>, ModuleRef)> = vm.rest.modules.iter().map(|(name, module)| (name.clone(), *module)).collect();
    for (name, module) in all {
        let key = vm.heap.new_str(&name);
        vm.dict_set_str(dict, key, Value::Module(module));
    }
    vm.rest.registry.insert(MODULES.into(), Value::Dict(dict));
    Ok(Value::Dict(dict))
}

fn set_recursion_limit(vm: &mut Vm<'_>, limit: Value) -> R {
    match vm.index_value(limit) {
        Some(n) if n < 1 => Err(vm.value_error("recursion limit must be greater or equal than 1")),
        Some(n) => {
            let most = vm.heap.meter.limits.recursion.unwrap_or(1_000_000);
            vm.recursion_limit = u32::try_from(n).unwrap_or(u32::MAX).min(most);
            vm.rest.recursion_limit = vm.recursion_limit;
            Ok(Value::None)
        }
        None => {
            let message = format!("'{}' object cannot be interpreted as an integer", vm.type_name(limit));
            Err(vm.type_error(message))
        }
    }
}

fn keep_stdout(vm: &mut Vm<'_>, stream: Value) -> R {
    vm.rest.registry.insert(STDOUT.into(), stream);
    Ok(Value::None)
}

fn size(vm: &mut Vm<'_>, object: Value) -> R {
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

impl Vm<'_> {
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
