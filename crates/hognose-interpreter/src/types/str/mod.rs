//! str: construction, what every sequence has, and the table of its methods. The folder holds them by what they do.

mod encode;
pub(crate) mod format;
pub(crate) mod percent;
pub(crate) mod search;
mod shape;
pub(crate) mod split;
pub(crate) mod translate;

use super::argument::{class_argument, construct_over, with_index, wrong_receiver};
use super::list::repetitions;
use super::{Builtin, bytes};
use crate::heap::Iter;
use crate::native::{Args, Code, NativeDef, function, method, static_method};
use crate::text::error::TextError;
use crate::text::{case, unicode};
use crate::value::*;
use crate::vm::arithmetic::BinaryOp;
use crate::vm::compare::CompareOp;
use crate::vm::{Unwind, Vm};
use std::borrow::Cow;

pub(crate) use percent::percent;

type R = Result<Value, Unwind>;

#[rustfmt::skip]
pub static METHODS: &[NativeDef] = &[
    function("__construct__", "(object='', encoding='utf-8', errors='strict')", Code::F3(construct), "The text of an object, or of bytes."),
    static_method("__new__", "(cls=None, /, *args, **kwargs)", Code::Var(new), "A string of a class."),
    method("capitalize", "(self, /)", Code::F1(|vm, a| mapped(vm, "capitalize", a, case::capitalize)), "The first character in titlecase, the others in lowercase."),
    method("casefold", "(self, /)", Code::F1(|vm, a| mapped(vm, "casefold", a, case::casefold)), "The text for comparison without regard to case."),
    method("lower", "(self, /)", Code::F1(|vm, a| mapped(vm, "lower", a, case::lower)), "The text in lowercase."),
    method("swapcase", "(self, /)", Code::F1(|vm, a| mapped(vm, "swapcase", a, case::swapcase)), "Upper- and lowercase changed for each other."),
    method("title", "(self, /)", Code::F1(|vm, a| mapped(vm, "title", a, case::title)), "Each word with its first letter in titlecase."),
    method("upper", "(self, /)", Code::F1(|vm, a| mapped(vm, "upper", a, case::upper)), "The text in uppercase."),
    method("isalnum", "(self, /)", Code::F1(|vm, a| property(vm, "isalnum", a, unicode::text_is_alnum)), "Whether there are letters and numbers only."),
    method("isalpha", "(self, /)", Code::F1(|vm, a| property(vm, "isalpha", a, unicode::text_is_alpha)), "Whether there are letters only."),
    method("isascii", "(self, /)", Code::F1(|vm, a| property(vm, "isascii", a, str::is_ascii)), "Whether all characters are ASCII."),
    method("isdecimal", "(self, /)", Code::F1(|vm, a| property(vm, "isdecimal", a, unicode::text_is_decimal)), "Whether there are decimal digits only."),
    method("isdigit", "(self, /)", Code::F1(|vm, a| property(vm, "isdigit", a, unicode::text_is_digit)), "Whether there are digits only."),
    method("isidentifier", "(self, /)", Code::F1(|vm, a| property(vm, "isidentifier", a, unicode::text_is_identifier)), "Whether the text can be a name."),
    method("islower", "(self, /)", Code::F1(|vm, a| property(vm, "islower", a, unicode::text_is_lower)), "Whether all letters with case are lowercase."),
    method("isnumeric", "(self, /)", Code::F1(|vm, a| property(vm, "isnumeric", a, unicode::text_is_numeric)), "Whether there are characters with numeric values only."),
    method("isprintable", "(self, /)", Code::F1(|vm, a| property(vm, "isprintable", a, unicode::text_is_printable)), "Whether repr shows all characters as themselves."),
    method("isspace", "(self, /)", Code::F1(|vm, a| property(vm, "isspace", a, unicode::text_is_space)), "Whether there is white space only."),
    method("istitle", "(self, /)", Code::F1(|vm, a| property(vm, "istitle", a, unicode::text_is_title)), "Whether each word begins in titlecase and goes on in lowercase."),
    method("isupper", "(self, /)", Code::F1(|vm, a| property(vm, "isupper", a, unicode::text_is_upper)), "Whether all letters with case are uppercase."),
    method("center", "(self, width, fillchar=' ', /)", Code::F3(shape::center), "The text in the middle of a width."),
    method("ljust", "(self, width, fillchar=' ', /)", Code::F3(shape::ljust), "The text at the left of a width."),
    method("rjust", "(self, width, fillchar=' ', /)", Code::F3(shape::rjust), "The text at the right of a width."),
    method("zfill", "(self, width, /)", Code::F2(shape::zfill), "The text with zeros before its digits."),
    method("expandtabs", "(self, /, tabsize=8)", Code::F2(shape::expandtabs), "The text with spaces for tabs."),
    method("strip", "(self, chars=None, /)", Code::F2(|vm, a, b| shape::strip(vm, "strip", a, b)), "The text without what stands at its ends."),
    method("lstrip", "(self, chars=None, /)", Code::F2(|vm, a, b| shape::strip(vm, "lstrip", a, b)), "The text without what stands at its start."),
    method("rstrip", "(self, chars=None, /)", Code::F2(|vm, a, b| shape::strip(vm, "rstrip", a, b)), "The text without what stands at its end."),
    method("removeprefix", "(self, prefix, /)", Code::F2(shape::removeprefix), "The text without a prefix."),
    method("removesuffix", "(self, suffix, /)", Code::F2(shape::removesuffix), "The text without a suffix."),
    method("replace", "(self, old, new, /, count=-1)", Code::F4(shape::replace), "The text with one part put for another."),
    method("count", "(self, sub, start=None, end=None, /)", Code::F4(search::count), "How often a text occurs."),
    method("find", "(self, sub, start=None, end=None, /)", Code::F4(search::find), "Where a text first occurs, or -1."),
    method("rfind", "(self, sub, start=None, end=None, /)", Code::F4(search::rfind), "Where a text last occurs, or -1."),
    method("index", "(self, sub, start=None, end=None, /)", Code::F4(search::index), "Where a text first occurs."),
    method("rindex", "(self, sub, start=None, end=None, /)", Code::F4(search::rindex), "Where a text last occurs."),
    method("startswith", "(self, prefix, start=None, end=None, /)", Code::F4(search::startswith), "Whether the text starts with a prefix."),
    method("endswith", "(self, suffix, start=None, end=None, /)", Code::F4(search::endswith), "Whether the text ends with a suffix."),
    method("partition", "(self, sep, /)", Code::F2(split::partition), "What stands before a separator, it, and what stands after."),
    method("rpartition", "(self, sep, /)", Code::F2(split::rpartition), "As partition, at the last separator."),
    method("split", "(self, /, sep=None, maxsplit=-1)", Code::F3(split::split), "The parts between separators."),
    method("rsplit", "(self, /, sep=None, maxsplit=-1)", Code::F3(split::rsplit), "The parts between separators, split from the right."),
    method("splitlines", "(self, /, keepends=False)", Code::F2(split::splitlines), "The lines."),
    method("join", "(self, iterable, /)", Code::F2(split::join), "The texts of an iterable with this one between them."),
    method("encode", "(self, /, encoding='utf-8', errors='strict')", Code::F3(encode::encode), "The text as bytes."),
    method("format", "(self, /, *args, **kwargs)", Code::Var(format::format), "The text with its fields filled in."),
    method("format_map", "(self, mapping, /)", Code::F2(format::format_map), "The text with its fields filled in from a mapping."),
    static_method("maketrans", "(x, y=None, z=None, /)", Code::F3(translate::maketrans), "A table for translate."),
    method("translate", "(self, table, /)", Code::F2(translate::translate), "The text with each character looked up in a table."),
    method("__len__", "(self, /)", Code::F1(len), "Return len(self)."),
    method("__getitem__", "(self, key, /)", Code::F2(|vm, a, b| with_self(vm, "__getitem__", a, |vm, a| vm.get_item(a, b))), "Return self[key]."),
    method("__contains__", "(self, key, /)", Code::F2(|vm, a, b| with_self(vm, "__contains__", a, |vm, a| vm.contains(a, b))), "Return key in self."),
    method("__iter__", "(self, /)", Code::F1(iter), "Return iter(self)."),
    method("__add__", "(self, value, /)", Code::F2(add), "Return self+value."),
    method("__mul__", "(self, value, /)", Code::F2(|vm, a, b| multiply(vm, "__mul__", a, b)), "Return self*value."),
    method("__rmul__", "(self, value, /)", Code::F2(|vm, a, b| multiply(vm, "__rmul__", a, b)), "Return value*self."),
    method("__mod__", "(self, value, /)", Code::F2(|vm, a, b| with_self(vm, "__mod__", a, |vm, a| percent(vm, a, b))), "Return self%value."),
    method("__rmod__", "(self, value, /)", Code::F2(reflected_percent), "Return value%self."),
    method("__eq__", "(self, value, /)", Code::F2(|vm, a, b| compare(vm, "__eq__", CompareOp::Eq, a, b)), "Return self==value."),
    method("__ne__", "(self, value, /)", Code::F2(|vm, a, b| compare(vm, "__ne__", CompareOp::Ne, a, b)), "Return self!=value."),
    method("__lt__", "(self, value, /)", Code::F2(|vm, a, b| compare(vm, "__lt__", CompareOp::Lt, a, b)), "Return self<value."),
    method("__le__", "(self, value, /)", Code::F2(|vm, a, b| compare(vm, "__le__", CompareOp::Le, a, b)), "Return self<=value."),
    method("__gt__", "(self, value, /)", Code::F2(|vm, a, b| compare(vm, "__gt__", CompareOp::Gt, a, b)), "Return self>value."),
    method("__ge__", "(self, value, /)", Code::F2(|vm, a, b| compare(vm, "__ge__", CompareOp::Ge, a, b)), "Return self>=value."),
    method("__hash__", "(self, /)", Code::F1(|vm, a| with_self(vm, "__hash__", a, |vm, a| vm.hash(a))), "Return hash(self)."),
    method("__repr__", "(self, /)", Code::F1(|vm, a| with_self(vm, "__repr__", a, |vm, a| vm.repr(a))), "Return repr(self)."),
    method("__str__", "(self, /)", Code::F1(|vm, a| receiver(vm, "__str__", a)), "The string itself."),
    method("__format__", "(self, format_spec, /)", Code::F2(format_method), "The text by a specification."),
    method("__getnewargs__", "(self, /)", Code::F1(new_args), "What a copy is made of."),
    method("__sizeof__", "(self, /)", Code::F1(size), "The bytes charged for the string."),
];

/// The string a method was called on.
pub(super) fn receiver(vm: &mut Vm<'_>, name: &str, this: Value) -> R {
    let native = vm.native_of(this);
    if native.is_str() {
        Ok(native)
    } else {
        Err(wrong_receiver(vm, Builtin::Str, name, this))
    }
}

fn with_self(vm: &mut Vm<'_>, name: &str, this: Value, then: impl FnOnce(&mut Vm<'_>, Value) -> R) -> R {
    let this = receiver(vm, name, this)?;
    then(vm, this)
}

/// A string argument, as number `position` of a method, or its only one where that is zero.
pub(super) fn text_argument(vm: &mut Vm<'_>, name: &str, position: u8, value: Value) -> R {
    let native = vm.native_of(value);
    if native.is_str() {
        return Ok(native);
    }
    let given = vm.argument_type(value);
    Err(vm.type_error(match position {
        0 => format!("{name}() argument must be str, not {given}"),
        _ => format!("{name}() argument {position} must be str, not {given}"),
    }))
}

/// A result of the text algorithms: the string itself where nothing was to be changed.
pub(super) fn changed(vm: &mut Vm<'_>, original: Value, result: Result<Option<String>, TextError>) -> R {
    match result {
        Ok(None) => Ok(original),
        Ok(Some(text)) => {
            vm.work(text.len() / 16)?;
            Ok(vm.heap.new_string(text))
        }
        Err(error) => Err(vm.text_error(error)),
    }
}

/// What of a `Cow` is new.
pub(super) fn new_only(result: Cow<'_, str>) -> Option<String> {
    match result {
        Cow::Borrowed(_) => None,
        Cow::Owned(text) => Some(text),
    }
}

fn mapped(vm: &mut Vm<'_>, name: &str, this: Value, map: fn(&str) -> String) -> R {
    let this = receiver(vm, name, this)?;
    let ascii = vm.heap.str_is_ascii(this);
    let bytes = vm.heap.text(this).len();
    // A character becomes at most three, of which each takes at most two bytes more than it.
    vm.reserve(bytes.saturating_mul(if ascii { 1 } else { 9 }))?;
    vm.work(if ascii { bytes / 8 } else { bytes })?;
    let text = map(&vm.heap.text(this));
    Ok(vm.heap.new_string(text))
}

fn property(vm: &mut Vm<'_>, name: &str, this: Value, holds: fn(&str) -> bool) -> R {
    let this = receiver(vm, name, this)?;
    let bytes = vm.heap.text(this).len();
    // Beyond ASCII each character is looked up.
    let looked_up = !vm.heap.str_is_ascii(this);
    vm.work(if looked_up { bytes } else { bytes / 16 })?;
    Ok(Value::bool(holds(&vm.heap.text(this))))
}

fn construct(vm: &mut Vm<'_>, object: Value, encoding: Value, errors: Value) -> R {
    if encoding.is_undefined() && errors.is_undefined() {
        return if object.is_undefined() {
            Ok(Value::Short(ShortStr::EMPTY))
        } else {
            vm.str(object)
        };
    }
    for (value, what) in [(encoding, "encoding"), (errors, "errors")] {
        if !value.is_undefined() && !vm.native_of(value).is_str() {
            let message = format!("str() argument '{what}' must be str, not {}", vm.argument_type(value));
            return Err(vm.type_error(message));
        }
    }
    if object.is_undefined() {
        return Ok(Value::Short(ShortStr::EMPTY));
    }
    let native = vm.native_of(object);
    if native.is_str() {
        return Err(vm.type_error("decoding str is not supported"));
    }
    if vm.heap.buffer(native).is_none() {
        let message = format!(
            "decoding to str: need a bytes-like object, {} found",
            vm.type_name(object)
        );
        return Err(vm.type_error(message));
    }
    bytes::decode::decode_with(vm, native, encoding, errors)
}

fn new(vm: &mut Vm<'_>, args: Args) -> R {
    let class = class_argument(vm, Builtin::Str, args.named.first().copied().unwrap_or_default())?;
    construct_over(vm, Builtin::Str, class, args)
}

fn len(vm: &mut Vm<'_>, this: Value) -> R {
    let this = receiver(vm, "__len__", this)?;
    Ok(Value::Int(vm.heap.str_len(this) as i64))
}

fn iter(vm: &mut Vm<'_>, this: Value) -> R {
    let text = receiver(vm, "__iter__", this)?;
    Ok(vm.heap.new_iter(Iter::Str { text, byte: 0 }))
}

fn add(vm: &mut Vm<'_>, this: Value, other: Value) -> R {
    let this = receiver(vm, "__add__", this)?;
    let native = vm.native_of(other);
    if native.is_str() {
        return vm.binary(BinaryOp::Add, this, native);
    }
    let message = format!("can only concatenate str (not \"{}\") to str", vm.type_name(other));
    Err(vm.type_error(message))
}

fn multiply(vm: &mut Vm<'_>, name: &'static str, this: Value, times: Value) -> R {
    let native = receiver(vm, name, this)?;
    match repetitions(vm, times)? {
        Some(times) => vm.binary(BinaryOp::Mul, native, Value::Int(times)),
        None => with_index(vm, Builtin::Str, name, &[this, times], 1),
    }
}

fn reflected_percent(vm: &mut Vm<'_>, this: Value, format: Value) -> R {
    receiver(vm, "__rmod__", this)?;
    let native = vm.native_of(format);
    if native.is_str() {
        percent(vm, native, this)
    } else {
        Ok(Value::NotImplemented)
    }
}

fn compare(vm: &mut Vm<'_>, name: &str, op: CompareOp, this: Value, other: Value) -> R {
    let this = receiver(vm, name, this)?;
    let native = vm.native_of(other);
    match vm.quick_compare(op, this, native) {
        Some(answer) if native.is_str() => Ok(Value::bool(answer)),
        _ => Ok(Value::NotImplemented),
    }
}

fn format_method(vm: &mut Vm<'_>, this: Value, spec: Value) -> R {
    receiver(vm, "__format__", this)?;
    super::format::format_method(vm, this, spec)
}

fn new_args(vm: &mut Vm<'_>, this: Value) -> R {
    let this = receiver(vm, "__getnewargs__", this)?;
    Ok(vm.heap.new_tuple([this]))
}

fn size(vm: &mut Vm<'_>, this: Value) -> R {
    let this = receiver(vm, "__sizeof__", this)?;
    Ok(Value::Int(vm.heap.text(this).len() as i64 + 48))
}
