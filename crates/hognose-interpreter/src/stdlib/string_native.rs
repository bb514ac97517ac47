//! `_string`: format strings taken apart, for `string.Formatter`.

use crate::native::{Code, NativeDef, function};
use crate::text::replacement::{Accessor, AutoNumber, FieldName, First, MarkupCursor};
use crate::value::*;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

pub static NATIVES: &[NativeDef] = &[
    function(
        "formatter_parser",
        "(format_string, /)",
        Code::F1(parser),
        "The texts and fields of a format string.",
    ),
    function(
        "formatter_field_name_split",
        "(field_name, /)",
        Code::F1(split),
        "The first part of a field's name, and its accessors.",
    ),
];

fn text_of(vm: &mut Vm<'_>, value: Value) -> Result<String, Unwind> {
    let native = vm.native_of(value);
    if native.is_str() {
        return Ok(vm.heap.text(native).to_string());
    }
    let message = format!("expected str, got {}", vm.type_name(value));
    Err(vm.type_error(message))
}

fn parser(vm: &mut Vm<'_>, format: Value) -> R {
    let format = text_of(vm, format)?;
    vm.foresee(format.len(), 16)?;
    let mut cursor = MarkupCursor::default();
    let mut pieces = Vec::new();
    while let Some(piece) = cursor.next(&format) {
        let piece = match piece {
            Ok(piece) => piece,
            Err(error) => return Err(vm.text_error(error)),
        };
        let literal = vm.heap.new_str(piece.literal);
        let parts = match piece.field {
            Some(field) => {
                let name = vm.heap.new_str(field.name);
                let spec = vm.heap.new_str(field.spec);
                let conversion = field
                    .conversion
                    .map_or(Value::None, |c| Value::Short(ShortStr::from_char(c)));
                [literal, name, spec, conversion]
            }
            None => [literal, Value::None, Value::None, Value::None],
        };
        pieces.push(vm.heap.new_tuple(parts));
    }
    let list = vm.heap.new_list(pieces);
    vm.iter(list)
}

fn split(vm: &mut Vm<'_>, name: Value) -> R {
    let name = text_of(vm, name)?;
    let (first, rest) = name
        .split_at_checked(name.find(['.', '[']).unwrap_or(name.len()))
        .unwrap_or((&name, ""));
    let first = if first.is_empty() {
        Value::Short(ShortStr::EMPTY)
    } else {
        match FieldName::parse(first, &mut AutoNumber::default()) {
            Ok((First::Index(n), _)) => Value::Int(n as i64),
            Ok((First::Name(text), _)) => vm.heap.new_str(text),
            Err(error) => return Err(vm.text_error(error)),
        }
    };
    let mut accessors = Vec::new();
    // What stands in front of the accessors does not matter here.
    let padded = format!("0{rest}");
    match FieldName::parse(&padded, &mut AutoNumber::default()) {
        Ok((_, names)) => {
            for accessor in names {
                let (is_attribute, key) = match accessor {
                    Ok(Accessor::Attribute(name)) => (Value::True, vm.heap.new_str(name)),
                    Ok(Accessor::Index(n)) => (Value::False, Value::Int(n as i64)),
                    Ok(Accessor::Key(key)) => (Value::False, vm.heap.new_str(key)),
                    Err(error) => return Err(vm.text_error(error)),
                };
                accessors.push(vm.heap.new_tuple([is_attribute, key]));
            }
        }
        Err(error) => return Err(vm.text_error(error)),
    }
    let list = vm.heap.new_list(accessors);
    let rest = vm.iter(list)?;
    Ok(vm.heap.new_tuple([first, rest]))
}
