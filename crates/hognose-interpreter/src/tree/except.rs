//! `try`: handlers, `else`, `finally`.
#![expect(
    clippy::indexing_slicing,
    reason = "children of this node, whose number the loop or the record counts; records of a snapshot are checked when they are taken up"
)]

use super::{Block, Expr, Flow, Span, Stmt, Target};
use crate::value::Value;
use crate::vm::{Unwind, Vm};

pub struct Handler {
    /// `None` catches everything.
    pub pattern: Option<Box<dyn Expr>>,
    pub name: Option<BoundName>,
    pub body: Block,
    pub span: Span,
}

/// The name of `except ... as name`, unbound again when the handler is left.
pub struct BoundName {
    pub target: Box<dyn Target>,
    pub delete: super::delete::Delete,
    /// Where the name is a plain local.
    pub slot: Option<u32>,
}

/// `try` with `except` and `else`. The height of the operand stack at entry is kept, to cut it to when something is caught.
pub struct TryExcept {
    pub body: Block,
    pub handlers: Box<[Handler]>,
    pub otherwise: Block,
}

const BODY: i64 = 0;
const ELSE: i64 = 1;
/// Handlers are numbered from here: twice their index for the pattern, one more for the body.
const HANDLER: i64 = 2;

impl TryExcept {
    #[inline(always)]
    fn after_body<'a>(&'a self, vm: &mut Vm<'a>, result: Result<Flow, Unwind>, height: Value) -> Result<Flow, Unwind> {
        match result {
            Ok(Flow::Next) => Ok(child!(vm, self.otherwise.exec(vm), ELSE)),
            Ok(flow) => Ok(flow),
            Err(_) if vm.is_raising() => self.handle(vm, height),
            Err(_) => Err(vm.interrupted(BODY, &[height])),
        }
    }

    #[inline(never)]
    fn handle<'a>(&'a self, vm: &mut Vm<'a>, height: Value) -> Result<Flow, Unwind> {
        let Some(exception) = vm.caught_here() else {
            return Err(vm.corrupt());
        };
        vm.cut_stack(height);
        self.find_handler(vm, exception, 0)
    }

    fn find_handler<'a>(&'a self, vm: &mut Vm<'a>, exception: Value, first: usize) -> Result<Flow, Unwind> {
        for (i, handler) in self.handlers.iter().enumerate().skip(first) {
            let Some(pattern) = &handler.pattern else {
                return self.enter(vm, i, exception);
            };
            let outer = std::mem::replace(&mut vm.handling, exception);
            let pattern = pattern.eval(vm);
            vm.handling = outer;
            let pattern = child!(vm, pattern, HANDLER + 2 * i as i64, exception);
            if self.matches(vm, i, exception, pattern)? {
                return self.enter(vm, i, exception);
            }
        }
        Err(vm.reraise(exception))
    }

    fn matches<'a>(&'a self, vm: &mut Vm<'a>, i: usize, exception: Value, pattern: Value) -> Result<bool, Unwind> {
        let outer = std::mem::replace(&mut vm.handling, exception);
        let matched = vm.exception_matches(exception, pattern);
        vm.handling = outer;
        Ok(operation!(
            vm,
            self.handlers[i].span,
            matched,
            HANDLER + 2 * i as i64,
            exception
        ))
    }

    fn enter<'a>(&'a self, vm: &mut Vm<'a>, i: usize, exception: Value) -> Result<Flow, Unwind> {
        if let Some(name) = &self.handlers[i].name {
            name.target.store(vm, exception)?;
        }
        let outer = std::mem::replace(&mut vm.handling, exception);
        let result = self.handlers[i].body.exec(vm);
        vm.handling = outer;
        self.leave(vm, i, exception, result)
    }

    fn leave<'a>(
        &'a self,
        vm: &mut Vm<'a>,
        i: usize,
        exception: Value,
        result: Result<Flow, Unwind>,
    ) -> Result<Flow, Unwind> {
        if result.is_err() && !vm.is_raising() {
            return Err(vm.interrupted(HANDLER + 2 * i as i64 + 1, &[exception]));
        }
        self.handlers[i].unbind(vm);
        result
    }
}

impl Handler {
    /// Unbinds the name, whatever else is going on, as `name = None; del name` would.
    pub(super) fn unbind<'a>(&'a self, vm: &mut Vm<'a>) {
        if let Some(name) = &self.name {
            if let Some(slot) = name.slot {
                return vm.set_local(slot, Value::Undefined);
            }
            vm.undisturbed(|vm| {
                if name.target.store(vm, Value::None).is_ok() {
                    let _ = name.delete.exec(vm);
                }
            });
        }
    }
}

impl<'a> Vm<'a> {
    /// The operand stack's height, relative to the frame.
    pub(crate) fn stack_height(&self) -> Value {
        Value::Int((self.stack.len() - self.frame.base as usize) as i64)
    }

    /// Takes off the operand stack what an exception left there.
    pub(crate) fn cut_stack(&mut self, height: Value) {
        if let Value::Int(height) = height {
            let height = usize::try_from(height).unwrap_or(0);
            self.stack.truncate(self.frame.base as usize + height);
        }
    }

    /// Does something while an exception may be on its way, which goes on afterwards.
    fn undisturbed(&mut self, f: impl FnOnce(&mut Self)) {
        let (reason, span) = (std::mem::take(&mut self.reason), self.span.take());
        let returned = self.returned;
        f(self);
        self.reason = reason;
        self.span = span;
        self.returned = returned;
    }
}

impl Stmt for TryExcept {
    fn exec<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        let height = vm.stack_height();
        let result = self.body.exec(vm);
        self.after_body(vm, result, height)
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        let state = vm.pop_state();
        match state {
            BODY => {
                let height = vm.pop_record();
                let result = self.body.resume(vm);
                self.after_body(vm, result, height)
            }
            ELSE => Ok(child!(vm, self.otherwise.resume(vm), ELSE)),
            _ => {
                let exception = vm.pop_record();
                let i = ((state - HANDLER) / 2) as usize;
                let Some(handler) = self.handlers.get(i) else {
                    return Err(vm.corrupt());
                };
                let outer = std::mem::replace(&mut vm.handling, exception);
                if (state - HANDLER) % 2 == 1 {
                    let result = handler.body.resume(vm);
                    vm.handling = outer;
                    return self.leave(vm, i, exception, result);
                }
                let Some(pattern) = &handler.pattern else {
                    return Err(vm.corrupt());
                };
                let pattern = pattern.resume(vm);
                vm.handling = outer;
                let pattern = child!(vm, pattern, state, exception);
                if self.matches(vm, i, exception, pattern)? {
                    return self.enter(vm, i, exception);
                }
                self.find_handler(vm, exception, i + 1)
            }
        }
    }
}

/// `try` with `finally`.
pub struct TryFinally {
    pub body: Block,
    pub last: Block,
}

/// How the body ended, while `finally` runs: as a number and a value.
#[derive(Clone, Copy)]
enum Ending {
    Flow(Flow, Value),
    Raised(Value),
}

impl Ending {
    fn records(self) -> [Value; 2] {
        match self {
            Ending::Flow(flow, value) => [value, Value::Int(flow as i64)],
            Ending::Raised(exception) => [exception, Value::Int(-1)],
        }
    }

    fn restore(vm: &mut Vm<'_>) -> Ending {
        let kind = vm.pop_state();
        let value = vm.pop_record();
        match kind {
            -1 => Ending::Raised(value),
            0 => Ending::Flow(Flow::Next, value),
            1 => Ending::Flow(Flow::Break, value),
            2 => Ending::Flow(Flow::Continue, value),
            _ => Ending::Flow(Flow::Return, value),
        }
    }
}

impl TryFinally {
    #[inline(always)]
    fn after_body<'a>(&'a self, vm: &mut Vm<'a>, result: Result<Flow, Unwind>, height: Value) -> Result<Flow, Unwind> {
        let ending = match result {
            Ok(flow) => Ending::Flow(flow, vm.returned),
            Err(_) if vm.is_raising() => match vm.caught_here() {
                Some(exception) => {
                    vm.cut_stack(height);
                    Ending::Raised(exception)
                }
                None => return Err(vm.corrupt()),
            },
            Err(_) => return Err(vm.interrupted(0, &[height])),
        };
        self.run_last(vm, ending, None)
    }

    fn run_last<'a>(&'a self, vm: &mut Vm<'a>, ending: Ending, resumed: Option<()>) -> Result<Flow, Unwind> {
        let outer = vm.handling;
        if let Ending::Raised(exception) = ending {
            vm.handling = exception;
        }
        let result = if resumed.is_some() {
            self.last.resume(vm)
        } else {
            self.last.exec(vm)
        };
        vm.handling = outer;
        match result {
            Ok(Flow::Next) => match ending {
                Ending::Flow(flow, value) => {
                    vm.returned = value;
                    Ok(flow)
                }
                Ending::Raised(exception) => Err(vm.reraise(exception)),
            },
            // `return`, `break` or `continue` in `finally` has the last word.
            Ok(flow) => Ok(flow),
            Err(_) => Err(vm.interrupted(1, &ending.records())),
        }
    }
}

impl Stmt for TryFinally {
    fn exec<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        let height = vm.stack_height();
        let result = self.body.exec(vm);
        self.after_body(vm, result, height)
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        if vm.pop_state() == 0 {
            let height = vm.pop_record();
            let result = self.body.resume(vm);
            return self.after_body(vm, result, height);
        }
        let ending = Ending::restore(vm);
        self.run_last(vm, ending, Some(()))
    }
}
