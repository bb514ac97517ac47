//! `_csv`: records of the usual form, read and written at once. For what is not usual they answer None, and csv.py goes character by
//! character.

use crate::name::{Name, names};
use crate::native::{Code, NativeDef, function, method};
use crate::text::float::repr_float;
use crate::value::*;
use crate::vm::{Unwind, Vm};
use smallvec::SmallVec;
use std::ops::Range;
use std::sync::LazyLock;

type R = Result<Value, Unwind>;

pub static NATIVES: &[NativeDef] = &[
    function(
        "split",
        "(line, delimiter, quotechar, limit, /)",
        Code::F4(split),
        "The fields of a record that ends with its line.",
    ),
    function(
        "join",
        "(row, delimiter, quotechar, lineterminator, /)",
        Code::F4(join),
        "A row of texts and numbers as a record, quoted where it must be.",
    ),
    method("__next__", "(self, /)", Code::F1(next), "Implement next(self)."),
];

pub(super) static NEXT: LazyLock<Option<NativeRef>> = LazyLock::new(|| super::native("_csv", "__next__"));

/// A character that is ASCII.
fn ascii(value: Value) -> Option<u8> {
    match value {
        Value::Short(text) if text.is_ascii() && text.len() == 1 => text.text().as_bytes().first().copied(),
        _ => None,
    }
}

/// A field: a part of its line, or a text of its own where quotes in it were written twice.
enum Field {
    Part(Range<usize>),
    Own(String),
}

/// The field that begins at a place, and where it ends: behind the quotes, where it has some.
fn field(line: &str, at: usize, delimiter: u8, quote: u8) -> Option<(Field, usize)> {
    let bytes = line.as_bytes().get(at..)?;
    if bytes.first() != Some(&quote) {
        let is_end = |byte: &u8| *byte == delimiter || *byte == b'\r' || *byte == b'\n';
        // Most fields are short.
        let end = match bytes.iter().take(SHORT).position(is_end) {
            Some(end) => at + end,
            None => memchr::memchr3(delimiter, b'\r', b'\n', bytes).map_or(line.len(), |end| at + end),
        };
        return Some((Field::Part(at..end), end));
    }
    let mut whole = String::new();
    let mut from = at + 1;
    loop {
        let end = from + memchr::memchr(quote, line.as_bytes().get(from..)?)?;
        if line.as_bytes().get(end + 1) == Some(&quote) {
            whole.push_str(line.get(from..=end)?);
            from = end + 2;
        } else if whole.is_empty() {
            return Some((Field::Part(from..end), end + 1));
        } else {
            whole.push_str(line.get(from..end)?);
            return Some((Field::Own(whole), end + 1));
        }
    }
}

/// Bytes that are looked at one by one before a search begins.
const SHORT: usize = 16;

fn fields(line: &str, delimiter: u8, quote: u8, limit: usize, found: &mut SmallVec<[Field; 8]>) -> Option<()> {
    let is_end = |at: usize| matches!(line.as_bytes().get(at..), Some(b"" | b"\n" | b"\r" | b"\r\n"));
    let mut at = 0;
    if is_end(at) {
        return Some(());
    }
    loop {
        let (field, end) = field(line, at, delimiter, quote)?;
        let len = match &field {
            Field::Part(part) => part.len(),
            Field::Own(text) => text.len(),
        };
        // A limit is of characters, of which there are no more than bytes.
        (len <= limit).then_some(())?;
        found.push(field);
        if is_end(end) {
            return Some(());
        }
        (line.as_bytes().get(end) == Some(&delimiter)).then_some(())?;
        at = end + 1;
    }
}

fn split(vm: &mut Vm<'_>, line: Value, delimiter: Value, quote: Value, limit: Value) -> R {
    Ok(split_line(vm, line, delimiter, quote, limit)?.unwrap_or(Value::None))
}

/// The fields of a line in a list; `None` where the record is not of the usual form.
fn split_line(
    vm: &mut Vm<'_>,
    line: Value,
    delimiter: Value,
    quote: Value,
    limit: Value,
) -> Result<Option<Value>, Unwind> {
    let (Some(delimiter), Some(quote), Some(limit)) = (ascii(delimiter), ascii(quote), vm.index_value(limit)) else {
        return Ok(None);
    };
    if !line.is_str() {
        return Ok(None);
    }
    let len = vm.heap.text(line).len();
    vm.reserve(len.saturating_mul(64))?;
    vm.work(1 + len)?;
    let mut found = SmallVec::new();
    if fields(
        &vm.heap.text(line),
        delimiter,
        quote,
        crate::text::size(limit),
        &mut found,
    )
    .is_none()
    {
        return Ok(None);
    }
    let mut values = Vec::with_capacity(found.len());
    for field in found.drain(..) {
        values.push(match field {
            Field::Part(part) => vm.heap.str_part(line, part),
            Field::Own(text) => vm.heap.new_string(text),
        });
    }
    Ok(Some(vm.heap.new_list(values)))
}

/// The first attributes of a reader. What is pending is a line that was read and is not of the usual form, in a tuple; an empty one
/// where there is none.
const ATTRIBUTES: [Name; 7] = [
    names::_lines,
    names::line_num,
    names::_usual,
    names::_delimiter,
    names::_quotechar,
    names::_limits,
    names::_pending,
];
const LINE_NUM: usize = 1;
const PENDING: usize = 6;

/// The next record of a reader, or its end, where its lines come without running anything of the program's and one line is a record.
pub(super) fn next_row(vm: &mut Vm<'_>, this: Value) -> Result<Option<Value>, Unwind> {
    let Some((reader, attributes)) = vm.leading_attributes(this, &ATTRIBUTES) else {
        return Ok(None);
    };
    let &[
        lines,
        Value::Int(number),
        Value::True,
        delimiter,
        quote,
        Value::List(limits),
        pending,
    ] = attributes
    else {
        return Ok(None);
    };
    let limit = vm.heap.list(limits).first().copied().unwrap_or_default();
    if vm.heap.sequence(pending).is_none_or(|pending| !pending.is_empty()) {
        return Ok(None);
    }
    let line = match lines {
        Value::Iterator(_) if vm.is_simple_iterator(lines) => vm.next(lines)?,
        Value::Instance(_) => match vm.special_method(lines, names::__next__) {
            Some(Value::Native(native)) if Some(native) == *super::string_io::NEXT => {
                match super::string_io::next_line(vm, lines)? {
                    Some(line) => line,
                    None => return Ok(None),
                }
            }
            _ => return Ok(None),
        },
        _ => return Ok(None),
    };
    if line.is_stop() {
        return Ok(Some(line));
    }
    let row = split_line(vm, line, delimiter, quote, limit)?;
    let (attribute, value) = match row {
        Some(_) => (LINE_NUM, Value::Int(number.saturating_add(1))),
        None => (PENDING, vm.heap.new_tuple([line])),
    };
    if let Some(place) = vm.heap.instance_mut(reader).slots.get_mut(attribute) {
        *place = value;
    }
    Ok(row)
}

fn next(vm: &mut Vm<'_>, this: Value) -> R {
    match next_row(vm, this)? {
        Some(Value::Stop) => Err(vm.stop_iteration(Value::None)),
        Some(row) => Ok(row),
        None => vm.call_method(this, names::_next, &[]),
    }
}

/// Every character is looked for in what ends a row.
const LONGEST_TERMINATOR: usize = 8;

fn join(vm: &mut Vm<'_>, row: Value, delimiter: Value, quote: Value, terminator: Value) -> R {
    let (Some(delimiter), Some(quote)) = (ascii(delimiter), ascii(quote)) else {
        return Ok(Value::None);
    };
    let (Value::List(_) | Value::Tuple(_), true) = (row, terminator.is_str()) else {
        return Ok(Value::None);
    };
    let row = vm.heap.sequence(row).unwrap_or(&[]).to_vec();
    vm.work(row.len())?;
    let terminator = vm.heap.text(terminator).to_string();
    if terminator.len() > LONGEST_TERMINATOR {
        return Ok(Value::None);
    }
    let mut out = String::new();
    for (i, field) in row.iter().enumerate() {
        if i > 0 {
            out.push(char::from(delimiter));
        }
        match field {
            Value::Int(number) => out.push_str(&number.to_string()),
            Value::Float(number) => out.push_str(&repr_float(number.get())),
            Value::True => out.push_str("True"),
            Value::False => out.push_str("False"),
            Value::None => {}
            Value::Short(_) | Value::Str(_) => {
                let len = vm.heap.text(*field).len();
                vm.reserve((out.len() + len).saturating_mul(4))?;
                vm.work(len / 4)?;
                let text = vm.heap.text(*field);
                let special = |c: char| {
                    c == char::from(delimiter) || c == char::from(quote) || "\r\n".contains(c) || terminator.contains(c)
                };
                if text.contains(special) {
                    vm.heap.meter.spend((len / 2) as i64);
                    out.push(char::from(quote));
                    for part in text.split_inclusive(char::from(quote)) {
                        out.push_str(part);
                        if part.ends_with(char::from(quote)) {
                            out.push(char::from(quote));
                        }
                    }
                    out.push(char::from(quote));
                } else {
                    out.push_str(&text);
                }
            }
            _ => return Ok(Value::None),
        }
    }
    if row.len() == 1 && out.is_empty() {
        out.extend([char::from(quote), char::from(quote)]);
    }
    // A number may hold what must be quoted.
    if [delimiter, quote]
        .iter()
        .any(|c| c.is_ascii_alphanumeric() || b"+-. ".contains(c))
        || terminator
            .chars()
            .any(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
    {
        return Ok(Value::None);
    }
    out.push_str(&terminator);
    vm.foresee(out.len(), 1)?;
    Ok(vm.heap.new_string(out))
}
