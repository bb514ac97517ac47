//! List, set and dict comprehensions: loops inlined into the frame around them; the innermost loop of a generator expression.

use super::function::Delegation;
use super::iterable::{Iterable, Over};
use super::loops::{Cursor, LoopTarget, Parts};
use super::{Child, Condition, Expr, Flow, Span, Stmt};
use crate::heap::Set;
use crate::types::Builtin;
use crate::value::*;
use crate::vm::{Unwind, Vm};
use smallvec::SmallVec;

/// One `for` of a comprehension, with its conditions.
pub struct Clause {
    pub target: LoopTarget,
    pub iterable: Iterable,
    pub conditions: Box<[Condition]>,
    /// Instructions of one turn.
    pub cost: u32,
    /// Of `async for`.
    pub awaiting: Option<Delegation>,
    pub span: Span,
}

pub enum Element {
    List(Child),
    Set(Child),
    Dict(Child, Child),
}

/// While it runs the collection stands on the stack.
pub struct Comprehension {
    pub first: Clause,
    /// The clauses inside the first; mostly there are none.
    pub rest: Box<[Clause]>,
    pub element: Element,
    /// Slots that get a fresh cell on entry.
    pub fresh_cells: Box<[u32]>,
    /// Slots of its variables, emptied on leaving.
    pub own_slots: SmallVec<[u32; 4]>,
    pub span: Span,
}

/// States of a clause.
const ITERABLE: i64 = 0;
const ITER: i64 = 1;
const TURN: i64 = 2;
const ITEM: i64 = 3;
const STORE: i64 = 4;
const INNER: i64 = 5;
/// `__anext__` is called, and what it answered is awaited.
const NEXT: i64 = -3;
const AWAIT: i64 = -4;
/// Conditions are numbered from here.
const CONDITION: i64 = 6;

impl Comprehension {
    fn at(&self, level: usize) -> Option<&Clause> {
        match level.checked_sub(1) {
            None => Some(&self.first),
            Some(inner) => self.rest.get(inner),
        }
    }

    fn clause<'a>(&'a self, vm: &mut Vm<'a>, level: usize) -> Result<(), Unwind> {
        let Some(clause) = self.at(level) else {
            return self.add(vm);
        };
        let iterable = child!(vm, clause.iterable.eval(vm), ITERABLE);
        self.with_iterable(vm, level, clause, iterable)
    }

    fn with_iterable<'a>(
        &'a self,
        vm: &mut Vm<'a>,
        level: usize,
        clause: &'a Clause,
        iterable: Over,
    ) -> Result<(), Unwind> {
        let cursor = if clause.awaiting.is_some() {
            let iterable = iterable.value(vm);
            Cursor::Iterator(operation!(vm, clause.span, vm.async_iter(iterable, false), ITER))
        } else {
            match Cursor::over(vm, iterable) {
                Ok(cursor) => cursor,
                Err(iterable) => Cursor::Iterator(operation!(vm, clause.span, vm.iter(iterable), ITER)),
            }
        };
        self.turns(vm, level, clause, cursor)
    }

    #[cold]
    #[inline(never)]
    fn stopped(&self, vm: &mut Vm<'_>, clause: &Clause, cursor: Cursor, state: i64) -> Unwind {
        if state == ITEM || state == NEXT {
            vm.place(clause.span);
        }
        cursor.keep(vm, state)
    }

    fn turns<'a>(
        &'a self,
        vm: &mut Vm<'a>,
        level: usize,
        clause: &'a Clause,
        mut cursor: Cursor,
    ) -> Result<(), Unwind> {
        loop {
            if vm.charge(clause.cost).is_err() {
                return Err(self.stopped(vm, clause, cursor, TURN));
            }
            if !self.turn(vm, level, clause, &mut cursor)? {
                return Ok(());
            }
        }
    }

    /// One turn that is charged already; false at the end.
    #[inline(always)]
    fn turn<'a>(
        &'a self,
        vm: &mut Vm<'a>,
        level: usize,
        clause: &'a Clause,
        cursor: &mut Cursor,
    ) -> Result<bool, Unwind> {
        if let Some(awaiting) = &clause.awaiting {
            return self.asynchronous_turn(vm, level, clause, cursor, awaiting);
        }
        match clause.target.store_parts(vm, cursor) {
            Ok(Parts::None) => {}
            Ok(Parts::Stored) => return self.conditions(vm, level, clause, cursor, 0),
            Ok(Parts::End) => return Ok(false),
            Err(_) => return Err(self.stopped(vm, clause, *cursor, ITEM)),
        }
        let item = match cursor.advance(vm) {
            Ok(Value::Stop) => return Ok(false),
            Ok(item) => item,
            Err(_) => return Err(self.stopped(vm, clause, *cursor, ITEM)),
        };
        self.with_item(vm, level, clause, cursor, item)
    }

    fn asynchronous_turn<'a>(
        &'a self,
        vm: &mut Vm<'a>,
        level: usize,
        clause: &'a Clause,
        cursor: &mut Cursor,
        awaiting: &'a Delegation,
    ) -> Result<bool, Unwind> {
        let Cursor::Iterator(iterator) = *cursor else {
            return Err(vm.corrupt());
        };
        let Ok(awaitable) = vm.async_next(iterator) else {
            return Err(self.stopped(vm, clause, *cursor, NEXT));
        };
        let result = awaiting.start(vm, awaitable);
        self.awaited(vm, level, clause, cursor, result)
    }

    /// What awaiting the next item came to; false at the end.
    fn awaited<'a>(
        &'a self,
        vm: &mut Vm<'a>,
        level: usize,
        clause: &'a Clause,
        cursor: &mut Cursor,
        result: Result<Value, Unwind>,
    ) -> Result<bool, Unwind> {
        match result {
            Ok(item) => self.with_item(vm, level, clause, cursor, item),
            Err(_) if vm.raising_a(Builtin::StopAsyncIteration) => {
                vm.caught();
                Ok(false)
            }
            Err(_) => Err(self.stopped(vm, clause, *cursor, AWAIT)),
        }
    }

    #[inline(always)]
    fn with_item<'a>(
        &'a self,
        vm: &mut Vm<'a>,
        level: usize,
        clause: &'a Clause,
        cursor: &mut Cursor,
        item: Value,
    ) -> Result<bool, Unwind> {
        if clause.target.store(vm, item).is_err() {
            return Err(self.stopped(vm, clause, *cursor, STORE));
        }
        self.conditions(vm, level, clause, cursor, 0)
    }

    #[inline(always)]
    fn conditions<'a>(
        &'a self,
        vm: &mut Vm<'a>,
        level: usize,
        clause: &'a Clause,
        cursor: &mut Cursor,
        first: usize,
    ) -> Result<bool, Unwind> {
        for (i, condition) in clause.conditions.iter().enumerate().skip(first) {
            match condition.test(vm) {
                Ok(true) => {}
                Ok(false) => return Ok(true),
                Err(_) => return Err(self.stopped(vm, clause, *cursor, CONDITION + i as i64)),
            }
        }
        let inner = if level == self.rest.len() {
            self.add(vm)
        } else {
            self.clause(vm, level + 1)
        };
        match inner {
            Ok(()) => Ok(true),
            Err(_) => Err(self.stopped(vm, clause, *cursor, INNER)),
        }
    }

    /// The element into the collection. States: 0 the element (a dict's key), 1 a dict's value, 2 putting it in.
    #[inline(always)]
    fn add<'a>(&'a self, vm: &mut Vm<'a>) -> Result<(), Unwind> {
        match &self.element {
            Element::List(element) | Element::Set(element) => {
                let value = child!(vm, element.eval(vm), 0);
                self.put(vm, value)
            }
            Element::Dict(key, value) => {
                let key = child!(vm, key.eval(vm), 0);
                let value = child!(vm, value.eval(vm), 1, key);
                self.put_pair(vm, key, value)
            }
        }
    }

    #[inline(always)]
    fn put(&self, vm: &mut Vm<'_>, value: Value) -> Result<(), Unwind> {
        match vm.stack.last() {
            Some(Value::List(list)) => {
                let list = *list;
                vm.heap.list_push(list, value);
                Ok(())
            }
            Some(Value::Set(set)) => {
                let set = *set;
                operation!(vm, self.span, vm.set_add(set, value), 2);
                Ok(())
            }
            _ => Err(vm.corrupt()),
        }
    }

    fn put_pair(&self, vm: &mut Vm<'_>, key: Value, value: Value) -> Result<(), Unwind> {
        let Some(Value::Dict(dict)) = vm.stack.last().copied() else {
            return Err(vm.corrupt());
        };
        operation!(vm, self.span, vm.dict_set(dict, key, value), 2);
        Ok(())
    }

    fn resume_add<'a>(&'a self, vm: &mut Vm<'a>) -> Result<(), Unwind> {
        let state = vm.pop_state();
        match (state, &self.element) {
            (0, Element::List(element) | Element::Set(element)) => {
                let value = child!(vm, element.resume(vm), 0);
                self.put(vm, value)
            }
            (0, Element::Dict(key, value)) => {
                let key = child!(vm, key.resume(vm), 0);
                let value = child!(vm, value.eval(vm), 1, key);
                self.put_pair(vm, key, value)
            }
            (1, Element::Dict(_, value)) => {
                let key = vm.pop_record();
                let value = child!(vm, value.resume(vm), 1, key);
                self.put_pair(vm, key, value)
            }
            _ => {
                operation!(vm, self.span, vm.take_input(), 2);
                Ok(())
            }
        }
    }

    fn resume_clause<'a>(&'a self, vm: &mut Vm<'a>, level: usize) -> Result<(), Unwind> {
        let Some(clause) = self.at(level) else {
            return self.resume_add(vm);
        };
        let state = vm.pop_state();
        match state {
            ITERABLE => {
                let iterable = child!(vm, clause.iterable.resume(vm), ITERABLE);
                return self.with_iterable(vm, level, clause, iterable);
            }
            ITER => {
                let iterator = operation!(vm, clause.span, vm.take_input(), ITER);
                return self.turns(vm, level, clause, Cursor::Iterator(iterator));
            }
            _ => {}
        }
        let mut cursor = Cursor::restore(vm);
        let more = match state {
            TURN => match vm.take_input() {
                Ok(_) => self.turn(vm, level, clause, &mut cursor)?,
                Err(_) => return Err(self.stopped(vm, clause, cursor, TURN)),
            },
            ITEM => match vm.take_input() {
                Ok(Value::Stop) => false,
                Ok(item) => self.with_item(vm, level, clause, &mut cursor, item)?,
                Err(_) => return Err(self.stopped(vm, clause, cursor, ITEM)),
            },
            NEXT | AWAIT => {
                let Some(awaiting) = &clause.awaiting else {
                    return Err(vm.corrupt());
                };
                let result = if state == NEXT {
                    match vm.take_input() {
                        Ok(awaitable) => awaiting.start(vm, awaitable),
                        Err(_) => return Err(self.stopped(vm, clause, cursor, NEXT)),
                    }
                } else {
                    awaiting.resume(vm)
                };
                self.awaited(vm, level, clause, &mut cursor, result)?
            }
            STORE => match clause.target.resume(vm) {
                Ok(()) => self.conditions(vm, level, clause, &mut cursor, 0)?,
                Err(_) => return Err(self.stopped(vm, clause, cursor, STORE)),
            },
            INNER => match self.resume_clause(vm, level + 1) {
                Ok(()) => true,
                Err(_) => return Err(self.stopped(vm, clause, cursor, INNER)),
            },
            _ => {
                let i = (state - CONDITION) as usize;
                let Some(condition) = clause.conditions.get(i) else {
                    return Err(vm.corrupt());
                };
                match condition.resume_test(vm) {
                    Ok(true) => self.conditions(vm, level, clause, &mut cursor, i + 1)?,
                    Ok(false) => true,
                    Err(_) => return Err(self.stopped(vm, clause, cursor, state)),
                }
            }
        };
        if more {
            self.turns(vm, level, clause, cursor)
        } else {
            Ok(())
        }
    }

    fn finish(&self, vm: &mut Vm<'_>) -> Value {
        for slot in &self.own_slots {
            vm.set_local(*slot, Value::Undefined);
        }
        vm.stack.pop().unwrap_or_default()
    }
}

impl Expr for Comprehension {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let made = match self.element {
            Element::List(_) => vm.heap.new_list(Vec::new()),
            Element::Set(_) => vm.heap.new_set(Set::default()),
            Element::Dict(..) => Value::Dict(vm.heap.new_dict()),
        };
        for slot in &self.fresh_cells {
            let cell = vm.heap.new_cell(Value::Undefined);
            vm.set_local(*slot, Value::Cell(cell));
        }
        vm.stack.push(made);
        child!(vm, self.clause(vm, 0), 0);
        Ok(self.finish(vm))
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        vm.pop_state();
        child!(vm, self.resume_clause(vm, 0), 0);
        vm.operands(1)?;
        Ok(self.finish(vm))
    }
}

/// The innermost loop of a generator expression: each turn yields an element, or a condition passes it over.
pub struct YieldLoop {
    pub clause: Clause,
    /// The only loop: it is given an iterator.
    pub iterated: bool,
    pub element: Child,
    pub element_span: Span,
}

/// The element was yielded.
const YIELDED: i64 = -5;

impl YieldLoop {
    fn with_iterable<'a>(&'a self, vm: &mut Vm<'a>, iterable: Over) -> Result<Flow, Unwind> {
        let cursor = match Cursor::over(vm, iterable) {
            Ok(cursor) => cursor,
            Err(iterable) if self.iterated => Cursor::Iterator(iterable),
            Err(iterable) => Cursor::Iterator(operation!(vm, self.clause.span, vm.iter(iterable), ITER)),
        };
        self.turns(vm, cursor)
    }

    /// Interrupted, or left by an exception; the iterator's own is placed at the iterable.
    fn stopped(&self, vm: &mut Vm<'_>, cursor: Cursor, state: i64) -> Unwind {
        match state {
            ITEM => vm.place(self.clause.span),
            YIELDED => vm.place(self.element_span),
            _ => {}
        }
        cursor.keep(vm, state)
    }

    fn turns<'a>(&'a self, vm: &mut Vm<'a>, mut cursor: Cursor) -> Result<Flow, Unwind> {
        loop {
            if vm.charge(self.clause.cost).is_err() {
                return Err(self.stopped(vm, cursor, TURN));
            }
            if !self.turn(vm, &mut cursor)? {
                return Ok(Flow::Next);
            }
        }
    }

    /// One turn that is charged already: true where the element is passed over, false at the end; a yield unwinds.
    #[inline(always)]
    fn turn<'a>(&'a self, vm: &mut Vm<'a>, cursor: &mut Cursor) -> Result<bool, Unwind> {
        match self.clause.target.store_parts(vm, cursor) {
            Ok(Parts::None) => {}
            Ok(Parts::Stored) => return self.conditions(vm, cursor, 0),
            Ok(Parts::End) => return Ok(false),
            Err(_) => return Err(self.stopped(vm, *cursor, ITEM)),
        }
        match cursor.advance(vm) {
            Ok(Value::Stop) => Ok(false),
            Ok(item) => self.with_item(vm, cursor, item),
            Err(_) => Err(self.stopped(vm, *cursor, ITEM)),
        }
    }

    #[inline(always)]
    fn with_item<'a>(&'a self, vm: &mut Vm<'a>, cursor: &mut Cursor, item: Value) -> Result<bool, Unwind> {
        if self.clause.target.store(vm, item).is_err() {
            return Err(self.stopped(vm, *cursor, STORE));
        }
        self.conditions(vm, cursor, 0)
    }

    #[inline(always)]
    fn conditions<'a>(&'a self, vm: &mut Vm<'a>, cursor: &mut Cursor, first: usize) -> Result<bool, Unwind> {
        for (i, condition) in self.clause.conditions.iter().enumerate().skip(first) {
            match condition.test(vm) {
                Ok(true) => {}
                Ok(false) => return Ok(true),
                Err(_) => return Err(self.stopped(vm, *cursor, CONDITION + i as i64)),
            }
        }
        match self.element.eval(vm) {
            Ok(value) => self.yields(vm, cursor, value),
            Err(_) => Err(self.stopped(vm, *cursor, INNER)),
        }
    }

    /// True where who asks for the values has taken it already.
    #[inline(always)]
    fn yields(&self, vm: &mut Vm<'_>, cursor: &Cursor, value: Value) -> Result<bool, Unwind> {
        if vm.folds(value) {
            return Ok(true);
        }
        vm.yield_value(value);
        Err(cursor.keep(vm, YIELDED))
    }
}

impl Stmt for YieldLoop {
    fn exec<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        let iterable = child!(vm, self.clause.iterable.eval(vm), ITERABLE);
        self.with_iterable(vm, iterable)
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        let state = vm.pop_state();
        match state {
            ITERABLE => {
                let iterable = child!(vm, self.clause.iterable.resume(vm), ITERABLE);
                return self.with_iterable(vm, iterable);
            }
            ITER => {
                let iterator = operation!(vm, self.clause.span, vm.take_input(), ITER);
                return self.turns(vm, Cursor::Iterator(iterator));
            }
            _ => {}
        }
        let mut cursor = Cursor::restore(vm);
        let more = match state {
            YIELDED => match vm.take_sent() {
                Ok(_) => true,
                Err(_) => return Err(self.stopped(vm, cursor, YIELDED)),
            },
            TURN => match vm.take_input() {
                Ok(_) => self.turn(vm, &mut cursor)?,
                Err(_) => return Err(self.stopped(vm, cursor, TURN)),
            },
            ITEM => match vm.take_input() {
                Ok(Value::Stop) => false,
                Ok(item) => self.with_item(vm, &mut cursor, item)?,
                Err(_) => return Err(self.stopped(vm, cursor, ITEM)),
            },
            STORE => match self.clause.target.resume(vm) {
                Ok(()) => self.conditions(vm, &mut cursor, 0)?,
                Err(_) => return Err(self.stopped(vm, cursor, STORE)),
            },
            INNER => match self.element.resume(vm) {
                Ok(value) => self.yields(vm, &cursor, value)?,
                Err(_) => return Err(self.stopped(vm, cursor, INNER)),
            },
            _ => {
                let i = (state - CONDITION) as usize;
                let Some(condition) = self.clause.conditions.get(i) else {
                    return Err(vm.corrupt());
                };
                match condition.resume_test(vm) {
                    Ok(true) => self.conditions(vm, &mut cursor, i + 1)?,
                    Ok(false) => true,
                    Err(_) => return Err(self.stopped(vm, cursor, state)),
                }
            }
        };
        match more {
            true => self.turns(vm, cursor),
            false => Ok(Flow::Next),
        }
    }
}
