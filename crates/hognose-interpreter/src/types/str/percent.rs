//! `%` formatting of strings, and of bytes: their format is taken for the text that Latin-1 makes of it.

use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::names;
use crate::text::TextError;
use crate::text::format_number::character;
use crate::text::integer::IntRef;
use crate::text::percent::{
    Amount, Conversion, Fault, Layout, PercentCursor, Piece, Plain, Stage, percent_char, percent_float, percent_int,
    percent_str,
};
use crate::types::Builtin;
use crate::types::format::{charge_digits, finish, has_quick_digits};
use crate::types::number::Target;
use crate::value::*;
use crate::vm::{Unwind, Vm};
use serde::{Deserialize, Serialize};

type R = Result<Value, Unwind>;

/// `format % values`. Suspendable.
pub(crate) fn percent(vm: &mut Vm<'_>, format: Value, values: Value) -> R {
    vm.run(Percent::new(vm, format, values, Kind::Str))
}

/// `format % values` of bytes or, where `array` says so, a bytearray. Suspendable.
pub(crate) fn percent_bytes(vm: &mut Vm<'_>, format: Value, values: Value, array: bool) -> R {
    let text: String = vm
        .heap
        .buffer(format)
        .unwrap_or(&[])
        .iter()
        .map(|byte| char::from(*byte))
        .collect();
    vm.foresee(text.len(), 1)?;
    let format = vm.heap.new_string(text);
    vm.run(Percent::new(
        vm,
        format,
        values,
        if array { Kind::ByteArray } else { Kind::Bytes },
    ))
}

/// Instructions of a conversion beside those of its text and its value.
const CONVERSION: usize = 3;

/// What is formatted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Kind {
    Str,
    Bytes,
    ByteArray,
}

/// What the machine's next input is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Awaited {
    Nothing,
    /// What the mapping holds under a key.
    Item,
    Text,
    Int,
    Float,
    /// The int that a character is.
    Code,
}

macro_rules! holds_no_values {
    ($($t:ty)*) => { $(impl crate::heap::collect::Trace for $t { fn trace(&self, _: &mut dyn FnMut(Value)) {} })* };
}
holds_no_values! { Kind Awaited PercentCursor Layout }

machines! {
    /// A `%` formatting at the conversion that starts at `here`, `after` which it goes on.
    pub(crate) struct Percent(catches) {
        format: Value, kind: Kind, values: Value, mapping: Value, single: bool, taken: u64,
        here: PercentCursor, after: PercentCursor, layout: Layout, code: char, awaited: Awaited, value: Value, out: String,
    }
}

/// A conversion without its text.
struct Found {
    key: Option<String>,
    layout: Layout,
    width: bool,
    precision: bool,
    code: char,
    fault: Option<Fault>,
}

impl Percent {
    fn new(vm: &Vm<'_>, format: Value, values: Value, kind: Kind) -> Percent {
        let native = vm.native_of(values);
        let tuple = matches!(native, Value::Tuple(_));
        let text = native.is_str() || kind != Kind::Str && vm.heap.buffer(native).is_some();
        let is_mapping = !tuple && !text && vm.special_method(values, names::__getitem__).is_some();
        Percent {
            format,
            kind,
            values: if tuple { native } else { values },
            mapping: if is_mapping { values } else { Value::Undefined },
            single: !tuple,
            taken: 0,
            here: PercentCursor::default(),
            after: PercentCursor::default(),
            layout: Layout::default(),
            code: '\0',
            awaited: Awaited::Nothing,
            value: Value::Undefined,
            out: String::new(),
        }
    }

    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if let Resumption::Raised(exception) = input {
            let replaced = self.awaited == Awaited::Int && vm.is_exception_of(exception, Builtin::TypeError);
            return Err(if replaced {
                self.no_number(vm)
            } else {
                vm.reraise(exception)
            });
        }
        let answer = input.value();
        match self.awaited {
            Awaited::Nothing => {}
            Awaited::Item => {
                // From now on this is the one argument there is.
                (self.values, self.single, self.taken) = (answer, true, 0);
                let found = self.conversion(vm)?;
                if let Some(step) = self.fetch(vm, found)? {
                    return Ok(step);
                }
            }
            Awaited::Text => self.put_text(vm, answer)?,
            Awaited::Int => self.put_int(vm, answer)?,
            Awaited::Float => self.put_float(vm, answer)?,
            Awaited::Code => {
                self.value = answer;
                self.put_character(vm)?;
            }
        }
        loop {
            self.awaited = Awaited::Nothing;
            while self.put_plain(vm) {
                vm.work(0)?;
            }
            vm.work(1)?;
            vm.reserve(self.out.len())?;
            let mut cursor = self.here;
            let text = vm.heap.text(self.format);
            if cursor.is_at(text.len()) {
                return self.end(vm);
            }
            let Some(piece) = cursor.next(&text) else {
                return self.end(vm);
            };
            let found = match piece {
                Piece::Literal(literal) => {
                    vm.heap.meter.spend((literal.len() / 64) as i64);
                    self.out.push_str(literal);
                    self.here = cursor;
                    continue;
                }
                Piece::Conversion(conversion) => Found::of(&conversion),
            };
            self.after = cursor;
            vm.work(CONVERSION + cursor.distance(self.here) / 4)?;
            let step = match &found.key {
                Some(key) => Some(self.look_up(vm, key, &found)?),
                None => self.fetch(vm, found)?,
            };
            if let Some(step) = step {
                return Ok(step);
            }
        }
    }

    /// Goes on while text comes by, and conversions of strings, ints and floats that suit them: at once, and charged one by one. True
    /// where the fuel has run out.
    fn put_plain(&mut self, vm: &Vm<'_>) -> bool {
        if self.kind != Kind::Str {
            return false;
        }
        let (meter, text) = (&vm.heap.meter, vm.heap.text(self.format));
        // A short text is looked through each time it is asked for.
        let format: &str = &text;
        if self.out.is_empty() {
            self.out.reserve(format.len());
        }
        while meter.can_reserve(self.out.len()) {
            let (mut cursor, before) = (self.here, self.out.len());
            let converted = match cursor.next_plain(format) {
                Some(Plain::Literal(literal)) => {
                    self.out.push_str(literal);
                    Some(false)
                }
                Some(Plain::Code(code)) => self.put_value(vm, code, &Layout::default()).map(|()| true),
                None => match cursor.next(format) {
                    Some(Piece::Conversion(conversion)) => self.put_conversion(vm, &conversion).map(|()| true),
                    _ => None,
                },
            };
            let grown = self.out.len() - before;
            let units = match converted {
                Some(true) => CONVERSION + cursor.distance(self.here) / 4 + grown / 16,
                Some(false) => grown / 64,
                None => return false,
            };
            self.taken = self.taken.wrapping_add(u64::from(converted == Some(true)));
            self.here = cursor;
            if meter.spend(1 + units as i64) < 0 {
                return true;
            }
        }
        false
    }

    /// As `put_value`, of a conversion that needs no other argument.
    fn put_conversion(&mut self, vm: &Vm<'_>, conversion: &Conversion<'_>) -> Option<()> {
        let star = [conversion.width, conversion.precision].contains(&Some(Amount::Star));
        if star || conversion.key.is_some() || conversion.fault.is_some() {
            return None;
        }
        self.put_value(vm, u8::try_from(conversion.code).ok()?, &Layout::of(conversion))
    }

    /// Appends the next argument. `None`, with nothing done, where that takes more, or fails.
    fn put_value(&mut self, vm: &Vm<'_>, code: u8, layout: &Layout) -> Option<()> {
        let (value, room) = (self.peek_value(vm)?, vm.room());
        let plain = *layout == Layout::default();
        match (code, value) {
            (b'd' | b'i' | b'u' | b's', Value::Int(int)) if plain => {
                self.out.push_str(itoa::Buffer::new().format(int));
            }
            (b'd' | b'i' | b'u' | b'x' | b'X' | b'o', Value::Int(int)) => {
                let code = char::from(code);
                percent_int(IntRef::Small(int), code, layout, vm.max_digits(), room, &mut self.out).ok()?;
            }
            (b'e' | b'E' | b'f' | b'F' | b'g' | b'G', Value::Float(float))
                if has_quick_digits(float.get(), layout.precision) =>
            {
                percent_float(float.get(), char::from(code), layout, room, &mut self.out).ok()?;
            }
            (b's', Value::Short(_) | Value::Str(_)) => {
                percent_str(&vm.heap.text(value), layout, room, &mut self.out).ok()?;
            }
            _ => return None,
        }
        Some(())
    }

    /// The conversion at hand, read once more.
    fn conversion(&self, vm: &mut Vm<'_>) -> Result<Found, Unwind> {
        let mut cursor = self.here;
        let found = match cursor.next(&vm.heap.text(self.format)) {
            Some(Piece::Conversion(conversion)) => Some(Found::of(&conversion)),
            _ => None,
        };
        found.ok_or_else(|| vm.corrupt())
    }

    fn look_up(&mut self, vm: &mut Vm<'_>, key: &str, found: &Found) -> Result<Step, Unwind> {
        if self.mapping.is_undefined() {
            return Err(vm.type_error("format requires a mapping"));
        }
        found.fault_at(vm, Stage::Key)?;
        let key = match self.kind {
            Kind::Str => vm.heap.new_str(key),
            _ => {
                let bytes = latin_bytes(key);
                vm.heap.new_bytes(bytes)
            }
        };
        self.awaited = Awaited::Item;
        Ok(Step::Await(vm.get_item(self.mapping, key)?))
    }

    /// Fetches the arguments of a conversion and begins to convert. `None` where that is done.
    fn fetch(&mut self, vm: &mut Vm<'_>, found: Found) -> Result<Option<Step>, Unwind> {
        (self.layout, self.code) = (found.layout, found.code);
        found.fault_at(vm, Stage::Width)?;
        if found.width {
            let width = self.amount(vm, i64::MAX, "ssize_t")?;
            self.layout.set_width(width);
        }
        found.fault_at(vm, Stage::Precision)?;
        if found.precision {
            let precision = self.amount(vm, i64::from(i32::MAX), "int")?;
            self.layout.set_precision(precision);
        }
        found.fault_at(vm, Stage::Code)?;
        self.value = self.next_value(vm)?;
        self.convert(vm)
    }

    fn peek_value(&self, vm: &Vm<'_>) -> Option<Value> {
        match self.values {
            _ if self.single => (self.taken == 0).then_some(self.values),
            Value::Tuple(tuple) => vm.heap.tuple(tuple).get(self.taken as usize).copied(),
            _ => None,
        }
    }

    fn next_value(&mut self, vm: &mut Vm<'_>) -> R {
        let found = self.peek_value(vm);
        self.taken = self.taken.wrapping_add(1);
        found.ok_or_else(|| vm.type_error("not enough arguments for format string"))
    }

    /// The argument of a `*`, up to what CPython's C type holds.
    fn amount(&mut self, vm: &mut Vm<'_>, most: i64, c_type: &str) -> Result<i64, Unwind> {
        let value = self.next_value(vm)?;
        match vm.int_ref(value).map(|int| int.to_i64()) {
            Some(Some(amount)) if (-most - 1..=most).contains(&amount) => Ok(amount),
            Some(_) => Err(vm.overflow_error(format!("Python int too large to convert to C {c_type}"))),
            None => Err(vm.type_error("* wants int")),
        }
    }

    fn convert(&mut self, vm: &mut Vm<'_>) -> Result<Option<Step>, Unwind> {
        let value = self.value;
        match self.code {
            's' if self.kind == Kind::Str && value.is_str() => self.put_text(vm, value).map(|()| None),
            's' if self.kind == Kind::Str => self.await_text(vm, |vm, value| vm.str(value)),
            's' | 'b' if self.kind != Kind::Str => self.byte_text(vm),
            'r' if self.kind == Kind::Str => self.await_text(vm, |vm, value| vm.repr(value)),
            'r' | 'a' => self.await_text(vm, crate::builtins::ascii),
            'd' | 'i' | 'u' | 'o' | 'x' | 'X' => {
                if vm.int_ref(value).is_some() {
                    return self.put_int(vm, value).map(|()| None);
                }
                let whole = matches!(self.code, 'o' | 'x' | 'X');
                self.awaited = Awaited::Int;
                if whole || !is_number(vm, value) {
                    if whole && vm.special_method(value, names::__index__).is_some() {
                        return Ok(Some(Step::Await(vm.index(value)?)));
                    }
                    return Err(self.no_number(vm));
                }
                Ok(Some(Step::Await(vm.to_int(value)?)))
            }
            'e' | 'E' | 'f' | 'F' | 'g' | 'G' => {
                if self.kind != Kind::Str && !is_number(vm, value) {
                    let message = format!("float argument required, not {}", vm.type_name(value));
                    return Err(vm.type_error(message));
                }
                self.awaited = Awaited::Float;
                Ok(Some(Step::Await(vm.to_float_by(value, Target::Real)?)))
            }
            'c' => {
                let native = vm.native_of(value);
                let plain = native.is_str() || vm.int_ref(native).is_some() || vm.heap.buffer(native).is_some();
                if !plain
                    && vm
                        .special_method(value, names::__index__)
                        .is_some_and(|method| !method.is_none())
                {
                    self.awaited = Awaited::Code;
                    return Ok(Some(Step::Await(vm.index(value)?)));
                }
                self.put_character(vm).map(|()| None)
            }
            _ => Err(self.unsupported(vm)),
        }
    }

    #[cold]
    fn unsupported(&self, vm: &mut Vm<'_>) -> Unwind {
        let mut cursor = self.here;
        let text = vm.heap.text(self.format);
        let error = match cursor.next(&text) {
            Some(Piece::Conversion(conversion)) => conversion.unsupported(&text),
            _ => return vm.corrupt(),
        };
        vm.text_error(error)
    }

    #[cold]
    fn no_number(&self, vm: &mut Vm<'_>) -> Unwind {
        let wanted = if matches!(self.code, 'o' | 'x' | 'X') {
            "an integer"
        } else {
            "a real number"
        };
        let message = format!(
            "%{} format: {wanted} is required, not {}",
            self.code,
            vm.type_name(self.value)
        );
        vm.type_error(message)
    }

    fn await_text(
        &mut self,
        vm: &mut Vm<'_>,
        text: impl FnOnce(&mut Vm<'_>, Value) -> R,
    ) -> Result<Option<Step>, Unwind> {
        self.awaited = Awaited::Text;
        Ok(Some(Step::Await(text(vm, self.value)?)))
    }

    /// `%b` of bytes: what is bytes-like as it is, else by `__bytes__`.
    fn byte_text(&mut self, vm: &mut Vm<'_>) -> Result<Option<Step>, Unwind> {
        let native = vm.native_of(self.value);
        if vm.heap.buffer(native).is_some() {
            return self.put_text(vm, native).map(|()| None);
        }
        match vm.special_method(self.value, names::__bytes__) {
            Some(method) if !method.is_none() => self.await_text(vm, |vm, value| vm.call_value(method, &[value])),
            _ => {
                let given = vm.type_name(self.value);
                let message =
                    format!("%b requires a bytes-like object, or an object that implements __bytes__, not '{given}'");
                Err(vm.type_error(message))
            }
        }
    }

    fn put_text(&mut self, vm: &mut Vm<'_>, text: Value) -> Result<(), Unwind> {
        let native = vm.native_of(text);
        if !native.is_str() && vm.heap.buffer(native).is_none() {
            let message = format!("__bytes__ returned non-bytes (type {})", vm.type_name(text));
            return Err(vm.type_error(message));
        }
        self.put(vm, |vm, layout, out| match vm.heap.buffer(native) {
            Some(bytes) => {
                let text: String = bytes.iter().map(|byte| char::from(*byte)).collect();
                percent_str(&text, layout, vm.room(), out)
            }
            None => percent_str(&vm.heap.text(native), layout, vm.room(), out),
        })
    }

    fn put_int(&mut self, vm: &mut Vm<'_>, value: Value) -> Result<(), Unwind> {
        if vm.int_ref(value).is_none() {
            return Err(vm.corrupt());
        }
        let (code, decimal) = (self.code, matches!(self.code, 'd' | 'i' | 'u'));
        self.put(vm, |vm, layout, out| {
            let (int, before) = (vm.int_ref(value).unwrap_or(IntRef::Small(0)), out.len());
            let large = decimal && int.to_i64().is_none();
            percent_int(int, code, layout, vm.max_digits(), vm.room(), out)?;
            charge_digits(vm, if large { f64::INFINITY } else { 0.0 }, None, out.len() - before);
            Ok(())
        })
    }

    fn put_float(&mut self, vm: &mut Vm<'_>, value: Value) -> Result<(), Unwind> {
        let Value::Float(float) = value else {
            return Err(vm.corrupt());
        };
        let code = self.code;
        self.put(vm, |vm, layout, out| {
            let before = out.len();
            percent_float(float.get(), code, layout, vm.room(), out)?;
            charge_digits(vm, float.get(), layout.precision, out.len() - before);
            Ok(())
        })
    }

    fn put_character(&mut self, vm: &mut Vm<'_>) -> Result<(), Unwind> {
        let native = vm.native_of(self.value);
        if self.kind != Kind::Str {
            return self.put_byte(vm, native);
        }
        let c = match vm.heap.str(native) {
            Some(text) => {
                let mut chars = text.chars();
                match (chars.next(), chars.next()) {
                    (Some(c), None) => Ok(c),
                    _ => {
                        let length = vm.heap.str_len(native);
                        let message =
                            format!("%c requires an int or a unicode character, not a string of length {length}");
                        return Err(vm.type_error(message));
                    }
                }
            }
            None => match vm.int_ref(native) {
                Some(int) if int.to_i64().is_none() => Err(TextError::overflow("%c arg not in range(0x110000)")),
                Some(int) => character(int),
                None => {
                    let message = format!(
                        "%c requires an int or a unicode character, not {}",
                        vm.type_name(self.value)
                    );
                    return Err(vm.type_error(message));
                }
            },
        };
        self.put(vm, |vm, layout, out| {
            c.and_then(|c| percent_char(c, layout, vm.room(), out))
        })
    }

    fn put_byte(&mut self, vm: &mut Vm<'_>, native: Value) -> Result<(), Unwind> {
        let byte = match vm.int_ref(native) {
            Some(int) => int.to_i64().and_then(|code| u8::try_from(code).ok()).ok_or(true),
            None => match vm.heap.buffer(native) {
                Some([byte]) => Ok(*byte),
                _ => Err(false),
            },
        };
        match byte {
            Ok(byte) => self.put(vm, |vm, layout, out| {
                percent_char(char::from(byte), layout, vm.room(), out)
            }),
            Err(true) => Err(vm.overflow_error("%c arg not in range(256)")),
            Err(false) => {
                let given = match vm.heap.buffer(native) {
                    Some(bytes) => {
                        let (kind, length) = (vm.type_name(native), bytes.len());
                        format!("a {kind} object of length {length}")
                    }
                    None => vm.type_name(self.value),
                };
                Err(vm.type_error(format!(
                    "%c requires an integer in range(256) or a single byte, not {given}"
                )))
            }
        }
    }

    /// Appends a value's text; goes on behind the conversion.
    fn put<'a>(
        &mut self,
        vm: &mut Vm<'a>,
        format: impl FnOnce(&Vm<'a>, &Layout, &mut String) -> Result<(), TextError>,
    ) -> Result<(), Unwind> {
        let before = self.out.len();
        match format(vm, &self.layout, &mut self.out) {
            Ok(()) => {
                vm.work((self.out.len() - before) / 16)?;
                self.here = self.after;
                Ok(())
            }
            Err(error) => Err(vm.text_error(error)),
        }
    }

    fn end(&mut self, vm: &mut Vm<'_>) -> Result<Step, Unwind> {
        let left = match self.values {
            _ if self.single => self.taken == 0,
            Value::Tuple(tuple) => (self.taken as usize) < vm.heap.tuple(tuple).len(),
            _ => false,
        };
        if left && self.mapping.is_undefined() {
            let what = if self.kind == Kind::Str { "string" } else { "bytes" };
            return Err(vm.type_error(format!("not all arguments converted during {what} formatting")));
        }
        let out = std::mem::take(&mut self.out);
        if self.kind == Kind::Str {
            return Ok(Step::Done(finish(vm, Ok(out))?));
        }
        let bytes = latin_bytes(&out);
        vm.foresee(bytes.len(), 1)?;
        vm.work(bytes.len() / 16)?;
        Ok(Step::Done(match self.kind {
            Kind::ByteArray => vm.heap.new_object(crate::heap::Object::ByteArray(bytes)),
            _ => vm.heap.new_bytes(bytes),
        }))
    }
}

impl Found {
    fn of(conversion: &Conversion<'_>) -> Found {
        Found {
            key: conversion.key.map(str::to_owned),
            layout: Layout::of(conversion),
            width: conversion.width == Some(Amount::Star),
            precision: conversion.precision == Some(Amount::Star),
            code: conversion.code,
            fault: conversion.fault.clone(),
        }
    }

    fn fault_at(&self, vm: &mut Vm<'_>, stage: Stage) -> Result<(), Unwind> {
        match &self.fault {
            Some(fault) if fault.stage == stage => Err(vm.text_error(fault.error.clone())),
            _ => Ok(()),
        }
    }
}

/// Whether a value converts to a number.
fn is_number(vm: &Vm<'_>, value: Value) -> bool {
    [names::__int__, names::__index__, names::__float__]
        .into_iter()
        .any(|name| vm.special_method(value, name).is_some_and(|method| !method.is_none()))
}

/// A Latin-1 text as the bytes it stands for.
fn latin_bytes(text: &str) -> Vec<u8> {
    text.chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?'))
        .collect()
}
