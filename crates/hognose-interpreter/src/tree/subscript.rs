//! Subscripts: `container[key]`, and slices.

use super::binary::Operand;
use super::{Expr, Span};
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
        if let (Value::List(l), Value::Int(i)) = (container, key)
            && let Some(value) = vm.heap.list(l).get(i as usize)
        {
            return Ok(*value);
        }
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

/// `start:stop:step` in a subscript.
pub struct MakeSlice {
    pub parts: [Option<Box<dyn Expr>>; 3],
}

impl MakeSlice {
    fn from<'a>(&'a self, vm: &mut Vm<'a>, first: usize) -> Result<Value, Unwind> {
        for (i, part) in self.parts.iter().enumerate().skip(first) {
            let value = match part {
                Some(part) => child!(vm, part.eval(vm), i as i64),
                None => Value::None,
            };
            vm.stack.push(value);
        }
        let step = vm.stack.pop().unwrap_or_default();
        let stop = vm.stack.pop().unwrap_or_default();
        let start = vm.stack.pop().unwrap_or_default();
        Ok(vm.heap.new_object(Object::Slice { start, stop, step }))
    }
}

impl Expr for MakeSlice {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        self.from(vm, 0)
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let i = vm.pop_state();
        let Some(Some(part)) = self.parts.get(i as usize) else {
            return Err(vm.corrupt());
        };
        let value = child!(vm, part.resume(vm), i);
        vm.operands(i as usize)?;
        vm.stack.push(value);
        self.from(vm, i as usize + 1)
    }
}
