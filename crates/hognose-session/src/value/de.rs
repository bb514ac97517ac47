//! A `HostValue` as any `Deserialize`.

use super::Message;
use hognose_interpreter::HostValue;
use hognose_interpreter::host::through_serde::HOST_VALUE;
use serde::de::value::{MapDeserializer, SeqDeserializer, StrDeserializer};
use serde::de::{self, DeserializeSeed, EnumAccess, Error, IntoDeserializer, Unexpected, VariantAccess, Visitor};
use serde::forward_to_deserialize_any;

#[derive(Clone, Copy)]
pub(super) struct FromValue<'v>(pub &'v HostValue);

impl<'de> IntoDeserializer<'de, Message> for FromValue<'de> {
    type Deserializer = Self;
    fn into_deserializer(self) -> Self {
        self
    }
}

/// A value as serde's errors name it, in Python's words.
fn unexpected(value: &HostValue) -> Unexpected<'_> {
    match value {
        HostValue::None => Unexpected::Other("None"),
        HostValue::Bool(b) => Unexpected::Bool(*b),
        HostValue::Int(i) => Unexpected::Signed(*i),
        HostValue::BigInt(_) => Unexpected::Other("an int beyond 64 bits"),
        HostValue::Float(f) => Unexpected::Float(*f),
        HostValue::Str(s) => Unexpected::Str(s),
        HostValue::Bytes(b) => Unexpected::Bytes(b),
        HostValue::List(_) => Unexpected::Other("a list"),
        HostValue::Tuple(_) => Unexpected::Other("a tuple"),
        HostValue::Set(_) => Unexpected::Other("a set"),
        HostValue::Dict(_) => Unexpected::Other("a dict"),
        HostValue::Instance { class, .. } => Unexpected::Other(class),
        HostValue::Enum { class, .. } => Unexpected::Other(class),
        HostValue::Exception { kind, .. } => Unexpected::Other(kind),
        HostValue::Opaque(text) => Unexpected::Other(text),
    }
}

impl<'de> FromValue<'de> {
    fn items<V: Visitor<'de>>(self, items: &'de [HostValue], visitor: V) -> Result<V::Value, Message> {
        let mut sequence = SeqDeserializer::new(items.iter().map(FromValue));
        let value = visitor.visit_seq(&mut sequence)?;
        sequence.end()?;
        Ok(value)
    }
}

fn visit_fields<'de, V: Visitor<'de>>(fields: &'de [(String, HostValue)], visitor: V) -> Result<V::Value, Message> {
    visitor.visit_map(MapDeserializer::new(
        fields
            .iter()
            .map(|(k, v)| (StrDeserializer::<Message>::new(k), FromValue(v))),
    ))
}

impl<'de> de::Deserializer<'de> for FromValue<'de> {
    type Error = Message;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Message> {
        match self.0 {
            HostValue::None => visitor.visit_unit(),
            HostValue::Bool(b) => visitor.visit_bool(*b),
            HostValue::Int(i) => visitor.visit_i64(*i),
            HostValue::BigInt(b) => match (u64::try_from(b), i128::try_from(b), u128::try_from(b)) {
                (Ok(n), _, _) => visitor.visit_u64(n),
                (_, Ok(n), _) => visitor.visit_i128(n),
                (_, _, Ok(n)) => visitor.visit_u128(n),
                _ => Err(Message::invalid_value(unexpected(self.0), &visitor)),
            },
            HostValue::Float(f) => visitor.visit_f64(*f),
            HostValue::Str(s) => visitor.visit_borrowed_str(s),
            HostValue::Bytes(b) => visitor.visit_borrowed_bytes(b),
            HostValue::List(items) | HostValue::Tuple(items) | HostValue::Set(items) => self.items(items, visitor),
            HostValue::Dict(pairs) => visitor.visit_map(MapDeserializer::new(
                pairs.iter().map(|(k, v)| (FromValue(k), FromValue(v))),
            )),
            HostValue::Instance { fields, .. } => visit_fields(fields, visitor),
            HostValue::Enum { value, .. } => FromValue(value).deserialize_any(visitor),
            HostValue::Exception { message, .. } => visitor.visit_borrowed_str(message),
            HostValue::Opaque(_) => Err(Message::invalid_type(unexpected(self.0), &visitor)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Message> {
        match self.0 {
            HostValue::None => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Message> {
        match Special::of(self.0) {
            Some(special) if name == HOST_VALUE => visitor.visit_enum(special),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    /// Bytes where a list is wanted are their numbers.
    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Message> {
        match self.0 {
            HostValue::Bytes(bytes) => {
                let mut sequence = SeqDeserializer::new(bytes.iter().copied());
                let value = visitor.visit_seq(&mut sequence)?;
                sequence.end()?;
                Ok(value)
            }
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Message> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Message> {
        match self.0 {
            // As Python does where a float is wanted.
            HostValue::Int(i) => visitor.visit_f64(*i as f64),
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Message> {
        self.deserialize_f64(visitor)
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Message> {
        self.deserialize_any(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Message> {
        match self.0 {
            HostValue::Str(name) | HostValue::Enum { name, .. } => visitor.visit_enum(StrDeserializer::new(name)),
            HostValue::Dict(pairs) => match pairs.as_slice() {
                [(HostValue::Str(name), value)] => visitor.visit_enum(Variant { name, value }),
                _ => Err(Message::custom("expected a dict of one variant's name and its value")),
            },
            _ => Err(Message::invalid_type(unexpected(self.0), &name)),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 char str string byte_buf unit unit_struct tuple_struct map struct
        identifier ignored_any
    }
}

struct Variant<'v> {
    name: &'v str,
    value: &'v HostValue,
}

impl<'de> EnumAccess<'de> for Variant<'de> {
    type Error = Message;
    type Variant = FromValue<'de>;
    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self::Variant), Message> {
        let name = seed.deserialize(StrDeserializer::<Message>::new(self.name))?;
        Ok((name, FromValue(self.value)))
    }
}

impl<'de> VariantAccess<'de> for FromValue<'de> {
    type Error = Message;
    fn unit_variant(self) -> Result<(), Message> {
        match self.0 {
            HostValue::None => Ok(()),
            other => Err(Message::invalid_type(unexpected(other), &"nothing")),
        }
    }
    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Message> {
        seed.deserialize(self)
    }
    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Message> {
        de::Deserializer::deserialize_any(self, visitor)
    }
    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Message> {
        de::Deserializer::deserialize_any(self, visitor)
    }
}

/// A host value that is more than data, as a variant of that name, for whoever takes it as it is.
struct Special<'v> {
    variant: &'static str,
    value: &'v HostValue,
}

impl<'v> Special<'v> {
    fn of(value: &'v HostValue) -> Option<Special<'v>> {
        let variant = match value {
            HostValue::Tuple(_) => "Tuple",
            HostValue::Set(_) => "Set",
            HostValue::BigInt(_) => "BigInt",
            HostValue::Instance { .. } => "Instance",
            HostValue::Enum { .. } => "Enum",
            HostValue::Exception { .. } => "Exception",
            HostValue::Opaque(_) => "Opaque",
            _ => return None,
        };
        Some(Special { variant, value })
    }
}

impl<'de> EnumAccess<'de> for Special<'de> {
    type Error = Message;
    type Variant = Self;
    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Message> {
        Ok((seed.deserialize(StrDeserializer::<Message>::new(self.variant))?, self))
    }
}

impl<'de> VariantAccess<'de> for Special<'de> {
    type Error = Message;
    fn unit_variant(self) -> Result<(), Message> {
        Err(Message::invalid_type(unexpected(self.value), &"nothing"))
    }
    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Message> {
        match self.value {
            HostValue::BigInt(integer) => seed.deserialize(integer.to_string().into_deserializer()),
            HostValue::Opaque(text) => seed.deserialize(StrDeserializer::new(text)),
            value => seed.deserialize(FromValue(value)),
        }
    }
    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Message> {
        de::Deserializer::deserialize_any(FromValue(self.value), visitor)
    }
    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Message> {
        let parts = match self.value {
            HostValue::Instance { class, fields } => {
                vec![("class", Part::Text(class)), ("fields", Part::Fields(fields))]
            }
            HostValue::Enum { class, name, value } => vec![
                ("class", Part::Text(class)),
                ("name", Part::Text(name)),
                ("value", Part::Value(value)),
            ],
            HostValue::Exception { kind, message } => {
                vec![("kind", Part::Text(kind)), ("message", Part::Text(message))]
            }
            _ => Vec::new(),
        };
        visitor.visit_map(MapDeserializer::new(parts.into_iter()))
    }
}

/// A part of a host value.
enum Part<'v> {
    Text(&'v str),
    Fields(&'v [(String, HostValue)]),
    Value(&'v HostValue),
}

impl<'de> IntoDeserializer<'de, Message> for Part<'de> {
    type Deserializer = Self;
    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> de::Deserializer<'de> for Part<'de> {
    type Error = Message;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Message> {
        match self {
            Part::Text(text) => visitor.visit_borrowed_str(text),
            Part::Fields(fields) => visit_fields(fields, visitor),
            Part::Value(value) => FromValue(value).deserialize_any(visitor),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Message> {
        match self {
            Part::Value(value) => FromValue(value).deserialize_newtype_struct(name, visitor),
            part => visitor.visit_newtype_struct(part),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct seq tuple
        tuple_struct map struct enum identifier ignored_any
    }
}
