//! Rust values as Python values and back, through serde.

mod de;
mod ser;

use crate::error::ValueError;
use hognose_interpreter::HostValue;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;

/// A Python value of any serialisable Rust value. Structs become dicts.
///
/// ```
/// use hognose_session::{HostValue, to_value};
/// assert_eq!(to_value(&vec![1, 2])?, HostValue::List(vec![HostValue::Int(1), HostValue::Int(2)]));
/// # Ok::<(), hognose_session::ValueError>(())
/// ```
pub fn to_value<T: Serialize + ?Sized>(value: &T) -> Result<HostValue, ValueError> {
    to_value_with(value, &BTreeSet::new())
}

/// As `to_value`; structs of these names become instances of the class of their name.
pub(crate) fn to_value_with<T: Serialize + ?Sized>(
    value: &T,
    classes: &BTreeSet<String>,
) -> Result<HostValue, ValueError> {
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
            message: e.into_inner().to_string(),
        }
    })
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
