//! Text as bytes: encoding, and what the error handlers put in the place of what cannot be encoded.

use super::decode::{codec, handler, unicode_error};
use crate::text::codec::{Codec, Fault};
use crate::types::Builtin;
use crate::value::*;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

/// `str.encode(encoding, errors)`; what was not given is `Undefined`.
pub(crate) fn encode_with(vm: &mut Vm<'_>, string: Value, encoding: Value, errors: Value) -> R {
    let bytes = encoded(vm, string, encoding, errors)?;
    Ok(vm.heap.new_bytes(bytes))
}

/// The bytes of a string.
pub(crate) fn encoded(vm: &mut Vm<'_>, string: Value, encoding: Value, errors: Value) -> Result<Vec<u8>, Unwind> {
    let codec = codec(vm, encoding)?;
    let handler = handler(vm, errors);
    let text = vm.heap.text(string);
    let size = match codec {
        Codec::Utf16(_) => 2 * text.len() + 2,
        Codec::Utf32(_) => 4 * text.len() + 4,
        _ => text.len(),
    };
    // Where it is not a copy it goes character by character.
    let by_character = if size > text.len() { text.len() / 8 } else { 0 };
    vm.foresee(size, 1)?;
    vm.work(by_character)?;
    let mut out = codec.mark().to_vec();
    let (mut at, mut position) = (0, 0);
    loop {
        let text = vm.heap.text(string);
        let (fault, range) = match codec.encode(&text, at, position, &mut out) {
            Ok(()) => return Ok(out),
            Err(fault) => fault,
        };
        (at, position) = (range.end, fault.end);
        let wrong = text.get(range).unwrap_or("").to_owned();
        // What stands for a character may be its name, which is long.
        let (units, bytes) = match &*handler {
            "namereplace" => (4, 64),
            "xmlcharrefreplace" | "backslashreplace" => (2, 8),
            _ => (0, 1),
        };
        vm.reserve(out.len().saturating_add(bytes * wrong.len()))?;
        vm.work(1 + wrong.len() / 4 + units * wrong.len())?;
        put_instead(vm, string, codec, &handler, &wrong, fault, &mut out)?;
        vm.reserve(out.len())?;
    }
}

/// Appends what the handler puts in the place of characters that cannot be encoded, or raises the error.
fn put_instead(
    vm: &mut Vm<'_>,
    string: Value,
    codec: Codec,
    handler: &str,
    wrong: &str,
    fault: Fault,
    out: &mut Vec<u8>,
) -> Result<(), Unwind> {
    match handler {
        "ignore" => {}
        "replace" => out.extend(wrong.chars().map(|_| b'?')),
        "xmlcharrefreplace" => wrong
            .chars()
            .for_each(|c| out.extend(format!("&#{};", u32::from(c)).bytes())),
        "backslashreplace" => wrong.chars().for_each(|c| out.extend(escape(c).bytes())),
        "namereplace" => {
            for c in wrong.chars() {
                match unicode_names2::name(c) {
                    Some(name) => out.extend(format!("\\N{{{name}}}").bytes()),
                    None => out.extend(escape(c).bytes()),
                }
            }
        }
        // These two speak of lone surrogates only, which do not exist here.
        "strict" | "surrogateescape" | "surrogatepass" => {
            return Err(unicode_error(vm, Builtin::UnicodeEncodeError, codec, string, fault));
        }
        _ => return Err(vm.lookup_error(format!("unknown error handler name '{handler}'"))),
    }
    Ok(())
}

fn escape(c: char) -> String {
    match u32::from(c) {
        code @ 0..=0xFF => format!("\\x{code:02x}"),
        code @ 0x100..=0xFFFF => format!("\\u{code:04x}"),
        code => format!("\\U{code:08x}"),
    }
}
