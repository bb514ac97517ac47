//! Function code, and the expressions that make functions and stop them: `def`, `lambda`, `yield`, `await`.
#![expect(clippy::indexing_slicing, reason = "defaults below their number")]

use super::steps::Steps;
use super::{Block, CodeId, Expr, Flow, Span, Stmt};
use crate::heap::{Function, FunctionExtra, GeneratorKind};
use crate::name::Name;
use crate::value::{NativeRef, Value};
use crate::vm::{Unwind, Vm};
use compact_str::CompactString;
use std::borrow::Cow;

/// What a piece of code is run as.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum CodeKind {
    #[default]
    Module,
    Function,
    Class,
    /// The body of a generator expression.
    GeneratorExpression,
    /// Annotations, type parameters' bounds, type aliases: run when asked for.
    Deferred,
}

/// The parameters of a function; their slots are the first of the frame, in this order.
#[derive(Debug, Default)]
pub struct Parameters {
    pub positional_only: u32,
    /// Positional-only ones included.
    pub positional: u32,
    pub keyword_only: u32,
    pub varargs: Option<u32>,
    pub kwargs: Option<u32>,
    /// Positional and keyword-only ones, as indexes of the unit's names.
    pub names: Box<[u32]>,
}

pub enum Body {
    Block(Block),
    /// Of generators and coroutines.
    Steps(Steps),
    /// Of a lambda, and of functions that only return an expression.
    Expr(Box<dyn Expr>),
}

impl Default for Body {
    fn default() -> Body {
        Body::Block(Block { lines: Box::default() })
    }
}

/// The code of one function, class body or module.
#[derive(Default)]
pub struct FunctionCode {
    pub name: Cow<'static, str>,
    /// The path that leads to it, where that is more than the name.
    pub path: Option<Box<str>>,
    pub kind: CodeKind,
    /// Calling it makes a generator of this kind.
    pub generator: Option<GeneratorKind>,
    pub parameters: Parameters,
    /// More than there are names where loops keep their places in slots.
    pub slot_count: u32,
    pub slot_names: Box<[CompactString]>,
    /// Slots to wrap in a cell at entry.
    pub cells: Box<[u32]>,
    /// Slots to fill with the captured cells at entry, in the closure's order.
    pub free: Box<[u32]>,
    /// The one argument is the namespace, which goes to the last slot: class bodies, code with its own locals.
    pub takes_namespace: bool,
    /// The cell to fill with the namespace at entry.
    pub namespace_cell: Option<u32>,
    /// A class body with functions, annotations or type aliases: its namespace also stands in a cell, which metaclasses see.
    pub class_dict: bool,
    /// Positional parameters only: as many arguments become slots as they are.
    pub plain: bool,
    /// Plain, and nothing is to be done on entry: no cells, no closure, no generator, no native to try.
    pub simple: bool,
    /// Of a function of the library: a native that is called first, and answers `Undefined` where the case is not its own.
    pub at_once: Option<NativeRef>,
    /// An exception may be being handled where it yields.
    pub handles_exceptions: bool,
    /// Instructions a call costs: those of entering, and of the body where that is an expression.
    pub cost: u32,
    pub doc: Option<Box<str>>,
    pub span: Span,
    pub first_line: u32,
    pub body: Body,
    /// Deep expressions, by number.
    pub detached: Box<[Box<dyn Expr>]>,
}

impl FunctionCode {
    /// The qualified name.
    pub(crate) fn qualname(&self) -> &str {
        self.path.as_deref().unwrap_or(&self.name)
    }

    #[inline(always)]
    pub(crate) fn exec<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        match &self.body {
            Body::Block(block) => {
                let flow = block.exec(vm)?;
                Ok(Self::result(vm, flow))
            }
            Body::Steps(steps) => {
                let flow = steps.exec(vm)?;
                Ok(Self::result(vm, flow))
            }
            Body::Expr(expr) => expr.eval(vm),
        }
    }

    #[inline(always)]
    pub(crate) fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        match &self.body {
            Body::Block(block) => {
                let flow = block.resume(vm)?;
                Ok(Self::result(vm, flow))
            }
            Body::Steps(steps) => {
                let flow = steps.resume(vm)?;
                Ok(Self::result(vm, flow))
            }
            Body::Expr(expr) => expr.resume(vm),
        }
    }

    /// Goes on behind the yield of a step.
    #[inline(always)]
    pub(crate) fn resume_sent<'a>(&'a self, vm: &mut Vm<'a>, step: u32, sent: Value) -> Result<Value, Unwind> {
        let Body::Steps(steps) = &self.body else {
            return Err(vm.corrupt());
        };
        let flow = steps.resume_sent(vm, step, sent)?;
        Ok(Self::result(vm, flow))
    }

    #[inline(always)]
    fn result(vm: &mut Vm<'_>, flow: Flow) -> Value {
        if flow == Flow::Return { vm.returned } else { Value::None }
    }
}

/// `def` and `lambda`: a function object from code, defaults, and the cells it captures.
pub struct MakeFunction {
    pub function: u32,
    /// Defaults of the last positional parameters.
    pub defaults: Box<[Box<dyn Expr>]>,
    /// Defaults of keyword-only parameters, with the parameters' names.
    pub keyword_defaults: Box<[(u32, Box<dyn Expr>)]>,
    /// The slots of this frame that hold the cells the function captures.
    pub captures: Box<[u32]>,
    /// The function of the deferred annotations; their dict, where they are of the past's future.
    pub annotate: Option<Box<dyn Expr>>,
    pub future: bool,
    /// A tuple of the type parameters.
    pub type_params: Option<Box<dyn Expr>>,
}

impl MakeFunction {
    fn part(&self, index: usize) -> Option<&dyn Expr> {
        let (d, k) = (self.defaults.len(), self.keyword_defaults.len());
        if index < d {
            return Some(&*self.defaults[index]);
        }
        if index < d + k {
            return Some(&*self.keyword_defaults[index - d].1);
        }
        let rest = [self.annotate.as_deref(), self.type_params.as_deref()];
        rest.into_iter().flatten().nth(index - d - k)
    }

    fn parts<'a>(&'a self, vm: &mut Vm<'a>, first: usize) -> Result<Value, Unwind> {
        let mut index = first;
        while let Some(part) = self.part(index) {
            let value = child!(vm, part.eval(vm), index as i64);
            vm.stack.push(value);
            index += 1;
        }
        Ok(self.finish(vm))
    }

    fn finish(&self, vm: &mut Vm<'_>) -> Value {
        let code_id = CodeId {
            unit: vm.frame.code.unit,
            function: self.function,
        };
        let mut take = |wanted: bool| {
            if wanted {
                vm.stack.pop().unwrap_or_default()
            } else {
                Value::Undefined
            }
        };
        let type_params = take(self.type_params.is_some());
        let annotate = take(self.annotate.is_some());
        let keyword_start = vm.stack.len().saturating_sub(self.keyword_defaults.len());
        let names = self.keyword_defaults.iter().map(|(name, _)| vm.name(*name));
        let values = vm.stack.get(keyword_start..).unwrap_or_default();
        let keyword_defaults: Box<[(Name, Value)]> = names.zip(values.iter().copied()).collect();
        vm.stack.truncate(keyword_start);
        let default_start = vm.stack.len().saturating_sub(self.defaults.len());
        let defaults: Box<[Value]> = vm.stack.drain(default_start..).collect();
        vm.heap.meter.spend(self.captures.len() as i64 / 8);
        let closure: Box<[Value]> = self.captures.iter().map(|slot| vm.local(*slot)).collect();
        let (annotate, annotations) = if self.future {
            (Value::Undefined, annotate)
        } else {
            (annotate, Value::Undefined)
        };
        let has_extra = [annotate, annotations, type_params].iter().any(|v| !v.is_undefined());
        let extra = has_extra.then(|| {
            Box::new(FunctionExtra {
                annotate,
                annotations,
                type_params,
                ..FunctionExtra::default()
            })
        });
        vm.heap.new_function(Function {
            code: code_id,
            globals: vm.frame.globals,
            closure,
            defaults,
            keyword_defaults,
            extra,
        })
    }
}

impl Expr for MakeFunction {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        self.parts(vm, 0)
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let index = vm.pop_state();
        let Some(part) = self.part(index as usize) else {
            return Err(vm.corrupt());
        };
        let value = child!(vm, part.resume(vm), index);
        vm.operands(index as usize)?;
        vm.stack.push(value);
        self.parts(vm, index as usize + 1)
    }
}

/// A generator expression: its function, called at once with the iterator of the outermost iterable.
pub struct MakeGenerator {
    pub function: MakeFunction,
    pub iterable: Box<dyn Expr>,
    pub asynchronous: bool,
    pub span: Span,
}

impl MakeGenerator {
    fn with_iterable<'a>(&'a self, vm: &mut Vm<'a>, iterable: Value) -> Result<Value, Unwind> {
        let iterator = if self.asynchronous {
            vm.async_iter(iterable, false)
        } else {
            vm.iter(iterable)
        };
        let iterator = operation!(vm, self.span, iterator, 1);
        self.with_iterator(vm, iterator)
    }

    fn with_iterator<'a>(&'a self, vm: &mut Vm<'a>, iterator: Value) -> Result<Value, Unwind> {
        let function = self.function.finish(vm);
        vm.stack.push(function);
        vm.stack.push(iterator);
        Ok(operation!(vm, self.span, vm.call(1), 2))
    }
}

impl Expr for MakeGenerator {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let iterable = child!(vm, self.iterable.eval(vm), 0);
        self.with_iterable(vm, iterable)
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        match vm.pop_state() {
            0 => {
                let iterable = child!(vm, self.iterable.resume(vm), 0);
                self.with_iterable(vm, iterable)
            }
            1 => {
                let iterator = operation!(vm, self.span, vm.take_input(), 1);
                self.with_iterator(vm, iterator)
            }
            _ => Ok(operation!(vm, self.span, vm.take_input(), 2)),
        }
    }
}

/// `yield`, as an expression.
pub struct Yield {
    pub value: Option<Box<dyn Expr>>,
    pub span: Span,
    /// In an asynchronous generator a yield and an await must be told apart.
    pub asynchronous: bool,
}

impl Yield {
    fn yields(&self, vm: &mut Vm<'_>, value: Value) -> Unwind {
        let value = if self.asynchronous {
            vm.wrap_async_yield(value)
        } else {
            value
        };
        vm.yield_value(value);
        vm.noted(1)
    }
}

impl Expr for Yield {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let value = match &self.value {
            Some(expr) => child!(vm, expr.eval(vm), 0),
            None => Value::None,
        };
        Err(self.yields(vm, value))
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        match (vm.pop_state(), &self.value) {
            (0, Some(expr)) => {
                let value = child!(vm, expr.resume(vm), 0);
                Err(self.yields(vm, value))
            }
            _ => Ok(operation!(vm, self.span, vm.take_sent(), 1)),
        }
    }
}

/// `yield value` as a statement, whose own value nobody wants.
pub struct YieldStatement(pub Yield);

impl Stmt for YieldStatement {
    fn exec<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        let value = match &self.0.value {
            Some(expr) => child!(vm, expr.eval(vm), 0),
            None => Value::None,
        };
        Err(self.0.yields(vm, value))
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Flow, Unwind> {
        match (vm.pop_state(), &self.0.value) {
            (0, Some(expr)) => {
                let value = child!(vm, expr.resume(vm), 0);
                Err(self.0.yields(vm, value))
            }
            _ => {
                operation!(vm, self.0.span, vm.take_sent(), 1);
                Ok(Flow::Next)
            }
        }
    }
}

/// The loop of `yield from` and `await`: hands on what comes in and goes out until the delegate ends.
///
/// Not a node: it is begun with a value and keeps its own records, for all the nodes that await.
#[derive(Clone, Copy)]
pub struct Delegation {
    pub kind: DelegationKind,
    pub span: Span,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DelegationKind {
    YieldFrom,
    Await,
    /// An `await` in a module: the event loop runs until the awaited is done.
    ModuleAwait,
}

/// States of a delegation: the delegate has been sent something, and it has yielded.
const SENT: i64 = 2;
const WAITS: i64 = 3;

impl Delegation {
    pub(super) fn start<'a>(&self, vm: &mut Vm<'a>, value: Value) -> Result<Value, Unwind> {
        let iterator = match self.kind {
            DelegationKind::YieldFrom => vm.yield_from_iter(value),
            DelegationKind::Await => vm.awaitable(value),
            DelegationKind::ModuleAwait => return Ok(operation!(vm, self.span, vm.run_until_complete(value), 4)),
        };
        let iterator = operation!(vm, self.span, iterator, 1);
        self.advance(vm, iterator, Ok(Value::None))
    }

    /// Sends to the delegate what was sent here; yields on what it yields.
    fn advance(&self, vm: &mut Vm<'_>, iterator: Value, input: Result<Value, Value>) -> Result<Value, Unwind> {
        let answer = match input {
            Ok(value) => vm.delegate_send(iterator, value),
            Err(exception) => vm.delegate_throw(iterator, exception),
        };
        let answer = operation!(vm, self.span, answer, SENT, iterator);
        self.answered(vm, iterator, answer)
    }

    /// Whether a suspended generator's records begin with those of a delegation to `delegate` that waits to be sent something.
    pub(crate) fn waits(records: &[Value], delegate: Value) -> bool {
        matches!(records, [iterator, Value::Int(WAITS), ..] if *iterator == delegate)
    }

    /// It has been sent something: the records are now those of a delegation that waits for the answer.
    pub(crate) fn note_sent(records: &mut [Value]) {
        if let Some(state) = records.get_mut(1) {
            *state = Value::Int(SENT);
        }
    }

    fn answered(&self, vm: &mut Vm<'_>, iterator: Value, answer: Value) -> Result<Value, Unwind> {
        if answer.is_stop() && matches!(iterator, Value::Iterator(_)) {
            // These end without a value; what is there was some function's.
            vm.returned = Value::None;
        }
        if let Some(result) = vm.delegate_result(answer) {
            return Ok(result);
        }
        vm.yield_value(answer);
        vm.delegating = iterator;
        Err(vm.interrupted(WAITS, &[iterator]))
    }

    pub(super) fn resume(&self, vm: &mut Vm<'_>) -> Result<Value, Unwind> {
        match vm.pop_state() {
            1 => {
                let iterator = operation!(vm, self.span, vm.take_input(), 1);
                self.advance(vm, iterator, Ok(Value::None))
            }
            SENT => {
                let iterator = vm.pop_record();
                let answer = operation!(vm, self.span, vm.take_input(), SENT, iterator);
                self.answered(vm, iterator, answer)
            }
            4 => Ok(operation!(vm, self.span, vm.take_input(), 4)),
            _ => {
                let iterator = vm.pop_record();
                match vm.take_input() {
                    Ok(value) => self.advance(vm, iterator, Ok(value)),
                    Err(unwind) => match vm.caught() {
                        Some(exception) => self.advance(vm, iterator, Err(exception)),
                        None => Err(unwind),
                    },
                }
            }
        }
    }
}

/// `yield from` and `await`.
pub struct Delegate {
    pub value: Box<dyn Expr>,
    pub delegation: Delegation,
    /// Of `await f(...)`: the name of the function.
    pub called: Option<u32>,
}

impl Delegate {
    fn begin<'a>(&'a self, vm: &mut Vm<'a>, value: Value) -> Result<Value, Unwind> {
        // A host function that answers at once may be awaited as one that takes its time.
        if let Some(name) = self.called
            && !matches!(value, Value::Generator(_))
            && vm.is_synchronous_host_function(name)
        {
            return Ok(value);
        }
        Ok(child!(vm, self.delegation.start(vm, value), 1))
    }
}

impl Expr for Delegate {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let value = child!(vm, self.value.eval(vm), 0);
        self.begin(vm, value)
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        match vm.pop_state() {
            0 => {
                let value = child!(vm, self.value.resume(vm), 0);
                self.begin(vm, value)
            }
            _ => Ok(child!(vm, self.delegation.resume(vm), 1)),
        }
    }
}

impl Vm<'_> {
    /// Whether a name of the code at work is that of a host function that answers at once.
    #[cold]
    fn is_synchronous_host_function(&mut self, name: u32) -> bool {
        let name = self.name(name);
        let key = self.heap.name_value(name);
        let found = match self.dict_get_str(self.frame.globals, key) {
            Some(Value::External(external)) => Some(external),
            Some(_) => None,
            None => self.rest.external_index.get(self.heap.names.text(name)).copied(),
        };
        let external = found.and_then(|e| self.rest.externals.get(e.index()));
        external.is_some_and(|e| !e.asynchronous)
    }
}
