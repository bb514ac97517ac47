//! Loops: `while`, `for`, `async for`.

use super::function::Delegation;
use super::iterable::{Iterable, Over};
use super::target::{LocalTarget, Unpack};
use super::{Block, Condition, Flow, Span, Stmt, Target};
use crate::heap::Object;
use crate::types::Builtin;
use crate::value::*;
use crate::vm::iterate::range_len;
use crate::vm::next::NextPair;
use crate::vm::{Unwind, Vm};

pub struct While {
    pub test: Condition,
    pub body: Block,
    pub otherwise: Block,
    /// Instructions of one turn: the test.
    pub cost: u32,
}

impl While {
    /// States: 0 a turn is due, 1 the test, 2 the body, 3 `else`.
    fn turns<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        loop {
            child!(vm, vm.charge(self.cost), 0);
            if !child!(vm, self.test.test(vm), 1) {
                return Ok(child!(vm, self.otherwise.exec(vm), 3));
            }
            match child!(vm, self.body.exec(vm), 2) {
                Flow::Next | Flow::Continue => {}
                Flow::Break => return Ok(Flow::Next),
                Flow::Return => return Ok(Flow::Return),
            }
        }
    }

    fn tested<'a>(&'a self, vm: &mut Vm<'a>, truth: bool) -> Result<Flow, Unwind> {
        if !truth {
            return Ok(child!(vm, self.otherwise.exec(vm), 3));
        }
        match child!(vm, self.body.exec(vm), 2) {
            Flow::Next | Flow::Continue => self.turns(vm),
            Flow::Break => Ok(Flow::Next),
            Flow::Return => Ok(Flow::Return),
        }
    }
}

impl Stmt for While {
    fn exec<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        self.turns(vm)
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        match vm.pop_state() {
            0 => {
                child!(vm, vm.take_input(), 0);
                let truth = child!(vm, self.test.test(vm), 1);
                self.tested(vm, truth)
            }
            1 => {
                let truth = child!(vm, self.test.resume_test(vm), 1);
                self.tested(vm, truth)
            }
            2 => match child!(vm, self.body.resume(vm), 2) {
                Flow::Next | Flow::Continue => self.turns(vm),
                Flow::Break => Ok(Flow::Next),
                Flow::Return => Ok(Flow::Return),
            },
            _ => Ok(child!(vm, self.otherwise.resume(vm), 3)),
        }
    }
}

/// Where a loop stands: over a range or a list without an iterator object, over anything else with one.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Cursor {
    Range { next: i64, step: i64, remaining: u64 },
    List { list: ListRef, index: u64 },
    Iterator(Value),
}

impl Cursor {
    fn range(start: i64, stop: i64, step: i64) -> Cursor {
        Cursor::Range {
            next: start,
            step,
            remaining: range_len(start, stop, step),
        }
    }

    /// For what needs no iterator; a value whose `iter` must be asked as it is.
    #[inline]
    pub(super) fn over(vm: &Vm<'_>, over: Over) -> Result<Cursor, Value> {
        let iterable = match over {
            Over::Range { start, stop } => return Ok(Cursor::range(start, stop, 1)),
            Over::Value(iterable) => iterable,
        };
        match iterable {
            Value::List(list) => Ok(Cursor::List { list, index: 0 }),
            Value::Object(o) => match vm.heap.object(o) {
                Object::Range { start, stop, step } => Ok(Cursor::range(*start, *stop, *step)),
                _ => Err(iterable),
            },
            Value::Generator(_) if vm.builtin_type(iterable) == Some(Builtin::Generator) => {
                Ok(Cursor::Iterator(iterable))
            }
            Value::Iterator(_) => Ok(Cursor::Iterator(iterable)),
            _ => Err(iterable),
        }
    }

    /// Records for a suspension, the state after them.
    pub(super) fn keep(self, vm: &mut Vm<'_>, state: i64) -> Unwind {
        if vm.is_suspending() {
            let [a, b, c] = self.parts();
            vm.records.extend_from_slice(&[a, b, c, Value::Int(state)]);
        }
        Unwind::again()
    }

    /// The cursor of records whose state is off already.
    pub(super) fn restore(vm: &mut Vm<'_>) -> Cursor {
        let Some((rest, &[a, b, c])) = vm.records.split_last_chunk() else {
            return Cursor::Iterator(Value::Undefined);
        };
        let below = rest.len();
        vm.records.truncate(below);
        match (a, b, c) {
            (Value::Int(next), Value::Int(step), Value::Int(remaining)) => Cursor::Range {
                next,
                step,
                remaining: remaining as u64,
            },
            (Value::List(list), Value::Int(index), _) => Cursor::List {
                list,
                index: index as u64,
            },
            (value, _, _) => Cursor::Iterator(value),
        }
    }

    /// How many slots of a frame hold a cursor: those of its records.
    pub const SLOTS: u32 = 3;

    /// The cursor in the slots from this one on.
    #[inline(always)]
    pub(super) fn in_slots(vm: &Vm<'_>, slot: u32) -> Cursor {
        match vm.local(slot) {
            Value::Int(next) => match (vm.local(slot + 1), vm.local(slot + 2)) {
                (Value::Int(step), Value::Int(remaining)) => Cursor::Range {
                    next,
                    step,
                    remaining: remaining as u64,
                },
                _ => Cursor::Iterator(Value::Undefined),
            },
            Value::List(list) => match vm.local(slot + 1) {
                Value::Int(index) => Cursor::List {
                    list,
                    index: index as u64,
                },
                _ => Cursor::Iterator(Value::Undefined),
            },
            value => Cursor::Iterator(value),
        }
    }

    pub(super) fn put_in_slots(self, vm: &mut Vm<'_>, slot: u32) {
        for (place, value) in (slot..).zip(self.parts()) {
            vm.set_local(place, value);
        }
    }

    /// After a turn: what has changed.
    #[inline(always)]
    pub(super) fn moved_in_slots(self, vm: &mut Vm<'_>, slot: u32) {
        match self {
            Cursor::Range { next, remaining, .. } => {
                vm.set_local(slot, Value::Int(next));
                vm.set_local(slot + 2, Value::Int(remaining as i64));
            }
            Cursor::List { index, .. } => vm.set_local(slot + 1, Value::Int(index as i64)),
            Cursor::Iterator(_) => {}
        }
    }

    #[inline]
    fn parts(self) -> [Value; 3] {
        match self {
            Cursor::Range { next, step, remaining } => {
                [Value::Int(next), Value::Int(step), Value::Int(remaining as i64)]
            }
            Cursor::List { list, index } => [Value::List(list), Value::Int(index as i64), Value::None],
            Cursor::Iterator(value) => [value, Value::None, Value::None],
        }
    }

    /// The next item; `Stop` at the end. Suspendable where the cursor is an iterator.
    #[inline(always)]
    pub(super) fn advance(&mut self, vm: &mut Vm<'_>) -> Result<Value, Unwind> {
        match self {
            Cursor::Range { next, step, remaining } => {
                if *remaining == 0 {
                    return Ok(Value::Stop);
                }
                *remaining -= 1;
                let value = *next;
                *next = next.wrapping_add(*step);
                Ok(Value::Int(value))
            }
            Cursor::List { list, index } => match vm.heap.list(*list).get(*index as usize) {
                Some(value) => {
                    *index += 1;
                    Ok(*value)
                }
                None => {
                    // A list that grows afterwards is not taken up again.
                    *index = u64::MAX >> 1;
                    Ok(Value::Stop)
                }
            },
            Cursor::Iterator(iterator) => vm.next(*iterator),
        }
    }
}

/// What a loop stores each item in.
pub enum LoopTarget {
    Slot(u32),
    /// Two variables: of an iterator that would make pairs for them, they take the parts.
    Pair(Unpack),
    Any(Box<dyn Target>),
}

/// What asking for a pair's parts came to.
pub(super) enum Parts {
    /// They are stored.
    Stored,
    /// The items have ended.
    End,
    /// The item is to be asked for as a whole.
    None,
}

impl LoopTarget {
    #[inline(always)]
    pub(super) fn store_parts<'a>(&'a self, vm: &mut Vm<'a>, cursor: &Cursor) -> Result<Parts, Unwind> {
        let (LoopTarget::Pair(unpack), Cursor::Iterator(Value::Iterator(iterator))) = (self, *cursor) else {
            return Ok(Parts::None);
        };
        Ok(match vm.next_pair(iterator)? {
            NextPair::Both(first, second) => {
                unpack.store_both(vm, first, second)?;
                Parts::Stored
            }
            NextPair::End => Parts::End,
            NextPair::Unknown => Parts::None,
        })
    }

    #[inline(always)]
    pub(super) fn store<'a>(&'a self, vm: &mut Vm<'a>, item: Value) -> Result<(), Unwind> {
        match self {
            LoopTarget::Slot(slot) => {
                vm.set_local(*slot, item);
                Ok(())
            }
            LoopTarget::Pair(unpack) => unpack.store(vm, item),
            LoopTarget::Any(target) => target.store(vm, item),
        }
    }

    pub(super) fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<(), Unwind> {
        match self {
            LoopTarget::Slot(_) => Err(vm.corrupt()),
            LoopTarget::Pair(unpack) => unpack.resume(vm),
            LoopTarget::Any(target) => target.resume(vm),
        }
    }

    /// As a target like any other.
    pub fn boxed(self) -> Box<dyn Target> {
        match self {
            LoopTarget::Slot(slot) => Box::new(LocalTarget(slot)),
            LoopTarget::Pair(unpack) => Box::new(unpack),
            LoopTarget::Any(target) => target,
        }
    }
}

pub struct For {
    pub target: LoopTarget,
    pub iterable: Iterable,
    pub body: Block,
    pub otherwise: Block,
    /// Instructions of one turn.
    pub cost: u32,
    /// The outermost loop of a generator expression: it is given an iterator.
    pub iterated: bool,
    pub span: Span,
}

/// States: what was interrupted. All but the first two keep the cursor.
const ITERABLE: i64 = 0;
const ITER: i64 = 1;
const TURN: i64 = 2;
const ITEM: i64 = 3;
const STORE: i64 = 4;
const BODY: i64 = 5;
const ELSE: i64 = 6;

impl For {
    fn with_iterable<'a>(&'a self, vm: &mut Vm<'a>, iterable: Over) -> Result<Flow, Unwind> {
        let cursor = match Cursor::over(vm, iterable) {
            Ok(cursor) => cursor,
            Err(iterable) if self.iterated => Cursor::Iterator(iterable),
            Err(iterable) => Cursor::Iterator(operation!(vm, self.span, vm.iter(iterable), ITER)),
        };
        self.turns(vm, cursor)
    }

    #[inline(never)]
    fn stopped(&self, vm: &mut Vm<'_>, cursor: Cursor, state: i64) -> Unwind {
        if state == ITEM {
            vm.place(self.span);
        }
        cursor.keep(vm, state)
    }

    fn turns<'a>(&'a self, vm: &mut Vm<'a>, mut cursor: Cursor) -> Result<Flow, Unwind> {
        loop {
            if vm.charge(self.cost).is_err() {
                return Err(self.stopped(vm, cursor, TURN));
            }
            match self.item(vm, &mut cursor)? {
                Some(Flow::Next) => return Ok(child!(vm, self.otherwise.exec(vm), ELSE)),
                Some(Flow::Break) => return Ok(Flow::Next),
                Some(flow) => return Ok(flow),
                None => {}
            }
        }
    }

    /// One turn that is charged already. `Some(Next)` where the items have ended.
    #[inline(always)]
    fn item<'a>(&'a self, vm: &mut Vm<'a>, cursor: &mut Cursor) -> Result<Option<Flow>, Unwind> {
        match self.target.store_parts(vm, cursor) {
            Ok(Parts::None) => {}
            Ok(Parts::Stored) => return self.run_body(vm, cursor),
            Ok(Parts::End) => return Ok(Some(Flow::Next)),
            Err(_) => return Err(self.stopped(vm, *cursor, ITEM)),
        }
        let item = match cursor.advance(vm) {
            Ok(Value::Stop) => return Ok(Some(Flow::Next)),
            Ok(item) => item,
            Err(_) => return Err(self.stopped(vm, *cursor, ITEM)),
        };
        self.store(vm, cursor, item)
    }

    #[inline(always)]
    fn store<'a>(&'a self, vm: &mut Vm<'a>, cursor: &mut Cursor, item: Value) -> Result<Option<Flow>, Unwind> {
        if self.target.store(vm, item).is_err() {
            return Err(self.stopped(vm, *cursor, STORE));
        }
        self.run_body(vm, cursor)
    }

    #[inline(always)]
    fn run_body<'a>(&'a self, vm: &mut Vm<'a>, cursor: &mut Cursor) -> Result<Option<Flow>, Unwind> {
        match self.body.exec(vm) {
            Ok(Flow::Next | Flow::Continue) => Ok(None),
            Ok(flow) => Ok(Some(flow)),
            Err(_) => Err(self.stopped(vm, *cursor, BODY)),
        }
    }

    fn went_on<'a>(&'a self, vm: &mut Vm<'a>, flow: Option<Flow>, cursor: Cursor) -> Result<Flow, Unwind> {
        match flow {
            None => self.turns(vm, cursor),
            Some(Flow::Next) => Ok(child!(vm, self.otherwise.exec(vm), ELSE)),
            Some(Flow::Break) => Ok(Flow::Next),
            Some(flow) => Ok(flow),
        }
    }
}

impl Stmt for For {
    fn exec<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        let iterable = child!(vm, self.iterable.eval(vm), ITERABLE);
        self.with_iterable(vm, iterable)
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        let state = vm.pop_state();
        match state {
            ITERABLE => {
                let iterable = child!(vm, self.iterable.resume(vm), ITERABLE);
                return self.with_iterable(vm, iterable);
            }
            ITER => {
                let iterator = operation!(vm, self.span, vm.take_input(), ITER);
                return self.turns(vm, Cursor::Iterator(iterator));
            }
            ELSE => return Ok(child!(vm, self.otherwise.resume(vm), ELSE)),
            _ => {}
        }
        let mut cursor = Cursor::restore(vm);
        let flow = match state {
            TURN => match vm.take_input() {
                Ok(_) => self.item(vm, &mut cursor)?,
                Err(_) => return Err(self.stopped(vm, cursor, TURN)),
            },
            ITEM => match vm.take_input() {
                Ok(Value::Stop) => Some(Flow::Next),
                Ok(item) => self.store(vm, &mut cursor, item)?,
                Err(_) => return Err(self.stopped(vm, cursor, ITEM)),
            },
            STORE => match self.target.resume(vm) {
                Ok(()) => self.run_body(vm, &mut cursor)?,
                Err(_) => return Err(self.stopped(vm, cursor, STORE)),
            },
            _ => match self.body.resume(vm) {
                Ok(Flow::Next | Flow::Continue) => None,
                Ok(flow) => Some(flow),
                Err(_) => return Err(self.stopped(vm, cursor, BODY)),
            },
        };
        self.went_on(vm, flow, cursor)
    }
}

/// `async for`: as `for`, with `__anext__` awaited and StopAsyncIteration for the end.
pub struct AsyncFor {
    pub target: Box<dyn Target>,
    pub iterable: Iterable,
    pub body: Block,
    pub otherwise: Block,
    pub cost: u32,
    pub awaiting: Delegation,
    pub span: Span,
}

const NEXT: i64 = 7;
const AWAIT: i64 = 8;

impl AsyncFor {
    fn turns<'a>(&'a self, vm: &mut Vm<'a>, iterator: Value) -> Result<Flow, Unwind> {
        loop {
            child!(vm, vm.charge(self.cost), TURN, iterator);
            if let Some(flow) = self.ask(vm, iterator)? {
                return self.ended(vm, flow);
            }
        }
    }

    fn ended<'a>(&'a self, vm: &mut Vm<'a>, flow: Flow) -> Result<Flow, Unwind> {
        match flow {
            Flow::Next => Ok(child!(vm, self.otherwise.exec(vm), ELSE)),
            Flow::Break => Ok(Flow::Next),
            flow => Ok(flow),
        }
    }

    fn ask<'a>(&'a self, vm: &mut Vm<'a>, iterator: Value) -> Result<Option<Flow>, Unwind> {
        let awaitable = match vm.async_next(iterator) {
            Ok(awaitable) => awaitable,
            Err(_) => return Err(vm.interrupted_at(self.span, NEXT, &[iterator])),
        };
        self.awaited(vm, iterator, self.awaiting, awaitable)
    }

    fn awaited<'a>(
        &'a self,
        vm: &mut Vm<'a>,
        iterator: Value,
        awaiting: Delegation,
        awaitable: Value,
    ) -> Result<Option<Flow>, Unwind> {
        let result = awaiting.start(vm, awaitable);
        self.answered(vm, iterator, result)
    }

    fn answered<'a>(
        &'a self,
        vm: &mut Vm<'a>,
        iterator: Value,
        result: Result<Value, Unwind>,
    ) -> Result<Option<Flow>, Unwind> {
        match result {
            Ok(item) => {
                child!(vm, self.target.store(vm, item), STORE, iterator);
                self.run_body(vm, iterator)
            }
            Err(_) if vm.raising_a(Builtin::StopAsyncIteration) => {
                vm.caught();
                Ok(Some(Flow::Next))
            }
            Err(_) => Err(vm.interrupted(AWAIT, &[iterator])),
        }
    }

    fn run_body<'a>(&'a self, vm: &mut Vm<'a>, iterator: Value) -> Result<Option<Flow>, Unwind> {
        match child!(vm, self.body.exec(vm), BODY, iterator) {
            Flow::Next | Flow::Continue => Ok(None),
            flow => Ok(Some(flow)),
        }
    }
}

impl Stmt for AsyncFor {
    fn exec<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        let iterable = child!(vm, self.iterable.eval(vm), ITERABLE).value(vm);
        let iterator = operation!(vm, self.span, vm.async_iter(iterable, false), ITER);
        self.turns(vm, iterator)
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        let state = vm.pop_state();
        match state {
            ITERABLE => {
                let iterable = child!(vm, self.iterable.resume(vm), ITERABLE).value(vm);
                let iterator = operation!(vm, self.span, vm.async_iter(iterable, false), ITER);
                return self.turns(vm, iterator);
            }
            ITER => {
                let iterator = operation!(vm, self.span, vm.take_input(), ITER);
                return self.turns(vm, iterator);
            }
            ELSE => return Ok(child!(vm, self.otherwise.resume(vm), ELSE)),
            _ => {}
        }
        let iterator = vm.pop_record();
        let flow = match state {
            TURN => {
                child!(vm, vm.take_input(), TURN, iterator);
                self.ask(vm, iterator)?
            }
            NEXT => match vm.take_input() {
                Ok(awaitable) => self.awaited(vm, iterator, self.awaiting, awaitable)?,
                Err(_) => return Err(vm.interrupted_at(self.span, NEXT, &[iterator])),
            },
            AWAIT => {
                let result = self.awaiting.resume(vm);
                self.answered(vm, iterator, result)?
            }
            STORE => {
                child!(vm, self.target.resume(vm), STORE, iterator);
                self.run_body(vm, iterator)?
            }
            _ => match child!(vm, self.body.resume(vm), BODY, iterator) {
                Flow::Next | Flow::Continue => None,
                flow => Some(flow),
            },
        };
        match flow {
            Some(flow) => self.ended(vm, flow),
            None => self.turns(vm, iterator),
        }
    }
}
