//! Dicts and sets asked for a tuple that is written out: `(x, y) in seen`, `grid[x, y]`. Where hashes and equality are built in,
//! the tuple is not made.
#![expect(
    clippy::indexing_slicing,
    reason = "the values this node has put on the stack; records of a snapshot are checked when they are taken up"
)]

use super::call::{push_args, resume_args};
use super::{Child, Expr, Span};
use crate::heap::Probe;
use crate::value::*;
use crate::vm::keys::Container;
use crate::vm::{Unwind, Vm};

/// States beside the index of an element.
const OUTER: i64 = -2;
const ASKED: i64 = -3;

/// The top `count` values of the stack, as the tuple they are written as.
fn take_tuple(vm: &mut Vm<'_>, count: usize) -> Result<Value, Unwind> {
    let start = vm.operands(count)?;
    let tuple = vm.heap.new_tuple(&vm.stack[start..]);
    vm.stack.truncate(start);
    Ok(tuple)
}

/// Where the tuple of the top `count` values stands in a dict or set; `None` where it has to be made.
fn find(vm: &mut Vm<'_>, container: Value, count: usize) -> Option<Probe> {
    let container = match container {
        Value::Dict(dict) => Container::Dict(dict),
        Value::Set(set) => Container::Set(set),
        _ => return None,
    };
    let start = vm.stack.len().checked_sub(count)?;
    vm.find_tuple(container, &vm.stack[start..])
}

/// `(a, b) in container`, `(a, b) not in container`. The elements stand on the stack while the container is evaluated.
pub struct TupleIn {
    pub items: Box<[Child]>,
    pub negated: bool,
    pub container: Child,
    pub span: Span,
}

impl TupleIn {
    fn with_items<'a>(&'a self, vm: &mut Vm<'a>) -> Result<bool, Unwind> {
        let container = child!(vm, self.container.eval(vm), OUTER);
        self.ask(vm, container)
    }

    fn ask(&self, vm: &mut Vm<'_>, container: Value) -> Result<bool, Unwind> {
        let count = self.items.len();
        if let Some(probe) = find(vm, container, count) {
            let start = vm.operands(count)?;
            vm.stack.truncate(start);
            return Ok(matches!(probe, Probe::Found(_)) != self.negated);
        }
        let tuple = take_tuple(vm, count)?;
        let found = operation!(vm, self.span, vm.contains(container, tuple), ASKED);
        Ok((found == Value::True) != self.negated)
    }
}

impl Expr for TupleIn {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        self.test(vm).map(Value::bool)
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        self.resume_test(vm).map(Value::bool)
    }

    fn test<'a>(&'a self, vm: &mut Vm<'a>) -> Result<bool, Unwind> {
        push_args(&self.items, vm, 0)?;
        self.with_items(vm)
    }

    fn resume_test<'a>(&'a self, vm: &mut Vm<'a>) -> Result<bool, Unwind> {
        match vm.pop_state() {
            OUTER => {
                let container = child!(vm, self.container.resume(vm), OUTER);
                self.ask(vm, container)
            }
            ASKED => {
                let found = operation!(vm, self.span, vm.take_input(), ASKED);
                Ok((found == Value::True) != self.negated)
            }
            state => {
                resume_args(&self.items, vm, state, 0)?;
                self.with_items(vm)
            }
        }
    }
}

/// `container[a, b]`. The container stands on the stack below the elements.
pub struct TupleSubscript {
    pub container: Child,
    pub items: Box<[Child]>,
    pub span: Span,
}

impl TupleSubscript {
    fn with_container<'a>(&'a self, vm: &mut Vm<'a>, container: Value) -> Result<Value, Unwind> {
        vm.stack.push(container);
        push_args(&self.items, vm, 0)?;
        self.get(vm)
    }

    fn get(&self, vm: &mut Vm<'_>) -> Result<Value, Unwind> {
        let count = self.items.len();
        let below = vm.operands(count + 1)?;
        let container = vm.stack[below];
        if let Value::Dict(dict) = container
            && let Some(Probe::Found(at)) = find(vm, container, count)
        {
            vm.stack.truncate(below);
            return Ok(vm.heap.dict(dict).value(at));
        }
        let tuple = take_tuple(vm, count)?;
        vm.stack.truncate(below);
        Ok(operation!(vm, self.span, vm.get_item(container, tuple), ASKED))
    }
}

impl Expr for TupleSubscript {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let container = child!(vm, self.container.eval(vm), OUTER);
        self.with_container(vm, container)
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        match vm.pop_state() {
            OUTER => {
                let container = child!(vm, self.container.resume(vm), OUTER);
                self.with_container(vm, container)
            }
            ASKED => Ok(operation!(vm, self.span, vm.take_input(), ASKED)),
            state => {
                resume_args(&self.items, vm, state, 1)?;
                self.get(vm)
            }
        }
    }
}
