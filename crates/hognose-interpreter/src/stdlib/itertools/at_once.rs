//! The next value of an iterator of `itertools` without a machine. Where what is called on the way suspends, the machine of `next.rs`
//! awaits it in the state that it would be in itself; both charge the same in the same places.

use super::Tool;
use super::next::{NextTool, STEPPING};
use crate::value::*;
use crate::vm::arithmetic::BinaryOp;
use crate::vm::{Unwind, Vm};
use smallvec::SmallVec;

type R = Result<Value, Unwind>;

/// The value of an operation; where it unwinds, the machine is left in a state.
macro_rules! awaited {
    ($vm:ident, $handle:ident, $state:literal, $operation:expr) => {
        awaited!($vm, $handle, $state, Value::Undefined, $operation)
    };
    ($vm:ident, $handle:ident, $state:literal, $value:expr, $operation:expr) => {
        match $operation {
            Ok(value) => value,
            Err(unwind) => return Err($vm.left_to(NextTool::with($handle, $state, $value, &[]), unwind)),
        }
    };
}

impl Vm<'_> {
    /// What is done at once; nothing where the machine has to.
    pub(super) fn next_tool_at_once(&mut self, handle: IteratorRef) -> Result<Option<Value>, Unwind> {
        if self.native_stack_is_low() {
            return Ok(None);
        }
        let Some(tool) = self.tool(handle) else {
            return Ok(None);
        };
        match tool {
            Tool::Accumulate {
                iterator,
                function,
                initial: Value::Undefined,
                ..
            } => {
                let (iterator, function) = (*iterator, *function);
                self.next_sum(handle, iterator, function)
            }
            Tool::TakeWhile {
                predicate,
                iterator,
                ended: false,
            } => {
                let (predicate, iterator) = (*predicate, *iterator);
                self.next_taken(handle, predicate, iterator)
            }
            Tool::DropWhile {
                iterator,
                started: true,
                ..
            } => {
                let iterator = *iterator;
                self.heap.meter.spend(STEPPING);
                self.work(1)?;
                // Its items are handed out as they are.
                self.next(iterator)
            }
            Tool::StarMap { function, iterator } => {
                let (function, iterator) = (*function, *iterator);
                self.next_starred(handle, function, iterator)
            }
            Tool::Chain {
                active: Value::Undefined,
                ..
            } => {
                self.heap.meter.spend(STEPPING);
                self.next_of_next(handle)
            }
            Tool::GroupBy { .. } => self.next_group(handle),
            Tool::Group { .. } => self.next_of_group(handle),
            Tool::ZipLongest { .. } => self.next_longest(handle),
            _ => return Ok(None),
        }
        .map(Some)
    }

    fn next_sum(&mut self, handle: IteratorRef, iterator: Value, function: Value) -> R {
        self.heap.meter.spend(STEPPING);
        let item = awaited!(self, handle, 1, self.next(iterator));
        let so_far = match self.tool(handle) {
            Some(Tool::Accumulate { total, .. }) => *total,
            _ => return Ok(Value::Stop),
        };
        let sum = match (function, so_far, item) {
            (_, _, Value::Stop) => return Ok(item),
            (_, Value::Undefined, _) => item,
            (Value::None, Value::Int(a), Value::Int(b)) if let Some(sum) = a.checked_add(b) => Value::Int(sum),
            (Value::None, ..) => awaited!(self, handle, 2, self.binary(BinaryOp::Add, so_far, item)),
            _ => awaited!(self, handle, 2, self.call_value(function, &[so_far, item])),
        };
        if let Some(Tool::Accumulate { total, .. }) = self.tool(handle) {
            *total = sum;
        }
        Ok(sum)
    }

    fn next_taken(&mut self, handle: IteratorRef, predicate: Value, iterator: Value) -> R {
        self.heap.meter.spend(STEPPING);
        let item = awaited!(self, handle, 1, self.next(iterator));
        if item.is_stop() {
            return Ok(item);
        }
        let answer = awaited!(self, handle, 2, item, self.call_value(predicate, &[item]));
        let taken = match self.quick_truth(answer) {
            Some(taken) => taken,
            None => awaited!(self, handle, 3, item, self.truth(answer)) == Value::True,
        };
        if taken {
            return Ok(item);
        }
        if let Some(Tool::TakeWhile { ended, .. }) = self.tool(handle) {
            *ended = true;
        }
        Ok(Value::Stop)
    }

    fn next_starred(&mut self, handle: IteratorRef, function: Value, iterator: Value) -> R {
        self.heap.meter.spend(STEPPING);
        let mut items = awaited!(self, handle, 1, self.next(iterator));
        if items.is_stop() {
            return Ok(items);
        }
        if self.heap.sequence(items).is_none() {
            items = awaited!(self, handle, 2, self.collect_list(items));
        }
        let items = self.heap.sequence(items).unwrap_or(&[]);
        self.stack.push(function);
        self.stack.extend_from_slice(items);
        let count = items.len();
        // What it answers is handed out as it is.
        self.call(count)
    }

    /// The first item of the next iterable of a chain that has one.
    pub(super) fn next_of_next(&mut self, handle: IteratorRef) -> R {
        self.work(1)?;
        loop {
            let source = match self.tool(handle) {
                Some(Tool::Chain { source, .. }) => *source,
                _ => return Ok(Value::Stop),
            };
            if source.is_undefined() {
                return Ok(Value::Stop);
            }
            let iterable = awaited!(self, handle, 1, self.next(source));
            self.work(1)?;
            if iterable.is_stop() {
                if let Some(Tool::Chain { source, .. }) = self.tool(handle) {
                    *source = Value::Undefined;
                }
                return Ok(iterable);
            }
            let iterator = awaited!(self, handle, 2, self.iter(iterable));
            self.work(1)?;
            if let Some(Tool::Chain { active, .. }) = self.tool(handle) {
                *active = iterator;
            }
            let item = awaited!(self, handle, 3, self.next(iterator));
            self.work(1)?;
            if !item.is_stop() {
                return Ok(item);
            }
            self.chain_on(handle);
        }
    }

    /// The key of an item.
    fn key_by(&mut self, function: Value, item: Value) -> R {
        match function {
            Value::None => Ok(item),
            _ => self.call_value(function, &[item]),
        }
    }

    fn next_group(&mut self, handle: IteratorRef) -> R {
        self.heap.meter.spend(STEPPING);
        if let Some(Tool::GroupBy { group, .. }) = self.tool(handle) {
            *group = Value::Undefined;
        }
        loop {
            let Some(Tool::GroupBy {
                iterator,
                function,
                target,
                key,
                ..
            }) = self.tool(handle)
            else {
                return Ok(Value::Stop);
            };
            let (iterator, function, last, now) = (*iterator, *function, *target, *key);
            if !now.is_undefined() {
                if last.is_undefined() {
                    return Ok(self.hand_out(handle, now));
                }
                if awaited!(self, handle, 3, self.same_or_equal(last, now)) != Value::True {
                    return Ok(match self.tool(handle) {
                        Some(Tool::GroupBy { key, .. }) => {
                            let now = *key;
                            self.hand_out(handle, now)
                        }
                        _ => Value::Stop,
                    });
                }
                self.work(1)?;
            }
            let item = awaited!(self, handle, 1, self.next(iterator));
            if item.is_stop() {
                return Ok(item);
            }
            let found = awaited!(self, handle, 2, item, self.key_by(function, item));
            if let Some(Tool::GroupBy { value, key, .. }) = self.tool(handle) {
                (*value, *key) = (item, found);
            }
        }
    }

    fn next_of_group(&mut self, handle: IteratorRef) -> R {
        self.heap.meter.spend(STEPPING);
        let (parent, mine) = match self.tool(handle) {
            Some(Tool::Group { parent, target }) => (*parent, *target),
            _ => return Ok(Value::Stop),
        };
        let (iterator, function, ready, mut now) = match self.tool(parent) {
            Some(Tool::GroupBy {
                iterator,
                function,
                value,
                key,
                group,
                ..
            }) if *group == Value::Iterator(handle) => (*iterator, *function, *value, *key),
            _ => return Ok(Value::Stop),
        };
        if ready.is_undefined() {
            let item = awaited!(self, handle, 1, self.next(iterator));
            if item.is_stop() {
                return Ok(item);
            }
            now = awaited!(self, handle, 2, item, self.key_by(function, item));
            if let Some(Tool::GroupBy { value, key, .. }) = self.tool(parent) {
                (*value, *key) = (item, now);
            }
        }
        if awaited!(self, handle, 3, self.same_or_equal(mine, now)) != Value::True {
            return Ok(Value::Stop);
        }
        match self.tool(parent) {
            Some(Tool::GroupBy { value, key, .. }) => {
                *key = Value::Undefined;
                Ok(std::mem::replace(value, Value::Undefined))
            }
            _ => Ok(Value::Stop),
        }
    }

    fn next_longest(&mut self, handle: IteratorRef) -> R {
        self.heap.meter.spend(STEPPING);
        let mut got: SmallVec<[Value; 6]> = SmallVec::new();
        loop {
            let Some(Tool::ZipLongest {
                iterators,
                active,
                fill,
            }) = self.tool(handle)
            else {
                return Ok(Value::Stop);
            };
            if iterators.is_empty() || *active == 0 {
                return Ok(Value::Stop);
            }
            while iterators.get(got.len()).is_some_and(|i| i.is_undefined()) {
                got.push(*fill);
            }
            let Some(iterator) = iterators.get(got.len()).copied() else {
                return Ok(self.heap.new_tuple(got.as_slice()));
            };
            self.work(3)?;
            match self.next(iterator) {
                Ok(Value::Stop) => self.one_ended(handle, got.len()),
                Ok(item) => got.push(item),
                Err(unwind) => {
                    if !self.is_suspending()
                        && let Some(Tool::ZipLongest { active, .. }) = self.tool(handle)
                    {
                        *active = 0;
                    }
                    return Err(self.left_to(NextTool::with(handle, 1, Value::Undefined, &got), unwind));
                }
            }
        }
    }

    /// One of the iterators of a `zip_longest` has ended.
    pub(super) fn one_ended(&mut self, handle: IteratorRef, at: usize) {
        if let Some(Tool::ZipLongest { iterators, active, .. }) = self.tool(handle) {
            *active = active.saturating_sub(1);
            if let Some(ended) = iterators.get_mut(at) {
                *ended = Value::Undefined;
            }
        }
    }
}
