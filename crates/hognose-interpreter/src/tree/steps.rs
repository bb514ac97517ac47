//! The body of a generator or coroutine: statements as steps that know which is next.
//!
//! Blocks, `if` and the loops that yield in them are laid out flat, and a loop keeps where it stands in slots of the frame. So a
//! yield leaves one number behind, and what is sent next goes on at that step, not down through every block and loop around it.
//! What else a statement is made of stays a tree below its step.

use super::function::Delegate;
use super::loops::{Cursor, LoopTarget, Parts};
use super::{Child, Condition, Expr, Flow, Span, Stmt};
use crate::value::Value;
use crate::vm::{Unwind, Vm};

pub struct Steps {
    pub steps: Box<[Step]>,
    /// The slots behind the function's own, where loops stand: `Cursor::SLOTS` each.
    pub hidden_slots: u32,
}

pub struct Step {
    /// Instructions it costs.
    pub cost: u32,
    /// The step after it; the number of steps at the end.
    pub next: u32,
    pub kind: StepKind,
}

pub enum StepKind {
    /// A statement that is a tree, and where its `break` and `continue` lead.
    Run {
        stmt: Box<dyn Stmt>,
        on_break: u32,
        on_continue: u32,
    },
    /// `yield value` as a statement, or assigned to a variable.
    Yield {
        value: Child,
        slot: Option<u32>,
        asynchronous: bool,
        span: Span,
    },
    /// `yield from` or `await` in the same places.
    Delegate { delegate: Delegate, slot: Option<u32> },
    /// Goes on elsewhere where something is false.
    Test { condition: Condition, otherwise: u32 },
    /// A loop over something begins.
    Begin {
        iterable: Box<dyn Expr>,
        cursor: u32,
        span: Span,
    },
    /// The turn of a loop: the next item, or on to `end`.
    Turn {
        cursor: u32,
        target: LoopTarget,
        end: u32,
        span: Span,
    },
    /// Nothing but its cost.
    Pass,
}

/// What was interrupted in a step.
const CHARGED: i64 = 0;
const INSIDE: i64 = 1;
const YIELDED: i64 = 2;
const ITER: i64 = 3;
const ITEM: i64 = 4;
const STORE: i64 = 5;
const PHASES: i64 = 8;

/// The step after a `return`.
const RETURNED: usize = usize::MAX;

impl Steps {
    pub(crate) fn exec<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        self.run(vm, 0)
    }

    fn run<'a>(&'a self, vm: &mut Vm<'a>, first: usize) -> Result<Flow, Unwind> {
        let mut at = first;
        while let Some(step) = self.steps.get(at) {
            let state = at as i64 * PHASES;
            if vm.charge(step.cost).is_err() {
                return Err(vm.interrupted(state + CHARGED, &[]));
            }
            at = step.perform(vm, state)?;
        }
        Ok(if at == RETURNED { Flow::Return } else { Flow::Next })
    }

    pub(crate) fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        let state = vm.pop_state();
        let Some(step) = usize::try_from(state / PHASES).ok().and_then(|at| self.steps.get(at)) else {
            return Err(vm.corrupt());
        };
        let phase = state % PHASES;
        let next = step.resume(vm, state - phase, phase)?;
        self.run(vm, next)
    }
}

impl Step {
    /// One step that is charged already. Answers which is next.
    #[inline(always)]
    fn perform<'a>(&'a self, vm: &mut Vm<'a>, state: i64) -> Result<usize, Unwind> {
        match &self.kind {
            StepKind::Run { stmt, .. } => {
                let flow = child!(vm, stmt.exec(vm), state + INSIDE);
                Ok(self.after(flow))
            }
            StepKind::Yield { value, .. } => {
                let value = child!(vm, value.eval(vm), state + INSIDE);
                Err(self.yields(vm, state, value))
            }
            StepKind::Delegate { delegate, .. } => {
                let result = child!(vm, delegate.eval(vm), state + INSIDE);
                Ok(self.answered(vm, result))
            }
            StepKind::Test { condition, .. } => {
                let truth = child!(vm, condition.test(vm), state + INSIDE);
                Ok(self.decided(truth))
            }
            StepKind::Begin { iterable, .. } => {
                let iterable = child!(vm, iterable.eval(vm), state + INSIDE);
                self.begin(vm, state, iterable)
            }
            StepKind::Turn { cursor, .. } => {
                let cursor = Cursor::in_slots(vm, *cursor);
                self.turn(vm, state, cursor)
            }
            StepKind::Pass => Ok(self.next as usize),
        }
    }

    /// Goes on with a step that was interrupted.
    #[inline(always)]
    fn resume<'a>(&'a self, vm: &mut Vm<'a>, state: i64, phase: i64) -> Result<usize, Unwind> {
        match (&self.kind, phase) {
            (StepKind::Yield { span, .. }, YIELDED) => {
                let sent = operation!(vm, *span, vm.take_sent(), state + YIELDED);
                Ok(self.answered(vm, sent))
            }
            (StepKind::Delegate { delegate, .. }, INSIDE) => {
                let result = match delegate.resume(vm) {
                    Ok(result) => result,
                    Err(_) => return Err(vm.noted(state + INSIDE)),
                };
                Ok(self.answered(vm, result))
            }
            (_, CHARGED) => {
                vm.take_input()?;
                self.perform(vm, state)
            }
            (StepKind::Run { stmt, .. }, INSIDE) => {
                let flow = match stmt.resume(vm) {
                    Ok(flow) => flow,
                    Err(_) => return Err(vm.noted(state + INSIDE)),
                };
                Ok(self.after(flow))
            }
            (StepKind::Yield { value, .. }, INSIDE) => {
                let value = child!(vm, value.resume(vm), state + INSIDE);
                Err(self.yields(vm, state, value))
            }
            (StepKind::Test { condition, .. }, INSIDE) => {
                let truth = child!(vm, condition.resume_test(vm), state + INSIDE);
                Ok(self.decided(truth))
            }
            (StepKind::Begin { iterable, .. }, INSIDE) => {
                let iterable = child!(vm, iterable.resume(vm), state + INSIDE);
                self.begin(vm, state, iterable)
            }
            (StepKind::Begin { cursor, span, .. }, ITER) => {
                let iterator = operation!(vm, *span, vm.take_input(), state + ITER);
                Cursor::Iterator(iterator).put_in_slots(vm, *cursor);
                Ok(self.next as usize)
            }
            (StepKind::Turn { span, .. }, ITEM) => match operation!(vm, *span, vm.take_input(), state + ITEM) {
                Value::Stop => self.ended(vm),
                item => self.store(vm, state, item),
            },
            (StepKind::Turn { target, .. }, STORE) => {
                child!(vm, target.resume(vm), state + STORE);
                Ok(self.next as usize)
            }
            _ => Err(vm.corrupt()),
        }
    }

    #[inline(always)]
    fn after(&self, flow: Flow) -> usize {
        match (flow, &self.kind) {
            (Flow::Break, StepKind::Run { on_break, .. }) => *on_break as usize,
            (Flow::Continue, StepKind::Run { on_continue, .. }) => *on_continue as usize,
            (Flow::Return, _) => RETURNED,
            _ => self.next as usize,
        }
    }

    #[inline(always)]
    fn decided(&self, truth: bool) -> usize {
        match &self.kind {
            StepKind::Test { otherwise, .. } if !truth => *otherwise as usize,
            _ => self.next as usize,
        }
    }

    /// What a yield or a delegate came to is known.
    #[inline(always)]
    fn answered(&self, vm: &mut Vm<'_>, value: Value) -> usize {
        if let StepKind::Yield { slot: Some(slot), .. } | StepKind::Delegate { slot: Some(slot), .. } = self.kind {
            vm.set_local(slot, value);
        }
        self.next as usize
    }

    #[inline(always)]
    fn yields(&self, vm: &mut Vm<'_>, state: i64, value: Value) -> Unwind {
        let value = match self.kind {
            StepKind::Yield { asynchronous: true, .. } => vm.wrap_async_yield(value),
            _ => value,
        };
        vm.yield_value(value);
        vm.noted(state + YIELDED)
    }

    fn begin<'a>(&'a self, vm: &mut Vm<'a>, state: i64, iterable: Value) -> Result<usize, Unwind> {
        let StepKind::Begin { cursor, span, .. } = &self.kind else {
            return Err(vm.corrupt());
        };
        let begun = match Cursor::over(vm, iterable) {
            Some(begun) => begun,
            None => Cursor::Iterator(operation!(vm, *span, vm.iter(iterable), state + ITER)),
        };
        begun.put_in_slots(vm, *cursor);
        Ok(self.next as usize)
    }

    #[inline(always)]
    fn turn<'a>(&'a self, vm: &mut Vm<'a>, state: i64, mut at: Cursor) -> Result<usize, Unwind> {
        let StepKind::Turn {
            cursor, target, span, ..
        } = &self.kind
        else {
            return Err(vm.corrupt());
        };
        match operation!(vm, *span, target.store_parts(vm, &at), state + ITEM) {
            Parts::None => {}
            Parts::Stored => return Ok(self.next as usize),
            Parts::End => return self.ended(vm),
        }
        let item = operation!(vm, *span, at.advance(vm), state + ITEM);
        if item.is_stop() {
            return self.ended(vm);
        }
        at.moved_in_slots(vm, *cursor);
        self.store(vm, state, item)
    }

    #[inline(always)]
    fn store<'a>(&'a self, vm: &mut Vm<'a>, state: i64, item: Value) -> Result<usize, Unwind> {
        if let StepKind::Turn { target, .. } = &self.kind {
            child!(vm, target.store(vm, item), state + STORE);
        }
        Ok(self.next as usize)
    }

    /// The items of a loop have ended: it lets go of what it went over.
    fn ended(&self, vm: &mut Vm<'_>) -> Result<usize, Unwind> {
        let StepKind::Turn { cursor, end, .. } = &self.kind else {
            return Err(vm.corrupt());
        };
        vm.set_local(*cursor, Value::Undefined);
        Ok(*end as usize)
    }
}
