//! Host values through serde: plain data as itself, what serde has no word for under names of ours, so that a session's values keep
//! what they are and other formats see the data.

use super::HostValue;
use num_bigint::BigInt;
use serde::de::value::EnumAccessDeserializer;
use serde::de::{Deserialize, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::fmt;

/// The name under which a host value asks for what stands there as it is: as a variant of [`Special`] where it is one.
pub const HOST_VALUE: &str = "hognose::HostValue";

const SET: &str = "hognose::Set";
const BIG_INT: &str = "hognose::BigInt";
const INSTANCE: &str = "hognose::Instance";
const ENUM: &str = "hognose::Enum";
const EXCEPTION: &str = "hognose::Exception";
const OPAQUE: &str = "hognose::Opaque";

/// Pairs as a map.
struct Pairs<'v, K>(&'v [(K, HostValue)]);

impl<K: Serialize> Serialize for Pairs<'_, K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, value) in self.0 {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

impl Serialize for HostValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            HostValue::None => serializer.serialize_unit(),
            HostValue::Bool(b) => serializer.serialize_bool(*b),
            HostValue::Int(i) => serializer.serialize_i64(*i),
            HostValue::Float(f) => serializer.serialize_f64(*f),
            HostValue::Str(s) => serializer.serialize_str(s),
            HostValue::Bytes(b) => serializer.serialize_bytes(b),
            HostValue::List(items) => items.serialize(serializer),
            HostValue::Tuple(items) => {
                use serde::ser::SerializeTuple;
                let mut tuple = serializer.serialize_tuple(items.len())?;
                for item in items {
                    tuple.serialize_element(item)?;
                }
                tuple.end()
            }
            HostValue::Dict(pairs) => Pairs(pairs).serialize(serializer),
            HostValue::Set(items) => serializer.serialize_newtype_struct(SET, items),
            HostValue::BigInt(i) => serializer.serialize_newtype_struct(BIG_INT, &i.to_string()),
            HostValue::Instance { class, fields } => {
                serializer.serialize_newtype_struct(INSTANCE, &(class, Pairs(fields)))
            }
            HostValue::Enum { class, name, value } => serializer.serialize_newtype_struct(ENUM, &(class, name, value)),
            HostValue::Exception { kind, message } => serializer.serialize_newtype_struct(EXCEPTION, &(kind, message)),
            HostValue::Opaque(text) => serializer.serialize_newtype_struct(OPAQUE, text),
        }
    }
}

/// What was written under a name of ours, from the data that stands there; under any other name the data itself.
pub fn named(name: &str, data: HostValue) -> HostValue {
    match (name, data) {
        (SET, HostValue::List(items)) => HostValue::Set(items),
        (BIG_INT, HostValue::Str(digits)) => match digits.parse() {
            Ok(integer) => HostValue::BigInt(integer),
            Err(_) => HostValue::Str(digits),
        },
        (OPAQUE, HostValue::Str(text)) => HostValue::Opaque(text),
        (INSTANCE | ENUM | EXCEPTION, HostValue::Tuple(parts)) => parts_of(name, parts),
        (_, data) => data,
    }
}

fn parts_of(name: &str, mut parts: Vec<HostValue>) -> HostValue {
    match (name, parts.as_mut_slice()) {
        (INSTANCE, [HostValue::Str(class), HostValue::Dict(pairs)]) => {
            let fields = std::mem::take(pairs).into_iter().filter_map(|(key, value)| match key {
                HostValue::Str(key) => Some((key, value)),
                _ => None,
            });
            HostValue::Instance {
                class: std::mem::take(class),
                fields: fields.collect(),
            }
        }
        (ENUM, [HostValue::Str(class), HostValue::Str(member), value]) => HostValue::Enum {
            class: std::mem::take(class),
            name: std::mem::take(member),
            value: Box::new(std::mem::replace(value, HostValue::None)),
        },
        (EXCEPTION, [HostValue::Str(kind), HostValue::Str(message)]) => HostValue::Exception {
            kind: std::mem::take(kind),
            message: std::mem::take(message),
        },
        _ => HostValue::Tuple(parts),
    }
}

/// What a deserializer tells of a host value that is more than data, as a variant.
#[derive(serde::Deserialize)]
enum Special {
    Tuple(Vec<HostValue>),
    Set(Vec<HostValue>),
    BigInt(String),
    Instance {
        class: String,
        fields: Fields,
    },
    Enum {
        class: String,
        name: String,
        value: Box<HostValue>,
    },
    Exception {
        kind: String,
        message: String,
    },
    Opaque(String),
}

/// Named values in their order.
struct Fields(Vec<(String, HostValue)>);

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Fields, D::Error> {
        struct Named;
        impl<'de> Visitor<'de> for Named {
            type Value = Fields;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("named values")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
                let mut fields = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    fields.push(entry);
                }
                Ok(Fields(fields))
            }
        }
        deserializer.deserialize_map(Named)
    }
}

impl<'de> Deserialize<'de> for HostValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<HostValue, D::Error> {
        deserializer.deserialize_newtype_struct(HOST_VALUE, Any)
    }
}

/// Takes whatever there is.
struct Any;

impl<'de> Visitor<'de> for Any {
    type Value = HostValue;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }
    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<HostValue, D::Error> {
        deserializer.deserialize_any(self)
    }
    fn visit_unit<E: Error>(self) -> Result<HostValue, E> {
        Ok(HostValue::None)
    }
    fn visit_none<E: Error>(self) -> Result<HostValue, E> {
        Ok(HostValue::None)
    }
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<HostValue, D::Error> {
        deserializer.deserialize_any(self)
    }
    fn visit_bool<E: Error>(self, v: bool) -> Result<HostValue, E> {
        Ok(HostValue::Bool(v))
    }
    fn visit_i64<E: Error>(self, v: i64) -> Result<HostValue, E> {
        Ok(HostValue::Int(v))
    }
    fn visit_u64<E: Error>(self, v: u64) -> Result<HostValue, E> {
        Ok(i64::try_from(v).map_or_else(|_| HostValue::BigInt(BigInt::from(v)), HostValue::Int))
    }
    fn visit_f64<E: Error>(self, v: f64) -> Result<HostValue, E> {
        Ok(HostValue::Float(v))
    }
    fn visit_str<E: Error>(self, v: &str) -> Result<HostValue, E> {
        Ok(HostValue::Str(v.to_owned()))
    }
    fn visit_bytes<E: Error>(self, v: &[u8]) -> Result<HostValue, E> {
        Ok(HostValue::Bytes(v.to_owned()))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<HostValue, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(HostValue::List(items))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<HostValue, A::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = map.next_entry()? {
            pairs.push(pair);
        }
        Ok(HostValue::Dict(pairs))
    }
    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<HostValue, A::Error> {
        Ok(match Special::deserialize(EnumAccessDeserializer::new(data))? {
            Special::Tuple(items) => HostValue::Tuple(items),
            Special::Set(items) => HostValue::Set(items),
            Special::BigInt(digits) => HostValue::BigInt(digits.parse().map_err(A::Error::custom)?),
            Special::Instance { class, fields } => HostValue::Instance {
                class,
                fields: fields.0,
            },
            Special::Enum { class, name, value } => HostValue::Enum { class, name, value },
            Special::Exception { kind, message } => HostValue::Exception { kind, message },
            Special::Opaque(text) => HostValue::Opaque(text),
        })
    }
}
