//! What is evaluated when asked for, annotations above all, and type parameters.

use super::{Expr, Flow, Span, Stmt, Target};
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::Name;
use crate::types::Builtin;
use crate::value::*;
use crate::vm::{Unwind, Vm};

/// The body of a function that answers annotations, a bound or an alias: its one argument is the format asked for.
pub struct Deferred {
    pub value: Box<dyn Expr>,
    pub span: Span,
}

/// The greatest format a function evaluates for: VALUE, and VALUE_WITH_FAKE_GLOBALS.
const LAST_FORMAT: i64 = 2;
/// For `annotationlib` alone: values, NotImplemented where a name is not known yet; and the source texts.
const KNOWN_VALUES: Value = Value::Int(-3);
const TEXTS: Value = Value::Int(-4);

impl Expr for Deferred {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        match vm.local(0) {
            Value::Int(format) if format > LAST_FORMAT => {
                let exception = vm.new_exception(Builtin::NotImplementedError, &[]);
                vm.raise(exception);
                Err(vm.interrupted_at(self.span, 0, &[]))
            }
            _ => Ok(child!(vm, self.value.eval(vm), 0)),
        }
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        vm.pop_state();
        Ok(child!(vm, self.value.resume(vm), 0))
    }
}

/// The dict of annotations. The dict and the set of conditions stand on the stack while it is made.
pub struct Annotations {
    pub items: Box<[Annotation]>,
    /// The set of conditional annotations that count.
    pub conditions: Option<Box<dyn Expr>>,
}

pub struct Annotation {
    pub name: Box<str>,
    /// Its number, where it counts only when its statement was reached.
    pub condition: Option<i64>,
    pub value: Box<dyn Expr>,
    /// The annotation as it was written.
    pub text: Box<str>,
}

impl Annotations {
    fn with_conditions<'a>(&'a self, vm: &mut Vm<'a>, conditions: Value) -> Result<Value, Unwind> {
        let dict = vm.heap.new_dict();
        vm.stack.extend([conditions, Value::Dict(dict)]);
        self.from(vm, 0)
    }

    fn from<'a>(&'a self, vm: &mut Vm<'a>, first: usize) -> Result<Value, Unwind> {
        for (i, item) in self.items.iter().enumerate().skip(first) {
            if !self.counts(vm, item) {
                continue;
            }
            let value = match vm.local(0) {
                TEXTS => vm.heap.new_str(&item.text),
                _ => {
                    let result = item.value.eval(vm);
                    child!(vm, self.known(vm, result), i as i64)
                }
            };
            self.add(vm, item, value)?;
        }
        let dict = vm.stack.pop().unwrap_or_default();
        vm.stack.pop();
        Ok(dict)
    }

    /// A value, or that it is not known yet where that is asked for.
    fn known(&self, vm: &mut Vm<'_>, result: Result<Value, Unwind>) -> Result<Value, Unwind> {
        if result.is_err() && vm.local(0) == KNOWN_VALUES && vm.raising_a(Builtin::NameError) {
            vm.caught_here();
            // What the expression had on the stack goes; the conditions and the dict stay.
            let store = vm.store;
            let slots = store
                .function(vm.frame.code)
                .map_or(0, |(_, code)| code.slot_count as usize);
            vm.stack.truncate(vm.frame.base as usize + slots + 2);
            return Ok(Value::NotImplemented);
        }
        result
    }

    fn counts(&self, vm: &Vm<'_>, item: &Annotation) -> bool {
        let (Some(number), [.., Value::Set(set), _]) = (item.condition, vm.stack.as_slice()) else {
            return true;
        };
        let number = Value::Int(number);
        vm.heap.set(*set).iter(&vm.heap.meter).any(|(_, key)| key == number)
    }

    fn add(&self, vm: &mut Vm<'_>, item: &Annotation, value: Value) -> Result<(), Unwind> {
        let Some(Value::Dict(dict)) = vm.stack.last().copied() else {
            return Err(vm.corrupt());
        };
        let key = vm.heap.new_str(&item.name);
        vm.dict_set_str(dict, key, value);
        Ok(())
    }
}

impl Expr for Annotations {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let conditions = match &self.conditions {
            Some(expr) => child!(vm, expr.eval(vm), -2),
            None => Value::None,
        };
        self.with_conditions(vm, conditions)
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let state = vm.pop_state();
        if let (-2, Some(expr)) = (state, &self.conditions) {
            let conditions = child!(vm, expr.resume(vm), -2);
            return self.with_conditions(vm, conditions);
        }
        let Some(item) = usize::try_from(state).ok().and_then(|i| self.items.get(i)) else {
            return Err(vm.corrupt());
        };
        let result = item.value.resume(vm);
        let value = child!(vm, self.known(vm, result), state);
        vm.operands(2)?;
        self.add(vm, item, value)?;
        self.from(vm, state as usize + 1)
    }
}

/// The statement of a conditional annotation was reached.
pub struct NoteAnnotation {
    pub conditions: Box<dyn Expr>,
    pub number: i64,
}

impl NoteAnnotation {
    fn note(&self, vm: &mut Vm<'_>, conditions: Value) -> Result<Flow, Unwind> {
        if let Value::Set(set) = conditions {
            vm.set_add(set, Value::Int(self.number))?;
        }
        Ok(Flow::Next)
    }
}

impl Stmt for NoteAnnotation {
    fn exec<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        let conditions = child!(vm, self.conditions.eval(vm), 0);
        self.note(vm, conditions)
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        vm.pop_state();
        let conditions = child!(vm, self.conditions.resume(vm), 0);
        self.note(vm, conditions)
    }
}

/// A generic function, class or type alias: its type parameters are made and bound, then what they are for.
pub struct TypeScope {
    /// Each parameter and its variable; at last, for a class, the tuple of them.
    pub parameters: Box<[(Box<dyn Expr>, Box<dyn Target>)]>,
    pub body: Box<dyn Expr>,
    /// Slots that get a fresh cell on entry.
    pub fresh_cells: Box<[u32]>,
    /// Slots of the variables, emptied on leaving.
    pub own_slots: Box<[u32]>,
}

impl TypeScope {
    fn from<'a>(&'a self, vm: &mut Vm<'a>, first: usize) -> Result<Value, Unwind> {
        for (i, (parameter, target)) in self.parameters.iter().enumerate().skip(first) {
            let value = child!(vm, parameter.eval(vm), i as i64);
            // A slot or a cell: never interrupted.
            target.store(vm, value)?;
        }
        let value = child!(vm, self.body.eval(vm), -2);
        Ok(self.leave(vm, value))
    }

    fn leave(&self, vm: &mut Vm<'_>, value: Value) -> Value {
        for slot in &self.own_slots {
            vm.set_local(*slot, Value::Undefined);
        }
        value
    }
}

impl Expr for TypeScope {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        for slot in &self.fresh_cells {
            let cell = vm.heap.new_cell(Value::Undefined);
            vm.set_local(*slot, Value::Cell(cell));
        }
        self.from(vm, 0)
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let state = vm.pop_state();
        if state == -2 {
            let value = child!(vm, self.body.resume(vm), -2);
            return Ok(self.leave(vm, value));
        }
        let found = usize::try_from(state).ok().and_then(|i| self.parameters.get(i));
        let Some((parameter, target)) = found else {
            return Err(vm.corrupt());
        };
        let value = child!(vm, parameter.resume(vm), state);
        target.store(vm, value)?;
        self.from(vm, state as usize + 1)
    }
}

/// A call of a function of the standard library that stands for syntax: the arguments are an expression that makes a tuple.
pub struct LibraryCall {
    pub module: &'static str,
    pub function: &'static str,
    pub args: Box<dyn Expr>,
    pub span: Span,
}

impl LibraryCall {
    fn call(&self, vm: &mut Vm<'_>, args: Value) -> Result<Value, Unwind> {
        let args = vm.heap.sequence(args).map(<[Value]>::to_vec).unwrap_or_default();
        Ok(operation!(
            vm,
            self.span,
            vm.call_library(self.module, self.function, args),
            1
        ))
    }
}

impl Expr for LibraryCall {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let args = child!(vm, self.args.eval(vm), 0);
        self.call(vm, args)
    }
    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        match vm.pop_state() {
            0 => {
                let args = child!(vm, self.args.resume(vm), 0);
                self.call(vm, args)
            }
            _ => Ok(operation!(vm, self.span, vm.take_input(), 1)),
        }
    }
}

impl Vm<'_> {
    /// Calls a function of a module of the standard library, importing it first. Suspendable.
    pub(crate) fn call_library(&mut self, module: &str, function: &str, args: Vec<Value>) -> Result<Value, Unwind> {
        let function = self.heap.intern(function);
        self.run(CallLibrary {
            module: module.into(),
            function,
            args,
            state: 0,
        })
    }
}

machines! {
    /// Imports a module, then calls one of its functions.
    pub(crate) struct CallLibrary { module: String, function: Name, args: Vec<Value>, state: u8 }
}

impl CallLibrary {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        self.state = self.state.wrapping_add(1);
        match self.state {
            1 => Ok(Step::Await(vm.import_module(&self.module)?)),
            2 => {
                let args = std::mem::take(&mut self.args);
                Ok(Step::Await(vm.call_method(input.value(), self.function, &args)?))
            }
            _ => Ok(Step::Done(input.value())),
        }
    }
}
