//! Bytes as text: decoding, and what the error handlers put in the place of what cannot be decoded.

use crate::name::names;
use crate::text::codec::{Codec, Fault};
use crate::types::Builtin;
use crate::value::*;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

/// The codec of a name that was given or not.
pub(crate) fn codec(vm: &mut Vm<'_>, encoding: Value) -> Result<Codec, Unwind> {
    let native = vm.native_of(encoding);
    if !native.is_str() {
        return Ok(Codec::Utf8);
    }
    let name = vm.heap.text(native).to_string();
    match Codec::named(&name) {
        Some(codec) => Ok(codec),
        None => Err(vm.lookup_error(format!("unknown encoding: {name}"))),
    }
}

/// The error handler of a name that was given or not.
pub(super) fn handler(vm: &Vm<'_>, errors: Value) -> String {
    let native = vm.native_of(errors);
    if native.is_str() {
        vm.heap.text(native).to_string()
    } else {
        "strict".to_owned()
    }
}

/// `bytes.decode(encoding, errors)` of a bytes-like object; what was not given is `Undefined`.
pub(crate) fn decode_with(vm: &mut Vm<'_>, bytes: Value, encoding: Value, errors: Value) -> R {
    let length = vm.heap.buffer(bytes).map_or(0, <[u8]>::len);
    if length == 0 {
        // Nothing is nothing in any encoding, be there one of the name or not.
        return Ok(vm.heap.new_str(""));
    }
    let codec = codec(vm, encoding)?;
    let handler = handler(vm, errors);
    vm.foresee(length, 3)?;
    let data = vm.heap.buffer(bytes).unwrap_or(&[]);
    let mut out = String::with_capacity(length);
    let (mark, codec) = codec.unmarked(data);
    let mut at = mark;
    let mut data = std::borrow::Cow::Borrowed(data);
    while let Err(fault) = codec.decode(&data, at, &mut out) {
        // Errors are few: the bytes are copied only where there are any.
        let owned = data.into_owned();
        vm.work(1)?;
        put_instead(vm, bytes, codec, &handler, &owned, fault, &mut out)?;
        at = fault.end;
        data = std::borrow::Cow::Owned(owned);
    }
    drop(data);
    vm.reserve(out.len())?;
    Ok(vm.heap.new_string(out))
}

/// Appends what the handler puts in the place of a fault, or raises the error.
fn put_instead(
    vm: &mut Vm<'_>,
    bytes: Value,
    codec: Codec,
    handler: &str,
    data: &[u8],
    fault: Fault,
    out: &mut String,
) -> Result<(), Unwind> {
    match handler {
        "ignore" => {}
        "replace" => out.push(char::REPLACEMENT_CHARACTER),
        "backslashreplace" => {
            for byte in data.get(fault.start..fault.end).unwrap_or(&[]) {
                out.push_str(&format!("\\x{byte:02x}"));
            }
        }
        "strict" => return Err(decode_error(vm, bytes, codec, data, fault)),
        "surrogateescape" | "surrogatepass" => {
            let makes_surrogate = match (handler, data.get(fault.start..).unwrap_or_default()) {
                ("surrogateescape", [byte, ..]) => !byte.is_ascii(),
                (_, rest) => codec.begins_with_surrogate(rest),
            };
            let reason = match makes_surrogate {
                true => crate::text::LONE_SURROGATES,
                false => fault.reason,
            };
            return Err(decode_error(vm, bytes, codec, data, Fault { reason, ..fault }));
        }
        "xmlcharrefreplace" | "namereplace" => {
            return Err(vm.type_error("don't know how to handle UnicodeDecodeError in error callback"));
        }
        _ => return Err(vm.lookup_error(format!("unknown error handler name '{handler}'"))),
    }
    Ok(())
}

#[cold]
fn decode_error(vm: &mut Vm<'_>, bytes: Value, codec: Codec, data: &[u8], fault: Fault) -> Unwind {
    let object = match bytes {
        Value::Bytes(_) => bytes,
        _ => vm.heap.new_bytes(data),
    };
    unicode_error(vm, Builtin::UnicodeDecodeError, codec, object, fault)
}

/// Raises a UnicodeDecodeError or UnicodeEncodeError.
#[cold]
pub(super) fn unicode_error(vm: &mut Vm<'_>, builtin: Builtin, codec: Codec, object: Value, fault: Fault) -> Unwind {
    let (encoding, reason) = (vm.heap.new_str(codec.name()), vm.heap.new_str(fault.reason));
    let args = [
        encoding,
        object,
        Value::Int(fault.start as i64),
        Value::Int(fault.end as i64),
        reason,
    ];
    let exception = vm.new_exception(builtin, &args);
    for (field, value) in [names::encoding, names::object, names::start, names::end, names::reason]
        .into_iter()
        .zip(args)
    {
        vm.set_exception_field(exception, field, value);
    }
    vm.raise(exception)
}
