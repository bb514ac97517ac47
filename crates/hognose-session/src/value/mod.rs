//! Rust values as Python values and back, through serde.

mod de;
mod repr;
mod ser;

pub(crate) use repr::is_plain;
pub use repr::{repr, to_json};

use crate::error::ValueError;
use hognose_interpreter::HostValue;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;

/// The structs and enums that are classes to the program, with the fields that serde may leave out and what they are then.
pub(crate) type Classes = BTreeMap<String, Vec<(String, HostValue)>>;

/// A Python value of any serialisable Rust value. Structs become dicts.
///
/// ```
/// use hognose_session::{HostValue, to_value};
/// assert_eq!(to_value(&vec![1, 2])?, HostValue::List(vec![HostValue::Int(1), HostValue::Int(2)]));
/// # Ok::<(), hognose_session::ValueError>(())
/// ```
pub fn to_value<T: Serialize + ?Sized>(value: &T) -> Result<HostValue, ValueError> {
    to_value_with(value, &BTreeMap::new())
}

/// As `to_value`; structs of these names become instances of the class of their name.
pub(crate) fn to_value_with<T: Serialize + ?Sized>(value: &T, classes: &Classes) -> Result<HostValue, ValueError> {
    converted(value, Some(classes))
}

/// As `to_value`; every struct and enum is a class of the program's.
pub(crate) fn to_value_of_classes<T: Serialize + ?Sized>(value: &T) -> Result<HostValue, ValueError> {
    converted(value, None)
}

fn converted<T: Serialize + ?Sized>(value: &T, classes: Option<&Classes>) -> Result<HostValue, ValueError> {
    value.serialize(ser::ToValue { classes }).map_err(|e| ValueError {
        path: String::new(),
        message: e.to_string(),
    })
}

/// A Rust value of a Python value; the error says where inside the value it does not fit.
///
/// ```
/// use hognose_session::{HostValue, from_value};
/// let value = HostValue::List(vec![HostValue::Int(1), HostValue::Str("two".into())]);
/// assert_eq!(from_value::<Vec<i64>>(&value).unwrap_err().path, "[1]");
/// ```
pub fn from_value<T: DeserializeOwned>(value: &HostValue) -> Result<T, ValueError> {
    serde_path_to_error::deserialize(de::FromValue(value)).map_err(|e| {
        let path = match e.path().to_string() {
            path if path == "." => String::new(),
            path => path,
        };
        ValueError {
            path,
            message: in_python_words(&e.into_inner().to_string()),
        }
    })
}

/// The type serde says it expected, as Python calls it.
fn in_python_words(message: &str) -> String {
    let Some((before, wanted)) = message.rsplit_once("expected ") else {
        return message.to_owned();
    };
    let name = match wanted {
        "i8" | "i16" | "i32" | "i64" | "i128" | "u8" | "u16" | "u32" | "u64" | "u128" | "usize" | "isize" => "int",
        "f32" | "f64" => "float",
        "a string" => "str",
        "a boolean" => "bool",
        "a sequence" => "list",
        "a map" => "dict",
        "byte array" => "bytes",
        "unit" => "None",
        other => other.strip_prefix("struct ").unwrap_or(other),
    };
    let before = before.replacen("unit value", "None", 1);
    format!("{before}expected {name}")
}

/// A message from serde.
#[derive(Debug)]
pub(crate) struct Message(String);

impl std::fmt::Display for Message {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Message {}

impl serde::ser::Error for Message {
    fn custom<T: std::fmt::Display>(message: T) -> Self {
        Message(message.to_string())
    }
}

impl serde::de::Error for Message {
    fn custom<T: std::fmt::Display>(message: T) -> Self {
        Message(message.to_string())
    }
}
