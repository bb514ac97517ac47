//! `super`.

use super::R;
use crate::heap::Object;
use crate::native::{Code, NativeDef, attribute, function, method};
use crate::value::*;
use crate::vm::Vm;

pub static SUPER: &[NativeDef] = &[
    function(
        "__construct__",
        "(type=None, object_or_type=None, /)",
        Code::F2(make_super),
        "Attributes of the classes behind a class.",
    ),
    method(
        "__get__",
        "(self, instance, owner=None, /)",
        Code::F3(bind_super),
        "Binds to an object.",
    ),
    attribute("__self__", |vm, s| Ok(super_part(vm, s, 0)), "The object."),
    attribute("__thisclass__", |vm, s| Ok(super_part(vm, s, 1)), "The class."),
    attribute(
        "__self_class__",
        |vm, s| Ok(super_part(vm, s, 2)),
        "The object's class.",
    ),
];

fn bind_super(vm: &mut Vm<'_>, this: Value, object: Value, _owner: Value) -> R {
    let Value::Object(o) = this else { return Ok(this) };
    match *vm.heap.object(o) {
        Object::Super {
            class,
            this: Value::Undefined,
            ..
        } if !object.is_none() => vm.make_super(class, object),
        _ => Ok(this),
    }
}

fn make_super(vm: &mut Vm<'_>, class: Value, object: Value) -> R {
    if class.is_undefined() {
        return Err(vm.runtime_error("super(): no arguments"));
    }
    let Value::Class(class) = class else {
        let message = format!("super() argument 1 must be a type, not {}", vm.type_name(class));
        return Err(vm.type_error(message));
    };
    if object.is_undefined() || object.is_none() {
        return Ok(vm.heap.new_object(Object::Super {
            class,
            this: Value::Undefined,
            this_class: class,
        }));
    }
    vm.make_super(class, object)
}

fn super_part(vm: &Vm<'_>, value: Value, part: u8) -> Value {
    let Value::Object(o) = value else { return Value::None };
    match vm.heap.object(o) {
        Object::Super {
            class,
            this,
            this_class,
        } => match part {
            0 => this.or(Value::None),
            _ if part == 2 && this.is_undefined() => Value::None,
            1 => Value::Class(*class),
            _ => Value::Class(*this_class),
        },
        _ => Value::None,
    }
}
