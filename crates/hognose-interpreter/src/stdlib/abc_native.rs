//! `_abc`: what abc.py and the abstract containers ask often.

use crate::heap::Probe;
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::names;
use crate::native::{Args, Code, NativeDef, function, method};
use crate::value::*;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

pub static NATIVES: &[NativeDef] = &[
    method(
        "instancecheck",
        "(cls, instance, /)",
        Code::F2(instance_check),
        "Whether an object is an instance of an abstract class.",
    ),
    function(
        "check_methods",
        "(C, /, *methods)",
        Code::Var(check_methods),
        "Whether a class has methods; NotImplemented where not.",
    ),
    function(
        "match_as",
        "(cls, subclass, /)",
        Code::F2(match_as),
        "Makes a registered class match the patterns that the abstract class does.",
    ),
];

fn instance_check(vm: &mut Vm<'_>, class: Value, instance: Value) -> R {
    let own = vm.type_of(instance);
    if known(vm, class, Value::Class(own)) {
        return Ok(Value::True);
    }
    vm.run(InstanceCheck {
        class,
        instance,
        own: Value::Class(own),
        state: 0,
    })
}

/// A class registered as a sequence or mapping matches their patterns; a built-in one is what it is.
fn match_as(vm: &mut Vm<'_>, class: Value, subclass: Value) -> R {
    if let (Value::Class(class), Value::Class(subclass)) = (class, subclass)
        && let Some(flags) = vm.class_attribute(class, names::__abc_tpflags__)
        && subclass.heap_index().is_some()
        && !vm.stands_for_built_in(subclass)
    {
        vm.set_class_attr(subclass, names::__abc_tpflags__, flags)?;
    }
    Ok(Value::None)
}

/// Whether an abstract class has said before that a class is its subclass.
fn known(vm: &mut Vm<'_>, class: Value, subclass: Value) -> bool {
    let Value::Class(c) = class else { return false };
    let name = vm.heap.intern("_abc_impl");
    let Some(Value::Instance(data)) = vm.own_class_attribute(c, name) else {
        return false;
    };
    let name = vm.heap.intern("cache");
    let Some(Value::Set(cache)) = vm.own_attribute(data, name) else {
        return false;
    };
    match vm.quick_hash(subclass) {
        Some(hash) => matches!(vm.heap.set(cache).find(hash, |k| Some(k == subclass)), Probe::Found(_)),
        None => false,
    }
}

/// A class has a method where the first of its bases that mentions it does not say None.
fn check_methods(vm: &mut Vm<'_>, args: Args) -> R {
    let Some(Value::Class(class)) = args.named.first().copied() else {
        return Ok(Value::NotImplemented);
    };
    for name in args.rest {
        let Some(name) = vm.heap.name_of(name) else {
            return Ok(Value::NotImplemented);
        };
        match vm.class_attribute(class, name) {
            None | Some(Value::None) => return Ok(Value::NotImplemented),
            Some(_) => {}
        }
    }
    Ok(Value::True)
}

machines! {
    /// Asks `__subclasscheck__` of the class an object says it has, then of the one it is of.
    pub(crate) struct InstanceCheck { class: Value, instance: Value, own: Value, state: u8 }
}

impl InstanceCheck {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        self.state = self.state.wrapping_add(1);
        match self.state {
            1 => Ok(Step::Await(vm.get_attr(self.instance, names::__class__)?)),
            2 => {
                let said = input.value();
                if said == self.own {
                    self.state = 4;
                }
                Ok(Step::Await(vm.call_method(
                    self.class,
                    names::__subclasscheck__,
                    &[said],
                )?))
            }
            3 => Ok(Step::Await(vm.truth(input.value())?)),
            4 if input.value() == Value::True => Ok(Step::Done(Value::True)),
            4 => {
                let own = self.own;
                Ok(Step::Await(vm.call_method(
                    self.class,
                    names::__subclasscheck__,
                    &[own],
                )?))
            }
            _ => Ok(Step::Done(input.value())),
        }
    }
}
