//! Iteration: `iter`, `next`, and the built-in iterators.
//!
//! `next` answers `Stop` at the end; StopIteration exists only where the program can see it.
#![expect(clippy::indexing_slicing, reason = "the only iterator of an arm for one")]

use super::{Unwind, Vm};
use crate::heap::object::ViewKind;
use crate::heap::{GeneratorKind, Iter, Object};
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::names;
use crate::types::Builtin;
use crate::value::*;
use crate::vm::fold::Fold;
use num_traits::Signed;
use smallvec::SmallVec;

/// The parts of a pair that was not made.
pub(crate) enum NextPair {
    Both(Value, Value),
    End,
    /// `next` must be asked for a whole item.
    Unknown,
}

/// Places without an element that an iterator of a dict or set passes for an instruction.
const PASSED_A_UNIT: usize = 16;
/// What `map` charges for each item that it asks another iterator for, step by step.
const STEP_OF_MAP: usize = 3;
/// Instructions of the call that `map` makes for an element that is at hand.
const CALL_OF_MAP: i64 = 1;

/// Instructions that an iterator takes to make an item that is a tuple, beside the walk.
pub(crate) const MAKING_A_TUPLE: i64 = 3;

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

    /// The next value of an iterator; `Stop` at its end. Suspendable.
    #[inline]
    pub fn next(&mut self, iterator: Value) -> Result<Value, Unwind> {
        match iterator {
            Value::Generator(g) => self.resume_generator(g, Value::None),
            Value::Iterator(i) => match self.heap.iterators.get_mut(i.index()) {
                Iter::List { list, index } => match self.heap.lists.get(list.index()).get(*index as usize) {
                    Some(value) => {
                        *index += 1;
                        Ok(*value)
                    }
                    None => {
                        self.heap.iterators.get_mut(i.index()).exhaust();
                        Ok(Value::Stop)
                    }
                },
                Iter::Tuple { tuple, index } => match self.heap.tuples.get(tuple.index()).get(*index as usize) {
                    Some(value) => {
                        *index += 1;
                        Ok(*value)
                    }
                    None => self.next_other(i),
                },
                Iter::Str { text, byte } => {
                    let (text, at) = (*text, *byte as usize);
                    let Some(character) = self.heap.ascii_at(text, at) else {
                        return self.next_other(i);
                    };
                    if let Iter::Str { byte, .. } = self.heap.iterators.get_mut(i.index()) {
                        *byte += 1;
                    }
                    Ok(Value::Short(ShortStr::ascii(character)))
                }
                Iter::Range { next, step, remaining } => {
                    if *remaining == 0 {
                        return Ok(Value::Stop);
                    }
                    let value = *next;
                    *remaining -= 1;
                    *next = next.wrapping_add(*step);
                    Ok(Value::Int(value))
                }
                Iter::Dict {
                    dict,
                    position,
                    len,
                    left,
                    kind: kind @ (ViewKind::Keys | ViewKind::Values),
                } => {
                    let d = self.heap.dicts.get(dict.index());
                    // The end, and what is wrong with a dict, elsewhere.
                    match d.entry(*position as usize) {
                        Some(entry) if d.len() as u64 == *len && *left > 0 && !entry.key.is_undefined() => {
                            *position += 1;
                            *left -= 1;
                            Ok(match kind {
                                ViewKind::Keys => entry.key,
                                _ => entry.value,
                            })
                        }
                        _ => self.next_dict(i),
                    }
                }
                _ => self.next_other(i),
            },
            _ => self.next_by_method(iterator),
        }
    }

    /// The parts of the next pair of an iterator that makes its items, where nothing of the program has to run for them.
    pub(crate) fn next_pair(&mut self, handle: IteratorRef) -> Result<NextPair, Unwind> {
        match self.heap.iterators.get_mut(handle.index()) {
            Iter::Dict {
                dict,
                position,
                len,
                left,
                kind: ViewKind::Items,
            } => {
                let d = self.heap.dicts.get(dict.index());
                match d.entry(*position as usize) {
                    Some(entry) if d.len() as u64 == *len && *left > 0 && !entry.key.is_undefined() => {
                        *position += 1;
                        *left -= 1;
                        Ok(NextPair::Both(entry.key, entry.value))
                    }
                    _ => Ok(NextPair::Unknown),
                }
            }
            Iter::Enumerate {
                iterator,
                count: Value::Int(n),
            } if *n < i64::MAX => {
                let (inner, n) = (*iterator, *n);
                if !(self.is_simple_iterator(inner) || self.is_simple_zip(inner)) {
                    return Ok(NextPair::Unknown);
                }
                let value = self.next(inner)?;
                if value.is_stop() {
                    return Ok(NextPair::End);
                }
                if let Iter::Enumerate { count, .. } = self.heap.iterator_mut(handle) {
                    *count = Value::Int(n + 1);
                }
                Ok(NextPair::Both(Value::Int(n), value))
            }
            Iter::Zip {
                iterators,
                strict: false,
            } => {
                let &[a, b] = &iterators[..] else {
                    return Ok(NextPair::Unknown);
                };
                if !(self.is_simple_iterator(a) && self.is_simple_iterator(b)) {
                    return Ok(NextPair::Unknown);
                }
                let first = self.next(a)?;
                if first.is_stop() {
                    return Ok(NextPair::End);
                }
                let second = self.next(b)?;
                if second.is_stop() {
                    return Ok(NextPair::End);
                }
                Ok(NextPair::Both(first, second))
            }
            _ => Ok(NextPair::Unknown),
        }
    }

    fn next_other(&mut self, handle: IteratorRef) -> Result<Value, Unwind> {
        let iter = self.heap.iterators.get_mut(handle.index());
        let found = match iter {
            Iter::Tuple { tuple, index } => {
                let value = self.heap.tuples.get(tuple.index()).get(*index as usize).copied();
                *index += 1;
                value
            }
            Iter::Str { text, byte } => {
                let (text, at) = (*text, *byte as usize);
                let next = self.heap.text(text).get(at..).and_then(|rest| rest.chars().next());
                next.map(|c| {
                    if let Iter::Str { byte, .. } = self.heap.iterator_mut(handle) {
                        *byte += c.len_utf8() as u64;
                    }
                    Value::Short(ShortStr::from_char(c))
                })
            }
            Iter::Bytes { bytes, index } => {
                let value = self
                    .heap
                    .bytes
                    .get(bytes.index())
                    .get(*index as usize)
                    .map(|b| Value::Int(i64::from(*b)));
                *index += 1;
                value
            }
            Iter::ListReversed { list, remaining } => match remaining.checked_sub(1) {
                Some(i) => {
                    *remaining = i;
                    self.heap.lists.get(list.index()).get(i as usize).copied()
                }
                None => None,
            },
            Iter::Ready { items } => items.pop(),
            Iter::Exhausted(_) => None,
            Iter::Tool(_) => return self.next_tool(handle),
            Iter::Deque { .. } => return crate::stdlib::deque::next(self, handle),
            Iter::Matches { scanner } => {
                let scanner = *scanner;
                return crate::stdlib::re::pattern::next_match(self, handle, scanner);
            }
            Iter::Dict { .. } | Iter::Enumerate { .. } | Iter::Zip { .. } => {
                return match self.next_pair(handle)? {
                    NextPair::Both(first, second) => {
                        self.heap.meter.spend(MAKING_A_TUPLE);
                        Ok(self.heap.new_tuple([first, second]))
                    }
                    NextPair::End => Ok(Value::Stop),
                    NextPair::Unknown => self.next_whole(handle),
                };
            }
            Iter::DictReversed { .. } => return self.next_dict(handle),
            Iter::Set { .. } => return self.next_set(handle),
            Iter::BigRange { .. } => return self.next_big_range(handle),
            Iter::Sequence { .. } | Iter::SequenceReversed { .. } => return self.next_sequence(handle),
            Iter::Map {
                function,
                iterators,
                strict,
            } if !*strict && iterators.len() == 1 => {
                let (function, inner) = (*function, iterators[0]);
                if self.is_simple_iterator(inner) {
                    let value = self.next(inner)?;
                    return if value.is_stop() {
                        Ok(value)
                    } else {
                        self.heap.meter.spend(CALL_OF_MAP);
                        self.call_value(function, &[value])
                    };
                }
                return self.run(NextMap {
                    iterator: handle,
                    got: Vec::new(),
                    state: 0,
                });
            }
            Iter::Map { .. } => {
                return self.run(NextMap {
                    iterator: handle,
                    got: Vec::new(),
                    state: 0,
                });
            }
            Iter::Filter { .. } => {
                return self.run(NextFilter {
                    iterator: handle,
                    item: Value::Undefined,
                    state: 0,
                });
            }
            Iter::Callable { .. } => {
                return self.run(NextCallable {
                    iterator: handle,
                    state: 0,
                    value: Value::Undefined,
                });
            }
            Iter::List { .. } | Iter::Range { .. } => None,
        };
        match found {
            Some(value) => Ok(value),
            None => {
                self.heap.iterator_mut(handle).exhaust();
                Ok(Value::Stop)
            }
        }
    }

    /// The next item of what makes pairs, where `next_pair` does not know them.
    fn next_whole(&mut self, handle: IteratorRef) -> Result<Value, Unwind> {
        match self.heap.iterators.get_mut(handle.index()) {
            Iter::Enumerate { count, .. } => {
                let count = *count;
                self.heap.meter.spend(MAKING_A_TUPLE);
                self.run(NextEnumerate {
                    iterator: handle,
                    state: 0,
                    count,
                })
            }
            Iter::Zip { iterators, strict } => {
                let simple = !*strict;
                let iterators: SmallVec<[Value; 4]> = SmallVec::from_slice(iterators);
                self.heap.meter.spend(MAKING_A_TUPLE + iterators.len() as i64 / 4);
                if simple && iterators.iter().all(|i| self.is_simple_iterator(*i)) {
                    return self.next_zip_simple(&iterators);
                }
                self.run(NextZip {
                    iterator: handle,
                    got: Vec::new(),
                    asked: false,
                    checking: false,
                })
            }
            _ => self.next_dict(handle),
        }
    }

    /// Whether an iterator is a `zip` whose next tuple comes without running guest code.
    fn is_simple_zip(&self, iterator: Value) -> bool {
        let Value::Iterator(i) = iterator else { return false };
        match self.heap.iterator(i) {
            Iter::Zip { iterators, strict } => !*strict && iterators.iter().all(|i| self.is_simple_iterator(*i)),
            _ => false,
        }
    }

    /// Whether the next value comes without running guest code.
    pub(crate) fn is_simple_iterator(&self, iterator: Value) -> bool {
        match iterator {
            Value::Iterator(i) => match self.heap.iterator(i) {
                Iter::Tool(tool) => tool.is_simple(),
                other => matches!(
                    other,
                    Iter::Exhausted(_)
                        | Iter::List { .. }
                        | Iter::ListReversed { .. }
                        | Iter::Tuple { .. }
                        | Iter::Str { .. }
                        | Iter::Bytes { .. }
                        | Iter::Range { .. }
                        | Iter::BigRange { .. }
                        | Iter::Dict { .. }
                        | Iter::DictReversed { .. }
                        | Iter::Set { .. }
                        | Iter::Deque { .. }
                        | Iter::Ready { .. }
                        | Iter::Matches { .. }
                ),
            },
            _ => false,
        }
    }

    fn next_zip_simple(&mut self, iterators: &[Value]) -> Result<Value, Unwind> {
        if iterators.is_empty() {
            return Ok(Value::Stop);
        }
        let mut got: SmallVec<[Value; 4]> = SmallVec::new();
        for iterator in iterators {
            let value = self.next(*iterator)?;
            if value.is_stop() {
                return Ok(value);
            }
            got.push(value);
        }
        Ok(self.heap.new_tuple(&got[..]))
    }

    fn next_dict(&mut self, handle: IteratorRef) -> Result<Value, Unwind> {
        let (dict, at, expected, left, kind, reversed) = match self.heap.iterator(handle) {
            Iter::Dict {
                dict,
                position,
                len,
                left,
                kind,
            } => (*dict, *position as usize, *len, *left, *kind, false),
            Iter::DictReversed {
                dict,
                position,
                len,
                kind,
            } => (*dict, *position as usize, *len, u64::MAX, *kind, true),
            _ => return Ok(Value::Stop),
        };
        let d = self.heap.dict(dict);
        if d.len() as u64 != expected {
            if let Iter::Dict { len, .. } | Iter::DictReversed { len, .. } = self.heap.iterator_mut(handle) {
                // The error stays, whatever the size comes to be.
                *len = u64::MAX;
            }
            return Err(self.runtime_error("dictionary changed size during iteration"));
        }
        let found = if reversed {
            d.previous_entry(at)
        } else {
            d.next_entry(at)
        };
        // Entries that were deleted are passed.
        let passed = match &found {
            Some((found_at, _)) => found_at.abs_diff(at),
            None if reversed => at,
            None => d.positions().saturating_sub(at),
        };
        self.heap.meter.spend((passed / PASSED_A_UNIT) as i64);
        let Some((found_at, entry)) = found else {
            self.heap.iterator_mut(handle).exhaust();
            return Ok(Value::Stop);
        };
        let entry = *entry;
        if left == 0 {
            self.heap.iterator_mut(handle).exhaust();
            return Err(self.runtime_error("dictionary keys changed during iteration"));
        }
        match self.heap.iterator_mut(handle) {
            Iter::Dict { position, left, .. } => {
                *position = found_at as u64 + 1;
                *left -= 1;
            }
            Iter::DictReversed { position, .. } => *position = found_at as u64,
            _ => {}
        }
        Ok(match kind {
            ViewKind::Keys => entry.key,
            ViewKind::Values => entry.value,
            ViewKind::Items => self.heap.new_tuple([entry.key, entry.value]),
        })
    }

    fn next_set(&mut self, handle: IteratorRef) -> Result<Value, Unwind> {
        let Iter::Set { set, position, len } = self.heap.iterator(handle) else {
            return Ok(Value::Stop);
        };
        let (set, at, expected) = (*set, *position as usize, *len);
        if self.heap.set(set).len() as u64 != expected {
            if let Iter::Set { len, .. } = self.heap.iterator_mut(handle) {
                *len = u64::MAX;
            }
            return Err(self.runtime_error("Set changed size during iteration"));
        }
        let found = self.heap.set(set).next_entry(at);
        let found_at = found.map_or(self.heap.set(set).positions(), |(found_at, ..)| found_at);
        self.heap
            .meter
            .spend((found_at.saturating_sub(at) / PASSED_A_UNIT) as i64);
        match found {
            Some((found_at, _, key)) => {
                if let Iter::Set { position, .. } = self.heap.iterator_mut(handle) {
                    *position = found_at as u64 + 1;
                }
                Ok(key)
            }
            None => {
                self.heap.iterator_mut(handle).exhaust();
                Ok(Value::Stop)
            }
        }
    }

    fn next_big_range(&mut self, handle: IteratorRef) -> Result<Value, Unwind> {
        let Iter::BigRange { next, step, stop } = self.heap.iterator(handle) else {
            return Ok(Value::Stop);
        };
        let (next, step, stop) = (*next, *step, *stop);
        let (Some(n), Some(s), Some(e)) = (self.as_bigint(next), self.as_bigint(step), self.as_bigint(stop)) else {
            return Ok(Value::Stop);
        };
        let over = if s.is_negative() { n <= e } else { n >= e };
        if over {
            self.heap.iterator_mut(handle).exhaust();
            return Ok(Value::Stop);
        }
        let after = self.heap.new_int(n + s);
        if let Iter::BigRange { next, .. } = self.heap.iterator_mut(handle) {
            *next = after;
        }
        Ok(next)
    }

    fn next_sequence(&mut self, handle: IteratorRef) -> Result<Value, Unwind> {
        match self.heap.iterator_mut(handle) {
            Iter::Sequence { object, index } => {
                let (object, at) = (*object, *index);
                *index += 1;
                self.run(NextSequence {
                    iterator: handle,
                    object,
                    index: at,
                    asked: false,
                })
            }
            Iter::SequenceReversed { object, remaining } => match remaining.checked_sub(1) {
                Some(at) => {
                    *remaining = at;
                    let object = *object;
                    if let Value::Tuple(t) = object {
                        return Ok(self.heap.tuple(t).get(at as usize).copied().unwrap_or(Value::Stop));
                    }
                    self.run(NextSequence {
                        iterator: handle,
                        object,
                        index: at,
                        asked: false,
                    })
                }
                None => Ok(Value::Stop),
            },
            _ => Ok(Value::Stop),
        }
    }

    fn next_by_method(&mut self, iterator: Value) -> Result<Value, Unwind> {
        match self.special_method(iterator, names::__next__) {
            Some(method) => self.run(NextByMethod {
                object: iterator,
                method,
                called: false,
            }),
            None => {
                let message = format!("'{}' object is not an iterator", self.type_name(iterator));
                Err(self.type_error(message))
            }
        }
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
            Value::Set(s) => self.heap.set(s).iter(&self.heap.meter).map(|(_, k)| k).collect(),
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
    pub(crate) struct NextByMethod(catches) { object: Value, method: Value, called: bool }
    pub(crate) struct NextSequence(catches) { iterator: IteratorRef, object: Value, index: u64, asked: bool }
    pub(crate) struct NextEnumerate { iterator: IteratorRef, state: u8, count: Value }
    pub(crate) struct NextZip { iterator: IteratorRef, got: Vec<Value>, asked: bool, checking: bool }
    pub(crate) struct NextMap { iterator: IteratorRef, got: Vec<Value>, state: u8 }
    pub(crate) struct NextFilter { iterator: IteratorRef, item: Value, state: u8 }
    pub(crate) struct NextCallable { iterator: IteratorRef, state: u8, value: Value }
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

impl NextByMethod {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.called {
            self.called = true;
            return Ok(Step::Await(vm.call_value(self.method, &[self.object])?));
        }
        match input {
            Resumption::Raised(e) if vm.is_exception_of(e, Builtin::StopIteration) => {
                vm.returned = vm.exception_field(e, names::value).unwrap_or(Value::None);
                Ok(Step::Done(Value::Stop))
            }
            Resumption::Raised(e) => Err(vm.reraise(e)),
            other => Ok(Step::Done(other.value())),
        }
    }
}

impl NextSequence {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.asked {
            self.asked = true;
            return Ok(Step::Await(vm.get_item(self.object, Value::Int(self.index as i64))?));
        }
        match input {
            Resumption::Raised(e)
                if vm.is_exception_of(e, Builtin::IndexError) || vm.is_exception_of(e, Builtin::StopIteration) =>
            {
                vm.heap.iterator_mut(self.iterator).exhaust();
                Ok(Step::Done(Value::Stop))
            }
            Resumption::Raised(e) => Err(vm.reraise(e)),
            other => Ok(Step::Done(other.value())),
        }
    }
}

impl NextEnumerate {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if self.state == 0 {
            self.state = 1;
            let Iter::Enumerate { iterator, .. } = vm.heap.iterator(self.iterator) else {
                return Ok(Step::Done(Value::Stop));
            };
            let inner = *iterator;
            return Ok(Step::Await(vm.next(inner)?));
        }
        let value = input.value();
        if value.is_stop() {
            return Ok(Step::Done(value));
        }
        let Iter::Enumerate { count, .. } = vm.heap.iterator(self.iterator) else {
            return Ok(Step::Done(Value::Stop));
        };
        let number = *count;
        let next = match number {
            Value::Int(n) if n < i64::MAX => Value::Int(n + 1),
            number => match vm.as_bigint(number) {
                Some(n) => vm.heap.new_int(n + 1),
                None => number,
            },
        };
        if let Iter::Enumerate { count, .. } = vm.heap.iterator_mut(self.iterator) {
            *count = next;
        }
        Ok(Step::Done(vm.heap.new_tuple([number, value])))
    }
}

/// Which iterators a zip or map asks, and whether they must end together.
fn parallel(vm: &Vm<'_>, handle: IteratorRef) -> (Vec<Value>, bool) {
    match vm.heap.iterator(handle) {
        Iter::Zip { iterators, strict } | Iter::Map { iterators, strict, .. } => (iterators.to_vec(), *strict),
        _ => (Vec::new(), false),
    }
}

/// The complaint of a strict zip or map whose iterators do not end together.
fn uneven(vm: &mut Vm<'_>, what: &str, index: usize, longer: bool) -> Unwind {
    let others = if index == 1 {
        " 1".to_owned()
    } else {
        format!("s 1-{index}")
    };
    let relation = if longer { "longer" } else { "shorter" };
    vm.value_error(format!(
        "{what}() argument {} is {relation} than argument{others}",
        index + 1
    ))
}

impl NextZip {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        let (iterators, strict) = parallel(vm, self.iterator);
        if self.asked {
            let value = input.value();
            if self.checking {
                if !value.is_stop() {
                    return Err(uneven(vm, "zip", self.got.len(), true));
                }
                self.got.push(value);
            } else if value.is_stop() {
                if strict && !self.got.is_empty() {
                    return Err(uneven(vm, "zip", self.got.len(), false));
                }
                if !strict {
                    return Ok(Step::Done(Value::Stop));
                }
                self.checking = true;
                self.got.push(value);
            } else {
                self.got.push(value);
            }
        }
        match iterators.get(self.got.len()) {
            Some(inner) => {
                self.asked = true;
                Ok(Step::Await(vm.next(*inner)?))
            }
            None if self.checking || iterators.is_empty() => Ok(Step::Done(Value::Stop)),
            None => Ok(Step::Done(vm.heap.new_tuple(std::mem::take(&mut self.got)))),
        }
    }
}

impl NextMap {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        let (iterators, strict) = parallel(vm, self.iterator);
        match (self.state, input.value()) {
            (2, result) => return Ok(Step::Done(result)),
            (1, Value::Stop) if !strict => return Ok(Step::Done(Value::Stop)),
            (1, Value::Stop) if !self.got.is_empty() => return Err(uneven(vm, "map", self.got.len(), false)),
            (1, Value::Stop) => {
                // The first has ended: so must the others.
                self.state = 3;
                self.got.push(Value::Stop);
            }
            (3, Value::Stop) => self.got.push(Value::Stop),
            (3, _) => return Err(uneven(vm, "map", self.got.len(), true)),
            (1, value) => self.got.push(value),
            _ => {}
        }
        match iterators.get(self.got.len()) {
            Some(inner) => {
                self.state = self.state.max(1);
                vm.work(STEP_OF_MAP)?;
                Ok(Step::Await(vm.next(*inner)?))
            }
            None if self.state == 3 => Ok(Step::Done(Value::Stop)),
            None => {
                self.state = 2;
                let Iter::Map { function, .. } = vm.heap.iterator(self.iterator) else {
                    return Ok(Step::Done(Value::Stop));
                };
                let function = *function;
                let args = std::mem::take(&mut self.got);
                Ok(Step::Await(vm.call_value(function, &args)?))
            }
        }
    }
}

impl NextFilter {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        let Iter::Filter { function, iterator } = vm.heap.iterator(self.iterator) else {
            return Ok(Step::Done(Value::Stop));
        };
        let (function, inner) = (*function, *iterator);
        match self.state {
            1 => {
                self.item = input.value();
                if self.item.is_stop() {
                    return Ok(Step::Done(Value::Stop));
                }
                if function.is_none() || function == Builtin::Bool.value() {
                    self.state = 3;
                    return Ok(Step::Await(vm.truth(self.item)?));
                }
                self.state = 2;
                return Ok(Step::Await(vm.call_value(function, &[self.item])?));
            }
            2 => {
                self.state = 3;
                return Ok(Step::Await(vm.truth(input.value())?));
            }
            3 if input.value() == Value::True => return Ok(Step::Done(self.item)),
            _ => {}
        }
        self.state = 1;
        vm.work(1)?;
        Ok(Step::Await(vm.next(inner)?))
    }
}

impl NextCallable {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        let Iter::Callable { callable, sentinel } = vm.heap.iterator(self.iterator) else {
            return Ok(Step::Done(Value::Stop));
        };
        let (callable, sentinel) = (*callable, *sentinel);
        match self.state {
            0 => {
                self.state = 1;
                Ok(Step::Await(vm.call_value(callable, &[])?))
            }
            1 => {
                self.state = 2;
                self.value = input.value();
                Ok(Step::Await(vm.equal(self.value, sentinel)?))
            }
            _ if input.value() == Value::True => {
                vm.heap.iterator_mut(self.iterator).exhaust();
                Ok(Step::Done(Value::Stop))
            }
            _ => Ok(Step::Done(self.value)),
        }
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
                iterator => vm.next(iterator)?,
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
