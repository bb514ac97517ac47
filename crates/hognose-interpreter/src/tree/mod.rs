//! The tree: a program as node objects that evaluate themselves.
//!
//! One node family a file. Beside each `eval` or `exec` stands its `resume`, which goes on where the node was interrupted.
//!
//! Invariant: a node that is interrupted (a child or an operation answered `Err(Unwind)` while the Vm is suspending) pushes one
//! small record, the values it still needs and then a state number, and passes the `Unwind` on. `resume` pops the same record.
//! Outside suspensions a node keeps its operands in Rust locals; nothing is saved ahead.

/// Evaluates a child; where it is interrupted, records the state (and the values to keep) and returns.
macro_rules! child {
    ($vm:expr, $result:expr, $state:expr $(, $keep:expr)*) => {
        match $result {
            Ok(value) => value,
            Err(_) => {
                crate::tree::seen_suspended($vm, file!(), line!());
                return Err($vm.interrupted($state, &[$($keep),*]));
            }
        }
    };
}

/// Performs an operation of the node itself: as `child`, and an exception that begins here is given the node's place.
macro_rules! operation {
    ($vm:expr, $span:expr, $result:expr, $state:expr $(, $keep:expr)*) => {
        match $result {
            Ok(value) => value,
            Err(_) => {
                crate::tree::seen_suspended($vm, file!(), line!());
                return Err($vm.interrupted_at($span, $state, &[$($keep),*]));
            }
        }
    };
}

/// As `child` and, with a place, `operation`, for what keeps the arguments of a call.
macro_rules! pieced {
    ($vm:expr, $result:expr, $arguments:expr, $span:expr, $state:expr) => {
        match $result {
            Ok(value) => value,
            Err(_) => {
                crate::tree::seen_suspended($vm, file!(), line!());
                return Err($arguments.interrupted($vm, $span, $state));
            }
        }
    };
}

pub mod attribute;
pub mod binary;
pub mod boolean;
pub mod call;
pub mod class;
pub mod compare;
pub mod comprehension;
pub mod deferred;
pub mod delete;
pub mod detached;
pub mod display;
pub mod except;
pub mod except_star;
pub mod fstring;
pub mod function;
pub mod import;
pub mod iterable;
pub mod loops;
pub mod name;
pub mod pattern;
pub mod simple;
pub mod steps;
pub mod subscript;
pub mod target;
pub mod tuple_key;
pub mod with;

use crate::value::Value;
use crate::vm::{Unwind, Vm};
use serde::{Deserialize, Serialize};

#[cfg(debug_assertions)]
static SUSPENDED: std::sync::Mutex<std::collections::BTreeSet<(&str, u32)>> =
    std::sync::Mutex::new(std::collections::BTreeSet::new());

/// Notes, in debug builds, that a place in a node was left by an external call; a test sees to it that the corpus has one of each.
#[inline(always)]
pub(crate) fn seen_suspended(vm: &Vm<'_>, file: &'static str, line: u32) {
    #[cfg(debug_assertions)]
    if matches!(vm.reason, crate::vm::Reason::Suspend(crate::vm::Suspension::External))
        && let Ok(mut seen) = SUSPENDED.lock()
    {
        seen.insert((file, line));
    }
    let _ = (vm, file, line);
}

/// The places in nodes that were left by an external call since the process began, in debug builds.
#[cfg(debug_assertions)]
pub fn suspended_places() -> Vec<(&'static str, u32)> {
    SUSPENDED
        .lock()
        .map(|seen| seen.iter().copied().collect())
        .unwrap_or_default()
}

/// An expression.
pub trait Expr: Send + Sync {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind>;

    /// Goes on with an evaluation that was interrupted.
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind>;

    /// The truth of the value; comparisons answer it without making a value.
    fn test<'a>(&'a self, vm: &mut Vm<'a>) -> Result<bool, Unwind> {
        match self.eval(vm) {
            Ok(value) => test_value(vm, value),
            Err(_) => Err(vm.interrupted(0, &[])),
        }
    }

    fn resume_test<'a>(&'a self, vm: &mut Vm<'a>) -> Result<bool, Unwind> {
        match vm.pop_state() {
            0 => match self.resume(vm) {
                Ok(value) => test_value(vm, value),
                Err(_) => Err(vm.interrupted(0, &[])),
            },
            _ => vm.take_input().map(|v| v == Value::True),
        }
    }
}

/// An expression inside a node: a local or a constant costs no node of its own, and lowering makes nodes of their own kind for it.
pub enum Child {
    Slot(u32),
    Const(Value),
    Expr(Box<dyn Expr>),
}

impl Child {
    /// The local it is.
    pub(crate) fn slot(self) -> Result<binary::Slot, Child> {
        match self {
            Child::Slot(slot) => Ok(binary::Slot(slot)),
            other => Err(other),
        }
    }

    /// As a node, whatever it is.
    pub(crate) fn boxed(self) -> Box<dyn Expr> {
        match self {
            Child::Slot(slot) => Box::new(name::LocalBound { slot }),
            Child::Const(value) => Box::new(name::Constant(value)),
            Child::Expr(expr) => expr,
        }
    }

    #[inline(always)]
    pub(crate) fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        match self {
            Child::Slot(slot) => Ok(vm.local(*slot)),
            Child::Const(value) => Ok(*value),
            Child::Expr(expr) => expr.eval(vm),
        }
    }

    pub(crate) fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        match self {
            Child::Expr(expr) => expr.resume(vm),
            _ => Err(vm.corrupt()),
        }
    }
}

/// An expression whose truth is asked, and its place for where that fails.
pub struct Condition {
    pub expr: Box<dyn Expr>,
    pub span: Span,
}

impl Condition {
    #[inline]
    pub fn test<'a>(&'a self, vm: &mut Vm<'a>) -> Result<bool, Unwind> {
        match self.expr.test(vm) {
            Ok(truth) => Ok(truth),
            Err(unwind) => Err(vm.placed(self.span, unwind)),
        }
    }

    pub fn resume_test<'a>(&'a self, vm: &mut Vm<'a>) -> Result<bool, Unwind> {
        match self.expr.resume_test(vm) {
            Ok(truth) => Ok(truth),
            Err(unwind) => Err(vm.placed(self.span, unwind)),
        }
    }
}

#[inline(always)]
fn test_value(vm: &mut Vm<'_>, value: Value) -> Result<bool, Unwind> {
    match value {
        Value::True => Ok(true),
        Value::False | Value::None => Ok(false),
        value => match vm.truth(value) {
            Ok(value) => Ok(value == Value::True),
            Err(_) => Err(vm.interrupted(1, &[])),
        },
    }
}

/// A statement.
pub trait Stmt: Send + Sync {
    fn exec<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind>;
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind>;
}

/// Something that takes a value: the target of an assignment.
pub trait Target: Send + Sync {
    fn store<'a>(&'a self, vm: &mut Vm<'a>, value: Value) -> Result<(), Unwind>;
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<(), Unwind>;

    /// The slot of the frame that the value goes to, where that is all.
    fn slot(&self) -> Option<u32> {
        None
    }
}

impl Target for Box<dyn Target> {
    #[inline]
    fn store<'a>(&'a self, vm: &mut Vm<'a>, value: Value) -> Result<(), Unwind> {
        (**self).store(vm, value)
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<(), Unwind> {
        (**self).resume(vm)
    }
    fn slot(&self) -> Option<u32> {
        (**self).slot()
    }
}

/// Where control goes after a statement. A returned value stands in the Vm.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Flow {
    Next,
    Break,
    Continue,
    Return,
}

/// A range of the source, in bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Span {
    pub start: u32,
    pub end: u32,
}

/// A function's code in the session's store: its unit and its place in it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
pub struct CodeId {
    pub unit: u32,
    pub function: u32,
}

/// The index of an inline cache in its unit's part of the Vm's side table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LinkIndex(pub u32);

/// A sequence of statements, each with the instructions it costs.
pub struct Block {
    pub lines: Box<[Line]>,
}

pub struct Line {
    pub cost: u32,
    pub stmt: Box<dyn Stmt>,
}

impl Block {
    #[inline(always)]
    pub fn exec<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        self.exec_from(vm, 0)
    }

    #[inline(always)]
    fn exec_from<'a>(&'a self, vm: &mut Vm<'a>, first: usize) -> Result<Flow, Unwind> {
        let mut i = first;
        while let Some(line) = self.lines.get(i) {
            // Safepoint: a statement that was charged but not begun leaves an even state.
            if vm.charge(line.cost).is_err() {
                return Err(vm.interrupted(2 * i as i64, &[]));
            }
            match line.stmt.exec(vm) {
                Ok(Flow::Next) => {}
                Ok(flow) => return Ok(flow),
                Err(_) => return Err(vm.noted(2 * i as i64 + 1)),
            }
            i += 1;
        }
        Ok(Flow::Next)
    }

    pub fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        let state = vm.pop_state();
        let i = (state / 2) as usize;
        let Some(line) = self.lines.get(i) else {
            return Err(vm.corrupt());
        };
        let result = if state % 2 == 0 {
            match vm.take_input() {
                Ok(_) => line.stmt.exec(vm),
                Err(unwind) => Err(unwind),
            }
        } else {
            line.stmt.resume(vm)
        };
        match result {
            Ok(Flow::Next) if i + 1 == self.lines.len() => Ok(Flow::Next),
            Ok(Flow::Next) => self.exec_from(vm, i + 1),
            Ok(flow) => Ok(flow),
            Err(_) => Err(vm.noted(2 * i as i64 + 1)),
        }
    }
}
