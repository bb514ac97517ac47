//! `compile`, `eval`, `exec`: source that arrives while the program runs.

use crate::heap::Object;
use crate::lower::{UnitKind, UnitMode};
use crate::name::names;
use crate::tree::CodeId;
use crate::types::Builtin;
use crate::value::*;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

pub(super) fn compile(vm: &mut Vm<'_>, source: Value, file: Value, mode: Value, _flags: Value, _inherit: Value) -> R {
    let kind = match &*vm.heap.text(mode) {
        "exec" => UnitKind::Program,
        "eval" => UnitKind::Expression,
        "single" => UnitKind::Single,
        _ => return Err(vm.value_error("compile() mode must be 'exec', 'eval' or 'single'")),
    };
    let file = vm.heap.text(file).to_string();
    let code = code_of(
        vm,
        source,
        &file,
        UnitMode {
            kind,
            separate_locals: true,
            keeps_value: kind == UnitKind::Expression,
            ..UnitMode::default()
        },
        "compile",
    )?;
    Ok(vm.heap.new_object(Object::Code(code)))
}

pub(super) fn eval(vm: &mut Vm<'_>, source: Value, globals: Value, locals: Value) -> R {
    run(vm, source, globals, locals, UnitKind::Expression)
}

pub(super) fn exec(vm: &mut Vm<'_>, source: Value, globals: Value, locals: Value) -> R {
    run(vm, source, globals, locals, UnitKind::Program)
}

fn code_of(vm: &mut Vm<'_>, source: Value, file: &str, mode: UnitMode, what: &str) -> Result<CodeId, Unwind> {
    let native = vm.native_of(source);
    if let Value::Object(o) = native
        && let Object::Code(code) = vm.heap.object(o)
    {
        return Ok(*code);
    }
    let text = match native {
        Value::Short(_) | Value::Str(_) => vm.heap.text(native).to_string(),
        Value::Bytes(b) => match std::str::from_utf8(vm.heap.byte_string(b)) {
            Ok(text) => text.to_owned(),
            Err(_) => return Err(vm.raise_new(Builtin::SyntaxError, "source is not valid UTF-8".into())),
        },
        _ => return Err(vm.type_error(format!("{what}() arg 1 must be a string, bytes or code object"))),
    };
    let text = if mode.kind == UnitKind::Expression {
        text.trim_start_matches([' ', '\t']).to_owned()
    } else {
        text
    };
    vm.work(text.len())?;
    match crate::lower::compile(file, &text, mode) {
        Ok(unit) => vm.new_unit(unit),
        Err(error) => Err(vm.raise_syntax_error(&error, file)),
    }
}

fn run(vm: &mut Vm<'_>, source: Value, globals: Value, locals: Value, kind: UnitKind) -> R {
    let what = if kind == UnitKind::Expression { "eval" } else { "exec" };
    let explicit = !globals.is_undefined() && !globals.is_none();
    let global_dict = match vm.native_of(globals) {
        _ if !explicit => vm.frame.globals,
        Value::Dict(d) => d,
        other => {
            let message = match kind {
                UnitKind::Expression => "globals must be a dict".to_owned(),
                _ => format!("{what}() globals must be a dict, not {}", vm.type_name(other)),
            };
            return Err(vm.type_error(message));
        }
    };
    let namespace = match locals {
        Value::Undefined | Value::None if explicit => globals,
        Value::Undefined | Value::None => super::inspect::locals(vm)?,
        given => {
            let mapping = matches!(vm.native_of(given), Value::Dict(_) | Value::Object(_))
                || vm.special_method(given, names::__getitem__).is_some() && !given.is_str();
            if !mapping {
                let message = match kind {
                    UnitKind::Expression => "locals must be a mapping".to_owned(),
                    _ => format!("{what}() locals must be a mapping or None, not {}", vm.type_name(given)),
                };
                return Err(vm.type_error(message));
            }
            given
        }
    };
    if explicit {
        let key = vm.heap.new_str("__builtins__");
        if vm.dict_get_str(global_dict, key).is_none() {
            let builtins = crate::types::function::builtins_dict(vm);
            vm.dict_set_str(global_dict, key, builtins);
        }
    }
    let mode = UnitMode {
        kind,
        separate_locals: true,
        ..UnitMode::default()
    };
    let code = code_of(vm, source, "<string>", mode, what)?;
    let function = vm.function_of_code(code, global_dict);
    vm.stack.push(function);
    vm.stack.push(namespace);
    vm.call(1)
}
