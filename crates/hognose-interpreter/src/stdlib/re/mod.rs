//! `_re`: compiled patterns and their matches; `re.py` puts the flags, the cache and the module's functions around them.

pub mod matched;
pub mod pattern;
mod work;

use super::library::Library;
use crate::heap::Probe;
use crate::native::{Code, NativeDef, function};
use crate::text::regex::{PatternError, Program};
use crate::types::Builtin;
use crate::value::*;
use crate::vm::{Unwind, Vm};
use pattern::Pattern;

type R = Result<Value, Unwind>;

/// The registry's key of what reads templates: a function of a pattern and a template that answers pieces.
const TEMPLATE: &str = "re_template";

pub static NATIVES: &[NativeDef] = &[
    function(
        "compile",
        "(pattern, flags, /)",
        Code::F2(compile),
        "The compiled pattern, or (message, position).",
    ),
    function(
        "known",
        "(cache, pattern, flags, /)",
        Code::F3(known),
        "The compiled pattern, where it is one already or the cache has it; else None.",
    ),
    function(
        "use_template",
        "(function, /)",
        Code::F1(|vm, function| {
            vm.rest.registry.insert(TEMPLATE, function);
            Ok(Value::None)
        }),
        "Sets what reads templates.",
    ),
];

/// The types, for re.py to show.
pub fn fill(vm: &mut Vm<'_>, module: ModuleRef) -> Result<(), Unwind> {
    vm.module_set(module, "Match", Builtin::RegexMatch.value());
    vm.module_set(module, "Pattern", Builtin::RegexPattern.value());
    Ok(())
}

/// Whether CPython has a member of a struct behind an attribute: its complaint when it is set is another.
pub(crate) fn is_member(native: NativeRef) -> bool {
    let name = native.def().map_or("", |def| def.name);
    match native.owner() {
        Some(Builtin::RegexPattern) => matches!(name, "pattern" | "flags" | "groups"),
        Some(Builtin::RegexMatch) => matches!(name, "string" | "re" | "pos" | "endpos"),
        _ => false,
    }
}

/// The characters of a pattern or text, and whether they are bytes.
fn characters(vm: &Vm<'_>, value: Value) -> Option<(Vec<u32>, bool)> {
    match vm.native_of(value) {
        text @ (Value::Short(_) | Value::Str(_)) => {
            Some((vm.heap.text(text).chars().map(|c| c as u32).collect(), false))
        }
        other => Some((vm.bytes_of(other)?.into_iter().map(u32::from).collect(), true)),
    }
}

fn compile(vm: &mut Vm<'_>, pattern: Value, flags: Value) -> R {
    let flags = vm.native_of(flags).as_small_int().unwrap_or(0) as u32;
    let Some((text, of_bytes)) = characters(vm, pattern) else {
        return Err(vm.type_error("first argument must be string or compiled pattern"));
    };
    vm.foresee(text.len(), 64)?;
    vm.work(text.len())?;
    let program = match Program::new(&text, of_bytes, flags) {
        Ok(program) => program,
        Err(PatternError { too_deep: true, .. }) => return Err(vm.recursion_error()),
        Err(error) if error.of_flags && error.message.starts_with("the repetition") => {
            return Err(vm.overflow_error(error.message));
        }
        Err(error) if error.of_flags => return Err(vm.value_error(error.message)),
        Err(error) => {
            let message = vm.heap.new_string(error.message);
            let position = error.position.map_or(Value::None, |p| Value::Int(p as i64));
            return Ok(vm.heap.new_tuple([message, position]));
        }
    };
    let dict = vm.heap.new_dict();
    let mut names = Value::Dict(dict);
    for (name, group) in program.names.clone() {
        let name = vm.heap.new_string(name);
        vm.dict_set_str(dict, name, Value::Int(group as i64));
    }
    if !program.names.is_empty() {
        names = crate::types::mapping_proxy::of(vm, names);
    }
    let pattern = Pattern {
        program,
        pattern,
        names,
    };
    Ok(Library::object(vm, Library::Pattern(Box::new(pattern))))
}

/// The cache has patterns of no flags under themselves, others under (pattern, flags).
fn known(vm: &mut Vm<'_>, cache: Value, pattern: Value, flags: Value) -> R {
    let (Value::Dict(cache), Some(flags)) = (cache, vm.native_of(flags).as_small_int()) else {
        return Ok(Value::None);
    };
    let key = match pattern {
        Value::Short(_) | Value::Str(_) | Value::Bytes(_) if flags == 0 => pattern,
        Value::Short(_) | Value::Str(_) | Value::Bytes(_) => vm.heap.new_tuple([pattern, Value::Int(flags)]),
        _ if flags == 0 && matches!(vm.library(pattern), Some(Library::Pattern(_))) => return Ok(pattern),
        _ => return Ok(Value::None),
    };
    match vm.quick_find(cache, key) {
        Some(Probe::Found(at)) => Ok(vm.heap.dict(cache).value(at)),
        _ => Ok(Value::None),
    }
}
