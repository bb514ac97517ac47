//! Deep expressions: evaluated as segments of their own, so that a deep expression can spill to the heap as deep calls do.

use super::Expr;
use crate::value::Value;
use crate::vm::{Unwind, Vm};

/// Stands for the expression `index` of its function's detached ones.
pub struct Detached {
    pub index: u32,
}

/// A yield went through; what is inside is to be resumed.
const YIELDED: i64 = 1;
/// What is inside is a segment; its result comes in.
const SEGMENT: i64 = 0;

impl Expr for Detached {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        match vm.eval_detached(self.index) {
            Ok(value) => Ok(value),
            Err(_) => {
                super::seen_suspended(vm, file!(), line!());
                Err(vm.interrupted(if vm.is_yielding() { YIELDED } else { SEGMENT }, &[]))
            }
        }
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        if vm.pop_state() == SEGMENT {
            return Ok(child!(vm, vm.take_input(), SEGMENT));
        }
        match vm.resume_detached_inside(self.index) {
            Ok(value) => Ok(value),
            Err(_) => Err(vm.interrupted(if vm.is_yielding() { YIELDED } else { SEGMENT }, &[])),
        }
    }
}
