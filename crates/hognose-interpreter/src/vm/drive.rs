//! The driver: resumes suspended segments one after the other, innermost first, on an empty native stack.

use super::{Frame, Input, Reason, Segment, Suspension, Unwind, Vm};
use crate::meter::LimitKind;
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
}

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
                                self.collect();
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
                    self.frame = Frame {
                        globals: self.rest.globals,
                        ..Frame::default()
                    };
                    self.stack.clear();
                    let end = self.input_as_segment(input);
                    self.rest.continuation.push(end);
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
        while let Some(segment) = self.unwound.pop() {
            self.rest.continuation.push(segment);
        }
        self.frame = Frame::default();
        self.handling = Value::None;
    }

    /// Forgets the run: nothing of it remains but what the globals reach.
    pub(crate) fn abandon(&mut self) {
        for segment in self.unwound.drain(..).chain(self.rest.continuation.drain(..)) {
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
        self.frame = Frame::default();
        self.handling = Value::None;
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

    /// Collects garbage. Everything the program needs is in the state now, see `heap::collect`.
    pub(crate) fn collect(&mut self) {
        self.rest.shape_links.clear();
        self.rest.shape_stores.clear();
        use crate::heap::collect::Trace;
        let (stack, rest, returned, links) = (&self.stack, &self.rest, self.returned, &self.links);
        let mut roots = |visit: &mut dyn FnMut(Value)| {
            stack.trace(visit);
            visit(returned);
            visit(Value::Dict(rest.globals));
            visit(rest.last_value);
            links
                .iter()
                .filter(|l| l.kind == super::LinkKind::Constant)
                .for_each(|l| visit(l.value));
            rest.modules.values().for_each(|m| visit(Value::Module(*m)));
            rest.registry.values().for_each(|v| visit(*v));
            rest.futures.values().for_each(|f| visit(Value::Object(*f)));
            for call in rest
                .pending_call
                .iter()
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
        self.heap.collect(&mut roots);
    }
}
