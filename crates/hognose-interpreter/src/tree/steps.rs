//! The body of a generator or coroutine: statements as steps that know which is next.
//!
//! Blocks, `if` and the loops that yield in them are laid out flat, and a loop keeps where it stands in slots of the frame. So a
//! yield leaves one number behind, and what is sent next goes on at that step, not down through every block and loop around it.
//! What else a statement is made of stays a tree below its step.

use super::function::Delegate;
use super::iterable::{Iterable, Over};
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
    Run(Run),
    Yield(Yielding),
    /// `yield from` or `await` as a statement, or assigned to a variable.
    Delegate {
        delegate: Delegate,
        slot: Option<u32>,
    },
    /// Goes on elsewhere where something is false.
    Test {
        condition: Condition,
        otherwise: u32,
    },
    Begin(Begin),
    Turn(Turn),
    /// Nothing but its cost.
    Pass,
}

/// A statement that is a tree, and where its `break` and `continue` lead.
pub struct Run {
    pub stmt: Box<dyn Stmt>,
    pub on_break: u32,
    pub on_continue: u32,
}

/// `yield value` as a statement, or assigned to a variable.
pub struct Yielding {
    pub value: Child,
    pub slot: Option<u32>,
    pub asynchronous: bool,
    pub span: Span,
}

/// A loop over something begins.
pub struct Begin {
    pub iterable: Iterable,
    pub cursor: u32,
    pub span: Span,
}

/// The turn of a loop: the next item, or on to `end`.
pub struct Turn {
    pub cursor: u32,
    pub target: LoopTarget,
    pub end: u32,
    pub span: Span,
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

    #[inline(always)]
    pub(crate) fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        let state = vm.pop_state();
        let Some(step) = usize::try_from(state / PHASES).ok().and_then(|at| self.steps.get(at)) else {
            return Err(vm.corrupt());
        };
        let phase = state % PHASES;
        let next = step.resume(vm, state - phase, phase)?;
        self.run(vm, next)
    }

    /// Goes on behind a yield with what was sent there.
    #[inline(always)]
    pub(crate) fn resume_sent<'a>(&'a self, vm: &mut Vm<'a>, step: u32, sent: Value) -> Result<Flow, Unwind> {
        let Some(Step {
            next,
            kind: StepKind::Yield(yielding),
            ..
        }) = self.steps.get(step as usize)
        else {
            return Err(vm.corrupt());
        };
        assign(vm, yielding.slot, sent);
        self.run(vm, *next as usize)
    }

    /// What `resume` goes on from at a step's yield.
    pub(crate) fn record_of_yield(step: u32) -> Value {
        Value::Int(i64::from(step) * PHASES + YIELDED)
    }
}

impl Step {
    /// One step that is charged already. Answers which is next.
    #[inline(always)]
    fn perform<'a>(&'a self, vm: &mut Vm<'a>, state: i64) -> Result<usize, Unwind> {
        let next = self.next as usize;
        match &self.kind {
            StepKind::Run(run) => {
                let flow = child!(vm, run.stmt.exec(vm), state + INSIDE);
                Ok(run.after(flow, next))
            }
            StepKind::Yield(yielding) => {
                let value = child!(vm, yielding.value.eval(vm), state + INSIDE);
                yielding.hand_out(vm, state, value, next)
            }
            StepKind::Delegate { delegate, slot } => {
                let result = child!(vm, delegate.eval(vm), state + INSIDE);
                assign(vm, *slot, result);
                Ok(next)
            }
            StepKind::Test { condition, otherwise } => {
                let truth = child!(vm, condition.test(vm), state + INSIDE);
                Ok(if truth { next } else { *otherwise as usize })
            }
            StepKind::Begin(begin) => {
                let iterable = child!(vm, begin.iterable.eval(vm), state + INSIDE);
                begin.over(vm, state, iterable)?;
                Ok(next)
            }
            StepKind::Turn(turn) => turn.turn(vm, state, next),
            StepKind::Pass => Ok(next),
        }
    }

    /// Goes on with a step that was interrupted.
    #[inline(always)]
    fn resume<'a>(&'a self, vm: &mut Vm<'a>, state: i64, phase: i64) -> Result<usize, Unwind> {
        let next = self.next as usize;
        match (&self.kind, phase) {
            (StepKind::Yield(yielding), YIELDED) => {
                let sent = operation!(vm, yielding.span, vm.take_sent(), state + YIELDED);
                assign(vm, yielding.slot, sent);
                Ok(next)
            }
            (StepKind::Delegate { delegate, slot }, INSIDE) => {
                // Left at every yield of the delegate.
                let result = match delegate.resume(vm) {
                    Ok(result) => result,
                    Err(_) => return Err(vm.noted(state + INSIDE)),
                };
                assign(vm, *slot, result);
                Ok(next)
            }
            (_, CHARGED) => {
                vm.take_input()?;
                self.perform(vm, state)
            }
            (StepKind::Run(run), INSIDE) => {
                let flow = match run.stmt.resume(vm) {
                    Ok(flow) => flow,
                    Err(_) => return Err(vm.noted(state + INSIDE)),
                };
                Ok(run.after(flow, next))
            }
            (StepKind::Yield(yielding), INSIDE) => {
                let value = child!(vm, yielding.value.resume(vm), state + INSIDE);
                yielding.hand_out(vm, state, value, next)
            }
            (StepKind::Test { condition, otherwise }, INSIDE) => {
                let truth = child!(vm, condition.resume_test(vm), state + INSIDE);
                Ok(if truth { next } else { *otherwise as usize })
            }
            (StepKind::Begin(begin), INSIDE) => {
                let iterable = child!(vm, begin.iterable.resume(vm), state + INSIDE);
                begin.over(vm, state, iterable)?;
                Ok(next)
            }
            (StepKind::Begin(begin), ITER) => {
                let iterator = operation!(vm, begin.span, vm.take_input(), state + ITER);
                Cursor::Iterator(iterator).put_in_slots(vm, begin.cursor);
                Ok(next)
            }
            (StepKind::Turn(turn), ITEM) => match operation!(vm, turn.span, vm.take_input(), state + ITEM) {
                Value::Stop => Ok(turn.ended(vm)),
                item => turn.store(vm, state, item, next),
            },
            (StepKind::Turn(turn), STORE) => {
                child!(vm, turn.target.resume(vm), state + STORE);
                Ok(next)
            }
            _ => Err(vm.corrupt()),
        }
    }
}

/// What a yield or a delegate came to goes to its variable.
#[inline(always)]
fn assign(vm: &mut Vm<'_>, slot: Option<u32>, value: Value) {
    if let Some(slot) = slot {
        vm.set_local(slot, value);
    }
}

impl Run {
    #[inline(always)]
    fn after(&self, flow: Flow, next: usize) -> usize {
        match flow {
            Flow::Next => next,
            Flow::Break => self.on_break as usize,
            Flow::Continue => self.on_continue as usize,
            Flow::Return => RETURNED,
        }
    }
}

impl Yielding {
    /// The step after, where who asks for the values has taken it already.
    #[inline(always)]
    fn hand_out(&self, vm: &mut Vm<'_>, state: i64, value: Value, next: usize) -> Result<usize, Unwind> {
        if !self.asynchronous && vm.folds(value) {
            assign(vm, self.slot, Value::None);
            return Ok(next);
        }
        let value = if self.asynchronous {
            vm.wrap_async_yield(value)
        } else {
            value
        };
        vm.yielding_step = (state / PHASES) as u32 + 1;
        Err(vm.yield_value(value))
    }
}

impl Begin {
    fn over<'a>(&'a self, vm: &mut Vm<'a>, state: i64, iterable: Over) -> Result<(), Unwind> {
        let begun = match Cursor::over(vm, iterable) {
            Ok(begun) => begun,
            Err(iterable) => Cursor::Iterator(operation!(vm, self.span, vm.iter(iterable), state + ITER)),
        };
        begun.put_in_slots(vm, self.cursor);
        Ok(())
    }
}

impl Turn {
    #[inline(always)]
    fn turn<'a>(&'a self, vm: &mut Vm<'a>, state: i64, next: usize) -> Result<usize, Unwind> {
        let mut at = Cursor::in_slots(vm, self.cursor);
        match operation!(vm, self.span, self.target.store_parts(vm, &at), state + ITEM) {
            Parts::None => {}
            Parts::Stored => return Ok(next),
            Parts::End => return Ok(self.ended(vm)),
        }
        let item = operation!(vm, self.span, at.advance(vm), state + ITEM);
        if item.is_stop() {
            return Ok(self.ended(vm));
        }
        at.moved_in_slots(vm, self.cursor);
        self.store(vm, state, item, next)
    }

    #[inline(always)]
    fn store<'a>(&'a self, vm: &mut Vm<'a>, state: i64, item: Value, next: usize) -> Result<usize, Unwind> {
        child!(vm, self.target.store(vm, item), state + STORE);
        Ok(next)
    }

    /// The items have ended: the loop lets go of what it went over.
    fn ended(&self, vm: &mut Vm<'_>) -> usize {
        vm.set_local(self.cursor, Value::Undefined);
        self.end as usize
    }
}
