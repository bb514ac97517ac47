//! `_csv`: records of the usual form, read and written at once. For what is not usual they answer None, and csv.py goes character by
//! character.

use crate::native::{Code, NativeDef, function};
use crate::text::float::repr_float;
use crate::value::*;
use crate::vm::{Unwind, Vm};

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
];

/// A character that is ASCII.
fn ascii(value: Value) -> Option<u8> {
    match value {
        Value::Short(text) if text.is_ascii() && text.len() == 1 => text.text().as_bytes().first().copied(),
        _ => None,
    }
}

/// One field from the start of the text, and what follows it: nothing, or the delimiter and more. Quotes are taken off.
fn field(text: &str, delimiter: u8, quote: u8) -> Option<(std::borrow::Cow<'_, str>, &str)> {
    let Some(quoted) = text.strip_prefix(char::from(quote)) else {
        let end = memchr::memchr3(delimiter, b'\r', b'\n', text.as_bytes()).unwrap_or(text.len());
        return Some((text.get(..end)?.into(), text.get(end..)?));
    };
    let mut whole = String::new();
    let mut rest = quoted;
    loop {
        let end = memchr::memchr(quote, rest.as_bytes())?;
        let (part, behind) = (rest.get(..end)?, rest.get(end + 1..)?);
        match behind.strip_prefix(char::from(quote)) {
            Some(more) => {
                whole.push_str(part);
                whole.push(char::from(quote));
                rest = more;
            }
            None if whole.is_empty() => return Some((part.into(), behind)),
            None => {
                whole.push_str(part);
                return Some((whole.into(), behind));
            }
        }
    }
}

fn fields(line: &str, delimiter: u8, quote: u8, limit: usize) -> Option<Vec<std::borrow::Cow<'_, str>>> {
    let is_end = |text: &str| matches!(text, "" | "\n" | "\r" | "\r\n");
    let mut found = Vec::new();
    let mut rest = line;
    if is_end(rest) {
        return Some(found);
    }
    loop {
        let (field, behind) = field(rest, delimiter, quote)?;
        // A limit is of characters, of which there are no more than bytes.
        (field.len() <= limit).then_some(())?;
        found.push(field);
        if is_end(behind) {
            return Some(found);
        }
        rest = behind.strip_prefix(char::from(delimiter))?;
    }
}

fn split(vm: &mut Vm<'_>, line: Value, delimiter: Value, quote: Value, limit: Value) -> R {
    let (Some(delimiter), Some(quote), Some(limit)) = (ascii(delimiter), ascii(quote), vm.index_value(limit)) else {
        return Ok(Value::None);
    };
    if !line.is_str() {
        return Ok(Value::None);
    }
    let len = vm.heap.text(line).len();
    vm.reserve(len.saturating_mul(64))?;
    vm.work(1 + len)?;
    let text = vm.heap.text(line);
    let Some(fields) = fields(&text, delimiter, quote, crate::text::size(limit)) else {
        return Ok(Value::None);
    };
    let fields: Vec<String> = fields.into_iter().map(std::borrow::Cow::into_owned).collect();
    let fields = fields.into_iter().map(|field| vm.heap.new_string(field)).collect();
    Ok(vm.heap.new_list(fields))
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
