//! Simple statements: expressions, `return`, `pass`, `break`, `continue`, `assert`, `raise`; and `if`.

use super::{Block, Child, Condition, Expr, Flow, Span, Stmt};
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::types::Builtin;
use crate::value::Value;
use crate::vm::{Unwind, Vm};

pub struct Evaluate(pub Box<dyn Expr>);

impl Stmt for Evaluate {
    fn exec<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        child!(vm, self.0.eval(vm), 0);
        Ok(Flow::Next)
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        vm.pop_state();
        child!(vm, self.0.resume(vm), 0);
        Ok(Flow::Next)
    }
}

/// The last statement of a program, where it is an expression: its value is the run's.
pub struct LastExpression(pub Child);

impl Stmt for LastExpression {
    fn exec<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        vm.rest.last_value = child!(vm, self.0.eval(vm), 0);
        Ok(Flow::Next)
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        vm.pop_state();
        vm.rest.last_value = child!(vm, self.0.resume(vm), 0);
        Ok(Flow::Next)
    }
}

/// A statement of an interactive text that is an expression: its value is shown.
pub struct ShowExpression {
    pub value: Box<dyn Expr>,
    pub span: Span,
}

impl Stmt for ShowExpression {
    fn exec<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        let value = child!(vm, self.value.eval(vm), 0);
        operation!(vm, self.span, show(vm, value), 1);
        Ok(Flow::Next)
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        match vm.pop_state() {
            0 => {
                let value = child!(vm, self.value.resume(vm), 0);
                operation!(vm, self.span, show(vm, value), 1);
            }
            _ => {
                operation!(vm, self.span, vm.take_input(), 1);
            }
        }
        Ok(Flow::Next)
    }
}

fn show(vm: &mut Vm<'_>, value: Value) -> Result<Value, Unwind> {
    if value.is_none() {
        return Ok(value);
    }
    vm.run(ShowValue { value, asked: false })
}

machines! {
    /// Prints a value's representation.
    pub(crate) struct ShowValue { value: Value, asked: bool }
}

impl ShowValue {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !std::mem::replace(&mut self.asked, true) {
            return Ok(Step::Await(vm.repr(self.value)?));
        }
        let text = format!("{}\n", &*vm.heap.text(input.value()));
        vm.write_output(&text)?;
        Ok(Step::Done(Value::None))
    }
}

pub struct Return(pub Child);

impl Stmt for Return {
    fn exec<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        vm.returned = child!(vm, self.0.eval(vm), 0);
        Ok(Flow::Return)
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        vm.pop_state();
        vm.returned = child!(vm, self.0.resume(vm), 0);
        Ok(Flow::Return)
    }
}

/// `pass`, `break`, `continue`.
pub struct Jump(pub Flow);

impl Stmt for Jump {
    fn exec<'a>(&'a self, _: &mut Vm<'a>) -> Result<Flow, Unwind> {
        Ok(self.0)
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        Err(vm.corrupt())
    }
}

/// `if`, `elif`, `else`.
pub struct If {
    pub branches: Box<[(Condition, Block)]>,
    pub otherwise: Block,
}

impl If {
    /// States: 2i for a test, 2i+1 for its block, -2 for `else`.
    fn from<'a>(&'a self, vm: &mut Vm<'a>, first: usize) -> Result<Flow, Unwind> {
        for (i, (test, block)) in self.branches.iter().enumerate().skip(first) {
            if child!(vm, test.test(vm), 2 * i as i64) {
                return Ok(child!(vm, block.exec(vm), 2 * i as i64 + 1));
            }
        }
        Ok(child!(vm, self.otherwise.exec(vm), -2))
    }
}

impl Stmt for If {
    fn exec<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        let [(test, block), rest @ ..] = &*self.branches else {
            return self.from(vm, 0);
        };
        if child!(vm, test.test(vm), 0) {
            return Ok(child!(vm, block.exec(vm), 1));
        }
        match rest {
            [] if self.otherwise.lines.is_empty() => Ok(Flow::Next),
            [] => Ok(child!(vm, self.otherwise.exec(vm), -2)),
            _ => self.from(vm, 1),
        }
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        let state = vm.pop_state();
        if state == -2 {
            return Ok(child!(vm, self.otherwise.resume(vm), -2));
        }
        let i = (state / 2) as usize;
        let Some((test, block)) = self.branches.get(i) else {
            return Err(vm.corrupt());
        };
        if state % 2 == 1 {
            return Ok(child!(vm, block.resume(vm), state));
        }
        if child!(vm, test.resume_test(vm), state) {
            return Ok(child!(vm, block.exec(vm), state + 1));
        }
        self.from(vm, i + 1)
    }
}

pub struct Assert {
    pub test: Condition,
    pub message: Option<Box<dyn Expr>>,
    pub span: Span,
}

impl Assert {
    fn tested<'a>(&'a self, vm: &mut Vm<'a>, truth: bool) -> Result<Flow, Unwind> {
        if truth {
            return Ok(Flow::Next);
        }
        let message = match &self.message {
            Some(message) => child!(vm, message.eval(vm), 1),
            None => Value::Undefined,
        };
        Err(self.fail(vm, message))
    }

    fn fail(&self, vm: &mut Vm<'_>, message: Value) -> Unwind {
        let args: &[Value] = if message.is_undefined() { &[] } else { &[message] };
        let exception = vm.new_exception(Builtin::AssertionError, args);
        vm.raise(exception);
        vm.interrupted_at(self.span, 1, &[])
    }
}

impl Stmt for Assert {
    fn exec<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        let truth = child!(vm, self.test.test(vm), 0);
        self.tested(vm, truth)
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        match (vm.pop_state(), &self.message) {
            (0, _) => {
                let truth = child!(vm, self.test.resume_test(vm), 0);
                self.tested(vm, truth)
            }
            (_, Some(message)) => {
                let message = child!(vm, message.resume(vm), 1);
                Err(self.fail(vm, message))
            }
            _ => Err(vm.corrupt()),
        }
    }
}

/// `raise`, `raise e`, `raise e from cause`.
pub struct Raise {
    pub exception: Option<Box<dyn Expr>>,
    pub cause: Option<Box<dyn Expr>>,
    pub span: Span,
}

impl Raise {
    /// States: 0 the exception's expression, 1 the exception made of it, 2 the cause's expression, 3 the cause made of it.
    fn with_value<'a>(&'a self, vm: &mut Vm<'a>, value: Value) -> Result<Flow, Unwind> {
        let exception = operation!(vm, self.span, vm.exception_from(value), 1);
        self.with_exception(vm, exception)
    }

    fn with_exception<'a>(&'a self, vm: &mut Vm<'a>, exception: Value) -> Result<Flow, Unwind> {
        let Some(cause) = &self.cause else {
            return Err(self.raise(vm, exception));
        };
        let cause = child!(vm, cause.eval(vm), 2, exception);
        self.with_cause(vm, exception, cause)
    }

    fn with_cause<'a>(&'a self, vm: &mut Vm<'a>, exception: Value, cause: Value) -> Result<Flow, Unwind> {
        if cause.is_none() {
            return Err(self.caused(vm, exception, Value::None));
        }
        if vm.exception_state(cause).is_none() && !vm.is_exception_class(cause) {
            vm.type_error("exception causes must derive from BaseException");
            return Err(vm.interrupted_at(self.span, 3, &[exception]));
        }
        let cause = operation!(vm, self.span, vm.exception_from(cause), 3, exception);
        Err(self.caused(vm, exception, cause))
    }

    fn caused(&self, vm: &mut Vm<'_>, exception: Value, cause: Value) -> Unwind {
        if let Some(state) = vm.exception_state(exception) {
            let state = vm.heap.exception_mut(state);
            state.cause = cause;
            state.suppress_context = true;
        }
        self.raise(vm, exception)
    }

    fn raise(&self, vm: &mut Vm<'_>, exception: Value) -> Unwind {
        vm.raise(exception);
        vm.interrupted_at(self.span, 0, &[])
    }
}

impl Stmt for Raise {
    fn exec<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        match &self.exception {
            Some(exception) => {
                let value = child!(vm, exception.eval(vm), 0);
                self.with_value(vm, value)
            }
            // What is being handled goes on as it was: no new line in the traceback.
            None if !vm.handling.is_none() => Err(vm.reraise(vm.handling)),
            None => {
                vm.runtime_error("No active exception to reraise");
                Err(vm.interrupted_at(self.span, 0, &[]))
            }
        }
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        match (vm.pop_state(), &self.exception, &self.cause) {
            (0, Some(exception), _) => {
                let value = child!(vm, exception.resume(vm), 0);
                self.with_value(vm, value)
            }
            (1, _, _) => {
                let exception = operation!(vm, self.span, vm.take_input(), 1);
                self.with_exception(vm, exception)
            }
            (2, _, Some(cause)) => {
                let exception = vm.pop_record();
                let cause = child!(vm, cause.resume(vm), 2, exception);
                self.with_cause(vm, exception, cause)
            }
            _ => {
                let exception = vm.pop_record();
                let cause = operation!(vm, self.span, vm.take_input(), 3, exception);
                Err(self.caused(vm, exception, cause))
            }
        }
    }
}
