//! Values as hosts see them: plain data that crosses the border by copy.

use crate::heap::{Dict, Object, Set};
use crate::types::Builtin;
use crate::value::*;
use crate::vm::{Unwind, Vm};
use num_bigint::BigInt;
use serde::{Deserialize, Serialize};

/// A Python value outside the interpreter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum HostValue {
    None,
    Bool(bool),
    Int(i64),
    BigInt(BigInt),
    Float(f64),
    Str(String),
    Bytes(Vec<u8>),
    List(Vec<HostValue>),
    Tuple(Vec<HostValue>),
    Dict(Vec<(HostValue, HostValue)>),
    Set(Vec<HostValue>),
    /// An instance of a class: its name and its attributes.
    Instance {
        class: String,
        fields: Vec<(String, HostValue)>,
    },
    /// A member of an enumeration: its class, its name, its value.
    Enum {
        class: String,
        name: String,
        value: Box<HostValue>,
    },
    /// An exception object: its type and message.
    Exception {
        kind: String,
        message: String,
    },
    /// What has no plain form, by its representation.
    Opaque(String),
}

impl HostValue {
    /// The value under a string key of a dict, or an attribute of an instance.
    pub fn get(&self, key: &str) -> Option<&HostValue> {
        match self {
            HostValue::Dict(items) => items
                .iter()
                .find(|(k, _)| matches!(k, HostValue::Str(s) if s == key))
                .map(|(_, v)| v),
            HostValue::Instance { fields, .. } => fields.iter().find(|(k, _)| k == key).map(|(_, v)| v),
            _ => None,
        }
    }
}

/// What every enumeration has: its members by name.
const MEMBERS: &str = "_member_map_";

/// The place in the registry of the class that stands for a struct of the host's.
pub(crate) fn class_key(class: &str) -> String {
    format!("class:{class}")
}

/// Nesting up to which data crosses the border.
const DEPTH: usize = 64;

impl<'a> Vm<'a> {
    /// A host's value as a program's.
    pub fn from_host(&mut self, value: &HostValue) -> Result<Value, Unwind> {
        self.from_host_within(value, DEPTH)
    }

    fn from_host_within(&mut self, value: &HostValue, depth: usize) -> Result<Value, Unwind> {
        let Some(depth) = depth.checked_sub(1) else {
            return Err(self.value_error("host data nests too deep"));
        };
        Ok(match value {
            HostValue::None => Value::None,
            HostValue::Bool(b) => Value::bool(*b),
            HostValue::Int(i) => Value::Int(*i),
            HostValue::BigInt(b) => self.heap.new_int(b.clone()),
            HostValue::Float(f) => Value::float(*f),
            HostValue::Str(s) => self.heap.new_str(s),
            HostValue::Bytes(b) => self.heap.new_bytes(b.clone()),
            HostValue::List(items) => {
                let items = self.from_host_items(items, depth)?;
                self.heap.new_list(items)
            }
            HostValue::Tuple(items) => {
                let items = self.from_host_items(items, depth)?;
                self.heap.new_tuple(items)
            }
            HostValue::Set(items) => {
                let items = self.from_host_items(items, depth)?;
                let set = self.heap.new_set(Set::default());
                if let Value::Set(s) = set {
                    for item in items {
                        if self.quick_hash(item).is_none() {
                            return Err(self.unhashable(item));
                        }
                        self.set_add(s, item)?;
                    }
                }
                set
            }
            HostValue::Dict(items) => {
                let dict = self.heap.add_dict(Dict::default());
                for (key, value) in items {
                    let key = self.from_host_within(key, depth)?;
                    let value = self.from_host_within(value, depth)?;
                    if self.quick_hash(key).is_none() {
                        return Err(self.unhashable(key));
                    }
                    self.dict_set(dict, key, value)?;
                }
                Value::Dict(dict)
            }
            HostValue::Instance { class, fields } => {
                let class_ref = self.host_class(class)?;
                let shape = self.root_shape(class_ref);
                let object = self.heap.new_instance(shape, Value::Undefined);
                for (name, value) in fields {
                    let value = self.from_host_within(value, depth)?;
                    let name = self.heap.intern(name);
                    self.set_own_attribute(object, name, value)?;
                }
                Value::Instance(object)
            }
            HostValue::Enum { class, name, .. } => {
                let class_ref = self.host_class(class)?;
                let (members, key) = (self.heap.intern(MEMBERS), self.heap.new_str(name));
                match self.class_attribute(class_ref, members) {
                    Some(Value::Dict(members)) => match self.dict_get_str(members, key) {
                        Some(member) => member,
                        None => return Err(self.value_error(format!("{class} has no member '{name}'"))),
                    },
                    _ => return Err(self.type_error(format!("'{class}' is no enumeration"))),
                }
            }
            HostValue::Exception { kind, message } => self.exception_named(kind, message),
            HostValue::Opaque(text) => return Err(self.type_error(format!("{text} cannot be brought in"))),
        })
    }

    /// The class that stands for a struct or an enum of the host's: the adopted one, else the global of the name.
    fn host_class(&mut self, class: &str) -> Result<ClassRef, Unwind> {
        let adopted = self.rest.registry.get(&class_key(class)).copied();
        let found = adopted.or_else(|| {
            let key = self.heap.new_str(class);
            self.dict_get_str(self.rest.globals, key)
        });
        match found {
            Some(Value::Class(class)) => Ok(class),
            _ => Err(self.type_error(format!("no class '{class}' is known here"))),
        }
    }

    fn from_host_items(&mut self, items: &[HostValue], depth: usize) -> Result<Vec<Value>, Unwind> {
        items.iter().map(|item| self.from_host_within(item, depth)).collect()
    }

    /// An exception of a built-in type, or of a class of the program's, by name.
    pub(crate) fn exception_named(&mut self, kind: &str, message: &str) -> Value {
        let text = self.heap.new_str(message);
        let interned = self.heap.intern(kind);
        let key = self.heap.name_value(interned);
        let globals = self.rest.globals;
        let class = match self.dict_get_str(globals, key).or_else(|| self.builtin_name(interned)) {
            Some(Value::Class(c)) if self.is_subclass(c, Builtin::BaseException.class()) => c,
            _ => Builtin::RuntimeError.class(),
        };
        self.new_exception_of(class, &[text])
    }

    /// A program's value as a host's; what has no plain form by its representation. Runs no guest code.
    pub fn to_host(&mut self, value: Value) -> HostValue {
        self.to_host_within(value, DEPTH)
    }

    fn to_host_within(&mut self, value: Value, depth: usize) -> HostValue {
        let Some(depth) = depth.checked_sub(1) else {
            return HostValue::Opaque("...".into());
        };
        match value {
            Value::None => HostValue::None,
            Value::True => HostValue::Bool(true),
            Value::False => HostValue::Bool(false),
            Value::Int(i) => HostValue::Int(i),
            Value::Float(f) => HostValue::Float(f.get()),
            Value::BigInt(b) => HostValue::BigInt(self.heap.bigint(b).clone()),
            Value::Short(_) | Value::Str(_) => HostValue::Str(self.heap.text(value).to_string()),
            Value::Bytes(b) => HostValue::Bytes(self.heap.byte_string(b).to_vec()),
            Value::List(l) => {
                let items = self.heap.list(l).clone();
                HostValue::List(self.to_host_items(items, depth))
            }
            Value::Tuple(t) => {
                let items = self.heap.tuple(t).to_vec();
                HostValue::Tuple(self.to_host_items(items, depth))
            }
            Value::Set(s) => {
                let items = self.heap.set(s).iter().map(|(_, k)| k).collect();
                HostValue::Set(self.to_host_items(items, depth))
            }
            Value::Dict(d) => {
                let pairs: Vec<(Value, Value)> = self.heap.dict(d).iter().map(|e| (e.key, e.value)).collect();
                HostValue::Dict(
                    pairs
                        .into_iter()
                        .map(|(k, v)| (self.to_host_within(k, depth), self.to_host_within(v, depth)))
                        .collect(),
                )
            }
            Value::Object(o) => match self.heap.object(o) {
                Object::ByteArray(bytes) => HostValue::Bytes(bytes.clone()),
                Object::DictView { .. } | Object::Range { .. }
                    if self.quick_len(value).is_some_and(|n| n <= 1_000_000) =>
                {
                    let mut items = Vec::new();
                    if let Ok(iterator) = self.iter(value) {
                        while let Ok(item) = self.next(iterator) {
                            if item.is_stop() {
                                break;
                            }
                            items.push(item);
                        }
                    }
                    HostValue::List(self.to_host_items(items, depth))
                }
                _ => self.opaque(value),
            },
            Value::Instance(i) => self.instance_to_host(value, i, depth),
            _ => self.opaque(value),
        }
    }

    fn to_host_items(&mut self, items: Vec<Value>, depth: usize) -> Vec<HostValue> {
        items.into_iter().map(|item| self.to_host_within(item, depth)).collect()
    }

    fn instance_to_host(&mut self, value: Value, i: InstanceRef, depth: usize) -> HostValue {
        let native = self.heap.instance(i).native;
        match native {
            Value::Undefined => {}
            Value::Int(_) | Value::Short(_) | Value::Str(_) => {
                let class = self.class_name(self.type_of(value));
                return match self.enum_to_host(value, i, &class, depth) {
                    Some(member) => member,
                    None => self.to_host_within(native, depth),
                };
            }
            Value::Exception(_) => {
                return HostValue::Exception {
                    kind: self.exception_type_name(value),
                    message: self.plain_message(value),
                };
            }
            native => return self.to_host_within(native, depth),
        }
        let class = self.class_name(self.type_of(value));
        if let Some(member) = self.enum_to_host(value, i, &class, depth) {
            return member;
        }
        let shape = &self.heap.shapes[self.heap.instance(i).shape.0 as usize];
        let pairs: Vec<(String, Value)> = if shape.in_dict {
            match self.heap.instance(i).slots.first() {
                Some(Value::Dict(d)) => self
                    .heap
                    .dict(*d)
                    .iter()
                    .map(|e| (self.heap.text(e.key).to_string(), e.value))
                    .collect(),
                _ => Vec::new(),
            }
        } else {
            let slots = &self.heap.instance(i).slots;
            shape
                .names
                .iter()
                .zip(slots)
                .map(|(n, v)| (self.heap.names.text(*n).to_owned(), *v))
                .collect()
        };
        let fields = pairs
            .into_iter()
            .map(|(name, v)| (name, self.to_host_within(v, depth)))
            .collect();
        HostValue::Instance { class, fields }
    }

    /// An exception's message as its arguments have it, whatever `__str__` its class has.
    fn plain_message(&mut self, exception: Value) -> String {
        let args = match self
            .exception_state(exception)
            .map(|state| self.heap.exception(state).args)
        {
            Some(Value::Tuple(args)) => self.heap.tuple(args).to_vec(),
            _ => Vec::new(),
        };
        let show = |vm: &mut Self, value: Value| match vm.opaque(value) {
            HostValue::Opaque(text) => text,
            _ => String::new(),
        };
        match args.as_slice() {
            [] => String::new(),
            [text] if text.is_str() && !self.is_exception_of(exception, crate::types::Builtin::KeyError) => {
                self.heap.text(*text).to_string()
            }
            [value] => show(self, *value),
            several => {
                let texts: Vec<String> = several.iter().map(|value| show(self, *value)).collect();
                format!("({})", texts.join(", "))
            }
        }
    }

    /// A member of an enumeration, where the value is one.
    fn enum_to_host(&mut self, value: Value, i: InstanceRef, class: &str, depth: usize) -> Option<HostValue> {
        let members = self.heap.intern(MEMBERS);
        self.class_attribute(self.type_of(value), members)?;
        let (name, inner) = (self.heap.intern("_name_"), self.heap.intern("_value_"));
        let (name, inner) = (self.own_attribute(i, name)?, self.own_attribute(i, inner)?);
        let name = self.heap.str(name)?.to_string();
        Some(HostValue::Enum {
            class: class.to_owned(),
            name,
            value: Box::new(self.to_host_within(inner, depth)),
        })
    }

    /// What the host is told of a value it cannot hold. Nothing of the program runs for it: the run may be suspended.
    fn opaque(&mut self, value: Value) -> HostValue {
        let text = match self.quick_repr(value) {
            Ok(Some(text)) => text,
            Ok(None) => format!("<{} object>", self.type_name(value)),
            Err(_) => {
                self.caught();
                self.unwound.clear();
                format!("<{}>", self.type_name(value))
            }
        };
        HostValue::Opaque(text)
    }
}
