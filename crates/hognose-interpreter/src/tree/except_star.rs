//! `try` with `except*`: each clause takes its part of an exception group.
#![expect(
    clippy::indexing_slicing,
    reason = "children of this node, whose number the loop or the record counts; records of a snapshot are checked when they are taken up"
)]

use super::except::Handler;
use super::{Block, Flow, Stmt};
use crate::heap::TraceEntry;
use crate::types::Builtin;
use crate::types::exception_group::{By, FinishStar, SplitGroup};
use crate::value::*;
use crate::vm::{Unwind, Vm};

pub struct TryExceptStar {
    pub body: Block,
    pub handlers: Box<[Handler]>,
    pub otherwise: Block,
    pub span: super::Span,
}

const BODY: i64 = 0;
const ELSE: i64 = 1;
const FINISH: i64 = 2;
/// Handlers are numbered from here: three times their index and one of these.
const HANDLER: i64 = 3;
const PATTERN: i64 = 0;
const SPLIT: i64 = 1;
const CLAUSE: i64 = 2;

/// What stands while clauses run.
#[derive(Clone, Copy)]
struct Under {
    original: Value,
    /// What no clause has taken yet, `None` when all is taken.
    rest: Value,
    /// A list of what the clauses that ran ended with.
    ended: Value,
    /// What is being handled: the part the last clause took, at first the whole.
    handled: Value,
}

impl Under {
    fn records(self) -> [Value; 4] {
        [self.original, self.rest, self.ended, self.handled]
    }

    fn restore(vm: &mut Vm<'_>) -> Under {
        let (handled, ended, rest, original) = (vm.pop_record(), vm.pop_record(), vm.pop_record(), vm.pop_record());
        Under {
            original,
            rest,
            ended,
            handled,
        }
    }

    /// Notes how a clause ended: with an exception, or `None`.
    fn push(self, vm: &mut Vm<'_>, ended: Value) {
        if let Value::List(list) = self.ended {
            vm.heap.list_push(list, ended);
        }
    }
}

impl TryExceptStar {
    fn after_body<'a>(&'a self, vm: &mut Vm<'a>, result: Result<Flow, Unwind>, height: Value) -> Result<Flow, Unwind> {
        match result {
            Ok(Flow::Next) => Ok(child!(vm, self.otherwise.exec(vm), ELSE)),
            Ok(flow) => Ok(flow),
            Err(_) if vm.is_raising() => {
                let Some(original) = vm.caught_here() else {
                    return Err(vm.corrupt());
                };
                vm.cut_stack(height);
                let ended = vm.heap.new_list(Vec::new());
                self.clauses(
                    vm,
                    Under {
                        original,
                        rest: original,
                        ended,
                        handled: original,
                    },
                    0,
                )
            }
            Err(_) => Err(vm.interrupted(BODY, &[height])),
        }
    }

    fn clauses<'a>(&'a self, vm: &mut Vm<'a>, mut under: Under, first: usize) -> Result<Flow, Unwind> {
        for i in first..self.handlers.len() {
            let Some(pattern) = &self.handlers[i].pattern else {
                continue;
            };
            let outer = std::mem::replace(&mut vm.handling, under.handled);
            let result = pattern.eval(vm);
            vm.handling = outer;
            let pattern = self.kept(vm, result, i, PATTERN, under)?;
            under = self.with_pattern(vm, under, i, pattern)?;
        }
        let ended = vm.quick_items(under.ended).unwrap_or_default();
        let machine = FinishStar::new(vm, under.original, &ended, under.rest);
        let result = child!(vm, vm.run(machine), FINISH);
        self.finish(vm, result)
    }

    fn finish(&self, vm: &mut Vm<'_>, result: Value) -> Result<Flow, Unwind> {
        if result.is_none() {
            Ok(Flow::Next)
        } else {
            Err(vm.reraise(result))
        }
    }

    /// Records what is under way, where a part of a clause was interrupted.
    fn kept<T>(
        &self,
        vm: &mut Vm<'_>,
        result: Result<T, Unwind>,
        i: usize,
        part: i64,
        under: Under,
    ) -> Result<T, Unwind> {
        match result {
            Ok(value) => Ok(value),
            Err(_) => Err(vm.interrupted(HANDLER + 3 * i as i64 + part, &under.records())),
        }
    }

    fn with_pattern<'a>(&'a self, vm: &mut Vm<'a>, under: Under, i: usize, pattern: Value) -> Result<Under, Unwind> {
        let outer = std::mem::replace(&mut vm.handling, under.handled);
        let result = self.split(vm, under.rest, pattern, i);
        vm.handling = outer;
        let parts = match result {
            Ok(parts) => parts,
            Err(_) => {
                let state = HANDLER + 3 * i as i64 + SPLIT;
                return Err(vm.interrupted_at(self.handlers[i].span, state, &under.records()));
            }
        };
        self.with_parts(vm, under, i, parts)
    }

    /// The part of `rest` that matches and what is left, in a tuple.
    fn split(&self, vm: &mut Vm<'_>, rest: Value, pattern: Value, i: usize) -> Result<Value, Unwind> {
        let classes = match pattern {
            Value::Tuple(t) => vm.heap.tuple(t).to_vec(),
            one => vec![one],
        };
        for class in classes {
            if !vm.is_exception_class(class) {
                return Err(vm.type_error("catching classes that do not inherit from BaseException is not allowed"));
            }
            if matches!(class, Value::Class(c) if vm.is_subclass(c, Builtin::BaseExceptionGroup.class())) {
                return Err(vm.type_error("catching ExceptionGroup with except* is not allowed. Use except instead."));
            }
        }
        if rest.is_none() {
            return Ok(vm.heap.new_tuple([Value::None, Value::None]));
        }
        if vm.exception_matches(rest, pattern)? {
            let matched = if vm.is_exception_group(rest) {
                rest
            } else {
                let args = vm.heap.new_tuple([rest]);
                let group = vm.plain_group(&[rest], args);
                if let Some(state) = vm.exception_state(group) {
                    let entry = TraceEntry {
                        code: vm.frame.code,
                        span: self.handlers[i].span,
                    };
                    vm.heap.exception_mut(state).traceback.push(entry);
                }
                group
            };
            return Ok(vm.heap.new_tuple([matched, Value::None]));
        }
        if !vm.is_exception_group(rest) {
            return Ok(vm.heap.new_tuple([Value::None, rest]));
        }
        let name = vm.heap.intern("split");
        match vm.special_method(rest, name) {
            Some(Value::Native(_)) => vm.run(SplitGroup::new(rest, pattern, By::Type, true)),
            _ => vm.call_method(rest, name, &[pattern]),
        }
    }

    fn with_parts<'a>(&'a self, vm: &mut Vm<'a>, mut under: Under, i: usize, parts: Value) -> Result<Under, Unwind> {
        let (matched, rest) = match parts {
            Value::Tuple(t) if vm.heap.tuple(t).len() >= 2 => (vm.heap.tuple(t)[0], vm.heap.tuple(t)[1]),
            Value::Tuple(t) => {
                let message = format!(
                    "{}.split must return a 2-tuple, got tuple of size {}",
                    vm.type_name(under.rest),
                    vm.heap.tuple(t).len()
                );
                vm.type_error(message);
                return Err(vm.interrupted_at(self.handlers[i].span, 0, &[]));
            }
            other => {
                let message = format!(
                    "{}.split must return a tuple, not {}",
                    vm.type_name(under.rest),
                    vm.type_name(other)
                );
                vm.type_error(message);
                return Err(vm.interrupted_at(self.handlers[i].span, 0, &[]));
            }
        };
        under.rest = rest;
        if matched.is_none() {
            return Ok(under);
        }
        under.handled = matched;
        if let Some(name) = &self.handlers[i].name {
            name.target.store(vm, matched)?;
        }
        let outer = std::mem::replace(&mut vm.handling, matched);
        let result = self.handlers[i].body.exec(vm);
        vm.handling = outer;
        self.after_clause(vm, under, i, result)
    }

    fn after_clause<'a>(
        &'a self,
        vm: &mut Vm<'a>,
        under: Under,
        i: usize,
        result: Result<Flow, Unwind>,
    ) -> Result<Under, Unwind> {
        if result.is_err() && !vm.is_raising() {
            return self.kept(vm, Err(Unwind::again()), i, CLAUSE, under);
        }
        self.handlers[i].unbind(vm);
        let ended = if result.is_err() {
            vm.caught_here().unwrap_or(Value::None)
        } else {
            Value::None
        };
        under.push(vm, ended);
        Ok(under)
    }
}

impl Stmt for TryExceptStar {
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
                return self.after_body(vm, result, height);
            }
            ELSE => return Ok(child!(vm, self.otherwise.resume(vm), ELSE)),
            FINISH => {
                let result = child!(vm, vm.take_input(), FINISH);
                return self.finish(vm, result);
            }
            _ => {}
        }
        let mut under = Under::restore(vm);
        let i = ((state - HANDLER) / 3) as usize;
        let (true, Some(handler)) = (state >= HANDLER, self.handlers.get(i)) else {
            return Err(vm.corrupt());
        };
        match (state - HANDLER) % 3 {
            PATTERN => {
                let Some(pattern) = &handler.pattern else {
                    return Err(vm.corrupt());
                };
                let outer = std::mem::replace(&mut vm.handling, under.handled);
                let result = pattern.resume(vm);
                vm.handling = outer;
                let pattern = self.kept(vm, result, i, PATTERN, under)?;
                under = self.with_pattern(vm, under, i, pattern)?;
            }
            SPLIT => {
                let parts = operation!(vm, handler.span, vm.take_input(), state);
                under = self.with_parts(vm, under, i, parts)?;
            }
            _ => {
                let outer = std::mem::replace(&mut vm.handling, under.handled);
                let result = handler.body.resume(vm);
                vm.handling = outer;
                under = self.after_clause(vm, under, i, result)?;
            }
        }
        self.clauses(vm, under, i + 1)
    }
}
