//! The length a program's class says its instances have: asked where CPython makes room for a list.

use super::{Unwind, Vm};
use crate::heap::{Iter, Object};
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::names;
use crate::types::Builtin;
use crate::value::*;

impl Vm<'_> {
    /// An iterator of a value, whose length is asked after that where its class can say it; it is not kept. Suspendable.
    pub(crate) fn iter_with_hint(&mut self, iterable: Value) -> Result<Value, Unwind> {
        // More than there can be elements.
        if matches!(iterable, Value::Object(o) if matches!(self.heap.object(o), Object::Range { .. } | Object::BigRange { .. }))
        {
            self.len(iterable)?;
        }
        let says = |value: Value, name| {
            self.special_method(value, name)
                .is_some_and(|method| !matches!(method, Value::Native(_)))
        };
        let asks = |value: Value| match value {
            Value::Instance(_) => says(value, names::__len__) || says(value, names::__length_hint__),
            _ => false,
        };
        let asked = match iterable {
            // An iterator by index asks what it goes through.
            Value::Iterator(i) => match self.heap.iterator(i) {
                Iter::Sequence { object, .. } => *object,
                _ => iterable,
            },
            _ => iterable,
        };
        if !asks(asked) {
            return self.iter(iterable);
        }
        self.run(HintedIter {
            iterable,
            asked,
            iterator: Value::Undefined,
            state: 0,
        })
    }
}

machines! {
    /// Makes an iterator, then asks `__len__`, or `__length_hint__` where that raises TypeError.
    pub(crate) struct HintedIter(catches) { iterable: Value, asked: Value, iterator: Value, state: u8 }
}

/// States of `HintedIter`: what the input is.
const ITERATOR: u8 = 1;
const LENGTH: u8 = 2;
const HINT: u8 = 3;
const WRONG: u8 = 4;
const ASK: u8 = 5;

impl HintedIter {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if let Resumption::Raised(exception) = input {
            return match self.state {
                // The next step asks: what a step raises that was given an exception is not handed to the machine again.
                LENGTH if vm.is_exception_of(exception, Builtin::TypeError) => {
                    self.state = ASK;
                    Ok(Step::Await(Value::None))
                }
                HINT if vm.is_exception_of(exception, Builtin::TypeError) => Ok(Step::Done(self.iterator)),
                _ => Err(vm.reraise(exception)),
            };
        }
        match self.state {
            0 => {
                self.state = ITERATOR;
                Ok(Step::Await(vm.iter(self.iterable)?))
            }
            ITERATOR => {
                self.iterator = input.value();
                if vm.special_method(self.asked, names::__len__).is_none() {
                    return self.ask_hint(vm);
                }
                self.state = LENGTH;
                Ok(Step::Await(vm.len(self.asked)?))
            }
            LENGTH => Ok(Step::Done(self.iterator)),
            ASK => self.ask_hint(vm),
            _ => self.check_hint(vm, input.value()),
        }
    }

    fn ask_hint(&mut self, vm: &mut Vm<'_>) -> Result<Step, Unwind> {
        self.state = HINT;
        match vm.special_method(self.asked, names::__length_hint__) {
            Some(method) if self.asked == self.iterable => Ok(Step::Await(vm.call_value(method, &[self.asked])?)),
            _ => Ok(Step::Done(self.iterator)),
        }
    }

    fn check_hint(&mut self, vm: &mut Vm<'_>, hint: Value) -> Result<Step, Unwind> {
        // What is raised here is not taken for what the method raised.
        self.state = WRONG;
        match (hint, vm.index_value(hint)) {
            (Value::BigInt(_), _) => Err(vm.overflow_error("Python int too large to convert to C ssize_t")),
            (_, Some(n)) if n < 0 => Err(vm.value_error("__length_hint__() should return >= 0")),
            (Value::NotImplemented, _) | (_, Some(_)) => Ok(Step::Done(self.iterator)),
            _ => {
                let message = format!("__length_hint__ must be an integer, not {}", vm.type_name(hint));
                Err(vm.type_error(message))
            }
        }
    }
}
