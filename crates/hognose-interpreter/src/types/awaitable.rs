//! Asynchronous generators, and the awaitables that are no coroutines: a step of an asynchronous generator, a coroutine's
//! `__await__`, `anext` with a default, a call the host is answering.

use crate::heap::object::{AwaitKind, AwaitState};
use crate::heap::{GeneratorKind, GeneratorState, Object, Outcome};
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::names;
use crate::native::{Code, NativeDef, attribute, class_method, method};
use crate::types::Builtin;
use crate::types::function::{generator_attributes, thrown};
use crate::value::*;
use crate::vm::{Input, Unwind, Vm};

type R = Result<Value, Unwind>;

pub static ASYNC_GENERATOR: &[NativeDef] = &[
    method(
        "__aiter__",
        "(self, /)",
        Code::F1(|_, g| Ok(g)),
        "The generator itself.",
    ),
    method(
        "__anext__",
        "(self, /)",
        Code::F1(|vm, g| make(vm, AwaitKind::Send, g, Value::None)),
        "An awaitable of the next value.",
    ),
    method(
        "asend",
        "(self, value, /)",
        Code::F2(|vm, g, v| make(vm, AwaitKind::Send, g, v)),
        "An awaitable that sends a value in.",
    ),
    method(
        "athrow",
        "(self, typ, val=None, tb=None, /)",
        Code::F4(athrow),
        "An awaitable that raises an exception inside.",
    ),
    method(
        "aclose",
        "(self, /)",
        Code::F1(|vm, g| make(vm, AwaitKind::Close, g, Value::None)),
        "An awaitable that ends the generator.",
    ),
    class_method(
        "__class_getitem__",
        "(cls, item, /)",
        Code::F2(|vm, c, i| super::alias::make(vm, c, i)),
        "The type with an argument.",
    ),
    generator_attributes::NAME,
    generator_attributes::QUALNAME,
    attribute(
        "ag_running",
        |vm, g| {
            Ok(Value::bool(
                generator(vm, g).is_some_and(|g| vm.heap.generator(g).running_async),
            ))
        },
        "Whether a step of it runs now.",
    ),
    attribute(
        "ag_suspended",
        |vm, g| {
            Ok(Value::bool(generator(vm, g).is_some_and(|g| {
                vm.heap.generator(g).state == GeneratorState::Suspended
            })))
        },
        "Whether it waits at a yield.",
    ),
    attribute(
        "ag_frame",
        generator_attributes::frame,
        "Its frame, None when it has ended.",
    ),
    attribute("ag_code", generator_attributes::code, "Its code."),
    attribute("ag_await", generator_attributes::awaiting, "What it awaits."),
];

/// Of all awaitables here: they are iterators, and awaited they give themselves.
pub static AWAITABLE: &[NativeDef] = &[
    method(
        "__await__",
        "(self, /)",
        Code::F1(|_, a| Ok(a)),
        "An iterator for await.",
    ),
    method("__iter__", "(self, /)", Code::F1(|_, a| Ok(a)), "The awaitable itself."),
    method(
        "__next__",
        "(self, /)",
        Code::F1(|vm, a| vm.run(SendAwaitable::new(a, Value::None, false))),
        "Runs to the next suspension.",
    ),
    method(
        "send",
        "(self, arg, /)",
        Code::F2(|vm, a, v| vm.run(SendAwaitable::new(a, v, false))),
        "Sends a value in and runs to the next suspension.",
    ),
    method(
        "throw",
        "(self, typ, val=None, tb=None, /)",
        Code::F4(throw),
        "Raises an exception inside.",
    ),
    method(
        "close",
        "(self, /)",
        Code::F1(|vm, a| {
            vm.run(CloseAwaitable {
                awaitable: a,
                thrown: false,
            })
        }),
        "Ends it.",
    ),
];

/// A call the host is answering.
pub static FUTURE: &[NativeDef] = &[
    method(
        "__await__",
        "(self, /)",
        Code::F1(|vm, f| make(vm, AwaitKind::Host, f, Value::None)),
        "An iterator for await.",
    ),
    method(
        "done",
        "(self, /)",
        Code::F1(|vm, f| Ok(Value::bool(!matches!(outcome(vm, f), Outcome::Pending)))),
        "Whether the host has answered.",
    ),
];

fn outcome(vm: &Vm<'_>, future: Value) -> Outcome {
    match future {
        Value::Object(o) => match vm.heap.object(o) {
            Object::Future { outcome, .. } => *outcome,
            _ => Outcome::Pending,
        },
        _ => Outcome::Pending,
    }
}

fn generator(vm: &Vm<'_>, value: Value) -> Option<GeneratorRef> {
    match value {
        Value::Generator(g) if vm.heap.generator(g).kind == GeneratorKind::AsyncGenerator => Some(g),
        _ => None,
    }
}

pub(crate) fn make(vm: &mut Vm<'_>, kind: AwaitKind, target: Value, argument: Value) -> R {
    Ok(vm.heap.new_object(Object::Awaitable {
        kind,
        state: AwaitState::Created,
        target,
        argument,
    }))
}

fn athrow(vm: &mut Vm<'_>, target: Value, kind: Value, value: Value, traceback: Value) -> R {
    let athrow = vm.heap.intern("athrow");
    if let Some(answer) = vm.throw_made(target, athrow, kind, value) {
        return answer;
    }
    let exception = thrown(vm, kind, value, traceback)?;
    make(vm, AwaitKind::Throw, target, exception)
}

fn throw(vm: &mut Vm<'_>, awaitable: Value, kind: Value, value: Value, traceback: Value) -> R {
    if let Some(answer) = vm.throw_made(awaitable, names::throw, kind, value) {
        return answer;
    }
    let exception = thrown(vm, kind, value, traceback)?;
    vm.run(SendAwaitable::new(awaitable, exception, true))
}

/// The awaitable of `anext(iterator, default)`.
pub(crate) fn with_default(vm: &mut Vm<'_>, iterator: Value, default: Value) -> R {
    vm.run(NextOr {
        iterator,
        default,
        asked: 0,
    })
}

machines! {
    /// Lets an awaitable run to what it awaits next; `Stop` at its end, its result in `returned`.
    pub(crate) struct AdvanceAwaitable(catches) { awaitable: ObjectRef, input: Value, raises: bool, asked: bool }

    /// `send` and `throw` of an awaitable: as `AdvanceAwaitable`, with StopIteration at the end.
    pub(crate) struct SendAwaitable { awaitable: Value, input: Value, raises: bool, asked: bool }

    pub(crate) struct CloseAwaitable(catches) { awaitable: Value, thrown: bool }

    pub(crate) struct NextOr { iterator: Value, default: Value, asked: u8 }
}

impl AdvanceAwaitable {
    fn parts(&self, vm: &mut Vm<'_>) -> Result<(AwaitKind, AwaitState, Value, Value), Unwind> {
        match vm.heap.object(self.awaitable) {
            Object::Awaitable {
                kind,
                state,
                target,
                argument,
            } => Ok((*kind, *state, *target, *argument)),
            _ => Err(vm.corrupt()),
        }
    }

    fn set_state(&self, vm: &mut Vm<'_>, new: AwaitState) {
        if let Object::Awaitable { state, .. } = vm.heap.object_mut(self.awaitable) {
            *state = new;
        }
    }

    /// Marks the step as over.
    fn over(&self, vm: &mut Vm<'_>, generator: GeneratorRef) {
        self.set_state(vm, AwaitState::Closed);
        vm.heap.generator_mut(generator).running_async = false;
    }

    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        let (kind, state, target, argument) = self.parts(vm)?;
        match kind {
            AwaitKind::Coroutine => {
                if self.asked {
                    return forward(vm, input);
                }
                self.asked = true;
                let Value::Generator(g) = target else {
                    return Err(vm.corrupt());
                };
                let input = if self.raises {
                    Input::Raise(self.input)
                } else {
                    Input::Value(self.input)
                };
                Ok(Step::Await(vm.resume_generator_with(g, input)?))
            }
            AwaitKind::Host => {
                if self.raises {
                    return Err(vm.reraise(self.input));
                }
                Ok(Step::Done(vm.delegate_send(target, self.input)?))
            }
            AwaitKind::Default => {
                if !self.asked {
                    self.asked = true;
                    let result = if self.raises {
                        vm.delegate_throw(target, self.input)
                    } else {
                        vm.delegate_send(target, self.input)
                    };
                    return Ok(Step::Await(result?));
                }
                if let Resumption::Raised(e) = input
                    && vm.is_exception_of(e, Builtin::StopAsyncIteration)
                {
                    vm.returned = argument;
                    return Ok(Step::Done(Value::Stop));
                }
                forward(vm, input)
            }
            AwaitKind::Send | AwaitKind::Throw | AwaitKind::Close => {
                let Value::Generator(g) = target else {
                    return Err(vm.corrupt());
                };
                if !self.asked {
                    self.asked = true;
                    return self.begin(vm, kind, state, g, argument);
                }
                match input {
                    // It did not come to a step of the generator.
                    Resumption::Raised(e) if state != AwaitState::Running => Err(vm.reraise(e)),
                    input => self.answered(vm, kind, g, input),
                }
            }
        }
    }

    fn begin(
        &mut self,
        vm: &mut Vm<'_>,
        kind: AwaitKind,
        state: AwaitState,
        g: GeneratorRef,
        argument: Value,
    ) -> Result<Step, Unwind> {
        if state == AwaitState::Closed {
            let what = if kind == AwaitKind::Send {
                "__anext__()/asend()"
            } else {
                "aclose()/athrow()"
            };
            return Err(vm.runtime_error(format!("cannot reuse already awaited {what}")));
        }
        let own = vm.heap.generator(g);
        let (running, closed, finished) = (own.running_async, own.closed, own.state == GeneratorState::Finished);
        if kind != AwaitKind::Send && finished {
            self.set_state(vm, AwaitState::Closed);
            vm.returned = Value::None;
            return Ok(Step::Done(Value::Stop));
        }
        let mut input = if self.raises {
            Input::Raise(self.input)
        } else {
            Input::Value(self.input)
        };
        if state == AwaitState::Created {
            if running {
                self.set_state(vm, AwaitState::Closed);
                let what = match kind {
                    AwaitKind::Send => "anext",
                    AwaitKind::Throw => "athrow",
                    _ => "aclose",
                };
                return Err(vm.runtime_error(format!("{what}(): asynchronous generator is already running")));
            }
            if kind != AwaitKind::Send && !self.raises {
                if closed {
                    self.set_state(vm, AwaitState::Closed);
                    let exception = vm.new_exception(Builtin::StopAsyncIteration, &[]);
                    return Err(vm.raise(exception));
                }
                if !self.input.is_none() {
                    return Err(vm.runtime_error("can't send non-None value to a just-started coroutine"));
                }
            }
            if !self.raises {
                input = match kind {
                    AwaitKind::Send if self.input.is_none() => Input::Value(argument),
                    AwaitKind::Send => Input::Value(self.input),
                    AwaitKind::Throw => Input::Raise(argument),
                    _ => {
                        vm.heap.generator_mut(g).closed = true;
                        Input::Raise(vm.new_exception(Builtin::GeneratorExit, &[]))
                    }
                };
            }
            self.set_state(vm, AwaitState::Running);
            vm.heap.generator_mut(g).running_async = true;
            if vm.heap.generator(g).state == GeneratorState::Created {
                watched(vm, g, true)?;
            }
        }
        Ok(Step::Await(vm.resume_generator_with(g, input)?))
    }

    fn answered(&self, vm: &mut Vm<'_>, kind: AwaitKind, g: GeneratorRef, input: Resumption) -> Result<Step, Unwind> {
        match input {
            Resumption::Raised(e) => {
                self.over(vm, g);
                let end =
                    vm.is_exception_of(e, Builtin::StopAsyncIteration) || vm.is_exception_of(e, Builtin::GeneratorExit);
                watched(vm, g, false)?;
                if end {
                    vm.heap.generator_mut(g).closed = true;
                }
                if end && kind == AwaitKind::Close {
                    vm.returned = Value::None;
                    return Ok(Step::Done(Value::Stop));
                }
                Err(vm.reraise(e))
            }
            Resumption::Value(Value::Stop) => {
                self.over(vm, g);
                watched(vm, g, false)?;
                vm.heap.generator_mut(g).closed = true;
                vm.returned = Value::None;
                if kind == AwaitKind::Close {
                    return Ok(Step::Done(Value::Stop));
                }
                let exception = vm.new_exception(Builtin::StopAsyncIteration, &[]);
                Err(vm.raise(exception))
            }
            Resumption::Value(Value::Cell(cell)) => {
                self.over(vm, g);
                if kind == AwaitKind::Close {
                    return Err(vm.runtime_error("async generator ignored GeneratorExit"));
                }
                vm.returned = *vm.heap.cell(cell);
                Ok(Step::Done(Value::Stop))
            }
            other => Ok(Step::Done(other.value())),
        }
    }
}

/// Tells who watches asynchronous generators, a dict of the event loop's, that one has begun or ended.
fn watched(vm: &mut Vm<'_>, g: GeneratorRef, begun: bool) -> Result<(), Unwind> {
    if let Some(Value::Dict(dict)) = vm.rest.registry.get(crate::stdlib::hognose::WATCHER).copied() {
        let key = Value::Generator(g);
        if begun {
            vm.dict_set(dict, key, Value::True)?;
        } else if vm
            .quick_find(dict, key)
            .is_some_and(|p| p != crate::heap::Probe::Absent)
        {
            vm.dict_remove(dict, key)?;
        }
    }
    Ok(())
}

fn forward(vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
    match input {
        Resumption::Raised(e) => Err(vm.reraise(e)),
        other => Ok(Step::Done(other.value())),
    }
}

impl SendAwaitable {
    fn new(awaitable: Value, input: Value, raises: bool) -> SendAwaitable {
        SendAwaitable {
            awaitable,
            input,
            raises,
            asked: false,
        }
    }

    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.asked {
            self.asked = true;
            let Value::Object(awaitable) = self.awaitable else {
                return Err(vm.type_error("descriptor requires an awaitable"));
            };
            return Ok(Step::Await(vm.run(AdvanceAwaitable::new(
                awaitable,
                self.input,
                self.raises,
            ))?));
        }
        if input.value().is_stop() {
            let result = std::mem::replace(&mut vm.returned, Value::None);
            return Err(vm.stop_iteration(result));
        }
        Ok(Step::Done(input.value()))
    }
}

impl AdvanceAwaitable {
    pub(crate) fn new(awaitable: ObjectRef, input: Value, raises: bool) -> AdvanceAwaitable {
        AdvanceAwaitable {
            awaitable,
            input,
            raises,
            asked: false,
        }
    }
}

impl CloseAwaitable {
    pub(crate) fn new(awaitable: Value) -> CloseAwaitable {
        CloseAwaitable {
            awaitable,
            thrown: false,
        }
    }

    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.thrown {
            self.thrown = true;
            let Value::Object(awaitable) = self.awaitable else {
                return Err(vm.type_error("descriptor requires an awaitable"));
            };
            if let Object::Awaitable { state, kind, .. } = vm.heap.object_mut(awaitable) {
                let steps = matches!(kind, AwaitKind::Send | AwaitKind::Throw | AwaitKind::Close);
                if *state == AwaitState::Closed || steps && *state == AwaitState::Created {
                    *state = AwaitState::Closed;
                    return Ok(Step::Done(Value::None));
                }
            }
            let exit = vm.new_exception(Builtin::GeneratorExit, &[]);
            return Ok(Step::Await(vm.run(AdvanceAwaitable::new(awaitable, exit, true))?));
        }
        match input {
            Resumption::Raised(e) => {
                let ends = [
                    Builtin::GeneratorExit,
                    Builtin::StopIteration,
                    Builtin::StopAsyncIteration,
                ];
                if ends.iter().any(|end| vm.is_exception_of(e, *end)) {
                    Ok(Step::Done(Value::None))
                } else {
                    Err(vm.reraise(e))
                }
            }
            Resumption::Value(Value::Stop) => Ok(Step::Done(Value::None)),
            _ => Err(vm.runtime_error("coroutine ignored GeneratorExit")),
        }
    }
}

impl NextOr {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        self.asked = self.asked.wrapping_add(1);
        match self.asked {
            1 => match vm.special_method(self.iterator, names::__anext__) {
                Some(method) => Ok(Step::Await(vm.call_value(method, &[self.iterator])?)),
                None => {
                    let message = format!("'{}' object is not an async iterator", vm.type_name(self.iterator));
                    Err(vm.type_error(message))
                }
            },
            2 if self.default.is_undefined() => Ok(Step::Done(input.value())),
            2 => Ok(Step::Await(vm.awaitable(input.value())?)),
            _ => Ok(Step::Done(make(vm, AwaitKind::Default, input.value(), self.default)?)),
        }
    }
}
