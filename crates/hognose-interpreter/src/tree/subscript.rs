//! Subscripts: `container[key]`, and slices.

use super::binary::Operand;
use super::{Child, Expr, Span};
use crate::heap::Object;
use crate::value::Value;
use crate::vm::{Unwind, Vm};

pub struct Subscript<C, K> {
    pub container: C,
    pub key: K,
    pub span: Span,
}

impl<C: Operand, K: Operand> Subscript<C, K> {
    #[inline(always)]
    fn with_container<'a>(&'a self, vm: &mut Vm<'a>, container: Value) -> Result<Value, Unwind> {
        let key = child!(vm, self.key.get(vm), 1, container);
        self.apply(vm, container, key)
    }

    #[inline(always)]
    fn apply(&self, vm: &mut Vm<'_>, container: Value, key: Value) -> Result<Value, Unwind> {
        Ok(operation!(vm, self.span, vm.get_item(container, key), 2))
    }
}

impl<C: Operand, K: Operand> Expr for Subscript<C, K> {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let container = child!(vm, self.container.get(vm), 0);
        self.with_container(vm, container)
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        match vm.pop_state() {
            0 => {
                let container = child!(vm, self.container.resume(vm), 0);
                self.with_container(vm, container)
            }
            1 => {
                let container = vm.pop_record();
                let key = child!(vm, self.key.resume(vm), 1, container);
                self.apply(vm, container, key)
            }
            _ => Ok(operation!(vm, self.span, vm.take_input(), 2)),
        }
    }
}

/// `container[start:stop:step]`: no slice is made for a built-in sequence.
pub struct Sliced {
    pub container: Child,
    pub slice: MakeSlice,
    pub span: Span,
}

/// States after those of the parts.
const CONTAINER: i64 = 3;
const SLICED: i64 = 4;

impl Sliced {
    /// With the container on the stack, the parts from `first` on.
    fn from<'a>(&'a self, vm: &mut Vm<'a>, first: usize) -> Result<Value, Unwind> {
        self.slice.push_parts(vm, first)?;
        let [start, stop, step] = MakeSlice::pop_parts(vm);
        let container = vm.stack.pop().unwrap_or_default();
        Ok(operation!(
            vm,
            self.span,
            vm.get_slice(container, start, stop, step),
            SLICED
        ))
    }
}

impl Expr for Sliced {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let container = child!(vm, self.container.eval(vm), CONTAINER);
        vm.stack.push(container);
        self.from(vm, 0)
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        match vm.pop_state() {
            CONTAINER => {
                let container = child!(vm, self.container.resume(vm), CONTAINER);
                vm.stack.push(container);
                self.from(vm, 0)
            }
            SLICED => Ok(operation!(vm, self.span, vm.take_input(), SLICED)),
            state => {
                let next = self.slice.resume_part(vm, state, 1)?;
                self.from(vm, next)
            }
        }
    }
}

/// `start:stop:step` in a subscript.
pub struct MakeSlice {
    pub parts: [Option<Box<dyn Expr>>; 3],
}

impl MakeSlice {
    fn push_parts<'a>(&'a self, vm: &mut Vm<'a>, first: usize) -> Result<(), Unwind> {
        for (i, part) in self.parts.iter().enumerate().skip(first) {
            let value = match part {
                Some(part) => child!(vm, part.eval(vm), i as i64),
                None => Value::None,
            };
            vm.stack.push(value);
        }
        Ok(())
    }

    fn pop_parts(vm: &mut Vm<'_>) -> [Value; 3] {
        let step = vm.stack.pop().unwrap_or_default();
        let stop = vm.stack.pop().unwrap_or_default();
        let start = vm.stack.pop().unwrap_or_default();
        [start, stop, step]
    }

    /// Finishes the part that was interrupted, above so many operands; answers which is next.
    fn resume_part<'a>(&'a self, vm: &mut Vm<'a>, state: i64, below: usize) -> Result<usize, Unwind> {
        let Some(Some(part)) = usize::try_from(state).ok().and_then(|i| self.parts.get(i)) else {
            return Err(vm.corrupt());
        };
        let value = child!(vm, part.resume(vm), state);
        vm.operands(below + state as usize)?;
        vm.stack.push(value);
        Ok(state as usize + 1)
    }

    fn from<'a>(&'a self, vm: &mut Vm<'a>, first: usize) -> Result<Value, Unwind> {
        self.push_parts(vm, first)?;
        let [start, stop, step] = Self::pop_parts(vm);
        Ok(vm.heap.new_object(Object::Slice { start, stop, step }))
    }
}

impl Expr for MakeSlice {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        self.from(vm, 0)
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let state = vm.pop_state();
        let next = self.resume_part(vm, state, 0)?;
        self.from(vm, next)
    }
}
