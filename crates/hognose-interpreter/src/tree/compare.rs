//! Comparisons: as values and as tests; `is`, `in`; chains.
#![expect(
    clippy::indexing_slicing,
    reason = "children of this node, whose number the loop or the record counts; records of a snapshot are checked when they are taken up"
)]

use super::binary::{Any, Const, Operand, Slot};
use super::{Child, Expr, Span};
use crate::value::Value;
use crate::vm::compare::CompareOp;
use crate::vm::{Unwind, Vm};

const OPS: [CompareOp; 6] = [
    CompareOp::Eq,
    CompareOp::Ne,
    CompareOp::Lt,
    CompareOp::Le,
    CompareOp::Gt,
    CompareOp::Ge,
];

pub struct Compare<const OP: usize, L, R> {
    pub left: L,
    pub right: R,
    pub span: Span,
}

/// Two small ints compared, without asking the heap.
#[inline(always)]
fn at_once<const OP: usize>(a: Value, b: Value) -> Option<bool> {
    match (a, b) {
        (Value::Int(x), Value::Int(y)) => Some(OPS[OP].holds(x.cmp(&y))),
        (Value::Short(x), Value::Short(y)) if OP < 2 => Some((x == y) == (OP == 0)),
        _ => None,
    }
}

impl<const OP: usize, L: Operand, R: Operand> Compare<OP, L, R> {
    #[inline(always)]
    fn with_left<'a>(&'a self, vm: &mut Vm<'a>, left: Value) -> Result<Value, Unwind> {
        let right = child!(vm, self.right.get(vm), 1, left);
        self.value(vm, left, right)
    }

    #[inline(always)]
    fn value(&self, vm: &mut Vm<'_>, left: Value, right: Value) -> Result<Value, Unwind> {
        if let Some(answer) = at_once::<OP>(left, right) {
            return Ok(Value::bool(answer));
        }
        Ok(operation!(vm, self.span, vm.compare(OPS[OP], left, right), 2))
    }

    #[inline(always)]
    fn test_with_left<'a>(&'a self, vm: &mut Vm<'a>, left: Value) -> Result<bool, Unwind> {
        let right = child!(vm, self.right.get(vm), 1, left);
        self.truth(vm, left, right)
    }

    #[inline(always)]
    fn truth(&self, vm: &mut Vm<'_>, left: Value, right: Value) -> Result<bool, Unwind> {
        match at_once::<OP>(left, right) {
            Some(answer) => Ok(answer),
            None => self.truth_slowly(vm, left, right),
        }
    }

    #[inline(never)]
    fn truth_slowly(&self, vm: &mut Vm<'_>, left: Value, right: Value) -> Result<bool, Unwind> {
        if let Some(answer) = vm.quick_compare(OPS[OP], left, right) {
            return Ok(answer);
        }
        let answer = operation!(vm, self.span, vm.compare_truth(OPS[OP], left, right), 2);
        Ok(answer == Value::True)
    }
}

impl<const OP: usize, L: Operand, R: Operand> Expr for Compare<OP, L, R> {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let left = child!(vm, self.left.get(vm), 0);
        self.with_left(vm, left)
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        match vm.pop_state() {
            0 => {
                let left = child!(vm, self.left.resume(vm), 0);
                self.with_left(vm, left)
            }
            1 => {
                let left = vm.pop_record();
                let right = child!(vm, self.right.resume(vm), 1, left);
                self.value(vm, left, right)
            }
            _ => Ok(operation!(vm, self.span, vm.take_input(), 2)),
        }
    }

    fn test<'a>(&'a self, vm: &mut Vm<'a>) -> Result<bool, Unwind> {
        let left = child!(vm, self.left.get(vm), 0);
        self.test_with_left(vm, left)
    }

    fn resume_test<'a>(&'a self, vm: &mut Vm<'a>) -> Result<bool, Unwind> {
        match vm.pop_state() {
            0 => {
                let left = child!(vm, self.left.resume(vm), 0);
                self.test_with_left(vm, left)
            }
            1 => {
                let left = vm.pop_record();
                let right = child!(vm, self.right.resume(vm), 1, left);
                self.truth(vm, left, right)
            }
            _ => Ok(operation!(vm, self.span, vm.take_input(), 2) == Value::True),
        }
    }
}

/// Makes the node for one comparison.
pub fn compare(op: CompareOp, left: Child, right: Child, span: Span) -> Box<dyn Expr> {
    match op {
        CompareOp::Eq => folded::<0>(left, right, span),
        CompareOp::Ne => folded::<1>(left, right, span),
        CompareOp::Lt => folded::<2>(left, right, span),
        CompareOp::Le => folded::<3>(left, right, span),
        CompareOp::Gt => folded::<4>(left, right, span),
        CompareOp::Ge => folded::<5>(left, right, span),
    }
}

fn folded<const OP: usize>(left: Child, right: Child, span: Span) -> Box<dyn Expr> {
    match (left, right) {
        (Child::Slot(a), Child::Slot(b)) => Box::new(Compare::<OP, _, _> {
            left: Slot(a),
            right: Slot(b),
            span,
        }),
        (Child::Slot(a), Child::Const(b)) => Box::new(Compare::<OP, _, _> {
            left: Slot(a),
            right: Const(b),
            span,
        }),
        (Child::Expr(a), Child::Const(b)) => Box::new(Compare::<OP, _, _> {
            left: Any(a),
            right: Const(b),
            span,
        }),
        (left, right) => Box::new(Compare::<OP, _, _> {
            left: Any(left.boxed()),
            right: Any(right.boxed()),
            span,
        }),
    }
}

/// `is`, `is not`, `in`, `not in`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Relation {
    Is,
    IsNot,
    In,
    NotIn,
}

pub struct Relate {
    pub relation: Relation,
    pub left: Child,
    pub right: Child,
    pub span: Span,
}

impl Relate {
    #[inline(always)]
    fn answer<'a>(&'a self, vm: &mut Vm<'a>, left: Value, right: Value) -> Result<bool, Unwind> {
        match self.relation {
            Relation::Is => Ok(left == right),
            Relation::IsNot => Ok(left != right),
            Relation::In => Ok(operation!(vm, self.span, vm.contains(right, left), 2) == Value::True),
            Relation::NotIn => Ok(operation!(vm, self.span, vm.contains(right, left), 2) != Value::True),
        }
    }
}

impl Expr for Relate {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        self.test(vm).map(Value::bool)
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        self.resume_test(vm).map(Value::bool)
    }

    fn test<'a>(&'a self, vm: &mut Vm<'a>) -> Result<bool, Unwind> {
        let left = child!(vm, self.left.eval(vm), 0);
        let right = child!(vm, self.right.eval(vm), 1, left);
        self.answer(vm, left, right)
    }

    fn resume_test<'a>(&'a self, vm: &mut Vm<'a>) -> Result<bool, Unwind> {
        match vm.pop_state() {
            0 => {
                let left = child!(vm, self.left.resume(vm), 0);
                let right = child!(vm, self.right.eval(vm), 1, left);
                self.answer(vm, left, right)
            }
            1 => {
                let left = vm.pop_record();
                let right = child!(vm, self.right.resume(vm), 1, left);
                self.answer(vm, left, right)
            }
            _ => {
                let found = operation!(vm, self.span, vm.take_input(), 2) == Value::True;
                Ok(found == (self.relation == Relation::In))
            }
        }
    }
}

/// One link of a chain: how it compares with what came before.
#[derive(Clone, Copy, Debug)]
pub enum ChainOp {
    Compare(CompareOp),
    Relate(Relation),
}

/// `a < b < c`: each operand evaluated once, stopping at the first comparison that fails.
pub struct Chain {
    pub first: Box<dyn Expr>,
    pub rest: Box<[(ChainOp, Box<dyn Expr>)]>,
    pub span: Span,
}

impl Chain {
    /// From the operand behind `left` on. States: 3i for the operand, 3i+1 for the comparison, 3i+2 for its truth.
    fn go_on<'a>(&'a self, vm: &mut Vm<'a>, mut left: Value, from: usize) -> Result<Value, Unwind> {
        for i in from..self.rest.len() {
            let state = 3 * i as i64 + 3;
            let right = child!(vm, self.rest[i].1.eval(vm), state, left);
            if let ChainOp::Compare(op) = self.rest[i].0
                && let (Value::Int(_), Value::Int(_)) | (Value::Float(_), Value::Float(_)) = (left, right)
                && let Some(holds) = vm.quick_compare(op, left, right)
            {
                if !holds || i + 1 == self.rest.len() {
                    return Ok(Value::bool(holds));
                }
                left = right;
                continue;
            }
            match self.link(vm, left, right, i)? {
                Ok(next) => left = next,
                Err(result) => return Ok(result),
            }
        }
        Ok(left)
    }

    /// Compares; `Ok(right)` to go on, `Err(result)` where the chain ends.
    fn link<'a>(
        &'a self,
        vm: &mut Vm<'a>,
        left: Value,
        right: Value,
        i: usize,
    ) -> Result<Result<Value, Value>, Unwind> {
        let state = 3 * i as i64 + 4;
        let result = match self.rest[i].0 {
            ChainOp::Compare(op) => operation!(vm, self.span, vm.compare(op, left, right), state, right),
            ChainOp::Relate(Relation::Is) => Value::bool(left == right),
            ChainOp::Relate(Relation::IsNot) => Value::bool(left != right),
            ChainOp::Relate(Relation::In | Relation::NotIn) => {
                operation!(vm, self.span, vm.contains(right, left), state, right)
            }
        };
        self.compared(vm, result, right, i)
    }

    fn compared<'a>(
        &'a self,
        vm: &mut Vm<'a>,
        result: Value,
        right: Value,
        i: usize,
    ) -> Result<Result<Value, Value>, Unwind> {
        let result = if matches!(self.rest[i].0, ChainOp::Relate(Relation::NotIn)) {
            Value::bool(result != Value::True)
        } else {
            result
        };
        if i + 1 == self.rest.len() {
            return Ok(Err(result));
        }
        let state = 3 * i as i64 + 5;
        let truth = operation!(vm, self.span, vm.truth(result), state, right, result);
        Ok(if truth == Value::True { Ok(right) } else { Err(result) })
    }
}

impl Expr for Chain {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let left = child!(vm, self.first.eval(vm), 0);
        self.go_on(vm, left, 0)
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let state = vm.pop_state();
        if state == 0 {
            let left = child!(vm, self.first.resume(vm), 0);
            return self.go_on(vm, left, 0);
        }
        let i = ((state - 3) / 3) as usize;
        if state < 3 || i >= self.rest.len() {
            return Err(vm.corrupt());
        }
        let linked = match state % 3 {
            0 => {
                let left = vm.pop_record();
                let right = child!(vm, self.rest[i].1.resume(vm), state, left);
                self.link(vm, left, right, i)?
            }
            1 => {
                let right = vm.pop_record();
                let result = operation!(vm, self.span, vm.take_input(), state, right);
                self.compared(vm, result, right, i)?
            }
            _ => {
                let result = vm.pop_record();
                let right = vm.pop_record();
                let truth = operation!(vm, self.span, vm.take_input(), state, right, result);
                if truth == Value::True { Ok(right) } else { Err(result) }
            }
        };
        match linked {
            Ok(left) => self.go_on(vm, left, i + 1),
            Err(result) => Ok(result),
        }
    }
}
