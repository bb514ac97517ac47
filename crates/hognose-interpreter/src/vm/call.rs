//! Calls: arguments stand on the operand stack behind the callee, and become the callee's first slots.
#![expect(
    clippy::indexing_slicing,
    reason = "places of the operand stack below its height, where the arguments were pushed"
)]

use super::{Frame, Segment, Suspension, Unwind, Vm};
use crate::heap::{Generator, GeneratorState, Object};
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::{Name, names};
use crate::native::{Args, Code};
use crate::store::{StoredUnit, Tables, UnitView};
use crate::tree::CodeId;
use crate::tree::function::FunctionCode;
use crate::types::Builtin;
use crate::value::*;
use smallvec::SmallVec;

impl<'a> Vm<'a> {
    /// Calls what stands below the last `argc` values of the operand stack with these; takes callee and arguments off.
    #[inline(never)]
    pub(crate) fn call(&mut self, argc: usize) -> Result<Value, Unwind> {
        let callee = self.stack[self.stack.len() - argc - 1];
        match callee {
            Value::Function(f) => self.call_function(f, argc),
            Value::Native(n) => self.call_native_on_stack(n, argc),
            _ => self.call_other(callee, argc),
        }
    }

    /// Calls a value with arguments.
    pub fn call_value(&mut self, callee: Value, args: &[Value]) -> Result<Value, Unwind> {
        self.stack.push(callee);
        self.stack.extend_from_slice(args);
        self.call(args.len())
    }

    /// Calls a value with positional and keyword arguments.
    pub fn call_with(&mut self, callee: Value, args: &[Value], keywords: &[(Name, Value)]) -> Result<Value, Unwind> {
        if keywords.is_empty() {
            return self.call_value(callee, args);
        }
        self.stack.push(callee);
        self.stack.extend_from_slice(args);
        let names: Vec<Name> = keywords.iter().map(|(n, _)| *n).collect();
        self.stack.extend(keywords.iter().map(|(_, v)| *v));
        self.call_keywords(args.len(), &names)
    }

    #[inline(never)]
    fn call_other(&mut self, callee: Value, argc: usize) -> Result<Value, Unwind> {
        let at = self.stack.len() - argc - 1;
        match callee {
            Value::Method(m) => {
                let method = self.heap.method(m);
                let (function, this) = (method.function, method.this);
                self.stack[at] = function;
                self.stack.insert(at + 1, this);
                self.call(argc + 1)
            }
            Value::Class(class) => self.instantiate(class, argc, &[]),
            Value::External(external) => self.call_external(external, argc, &[]),
            Value::Object(o) if let Object::Special(special) = *self.heap.object(o) => {
                self.call_special(special, argc, &[])
            }
            _ => match self.special_method(callee, names::__call__) {
                Some(Value::Native(native)) => {
                    let mut args: SmallVec<[Value; 6]> = SmallVec::from_slice(&[callee]);
                    args.extend_from_slice(&self.stack[at + 1..]);
                    self.stack.truncate(at);
                    self.call_native(native, &args)
                }
                Some(method) => {
                    self.stack[at] = method;
                    self.stack.insert(at + 1, callee);
                    self.call(argc + 1)
                }
                None => {
                    self.stack.truncate(at);
                    let message = format!("'{}' object is not callable", self.type_name(callee));
                    Err(self.type_error(message))
                }
            },
        }
    }

    /// As `call`, with the values of the keywords on the stack behind `argc` positional arguments.
    pub(crate) fn call_keywords(&mut self, argc: usize, keywords: &[Name]) -> Result<Value, Unwind> {
        if keywords.is_empty() {
            return self.call(argc);
        }
        self.work(argc / 16 + keywords.len() / 2)?;
        let at = self.stack.len() - keywords.len() - argc - 1;
        let callee = self.stack[at];
        match callee {
            Value::Function(f) => {
                let (tables, code) = self.code_of(f)?;
                if let Some(native) = code.at_once
                    && let Some(result) = self.call_at_once(native, argc, keywords)
                {
                    return result;
                }
                if let Err(unwind) = self.bind(f, code, tables, argc, keywords) {
                    self.stack.truncate(at);
                    return Err(unwind);
                }
                self.enter(f, tables, code, at + 1)
            }
            Value::Native(n) => self.call_native_keywords(n, argc, keywords),
            Value::Method(m) => {
                let method = self.heap.method(m);
                let (function, this) = (method.function, method.this);
                self.stack[at] = function;
                self.stack.insert(at + 1, this);
                self.call_keywords(argc + 1, keywords)
            }
            Value::Class(class) => self.instantiate(class, argc, keywords),
            Value::External(external) => self.call_external(external, argc, keywords),
            Value::Object(o) if let Object::Special(special) = *self.heap.object(o) => {
                self.call_special(special, argc, keywords)
            }
            _ => match self.special_method(callee, names::__call__) {
                Some(method) => {
                    self.stack[at] = method;
                    self.stack.insert(at + 1, callee);
                    self.call_keywords(argc + 1, keywords)
                }
                None => {
                    self.stack.truncate(at);
                    let message = format!("'{}' object is not callable", self.type_name(callee));
                    Err(self.type_error(message))
                }
            },
        }
    }

    /// Calls a special method that is no function: bound to the first argument, with the others.
    #[cold]
    fn call_special(&mut self, special: Value, argc: usize, keywords: &[Name]) -> Result<Value, Unwind> {
        let at = self.stack.len() - keywords.len() - argc - 1;
        let arguments = self.stack.split_off(at + 1);
        self.stack.truncate(at);
        let Some((&this, rest)) = arguments.split_first() else {
            return Err(self.corrupt());
        };
        let (args, named) = rest.split_at(argc - 1);
        self.run(CallSpecial {
            special,
            this,
            args: args.to_vec(),
            keywords: keywords.iter().copied().zip(named.iter().copied()).collect(),
            state: 0,
        })
    }

    #[inline(always)]
    pub(crate) fn code_of(&mut self, f: FunctionRef) -> Result<(Tables, &'a FunctionCode), Unwind> {
        self.code(self.heap.function(f).code)
    }

    /// The code, and where its unit's parts of the side tables begin.
    #[inline(always)]
    pub(crate) fn code(&mut self, id: CodeId) -> Result<(Tables, &'a FunctionCode), Unwind> {
        if let Some(unit) = self.units.get(id.unit as usize)
            && let Some(code) = unit.functions.get(id.function as usize)
        {
            return Ok((unit.tables, code));
        }
        self.code_of_new_unit(id)
    }

    /// The code of a unit that came into the store since the last call.
    #[cold]
    #[inline(never)]
    fn code_of_new_unit(&mut self, id: CodeId) -> Result<(Tables, &'a FunctionCode), Unwind> {
        let store = self.store;
        // Many runs have no call but that of the program's code.
        if self.has_called {
            let new = self.units.len()..store.len();
            if self.units.is_empty() {
                self.units.reserve_exact(new.len());
            }
            self.units
                .extend(new.map(|i| store.unit(i as u32).map_or(UnitView::default(), StoredUnit::view)));
        }
        self.has_called = true;
        match store.function(id) {
            Some((stored, code)) => Ok((stored.view().tables, code)),
            None => Err(self.internal("a function without code")),
        }
    }

    /// Calls a Python function whose arguments are the last `argc` values of the stack.
    #[inline(always)]
    pub(crate) fn call_function(&mut self, f: FunctionRef, argc: usize) -> Result<Value, Unwind> {
        let function = self.heap.function(f);
        let (id, globals) = (function.code, function.globals);
        let (tables, code) = self.code(id)?;
        if !code.simple || argc != code.parameters.positional as usize {
            return self.call_prepared(f, tables, code, argc);
        }
        let base = self.stack.len() - argc;
        self.make_slots(code, base);
        self.run_frame(code, Frame::new(base, tables, globals, id))
    }

    /// A call that takes more than to let the arguments be the first slots.
    #[inline(never)]
    fn call_prepared(
        &mut self,
        f: FunctionRef,
        tables: Tables,
        code: &'a FunctionCode,
        argc: usize,
    ) -> Result<Value, Unwind> {
        if let Some(native) = code.at_once
            && let Some(result) = self.call_at_once(native, argc, &[])
        {
            return result;
        }
        let base = self.stack.len() - argc;
        let bound = code.plain && argc == code.parameters.positional as usize;
        if !bound && let Err(unwind) = self.bind(f, code, tables, argc, &[]) {
            self.stack.truncate(base - 1);
            return Err(unwind);
        }
        self.enter(f, tables, code, base)
    }

    /// What the native that stands before a function of the library answers; `None` where the function has to be called. It calls
    /// nothing of the program's, and so never suspends.
    #[inline(never)]
    fn call_at_once(&mut self, native: NativeRef, argc: usize, keywords: &[Name]) -> Option<Result<Value, Unwind>> {
        let start = self.stack.len() - argc - keywords.len();
        let def = native.def()?;
        let args = &self.stack[start..];
        let result = match (def.code, args) {
            (Code::Var(f), _) => {
                let positional = &args[..argc];
                let values = args[argc..].iter().copied();
                let named = argc.min(def.max());
                let args = Args {
                    named: SmallVec::from_slice(&positional[..named]),
                    rest: positional[named..].to_vec(),
                    keywords: keywords.iter().copied().zip(values).collect(),
                };
                f(self, args)
            }
            _ if !keywords.is_empty() => return None,
            (Code::F1(f), [a]) => f(self, *a),
            (Code::F2(f), [a, b]) => f(self, *a, *b),
            (Code::F3(f), [a, b, c]) => f(self, *a, *b, *c),
            (Code::F2(f), [a]) if def.min() <= 1 => f(self, *a, Value::Undefined),
            (Code::F3(f), [a]) if def.min() <= 1 => f(self, *a, Value::Undefined, Value::Undefined),
            (Code::F3(f), [a, b]) if def.min() <= 2 => f(self, *a, *b, Value::Undefined),
            _ => return None,
        };
        if matches!(result, Ok(Value::Undefined)) {
            return None;
        }
        self.stack.truncate(start - 1);
        Some(result)
    }

    /// What an operator's method of a library's class answers where a native that stands before it knows the case; without a
    /// machine and without the stack. A right side of a derived class may have to be asked first.
    #[inline]
    pub(crate) fn operator_at_once(&mut self, method: Name, a: Value, b: Value) -> Option<Result<Value, Unwind>> {
        if !self.store.has_natives_at_once() {
            return None;
        }
        let Value::Instance(instance) = a else { return None };
        let Value::Function(function) = self.method_of_shape(instance, method)? else {
            return None;
        };
        let (_, code) = self.code_of(function).ok()?;
        let Code::F2(native) = code.at_once?.def()?.code else {
            return None;
        };
        let (left, right) = (self.type_of(a), self.type_of(b));
        if left != right && self.is_subclass(right, left) {
            return None;
        }
        match native(self, a, b) {
            Ok(Value::Undefined) => None,
            result => Some(result),
        }
    }

    /// Runs a function whose parameters stand from `base` on.
    #[inline(never)]
    fn enter(&mut self, f: FunctionRef, tables: Tables, code: &'a FunctionCode, base: usize) -> Result<Value, Unwind> {
        self.make_slots(code, base);
        if !code.simple {
            if code.takes_namespace {
                self.place_namespace(code, base);
            }
            self.make_cells(f, code, base);
            if code.generator.is_some() {
                return Ok(self.make_generator(f, code, base));
            }
        }
        let function = self.heap.function(f);
        let frame = Frame::new(base, tables, function.globals, function.code);
        self.run_frame(code, frame)
    }

    #[inline(always)]
    fn make_slots(&mut self, code: &FunctionCode, base: usize) {
        let top = base + code.slot_count as usize;
        if top > self.heap.meter.stack {
            self.charge_stack(top);
        }
        self.stack.resize(top, Value::Undefined);
    }

    /// Charges the operand stack where it is higher than ever; twice, for the records of the run when it is suspended.
    #[cold]
    #[inline(never)]
    fn charge_stack(&mut self, top: usize) {
        let meter = &mut self.heap.meter;
        let charged = top.next_power_of_two();
        meter.grow_lasting(2 * crate::heap::VALUE * (charged - meter.stack));
        meter.stack = charged;
    }

    /// Runs a function in its frame; the caller's is at work again afterwards, however it ended.
    #[inline(always)]
    fn run_frame(&mut self, code: &'a FunctionCode, frame: Frame) -> Result<Value, Unwind> {
        let below = (frame.base as usize).saturating_sub(1);
        if self.depth >= self.recursion_limit {
            self.stack.truncate(below);
            return Err(self.recursion_error());
        }
        let caller = std::mem::replace(&mut self.frame, frame);
        self.depth += 1;
        let started = self.charge(code.cost).is_ok() && !self.must_spill();
        let result = if started { code.exec(self) } else { Err(Unwind(())) };
        self.depth -= 1;
        match result {
            Ok(_) => self.stack.truncate(below),
            Err(_) => self.leave_frame(started),
        }
        self.frame = caller;
        result
    }

    /// Whether to go on with an empty native stack; suspends then.
    #[inline(always)]
    fn must_spill(&mut self) -> bool {
        if self.native_stack_is_low() {
            self.spill()
        } else {
            false
        }
    }

    #[cold]
    #[inline(never)]
    fn spill(&mut self) -> bool {
        self.suspend(Suspension::Spill);
        true
    }

    /// A function's frame is left by unwinding: its segment is kept, or its line added to the traceback.
    #[cold]
    #[inline(never)]
    fn leave_frame(&mut self, started: bool) {
        let frame = self.frame;
        if self.is_suspending() {
            let records = self.take_records();
            let (handling, depth) = (self.handling, self.depth);
            self.rest.unwound.push(Segment::Function {
                frame,
                records,
                started,
                handling,
                depth,
            });
        } else {
            self.add_traceback(frame.code);
            self.stack.truncate(frame.base as usize - 1);
        }
    }

    pub(crate) fn take_records(&mut self) -> Vec<Value> {
        let fresh = self.spare_records.pop().unwrap_or_default();
        std::mem::replace(&mut self.records, fresh)
    }

    /// Goes on with a suspended function; its result is its caller's to hand on.
    pub(crate) fn resume_function(
        &mut self,
        frame: Frame,
        records: Vec<Value>,
        started: bool,
        handling: Value,
        depth: u32,
    ) -> Result<Value, Unwind> {
        let store = self.store;
        let Some((_, code)) = store.function(frame.code) else {
            return Err(self.internal("a function without code"));
        };
        self.frame = frame;
        self.handling = handling;
        self.depth = depth + 1;
        self.put_records(records);
        let result = if started {
            code.resume(self)
        } else {
            match self.take_input() {
                Ok(_) => code.exec(self),
                Err(unwind) => Err(unwind),
            }
        };
        self.depth = depth;
        if result.is_err() {
            self.frame = frame;
            self.leave_frame(true);
            return result;
        }
        self.stack.truncate((frame.base as usize).saturating_sub(1));
        result
    }

    pub(crate) fn put_records(&mut self, records: Vec<Value>) {
        let mut old = std::mem::replace(&mut self.records, records);
        old.clear();
        if self.spare_records.len() < 8 {
            self.spare_records.push(old);
        }
    }

    fn make_cells(&mut self, f: FunctionRef, code: &FunctionCode, base: usize) {
        for &slot in &code.cells {
            let value = self.stack[base + slot as usize];
            let cell = self.heap.new_cell(value);
            self.stack[base + slot as usize] = Value::Cell(cell);
        }
        let closure = &self.heap.function(f).closure;
        for (slot, cell) in code.free.iter().zip(closure.iter()) {
            self.stack[base + *slot as usize] = *cell;
        }
    }

    /// Moves the namespace from the only argument to the last slot.
    fn place_namespace(&mut self, code: &FunctionCode, base: usize) {
        let namespace = std::mem::take(&mut self.stack[base]);
        if let Some(slot) = self.stack.last_mut() {
            *slot = namespace;
        }
        if let Some(slot) = code.namespace_cell {
            // Becomes the cell's content when cells are made.
            self.stack[base + slot as usize] = namespace;
        }
    }

    /// Evaluates a deep expression of the frame at work.
    pub(crate) fn eval_detached(&mut self, index: u32) -> Result<Value, Unwind> {
        let Some(expr) = self.detached(index) else {
            return Err(self.corrupt());
        };
        if self.native_stack_is_low() {
            let unwind = self.suspend(Suspension::Spill);
            self.keep_detached(index, false);
            return Err(unwind);
        }
        let result = expr.eval(self);
        self.detached_left(index, result)
    }

    /// Goes on with a deep expression through which a yield went.
    pub(crate) fn resume_detached_inside(&mut self, index: u32) -> Result<Value, Unwind> {
        let Some(expr) = self.detached(index) else {
            return Err(self.corrupt());
        };
        let result = expr.resume(self);
        self.detached_left(index, result)
    }

    fn detached(&self, index: u32) -> Option<&'a dyn crate::tree::Expr> {
        let (_, code) = self.store.function(self.frame.code)?;
        code.detached.get(index as usize).map(|e| &**e)
    }

    fn detached_left(&mut self, index: u32, result: Result<Value, Unwind>) -> Result<Value, Unwind> {
        if result.is_err() && self.is_suspending() && !self.is_yielding() {
            self.keep_detached(index, true);
        }
        result
    }

    fn keep_detached(&mut self, index: u32, started: bool) {
        let records = if started { self.take_records() } else { Vec::new() };
        let (frame, handling, depth) = (self.frame, self.handling, self.depth);
        self.rest.unwound.push(Segment::Detached {
            index,
            frame,
            records,
            started,
            handling,
            depth,
        });
    }

    /// Goes on with a deep expression that is a segment.
    pub(crate) fn resume_detached(
        &mut self,
        index: u32,
        frame: Frame,
        records: Vec<Value>,
        started: bool,
    ) -> Result<Value, Unwind> {
        self.frame = frame;
        self.put_records(records);
        let Some(expr) = self.detached(index) else {
            return Err(self.corrupt());
        };
        let result = if started {
            expr.resume(self)
        } else {
            match self.take_input() {
                Ok(_) => expr.eval(self),
                Err(unwind) => Err(unwind),
            }
        };
        if result.is_err() && !self.is_suspending() {
            // The frame goes on in another segment: its line is noted here, where it is known.
            self.add_traceback(frame.code);
        }
        self.detached_left(index, result)
    }

    fn make_generator(&mut self, f: FunctionRef, code: &FunctionCode, base: usize) -> Value {
        let frame: Vec<Value> = self.stack.drain(base - 1..).collect();
        let generator = Generator {
            kind: code.generator.unwrap_or_default(),
            state: GeneratorState::Created,
            place: Frame::unplaced(self.heap.function(f).code),
            awaitable: self.heap.function(f).extra.as_ref().is_some_and(|e| e.awaitable),
            frame,
            ..Generator::default()
        };
        Value::Generator(self.heap.new_generator(generator))
    }

    /// Asks the host: in asynchronous code for a future, else for the answer.
    fn call_external(&mut self, function: ExternalRef, argc: usize, keywords: &[Name]) -> Result<Value, Unwind> {
        let at = self.stack.len() - argc - keywords.len();
        let mut call = self.rest.spare_call.take().unwrap_or_default();
        let (args, named) = self.stack[at..].split_at(argc);
        call.function = function;
        call.args.clear();
        call.args.extend_from_slice(args);
        call.keywords.clear();
        call.keywords
            .extend(keywords.iter().copied().zip(named.iter().copied()));
        call.future = None;
        self.stack.truncate(at - 1);
        if !self.heap.meter.count_external_call() {
            return Err(self.limit(crate::meter::LimitKind::ExternalCalls));
        }
        let asynchronous = self
            .rest
            .externals
            .get(function.index())
            .is_some_and(|e| e.asynchronous);
        if asynchronous && self.in_async_code() {
            let number = self.rest.next_call;
            self.rest.next_call += 1;
            call.future = Some(number);
            self.rest.queued_calls.push(std::mem::take(&mut *call));
            self.rest.spare_call = Some(call);
            return Ok(self.new_external_future(number));
        }
        self.rest.pending_call = Some(call);
        Err(self.suspend(Suspension::External))
    }

    /// What stands for the answer of a call that the host is at work on.
    pub(crate) fn new_external_future(&mut self, call: u64) -> Value {
        let outcome = Default::default();
        let future = self.heap.new_object(crate::heap::Object::Future { call, outcome });
        if let Value::Object(object) = future {
            self.rest.futures.insert(call, object);
        }
        future
    }

    /// Whether the code at work may await: a coroutine's, or the module's.
    fn in_async_code(&self) -> bool {
        let store = self.store;
        store.function(self.frame.code).is_some_and(|(stored, code)| {
            matches!(
                code.generator,
                Some(crate::heap::GeneratorKind::Coroutine | crate::heap::GeneratorKind::AsyncGenerator)
            ) || code.kind == crate::tree::function::CodeKind::Module && stored.unit.mode.awaits
        })
    }

    #[inline(always)]
    pub(crate) fn type_of(&self, value: Value) -> ClassRef {
        match value {
            Value::Instance(i) => self.heap.shape_of(i).class,
            _ => self.type_of_other(value),
        }
    }

    #[inline(never)]
    fn type_of_other(&self, value: Value) -> ClassRef {
        match (self.builtin_type(value), value) {
            (Some(builtin), _) => builtin.class(),
            (None, Value::Class(c)) => self.metaclass(c),
            (None, _) => Builtin::Object.class(),
        }
    }

    /// The name of a value's type, as error messages have it.
    pub fn type_name(&self, value: Value) -> String {
        self.class_name(self.type_of(value))
    }
}

machines! {
    /// A special method that is bound before it is called.
    pub(crate) struct CallSpecial {
        special: Value, this: Value, args: Vec<Value>, keywords: Vec<(Name, Value)>, state: u8,
    }
}

impl CallSpecial {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        self.state = self.state.wrapping_add(1);
        match self.state {
            1 => {
                let class = vm.type_of(self.this);
                Ok(Step::Await(vm.descriptor_get(self.special, self.this, class)?))
            }
            2 => {
                if vm.depth >= vm.recursion_limit {
                    return Err(vm.recursion_error());
                }
                vm.depth += 1;
                let result = vm.call_with(input.value(), &self.args, &self.keywords);
                vm.depth -= 1;
                Ok(Step::Await(result?))
            }
            _ => Ok(Step::Done(input.value())),
        }
    }
}
