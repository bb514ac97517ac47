//! The next value of an iterator of `itertools`: at once where what it draws from is built in, by a machine elsewhere.

use super::{Tool, arrange, link_parts, new_tool};
use crate::heap::Iter;
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::stdlib::library::Library;
use crate::types::Builtin;
use crate::value::*;
use crate::vm::arithmetic::BinaryOp;
use crate::vm::next::MAKING_A_TUPLE;
use crate::vm::{Unwind, Vm};
use smallvec::SmallVec;

type R = Result<Value, Unwind>;

/// Values in one link of what `tee` keeps.
const LINK: usize = 57;

impl<'a> Vm<'a> {
    pub(super) fn tool(&mut self, handle: IteratorRef) -> Option<&mut Tool> {
        match self.heap.iterator_mut(handle) {
            Iter::Tool(tool) => Some(tool),
            _ => None,
        }
    }

    /// The next value of an iterator of `itertools`. Suspendable.
    #[inline(never)]
    pub(crate) fn next_tool(&mut self, handle: IteratorRef) -> R {
        match self.tool(handle) {
            Some(Tool::Count { next, step }) => {
                let (value, by) = (*next, *step);
                if let (Value::Int(n), Value::Int(s)) = (value, by)
                    && let Some(sum) = n.checked_add(s)
                {
                    *next = Value::Int(sum);
                    return Ok(value);
                }
            }
            Some(Tool::Repeat { object, left }) => {
                let object = *object;
                return Ok(match left {
                    Some(0) => Value::Stop,
                    Some(left) => {
                        *left -= 1;
                        object
                    }
                    None => object,
                });
            }
            Some(Tool::Cycle {
                iterator: Value::Undefined,
                saved,
                at,
            }) => {
                let value = saved.get(*at as usize).copied().unwrap_or(Value::Stop);
                *at = if *at as usize + 1 < saved.len() { *at + 1 } else { 0 };
                return Ok(value);
            }
            Some(Tool::Chain { active, .. }) => {
                let active = *active;
                if let Some(value) = self.next_of_list(active) {
                    return Ok(value);
                }
                if self.is_simple_iterator(active) {
                    let value = self.next(active)?;
                    if !value.is_stop() {
                        return Ok(value);
                    }
                    self.chain_on(handle);
                } else if !active.is_undefined() && !self.native_stack_is_low() {
                    self.heap.meter.spend(STEPPING);
                    self.work(1)?;
                    match self.next(active) {
                        Ok(Value::Stop) => {
                            self.chain_on(handle);
                            return self.next_of_next(handle);
                        }
                        Ok(value) => {
                            self.work(1)?;
                            return Ok(value);
                        }
                        Err(unwind) => return Err(self.left_to(NextTool::of(handle, 3), unwind)),
                    }
                }
            }
            Some(Tool::Islice {
                iterator,
                count,
                next,
                stop,
                ..
            }) if *count >= *next && stop.is_none_or(|stop| *count < stop) && !iterator.is_undefined() => {
                let iterator = *iterator;
                if !self.native_stack_is_low() {
                    self.heap.meter.spend(STEPPING);
                    self.work(1)?;
                    return match self.next(iterator) {
                        Ok(value) => Ok(self.sliced(handle, value)),
                        Err(unwind) => Err(self.left_to(NextTool::of(handle, 2), unwind)),
                    };
                }
            }
            Some(Tool::Pairwise { iterator, old }) if !old.is_undefined() => {
                let (iterator, first) = (*iterator, *old);
                if self.is_simple_iterator(iterator) {
                    let value = self.next(iterator)?;
                    if value.is_stop() {
                        return Ok(value);
                    }
                    if let Some(Tool::Pairwise { old, .. }) = self.tool(handle) {
                        *old = value;
                    }
                    self.heap.meter.spend(MAKING_A_TUPLE);
                    return Ok(self.heap.new_tuple([first, value]));
                }
            }
            Some(tool @ (Tool::Product { .. } | Tool::Permutations { .. } | Tool::Combinations { .. })) => {
                let mut items = SmallVec::new();
                if !arrange::choose(tool, &mut items) {
                    return Ok(Value::Stop);
                }
                self.work(MAKING_A_TUPLE as usize + items.len() / 4)?;
                return Ok(self.heap.new_tuple(items.as_slice()));
            }
            _ => {}
        }
        if let Some(value) = self.next_tool_at_once(handle)? {
            return Ok(value);
        }
        self.heap.meter.spend(STEPPING);
        self.run(NextTool::of(handle, 0))
    }

    /// The iterator that a chain goes through has ended.
    pub(super) fn chain_on(&mut self, handle: IteratorRef) {
        if let Some(Tool::Chain { active, .. }) = self.tool(handle) {
            *active = Value::Undefined;
        }
    }

    /// A new group, and its key.
    pub(super) fn hand_out(&mut self, handle: IteratorRef, of: Value) -> Value {
        let made = new_tool(
            self,
            Tool::Group {
                parent: handle,
                target: of,
            },
        );
        if let Some(Tool::GroupBy { target, group, .. }) = self.tool(handle) {
            (*target, *group) = (of, made);
        }
        self.heap.new_tuple([of, made])
    }

    /// The item that a slice hands out, or the end.
    fn sliced(&mut self, handle: IteratorRef, item: Value) -> Value {
        if let Some(Tool::Islice {
            iterator,
            count,
            next,
            stop,
            step,
        }) = self.tool(handle)
        {
            if item.is_stop() {
                *iterator = Value::Undefined;
            } else {
                *count += 1;
                *next = next.saturating_add(*step).min(stop.unwrap_or(u64::MAX));
            }
        }
        item
    }
}

/// Instructions that an iterator takes for an item that is not made in one go, beside what it calls.
pub(super) const STEPPING: i64 = 3;

machines! {
    /// The next value of an iterator of `itertools`; what the state means is each one's own.
    pub(crate) struct NextTool(catches) { tool: IteratorRef, state: u8, value: Value, got: Vec<Value> }
}

/// The fields of a tool that is of a kind, or the end of the iteration.
macro_rules! fields {
    ($vm:ident, $self:ident, $kind:ident { $($field:ident),* }) => {
        match $vm.tool($self.tool) {
            Some(Tool::$kind { $($field,)* .. }) => ($(*$field,)*),
            _ => return Ok(Step::Done(Value::Stop)),
        }
    };
}

/// Sets fields of a tool.
macro_rules! set {
    ($vm:ident, $self:ident, $kind:ident { $($field:ident: $value:expr),* $(,)? }) => {
        if let Some(Tool::$kind { $($field,)* .. }) = $vm.tool($self.tool) {
            $(*$field = $value;)*
        }
    };
}

impl NextTool {
    fn of(tool: IteratorRef, state: u8) -> NextTool {
        NextTool::with(tool, state, Value::Undefined, &[])
    }

    pub(super) fn with(tool: IteratorRef, state: u8, value: Value, got: &[Value]) -> NextTool {
        NextTool {
            tool,
            state,
            value,
            got: got.to_vec(),
        }
    }

    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if let Resumption::Raised(exception) = input {
            match vm.tool(self.tool) {
                Some(Tool::Tee { link, .. }) => {
                    let link = *link;
                    if let Some((_, _, _, reading)) = link_parts(vm, link) {
                        *reading = false;
                    }
                }
                // It ends where one of its iterators fails.
                Some(Tool::ZipLongest { active, .. }) => *active = 0,
                _ => {}
            }
            return Err(vm.reraise(exception));
        }
        let input = input.value();
        match vm.tool(self.tool) {
            Some(Tool::Count { .. }) => self.count(vm, input),
            Some(Tool::Cycle { .. }) => self.cycle(vm, input),
            Some(Tool::Accumulate { .. }) => self.accumulate(vm, input),
            Some(Tool::Chain { .. }) => self.chain(vm, input),
            Some(Tool::Compress { .. }) => self.compress(vm, input),
            Some(Tool::DropWhile { .. }) => self.drop_while(vm, input),
            Some(Tool::TakeWhile { .. }) => self.take_while(vm, input),
            Some(Tool::FilterFalse { .. }) => self.filter_false(vm, input),
            Some(Tool::GroupBy { .. }) => self.group_by(vm, input),
            Some(Tool::Group { .. }) => self.group(vm, input),
            Some(Tool::Islice { .. }) => self.islice(vm, input),
            Some(Tool::Pairwise { .. }) => self.pairwise(vm, input),
            Some(Tool::StarMap { .. }) => self.star_map(vm, input),
            Some(Tool::Tee { .. }) => self.tee(vm, input),
            Some(Tool::ZipLongest { .. }) => self.zip_longest(vm, input),
            Some(Tool::Batched { .. }) => self.batched(vm, input),
            _ => Ok(Step::Done(Value::Stop)),
        }
    }

    fn count(&mut self, vm: &mut Vm<'_>, input: Value) -> Result<Step, Unwind> {
        if self.state == 0 {
            self.state = 1;
            let (next, step) = fields!(vm, self, Count { next, step });
            self.value = next;
            return Ok(Step::Await(vm.binary(BinaryOp::Add, next, step)?));
        }
        set!(vm, self, Count { next: input });
        Ok(Step::Done(self.value))
    }

    fn cycle(&mut self, vm: &mut Vm<'_>, input: Value) -> Result<Step, Unwind> {
        if self.state == 0 {
            self.state = 1;
            let (iterator,) = fields!(vm, self, Cycle { iterator });
            return Ok(Step::Await(vm.next(iterator)?));
        }
        let Some(Tool::Cycle { iterator, saved, at }) = vm.tool(self.tool) else {
            return Ok(Step::Done(Value::Stop));
        };
        if !input.is_stop() {
            saved.push(input);
            let n = saved.len();
            if n.is_power_of_two() {
                vm.reserve(n * 16)?;
                vm.heap.meter.grow(n * 16);
            }
            return Ok(Step::Done(input));
        }
        *iterator = Value::Undefined;
        *at = u64::from(saved.len() > 1);
        Ok(Step::Done(saved.first().copied().unwrap_or(Value::Stop)))
    }

    fn accumulate(&mut self, vm: &mut Vm<'_>, input: Value) -> Result<Step, Unwind> {
        let (iterator, function, so_far, first) = fields!(
            vm,
            self,
            Accumulate {
                iterator,
                function,
                total,
                initial
            }
        );
        match self.state {
            0 if !first.is_undefined() => {
                set!(
                    vm,
                    self,
                    Accumulate {
                        total: first,
                        initial: Value::Undefined
                    }
                );
                Ok(Step::Done(first))
            }
            0 => {
                self.state = 1;
                Ok(Step::Await(vm.next(iterator)?))
            }
            1 if input.is_stop() => Ok(Step::Done(input)),
            1 if so_far.is_undefined() => {
                set!(vm, self, Accumulate { total: input });
                Ok(Step::Done(input))
            }
            1 => {
                self.state = 2;
                Ok(Step::Await(match function {
                    Value::None => vm.binary(BinaryOp::Add, so_far, input)?,
                    _ => vm.call_value(function, &[so_far, input])?,
                }))
            }
            _ => {
                set!(vm, self, Accumulate { total: input });
                Ok(Step::Done(input))
            }
        }
    }

    fn chain(&mut self, vm: &mut Vm<'_>, mut input: Value) -> Result<Step, Unwind> {
        loop {
            vm.work(1)?;
            let (from, now) = fields!(vm, self, Chain { source, active });
            let result = match self.state {
                // A new iterable came.
                1 if input.is_stop() => {
                    set!(
                        vm,
                        self,
                        Chain {
                            source: Value::Undefined
                        }
                    );
                    return Ok(Step::Done(input));
                }
                1 => {
                    self.state = 2;
                    vm.iter(input)?
                }
                // Its iterator.
                2 => {
                    set!(vm, self, Chain { active: input });
                    self.state = 3;
                    vm.next(input)?
                }
                3 if !input.is_stop() => return Ok(Step::Done(input)),
                0 if !now.is_undefined() => {
                    self.state = 3;
                    vm.next(now)?
                }
                _ => {
                    set!(
                        vm,
                        self,
                        Chain {
                            active: Value::Undefined
                        }
                    );
                    if from.is_undefined() {
                        return Ok(Step::Done(Value::Stop));
                    }
                    self.state = 1;
                    vm.next(from)?
                }
            };
            input = result;
        }
    }

    fn compress(&mut self, vm: &mut Vm<'_>, mut input: Value) -> Result<Step, Unwind> {
        let (data, selectors) = fields!(vm, self, Compress { data, selectors });
        loop {
            let result = match self.state {
                1 | 2 if input.is_stop() => return Ok(Step::Done(input)),
                1 => {
                    self.value = input;
                    self.state = 2;
                    vm.next(selectors)?
                }
                2 => {
                    self.state = 3;
                    vm.truth(input)?
                }
                3 if input == Value::True => return Ok(Step::Done(self.value)),
                _ => {
                    vm.work(1)?;
                    self.state = 1;
                    vm.next(data)?
                }
            };
            input = result;
        }
    }

    fn drop_while(&mut self, vm: &mut Vm<'_>, mut input: Value) -> Result<Step, Unwind> {
        let (predicate, iterator, begun) = fields!(
            vm,
            self,
            DropWhile {
                predicate,
                iterator,
                started
            }
        );
        loop {
            let result = match self.state {
                1 if input.is_stop() || begun => return Ok(Step::Done(input)),
                1 => {
                    self.value = input;
                    self.state = 2;
                    vm.call_value(predicate, &[input])?
                }
                2 => {
                    self.state = 3;
                    vm.truth(input)?
                }
                3 if input != Value::True => {
                    set!(vm, self, DropWhile { started: true });
                    return Ok(Step::Done(self.value));
                }
                _ => {
                    vm.work(1)?;
                    self.state = 1;
                    vm.next(iterator)?
                }
            };
            input = result;
        }
    }

    fn take_while(&mut self, vm: &mut Vm<'_>, input: Value) -> Result<Step, Unwind> {
        let (predicate, iterator, over) = fields!(
            vm,
            self,
            TakeWhile {
                predicate,
                iterator,
                ended
            }
        );
        match self.state {
            0 if over => Ok(Step::Done(Value::Stop)),
            0 => {
                self.state = 1;
                Ok(Step::Await(vm.next(iterator)?))
            }
            1 if input.is_stop() => Ok(Step::Done(input)),
            1 => {
                self.value = input;
                self.state = 2;
                Ok(Step::Await(vm.call_value(predicate, &[input])?))
            }
            2 => {
                self.state = 3;
                Ok(Step::Await(vm.truth(input)?))
            }
            _ if input == Value::True => Ok(Step::Done(self.value)),
            _ => {
                set!(vm, self, TakeWhile { ended: true });
                Ok(Step::Done(Value::Stop))
            }
        }
    }

    fn filter_false(&mut self, vm: &mut Vm<'_>, mut input: Value) -> Result<Step, Unwind> {
        let (predicate, iterator) = fields!(vm, self, FilterFalse { predicate, iterator });
        loop {
            let result = match self.state {
                1 if input.is_stop() => return Ok(Step::Done(input)),
                1 => {
                    self.value = input;
                    if predicate.is_none() || predicate == Builtin::Bool.value() {
                        self.state = 3;
                        vm.truth(input)?
                    } else {
                        self.state = 2;
                        vm.call_value(predicate, &[input])?
                    }
                }
                2 => {
                    self.state = 3;
                    vm.truth(input)?
                }
                3 if input != Value::True => return Ok(Step::Done(self.value)),
                _ => {
                    vm.work(1)?;
                    self.state = 1;
                    vm.next(iterator)?
                }
            };
            input = result;
        }
    }

    /// States: 1 the next element came, 2 its key; 3 whether it still is of the last group.
    fn group_by(&mut self, vm: &mut Vm<'_>, mut input: Value) -> Result<Step, Unwind> {
        loop {
            let (iterator, function, last, now) = fields!(
                vm,
                self,
                GroupBy {
                    iterator,
                    function,
                    target,
                    key
                }
            );
            let result = match self.state {
                1 if input.is_stop() => return Ok(Step::Done(input)),
                1 => {
                    self.value = input;
                    self.state = 2;
                    if function.is_none() {
                        input
                    } else {
                        vm.call_value(function, &[input])?
                    }
                }
                2 => {
                    set!(
                        vm,
                        self,
                        GroupBy {
                            value: self.value,
                            key: input
                        }
                    );
                    if last.is_undefined() {
                        return Ok(Step::Done(vm.hand_out(self.tool, input)));
                    }
                    self.state = 3;
                    vm.same_or_equal(last, input)?
                }
                3 if input != Value::True => return Ok(Step::Done(vm.hand_out(self.tool, now))),
                0 => {
                    set!(
                        vm,
                        self,
                        GroupBy {
                            group: Value::Undefined
                        }
                    );
                    if now.is_undefined() {
                        self.state = 1;
                        vm.next(iterator)?
                    } else if last.is_undefined() {
                        return Ok(Step::Done(vm.hand_out(self.tool, now)));
                    } else {
                        self.state = 3;
                        vm.same_or_equal(last, now)?
                    }
                }
                _ => {
                    vm.work(1)?;
                    self.state = 1;
                    vm.next(iterator)?
                }
            };
            input = result;
        }
    }

    /// States as in `group_by`.
    fn group(&mut self, vm: &mut Vm<'_>, mut input: Value) -> Result<Step, Unwind> {
        let (parent, mine) = match vm.tool(self.tool) {
            Some(Tool::Group { parent, target }) => (*parent, *target),
            _ => return Ok(Step::Done(Value::Stop)),
        };
        loop {
            let (iterator, function, ready, now, current) = match vm.tool(parent) {
                Some(Tool::GroupBy {
                    iterator,
                    function,
                    value,
                    key,
                    group,
                    ..
                }) => (*iterator, *function, *value, *key, *group),
                _ => return Ok(Step::Done(Value::Stop)),
            };
            let result = match self.state {
                0 if current != Value::Iterator(self.tool) => return Ok(Step::Done(Value::Stop)),
                0 if ready.is_undefined() => {
                    self.state = 1;
                    vm.next(iterator)?
                }
                0 => {
                    self.state = 3;
                    vm.same_or_equal(mine, now)?
                }
                1 if input.is_stop() => return Ok(Step::Done(input)),
                1 => {
                    self.value = input;
                    self.state = 2;
                    if function.is_none() {
                        input
                    } else {
                        vm.call_value(function, &[input])?
                    }
                }
                2 => {
                    if let Some(Tool::GroupBy { value, key, .. }) = vm.tool(parent) {
                        (*value, *key) = (self.value, input);
                    }
                    self.state = 3;
                    vm.same_or_equal(mine, input)?
                }
                _ if input == Value::True => {
                    if let Some(Tool::GroupBy { value, key, .. }) = vm.tool(parent) {
                        (*value, *key) = (Value::Undefined, Value::Undefined);
                    }
                    return Ok(Step::Done(ready));
                }
                _ => return Ok(Step::Done(Value::Stop)),
            };
            input = result;
        }
    }

    /// States: 1 an element to be passed over came, 2 the one to be handed out.
    fn islice(&mut self, vm: &mut Vm<'_>, mut input: Value) -> Result<Step, Unwind> {
        loop {
            if self.state == 2 || self.state == 1 && input.is_stop() {
                return Ok(Step::Done(vm.sliced(self.tool, input)));
            }
            let Some(Tool::Islice {
                iterator,
                count,
                next,
                stop,
                ..
            }) = vm.tool(self.tool)
            else {
                return Ok(Step::Done(Value::Stop));
            };
            if self.state == 1 {
                *count += 1;
            }
            let source = *iterator;
            if source.is_undefined() {
                return Ok(Step::Done(Value::Stop));
            }
            self.state = if *count < *next {
                1
            } else if stop.is_some_and(|stop| *count >= stop) {
                *iterator = Value::Undefined;
                return Ok(Step::Done(Value::Stop));
            } else {
                2
            };
            vm.work(1)?;
            input = vm.next(source)?;
        }
    }

    fn pairwise(&mut self, vm: &mut Vm<'_>, mut input: Value) -> Result<Step, Unwind> {
        loop {
            let (source, first) = fields!(vm, self, Pairwise { iterator, old });
            let result = match self.state {
                1 | 2 if input.is_stop() => {
                    set!(
                        vm,
                        self,
                        Pairwise {
                            iterator: Value::Undefined,
                            old: Value::Undefined
                        }
                    );
                    return Ok(Step::Done(input));
                }
                2 => {
                    set!(vm, self, Pairwise { old: input });
                    return Ok(Step::Done(vm.heap.new_tuple([first, input])));
                }
                0 if source.is_undefined() => return Ok(Step::Done(Value::Stop)),
                0 if first.is_undefined() => {
                    self.state = 1;
                    vm.next(source)?
                }
                state => {
                    if state == 1 {
                        set!(vm, self, Pairwise { old: input });
                    }
                    self.state = 2;
                    vm.next(source)?
                }
            };
            input = result;
        }
    }

    fn star_map(&mut self, vm: &mut Vm<'_>, input: Value) -> Result<Step, Unwind> {
        let (function, iterator) = fields!(vm, self, StarMap { function, iterator });
        match self.state {
            0 => {
                self.state = 1;
                Ok(Step::Await(vm.next(iterator)?))
            }
            1 if input.is_stop() => Ok(Step::Done(input)),
            1 => {
                self.state = 2;
                Ok(Step::Await(match vm.heap.sequence(input) {
                    Some(_) => input,
                    None => vm.collect_list(input)?,
                }))
            }
            2 => {
                self.state = 3;
                let args = vm.heap.sequence(input).unwrap_or(&[]).to_vec();
                Ok(Step::Await(vm.call_value(function, &args)?))
            }
            _ => Ok(Step::Done(input)),
        }
    }

    fn tee(&mut self, vm: &mut Vm<'_>, input: Value) -> Result<Step, Unwind> {
        let (of, place) = fields!(vm, self, Tee { link, at });
        let place = place as usize;
        let Some((iterator, values, next, reading)) = link_parts(vm, of) else {
            return Err(vm.corrupt());
        };
        if self.state == 1 {
            *reading = false;
            if input.is_stop() {
                return Ok(Step::Done(input));
            }
            values.push(input);
            vm.heap.meter.grow(crate::heap::VALUE);
            set!(vm, self, Tee { at: place as u64 + 1 });
            return Ok(Step::Done(input));
        }
        if let Some(value) = values.get(place).copied() {
            set!(vm, self, Tee { at: place as u64 + 1 });
            return Ok(Step::Done(value));
        }
        let source = *iterator;
        if place < LINK {
            if std::mem::replace(reading, true) {
                return Err(vm.runtime_error("cannot re-enter the tee iterator"));
            }
            self.state = 1;
            return Ok(Step::Await(vm.next(source)?));
        }
        let after = *next;
        let after = match after {
            Value::Object(after) => after,
            _ => {
                let made = Library::TeeLink {
                    iterator: source,
                    values: Vec::new(),
                    next: Value::Undefined,
                    reading: false,
                };
                let Value::Object(made) = Library::object(vm, made) else {
                    return Err(vm.corrupt());
                };
                if let Some((_, _, next, _)) = link_parts(vm, of) {
                    *next = Value::Object(made);
                }
                made
            }
        };
        set!(vm, self, Tee { link: after, at: 0 });
        self.tee(vm, input)
    }

    fn zip_longest(&mut self, vm: &mut Vm<'_>, mut input: Value) -> Result<Step, Unwind> {
        loop {
            if self.state == 1 {
                if input.is_stop() {
                    vm.one_ended(self.tool, self.got.len());
                } else {
                    self.got.push(input);
                }
            }
            let Some(Tool::ZipLongest {
                iterators,
                active,
                fill,
            }) = vm.tool(self.tool)
            else {
                return Ok(Step::Done(Value::Stop));
            };
            if iterators.is_empty() || *active == 0 {
                return Ok(Step::Done(Value::Stop));
            }
            while iterators.get(self.got.len()).is_some_and(|i| i.is_undefined()) {
                self.got.push(*fill);
            }
            let Some(next) = iterators.get(self.got.len()).copied() else {
                return Ok(Step::Done(vm.heap.new_tuple(std::mem::take(&mut self.got))));
            };
            self.state = 1;
            vm.work(3)?;
            input = vm.next(next)?;
        }
    }

    fn batched(&mut self, vm: &mut Vm<'_>, mut input: Value) -> Result<Step, Unwind> {
        let (source, size, strict) = fields!(vm, self, Batched { iterator, size, strict });
        if source.is_undefined() {
            return Ok(Step::Done(Value::Stop));
        }
        loop {
            if self.state == 1 {
                if input.is_stop() {
                    set!(
                        vm,
                        self,
                        Batched {
                            iterator: Value::Undefined
                        }
                    );
                    if self.got.is_empty() {
                        return Ok(Step::Done(input));
                    }
                    if strict {
                        return Err(vm.value_error("batched(): incomplete batch"));
                    }
                    return Ok(Step::Done(vm.heap.new_tuple(std::mem::take(&mut self.got))));
                }
                self.got.push(input);
                if self.got.len() as u64 == size {
                    return Ok(Step::Done(vm.heap.new_tuple(std::mem::take(&mut self.got))));
                }
                if self.got.len().is_power_of_two() {
                    vm.reserve(self.got.len() * 32)?;
                }
            }
            vm.work(1)?;
            self.state = 1;
            input = vm.next(source)?;
        }
    }
}
