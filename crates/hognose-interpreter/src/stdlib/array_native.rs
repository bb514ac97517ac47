//! `_array`: items of arrays at once. They stand before the methods of array.py (`at_once`), which go the long way where a native answers
//! `Undefined`: with slices, places that are not there, values that have to be asked or are no elements.

use crate::name::names;
use crate::native::{Code, NativeDef, function};
use crate::value::*;
use crate::vm::items::place_of;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

pub static NATIVES: &[NativeDef] = &[
    function("length", "(array, /)", Code::F1(length), "How many items an array has."),
    function("item", "(array, index, /)", Code::F2(item), "The item at an index."),
    function(
        "set_item",
        "(array, index, value, /)",
        Code::F3(set_item),
        "Puts an item at an index.",
    ),
    function(
        "append",
        "(array, value, /)",
        Code::F2(append),
        "Puts an item at the end.",
    ),
];

/// The type code of an array and the list that holds its items.
fn parts(vm: &Vm<'_>, array: Value) -> Option<(u8, ListRef)> {
    match *vm.leading_attributes(array, &[names::_code, names::_items])?.1 {
        [code @ Value::Short(_), Value::List(items)] => Some((*vm.heap.text(code).as_bytes().first()?, items)),
        _ => None,
    }
}

/// Where an index leads to.
fn place(items: &[Value], index: Value) -> Option<usize> {
    let Value::Int(index) = index else { return None };
    place_of(index, items.len())
}

/// Whether a value is an element as it is.
fn is_element(code: u8, value: Value) -> bool {
    match (code, value) {
        (b'd', Value::Float(_)) => true,
        (b'b', Value::Int(n)) => i8::try_from(n).is_ok(),
        (b'B', Value::Int(n)) => u8::try_from(n).is_ok(),
        (b'h', Value::Int(n)) => i16::try_from(n).is_ok(),
        (b'H', Value::Int(n)) => u16::try_from(n).is_ok(),
        (b'i', Value::Int(n)) => i32::try_from(n).is_ok(),
        (b'I', Value::Int(n)) => u32::try_from(n).is_ok(),
        (b'l' | b'q', Value::Int(_)) => true,
        (b'L' | b'Q', Value::Int(n)) => n >= 0,
        _ => false,
    }
}

fn length(vm: &mut Vm<'_>, array: Value) -> R {
    Ok(match parts(vm, array) {
        Some((_, items)) => Value::Int(vm.heap.list(items).len() as i64),
        None => Value::Undefined,
    })
}

fn item(vm: &mut Vm<'_>, array: Value, index: Value) -> R {
    let found = parts(vm, array).and_then(|(_, items)| {
        let items = vm.heap.list(items);
        items.get(place(items, index)?).copied()
    });
    Ok(found.unwrap_or(Value::Undefined))
}

fn set_item(vm: &mut Vm<'_>, array: Value, index: Value, value: Value) -> R {
    if let Some((code, items)) = parts(vm, array)
        && is_element(code, value)
        && let Some(place) = place(vm.heap.list(items), index)
        && let Some(item) = vm.heap.list_mut(items).get_mut(place)
    {
        *item = value;
        return Ok(Value::None);
    }
    Ok(Value::Undefined)
}

fn append(vm: &mut Vm<'_>, array: Value, value: Value) -> R {
    match parts(vm, array) {
        Some((code, items)) if is_element(code, value) => {
            vm.heap.list_push(items, value);
            Ok(Value::None)
        }
        _ => Ok(Value::Undefined),
    }
}
