//! The next item of every iterator.
//!
//! `next` answers `Stop` at the end; StopIteration exists only where the program can see it.
#![expect(
    clippy::indexing_slicing,
    reason = "the only iterator of an arm for one, the items of a slice by their own number"
)]

use super::{Unwind, Vm};
use crate::heap::object::ViewKind;
use crate::heap::{Iter, PASSED_A_UNIT};
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::names;
use crate::types::Builtin;
use crate::value::*;
use num_traits::Signed;
use smallvec::SmallVec;

/// The parts of a pair that was not made.
pub(crate) enum NextPair {
    Both(Value, Value),
    End,
    /// `next` must be asked for a whole item.
    Unknown,
}

/// What `map` charges for each item that it asks another iterator for, step by step.
const STEP_OF_MAP: usize = 3;
/// Instructions of the call that `map` makes for an element that is at hand.
const CALL_OF_MAP: i64 = 1;

/// Instructions that an iterator takes to make an item that is a tuple, beside the walk.
pub(crate) const MAKING_A_TUPLE: i64 = 3;

impl<'a> Vm<'a> {
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
                Iter::Dict { .. } | Iter::Enumerate { .. } | Iter::Zip { .. } => self.next_tuple(i),
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
                let first = self.next_likely_of_list(a)?;
                if first.is_stop() {
                    return Ok(NextPair::End);
                }
                let second = self.next_likely_of_list(b)?;
                if second.is_stop() {
                    return Ok(NextPair::End);
                }
                Ok(NextPair::Both(first, second))
            }
            _ => Ok(NextPair::Unknown),
        }
    }

    /// The next item of an iterator that makes its items.
    #[inline(never)]
    fn next_tuple(&mut self, handle: IteratorRef) -> Result<Value, Unwind> {
        match self.next_pair(handle)? {
            NextPair::Both(first, second) => {
                self.heap.meter.spend(MAKING_A_TUPLE);
                Ok(self.heap.new_tuple([first, second]))
            }
            NextPair::End => Ok(Value::Stop),
            NextPair::Unknown => self.next_whole(handle),
        }
    }

    /// The next item of an iterator over a list, where there is one.
    #[inline(always)]
    pub(crate) fn next_of_list(&mut self, iterator: Value) -> Option<Value> {
        if let Value::Iterator(i) = iterator
            && let Iter::List { list, index } = self.heap.iterators.get_mut(i.index())
            && let Some(value) = self.heap.lists.get(list.index()).get(*index as usize)
        {
            *index += 1;
            return Some(*value);
        }
        None
    }

    /// As `next`, with the shortest way where a list is gone through.
    #[inline(always)]
    pub(crate) fn next_likely_of_list(&mut self, iterator: Value) -> Result<Value, Unwind> {
        match self.next_of_list(iterator) {
            Some(value) => Ok(value),
            None => self.next(iterator),
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
            Iter::Dict { .. } | Iter::Enumerate { .. } | Iter::Zip { .. } => return self.next_tuple(handle),
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
                return self.next_mapped(handle, function, inner);
            }
            Iter::Map { .. } => {
                return self.run(NextMap {
                    iterator: handle,
                    got: Vec::new(),
                    state: 0,
                });
            }
            Iter::Filter { function, iterator } => {
                let (function, inner) = (*function, *iterator);
                if self.is_simple_iterator(inner) {
                    return self.next_filtered(handle, function, inner);
                }
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

    /// The next item that a filter lets through, where the items come without running guest code.
    fn next_filtered(&mut self, handle: IteratorRef, function: Value, inner: Value) -> Result<Value, Unwind> {
        let by_itself = function.is_none() || function == Builtin::Bool.value();
        let machine = |item, state| NextFilter {
            iterator: handle,
            item,
            state,
        };
        loop {
            self.work(1)?;
            let item = self.next_likely_of_list(inner)?;
            if item.is_stop() {
                return Ok(item);
            }
            let answer = if by_itself {
                item
            } else {
                match self.call_value(function, &[item]) {
                    Ok(answer) => answer,
                    Err(unwind) => return Err(self.left_to(machine(item, FILTER_ASKED), unwind)),
                }
            };
            match self.quick_truth(answer) {
                Some(true) => return Ok(item),
                Some(false) => {}
                None => match self.truth(answer) {
                    Ok(Value::True) => return Ok(item),
                    Ok(_) => {}
                    Err(unwind) => return Err(self.left_to(machine(item, FILTER_JUDGED), unwind)),
                },
            }
        }
    }

    /// The next item of what makes pairs, where `next_pair` does not know them.
    fn next_whole(&mut self, handle: IteratorRef) -> Result<Value, Unwind> {
        let low = self.native_stack_is_low();
        match self.heap.iterators.get_mut(handle.index()) {
            Iter::Enumerate { iterator, count } => {
                let (inner, count) = (*iterator, *count);
                self.heap.meter.spend(MAKING_A_TUPLE);
                let machine = |state| NextEnumerate {
                    iterator: handle,
                    state,
                    count,
                };
                if low {
                    return self.run(machine(0));
                }
                match self.next(inner) {
                    Ok(value) => Ok(self.numbered(handle, value)),
                    Err(unwind) => Err(self.left_to(machine(1), unwind)),
                }
            }
            Iter::Zip { iterators, strict } => {
                let at_once = !*strict && !low && !iterators.is_empty();
                self.heap.meter.spend(MAKING_A_TUPLE + iterators.len() as i64 / 4);
                if at_once {
                    if let &[first, second] = &iterators[..] {
                        return self.next_zipped(handle, [first, second]);
                    }
                    let iterators: SmallVec<[Value; 4]> = SmallVec::from_slice(iterators);
                    return self.next_zipped(handle, iterators);
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

    /// An item of an enumeration, with its number.
    fn numbered(&mut self, handle: IteratorRef, value: Value) -> Value {
        if value.is_stop() {
            return value;
        }
        let Iter::Enumerate { count, .. } = self.heap.iterator(handle) else {
            return Value::Stop;
        };
        let number = *count;
        let next = match number {
            Value::Int(n) if n < i64::MAX => Value::Int(n + 1),
            number => match self.as_bigint(number) {
                Some(n) => self.heap.new_int(n + 1),
                None => number,
            },
        };
        if let Iter::Enumerate { count, .. } = self.heap.iterator_mut(handle) {
            *count = next;
        }
        self.heap.new_tuple([number, value])
    }

    /// An item of each iterator of a zip that is not strict.
    #[inline(always)]
    fn next_zipped(&mut self, handle: IteratorRef, mut items: impl AsMut<[Value]>) -> Result<Value, Unwind> {
        let items = items.as_mut();
        for at in 0..items.len() {
            // The item takes the place of its iterator.
            match self.next(items[at]) {
                Ok(Value::Stop) => return Ok(Value::Stop),
                Ok(value) => items[at] = value,
                Err(unwind) => {
                    let machine = NextZip {
                        iterator: handle,
                        got: items[..at].to_vec(),
                        asked: true,
                        checking: false,
                    };
                    return Err(self.left_to(machine, unwind));
                }
            }
        }
        Ok(self.heap.new_tuple(&*items))
    }

    /// The next item of a map over one iterator that may run guest code.
    fn next_mapped(&mut self, handle: IteratorRef, function: Value, inner: Value) -> Result<Value, Unwind> {
        let machine = |state| NextMap {
            iterator: handle,
            got: Vec::new(),
            state,
        };
        if self.native_stack_is_low() {
            return self.run(machine(0));
        }
        self.work(STEP_OF_MAP)?;
        match self.next(inner) {
            Ok(Value::Stop) => Ok(Value::Stop),
            Ok(value) => self.call_value(function, &[value]),
            Err(unwind) => Err(self.left_to(machine(1), unwind)),
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
                Iter::Sequence { object, .. } => self.heap.byte_array(*object).is_some(),
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
                if let Some(bytes) = self.heap.byte_array(object) {
                    return Ok(match bytes.get(at as usize) {
                        Some(byte) => Value::Int(i64::from(*byte)),
                        None => {
                            self.heap.iterator_mut(handle).exhaust();
                            Value::Stop
                        }
                    });
                }
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

    /// What a method that answers items came to: one, or by StopIteration the end.
    pub(super) fn item_or_end(&mut self, input: Resumption) -> Result<Step, Unwind> {
        match input {
            Resumption::Raised(e) if self.is_exception_of(e, Builtin::StopIteration) => {
                self.returned = self.exception_field(e, names::value).unwrap_or(Value::None);
                Ok(Step::Done(Value::Stop))
            }
            Resumption::Raised(e) => Err(self.reraise(e)),
            other => Ok(Step::Done(other.value())),
        }
    }

    fn next_by_method(&mut self, iterator: Value) -> Result<Value, Unwind> {
        match self.special_method(iterator, names::__next__) {
            Some(method) => {
                if let Value::Native(native) = method
                    && let Some(item) = crate::stdlib::next_at_once(self, native, iterator)?
                {
                    if item.is_stop() {
                        self.returned = Value::None;
                    }
                    return Ok(item);
                }
                self.run(NextByMethod {
                    object: iterator,
                    method,
                    called: false,
                })
            }
            None => {
                let message = format!("'{}' object is not an iterator", self.type_name(iterator));
                Err(self.type_error(message))
            }
        }
    }
}

machines! {
    pub(crate) struct NextByMethod(catches) { object: Value, method: Value, called: bool }
    pub(crate) struct NextSequence(catches) { iterator: IteratorRef, object: Value, index: u64, asked: bool }
    pub(crate) struct NextEnumerate { iterator: IteratorRef, state: u8, count: Value }
    pub(crate) struct NextZip { iterator: IteratorRef, got: Vec<Value>, asked: bool, checking: bool }
    pub(crate) struct NextMap { iterator: IteratorRef, got: Vec<Value>, state: u8 }
    pub(crate) struct NextFilter { iterator: IteratorRef, item: Value, state: u8 }
    pub(crate) struct NextCallable { iterator: IteratorRef, state: u8, value: Value }
}

impl NextByMethod {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.called {
            self.called = true;
            return Ok(Step::Await(vm.call_value(self.method, &[self.object])?));
        }
        vm.item_or_end(input)
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
        Ok(Step::Done(vm.numbered(self.iterator, input.value())))
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

/// What a filter waits for.
const FILTER_ITEM: u8 = 1;
const FILTER_ASKED: u8 = 2;
const FILTER_JUDGED: u8 = 3;

impl NextFilter {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        let Iter::Filter { function, iterator } = vm.heap.iterator(self.iterator) else {
            return Ok(Step::Done(Value::Stop));
        };
        let (function, inner) = (*function, *iterator);
        match self.state {
            FILTER_ITEM => {
                self.item = input.value();
                if self.item.is_stop() {
                    return Ok(Step::Done(Value::Stop));
                }
                if function.is_none() || function == Builtin::Bool.value() {
                    self.state = FILTER_JUDGED;
                    return Ok(Step::Await(vm.truth(self.item)?));
                }
                self.state = FILTER_ASKED;
                return Ok(Step::Await(vm.call_value(function, &[self.item])?));
            }
            FILTER_ASKED => {
                self.state = FILTER_JUDGED;
                return Ok(Step::Await(vm.truth(input.value())?));
            }
            FILTER_JUDGED if input.value() == Value::True => return Ok(Step::Done(self.item)),
            _ => {}
        }
        self.state = FILTER_ITEM;
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
