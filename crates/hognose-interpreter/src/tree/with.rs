//! `with` and `async with`: one item each; several items are nested.

use super::function::Delegation;
use super::{Block, Expr, Flow, Span, Stmt, Target};
use crate::heap::Object;
use crate::name::names;
use crate::value::*;
use crate::vm::{Unwind, Vm};

pub struct With {
    pub context: Box<dyn Expr>,
    pub target: Option<Box<dyn Target>>,
    pub body: Block,
    pub asynchronous: bool,
    pub awaiting: Delegation,
    pub span: Span,
}

/// States. From `ENTERING` on the manager is kept, from `BODY` on the height of the stack too.
const CONTEXT: i64 = 0;
const ENTERING: i64 = 1;
const ENTER_AWAIT: i64 = 2;
const STORE: i64 = 3;
const BODY: i64 = 4;
/// The exit after an orderly end: flow and returned value are kept.
const EXITING: i64 = 5;
const EXIT_AWAIT: i64 = 6;
/// The exit after an exception, which is kept.
const FAILING: i64 = 7;
const FAIL_AWAIT: i64 = 8;
const FAIL_TRUTH: i64 = 9;

impl With {
    fn with_manager<'a>(&'a self, vm: &mut Vm<'a>, manager: Value) -> Result<Flow, Unwind> {
        let entered = self.call_enter(vm, manager);
        let entered = operation!(vm, self.span, entered, ENTERING, manager);
        self.entered(vm, manager, entered)
    }

    fn call_enter(&self, vm: &mut Vm<'_>, manager: Value) -> Result<Value, Unwind> {
        let (enter, exit) = if self.asynchronous {
            (names::__aenter__, names::__aexit__)
        } else {
            (names::__enter__, names::__exit__)
        };
        let (enter_method, exit_method) = (vm.special_method(manager, enter), vm.special_method(manager, exit));
        if exit_method.is_none() {
            return Err(self.no_manager(vm, manager, "__exit__", "__aexit__"));
        }
        let Some(method) = enter_method else {
            return Err(self.no_manager(vm, manager, "__enter__", "__aenter__"));
        };
        vm.call_value(method, &[manager])
    }

    #[cold]
    fn no_manager(&self, vm: &mut Vm<'_>, manager: Value, sync: &str, asynchronous: &str) -> Unwind {
        const SYNC: &str = "context manager";
        const ASYNC: &str = "asynchronous context manager";
        let (protocol, missed, other, methods, hint) = if self.asynchronous {
            (ASYNC, asynchronous, SYNC, [names::__enter__, names::__exit__], "with")
        } else {
            (SYNC, sync, ASYNC, [names::__aenter__, names::__aexit__], "async with")
        };
        let mut message = format!(
            "'{}' object does not support the {protocol} protocol (missed {missed} method)",
            vm.full_type_name(manager)
        );
        if methods.iter().all(|name| vm.special_method(manager, *name).is_some()) {
            message.push_str(&format!(
                " but it supports the {other} protocol. Did you mean to use '{hint}'?"
            ));
        }
        vm.type_error(message)
    }

    fn entered<'a>(&'a self, vm: &mut Vm<'a>, manager: Value, value: Value) -> Result<Flow, Unwind> {
        if self.asynchronous {
            let value = operation!(vm, self.span, awaitable(vm, value, "__aenter__"), ENTER_AWAIT, manager);
            let value = child!(vm, self.awaiting.start(vm, value), ENTER_AWAIT, manager);
            return self.store(vm, manager, value);
        }
        self.store(vm, manager, value)
    }

    fn store<'a>(&'a self, vm: &mut Vm<'a>, manager: Value, value: Value) -> Result<Flow, Unwind> {
        let height = vm.stack_height();
        if let Some(target) = &self.target {
            let stored = target.store(vm, value).map(|()| Flow::Next);
            if stored.is_err() {
                return self.after(vm, manager, stored, height, STORE);
            }
        }
        let result = self.body.exec(vm);
        self.after(vm, manager, result, height, BODY)
    }

    fn after<'a>(
        &'a self,
        vm: &mut Vm<'a>,
        manager: Value,
        result: Result<Flow, Unwind>,
        height: Value,
        state: i64,
    ) -> Result<Flow, Unwind> {
        match result {
            Ok(flow) => {
                let returned = vm.returned;
                let exit = self.call_exit(vm, manager, [Value::None; 3]);
                let exited = operation!(vm, self.span, exit, EXITING, returned, Value::Int(flow as i64));
                self.exited(vm, flow, returned, exited)
            }
            Err(_) if vm.is_raising() => {
                let Some(exception) = vm.caught_here() else {
                    return Err(vm.corrupt());
                };
                vm.cut_stack(height);
                let class = Value::Class(vm.type_of(exception));
                let traceback = vm.traceback_of(exception);
                let outer = std::mem::replace(&mut vm.handling, exception);
                let exit = self.call_exit(vm, manager, [class, exception, traceback]);
                vm.handling = outer;
                let exited = operation!(vm, self.span, exit, FAILING, exception);
                self.failed(vm, exception, exited)
            }
            Err(_) => Err(vm.interrupted(state, &[manager, height])),
        }
    }

    fn call_exit(&self, vm: &mut Vm<'_>, manager: Value, args: [Value; 3]) -> Result<Value, Unwind> {
        let name = if self.asynchronous {
            names::__aexit__
        } else {
            names::__exit__
        };
        let method = vm.special_method(manager, name).unwrap_or_default();
        let [kind, exception, traceback] = args;
        vm.call_value(method, &[manager, kind, exception, traceback])
    }

    fn exited<'a>(&'a self, vm: &mut Vm<'a>, flow: Flow, returned: Value, value: Value) -> Result<Flow, Unwind> {
        if self.asynchronous {
            let value = operation!(vm, self.span, awaitable(vm, value, "__aexit__"), EXIT_AWAIT, returned);
            child!(
                vm,
                self.awaiting.start(vm, value),
                EXIT_AWAIT,
                returned,
                Value::Int(flow as i64)
            );
        }
        vm.returned = returned;
        Ok(flow)
    }

    fn failed<'a>(&'a self, vm: &mut Vm<'a>, exception: Value, value: Value) -> Result<Flow, Unwind> {
        let value = if self.asynchronous {
            let outer = std::mem::replace(&mut vm.handling, exception);
            let result = awaitable(vm, value, "__aexit__").and_then(|value| self.awaiting.start(vm, value));
            vm.handling = outer;
            operation!(vm, self.span, result, FAIL_AWAIT, exception)
        } else {
            value
        };
        self.judge(vm, exception, value)
    }

    fn judge<'a>(&'a self, vm: &mut Vm<'a>, exception: Value, value: Value) -> Result<Flow, Unwind> {
        let outer = std::mem::replace(&mut vm.handling, exception);
        let truth = vm.truth(value);
        vm.handling = outer;
        let truth = operation!(vm, self.span, truth, FAIL_TRUTH, exception);
        self.verdict(vm, exception, truth)
    }

    fn verdict(&self, vm: &mut Vm<'_>, exception: Value, truth: Value) -> Result<Flow, Unwind> {
        if truth == Value::True {
            Ok(Flow::Next)
        } else {
            Err(vm.reraise(exception))
        }
    }
}

impl<'a> Vm<'a> {
    /// The traceback object of an exception, `None` where it has none.
    pub(crate) fn traceback_of(&mut self, exception: Value) -> Value {
        match self.exception_state(exception) {
            Some(state) if !self.heap.exception(state).traceback.is_empty() => {
                let index = self.heap.exception(state).traceback.len() as u64;
                self.heap.new_object(Object::Traceback {
                    exception: state,
                    index,
                })
            }
            _ => Value::None,
        }
    }
}

/// Checks that what a manager's method answered can be awaited.
fn awaitable(vm: &mut Vm<'_>, value: Value, method: &str) -> Result<Value, Unwind> {
    if vm.can_await(value) {
        return Ok(value);
    }
    let message = format!(
        "'async with' received an object from {method} that does not implement __await__: {}",
        vm.type_name(value)
    );
    Err(vm.type_error(message))
}

fn flow_of(value: Value) -> Flow {
    match value {
        Value::Int(1) => Flow::Break,
        Value::Int(2) => Flow::Continue,
        Value::Int(3) => Flow::Return,
        _ => Flow::Next,
    }
}

impl Stmt for With {
    fn exec<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        let manager = child!(vm, self.context.eval(vm), CONTEXT);
        self.with_manager(vm, manager)
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        let awaiting = self.awaiting;
        match vm.pop_state() {
            CONTEXT => {
                let manager = child!(vm, self.context.resume(vm), CONTEXT);
                self.with_manager(vm, manager)
            }
            ENTERING => {
                let manager = vm.pop_record();
                let value = operation!(vm, self.span, vm.take_input(), ENTERING, manager);
                self.entered(vm, manager, value)
            }
            ENTER_AWAIT => {
                let manager = vm.pop_record();
                let value = child!(vm, awaiting.resume(vm), ENTER_AWAIT, manager);
                self.store(vm, manager, value)
            }
            STORE => {
                let height = vm.pop_record();
                let manager = vm.pop_record();
                let Some(target) = &self.target else {
                    return Err(vm.corrupt());
                };
                match target.resume(vm) {
                    Ok(()) => {
                        let result = self.body.exec(vm);
                        self.after(vm, manager, result, height, BODY)
                    }
                    Err(unwind) => self.after(vm, manager, Err(unwind), height, STORE),
                }
            }
            BODY => {
                let height = vm.pop_record();
                let manager = vm.pop_record();
                let result = self.body.resume(vm);
                self.after(vm, manager, result, height, BODY)
            }
            EXITING => {
                let flow = vm.pop_record();
                let returned = vm.pop_record();
                let value = operation!(vm, self.span, vm.take_input(), EXITING, returned, flow);
                self.exited(vm, flow_of(flow), returned, value)
            }
            EXIT_AWAIT => {
                let flow = vm.pop_record();
                let returned = vm.pop_record();
                child!(vm, awaiting.resume(vm), EXIT_AWAIT, returned, flow);
                vm.returned = returned;
                Ok(flow_of(flow))
            }
            FAILING => {
                let exception = vm.pop_record();
                let value = operation!(vm, self.span, vm.take_input(), FAILING, exception);
                self.failed(vm, exception, value)
            }
            FAIL_AWAIT => {
                let exception = vm.pop_record();
                let outer = std::mem::replace(&mut vm.handling, exception);
                let result = awaiting.resume(vm);
                vm.handling = outer;
                let value = child!(vm, result, FAIL_AWAIT, exception);
                self.judge(vm, exception, value)
            }
            _ => {
                let exception = vm.pop_record();
                let truth = operation!(vm, self.span, vm.take_input(), FAIL_TRUTH, exception);
                self.verdict(vm, exception, truth)
            }
        }
    }
}
