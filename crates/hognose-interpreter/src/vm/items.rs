//! Items: `object[key]` read, stored, deleted; `in`; `len`.

use super::{Unwind, Vm};
use crate::heap::Object;
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::names;
use crate::types::{list, sequence};
use crate::value::*;

/// Whether a text is within another: as bytes, for a character of UTF-8 begins as no other goes on.
fn is_within(text: &[u8], part: &[u8]) -> bool {
    match part {
        [byte] => memchr::memchr(*byte, text).is_some(),
        _ => crate::text::byte_strings::find(text, part).is_some(),
    }
}

/// The place of an item at an index, which counts from the end where it is negative.
#[inline]
pub(crate) fn place_of(index: i64, len: usize) -> Option<usize> {
    let index = if index < 0 {
        index.wrapping_add(len as i64)
    } else {
        index
    };
    usize::try_from(index).ok().filter(|place| *place < len)
}

#[inline]
fn item_at<T>(items: &[T], index: i64) -> Option<&T> {
    items.get(place_of(index, items.len())?)
}

impl<'a> Vm<'a> {
    /// `container[key]`. Suspendable.
    #[inline(always)]
    pub fn get_item(&mut self, container: Value, key: Value) -> Result<Value, Unwind> {
        if let (Value::List(list), Value::Int(i)) = (container, key)
            && let Some(value) = self.heap.list(list).get(i as usize)
        {
            return Ok(*value);
        }
        self.get_item_elsewhere(container, key)
    }

    /// As `get_item`, for what is not counted from the start of a list.
    #[inline(never)]
    fn get_item_elsewhere(&mut self, container: Value, key: Value) -> Result<Value, Unwind> {
        match (container, key) {
            (Value::List(l), Value::Int(i)) => match item_at(self.heap.list(l), i) {
                Some(value) => Ok(*value),
                None => Err(self.index_error("list index out of range")),
            },
            (Value::Tuple(t), Value::Int(i)) => match item_at(self.heap.tuple(t), i) {
                Some(value) => Ok(*value),
                None => Err(self.index_error("tuple index out of range")),
            },
            (Value::Bytes(b), Value::Int(i)) => match item_at(self.heap.byte_string(b), i) {
                Some(byte) => Ok(Value::Int(i64::from(*byte))),
                None => Err(self.index_error("index out of range")),
            },
            (Value::Object(_), Value::Int(i)) if let Some(bytes) = self.heap.byte_array(container) => {
                match item_at(bytes, i) {
                    Some(byte) => Ok(Value::Int(i64::from(*byte))),
                    None => Err(self.index_error("bytearray index out of range")),
                }
            }
            (Value::Dict(d), _) => match self.quick_find(d, key) {
                Some(crate::heap::Probe::Found(at)) => Ok(self.heap.dict(d).value(at)),
                Some(_) => Err(self.key_error(key)),
                None => self.run(GetDictItem {
                    dict: d,
                    key,
                    object: container,
                    state: 0,
                }),
            },
            _ => self.get_item_other(container, key),
        }
    }

    /// `container[start:stop:step]`. Suspendable.
    pub(crate) fn get_slice(
        &mut self,
        container: Value,
        start: Value,
        stop: Value,
        step: Value,
    ) -> Result<Value, Unwind> {
        if matches!(
            container,
            Value::Short(_) | Value::Str(_) | Value::List(_) | Value::Tuple(_) | Value::Bytes(_)
        ) && let Some(bounds) = crate::types::slice::bounds(self, start, stop, step)?
        {
            return sequence::sliced(self, container, bounds);
        }
        let slice = self.heap.new_object(Object::Slice { start, stop, step });
        self.get_item(container, slice)
    }

    #[inline(never)]
    fn get_item_other(&mut self, container: Value, key: Value) -> Result<Value, Unwind> {
        match container {
            Value::Short(_) | Value::Str(_)
                if let Value::Int(i) = key
                    && let Some(byte) = self.heap.ascii_at(container, i as usize) =>
            {
                Ok(Value::Short(ShortStr::ascii(byte)))
            }
            Value::Short(_) | Value::Str(_) => sequence::str_item(self, container, key),
            Value::List(_) | Value::Tuple(_) | Value::Bytes(_) => sequence::item(self, container, key),
            Value::Instance(_) => self.get_item_instance(container, key),
            Value::Class(c) => self.class_item(c, key),
            Value::Object(o) => match self.heap.object(o) {
                Object::MappingProxy(inner) => {
                    let inner = *inner;
                    self.get_item(inner, key)
                }
                Object::ClassDict(class) => {
                    let class = *class;
                    let found = self.heap.name_of(key).and_then(|n| self.own_class_attribute(class, n));
                    match found {
                        Some(value) => Ok(value),
                        None => Err(self.key_error(key)),
                    }
                }
                Object::Range { .. } | Object::BigRange { .. } | Object::ByteArray(_) => {
                    sequence::item(self, container, key)
                }
                Object::GenericAlias { .. } => crate::types::alias::subscript(self, container, key),
                _ => match self.special_method(container, names::__getitem__) {
                    Some(method) => self.call_value(method, &[container, key]),
                    None => Err(self.not_subscriptable(container)),
                },
            },
            _ => Err(self.not_subscriptable(container)),
        }
    }

    fn get_item_instance(&mut self, container: Value, key: Value) -> Result<Value, Unwind> {
        match self.special_method(container, names::__getitem__) {
            Some(Value::Native(n)) => {
                let native = self.native_of(container);
                match native {
                    Value::Dict(d) => match self.quick_find(d, key) {
                        Some(crate::heap::Probe::Found(at)) => Ok(self.heap.dict(d).value(at)),
                        Some(_) => self.missing_item(container, key),
                        None => self.run(GetDictItem {
                            dict: d,
                            key,
                            object: container,
                            state: 0,
                        }),
                    },
                    Value::Instance(_) => self.call_native(n, &[container, key]),
                    _ => self.get_item(native, key),
                }
            }
            Some(method) => self.call_value(method, &[container, key]),
            None => Err(self.not_subscriptable(container)),
        }
    }

    /// `dict[key]` of a class over dict that has no such key.
    fn missing_item(&mut self, dict: Value, key: Value) -> Result<Value, Unwind> {
        match self.special_method(dict, names::__missing__) {
            Some(Value::Native(native)) => self.call_native_2(native, dict, key),
            Some(method) => self.call_value(method, &[dict, key]),
            None => Err(self.key_error(key)),
        }
    }

    /// `Class[key]`.
    fn class_item(&mut self, class: ClassRef, key: Value) -> Result<Value, Unwind> {
        let meta = self.metaclass(class);
        if let Some(method) = self.class_attribute(meta, names::__getitem__) {
            return self.call_value(method, &[Value::Class(class), key]);
        }
        if class == crate::types::Builtin::Type.class() {
            return crate::types::argument::generic(self, Value::Class(class), key);
        }
        if let Some((hook, _)) = self.class_lookup(class, names::__class_getitem__)
            && !hook.is_none()
        {
            let bound = self.descriptor_get_on_class(hook, class)?;
            return self.call_value(bound, &[key]);
        }
        let message = format!("type '{}' is not subscriptable", self.class_name(class));
        Err(self.type_error(message))
    }

    #[cold]
    fn not_subscriptable(&mut self, value: Value) -> Unwind {
        let message = format!("'{}' object is not subscriptable", self.type_name(value));
        self.type_error(message)
    }

    /// `container[key] = value`. Suspendable.
    #[inline(always)]
    pub fn set_item(&mut self, container: Value, key: Value, value: Value) -> Result<Value, Unwind> {
        if let (Value::List(list), Value::Int(i)) = (container, key)
            && let Some(place) = self.heap.lists.get_mut(list.index()).get_mut(i as usize)
        {
            *place = value;
            return Ok(Value::None);
        }
        self.set_item_elsewhere(container, key, value)
    }

    /// As `set_item`, for what is not counted from the start of a list.
    #[inline(never)]
    fn set_item_elsewhere(&mut self, container: Value, key: Value, value: Value) -> Result<Value, Unwind> {
        match (container, key) {
            (Value::List(l), Value::Int(i)) => {
                let items = self.heap.lists.get_mut(l.index());
                let index = if i < 0 { i.wrapping_add(items.len() as i64) } else { i };
                match items.get_mut(usize::try_from(index).unwrap_or(usize::MAX)) {
                    Some(slot) => {
                        *slot = value;
                        Ok(Value::None)
                    }
                    None => Err(self.index_error("list assignment index out of range")),
                }
            }
            (Value::Dict(d), _) => self.dict_set(d, key, value),
            _ => self.set_item_other(container, key, value),
        }
    }

    #[inline(never)]
    fn set_item_other(&mut self, container: Value, key: Value, value: Value) -> Result<Value, Unwind> {
        match container {
            Value::List(l) => list::set_item(self, l, key, value),
            Value::Instance(_) => match self.special_method(container, names::__setitem__) {
                Some(Value::Native(_)) => {
                    let native = self.native_of(container);
                    self.set_item(native, key, value)
                }
                Some(method) => self.call_value(method, &[container, key, value]),
                None => Err(self.no_item_assignment(container)),
            },
            Value::Object(o) if matches!(self.heap.object(o), Object::ByteArray(_)) => {
                crate::types::bytes::set_item(self, o, key, value)
            }
            Value::Object(_) => match self.special_method(container, names::__setitem__) {
                Some(method) => self.call_value(method, &[container, key, value]),
                None => Err(self.no_item_assignment(container)),
            },
            Value::Class(c) => match self.class_attribute(self.metaclass(c), names::__setitem__) {
                Some(method) => self.call_value(method, &[container, key, value]),
                None => Err(self.no_item_assignment(container)),
            },
            _ => Err(self.no_item_assignment(container)),
        }
    }

    #[cold]
    fn no_item_assignment(&mut self, value: Value) -> Unwind {
        let message = format!("'{}' object does not support item assignment", self.type_name(value));
        self.type_error(message)
    }

    /// `del container[key]`. Suspendable.
    pub fn del_item(&mut self, container: Value, key: Value) -> Result<Value, Unwind> {
        match container {
            Value::List(l) => list::del_item(self, l, key),
            Value::Dict(d) => match self.quick_find(d, key) {
                Some(crate::heap::Probe::Found(at)) => {
                    self.heap.dict_remove(d, at);
                    Ok(Value::None)
                }
                Some(_) => Err(self.key_error(key)),
                None => self.run(DelDictItem {
                    dict: d,
                    key,
                    asked: false,
                }),
            },
            Value::Instance(_) | Value::Class(_) => match self.special_method(container, names::__delitem__) {
                Some(Value::Native(_)) => {
                    let native = self.native_of(container);
                    self.del_item(native, key)
                }
                Some(method) => self.call_value(method, &[container, key]),
                None => Err(self.no_item_deletion(container, key)),
            },
            Value::Object(o) if matches!(self.heap.object(o), Object::ByteArray(_)) => {
                crate::types::bytes::del_item(self, o, key)
            }
            Value::Object(_) => match self.special_method(container, names::__delitem__) {
                Some(method) => self.call_value(method, &[container, key]),
                None => Err(self.no_item_deletion(container, key)),
            },
            _ => Err(self.no_item_deletion(container, key)),
        }
    }

    #[cold]
    fn no_item_deletion(&mut self, value: Value, key: Value) -> Unwind {
        // Of sequences, and of what is a sequence to CPython, it is said otherwise.
        let sequence = match self.type_of(value).builtin() {
            None => true,
            Some(_) => !matches!(value, Value::Class(_)) && self.special_method(value, names::__len__).is_some(),
        };
        let negated = match sequence && self.index_value(key).is_some() {
            true => "doesn't",
            false => "does not",
        };
        let message = format!("'{}' object {negated} support item deletion", self.type_name(value));
        self.type_error(message)
    }

    /// `item in container`, as a bool. Suspendable.
    pub fn contains(&mut self, container: Value, item: Value) -> Result<Value, Unwind> {
        match container {
            Value::Dict(d) => self.dict_contains(d, item),
            Value::Set(s) => {
                let key = crate::types::set::lookup_key(self, item)?;
                self.set_contains(s, key)
            }
            Value::Short(_) | Value::Str(_) => {
                let inner = self.native_of(item);
                if !inner.is_str() {
                    let message = format!(
                        "'in <string>' requires string as left operand, not {}",
                        self.type_name(item)
                    );
                    return Err(self.type_error(message));
                }
                if let (Value::Short(c), Value::Short(t)) = (inner, container) {
                    return Ok(Value::bool(is_within(t.text().as_bytes(), c.text().as_bytes())));
                }
                let n = self.heap.text(container).len();
                self.work(n / 32)?;
                Ok(Value::bool(is_within(
                    self.heap.text(container).as_bytes(),
                    self.heap.text(inner).as_bytes(),
                )))
            }
            Value::List(_) | Value::Tuple(_) => {
                let n = self.heap.sequence(container).map_or(0, <[Value]>::len);
                self.work(n / 4)?;
                let mut unsure = false;
                for candidate in self.heap.sequence(container).unwrap_or(&[]) {
                    match self.same_key(*candidate, item) {
                        Some(true) if !unsure => return Ok(Value::True),
                        None => unsure = true,
                        _ => {}
                    }
                }
                if !unsure {
                    return Ok(Value::False);
                }
                self.run(SearchSequence {
                    sequence: container,
                    item,
                    index: 0,
                    asked: false,
                })
            }
            Value::Instance(_) | Value::Class(_) => match self.special_method(container, names::__contains__) {
                Some(Value::None) => {
                    let message = format!("'{}' object is not a container", self.type_name(container));
                    Err(self.type_error(message))
                }
                Some(Value::Native(n)) => {
                    let native = self.native_of(container);
                    if native == container {
                        self.call_native(n, &[container, item])
                    } else {
                        self.contains(native, item)
                    }
                }
                Some(method) => self.run(ContainsByMethod {
                    method,
                    container,
                    item,
                    state: 0,
                }),
                None => self.contains_by_iteration(container, item),
            },
            Value::Object(o) => match self.heap.object(o) {
                Object::Range { .. } | Object::BigRange { .. }
                    if self.as_bigint(item).is_some() && !matches!(item, Value::Instance(_)) =>
                {
                    Ok(Value::bool(sequence::range_contains(self, container, item)))
                }
                Object::DictView { dict, kind, .. } => {
                    let (dict, kind) = (*dict, *kind);
                    crate::types::dict_view::contains(self, dict, kind, item)
                }
                Object::MappingProxy(inner) => {
                    let inner = *inner;
                    self.contains(inner, item)
                }
                Object::ClassDict(class) => {
                    let class = *class;
                    Ok(Value::bool(
                        self.heap
                            .name_of(item)
                            .is_some_and(|n| self.own_class_attribute(class, n).is_some()),
                    ))
                }
                Object::ByteArray(_) => crate::types::bytes::contains(self, container, item),
                Object::Range { .. } | Object::BigRange { .. } => self.contains_by_iteration(container, item),
                _ => match self.special_method(container, names::__contains__) {
                    Some(method) => self.call_value(method, &[container, item]),
                    None => self.contains_by_iteration(container, item),
                },
            },
            Value::Bytes(_) => crate::types::bytes::contains(self, container, item),
            _ => self.contains_by_iteration(container, item),
        }
    }

    fn contains_by_iteration(&mut self, container: Value, item: Value) -> Result<Value, Unwind> {
        let iterable = matches!(container, Value::Iterator(_) | Value::Generator(_))
            || self.special_method(container, names::__iter__).is_some()
            || self.special_method(container, names::__getitem__).is_some()
            || matches!(container, Value::Object(o) if matches!(self.heap.object(o), Object::Range { .. } | Object::BigRange { .. }));
        if !iterable {
            return Err(self.not_a_container(container));
        }
        if self.builtin_type(container).is_none()
            && self
                .special_method(container, names::__iter__)
                .is_some_and(|m| m.is_none())
        {
            return Err(self.not_a_container(container));
        }
        self.run(SearchIterator {
            iterable: container,
            iterator: Value::Undefined,
            item,
            state: 0,
        })
    }

    #[cold]
    fn not_a_container(&mut self, value: Value) -> Unwind {
        let message = format!(
            "argument of type '{}' is not a container or iterable",
            self.type_name(value)
        );
        self.type_error(message)
    }

    /// `len(value)` of a built-in collection.
    #[inline]
    pub fn quick_len(&self, value: Value) -> Option<usize> {
        Some(match value {
            Value::List(l) => self.heap.list(l).len(),
            Value::Tuple(t) => self.heap.tuple(t).len(),
            Value::Dict(d) => self.heap.dict(d).len(),
            Value::Short(_) | Value::Str(_) => self.heap.str_len(value),
            Value::Set(s) => self.heap.set(s).len(),
            Value::Bytes(b) => self.heap.byte_string(b).len(),
            Value::Object(o) => match self.heap.object(o) {
                Object::Range { start, stop, step } => {
                    usize::try_from(super::iterate::range_len(*start, *stop, *step)).unwrap_or(usize::MAX)
                }
                Object::DictView { dict, .. } => self.heap.dict(*dict).len(),
                Object::ByteArray(bytes) => bytes.len(),
                Object::Library(_) => crate::stdlib::deque::items(self, value)?.len(),
                Object::MemoryView(view) if !view.released => view.len as usize,
                Object::MappingProxy(inner) => return self.quick_len(*inner),
                Object::ClassDict(class) => self.class_namespace_names(*class).len(),
                _ => return None,
            },
            _ => return None,
        })
    }

    /// `len(value)` as an int. Suspendable.
    pub fn len(&mut self, value: Value) -> Result<Value, Unwind> {
        let n = match value {
            Value::List(l) => self.heap.list(l).len(),
            Value::Tuple(t) => self.heap.tuple(t).len(),
            Value::Dict(d) => self.heap.dict(d).len(),
            Value::Str(_) => self.heap.str_len(value),
            _ => return self.len_elsewhere(value),
        };
        Ok(Value::Int(n as i64))
    }

    #[inline(never)]
    fn len_elsewhere(&mut self, value: Value) -> Result<Value, Unwind> {
        if let Some(n) = self.quick_len(value) {
            return match i64::try_from(n) {
                Ok(n) => Ok(Value::Int(n)),
                Err(_) => Err(self.overflow_error("Python int too large to convert to C ssize_t")),
            };
        }
        match self.special_method(value, names::__len__) {
            Some(Value::Native(n)) => {
                let native = self.native_of(value);
                match self.quick_len(native) {
                    Some(n) => Ok(Value::Int(n as i64)),
                    None if matches!(native, Value::Object(_)) => self.call_native_1(n, native),
                    None => Err(self.no_len(value)),
                }
            }
            Some(method) => self.run(super::convert::LenByMethod {
                object: value,
                method,
                called: false,
            }),
            None => Err(self.no_len(value)),
        }
    }

    #[cold]
    fn no_len(&mut self, value: Value) -> Unwind {
        let message = format!("object of type '{}' has no len()", self.type_name(value));
        self.type_error(message)
    }
}

machines! {
    /// `dict[key]`, with `__missing__` of a class over dict.
    pub(crate) struct GetDictItem { dict: DictRef, key: Value, object: Value, state: u8 }
    pub(crate) struct DelDictItem { dict: DictRef, key: Value, asked: bool }
    pub(crate) struct SearchSequence { sequence: Value, item: Value, index: u64, asked: bool }
    pub(crate) struct SearchIterator(catches) { iterable: Value, iterator: Value, item: Value, state: u8 }
    pub(crate) struct ContainsByMethod { method: Value, container: Value, item: Value, state: u8 }
}

impl GetDictItem {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        match self.state {
            0 => {
                self.state = 1;
                Ok(Step::Await(vm.dict_get(self.dict, self.key)?))
            }
            1 if input.value().is_undefined() => {
                self.state = 2;
                match self.object {
                    Value::Instance(_) => Ok(Step::Await(vm.missing_item(self.object, self.key)?)),
                    _ => Err(vm.key_error(self.key)),
                }
            }
            _ => Ok(Step::Done(input.value())),
        }
    }
}

impl DelDictItem {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.asked {
            self.asked = true;
            return Ok(Step::Await(vm.dict_remove(self.dict, self.key)?));
        }
        if input.value().is_undefined() {
            return Err(vm.key_error(self.key));
        }
        Ok(Step::Done(Value::None))
    }
}

impl SearchSequence {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if self.asked && input.value() == Value::True {
            return Ok(Step::Done(Value::True));
        }
        self.asked = true;
        vm.work(1)?;
        let candidate = vm
            .heap
            .sequence(self.sequence)
            .and_then(|s| s.get(self.index as usize))
            .copied();
        self.index = self.index.wrapping_add(1);
        match candidate {
            Some(candidate) => Ok(Step::Await(vm.same_or_equal(candidate, self.item)?)),
            None => Ok(Step::Done(Value::False)),
        }
    }
}

impl SearchIterator {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if let Resumption::Raised(exception) = input {
            let uniterable = self.state == 1 && vm.is_exception_of(exception, crate::types::Builtin::TypeError);
            return Err(match uniterable {
                true => vm.not_a_container(self.iterable),
                false => vm.reraise(exception),
            });
        }
        match self.state {
            0 => {
                self.state = 1;
                return Ok(Step::Await(vm.iter(self.iterable)?));
            }
            1 => self.iterator = input.value(),
            2 => {
                let value = input.value();
                if value.is_stop() {
                    return Ok(Step::Done(Value::False));
                }
                self.state = 3;
                return Ok(Step::Await(vm.same_or_equal(value, self.item)?));
            }
            _ if input.value() == Value::True => return Ok(Step::Done(Value::True)),
            _ => {}
        }
        self.state = 2;
        vm.work(1)?;
        Ok(Step::Await(vm.next(self.iterator)?))
    }
}

impl ContainsByMethod {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        self.state = self.state.wrapping_add(1);
        match self.state {
            1 => Ok(Step::Await(vm.call_value(self.method, &[self.container, self.item])?)),
            2 => Ok(Step::Await(vm.truth(input.value())?)),
            _ => Ok(Step::Done(input.value())),
        }
    }
}
