//! Generators and coroutines: a frame and its records in an object, put on the stack while it runs.
#![expect(
    clippy::indexing_slicing,
    reason = "the frame of the generator, which is on top of the operand stack"
)]

use super::{Frame, Input, Reason, Segment, Suspension, Unwind, Vm};
use crate::heap::{GeneratorKind, GeneratorState, Object, Outcome, append_few};
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::names;
use crate::tree::function::{Delegation, FunctionCode};
use crate::tree::steps::Steps;
use crate::types::Builtin;
use crate::types::awaitable::{AdvanceAwaitable, CloseAwaitable};
use crate::value::*;
use crate::vm::raise::NewException;

impl<'a> Vm<'a> {
    /// Lets a generator run to its next yield. Answers what it yields, or `Stop` with its return value in `returned`.
    pub(crate) fn resume_generator(&mut self, handle: GeneratorRef, input: Value) -> Result<Value, Unwind> {
        self.resume_generator_with(handle, Input::Value(input))
    }

    pub(crate) fn resume_generator_with(&mut self, handle: GeneratorRef, input: Input) -> Result<Value, Unwind> {
        let generator = self.heap.generators.get_mut(handle.index());
        if generator.state != GeneratorState::Suspended || generator.place.base == 0 {
            return self.begin_generator(handle, input);
        }
        let base = self.stack.len() as u32 + 1;
        // Most are resumed from one place. A narrow store here would hold up the wide load of the whole frame below.
        if generator.place.base != base {
            generator.place.base = base;
        }
        let code = generator.code();
        let (_, code) = self.code(code)?;
        if self.depth >= self.recursion_limit {
            return Err(self.recursion_error());
        }
        if self.native_stack_is_low() {
            return Err(self.defer_generator(handle, input));
        }
        let generator = self.heap.generators.get_mut(handle.index());
        generator.state = GeneratorState::Running;
        append_few(&mut self.stack, &generator.frame);
        generator.frame.clear();
        let step = std::mem::take(&mut generator.step);
        let caller = std::mem::replace(&mut self.frame, generator.place);
        self.depth += 1;
        self.handling_outside = self.handling;
        let result = match (step.checked_sub(1), input) {
            (Some(step), Input::Value(sent)) => code.resume_sent(self, step, sent),
            (step, input) => self.resume_records(handle, code, step, input),
        };
        self.depth -= 1;
        let result = match (result, self.reason) {
            (Err(_), Reason::Yield(value)) => Ok(self.generator_yields(handle, value)),
            (result, _) => self.generator_left(handle, result),
        };
        self.frame = caller;
        result
    }

    /// Resumes the code of a generator that stands elsewhere than at the yield of a step, or is thrown something.
    #[inline(always)]
    fn resume_records(
        &mut self,
        handle: GeneratorRef,
        code: &'a FunctionCode,
        step: Option<u32>,
        input: Input,
    ) -> Result<Value, Unwind> {
        let generator = self.heap.generators.get_mut(handle.index());
        if let Some(step) = step {
            generator.records.push(Steps::record_of_yield(step));
        }
        match generator.awaiting {
            Value::Generator(_) if !code.handles_exceptions => self.pass_on(handle, code, input),
            _ => self.resume_code(handle, code, input),
        }
    }

    /// Resumes the code of a generator whose frame is on the stack.
    #[inline(always)]
    fn resume_code(&mut self, handle: GeneratorRef, code: &'a FunctionCode, input: Input) -> Result<Value, Unwind> {
        // What runs has no records: those of its nodes are taken off before anything new begins.
        self.swap_records(handle);
        self.input = input;
        code.resume(self)
    }

    #[inline(always)]
    fn swap_records(&mut self, handle: GeneratorRef) {
        std::mem::swap(
            &mut self.records,
            &mut self.heap.generators.get_mut(handle.index()).records,
        );
    }

    /// As `resume_code`, for a generator that stands in a `yield from` or `await` of another and handles no exception: what is sent goes
    /// to the other, and what that yields is yielded on, without the nodes around being entered and left. They go on where the other
    /// does anything else.
    #[inline(never)]
    fn pass_on(&mut self, handle: GeneratorRef, code: &'a FunctionCode, input: Input) -> Result<Value, Unwind> {
        let generator = self.heap.generators.get_mut(handle.index());
        let delegate = generator.awaiting;
        let sent = match input {
            Input::Value(sent) if Delegation::waits(&generator.records, delegate) => sent,
            input => return self.resume_code(handle, code, input),
        };
        let input = match self.delegate_send(delegate, sent) {
            Ok(Value::Stop) => Input::Value(Value::Stop),
            Ok(value) => {
                self.swap_records(handle);
                self.delegating = delegate;
                return Err(self.yield_value(value));
            }
            Err(unwind) => match self.caught() {
                Some(exception) => Input::Raise(exception),
                None => {
                    self.swap_records(handle);
                    Delegation::note_sent(&mut self.records);
                    return Err(unwind);
                }
            },
        };
        Delegation::note_sent(&mut self.heap.generators.get_mut(handle.index()).records);
        self.resume_code(handle, code, input)
    }

    /// Resumes a generator that has not begun, or whose place is not known yet, or that cannot be resumed.
    #[inline(never)]
    fn begin_generator(&mut self, handle: GeneratorRef, input: Input) -> Result<Value, Unwind> {
        let generator = self.heap.generators.get_mut(handle.index());
        let started = match generator.state {
            GeneratorState::Suspended => true,
            GeneratorState::Created => false,
            state => return self.resume_unready(handle, state, input),
        };
        if !started
            && let Input::Value(value) = input
            && !value.is_none()
        {
            let message = format!(
                "can't send non-None value to a just-started {}",
                self.generator_kind_name(handle)
            );
            return Err(self.type_error(message));
        }
        let generator = self.heap.generators.get_mut(handle.index());
        let (code_id, function) = (generator.code(), generator.frame.first().copied());
        let (tables, code) = self.code(code_id)?;
        let Some(Value::Function(function)) = function else {
            return Err(self.corrupt());
        };
        let globals = self.heap.function(function).globals;
        let frame = Frame::new(self.stack.len() + 1, tables, globals, code_id);
        let generator = self.heap.generators.get_mut(handle.index());
        generator.place = frame;
        if started {
            return self.resume_generator_with(handle, input);
        }
        if self.depth >= self.recursion_limit {
            return Err(self.recursion_error());
        }
        if self.native_stack_is_low() {
            return Err(self.defer_generator(handle, input));
        }
        let generator = self.heap.generators.get_mut(handle.index());
        generator.state = GeneratorState::Running;
        self.stack.append(&mut generator.frame);
        let caller = std::mem::replace(&mut self.frame, frame);
        self.depth += 1;
        self.input = input;
        let input = self.take_input();
        let result = self.begin_code(code, input);
        self.depth -= 1;
        let result = self.generator_left(handle, result);
        self.frame = caller;
        result
    }

    /// Runs a generator's code from its beginning, or raises there what was thrown in.
    #[inline(always)]
    fn begin_code(&mut self, code: &'a FunctionCode, input: Result<Value, Unwind>) -> Result<Value, Unwind> {
        match input {
            Ok(_) => match self.charge(code.cost) {
                Ok(()) => code.exec(self),
                Err(unwind) => {
                    // Nothing has run: an empty record says so.
                    self.records.push(Value::Undefined);
                    Err(unwind)
                }
            },
            Err(unwind) => {
                self.span = Some(code.span);
                Err(unwind)
            }
        }
    }

    /// On a native stack that is too full: the segments carry the input's place, the driver hands it in again.
    #[cold]
    #[inline(never)]
    fn defer_generator(&mut self, handle: GeneratorRef, input: Input) -> Unwind {
        let frame = self.heap.generator(handle).place;
        let depth = self.depth;
        self.depth += 1;
        let caller = std::mem::replace(&mut self.frame, frame);
        let pending = self.input_as_segment(input);
        self.frame = caller;
        self.depth = depth;
        let generator = self.heap.generators.get_mut(handle.index());
        generator.state = GeneratorState::Running;
        self.stack.append(&mut generator.frame);
        let mut records = std::mem::take(&mut generator.records);
        if let Some(step) = std::mem::take(&mut generator.step).checked_sub(1) {
            records.push(Steps::record_of_yield(step));
        }
        self.rest.unwound.push(pending);
        let handling = self.handling;
        self.rest.unwound.push(Segment::Generator {
            generator: handle,
            frame,
            records,
            handling,
            depth,
        });
        self.suspend(super::Suspension::Spill)
    }

    /// A segment that hands an input on, for a generator that could not be begun on a full native stack.
    pub(super) fn input_as_segment(&mut self, input: Input) -> Segment {
        let machine = match input {
            Input::Value(value) => HandIn { value, raises: false },
            Input::Raise(exception) => HandIn {
                value: exception,
                raises: true,
            },
        };
        Segment::Machine {
            machine: Box::new(machine),
            frame: self.frame,
            started: false,
            handling: self.handling,
            depth: self.depth,
        }
    }

    #[cold]
    fn resume_unready(&mut self, handle: GeneratorRef, state: GeneratorState, input: Input) -> Result<Value, Unwind> {
        if state == GeneratorState::Running {
            let message = format!("{} already executing", self.generator_kind_name(handle));
            return Err(self.value_error(message));
        }
        match input {
            _ if self.heap.generator(handle).kind == GeneratorKind::Coroutine => {
                Err(self.runtime_error("cannot reuse already awaited coroutine"))
            }
            Input::Raise(exception) => Err(self.reraise(exception)),
            Input::Value(_) => {
                self.returned = Value::None;
                Ok(Value::Stop)
            }
        }
    }

    fn generator_kind_name(&self, handle: GeneratorRef) -> &'static str {
        match self.heap.generator(handle).kind {
            GeneratorKind::Generator => "generator",
            GeneratorKind::Coroutine => "coroutine",
            GeneratorKind::AsyncGenerator => "async generator",
        }
    }

    /// The code of the generator whose frame this is came back by a yield: its slots and its records are put aside.
    #[inline(always)]
    fn generator_yields(&mut self, handle: GeneratorRef, value: Value) -> Value {
        let bottom = self.frame.base as usize - 1;
        self.reason = Reason::Nothing;
        let generator = self.heap.generators.get_mut(handle.index());
        generator.state = GeneratorState::Suspended;
        append_few(&mut generator.frame, &self.stack[bottom..]);
        generator.step = std::mem::take(&mut self.yielding_step);
        if generator.step == 0 {
            generator.awaiting = std::mem::take(&mut self.delegating);
            std::mem::swap(&mut self.records, &mut generator.records);
        } else if !generator.awaiting.is_undefined() {
            generator.awaiting = Value::Undefined;
        }
        self.heap.meter.spend((self.stack.len() - bottom) as i64 / 16);
        self.stack.truncate(bottom);
        value
    }

    /// The code of the generator whose frame this is came back: by a yield, by its end, by an exception, or for a suspension of the
    /// whole run.
    #[inline(never)]
    fn generator_left(&mut self, handle: GeneratorRef, result: Result<Value, Unwind>) -> Result<Value, Unwind> {
        let frame = self.frame;
        let bottom = frame.base as usize - 1;
        if result.is_err()
            && let Reason::Yield(value) = self.reason
        {
            return Ok(self.generator_yields(handle, value));
        }
        match (result, self.reason) {
            (Ok(value), _) => {
                self.stack.truncate(bottom);
                self.finish_generator(handle);
                self.returned = value;
                Ok(Value::Stop)
            }
            (Err(unwind), Reason::Suspend(_)) => {
                let records = self.take_records();
                let (handling, depth) = (self.handling, self.depth);
                self.rest.unwound.push(Segment::Generator {
                    generator: handle,
                    frame,
                    records,
                    handling,
                    depth,
                });
                Err(unwind)
            }
            (Err(unwind), _) => {
                self.add_traceback(frame.code);
                self.stack.truncate(bottom);
                self.finish_generator(handle);
                if self.raising_a(Builtin::StopIteration) {
                    return Err(self.stop_inside(handle, "StopIteration"));
                }
                if self.heap.generator(handle).kind == GeneratorKind::AsyncGenerator
                    && self.raising_a(Builtin::StopAsyncIteration)
                {
                    return Err(self.stop_inside(handle, "StopAsyncIteration"));
                }
                Err(unwind)
            }
        }
    }

    fn finish_generator(&mut self, handle: GeneratorRef) {
        self.records.clear();
        let generator = self.heap.generators.get_mut(handle.index());
        generator.state = GeneratorState::Finished;
        (generator.frame, generator.records) = (Vec::new(), Vec::new());
    }

    #[cold]
    fn stop_inside(&mut self, handle: GeneratorRef, what: &str) -> Unwind {
        let Some(cause) = self.caught() else { return Unwind(()) };
        let kind = self.generator_kind_name(handle);
        let message = self.heap.new_string(format!("{kind} raised {what}"));
        let exception = self.new_exception(Builtin::RuntimeError, &[message]);
        if let Some(state) = self.exception_state(exception) {
            let state = self.heap.exception_mut(state);
            state.cause = cause;
            state.context = cause;
            state.suppress_context = true;
        }
        self.reraise(exception)
    }

    /// Goes on with a generator that was running when the whole run was suspended.
    pub(crate) fn resume_generator_segment(
        &mut self,
        handle: GeneratorRef,
        frame: Frame,
        records: Vec<Value>,
        handling: Value,
        depth: u32,
    ) -> Result<Value, Unwind> {
        let Some((_, code)) = self.store.function(frame.code) else {
            return Err(self.internal("a generator without code"));
        };
        self.frame = frame;
        self.handling = handling;
        self.handling_outside = handling;
        self.depth = depth + 1;
        self.put_records(records);
        let result = match self.records.last() {
            None => {
                let input = self.take_input();
                self.begin_code(code, input)
            }
            // It was charged, and has not begun.
            Some(Value::Undefined) => {
                self.records.clear();
                match self.take_input() {
                    Ok(_) => code.exec(self),
                    Err(unwind) => {
                        self.span = Some(code.span);
                        Err(unwind)
                    }
                }
            }
            Some(_) => code.resume(self),
        };
        self.depth = depth;
        self.generator_left(handle, result)
    }

    /// The iterator of `yield from`.
    pub(crate) fn yield_from_iter(&mut self, value: Value) -> Result<Value, Unwind> {
        if let Value::Generator(g) = value
            && self.heap.generator(g).kind != GeneratorKind::AsyncGenerator
        {
            return Ok(value);
        }
        self.iter(value)
    }

    /// The iterator of `await`. Suspendable.
    pub(crate) fn awaitable(&mut self, value: Value) -> Result<Value, Unwind> {
        match value {
            Value::Generator(g) => {
                let generator = self.heap.generator(g);
                match generator.kind {
                    GeneratorKind::Coroutine
                        if generator.state == GeneratorState::Suspended && !generator.awaiting.is_undefined() =>
                    {
                        Err(self.runtime_error("coroutine is being awaited already"))
                    }
                    GeneratorKind::Coroutine => Ok(value),
                    GeneratorKind::Generator if generator.awaitable => Ok(value),
                    _ => Err(self.not_awaitable(value)),
                }
            }
            Value::Object(o) if matches!(self.heap.object(o), Object::Future { .. } | Object::Awaitable { .. }) => {
                Ok(value)
            }
            _ => match self.special_method(value, names::__await__) {
                Some(method) if !method.is_none() => self.run(CallAwait {
                    object: value,
                    method,
                    called: false,
                }),
                _ => Err(self.not_awaitable(value)),
            },
        }
    }

    /// Whether a value can be awaited, as far as its type says.
    pub(crate) fn can_await(&self, value: Value) -> bool {
        match value {
            Value::Generator(g) => {
                let generator = self.heap.generator(g);
                generator.kind == GeneratorKind::Coroutine || generator.awaitable
            }
            Value::Object(o) if matches!(self.heap.object(o), Object::Future { .. } | Object::Awaitable { .. }) => true,
            _ => self
                .special_method(value, names::__await__)
                .is_some_and(|m| !m.is_none()),
        }
    }

    #[cold]
    fn not_awaitable(&mut self, value: Value) -> Unwind {
        let message = format!("'{}' object can't be awaited", self.type_name(value));
        self.type_error(message)
    }

    /// Sends a value to what `yield from` or `await` delegates to.
    pub(crate) fn delegate_send(&mut self, iterator: Value, value: Value) -> Result<Value, Unwind> {
        // No statement begins in what is left and entered again.
        const STEP: i64 = 4;
        self.heap.meter.spend(STEP);
        match iterator {
            Value::Generator(g) => self.resume_generator(g, value),
            Value::Object(o) => match self.heap.object(o) {
                Object::Future {
                    outcome: Outcome::Value(v),
                    ..
                } => {
                    self.returned = *v;
                    Ok(Value::Stop)
                }
                Object::Future {
                    outcome: Outcome::Raised(e),
                    ..
                } => {
                    let exception = *e;
                    Err(self.reraise(exception))
                }
                Object::Awaitable { .. } => self.run(AdvanceAwaitable::new(o, value, false)),
                Object::Future { .. } => Ok(iterator),
                _ if value.is_none() => self.next(iterator),
                _ => self.run(CatchStop {
                    object: iterator,
                    method: names::send,
                    argument: value,
                    called: false,
                }),
            },
            _ if value.is_none() => self.next(iterator),
            _ => self.run(CatchStop {
                object: iterator,
                method: names::send,
                argument: value,
                called: false,
            }),
        }
    }

    /// Throws an exception into what `yield from` or `await` delegates to.
    pub(crate) fn delegate_throw(&mut self, iterator: Value, exception: Value) -> Result<Value, Unwind> {
        if self.is_exception_of(exception, Builtin::GeneratorExit) {
            return self.run(CloseThenRaise {
                delegate: iterator,
                exception,
                chains: self.handling != self.handling_outside,
                state: 0,
            });
        }
        match iterator {
            Value::Generator(g) => self.resume_generator_with(g, Input::Raise(exception)),
            Value::Object(o) if matches!(self.heap.object(o), Object::Awaitable { .. }) => {
                self.run(AdvanceAwaitable::new(o, exception, true))
            }
            Value::Instance(_) if self.lookup_attribute_quietly(iterator, names::throw) => self.run(CatchStop {
                object: iterator,
                method: names::throw,
                argument: exception,
                called: false,
            }),
            _ => Err(self.raise_thrown(exception)),
        }
    }

    /// The result of a delegate that has ended.
    pub(crate) fn delegate_result(&mut self, answer: Value) -> Option<Value> {
        answer
            .is_stop()
            .then(|| std::mem::replace(&mut self.returned, Value::None))
    }

    /// Runs the event loop until an awaitable of module-level code is done. Suspendable.
    pub(crate) fn run_until_complete(&mut self, awaitable: Value) -> Result<Value, Unwind> {
        self.run(ModuleLoop { awaitable, state: 0 })
    }

    /// What became of a call of the host's that a value stands for.
    fn host_outcome(&self, value: Value) -> Option<Outcome> {
        match value {
            Value::Object(object) => match self.heap.object(object) {
                Object::Future { outcome, .. } => Some(*outcome),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether no event loop runs, and that of the module has nothing to do.
    fn event_loop_is_idle(&mut self) -> bool {
        let Some(events) = self.rest.modules.get("asyncio.events").copied() else {
            return true;
        };
        let dict = self.heap.module(events).dict;
        let mut global = |name: &str| {
            let name = self.heap.intern(name);
            let key = self.heap.name_value(name);
            self.dict_get_str(dict, key)
        };
        match (global("_running"), global("_module_loop")) {
            (Some(Value::None), Some(Value::None)) => true,
            (Some(Value::None), Some(Value::Instance(module_loop))) => ["_ready", "_timers", "_hosts"].iter().all(|list| {
                let name = self.heap.intern(list);
                matches!(self.own_attribute(module_loop, name), Some(Value::List(list)) if self.heap.list(list).is_empty())
            }),
            _ => false,
        }
    }

    /// The awaitable of an asynchronous iterator's next value.
    pub(crate) fn async_next(&mut self, iterator: Value) -> Result<Value, Unwind> {
        match self.special_method(iterator, names::__anext__) {
            Some(method @ Value::Native(_)) => self.call_value(method, &[iterator]),
            Some(method) => self.run(AsyncNext {
                iterator,
                method,
                called: false,
            }),
            None => {
                let message = format!(
                    "'async for' requires an iterator with __anext__ method, got {}",
                    self.type_name(iterator)
                );
                Err(self.type_error(message))
            }
        }
    }

    /// Marks what an asynchronous generator yields, to tell it from what it awaits. A cell is never visible to the program.
    pub(crate) fn wrap_async_yield(&mut self, value: Value) -> Value {
        Value::Cell(self.heap.new_cell(value))
    }

    /// `generator.send(value)`: as `resume_generator`, with StopIteration at the end.
    pub(crate) fn generator_send(&mut self, generator: GeneratorRef, value: Value) -> Result<Value, Unwind> {
        self.run(Send {
            generator,
            value,
            raises: false,
            sent: false,
        })
    }

    pub(crate) fn generator_throw(&mut self, generator: GeneratorRef, exception: Value) -> Result<Value, Unwind> {
        self.run(Send {
            generator,
            value: exception,
            raises: true,
            sent: false,
        })
    }

    /// `target.throw(kind, value)` where the exception is made by code of the program: makes it and throws it. `None` where it is not.
    pub(crate) fn throw_made(
        &mut self,
        target: Value,
        method: crate::name::Name,
        kind: Value,
        value: Value,
    ) -> Option<Result<Value, Unwind>> {
        let Value::Class(class) = kind else { return None };
        let base = Builtin::BaseException.class();
        let own = class.heap_index().is_some()
            && self.is_exception_class(kind)
            && (self.overrides(class, base, names::__init__) || self.overrides(class, base, names::__new__));
        if !own || self.exception_state(value).is_some() {
            return None;
        }
        let arguments = match value {
            Value::Undefined | Value::None => Vec::new(),
            Value::Tuple(t) => self.heap.tuple(t).to_vec(),
            value => vec![value],
        };
        Some(self.run(ThrowMade {
            target,
            method,
            class,
            arguments,
            state: 0,
        }))
    }

    pub(crate) fn generator_close(&mut self, generator: GeneratorRef) -> Result<Value, Unwind> {
        self.run(Close {
            generator,
            thrown: false,
        })
    }
}

machines! {
    /// `await` in a module: for a call of the host's, where nothing else is under way, it waits itself; else by way of `asyncio`.
    pub(crate) struct ModuleLoop { awaitable: Value, state: u8 }

    /// Answers or raises a value: hands an input on to the segment after it.
    pub(crate) struct HandIn { value: Value, raises: bool }

    /// Calls `__anext__` and checks that its answer can be awaited.
    pub(crate) struct AsyncNext { iterator: Value, method: Value, called: bool }

    /// `send` and `throw`.
    pub(crate) struct Send { generator: GeneratorRef, value: Value, raises: bool, sent: bool }

    /// `throw` of a class whose instances the program's code makes.
    pub(crate) struct ThrowMade {
        target: Value, method: crate::name::Name, class: ClassRef, arguments: Vec<Value>, state: u8,
    }

    /// `close`: throws GeneratorExit and expects it, or an end, back.
    pub(crate) struct Close(catches) { generator: GeneratorRef, thrown: bool }

    /// Closes a delegate, where it can be closed, then raises on.
    pub(crate) struct CloseThenRaise { delegate: Value, exception: Value, chains: bool, state: u8 }

    /// Calls `__await__` and checks that an iterator came back.
    pub(crate) struct CallAwait { object: Value, method: Value, called: bool }

    /// Calls a method and takes StopIteration for an end.
    pub(crate) struct CatchStop(catches) { object: Value, method: crate::name::Name, argument: Value, called: bool }
}

impl ModuleLoop {
    /// The state of one that waits itself.
    const ALONE: u8 = 10;

    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if self.state == 0 && vm.host_outcome(self.awaitable).is_some() && vm.event_loop_is_idle() {
            self.state = Self::ALONE;
        }
        if self.state == Self::ALONE {
            return match vm.host_outcome(self.awaitable) {
                Some(Outcome::Value(value)) => Ok(Step::Done(value)),
                Some(Outcome::Raised(exception)) => Err(vm.reraise(exception)),
                _ => Err(vm.suspend(Suspension::Futures)),
            };
        }
        self.state = self.state.wrapping_add(1);
        match self.state {
            1 => Ok(Step::Await(vm.import_module("asyncio")?)),
            2 => {
                let name = vm.heap.intern("_run_module_await");
                Ok(Step::Await(vm.call_method(input.value(), name, &[self.awaitable])?))
            }
            _ => Ok(Step::Done(input.value())),
        }
    }
}

impl HandIn {
    fn advance(&mut self, vm: &mut Vm<'_>, _: Resumption) -> Result<Step, Unwind> {
        if self.raises {
            Err(vm.reraise(self.value))
        } else {
            Ok(Step::Done(self.value))
        }
    }
}

impl AsyncNext {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !std::mem::replace(&mut self.called, true) {
            return Ok(Step::Await(vm.call_value(self.method, &[self.iterator])?));
        }
        let awaitable = input.value();
        if vm.can_await(awaitable) {
            return Ok(Step::Done(awaitable));
        }
        // Why it is invalid is the cause.
        let message = format!("'{}' object can't be awaited", vm.type_name(awaitable));
        let text = vm.heap.new_string(message);
        let cause = vm.new_exception(Builtin::TypeError, &[text]);
        let message = format!(
            "'async for' received an invalid object from __anext__: {}",
            vm.type_name(awaitable)
        );
        let unwind = vm.type_error(message);
        if let Reason::Raise(exception) = vm.reason
            && let Some(state) = vm.exception_state(exception)
        {
            let state = vm.heap.exception_mut(state);
            (state.cause, state.context, state.suppress_context) = (cause, cause, true);
        }
        Err(unwind)
    }
}

impl Send {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.sent {
            self.sent = true;
            let input = if self.raises {
                Input::Raise(self.value)
            } else {
                Input::Value(self.value)
            };
            return Ok(Step::Await(vm.resume_generator_with(self.generator, input)?));
        }
        let value = input.value();
        if value.is_stop() {
            let result = std::mem::replace(&mut vm.returned, Value::None);
            return Err(vm.stop_iteration(result));
        }
        Ok(Step::Done(value))
    }
}

impl ThrowMade {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        self.state = self.state.wrapping_add(1);
        match self.state {
            1 => {
                let machine = NewException::new(self.class, std::mem::take(&mut self.arguments), true);
                Ok(Step::Await(vm.run(machine)?))
            }
            2 => Ok(Step::Await(vm.call_method(
                self.target,
                self.method,
                &[input.value()],
            )?)),
            _ => Ok(Step::Done(input.value())),
        }
    }
}

impl Close {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.thrown {
            self.thrown = true;
            let generator = vm.heap.generator_mut(self.generator);
            match generator.state {
                GeneratorState::Created => {
                    generator.state = GeneratorState::Finished;
                    generator.frame.clear();
                    return Ok(Step::Done(Value::None));
                }
                GeneratorState::Finished => return Ok(Step::Done(Value::None)),
                _ => {}
            }
            let exit = vm.new_exception(Builtin::GeneratorExit, &[]);
            return Ok(Step::Await(
                vm.resume_generator_with(self.generator, Input::Raise(exit))?,
            ));
        }
        match input {
            Resumption::Raised(e)
                if vm.is_exception_of(e, Builtin::GeneratorExit) || vm.is_exception_of(e, Builtin::StopIteration) =>
            {
                Ok(Step::Done(Value::None))
            }
            Resumption::Raised(e) => Err(vm.reraise(e)),
            Resumption::Value(Value::Stop) => Ok(Step::Done(std::mem::replace(&mut vm.returned, Value::None))),
            _ => {
                let message = format!("{} ignored GeneratorExit", vm.generator_kind_name(self.generator));
                Err(vm.runtime_error(message))
            }
        }
    }
}

impl CloseThenRaise {
    fn advance(&mut self, vm: &mut Vm<'_>, _: Resumption) -> Result<Step, Unwind> {
        self.state = self.state.wrapping_add(1);
        if self.state == 1 {
            match self.delegate {
                Value::Generator(g) => return Ok(Step::Await(vm.generator_close(g)?)),
                Value::Object(o) if matches!(vm.heap.object(o), Object::Awaitable { .. }) => {
                    return Ok(Step::Await(vm.run(CloseAwaitable::new(self.delegate))?));
                }
                Value::Instance(_) if vm.lookup_attribute_quietly(self.delegate, names::close) => {
                    return Ok(Step::Await(vm.call_method(self.delegate, names::close, &[])?));
                }
                _ => {}
            }
        }
        Err(match self.chains {
            true => vm.raise(self.exception),
            false => vm.reraise(self.exception),
        })
    }
}

impl CallAwait {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.called {
            self.called = true;
            return Ok(Step::Await(vm.call_value(self.method, &[self.object])?));
        }
        let iterator = input.value();
        match iterator {
            Value::Generator(g)
                if vm.heap.generator(g).kind == GeneratorKind::Coroutine || vm.heap.generator(g).awaitable =>
            {
                Err(vm.type_error("__await__() returned a coroutine"))
            }
            _ if vm.special_method(iterator, names::__next__).is_some() => Ok(Step::Done(iterator)),
            _ => {
                let message = format!("__await__() returned non-iterator of type '{}'", vm.type_name(iterator));
                Err(vm.type_error(message))
            }
        }
    }
}

impl CatchStop {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.called {
            self.called = true;
            return Ok(Step::Await(vm.call_method(
                self.object,
                self.method,
                &[self.argument],
            )?));
        }
        vm.item_or_end(input)
    }
}
