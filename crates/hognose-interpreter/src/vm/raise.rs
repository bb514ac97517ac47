//! Exceptions: making them, raising, catching, chaining, and their tracebacks.
#![expect(
    clippy::indexing_slicing,
    reason = "the names in reach, which begin with the receiver"
)]

use super::{Reason, Unwind, Vm};
use crate::heap::charge::Charge;
use crate::heap::{ExceptionState, TraceEntry};
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::{Name, names};
use crate::tree::{CodeId, Span};
use crate::types::Builtin;
use crate::value::*;

macro_rules! constructors {
    ($($name:ident $builtin:ident)*) => {$(
        /// Raises the exception of this name with a message.
        #[cold]
        pub fn $name(&mut self, message: impl Into<String>) -> Unwind {
            self.raise_new(Builtin::$builtin, message.into())
        }
    )*};
}

impl<'a> Vm<'a> {
    constructors! {
        type_error TypeError
        value_error ValueError
        index_error IndexError
        overflow_error OverflowError
        zero_division ZeroDivisionError
        runtime_error RuntimeError
        attribute_error_text AttributeError
        lookup_error LookupError
        import_error ImportError
        not_implemented NotImplementedError
    }

    /// Raises a built-in exception with a message.
    #[cold]
    pub fn raise_new(&mut self, builtin: Builtin, message: String) -> Unwind {
        let message = self.heap.new_string(message);
        let exception = self.new_exception(builtin, &[message]);
        self.raise(exception)
    }

    #[cold]
    pub fn key_error(&mut self, key: Value) -> Unwind {
        let exception = self.new_exception(Builtin::KeyError, &[key]);
        self.raise(exception)
    }

    #[cold]
    pub fn name_error(&mut self, name: Name, message: String) -> Unwind {
        let reach = self.names_in_reach();
        let unwind = self.raise_with_field(Builtin::NameError, message, &[(names::name, name)], Value::Undefined);
        if let Reason::Raise(exception) = self.reason {
            self.set_exception_field(exception, names::__ctx, reach);
        }
        unwind
    }

    /// For the hint of an unknown name: the method's `self`, then the names of the locals that are bound.
    fn names_in_reach(&mut self) -> Value {
        let store = self.store;
        let mut reach = vec![Value::None];
        if let Some((_, code)) = store.function(self.frame.code) {
            for (slot, name) in code.slot_names.iter().enumerate() {
                let bound = !self.namespace(slot as u32).is_undefined() && !name.is_empty() && !name.starts_with('.');
                if !bound {
                    continue;
                }
                if &**name == "self" {
                    reach[0] = self.namespace(slot as u32);
                }
                reach.push(self.heap.new_str(name));
            }
        }
        self.heap.new_tuple(reach)
    }

    #[cold]
    pub fn unbound_local(&mut self, name: &str) -> Unwind {
        let message = format!("cannot access local variable '{name}' where it is not associated with a value");
        self.raise_new(Builtin::UnboundLocalError, message)
    }

    #[cold]
    pub fn attribute_error(&mut self, object: Value, name: Name, message: String) -> Unwind {
        self.raise_with_field(Builtin::AttributeError, message, &[(names::name, name)], object)
    }

    fn raise_with_field(
        &mut self,
        builtin: Builtin,
        message: String,
        fields: &[(Name, Name)],
        object: Value,
    ) -> Unwind {
        let message = self.heap.new_string(message);
        let exception = self.new_exception(builtin, &[message]);
        for (field, name) in fields {
            let text = self.heap.name_value(*name);
            self.set_exception_field(exception, *field, text);
        }
        if !object.is_undefined() {
            self.set_exception_field(exception, names::obj, object);
        }
        self.raise(exception)
    }

    #[cold]
    pub(crate) fn recursion_error(&mut self) -> Unwind {
        self.raise_new(Builtin::RecursionError, "maximum recursion depth exceeded".into())
    }

    #[cold]
    pub fn stop_iteration(&mut self, value: Value) -> Unwind {
        let args: &[Value] = if value.is_none() { &[] } else { &[value] };
        let exception = self.new_exception(Builtin::StopIteration, args);
        self.set_exception_field(exception, names::value, value);
        self.raise(exception)
    }

    /// An exception object of a built-in class.
    pub fn new_exception(&mut self, builtin: Builtin, args: &[Value]) -> Value {
        self.new_exception_of(builtin.class(), args)
    }

    /// An exception object of a class that derives from `BaseException`, with its `args`.
    pub fn new_exception_of(&mut self, class: ClassRef, args: &[Value]) -> Value {
        let args = self.heap.new_tuple(args);
        let state = ExceptionState {
            args,
            ..ExceptionState::default()
        };
        let native = Value::Exception(self.heap.new_exception_state(state));
        let shape = self.root_shape(class);
        Value::Instance(self.heap.new_instance(shape, native))
    }

    /// The state of an exception object.
    pub fn exception_state(&self, value: Value) -> Option<ExceptionRef> {
        match value {
            Value::Instance(i) => match self.heap.instance(i).native {
                Value::Exception(e) => Some(e),
                _ => None,
            },
            _ => None,
        }
    }

    pub fn set_exception_field(&mut self, exception: Value, field: Name, value: Value) {
        if let Some(state) = self.exception_state(exception) {
            let fields = &mut self.heap.exception_mut(state).fields;
            match fields.iter_mut().find(|(n, _)| *n == field) {
                Some(found) => found.1 = value,
                None => fields.push((field, value)),
            }
        }
    }

    pub fn exception_field(&self, exception: Value, field: Name) -> Option<Value> {
        let state = self.heap.exception(self.exception_state(exception)?);
        state.fields.iter().find(|(n, _)| *n == field).map(|(_, v)| *v)
    }

    /// Raises an exception object; what is being handled becomes its context.
    #[cold]
    pub fn raise(&mut self, exception: Value) -> Unwind {
        let handling = self.handling;
        if !handling.is_none()
            && handling != exception
            && let Some(state) = self.exception_state(exception)
        {
            // A chain that leads back to this exception is cut.
            let mut at = handling;
            let mut steps = 0;
            while let Some(s) = self.exception_state(at) {
                let next = self.heap.exception(s).context;
                if next == exception {
                    self.heap.exception_mut(s).context = Value::None;
                    break;
                }
                steps += 1;
                if steps > 10_000 {
                    break;
                }
                at = next;
            }
            self.heap.meter.spend(steps / 4);
            self.heap.exception_mut(state).context = handling;
        }
        self.reraise(exception)
    }

    /// Raises an exception object as it is.
    #[cold]
    pub fn reraise(&mut self, exception: Value) -> Unwind {
        self.reason = Reason::Raise(exception);
        self.span = None;
        Unwind(())
    }

    /// Adds the frame an exception leaves, or is caught in, to its traceback.
    #[cold]
    pub(crate) fn add_traceback(&mut self, code: CodeId) {
        let span = self.span.take();
        // The standard library leaves no lines, as if all of it were native.
        let library = self
            .store
            .unit(code.unit)
            .is_some_and(|s| s.unit.mode.kind == crate::lower::UnitKind::Library);
        if let Reason::Raise(exception) = self.reason
            && let Some(span) = span
            && !library
            && let Some(state) = self.exception_state(exception)
        {
            let exception = self.heap.exception_mut(state);
            let before = exception.charge();
            exception.traceback.push(TraceEntry { code, span });
            // One that is raised again and again grows.
            let grown = exception.charge() - before;
            self.heap.meter.grow(grown);
        }
    }

    /// Stops the unwinding of an exception inside a native.
    pub(crate) fn caught(&mut self) -> Option<Value> {
        match self.reason {
            Reason::Raise(exception) => {
                self.reason = Reason::Nothing;
                self.span = None;
                Some(exception)
            }
            _ => None,
        }
    }

    /// Stops the unwinding of an exception in the Python frame at work.
    pub(crate) fn caught_here(&mut self) -> Option<Value> {
        if !self.is_raising() {
            return None;
        }
        self.add_traceback(self.frame.code);
        self.caught()
    }

    /// Whether the exception being raised is an instance of a built-in class.
    pub(crate) fn raising_a(&self, builtin: Builtin) -> bool {
        match self.reason {
            Reason::Raise(exception) => self.is_exception_of(exception, builtin),
            _ => false,
        }
    }

    /// Whether a value is an exception of a built-in class.
    pub fn is_exception_of(&self, exception: Value, builtin: Builtin) -> bool {
        self.is_subclass(self.type_of(exception), builtin.class())
    }

    /// Whether a value is an exception class.
    pub fn is_exception_class(&self, value: Value) -> bool {
        matches!(value, Value::Class(c) if self.is_subclass(c, Builtin::BaseException.class()))
    }

    /// The exception a `raise` statement means: an instance as it is, a class called without arguments. Suspendable.
    pub(crate) fn exception_from(&mut self, value: Value) -> Result<Value, Unwind> {
        if self.exception_state(value).is_some() {
            return Ok(value);
        }
        if let Value::Class(class) = value
            && self.is_exception_class(value)
        {
            let plain = self.metaclass(class) == Builtin::Type.class()
                && !self.overrides(class, Builtin::BaseException.class(), names::__new__);
            if plain || class.heap_index().is_none() {
                return self.call_value(value, &[]);
            }
            return self.run(NewException::new(class, Vec::new(), false));
        }
        Err(self.type_error("exceptions must derive from BaseException"))
    }

    /// Whether an exception matches what an `except` clause names: a class or a tuple of classes.
    pub(crate) fn exception_matches(&mut self, exception: Value, pattern: Value) -> Result<bool, Unwind> {
        let class = self.type_of(exception);
        match pattern {
            Value::Class(c) if self.is_subclass(c, Builtin::BaseException.class()) => Ok(self.is_subclass(class, c)),
            Value::Tuple(t) => {
                let items: Vec<Value> = self.heap.tuple(t).to_vec();
                self.work(items.len() / 4)?;
                let mut matched = false;
                for item in items {
                    if !self.is_exception_class(item) {
                        return Err(
                            self.type_error("catching classes that do not inherit from BaseException is not allowed")
                        );
                    }
                    if let Value::Class(c) = item {
                        matched |= self.is_subclass(class, c);
                    }
                }
                Ok(matched)
            }
            _ => Err(self.type_error("catching classes that do not inherit from BaseException is not allowed")),
        }
    }

    /// Gives the exception being raised this place, where it has none in this frame.
    pub(crate) fn place(&mut self, span: Span) {
        if self.is_raising() && self.span.is_none() {
            self.span = Some(span);
        }
    }
}

machines! {
    /// Calls an exception class and checks that an exception comes back.
    pub(crate) struct NewException { class: ClassRef, arguments: Vec<Value>, thrown: bool, called: bool }
}

impl NewException {
    /// For a `raise` statement, or for what is `thrown` into a generator, where the complaint is worded otherwise.
    pub(crate) fn new(class: ClassRef, arguments: Vec<Value>, thrown: bool) -> NewException {
        NewException {
            class,
            arguments,
            thrown,
            called: false,
        }
    }

    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !std::mem::replace(&mut self.called, true) {
            return Ok(Step::Await(vm.call_value(Value::Class(self.class), &self.arguments)?));
        }
        let made = input.value();
        if vm.exception_state(made).is_some() {
            return Ok(Step::Done(made));
        }
        let kind = vm.type_of(made);
        let kind = match self.thrown {
            true => vm.class_name(kind),
            false => format!("<class '{}'>", vm.class_display(kind)),
        };
        let message = format!(
            "calling <class '{}'> should have returned an instance of BaseException, not {kind}",
            vm.class_display(self.class)
        );
        Err(vm.type_error(message))
    }
}
