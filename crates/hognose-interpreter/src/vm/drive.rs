//! The driver: resumes suspended segments one after the other, innermost first, on an empty native stack.

use super::{Frame, Input, LinkKind, Reason, Segment, State, Suspension, Unwind, Vm};
use crate::heap::collect::Trace;
use crate::interpreter::bytes_of_code;
use crate::meter::LimitKind;
use crate::tree::CodeId;
use crate::value::*;

/// How a drive ended.
#[derive(Debug)]
pub(crate) enum Drive {
    Finished(Value),
    Raised(Value),
    /// The host must answer the pending call.
    Call,
    /// The host must complete one of the futures.
    Futures,
    Budget,
    Limit(LimitKind),
    Internal(&'static str),
    /// Nothing is asked: code was found that nothing refers to, which goes when the Vm leaves; go on with `None` then.
    Again,
}

/// In the registry while a run waits at its end whose value was brought out, and charged.
pub(crate) const BROUGHT_OUT: &str = "brought_out";

impl<'a> Vm<'a> {
    /// Goes on until the program ends or needs the host.
    pub(crate) fn drive(&mut self, mut result: Result<Value, Unwind>) -> Drive {
        loop {
            let input = match result {
                Ok(value) => Input::Value(value),
                Err(_) => match std::mem::take(&mut self.reason) {
                    Reason::Raise(exception) => Input::Raise(exception),
                    Reason::Suspend(suspension) => {
                        self.keep_unwound();
                        match suspension {
                            Suspension::Collect => {
                                let pressed = self.heap.meter.is_pressed();
                                self.collect();
                                if pressed {
                                    self.heap.meter.charge_collection();
                                }
                                if !self.rest.dead_code.is_empty() {
                                    return Drive::Again;
                                }
                                Input::Value(Value::None)
                            }
                            Suspension::Spill => {
                                self.rest.spills += 1;
                                Input::Value(Value::None)
                            }
                            Suspension::Budget => return Drive::Budget,
                            Suspension::External => return Drive::Call,
                            Suspension::Futures => return Drive::Futures,
                        }
                    }
                    Reason::Limit(kind) => {
                        self.abandon();
                        return Drive::Limit(kind);
                    }
                    Reason::Internal(what) => {
                        self.abandon();
                        return Drive::Internal(what);
                    }
                    Reason::Yield(_) | Reason::Nothing => {
                        self.abandon();
                        return Drive::Internal("unwinding for no reason");
                    }
                },
            };
            let Some(segment) = self.rest.continuation.pop() else {
                if self.heap.meter.is_overdrawn() {
                    // The last native took more than there was: the end waits for a grant as any other step does.
                    self.wait_at_end(input);
                    return Drive::Budget;
                }
                self.stack.clear();
                if let Some(kind) = self.exceeded(&input) {
                    self.abandon();
                    return Drive::Limit(kind);
                }
                return match input {
                    Input::Value(value) => Drive::Finished(value),
                    Input::Raise(exception) => Drive::Raised(exception),
                };
            };
            self.input = input;
            result = self.resume_segment(segment);
        }
    }

    /// Suspends a run that has nothing to do any more but to end with this.
    pub(crate) fn wait_at_end(&mut self, end: Input) {
        self.frame = Frame {
            globals: self.rest.globals,
            ..Frame::default()
        };
        self.stack.clear();
        let end = self.input_as_segment(end);
        self.rest.continuation.push(end);
    }

    /// The limit that was passed after the last safepoint of a run that ends with this.
    fn exceeded(&mut self, end: &Input) -> Option<LimitKind> {
        if self.heap.meter.allocated_too_much() {
            return Some(LimitKind::Allocations);
        }
        if self.heap.meter.holds_too_much() {
            let (Input::Value(value) | Input::Raise(value)) = *end;
            self.stack.push(value);
            self.collect();
            self.stack.clear();
        }
        self.heap.meter.holds_too_much().then_some(LimitKind::Memory)
    }

    fn resume_segment(&mut self, segment: Segment) -> Result<Value, Unwind> {
        match segment {
            Segment::Function {
                frame,
                records,
                started,
                handling,
                depth,
            } => self.resume_function(frame, records, started, handling, depth),
            Segment::Generator {
                generator,
                frame,
                records,
                handling,
                depth,
            } => self.resume_generator_segment(generator, frame, records, handling, depth),
            Segment::Detached {
                index,
                frame,
                records,
                started,
                handling,
                depth,
            } => {
                self.handling = handling;
                self.depth = depth;
                self.resume_detached(index, frame, records, started)
            }
            Segment::Machine {
                machine,
                frame,
                started,
                handling,
                depth,
            } => {
                self.frame = frame;
                self.handling = handling;
                self.depth = depth;
                self.run_boxed(machine, started)
            }
        }
    }

    /// Puts the segments of this suspension on the continuation, the innermost last.
    fn keep_unwound(&mut self) {
        let State {
            unwound, continuation, ..
        } = &mut *self.rest;
        if continuation.is_empty() && unwound.len() == 1 {
            std::mem::swap(continuation, unwound);
        } else {
            continuation.extend(unwound.drain(..).rev());
        }
        self.frame = Frame::default();
        self.handling = Value::None;
    }

    /// Forgets the run: nothing of it remains but what the globals reach.
    pub(crate) fn abandon(&mut self) {
        self.keep_unwound();
        while let Some(segment) = self.rest.continuation.pop() {
            if let Segment::Generator { generator, .. } = segment {
                let g = self.heap.generator_mut(generator);
                g.state = crate::heap::GeneratorState::Finished;
                g.frame.clear();
                g.records.clear();
            }
        }
        self.stack.clear();
        self.records.clear();
        self.rest.pending_call = None;
        self.rest.queued_calls.clear();
        self.rest.calls_under_way.clear();
        self.rest.futures.clear();
        self.rest.cancelled.clear();
        self.rest.registry.remove(crate::stdlib::hognose::WAIT);
        self.rest.registry.remove(BROUGHT_OUT);
        self.span = None;
        self.depth = 0;
        self.forget_event_loop();
    }

    /// An event loop that ran in a run that is no more does not run any more either.
    fn forget_event_loop(&mut self) {
        let Some(events) = self.rest.modules.get("asyncio.events").copied() else {
            return;
        };
        let dict = self.heap.module(events).dict;
        let mut get = |name: &str| {
            let key = self.heap.new_str(name);
            (key, self.dict_get_str(dict, key))
        };
        let (running, loop_at_work) = get("_running");
        if loop_at_work.is_none_or(Value::is_none) {
            return;
        }
        let (module_loop, _) = get("_module_loop");
        let tables = [get("_current_tasks").1, get("_all").1];
        self.dict_set_str(dict, running, Value::None);
        self.dict_set_str(dict, module_loop, Value::None);
        for table in tables {
            if let Some(Value::Dict(table)) = table {
                self.heap.dict_mut(table).clear();
            }
        }
        self.rest.registry.remove(crate::stdlib::hognose::WATCHER);
    }

    /// As `drive`, for a piece of the run that ends within the Vm: code stays until that leaves.
    pub(crate) fn drive_within(&mut self, mut result: Result<Value, Unwind>) -> Drive {
        loop {
            match self.drive(result) {
                Drive::Again => result = Ok(Value::None),
                end => return end,
            }
        }
    }

    /// What a run leaves behind in a small session is collected, so that one which waits for its next run holds little. `program`
    /// is the function that ran, where its code is new and it ran at one go.
    pub(crate) fn tidy(&mut self, program: Option<FunctionRef>) {
        self.rest.spare_call = None;
        self.rest.unwound = Vec::new();
        self.rest.continuation = Vec::new();
        if let Some(function) = program
            && self.heap.meter.run_counts().allocations == 1
            && let unit = self.heap.function(function).code.unit
            && self.constants(unit).next().is_none()
            && !self.heap.is_in_tracebacks(unit)
        {
            // Nothing was made but the function, so nothing else refers to it or its code.
            self.heap.free_function(function);
            self.let_code_go(unit);
        } else if self.heap.meter.holds_little() {
            self.collect();
        }
    }

    /// Code is charged no longer; the store lets go of it as soon as the Vm has left.
    fn let_code_go(&mut self, unit: u32) {
        if let Some(stored) = self.store.unit(unit)
            && !self.rest.dead_code.contains(&unit)
        {
            self.heap.meter.shrink_lasting(bytes_of_code(stored.unit.source.len()));
            self.rest.dead_code.push(unit);
        }
    }

    /// The constant objects of a unit that are made.
    fn constants(&self, unit: u32) -> impl Iterator<Item = Value> {
        let links = self.store.unit(unit).and_then(|stored| {
            let first = stored.links as usize;
            self.links.get(first..first + stored.unit.link_count as usize)
        });
        let constants = links
            .unwrap_or_default()
            .iter()
            .filter(|l| l.kind == LinkKind::Constant);
        constants.map(|link| link.value)
    }

    /// Lets go of the programs that no marked object and no suspended frame refers to, and marks the constants of the others.
    fn sort_code(&mut self) {
        let mut in_use = vec![false; self.store.len()];
        let mut keep = |code: CodeId| {
            if let Some(unit) = in_use.get_mut(code.unit as usize) {
                *unit = true;
            }
        };
        self.rest
            .continuation
            .iter()
            .for_each(|segment| keep(segment.frame().code));
        self.heap.code_in_use(&mut keep);
        let mut constants = Vec::new();
        for (index, stored) in self.store.units() {
            if in_use.get(index as usize) == Some(&true) || stored.unit.mode.is_library() {
                constants.extend(self.constants(index));
            } else {
                self.let_code_go(index);
            }
        }
        self.heap.mark_also(&mut |visit| constants.trace(visit));
    }

    /// Collects garbage. Everything the program needs is in the state now, see `heap::collect`.
    pub(crate) fn collect(&mut self) {
        self.program = None;
        self.rest.shape_links.clear();
        self.rest.shape_stores.clear();
        let (stack, rest, returned) = (&self.stack, &self.rest, self.returned);
        let mut roots = |visit: &mut dyn FnMut(Value)| {
            stack.trace(visit);
            visit(returned);
            visit(Value::Dict(rest.globals));
            visit(rest.last_value);
            rest.modules.values().for_each(|m| visit(Value::Module(*m)));
            rest.registry.values().for_each(|v| visit(*v));
            rest.futures.values().for_each(|f| visit(Value::Object(*f)));
            for call in rest
                .pending_call
                .as_deref()
                .into_iter()
                .chain(&rest.queued_calls)
                .chain(&rest.calls_under_way)
            {
                call.args.trace(visit);
                call.keywords.trace(visit);
            }
            for segment in &rest.continuation {
                match segment {
                    Segment::Function {
                        frame,
                        records,
                        handling,
                        ..
                    }
                    | Segment::Detached {
                        frame,
                        records,
                        handling,
                        ..
                    } => {
                        records.trace(visit);
                        visit(*handling);
                        visit(Value::Dict(frame.globals));
                    }
                    Segment::Generator {
                        generator,
                        frame,
                        records,
                        handling,
                        ..
                    } => {
                        visit(Value::Generator(*generator));
                        records.trace(visit);
                        visit(*handling);
                        visit(Value::Dict(frame.globals));
                    }
                    Segment::Machine {
                        machine,
                        frame,
                        handling,
                        ..
                    } => {
                        machine.trace(visit);
                        visit(*handling);
                        visit(Value::Dict(frame.globals));
                    }
                }
            }
        };
        self.heap.mark(&mut roots);
        self.sort_code();
        self.heap.sweep();
    }
}
