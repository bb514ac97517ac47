//! `compile`, `eval`, `exec`: source that arrives while the program runs.

use crate::heap::Object;
use crate::interpreter::bytes_of_code;
use crate::lower::{UnitKind, UnitMode};
use crate::meter::LimitKind;
use crate::name::names;
use crate::native::Args;
use crate::tree::CodeId;
use crate::types::Builtin;
use crate::value::*;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

/// The flags `compile` knows: those of `__future__`, those of the parser, and one that means nothing any more.
const KNOWN_FLAGS: i64 = 0x1fe_0000 | 0xf600 | 0x10;

pub(super) fn compile(vm: &mut Vm<'_>, args: Args) -> R {
    let [source, file, mode, flags, _, optimize, _] = args.named[..] else {
        return Err(vm.corrupt());
    };
    if !vm.native_of(file).is_str() && !matches!(vm.native_of(file), Value::Bytes(_)) {
        let message = format!("expected str, bytes or os.PathLike object, not {}", vm.type_name(file));
        return Err(vm.type_error(message));
    }
    if !mode.is_str() {
        let message = format!("compile() argument 'mode' must be str, not {}", vm.type_name(mode));
        return Err(vm.type_error(message));
    }
    let number = |value: Value| match value {
        Value::Int(i) => i,
        Value::True => 1,
        _ => 0,
    };
    if number(flags) & !KNOWN_FLAGS != 0 {
        return Err(vm.value_error("compile(): unrecognised flags"));
    }
    if !optimize.is_undefined() && !(-1..=2).contains(&number(optimize)) {
        return Err(vm.value_error("compile(): invalid optimize value"));
    }
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
    run(vm, source, globals, locals, Value::Undefined, UnitKind::Expression)
}

pub(super) fn exec(vm: &mut Vm<'_>, source: Value, globals: Value, locals: Value, closure: Value) -> R {
    run(vm, source, globals, locals, closure, UnitKind::Program)
}

/// Instructions for each byte of a text that is compiled, and for finding out what CPython says of one that is wrong.
const PARSED: usize = 4;
const DIAGNOSED: usize = 12;

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
        _ => {
            let last = if what == "compile" { "AST" } else { "code" };
            return Err(vm.type_error(format!("{what}() arg 1 must be a string, bytes or {last} object")));
        }
    };
    if !vm.heap.meter.allows_source(text.len()) {
        return Err(vm.limit(LimitKind::Source));
    }
    if text.contains('\0') {
        let message = vm.heap.new_str("source code string cannot contain null bytes");
        let exception = crate::types::exception::make(vm, Builtin::SyntaxError.class(), &[message])?;
        return Err(vm.raise(exception));
    }
    let text = if mode.kind == UnitKind::Expression {
        text.trim_start_matches([' ', '\t']).to_owned()
    } else {
        text
    };
    vm.reserve(bytes_of_code(text.len()))?;
    vm.work(PARSED * text.len())?;
    match crate::lower::compile(file, &text, mode) {
        Ok(unit) => vm.new_unit(unit),
        Err(error) => {
            vm.work(DIAGNOSED * text.len())?;
            Err(vm.raise_syntax_error(&error, file))
        }
    }
}

fn run(vm: &mut Vm<'_>, source: Value, globals: Value, locals: Value, closure: Value, kind: UnitKind) -> R {
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
                    _ => format!("locals must be a mapping or None, not {}", vm.type_name(given)),
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
    let (takes_namespace, free) = match vm.store.function(code) {
        Some((_, code)) => (code.takes_namespace, code.free.len()),
        None => return Err(vm.corrupt()),
    };
    if kind == UnitKind::Expression && free > 0 {
        return Err(vm.type_error("code object passed to eval() may not contain free variables"));
    }
    if free > 0 || !closure.is_undefined() && !closure.is_none() {
        let cells = match vm.heap.sequence(closure) {
            Some(cells) if cells.len() == free && cells.iter().all(|c| matches!(c, Value::Cell(_))) => cells.to_vec(),
            _ if free == 0 => {
                return Err(vm.type_error("cannot use a closure with this code object"));
            }
            _ => {
                let message = format!("code object requires a closure of exactly length {free}");
                return Err(vm.type_error(message));
            }
        };
        if let Value::Function(f) = function {
            vm.heap.function_mut(f).closure = cells.into();
        }
    }
    if !takes_namespace {
        // The code of a function of the program: it runs without arguments.
        return vm.call_value(function, &[]);
    }
    vm.stack.push(function);
    vm.stack.push(namespace);
    vm.call(1)
}
