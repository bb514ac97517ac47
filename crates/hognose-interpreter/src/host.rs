//! Values as hosts see them: plain data that crosses the border by copy.

use crate::heap::{Dict, Object, Set};
use crate::meter::{BYTES_A_UNIT, LimitKind};
use crate::types::Builtin;
use crate::value::*;
use crate::vm::{Unwind, Vm};
use num_bigint::BigInt;

pub mod through_serde;

/// A Python value outside the interpreter.
///
/// Through serde it is the data it holds: `HostValue::Int(1)` in JSON is `1`. Between a session and a host function it stays what it is,
/// a set a set.
#[derive(Clone, Debug, PartialEq)]
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
    /// A value without memory of its own; it costs nothing to bring out.
    #[inline(always)]
    pub(crate) fn plain(value: Value) -> Option<HostValue> {
        match value {
            Value::None => Some(HostValue::None),
            Value::True => Some(HostValue::Bool(true)),
            Value::False => Some(HostValue::Bool(false)),
            Value::Int(i) => Some(HostValue::Int(i)),
            Value::Float(f) => Some(HostValue::Float(f.get())),
            _ => None,
        }
    }

    /// Whether `plain` brings a value out; nothing is made to find that out.
    #[inline(always)]
    fn is_plain(value: Value) -> bool {
        matches!(
            value,
            Value::None | Value::True | Value::False | Value::Int(_) | Value::Float(_)
        )
    }

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
/// Bytes of an element out there, beside its text.
const BYTES_OF_ELEMENT: usize = 64;
/// Instructions for an element that has memory of its own, beside the one for an element.
const UNITS_OF_OWNER: usize = 4;
/// Values after which the host is asked whether it is to go on.
const PATIENCE: u32 = 1 << 16;

/// What it takes to bring values out to the host, and how much it may. What is shared comes out as often as it is referred to, which
/// may be far more than the heap holds.
pub(crate) struct Crossing {
    /// Bytes that may still be brought out.
    bytes: usize,
    /// Instructions that it may cost.
    most: usize,
    /// Instructions that it cost.
    cost: usize,
    patience: u32,
}

impl Crossing {
    pub(crate) fn new(bytes: usize, most: usize) -> Crossing {
        Crossing {
            bytes,
            most,
            cost: 0,
            patience: PATIENCE,
        }
    }

    /// What is to be spent for it.
    pub(crate) fn charge(&self) -> i64 {
        self.cost.min(i64::MAX as usize / 8) as i64
    }

    fn take(&mut self, bytes: usize, units: usize) -> Result<(), LimitKind> {
        self.cost = self.cost.saturating_add(units);
        if self.cost > self.most {
            return Err(LimitKind::Instructions);
        }
        self.bytes = self.bytes.checked_sub(bytes).ok_or(LimitKind::Memory)?;
        Ok(())
    }

    pub(crate) fn text(&mut self, bytes: usize) -> Result<(), LimitKind> {
        self.take(bytes, bytes / BYTES_A_UNIT)
    }

    /// Deleted entries of a table that are passed.
    fn passed(&mut self, units: usize) -> Result<(), LimitKind> {
        self.take(0, units)
    }

    fn elements(&mut self, items: &[Value]) -> Result<(), LimitKind> {
        let owners = items.iter().filter(|item| !HostValue::is_plain(**item)).count();
        self.take(
            items.len().saturating_mul(BYTES_OF_ELEMENT),
            items.len() + UNITS_OF_OWNER * owners,
        )
    }
}

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
                let class_ref = match self.host_class(class)? {
                    Value::Class(class) => class,
                    object => return Ok(object),
                };
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
                let found = self.host_class(class)?;
                let (members, key) = (self.heap.intern(MEMBERS), self.heap.new_str(name));
                let members = match found {
                    Value::Class(class_ref) => self.class_attribute(class_ref, members),
                    _ => None,
                };
                match members {
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

    /// The class that stands for a struct or an enum of the host's, or the host's object: the adopted one, else the global class of
    /// the name.
    fn host_class(&mut self, class: &str) -> Result<Value, Unwind> {
        let adopted = self.rest.registry.get(&class_key(class)).copied();
        let found = adopted.or_else(|| {
            let key = self.heap.new_str(class);
            self.dict_get_str(self.rest.globals, key)
        });
        match found {
            Some(found @ Value::Class(_)) => Ok(found),
            Some(object @ Value::Instance(_)) if adopted.is_some() => Ok(object),
            _ => Err(self.type_error(format!("no class '{class}' is known here"))),
        }
    }

    fn from_host_items(&mut self, items: &[HostValue], depth: usize) -> Result<Vec<Value>, Unwind> {
        items.iter().map(|item| self.from_host_within(item, depth)).collect()
    }

    /// An exception of a built-in type, or of a class of the program's or of an imported module, by name. A group is none: there is
    /// nothing in it. No guest code runs: an `__init__` of the class's own is not called.
    pub(crate) fn exception_named(&mut self, kind: &str, message: &str) -> Value {
        let text = self.heap.new_str(message);
        let (module, name) = kind.rsplit_once('.').unwrap_or(("", kind));
        let interned = self.heap.intern(name);
        let key = self.heap.name_value(interned);
        let namespace = match self.rest.modules.get(module) {
            Some(module) => self.heap.module(*module).dict,
            None => self.rest.globals,
        };
        let class = match self
            .dict_get_str(namespace, key)
            .or_else(|| self.builtin_name(interned))
        {
            Some(Value::Class(c))
                if self.is_subclass(c, Builtin::BaseException.class())
                    && !self.is_subclass(c, Builtin::BaseExceptionGroup.class()) =>
            {
                c
            }
            _ => Builtin::RuntimeError.class(),
        };
        let exception = self.new_exception_of(class, &[text]);
        // One argument is never wrong.
        let _ = crate::types::exception::initialise(self, exception, &[text]);
        exception
    }

    /// A program's value as a host's; what has no plain form by its representation. Runs no guest code. Costs an instruction for
    /// each element, four more for one with memory of its own, and one for 128 bytes of text. Fails with the limit that it would pass.
    pub(crate) fn to_host(&mut self, value: Value, crossing: &mut Crossing) -> Result<HostValue, LimitKind> {
        self.to_host_within(value, DEPTH, crossing)
    }

    /// As `to_host` at no cost; what is more than may be outside is not shown.
    pub(crate) fn shown_to_host(&mut self, value: Value) -> HostValue {
        let most = self.heap.meter.most_outside();
        self.to_host_as_far(value, &mut Crossing::new(most, usize::MAX))
    }

    /// As `to_host`; what is more than may be brought out is not shown.
    pub(crate) fn to_host_as_far(&mut self, value: Value, crossing: &mut Crossing) -> HostValue {
        match self.to_host(value, crossing) {
            Ok(value) => value,
            Err(_) => HostValue::Opaque(format!("<{} too large>", self.type_name(value))),
        }
    }

    fn to_host_within(&mut self, value: Value, depth: usize, crossing: &mut Crossing) -> Result<HostValue, LimitKind> {
        let Some(depth) = depth.checked_sub(1) else {
            return Ok(HostValue::Opaque("...".into()));
        };
        crossing.patience -= 1;
        if crossing.patience == 0 {
            crossing.patience = PATIENCE;
            if self.heap.meter.is_interrupted() {
                return Err(LimitKind::Interrupted);
            }
        }
        if let Some(plain) = HostValue::plain(value) {
            return Ok(plain);
        }
        Ok(match value {
            Value::BigInt(b) => {
                crossing.text(self.heap.bigint(b).bits() as usize / 8)?;
                HostValue::BigInt(self.heap.bigint(b).clone())
            }
            Value::Short(_) | Value::Str(_) => HostValue::Str(self.text_to_host(value, crossing)?),
            Value::Bytes(b) => {
                crossing.text(self.heap.byte_string(b).len())?;
                HostValue::Bytes(self.heap.byte_string(b).to_vec())
            }
            Value::List(l) => {
                let items = self.heap.list(l).clone();
                HostValue::List(self.to_host_items(items, depth, crossing)?)
            }
            Value::Tuple(t) => {
                let items = self.heap.tuple(t).to_vec();
                HostValue::Tuple(self.to_host_items(items, depth, crossing)?)
            }
            Value::Set(s) => {
                crossing.passed(self.heap.set(s).cost_of_passing())?;
                let items = self.heap.set(s).iter_uncharged().map(|(_, k)| k).collect();
                HostValue::Set(self.to_host_items(items, depth, crossing)?)
            }
            Value::Dict(d) => {
                crossing.passed(2 * self.heap.dict(d).cost_of_passing())?;
                let keys: Vec<Value> = self.heap.dict(d).iter_uncharged().map(|e| e.key).collect();
                let values: Vec<Value> = self.heap.dict(d).iter_uncharged().map(|e| e.value).collect();
                crossing.elements(&keys)?;
                crossing.elements(&values)?;
                let mut items = Vec::with_capacity(keys.len());
                for (key, value) in keys.into_iter().zip(values) {
                    let key = self.to_host_within(key, depth, crossing)?;
                    items.push((key, self.to_host_within(value, depth, crossing)?));
                }
                HostValue::Dict(items)
            }
            Value::Object(o) => match self.heap.object(o) {
                Object::ByteArray(bytes) => {
                    crossing.text(bytes.len())?;
                    HostValue::Bytes(bytes.clone())
                }
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
                    HostValue::List(self.to_host_items(items, depth, crossing)?)
                }
                _ => self.opaque_to_host(value, crossing)?,
            },
            Value::Instance(i) => self.instance_to_host(value, i, depth, crossing)?,
            _ => self.opaque_to_host(value, crossing)?,
        })
    }

    fn to_host_items(
        &mut self,
        items: Vec<Value>,
        depth: usize,
        crossing: &mut Crossing,
    ) -> Result<Vec<HostValue>, LimitKind> {
        crossing.elements(&items)?;
        // Not collected: a `Result` tells no length ahead.
        let mut out = Vec::with_capacity(items.len());
        for item in items {
            out.push(self.to_host_within(item, depth, crossing)?);
        }
        Ok(out)
    }

    fn text_to_host(&self, text: Value, crossing: &mut Crossing) -> Result<String, LimitKind> {
        let text = self.heap.text(text);
        crossing.text(text.len())?;
        Ok(text.to_string())
    }

    /// As `opaque`; what the representation cost is part of the crossing's cost.
    fn opaque_to_host(&mut self, value: Value, crossing: &mut Crossing) -> Result<HostValue, LimitKind> {
        let before = self.heap.meter.instructions();
        let opaque = self.opaque(value);
        let cost = self.heap.meter.instructions() - before;
        self.heap.meter.give_back(cost);
        crossing.take(0, cost as usize)?;
        if let HostValue::Opaque(text) = &opaque {
            crossing.text(text.len())?;
        }
        Ok(opaque)
    }

    fn instance_to_host(
        &mut self,
        value: Value,
        i: InstanceRef,
        depth: usize,
        crossing: &mut Crossing,
    ) -> Result<HostValue, LimitKind> {
        let native = self.heap.instance(i).native;
        if let Value::Exception(_) = native {
            let (kind, message) = (self.exception_type_name(value), self.plain_message(value));
            crossing.text(kind.len() + message.len())?;
            return Ok(HostValue::Exception { kind, message });
        }
        let may_be_member = matches!(
            native,
            Value::Undefined | Value::Int(_) | Value::Short(_) | Value::Str(_)
        );
        if !may_be_member {
            return self.to_host_within(native, depth, crossing);
        }
        let class = self.class_name(self.type_of(value));
        crossing.text(class.len())?;
        if let Some((name, inner)) = self.enum_member(value, i) {
            crossing.text(name.len())?;
            return Ok(HostValue::Enum {
                class,
                name,
                value: Box::new(self.to_host_within(inner, depth, crossing)?),
            });
        }
        if !native.is_undefined() {
            return self.to_host_within(native, depth, crossing);
        }
        let shape = self.heap.shape_of(i);
        let (names, values): (Vec<String>, Vec<Value>) = if shape.in_dict {
            match self.heap.instance(i).slots.first() {
                Some(Value::Dict(d)) => {
                    crossing.passed(self.heap.dict(*d).cost_of_passing())?;
                    let entries = self.heap.dict(*d).iter_uncharged();
                    entries.map(|e| (self.heap.text(e.key).to_string(), e.value)).unzip()
                }
                _ => Default::default(),
            }
        } else {
            let slots = self.heap.instance(i).slots.iter().copied();
            let names = shape.names.iter().map(|name| self.heap.names.text(*name).to_owned());
            names.zip(slots).unzip()
        };
        crossing.elements(&values)?;
        let mut fields = Vec::with_capacity(names.len());
        for (name, value) in names.into_iter().zip(values) {
            crossing.text(name.len())?;
            fields.push((name, self.to_host_within(value, depth, crossing)?));
        }
        Ok(HostValue::Instance { class, fields })
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

    /// The name and the value of a member of an enumeration, where the value is one.
    fn enum_member(&mut self, value: Value, i: InstanceRef) -> Option<(String, Value)> {
        let members = self.heap.intern(MEMBERS);
        self.class_attribute(self.type_of(value), members)?;
        let (name, inner) = (self.heap.intern("_name_"), self.heap.intern("_value_"));
        let (name, inner) = (self.own_attribute(i, name)?, self.own_attribute(i, inner)?);
        Some((self.heap.str(name)?.to_string(), inner))
    }

    /// What the host is told of a value it cannot hold. Nothing of the program runs for it: the run may be suspended.
    fn opaque(&mut self, value: Value) -> HostValue {
        let text = match self.quick_repr(value) {
            Ok(Some(text)) => text,
            Ok(None) => format!("<{} object>", self.type_name(value)),
            Err(_) => {
                self.caught();
                self.rest.unwound.clear();
                format!("<{}>", self.type_name(value))
            }
        };
        HostValue::Opaque(text)
    }
}
