//! `_json`: JSON text of values and values of JSON text; `json.py` puts the module's functions around it, `encoder.py` and `decoder.py` the classes that few use.

pub mod decode;
pub mod encode;

use crate::native::{Args, Code, NativeDef, function};
use crate::value::*;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

pub static NATIVES: &[NativeDef] = &[
    function(
        "encode",
        "(value, default, indent, item_separator, key_separator, skipkeys, ensure_ascii, check_circular, allow_nan, sort_keys, /)",
        Code::Var(encode),
        "The JSON text of a value.",
    ),
    function(
        "decode",
        "(text, start, strict, object_hook, object_pairs_hook, parse_float, parse_int, parse_constant, /)",
        Code::Var(decode),
        "(True, value, end) of JSON text, or (False, message, position).",
    ),
    function(
        "quote",
        "(text, ensure_ascii, /)",
        Code::F2(quote),
        "A string as JSON writes it.",
    ),
    function(
        "skip",
        "(text, start, /)",
        Code::F2(skip),
        "The place where the white space that starts at a place ends.",
    ),
];

fn skip(vm: &mut Vm<'_>, text: Value, start: Value) -> R {
    let text = vm.native_of(text);
    let start = crate::text::size(vm.index_value(start).unwrap_or(0));
    let chars = vm.heap.str_len(text);
    let content = vm.heap.text(text);
    let rest = content.get(crate::text::strings::byte_offset(&content, chars, start)..);
    let blanks = rest
        .unwrap_or_default()
        .bytes()
        .take_while(|byte| b" \t\n\r".contains(byte))
        .count();
    // Code points are of different lengths, and counted from the nearer end.
    let steps = if vm.heap.str_is_ascii(text) {
        0
    } else {
        start.min(chars.saturating_sub(start))
    };
    vm.work((blanks + steps) / 16)?;
    Ok(Value::Int((start + blanks) as i64))
}

fn quote(vm: &mut Vm<'_>, text: Value, ensure_ascii: Value) -> R {
    let text = vm.native_of(text);
    vm.foresee(vm.heap.text(text).len(), 2)?;
    let mut out = String::new();
    crate::text::json::escape_into(&vm.heap.text(text), ensure_ascii == Value::True, &mut out);
    Ok(vm.heap.new_string(out))
}

fn encode(vm: &mut Vm<'_>, args: Args) -> R {
    let arg = |i: usize| args.named.get(i).copied().unwrap_or_default();
    let text = |i: usize| vm.heap.str(vm.native_of(arg(i))).map(|t| t.to_string());
    let options = encode::Options {
        default: arg(1),
        indent: text(2),
        item_separator: text(3).unwrap_or_default(),
        key_separator: text(4).unwrap_or_default(),
        skipkeys: arg(5) == Value::True,
        ensure_ascii: arg(6) == Value::True,
        check_circular: arg(7) == Value::True,
        allow_nan: arg(8) == Value::True,
        sort_keys: arg(9) == Value::True,
    };
    let machine = encode::JsonEncode::new(arg(0), options);
    vm.run(machine)
}

fn decode(vm: &mut Vm<'_>, args: Args) -> R {
    let arg = |i: usize| args.named.get(i).copied().unwrap_or_default();
    let text = vm.native_of(arg(0));
    let start = crate::text::size(vm.index_value(arg(1)).unwrap_or(0));
    let hooks = decode::Hooks {
        object: arg(3),
        pairs: arg(4),
        float: arg(5),
        int: arg(6),
        constant: arg(7),
    };
    let machine = decode::JsonDecode::new(vm, text, start, arg(2) == Value::True, hooks);
    vm.run(machine)
}
