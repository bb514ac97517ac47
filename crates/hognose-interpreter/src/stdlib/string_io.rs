//! `_io`: the methods of `io.StringIO`, whose class is in io.py, at once where all is usual. What is not (a place in the middle that is
//! written to, line ends that are translated, arguments of other types, a closed one) goes on with the class's own methods.
//!
//! The text is one string, which `Heap::str_append` makes longer in place. The place in it is a number of characters, or -1 while it is
//! the end; beside it stands the same in bytes, or -1 where that is not known.

use crate::name::{Name, names};
use crate::native::{Code, NativeDef, function, method};
use crate::value::*;
use crate::vm::{Unwind, Vm};
use std::sync::LazyLock;

type R = Result<Value, Unwind>;

pub static NATIVES: &[NativeDef] = &[
    function(
        "start",
        "(buffer, initial_value, newline, /)",
        Code::F3(start),
        "Gives a new StringIO its attributes; false where the arguments are not usual.",
    ),
    method("write", "(self, s, /)", Code::F2(write), "Writes a text at the place."),
    method(
        "read",
        "(self, size=-1, /)",
        Code::F2(read),
        "So many characters from the place on, or all.",
    ),
    method(
        "readline",
        "(self, size=-1, /)",
        Code::F2(readline),
        "The rest of the line, or so many characters of it.",
    ),
    method("getvalue", "(self, /)", Code::F1(getvalue), "The whole text."),
    method("__next__", "(self, /)", Code::F1(next), "Implement next(self)."),
];

static READLINE: LazyLock<Option<NativeRef>> = LazyLock::new(|| super::native("_io", "readline"));
pub(super) static NEXT: LazyLock<Option<NativeRef>> = LazyLock::new(|| super::native("_io", "__next__"));

/// The first attributes of a StringIO.
const ATTRIBUTES: [Name; 5] = [names::_closed, names::_newline, names::_text, names::_at, names::_byte];

/// Where lines end.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Newlines {
    /// As written, at `\n`.
    Plain,
    /// At `\n`, for everything else is made that.
    Universal,
    /// As written, at `\n`, `\r` and `\r\n`.
    Untranslated,
    /// At a character sequence of the program's choice.
    Other,
}

impl Newlines {
    fn of(newline: Value) -> Newlines {
        match newline {
            Value::None => Newlines::Universal,
            Value::Short(text) if text.is_empty() => Newlines::Untranslated,
            Value::Short(text) if text == ShortStr::ascii(b'\n') => Newlines::Plain,
            _ => Newlines::Other,
        }
    }
}

/// What an open StringIO holds.
#[derive(Clone, Copy)]
struct Buffer {
    this: InstanceRef,
    newlines: Newlines,
    text: Value,
    /// Of the text, in bytes.
    len: usize,
    ascii: bool,
    at: i64,
    byte: i64,
}

impl Buffer {
    #[inline]
    fn of(vm: &Vm<'_>, value: Value) -> Option<Buffer> {
        match vm.leading_attributes(value, &ATTRIBUTES)? {
            (this, &[Value::False, newline, text, Value::Int(at), Value::Int(byte)]) => Some(Buffer {
                this,
                newlines: Newlines::of(newline),
                text,
                len: vm.heap.str(text)?.len(),
                ascii: vm.heap.str_is_ascii(text),
                at,
                byte,
            }),
            _ => None,
        }
    }

    /// The byte that the place is at, where there is something behind it.
    fn offset(&self, vm: &mut Vm<'_>) -> Result<Option<usize>, Unwind> {
        let Ok(at) = usize::try_from(self.at) else {
            return Ok(None);
        };
        let found = if self.ascii {
            Some(at)
        } else if let Ok(byte) = usize::try_from(self.byte) {
            Some(byte)
        } else {
            vm.work(at.min(self.len) / CHARACTERS_A_UNIT)?;
            vm.heap.text(self.text).char_indices().nth(at).map(|(byte, _)| byte)
        };
        Ok(found.filter(|byte| *byte < self.len))
    }

    /// Hands out what stands between two places in bytes, and goes there.
    fn take(&self, vm: &mut Vm<'_>, from: usize, to: usize) -> R {
        let part = if from == 0 && to == self.len {
            self.text
        } else {
            vm.foresee(to - from, 1)?;
            vm.heap.str_part(self.text, from..to)
        };
        let characters = if self.ascii {
            to - from
        } else {
            vm.work((to - from) / CHARACTERS_A_UNIT)?;
            vm.heap.str_len(part)
        };
        if let Some([.., at, byte]) = vm
            .heap
            .instance_mut(self.this)
            .slots
            .first_chunk_mut::<{ ATTRIBUTES.len() }>()
        {
            *at = Value::Int(self.at + characters as i64);
            *byte = Value::Int(to as i64);
        }
        Ok(part)
    }

    /// The byte behind so many characters from a place on; at most `end`.
    fn behind(&self, vm: &mut Vm<'_>, from: usize, characters: usize, end: usize) -> Result<usize, Unwind> {
        if self.ascii || end - from <= characters {
            return Ok(end.min(from.saturating_add(characters)));
        }
        vm.work(characters / CHARACTERS_A_UNIT)?;
        let text = vm.heap.text(self.text);
        let part = text.get(from..end).unwrap_or("");
        Ok(part.char_indices().nth(characters).map_or(end, |(byte, _)| from + byte))
    }

    /// The rest of the line; empty at the end. `None` where lines end in an unusual way.
    fn line(&self, vm: &mut Vm<'_>, most: Option<usize>) -> Result<Option<Value>, Unwind> {
        if self.newlines == Newlines::Other {
            return Ok(None);
        }
        let Some(from) = self.offset(vm)? else {
            vm.work(1)?;
            return Ok(Some(EMPTY));
        };
        let text = vm.heap.text(self.text);
        let rest = text.as_bytes().get(from..).unwrap_or(&[]);
        let found = match self.newlines {
            Newlines::Untranslated => memchr::memchr2(b'\n', b'\r', rest).map(|i| match rest.get(i..i + 2) {
                Some(b"\r\n") => i + 2,
                _ => i + 1,
            }),
            _ => memchr::memchr(b'\n', rest).map(|i| i + 1),
        };
        let len = found.unwrap_or(rest.len());
        vm.work(1 + len / SEARCHED_A_UNIT)?;
        let to = match most {
            Some(most) => self.behind(vm, from, most, from + len)?,
            None => from + len,
        };
        self.take(vm, from, to).map(Some)
    }
}

const EMPTY: Value = Value::Short(ShortStr::EMPTY);
/// Characters that are stepped over for an instruction.
const CHARACTERS_A_UNIT: usize = 16;
/// Bytes that are searched for an instruction.
pub(super) const SEARCHED_A_UNIT: usize = 128;
/// Bytes that are appended for an instruction.
pub(super) const APPENDED_A_UNIT: usize = 64;

/// How many characters or bytes an argument asks for, `None` for all; nothing where it is no plain number.
pub(super) fn size(size: Value) -> Option<Option<usize>> {
    match size {
        Value::Undefined | Value::None => Some(None),
        Value::Int(size) => Some(usize::try_from(size).ok()),
        _ => None,
    }
}

fn start(vm: &mut Vm<'_>, this: Value, initial: Value, newline: Value) -> R {
    let newlines = Newlines::of(newline);
    let text = if initial.is_none() { EMPTY } else { initial };
    let Value::Instance(instance) = this else {
        return Ok(Value::False);
    };
    let usual = text.is_str() && matches!(newlines, Newlines::Plain | Newlines::Untranslated);
    if !usual || vm.heap.shape_of(instance).in_dict {
        return Ok(Value::False);
    }
    let values = [Value::False, newline, text, Value::Int(0), Value::Int(0)];
    for (name, value) in ATTRIBUTES.into_iter().zip(values) {
        vm.set_shaped(instance, name, value)?;
    }
    Ok(Value::True)
}

fn write(vm: &mut Vm<'_>, this: Value, string: Value) -> R {
    match written(vm, this, string)? {
        Some(count) => Ok(count),
        None => vm.call_method(this, names::_write, &[string]),
    }
}

/// The number of characters that were written; `None` where nothing was.
fn written(vm: &mut Vm<'_>, this: Value, string: Value) -> Result<Option<Value>, Unwind> {
    let Some(buffer) = Buffer::of(vm, this).filter(|_| string.is_str()) else {
        return Ok(None);
    };
    let added = vm.heap.text(string).len();
    vm.work(1 + added / APPENDED_A_UNIT)?;
    let as_it_is = match buffer.newlines {
        Newlines::Plain | Newlines::Untranslated => true,
        Newlines::Universal => memchr::memchr(b'\r', vm.heap.text(string).as_bytes()).is_none(),
        Newlines::Other => false,
    };
    let before = buffer.len;
    let at_end = buffer.at < 0 || if buffer.ascii { buffer.at } else { buffer.byte } == before as i64;
    if !as_it_is || !at_end {
        return Ok(None);
    }
    if added == 0 {
        return Ok(Some(Value::Int(0)));
    }
    if buffer.at >= 0 {
        // What was not appended here is copied.
        vm.work(before / APPENDED_A_UNIT)?;
    }
    vm.reserve(before.saturating_add(added))?;
    let characters = vm.heap.str_len(string);
    let text = vm.heap.str_append(buffer.text, string);
    if let Some([.., whole, at, _]) = vm
        .heap
        .instance_mut(buffer.this)
        .slots
        .first_chunk_mut::<{ ATTRIBUTES.len() }>()
    {
        *whole = text;
        *at = Value::Int(-1);
    }
    Ok(Some(Value::Int(characters as i64)))
}

fn read(vm: &mut Vm<'_>, this: Value, most: Value) -> R {
    let (Some(buffer), Some(size)) = (Buffer::of(vm, this), size(most)) else {
        return vm.call_method(this, names::_read, &[most.or(Value::None)]);
    };
    vm.work(1)?;
    let Some(from) = buffer.offset(vm)? else {
        return Ok(EMPTY);
    };
    let to = match size {
        Some(size) => buffer.behind(vm, from, size, buffer.len)?,
        None => buffer.len,
    };
    buffer.take(vm, from, to)
}

fn readline(vm: &mut Vm<'_>, this: Value, most: Value) -> R {
    if let (Some(buffer), Some(size)) = (Buffer::of(vm, this), size(most))
        && let Some(line) = buffer.line(vm, size)?
    {
        return Ok(line);
    }
    vm.call_method(this, names::_readline, &[most.or(Value::None)])
}

fn getvalue(vm: &mut Vm<'_>, this: Value) -> R {
    match Buffer::of(vm, this) {
        Some(buffer) => Ok(buffer.text),
        None => vm.call_method(this, names::_getvalue, &[]),
    }
}

/// The next line, or the end, where nothing of the program's has to run for it.
pub(super) fn next_line(vm: &mut Vm<'_>, this: Value) -> Result<Option<Value>, Unwind> {
    let Some(buffer) = Buffer::of(vm, this) else {
        return Ok(None);
    };
    let readline = vm.class_attribute(vm.type_of(this), names::readline);
    if !matches!(readline, Some(Value::Native(native)) if Some(native) == *READLINE) {
        return Ok(None);
    }
    let line = buffer.line(vm, None)?;
    Ok(line.map(|line| if line == EMPTY { Value::Stop } else { line }))
}

fn next(vm: &mut Vm<'_>, this: Value) -> R {
    match next_line(vm, this)? {
        Some(Value::Stop) => Err(vm.stop_iteration(Value::None)),
        Some(line) => Ok(line),
        None => vm.call_method(this, names::_next, &[]),
    }
}
