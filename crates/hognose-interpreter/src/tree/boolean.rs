//! `and`, `or`, `not`, and the conditional expression.
#![expect(
    clippy::indexing_slicing,
    reason = "children of this node, whose number the loop or the record counts; records of a snapshot are checked when they are taken up"
)]

use super::{Condition, Expr, Span};
use crate::value::Value;
use crate::vm::{Unwind, Vm};

/// `a and b and c`, `a or b or c`: the first operand that decides, else the last.
pub struct Boolean {
    pub values: Box<[Condition]>,
    pub span: Span,
    /// The truth that ends it early: true for `or`.
    pub ends_on: bool,
}

impl Boolean {
    /// Goes on with the operand at `i` evaluated. States: 2i for an operand, 2i+1 for its truth.
    fn go_on<'a>(&'a self, vm: &mut Vm<'a>, mut value: Value, mut i: usize) -> Result<Value, Unwind> {
        while i + 1 < self.values.len() {
            let truth = operation!(vm, self.span, vm.truth(value), 2 * i as i64 + 1, value);
            if (truth == Value::True) == self.ends_on {
                return Ok(value);
            }
            i += 1;
            value = child!(vm, self.values[i].expr.eval(vm), 2 * i as i64);
        }
        Ok(value)
    }

    fn test_from<'a>(&'a self, vm: &mut Vm<'a>, mut i: usize) -> Result<bool, Unwind> {
        while i < self.values.len() {
            let truth = child!(vm, self.values[i].test(vm), i as i64);
            if truth == self.ends_on {
                return Ok(truth);
            }
            i += 1;
        }
        Ok(!self.ends_on)
    }
}

impl Expr for Boolean {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let value = child!(vm, self.values[0].expr.eval(vm), 0);
        self.go_on(vm, value, 0)
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let state = vm.pop_state();
        let i = (state / 2) as usize;
        let Some(operand) = self.values.get(i) else {
            return Err(vm.corrupt());
        };
        if state % 2 == 0 {
            let value = child!(vm, operand.expr.resume(vm), state);
            return self.go_on(vm, value, i);
        }
        let value = vm.pop_record();
        let truth = operation!(vm, self.span, vm.take_input(), state, value);
        if (truth == Value::True) == self.ends_on {
            return Ok(value);
        }
        match self.values.get(i + 1) {
            Some(next) => {
                let value = child!(vm, next.expr.eval(vm), state + 1);
                self.go_on(vm, value, i + 1)
            }
            None => Err(vm.corrupt()),
        }
    }

    fn test<'a>(&'a self, vm: &mut Vm<'a>) -> Result<bool, Unwind> {
        self.test_from(vm, 0)
    }

    fn resume_test<'a>(&'a self, vm: &mut Vm<'a>) -> Result<bool, Unwind> {
        let state = vm.pop_state();
        let Some(operand) = self.values.get(state as usize) else {
            return Err(vm.corrupt());
        };
        let truth = child!(vm, operand.resume_test(vm), state);
        if truth == self.ends_on {
            return Ok(truth);
        }
        self.test_from(vm, state as usize + 1)
    }
}

pub struct Not {
    pub operand: Condition,
    pub span: Span,
}

impl Expr for Not {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        Ok(Value::bool(!operation!(vm, self.span, self.operand.expr.test(vm), 0)))
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        vm.pop_state();
        Ok(Value::bool(!operation!(
            vm,
            self.span,
            self.operand.expr.resume_test(vm),
            0
        )))
    }
    fn test<'a>(&'a self, vm: &mut Vm<'a>) -> Result<bool, Unwind> {
        Ok(!child!(vm, self.operand.test(vm), 0))
    }
    fn resume_test<'a>(&'a self, vm: &mut Vm<'a>) -> Result<bool, Unwind> {
        vm.pop_state();
        Ok(!child!(vm, self.operand.resume_test(vm), 0))
    }
}

/// `a if test else b`.
pub struct Conditional {
    pub test: Condition,
    pub then: Box<dyn Expr>,
    pub otherwise: Box<dyn Expr>,
}

impl Conditional {
    fn choose<'a>(&'a self, vm: &mut Vm<'a>, truth: bool) -> Result<Value, Unwind> {
        if truth {
            Ok(child!(vm, self.then.eval(vm), 1))
        } else {
            Ok(child!(vm, self.otherwise.eval(vm), 2))
        }
    }
}

impl Expr for Conditional {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let truth = child!(vm, self.test.test(vm), 0);
        self.choose(vm, truth)
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        match vm.pop_state() {
            0 => {
                let truth = child!(vm, self.test.resume_test(vm), 0);
                self.choose(vm, truth)
            }
            1 => Ok(child!(vm, self.then.resume(vm), 1)),
            _ => Ok(child!(vm, self.otherwise.resume(vm), 2)),
        }
    }
}
