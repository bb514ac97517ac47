//! Conversions the language makes: truth, length, index, `str`, `format`.

use super::{Unwind, Vm};
use crate::heap::Object;
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::names;
use crate::value::*;
use num_traits::{Signed, Zero};

impl<'a> Vm<'a> {
    /// The truth of a value that needs no guest code.
    #[inline(always)]
    pub fn quick_truth(&self, value: Value) -> Option<bool> {
        match value {
            Value::True => Some(true),
            Value::False | Value::None => Some(false),
            Value::Int(i) => Some(i != 0),
            _ => self.truth_of_built_in(value),
        }
    }

    fn truth_of_built_in(&self, value: Value) -> Option<bool> {
        Some(match value {
            Value::Float(f) => f.get() != 0.0,
            Value::Short(s) => !s.is_empty(),
            Value::BigInt(b) => !self.heap.bigint(b).is_zero(),
            Value::Instance(i) => return self.is_always_true(self.heap.shape_of(i).class).then_some(true),
            Value::Class(_) => return None,
            Value::NotImplemented => return None,
            Value::Object(o) => match self.heap.object(o) {
                Object::Complex { real, imag } => real.get() != 0.0 || imag.get() != 0.0,
                Object::BigRange { .. } => !crate::types::range::is_empty(self, value),
                _ => self.quick_len(value).is_none_or(|n| n > 0),
            },
            Value::Generator(_) | Value::Function(_) | Value::Iterator(_) => true,
            _ => self.quick_len(value).is_none_or(|n| n > 0),
        })
    }

    /// The truth of a value, as a bool. Suspendable.
    #[inline]
    pub fn truth(&mut self, value: Value) -> Result<Value, Unwind> {
        match self.quick_truth(value) {
            Some(answer) => Ok(Value::bool(answer)),
            None => self.truth_by_method(value),
        }
    }

    fn truth_by_method(&mut self, value: Value) -> Result<Value, Unwind> {
        if value == Value::NotImplemented {
            return Err(self.type_error("NotImplemented should not be used in a boolean context"));
        }
        if let Some(method) = self.special_method(value, names::__bool__)
            && !matches!(method, Value::Native(_))
        {
            if method.is_none() {
                let message = format!("'{}' cannot be interpreted as a boolean", self.type_name(value));
                return Err(self.type_error(message));
            }
            return self.run(TruthByMethod {
                object: value,
                method,
                called: false,
            });
        }
        // A number's truth goes before its length.
        let native = self.native_of(value);
        if self.number_rank(native).is_some() {
            return Ok(Value::bool(self.quick_truth(native).unwrap_or(true)));
        }
        match self.special_method(value, names::__len__) {
            Some(Value::Native(_)) | None => {
                let native = self.native_of(value);
                match native {
                    Value::Instance(_) => {
                        self.note_always_true(self.type_of(value));
                        Ok(Value::True)
                    }
                    Value::Class(_) | Value::Exception(_) => Ok(Value::True),
                    _ => Ok(Value::bool(self.quick_truth(native).unwrap_or(true))),
                }
            }
            Some(method) => self.run(TruthByLen {
                object: value,
                method,
                called: false,
            }),
        }
    }

    /// An index: an int in the 64-bit range, a bool, or a class over int. `None` for anything else.
    pub fn index_value(&self, value: Value) -> Option<i64> {
        match value {
            Value::Int(i) => Some(i),
            _ => self.native_of(value).as_small_int(),
        }
    }

    /// `operator.index(value)`: an int, by `__index__` where the value is none. Suspendable.
    pub fn index(&mut self, value: Value) -> Result<Value, Unwind> {
        match self.native_of(value) {
            Value::Int(_) | Value::BigInt(_) => Ok(self.native_of(value)),
            Value::True => Ok(Value::Int(1)),
            Value::False => Ok(Value::Int(0)),
            _ => match self.special_method(value, names::__index__) {
                Some(method) => self.run(IndexByMethod {
                    object: value,
                    method,
                    called: false,
                }),
                None => {
                    let message = format!("'{}' object cannot be interpreted as an integer", self.type_name(value));
                    Err(self.type_error(message))
                }
            },
        }
    }

    /// `str(value)`. Suspendable.
    pub fn str(&mut self, value: Value) -> Result<Value, Unwind> {
        if value.is_str() {
            return Ok(value);
        }
        if let Value::Int(i) = value {
            return Ok(self.heap.new_str(itoa::Buffer::new().format(i)));
        }
        if let Value::Object(o) = value
            && let Object::MappingProxy(inner) = *self.heap.object(o)
        {
            return self.str(inner);
        }
        if let Value::Class(_) = value
            && let Some(method) = self.special_method(value, names::__str__)
            && !matches!(method, Value::Native(_))
        {
            return self.run(StrByMethod {
                object: value,
                method,
                repr: false,
                called: false,
            });
        }
        if let Value::Instance(i) = value {
            match self.special_method(value, names::__str__) {
                Some(Value::Native(n)) => {
                    let native = self.heap.instance(i).native;
                    if matches!(native, Value::Exception(_)) {
                        return crate::types::exception::str(self, value);
                    }
                    let (owner, name) = (n.owner(), n.def().map_or("", |d| d.name));
                    if name == "__repr__" && owner != Some(crate::types::Builtin::Object) && !native.is_undefined() {
                        // A class that prints as its data type shows itself.
                        return self.repr(native);
                    }
                    if native.is_str() && owner == Some(crate::types::Builtin::Str) {
                        return Ok(native);
                    }
                    // Its representation, of which `str` says what is wrong.
                    return match self.special_method(value, names::__repr__) {
                        Some(method @ Value::Function(_)) => self.run(StrByMethod {
                            object: value,
                            method,
                            repr: false,
                            called: false,
                        }),
                        _ => self.repr(value),
                    };
                }
                Some(method) => {
                    return self.run(StrByMethod {
                        object: value,
                        method,
                        repr: false,
                        called: false,
                    });
                }
                None => {}
            }
        }
        self.repr(value)
    }

    /// `format(value, spec)`; the spec is a string value. Suspendable.
    pub fn format(&mut self, value: Value, spec: Value) -> Result<Value, Unwind> {
        match value {
            Value::Short(_) | Value::Str(_) if self.heap.text(spec).is_empty() => Ok(value),
            Value::Instance(_) | Value::Class(_) => match self.special_method(value, names::__format__) {
                Some(Value::Native(_)) | None => {
                    if self.heap.text(spec).is_empty() {
                        return self.str(value);
                    }
                    crate::types::format::format_builtin(self, value, spec)
                }
                Some(method) => self.run(FormatByMethod {
                    object: value,
                    method,
                    spec,
                    called: false,
                }),
            },
            _ if self.heap.text(spec).is_empty() => self.str(value),
            _ => crate::types::format::format_builtin(self, value, spec),
        }
    }
}

machines! {
    pub(crate) struct TruthByMethod { object: Value, method: Value, called: bool }
    pub(crate) struct TruthByLen { object: Value, method: Value, called: bool }
    pub(crate) struct LenByMethod { object: Value, method: Value, called: bool }
    pub(crate) struct IndexByMethod { object: Value, method: Value, called: bool }
    /// `__str__` or `__repr__`, whose answer must be a string.
    pub(crate) struct StrByMethod { object: Value, method: Value, repr: bool, called: bool }
    pub(crate) struct FormatByMethod { object: Value, method: Value, spec: Value, called: bool }
}

impl TruthByMethod {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.called {
            self.called = true;
            return Ok(Step::Await(vm.call_value(self.method, &[self.object])?));
        }
        match input.value() {
            answer @ (Value::True | Value::False) => Ok(Step::Done(answer)),
            other => {
                let message = format!("__bool__ should return bool, returned {}", vm.type_name(other));
                Err(vm.type_error(message))
            }
        }
    }
}

impl TruthByLen {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.called {
            self.called = true;
            let machine = LenByMethod {
                object: self.object,
                method: self.method,
                called: false,
            };
            return Ok(Step::Await(vm.run(machine)?));
        }
        Ok(Step::Done(Value::bool(input.value() != Value::Int(0))))
    }
}

impl LenByMethod {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.called {
            self.called = true;
            return Ok(Step::Await(vm.call_value(self.method, &[self.object])?));
        }
        match vm.native_of(input.value()) {
            Value::BigInt(n) if vm.heap.bigint(n).is_positive() => {
                Err(vm.overflow_error("cannot fit 'int' into an index-sized integer"))
            }
            Value::BigInt(_) => Err(vm.value_error("__len__() should return >= 0")),
            _ => match vm.index_value(input.value()) {
                Some(n) if n >= 0 => Ok(Step::Done(Value::Int(n))),
                Some(_) => Err(vm.value_error("__len__() should return >= 0")),
                None => Ok(Step::Await(vm.index(input.value())?)),
            },
        }
    }
}

impl IndexByMethod {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.called {
            self.called = true;
            return Ok(Step::Await(vm.call_value(self.method, &[self.object])?));
        }
        match vm.native_of(input.value()) {
            n @ (Value::Int(_) | Value::BigInt(_)) => Ok(Step::Done(n)),
            Value::True => Ok(Step::Done(Value::Int(1))),
            Value::False => Ok(Step::Done(Value::Int(0))),
            _ => {
                let message = format!("__index__ returned non-int (type {})", vm.type_name(input.value()));
                Err(vm.type_error(message))
            }
        }
    }
}

impl StrByMethod {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.called {
            self.called = true;
            return Ok(Step::Await(vm.call_value(self.method, &[self.object])?));
        }
        let text = vm.native_of(input.value());
        if text.is_str() {
            return Ok(Step::Done(text));
        }
        let which = if self.repr { "__repr__" } else { "__str__" };
        let message = format!("{which} returned non-string (type {})", vm.type_name(input.value()));
        Err(vm.type_error(message))
    }
}

impl FormatByMethod {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.called {
            self.called = true;
            return Ok(Step::Await(vm.call_value(self.method, &[self.object, self.spec])?));
        }
        let text = vm.native_of(input.value());
        if text.is_str() {
            return Ok(Step::Done(text));
        }
        let message = format!("__format__ must return a str, not {}", vm.type_name(input.value()));
        Err(vm.type_error(message))
    }
}
