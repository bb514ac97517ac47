//! Attribute access: `object.name`, and the zero-argument `super()`.

use super::binary::Operand;
use super::{Expr, LinkIndex, Span};
use crate::heap::Object;
use crate::types::Builtin;
use crate::value::*;
use crate::vm::{Unwind, Vm};

pub struct Attribute<O> {
    pub object: O,
    pub name: u32,
    pub link: LinkIndex,
    pub span: Span,
}

impl<O: Operand> Expr for Attribute<O> {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let object = child!(vm, self.object.get(vm), 0);
        Ok(operation!(
            vm,
            self.span,
            vm.get_attr_cached(object, self.name, self.link),
            1
        ))
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        match vm.pop_state() {
            0 => {
                let object = child!(vm, self.object.resume(vm), 0);
                Ok(operation!(
                    vm,
                    self.span,
                    vm.get_attr_cached(object, self.name, self.link),
                    1
                ))
            }
            _ => Ok(operation!(vm, self.span, vm.take_input(), 1)),
        }
    }
}

/// `super()` without arguments, in a function that has a `__class__` cell.
pub struct ZeroSuper {
    /// The name `super` as any global: it may have been redefined.
    pub callee: Box<dyn Expr>,
    /// The slot of the `__class__` cell; `None` outside classes.
    pub class_cell: Option<u32>,
    /// The slot of the first parameter; `None` where there is none.
    pub first: Option<u32>,
    pub span: Span,
}

impl ZeroSuper {
    fn make(&self, vm: &mut Vm<'_>) -> Result<Value, Unwind> {
        let Some(first) = self.first else {
            return Err(vm.runtime_error("super(): no arguments"));
        };
        let Some(cell_slot) = self.class_cell else {
            return Err(vm.runtime_error("super(): __class__ cell not found"));
        };
        let class = match vm.local(cell_slot) {
            Value::Cell(cell) => *vm.heap.cell(cell),
            _ => Value::Undefined,
        };
        let class = match class {
            Value::Class(class) => class,
            Value::Undefined => return Err(vm.runtime_error("super(): empty __class__ cell")),
            other => {
                let message = format!("super(): __class__ is not a type ({})", vm.type_name(other));
                return Err(vm.runtime_error(message));
            }
        };
        let this = match vm.local(first) {
            Value::Cell(cell) => *vm.heap.cell(cell),
            value => value,
        };
        vm.make_super(class, this)
    }
}

impl<'a> Vm<'a> {
    /// `super(class, this)`.
    pub(crate) fn make_super(&mut self, class: ClassRef, this: Value) -> Result<Value, Unwind> {
        let this_class = match this {
            Value::Class(c) if self.is_subclass(c, class) => c,
            Value::Undefined => return Err(self.runtime_error("super(): arg[0] deleted")),
            _ => self.type_of(this),
        };
        if !self.is_subclass(this_class, class) {
            let shown = match this {
                Value::Class(c) => c,
                _ => this_class,
            };
            let message = format!(
                "super(type, obj): obj ({} {}) is not an instance or subtype of type ({}).",
                if matches!(this, Value::Class(_)) {
                    "type"
                } else {
                    "instance of"
                },
                self.class_name(shown),
                self.class_name(class)
            );
            return Err(self.type_error(message));
        }
        Ok(self.heap.new_object(Object::Super {
            class,
            this,
            this_class,
        }))
    }
}

impl Expr for ZeroSuper {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let callee = child!(vm, self.callee.eval(vm), 0);
        if callee == Builtin::Super.value() {
            return Ok(operation!(vm, self.span, self.make(vm), 1));
        }
        Ok(operation!(vm, self.span, vm.call_value(callee, &[]), 1))
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        vm.pop_state();
        Ok(operation!(vm, self.span, vm.take_input(), 1))
    }
}
