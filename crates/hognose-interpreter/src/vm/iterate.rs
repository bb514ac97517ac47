//! Iteration: `iter`, `next`, and the built-in iterators.
//!
//! `next` answers `Stop` at the end; StopIteration exists only where the program can see it.

use super::{Unwind, Vm};
use crate::heap::object::ViewKind;
use crate::heap::{GeneratorKind, Iter, Object};
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::names;
use crate::value::*;
use crate::vm::fold::Fold;

impl<'a> Vm<'a> {
    /// An iterator over a value. Suspendable.
    pub fn iter(&mut self, value: Value) -> Result<Value, Unwind> {
        let iter = match value {
            Value::Iterator(_) => return Ok(value),
            Value::Generator(g) if self.heap.generator(g).kind == GeneratorKind::Generator => return Ok(value),
            Value::List(list) => Iter::List { list, index: 0 },
            Value::Tuple(tuple) => Iter::Tuple { tuple, index: 0 },
            Value::Short(_) | Value::Str(_) => Iter::Str { text: value, byte: 0 },
            Value::Bytes(bytes) => Iter::Bytes { bytes, index: 0 },
            Value::Dict(dict) => {
                let len = self.heap.dict(dict).len() as u64;
                Iter::Dict {
                    dict,
                    position: 0,
                    len,
                    left: len,
                    kind: ViewKind::Keys,
                }
            }
            Value::Set(set) => Iter::Set {
                set,
                position: 0,
                len: self.heap.set(set).len() as u64,
            },
            Value::Object(o) => match self.heap.object(o) {
                Object::Range { start, stop, step } => {
                    let (start, step) = (*start, *step);
                    Iter::Range {
                        next: start,
                        step,
                        remaining: range_len(start, *stop, step),
                    }
                }
                Object::BigRange { start, stop, step } => Iter::BigRange {
                    next: *start,
                    step: *step,
                    stop: *stop,
                },
                Object::DictView { dict, kind, .. } => {
                    let (dict, kind) = (*dict, *kind);
                    let len = self.heap.dict(dict).len() as u64;
                    Iter::Dict {
                        dict,
                        position: 0,
                        len,
                        left: len,
                        kind,
                    }
                }
                Object::Library(library) => match **library {
                    crate::stdlib::library::Library::Deque { changes, .. } => Iter::Deque {
                        deque: o,
                        index: 0,
                        changes,
                        reversed: false,
                    },
                    _ => return self.iter_by_method(value),
                },
                Object::ByteArray(_) | Object::MemoryView(_) => Iter::Sequence {
                    object: value,
                    index: 0,
                },
                Object::MappingProxy(inner) => {
                    let inner = *inner;
                    return self.iter(inner);
                }
                Object::ClassDict(_) | Object::GenericAlias { .. } => {
                    let items = self.iterable_object_items(value);
                    Iter::Ready { items }
                }
                _ => return self.iter_by_method(value),
            },
            _ => return self.iter_by_method(value),
        };
        Ok(self.heap.new_iter(iter))
    }

    fn iterable_object_items(&mut self, value: Value) -> Vec<Value> {
        let Value::Object(o) = value else { return Vec::new() };
        match self.heap.object(o) {
            Object::ClassDict(class) => {
                let names = self.class_namespace_names(*class);
                let mut items: Vec<Value> = names.into_iter().map(|n| self.heap.name_value(n)).collect();
                items.reverse();
                items
            }
            _ => Vec::new(),
        }
    }

    fn iter_by_method(&mut self, value: Value) -> Result<Value, Unwind> {
        if let Value::Instance(i) = value {
            // A class over a built-in type iterates as that type, unless it says otherwise.
            let native = self.heap.instance(i).native;
            return match self.special_method(value, names::__iter__) {
                Some(Value::Native(_)) if matches!(native, Value::Iterator(_)) => Ok(value),
                Some(Value::Native(_)) if !native.is_undefined() && !matches!(native, Value::Object(_)) => {
                    self.iter(native)
                }
                Some(Value::None) => Err(self.not_iterable(value)),
                Some(method) => self.run(CheckIterator {
                    object: value,
                    method,
                    called: false,
                }),
                None if self.special_method(value, names::__getitem__).is_some() => {
                    Ok(self.heap.new_iter(Iter::Sequence {
                        object: value,
                        index: 0,
                    }))
                }
                None => Err(self.not_iterable(value)),
            };
        }
        match self.special_method(value, names::__iter__) {
            Some(method) if !method.is_none() => self.run(CheckIterator {
                object: value,
                method,
                called: false,
            }),
            _ => Err(self.not_iterable(value)),
        }
    }

    #[cold]
    fn not_iterable(&mut self, value: Value) -> Unwind {
        let message = format!("'{}' object is not iterable", self.type_name(value));
        self.type_error(message)
    }

    /// The asynchronous iterator of a value; `by_name` for `aiter()`, which says what is wrong in other words.
    pub(crate) fn async_iter(&mut self, value: Value, by_name: bool) -> Result<Value, Unwind> {
        match self.special_method(value, names::__aiter__) {
            Some(method @ Value::Native(_)) => self.call_value(method, &[value]),
            Some(method) => self.run(AsyncIter {
                object: value,
                method,
                by_name,
                called: false,
            }),
            _ if by_name => {
                let message = format!("'{}' object is not an async iterable", self.type_name(value));
                Err(self.type_error(message))
            }
            _ => {
                let message = format!(
                    "'async for' requires an object with __aiter__ method, got {}",
                    self.type_name(value)
                );
                Err(self.type_error(message))
            }
        }
    }

    /// As `collect_list`, for `list` and `sorted`, which ask how many there will be.
    pub(crate) fn collect_list_with_hint(&mut self, iterable: Value) -> Result<Value, Unwind> {
        self.collect_values(iterable, true)
    }

    /// All values of an iterable, in a new list. Suspendable.
    pub fn collect_list(&mut self, iterable: Value) -> Result<Value, Unwind> {
        self.collect_values(iterable, false)
    }

    fn collect_values(&mut self, iterable: Value, hinted: bool) -> Result<Value, Unwind> {
        if let Some(items) = self.foreseen_items(iterable)? {
            return Ok(self.heap.new_list(items));
        }
        self.run(CollectList {
            iterable,
            hinted,
            iterator: Value::Undefined,
            items: Vec::new(),
        })
    }

    /// As `quick_items`, charged before they are copied.
    pub(crate) fn foreseen_items(&mut self, value: Value) -> Result<Option<Vec<Value>>, Unwind> {
        let len = match value {
            Value::List(l) => self.heap.list(l).len(),
            Value::Tuple(t) => self.heap.tuple(t).len(),
            Value::Dict(d) => self.heap.dict(d).len(),
            Value::Set(s) => self.heap.set(s).len(),
            Value::Short(_) | Value::Str(_) => self.heap.str_len(value),
            Value::Object(_) => match crate::stdlib::deque::items(self, value) {
                Some(items) => items.len(),
                None => return Ok(None),
            },
            _ => return Ok(None),
        };
        self.foresee(len, 16)?;
        Ok(self.quick_items(value))
    }

    /// The elements of a built-in collection, without running guest code.
    pub fn quick_items(&self, value: Value) -> Option<Vec<Value>> {
        Some(match value {
            Value::List(l) => self.heap.list(l).clone(),
            Value::Tuple(t) => self.heap.tuple(t).to_vec(),
            Value::Dict(d) => self.heap.dict(d).iter(&self.heap.meter).map(|e| e.key).collect(),
            Value::Set(s) => self.heap.set(s).keys(&self.heap.meter),
            Value::Object(_) => crate::stdlib::deque::items(self, value)?.iter().copied().collect(),
            Value::Short(_) | Value::Str(_) => self
                .heap
                .text(value)
                .chars()
                .map(|c| Value::Short(ShortStr::from_char(c)))
                .collect(),
            _ => return None,
        })
    }
}

/// The number of elements of a range.
pub fn range_len(start: i64, stop: i64, step: i64) -> u64 {
    let (start, stop, step) = (i128::from(start), i128::from(stop), i128::from(step));
    let len = if step > 0 && start < stop {
        (stop - start - 1) / step + 1
    } else if step < 0 && start > stop {
        (start - stop - 1) / -step + 1
    } else {
        0
    };
    u64::try_from(len).unwrap_or(u64::MAX)
}

impl Iter {
    /// Lets go of what was iterated: a spent iterator stays spent.
    pub(crate) fn exhaust(&mut self) {
        *self = Iter::Exhausted(crate::types::iterators::type_of(self));
    }
}

machines! {
    pub(crate) struct AsyncIter { object: Value, method: Value, by_name: bool, called: bool }
    /// Calls `__iter__` and checks that an iterator came back.
    pub(crate) struct CheckIterator { object: Value, method: Value, called: bool }
    pub(crate) struct CollectList { iterable: Value, hinted: bool, iterator: Value, items: Vec<Value> }
}

impl CheckIterator {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.called {
            self.called = true;
            return Ok(Step::Await(vm.call_value(self.method, &[self.object])?));
        }
        let iterator = input.value();
        let ok = match iterator {
            Value::Iterator(_) | Value::Generator(_) => true,
            other => vm.special_method(other, names::__next__).is_some(),
        };
        if ok {
            return Ok(Step::Done(iterator));
        }
        let message = format!("iter() returned non-iterator of type '{}'", vm.type_name(iterator));
        Err(vm.type_error(message))
    }
}

impl CollectList {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        match input {
            Resumption::Start if self.hinted => return Ok(Step::Await(vm.iter_with_hint(self.iterable)?)),
            Resumption::Start => return Ok(Step::Await(vm.iter(self.iterable)?)),
            Resumption::Value(v) if self.iterator.is_undefined() => self.iterator = v,
            Resumption::Value(Value::Stop) => {
                let items = std::mem::take(&mut self.items);
                return Ok(Step::Done(vm.heap.new_list(items)));
            }
            other => self.items.push(other.value()),
        }
        loop {
            vm.work(1)?;
            if self.items.len().is_power_of_two() {
                vm.reserve(self.items.len() * 32)?;
            }
            let value = match self.iterator {
                Value::Generator(_) => {
                    let mut fold = Fold::List(std::mem::take(&mut self.items));
                    let value = vm.next_unfolded(self.iterator, &mut fold);
                    if let Fold::List(items) = fold {
                        self.items = items;
                    }
                    value?
                }
                iterator => vm.next_likely_of_list(iterator)?,
            };
            match value {
                Value::Stop => {
                    let items = std::mem::take(&mut self.items);
                    return Ok(Step::Done(vm.heap.new_list(items)));
                }
                value => self.items.push(value),
            }
        }
    }
}

impl AsyncIter {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !std::mem::replace(&mut self.called, true) {
            return Ok(Step::Await(vm.call_value(self.method, &[self.object])?));
        }
        let iterator = input.value();
        if vm.special_method(iterator, names::__anext__).is_some() {
            return Ok(Step::Done(iterator));
        }
        let kind = vm.type_name(iterator);
        Err(vm.type_error(if self.by_name {
            format!("aiter() returned not an async iterator of type '{kind}'")
        } else {
            format!("'async for' received an object from __aiter__ that does not implement __anext__: {kind}")
        }))
    }
}
