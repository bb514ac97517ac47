//! Any `Serialize` as a `HostValue`: sequences as lists, tuples as tuples, maps and structs as dicts.

use super::{Classes, Message};
use hognose_interpreter::HostValue;
use hognose_interpreter::host::through_serde::named;
use serde::ser::{self, Serialize};

#[derive(Clone, Copy)]
pub(super) struct ToValue<'c> {
    /// The structs and enums that are classes of the program's; all of them where none are named.
    pub classes: Option<&'c Classes>,
}

impl ToValue<'_> {
    fn is_class(self, name: &str) -> bool {
        self.classes.is_none_or(|classes| classes.contains_key(name))
    }
}

type R = Result<HostValue, Message>;

/// A variant that holds something: a dict of its name and what it holds.
fn variant_dict(variant: &'static str, value: HostValue) -> HostValue {
    HostValue::Dict(vec![(HostValue::Str(variant.into()), value)])
}

impl<'c> ser::Serializer for ToValue<'c> {
    type Ok = HostValue;
    type Error = Message;
    type SerializeSeq = Items<'c>;
    type SerializeTuple = Items<'c>;
    type SerializeTupleStruct = Items<'c>;
    type SerializeTupleVariant = Items<'c>;
    type SerializeMap = Pairs<'c>;
    type SerializeStruct = Pairs<'c>;
    type SerializeStructVariant = Pairs<'c>;

    fn serialize_bool(self, v: bool) -> R {
        Ok(HostValue::Bool(v))
    }
    fn serialize_i8(self, v: i8) -> R {
        Ok(HostValue::Int(v.into()))
    }
    fn serialize_i16(self, v: i16) -> R {
        Ok(HostValue::Int(v.into()))
    }
    fn serialize_i32(self, v: i32) -> R {
        Ok(HostValue::Int(v.into()))
    }
    fn serialize_i64(self, v: i64) -> R {
        Ok(HostValue::Int(v))
    }
    fn serialize_i128(self, v: i128) -> R {
        Ok(i64::try_from(v).map_or_else(|_| HostValue::BigInt(v.into()), HostValue::Int))
    }
    fn serialize_u8(self, v: u8) -> R {
        Ok(HostValue::Int(v.into()))
    }
    fn serialize_u16(self, v: u16) -> R {
        Ok(HostValue::Int(v.into()))
    }
    fn serialize_u32(self, v: u32) -> R {
        Ok(HostValue::Int(v.into()))
    }
    fn serialize_u64(self, v: u64) -> R {
        Ok(i64::try_from(v).map_or_else(|_| HostValue::BigInt(v.into()), HostValue::Int))
    }
    fn serialize_u128(self, v: u128) -> R {
        Ok(i64::try_from(v).map_or_else(|_| HostValue::BigInt(v.into()), HostValue::Int))
    }
    fn serialize_f32(self, v: f32) -> R {
        Ok(HostValue::Float(v.into()))
    }
    fn serialize_f64(self, v: f64) -> R {
        Ok(HostValue::Float(v))
    }
    fn serialize_char(self, v: char) -> R {
        Ok(HostValue::Str(v.into()))
    }
    fn serialize_str(self, v: &str) -> R {
        Ok(HostValue::Str(v.into()))
    }
    fn serialize_bytes(self, v: &[u8]) -> R {
        Ok(HostValue::Bytes(v.into()))
    }
    fn serialize_none(self) -> R {
        Ok(HostValue::None)
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> R {
        value.serialize(self)
    }
    fn serialize_unit(self) -> R {
        Ok(HostValue::None)
    }
    fn serialize_unit_struct(self, _: &'static str) -> R {
        Ok(HostValue::None)
    }
    fn serialize_unit_variant(self, name: &'static str, _: u32, variant: &'static str) -> R {
        if self.is_class(name) {
            return Ok(HostValue::Enum {
                class: name.into(),
                name: variant.into(),
                value: Box::new(HostValue::None),
            });
        }
        Ok(HostValue::Str(variant.into()))
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: &'static str, value: &T) -> R {
        Ok(named(name, value.serialize(self)?))
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> R {
        Ok(variant_dict(variant, value.serialize(self)?))
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Items<'c>, Message> {
        Ok(Items {
            to: self,
            kind: ItemsKind::List,
            items: Vec::new(),
        })
    }
    fn serialize_tuple(self, _: usize) -> Result<Items<'c>, Message> {
        Ok(Items {
            to: self,
            kind: ItemsKind::Tuple,
            items: Vec::new(),
        })
    }
    fn serialize_tuple_struct(self, _: &'static str, len: usize) -> Result<Items<'c>, Message> {
        self.serialize_tuple(len)
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Items<'c>, Message> {
        Ok(Items {
            to: self,
            kind: ItemsKind::Variant(variant),
            items: Vec::new(),
        })
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Pairs<'c>, Message> {
        Ok(Pairs {
            to: self,
            kind: PairsKind::Dict,
            pairs: Vec::new(),
            key: None,
        })
    }
    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Pairs<'c>, Message> {
        let kind = if self.is_class(name) {
            PairsKind::Instance(name)
        } else {
            PairsKind::Dict
        };
        Ok(Pairs {
            to: self,
            kind,
            pairs: Vec::new(),
            key: None,
        })
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Pairs<'c>, Message> {
        Ok(Pairs {
            to: self,
            kind: PairsKind::Variant(variant),
            pairs: Vec::new(),
            key: None,
        })
    }
}

enum ItemsKind {
    List,
    Tuple,
    Variant(&'static str),
}

pub(super) struct Items<'c> {
    to: ToValue<'c>,
    kind: ItemsKind,
    items: Vec<HostValue>,
}

impl Items<'_> {
    fn push<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Message> {
        self.items.push(value.serialize(self.to)?);
        Ok(())
    }

    fn finish(self) -> R {
        Ok(match self.kind {
            ItemsKind::List => HostValue::List(self.items),
            ItemsKind::Tuple => HostValue::Tuple(self.items),
            ItemsKind::Variant(name) => variant_dict(name, HostValue::Tuple(self.items)),
        })
    }
}

enum PairsKind {
    Dict,
    Instance(&'static str),
    Variant(&'static str),
}

pub(super) struct Pairs<'c> {
    to: ToValue<'c>,
    kind: PairsKind,
    pairs: Vec<(HostValue, HostValue)>,
    key: Option<HostValue>,
}

impl Pairs<'_> {
    fn push<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Message> {
        self.pairs.push((HostValue::Str(key.into()), value.serialize(self.to)?));
        Ok(())
    }

    fn finish(self) -> R {
        Ok(match self.kind {
            PairsKind::Dict => HostValue::Dict(self.pairs),
            PairsKind::Variant(name) => variant_dict(name, HostValue::Dict(self.pairs)),
            PairsKind::Instance(class) => {
                let named = self
                    .pairs
                    .into_iter()
                    .filter_map(|(k, v)| if let HostValue::Str(k) = k { Some((k, v)) } else { None });
                let mut fields: Vec<(String, HostValue)> = named.collect();
                let may_be_skipped = self.to.classes.and_then(|classes| classes.get(class));
                for (name, value) in may_be_skipped.into_iter().flatten() {
                    if fields.iter().all(|(there, _)| there != name) {
                        fields.push((name.clone(), value.clone()));
                    }
                }
                HostValue::Instance {
                    class: class.into(),
                    fields,
                }
            }
        })
    }
}

macro_rules! items {
    ($($trait:ident $method:ident),*) => {$(
        impl ser::$trait for Items<'_> {
            type Ok = HostValue;
            type Error = Message;
            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Message> {
                self.push(value)
            }
            fn end(self) -> R {
                self.finish()
            }
        }
    )*};
}

items! { SerializeSeq serialize_element, SerializeTuple serialize_element, SerializeTupleStruct serialize_field, SerializeTupleVariant serialize_field }

macro_rules! fields {
    ($($trait:ident),*) => {$(
        impl ser::$trait for Pairs<'_> {
            type Ok = HostValue;
            type Error = Message;
            fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Message> {
                self.push(key, value)
            }
            fn end(self) -> R {
                self.finish()
            }
        }
    )*};
}

fields! { SerializeStruct, SerializeStructVariant }

impl ser::SerializeMap for Pairs<'_> {
    type Ok = HostValue;
    type Error = Message;
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Message> {
        self.key = Some(key.serialize(self.to)?);
        Ok(())
    }
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Message> {
        let key = self.key.take().ok_or_else(|| Message("a value without a key".into()))?;
        self.pairs.push((key, value.serialize(self.to)?));
        Ok(())
    }
    fn end(self) -> R {
        self.finish()
    }
}
