//! Calls: by position, of methods without bound methods, and with keywords and stars.
#![expect(
    clippy::indexing_slicing,
    reason = "children of this node, whose number the loop or the record counts; records of a snapshot are checked when they are taken up"
)]

use super::binary::Operand;
use super::name::Global;
use super::{Child, Expr, LinkIndex, Span};
use crate::name::{Name, names};
use crate::native::constructor;
use crate::types::Builtin;
use crate::value::*;
use crate::vm::attribute::MethodFound;
use crate::vm::{Unwind, Vm};
use smallvec::SmallVec;

/// What is called: a name of the module or a builtin is read without a node of its own.
pub enum Callee {
    Global(Global),
    Expr(Box<dyn Expr>),
}

impl Callee {
    #[inline(always)]
    pub(super) fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        match self {
            Callee::Global(global) => global.eval(vm),
            Callee::Expr(expr) => expr.eval(vm),
        }
    }

    pub(super) fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        match self {
            Callee::Global(global) => global.resume(vm),
            Callee::Expr(expr) => expr.resume(vm),
        }
    }
}

/// States of calls: an argument's index, or one of these.
pub(super) const CALLEE: i64 = -2;
pub(super) const CALLED: i64 = -3;
/// The method is being looked up.
const LOOKUP: i64 = -4;
/// The first or second argument of a native that takes them without the stack.
pub(super) const DIRECT_FIRST: i64 = -5;
pub(super) const DIRECT_SECOND: i64 = -6;

/// Pushes the arguments from `first` on.
#[inline(always)]
pub(super) fn push_args<'a>(args: &'a [Child], vm: &mut Vm<'a>, first: usize) -> Result<(), Unwind> {
    let mut i = first;
    while let Some(arg) = args.get(i) {
        let value = child!(vm, arg.eval(vm), i as i64);
        vm.stack.push(value);
        i += 1;
    }
    Ok(())
}

/// Finishes the argument that was interrupted, then the others. So many values stand `below` the arguments.
pub(super) fn resume_args<'a>(args: &'a [Child], vm: &mut Vm<'a>, state: i64, below: usize) -> Result<(), Unwind> {
    let Some(arg) = usize::try_from(state).ok().and_then(|i| args.get(i)) else {
        return Err(vm.corrupt());
    };
    let value = child!(vm, arg.resume(vm), state);
    vm.operands(below + state as usize)?;
    vm.stack.push(value);
    push_args(args, vm, state as usize + 1)
}

/// The native that makes the values of a built-in type; not of `type`, which asks what its one argument is.
#[inline]
fn constructor_of(class: ClassRef) -> Option<NativeRef> {
    if class.heap_index().is_some() || class == Builtin::Type.class() {
        return None;
    }
    constructor(class.builtin()?)
}

/// `callee(a, b)`.
pub struct Call {
    pub callee: Callee,
    pub args: Box<[Child]>,
    pub span: Span,
}

impl Call {
    #[inline(never)]
    fn looked_up<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let callee = child!(vm, self.callee.eval(vm), CALLEE);
        self.with_callee(vm, callee)
    }

    #[inline(never)]
    fn called<'a>(&'a self, vm: &mut Vm<'a>, callee: Value) -> Result<Value, Unwind> {
        self.with_callee(vm, callee)
    }

    #[inline(always)]
    pub(super) fn with_callee<'a>(&'a self, vm: &mut Vm<'a>, callee: Value) -> Result<Value, Unwind> {
        let argc = self.args.len();
        match callee {
            Value::Native(native) if let 1..=2 = argc => return self.direct(vm, native),
            // The built-in types make their values by natives.
            Value::Class(class)
                if let 1..=2 = argc
                    && let Some(native) = constructor_of(class) =>
            {
                return self.direct(vm, native);
            }
            _ => {}
        }
        vm.stack.push(callee);
        push_args(&self.args, vm, 0)?;
        let result = match callee {
            Value::Function(f) => vm.call_function(f, argc),
            Value::Class(class) => vm.instantiate(class, argc, &[]),
            _ => vm.call(argc),
        };
        Ok(operation!(vm, self.span, result, CALLED))
    }

    /// Of a native that takes its one or two arguments without the stack.
    #[inline(never)]
    fn direct<'a>(&'a self, vm: &mut Vm<'a>, native: NativeRef) -> Result<Value, Unwind> {
        let Some(first) = self.args.first() else {
            return Err(vm.corrupt());
        };
        let a = child!(vm, first.eval(vm), DIRECT_FIRST, Value::Native(native));
        self.direct_from(vm, native, a)
    }

    #[inline(always)]
    pub(super) fn direct_from<'a>(&'a self, vm: &mut Vm<'a>, native: NativeRef, a: Value) -> Result<Value, Unwind> {
        let Some(second) = self.args.get(1) else {
            return Ok(operation!(vm, self.span, vm.call_native_1(native, a), CALLED));
        };
        let b = child!(vm, second.eval(vm), DIRECT_SECOND, Value::Native(native), a);
        self.direct_both(vm, native, a, b)
    }

    #[inline(always)]
    pub(super) fn direct_both<'a>(
        &'a self,
        vm: &mut Vm<'a>,
        native: NativeRef,
        a: Value,
        b: Value,
    ) -> Result<Value, Unwind> {
        Ok(operation!(vm, self.span, vm.call_native_2(native, a, b), CALLED))
    }

    /// The first argument of a native, interrupted as it was evaluated.
    pub(super) fn resume_first<'a>(&'a self, vm: &mut Vm<'a>) -> Result<(NativeRef, Value), Unwind> {
        let (Value::Native(native), Some(first)) = (vm.pop_record(), self.args.first()) else {
            return Err(vm.corrupt());
        };
        let a = child!(vm, first.resume(vm), DIRECT_FIRST, Value::Native(native));
        Ok((native, a))
    }

    /// Both arguments, where the second was interrupted.
    pub(super) fn resume_second<'a>(&'a self, vm: &mut Vm<'a>) -> Result<(NativeRef, Value, Value), Unwind> {
        let a = vm.pop_record();
        let (Value::Native(native), Some(second)) = (vm.pop_record(), self.args.get(1)) else {
            return Err(vm.corrupt());
        };
        let b = child!(vm, second.resume(vm), DIRECT_SECOND, Value::Native(native), a);
        Ok((native, a, b))
    }

    pub(super) fn resume_at<'a>(&'a self, vm: &mut Vm<'a>, state: i64) -> Result<Value, Unwind> {
        match state {
            CALLEE => {
                let callee = child!(vm, self.callee.resume(vm), CALLEE);
                self.with_callee(vm, callee)
            }
            CALLED => Ok(operation!(vm, self.span, vm.take_input(), CALLED)),
            DIRECT_FIRST => {
                let (native, a) = self.resume_first(vm)?;
                self.direct_from(vm, native, a)
            }
            DIRECT_SECOND => {
                let (native, a, b) = self.resume_second(vm)?;
                self.direct_both(vm, native, a, b)
            }
            state => {
                resume_args(&self.args, vm, state, 1)?;
                Ok(operation!(vm, self.span, vm.call(self.args.len()), CALLED))
            }
        }
    }
}

/// A node with three ways on, each of them the last thing it does, so that none saves registers for another.
impl Expr for Call {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let Callee::Global(global) = &self.callee else {
            return self.looked_up(vm);
        };
        match global.known(vm) {
            Some(Value::Native(native)) if let 1..=2 = self.args.len() => self.direct(vm, native),
            Some(callee) => self.called(vm, callee),
            None => self.looked_up(vm),
        }
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let state = vm.pop_state();
        self.resume_at(vm, state)
    }
}

/// `object.name(a, b)`: the method is looked up before the arguments, and called with the object first.
pub struct MethodCall<O, const KEYWORDS: bool> {
    pub object: O,
    pub method: Method<KEYWORDS>,
}

/// A call of a method but for the object.
pub struct Method<const KEYWORDS: bool> {
    pub name: u32,
    pub link: LinkIndex,
    /// The positional arguments, then those of the keywords.
    pub args: Box<[Child]>,
    /// Of the keywords; empty where there are none.
    pub names: Box<[u32]>,
    pub span: Span,
    /// Of the method, for what goes wrong in finding it.
    pub attribute_span: Span,
}

impl<const KEYWORDS: bool> Method<KEYWORDS> {
    #[inline(always)]
    fn with_object<'a>(&'a self, vm: &mut Vm<'a>, object: Value) -> Result<Value, Unwind> {
        let found = operation!(
            vm,
            self.attribute_span,
            vm.load_method(object, self.name, self.link),
            LOOKUP
        );
        match found {
            MethodFound::Unbound(Value::Native(native)) if !KEYWORDS && self.args.len() <= 2 => {
                self.native(vm, native, object)
            }
            MethodFound::Unbound(Value::Function(function)) if !KEYWORDS => self.function(vm, function, object),
            MethodFound::Unbound(method) => {
                vm.stack.push(method);
                vm.stack.push(object);
                self.unbound(vm, 0)
            }
            MethodFound::Of(function, this) => {
                vm.stack.push(function);
                vm.stack.push(this);
                self.unbound(vm, 0)
            }
            MethodFound::Bound(Value::Native(native)) if !KEYWORDS && matches!(self.args.len(), 1..=2) => {
                self.native_alone(vm, native)
            }
            MethodFound::Bound(method) => self.with_bound(vm, method),
        }
    }

    /// Of a native that is no method, as the functions of modules, with one or two arguments. They stand on the stack only while
    /// others are evaluated.
    #[inline(never)]
    fn native_alone<'a>(&'a self, vm: &mut Vm<'a>, native: NativeRef) -> Result<Value, Unwind> {
        vm.stack.push(Value::Native(native));
        let a = child!(vm, self.args[0].eval(vm), 0, Value::False);
        let result = match self.args.get(1) {
            None => {
                vm.stack.pop();
                vm.call_native_1(native, a)
            }
            Some(second) => {
                vm.stack.push(a);
                let b = child!(vm, second.eval(vm), 1, Value::False);
                vm.stack.truncate(vm.stack.len() - 2);
                vm.call_native_2(native, a, b)
            }
        };
        Ok(operation!(vm, self.span, result, CALLED))
    }

    #[inline(never)]
    fn native<'a>(&'a self, vm: &mut Vm<'a>, native: NativeRef, object: Value) -> Result<Value, Unwind> {
        match self.args.first() {
            None => Ok(operation!(vm, self.span, vm.call_native_1(native, object), CALLED)),
            Some(arg) => {
                let a = child!(vm, arg.eval(vm), DIRECT_FIRST, Value::Native(native), object);
                self.native_with(vm, native, object, a)
            }
        }
    }

    /// Of a native that has its first argument.
    #[inline(always)]
    fn native_with<'a>(&'a self, vm: &mut Vm<'a>, native: NativeRef, object: Value, a: Value) -> Result<Value, Unwind> {
        let Some(second) = self.args.get(1) else {
            return Ok(operation!(vm, self.span, vm.call_native_2(native, object, a), CALLED));
        };
        let b = child!(vm, second.eval(vm), DIRECT_SECOND, Value::Native(native), object, a);
        Ok(operation!(
            vm,
            self.span,
            vm.call_native_3(native, object, a, b),
            CALLED
        ))
    }

    #[inline(always)]
    fn function<'a>(&'a self, vm: &mut Vm<'a>, function: FunctionRef, this: Value) -> Result<Value, Unwind> {
        vm.stack.push(Value::Function(function));
        vm.stack.push(this);
        self.push_args(vm, 0, Value::True)?;
        Ok(operation!(
            vm,
            self.span,
            vm.call_function(function, self.args.len() + 1),
            CALLED
        ))
    }

    /// The arguments from `first` on; `unbound` says whether the object is among them.
    #[inline(always)]
    fn push_args<'a>(&'a self, vm: &mut Vm<'a>, first: usize, unbound: Value) -> Result<(), Unwind> {
        let mut i = first;
        while let Some(arg) = self.args.get(i) {
            let value = child!(vm, arg.eval(vm), i as i64, unbound);
            vm.stack.push(value);
            i += 1;
        }
        Ok(())
    }

    /// The arguments from `first` on, then the call, with the object on the stack.
    #[inline(always)]
    fn unbound<'a>(&'a self, vm: &mut Vm<'a>, first: usize) -> Result<Value, Unwind> {
        self.push_args(vm, first, Value::True)?;
        self.call(vm, 1)
    }

    fn with_bound<'a>(&'a self, vm: &mut Vm<'a>, method: Value) -> Result<Value, Unwind> {
        vm.stack.push(method);
        self.bound(vm, 0)
    }

    fn bound<'a>(&'a self, vm: &mut Vm<'a>, first: usize) -> Result<Value, Unwind> {
        self.push_args(vm, first, Value::False)?;
        self.call(vm, 0)
    }

    /// Calls what stands on the stack with the arguments, and so many before them.
    #[inline(always)]
    fn call<'a>(&'a self, vm: &mut Vm<'a>, before: usize) -> Result<Value, Unwind> {
        if KEYWORDS {
            return call_keywords(vm, self.args.len() + before, &self.names, self.span);
        }
        Ok(operation!(vm, self.span, vm.call(self.args.len() + before), CALLED))
    }

    /// Goes on behind the object.
    fn resume_at<'a>(&'a self, vm: &mut Vm<'a>, state: i64) -> Result<Value, Unwind> {
        match state {
            LOOKUP => {
                let method = operation!(vm, self.attribute_span, vm.take_input(), LOOKUP);
                self.with_bound(vm, method)
            }
            DIRECT_FIRST => {
                let object = vm.pop_record();
                let (Value::Native(native), Some(arg)) = (vm.pop_record(), self.args.first()) else {
                    return Err(vm.corrupt());
                };
                let a = child!(vm, arg.resume(vm), DIRECT_FIRST, Value::Native(native), object);
                self.native_with(vm, native, object, a)
            }
            DIRECT_SECOND => {
                let (a, object) = (vm.pop_record(), vm.pop_record());
                let (Value::Native(native), Some(second)) = (vm.pop_record(), self.args.get(1)) else {
                    return Err(vm.corrupt());
                };
                let b = child!(vm, second.resume(vm), DIRECT_SECOND, Value::Native(native), object, a);
                Ok(operation!(
                    vm,
                    self.span,
                    vm.call_native_3(native, object, a, b),
                    CALLED
                ))
            }
            CALLED => Ok(operation!(vm, self.span, vm.take_input(), CALLED)),
            state => {
                let unbound = vm.pop_record();
                let Some(arg) = usize::try_from(state).ok().and_then(|i| self.args.get(i)) else {
                    return Err(vm.corrupt());
                };
                let value = child!(vm, arg.resume(vm), state, unbound);
                vm.operands(1 + usize::from(unbound == Value::True) + state as usize)?;
                vm.stack.push(value);
                let next = state as usize + 1;
                if unbound == Value::True {
                    self.unbound(vm, next)
                } else {
                    self.bound(vm, next)
                }
            }
        }
    }
}

impl<O: Operand, const KEYWORDS: bool> Expr for MethodCall<O, KEYWORDS> {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let object = child!(vm, self.object.get(vm), CALLEE);
        self.method.with_object(vm, object)
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        match vm.pop_state() {
            CALLEE => {
                let object = child!(vm, self.object.resume(vm), CALLEE);
                self.method.with_object(vm, object)
            }
            state => self.method.resume_at(vm, state),
        }
    }
}

/// `callee(a, k=b)`: no stars.
pub struct KeywordCall {
    pub callee: Callee,
    /// The positional arguments, then those of the keywords.
    pub args: Box<[Child]>,
    pub names: Box<[u32]>,
    pub span: Span,
}

impl KeywordCall {
    #[inline(always)]
    fn with_callee<'a>(&'a self, vm: &mut Vm<'a>, callee: Value) -> Result<Value, Unwind> {
        vm.stack.push(callee);
        push_args(&self.args, vm, 0)?;
        call_keywords(vm, self.args.len(), &self.names, self.span)
    }
}

/// Calls what stands on the stack with so many arguments, the last ones those of keywords.
#[inline]
fn call_keywords(vm: &mut Vm<'_>, argc: usize, names: &[u32], span: Span) -> Result<Value, Unwind> {
    let names: SmallVec<[Name; 8]> = names.iter().map(|n| vm.name(*n)).collect();
    Ok(operation!(
        vm,
        span,
        vm.call_keywords(argc - names.len(), &names),
        CALLED
    ))
}

impl Expr for KeywordCall {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let callee = child!(vm, self.callee.eval(vm), CALLEE);
        self.with_callee(vm, callee)
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        match vm.pop_state() {
            CALLEE => {
                let callee = child!(vm, self.callee.resume(vm), CALLEE);
                self.with_callee(vm, callee)
            }
            CALLED => Ok(operation!(vm, self.span, vm.take_input(), CALLED)),
            state => {
                resume_args(&self.args, vm, state, 1)?;
                call_keywords(vm, self.args.len(), &self.names, self.span)
            }
        }
    }
}

/// One piece of a call with keywords or stars.
pub enum Piece {
    Positional(Box<dyn Expr>),
    /// `*iterable`
    Star(Box<dyn Expr>),
    Keyword(u32, Box<dyn Expr>),
    /// `**mapping`
    DoubleStar(Box<dyn Expr>),
}

impl Piece {
    fn expr(&self) -> &dyn Expr {
        match self {
            Piece::Positional(e) | Piece::Star(e) | Piece::Keyword(_, e) | Piece::DoubleStar(e) => &**e,
        }
    }

    fn is_positional(&self) -> bool {
        matches!(self, Piece::Positional(_) | Piece::Star(_))
    }
}

/// `callee(a, *b, k=c, **d)`. While the pieces are evaluated the callee, the positional arguments and the values of the keywords
/// stand on the stack; how many there are, and the names, are in the record.
pub struct CallWithPieces {
    callee: Box<dyn Expr>,
    /// The positional ones first.
    pieces: Box<[Piece]>,
    span: Span,
}

/// The arguments that are on the stack already.
#[derive(Default)]
struct Arguments {
    positional: usize,
    keywords: SmallVec<[Name; 6]>,
}

impl Arguments {
    fn on_stack(&self) -> usize {
        self.positional + self.keywords.len()
    }

    /// The call is left in one of its pieces, or in what is done with it.
    #[cold]
    fn interrupted(&self, vm: &mut Vm<'_>, span: Option<Span>, state: i64) -> Unwind {
        let mut keep: Vec<Value> = Vec::new();
        if vm.is_suspending() {
            keep.extend(self.keywords.iter().map(|name| vm.heap.name_value(*name)));
            keep.extend([self.keywords.len(), self.positional].map(|count| Value::Int(count as i64)));
        }
        match span {
            Some(span) => vm.interrupted_at(span, state, &keep),
            None => vm.interrupted(state, &keep),
        }
    }

    /// What `interrupted` noted.
    fn taken_up(vm: &mut Vm<'_>) -> Result<Arguments, Unwind> {
        let (positional, count) = (vm.pop_state(), vm.pop_state());
        let records = vm.records.len();
        let (Ok(positional), Ok(count)) = (usize::try_from(positional), usize::try_from(count)) else {
            return Err(vm.corrupt());
        };
        if count > records || positional > vm.stack.len() {
            return Err(vm.corrupt());
        }
        let mut keywords: SmallVec<[Name; 6]> = SmallVec::new();
        for name in vm.records.split_off(records - count) {
            keywords.push(vm.heap.name_of(name).unwrap_or(names::value));
        }
        Ok(Arguments { positional, keywords })
    }

    /// Where the one positional argument stands.
    fn only(&self, vm: &mut Vm<'_>) -> Result<usize, Unwind> {
        if self.positional == 1 {
            vm.operands(self.on_stack())
        } else {
            Err(vm.corrupt())
        }
    }

    fn push_keyword(&mut self, vm: &mut Vm<'_>, name: Name, value: Value) {
        self.keywords.push(name);
        vm.stack.push(value);
    }

    /// What `*` gave, a list or a tuple, as positional arguments at a place of the stack.
    fn spread(&mut self, vm: &mut Vm<'_>, at: usize, items: Value) -> Result<(), Unwind> {
        let count = vm.heap.sequence(items).map_or(0, <[Value]>::len);
        vm.foresee(count, crate::heap::VALUE)?;
        vm.work(count / 8)?;
        let items = vm.heap.sequence(items).unwrap_or(&[]);
        if at == vm.stack.len() {
            vm.stack.extend_from_slice(items);
        } else {
            vm.stack.splice(at..at, items.iter().copied());
        }
        self.positional += count;
        Ok(())
    }

    /// The entries of a dict as keywords, where they are few and all of them new strings.
    fn take_few(&mut self, vm: &mut Vm<'_>, dict: DictRef) -> bool {
        const FEW: usize = 16;
        let (count, before) = (vm.heap.dict(dict).len(), self.keywords.len());
        if count == 0 || count + before > FEW {
            return count == 0;
        }
        for (key, value) in vm.heap.dict_entries(dict) {
            match vm.heap.name_of(key) {
                Some(name) if !self.keywords[..before].contains(&name) => self.push_keyword(vm, name, value),
                _ => {
                    let surplus = self.keywords.len() - before;
                    self.keywords.truncate(before);
                    vm.stack.truncate(vm.stack.len() - surplus);
                    return false;
                }
            }
        }
        true
    }

    /// The keywords as a dict, for more to come in.
    fn gathered(&self, vm: &mut Vm<'_>) -> Result<DictRef, Unwind> {
        vm.work(self.keywords.len())?;
        let dict = vm.heap.new_dict();
        let first = vm.stack.len() - self.keywords.len();
        for (i, name) in self.keywords.iter().enumerate() {
            let key = vm.heap.name_value(*name);
            vm.dict_set_str(dict, key, vm.stack[first + i]);
        }
        Ok(dict)
    }

    /// The entries of a dict take the place of the keywords, which are among them.
    fn replace(&mut self, vm: &mut Vm<'_>, dict: DictRef) -> Result<(), Unwind> {
        vm.foresee(vm.heap.dict(dict).len(), crate::heap::VALUE)?;
        vm.work(vm.heap.dict(dict).len())?;
        let first = vm.stack.len() - self.keywords.len();
        vm.stack.truncate(first);
        self.keywords.clear();
        for (key, value) in vm.heap.dict_entries(dict) {
            let name = vm.heap.name_of(key).unwrap_or(names::value);
            self.push_keyword(vm, name, value);
        }
        Ok(())
    }
}

impl CallWithPieces {
    /// Positional arguments are evaluated before keywords, wherever they stand.
    pub fn new(callee: Box<dyn Expr>, mut pieces: Vec<Piece>, span: Span) -> CallWithPieces {
        pieces.sort_by_key(|piece| matches!(piece, Piece::Keyword(..) | Piece::DoubleStar(_)));
        let pieces = pieces.into();
        CallWithPieces { callee, pieces, span }
    }

    fn with_callee<'a>(&'a self, vm: &mut Vm<'a>, callee: Value) -> Result<Value, Unwind> {
        vm.stack.push(callee);
        self.from(vm, 0, Arguments::default())
    }

    /// States: 2i for a piece's expression, 2i+1 for what is done with its value; the last is that of a star gone through last.
    fn from<'a>(&'a self, vm: &mut Vm<'a>, first: usize, mut arguments: Arguments) -> Result<Value, Unwind> {
        let mut i = first;
        while let Some(piece) = self.pieces.get(i) {
            let value = pieced!(vm, piece.expr().eval(vm), arguments, None, 2 * i as i64);
            self.add(vm, i, value, &mut arguments)?;
            i += 1;
        }
        if !self.spreads_last() {
            return self.call(vm, &arguments);
        }
        let state = 2 * self.pieces.len() as i64 + 1;
        let star = arguments.only(vm)?;
        let items = pieced!(
            vm,
            self.items(vm, &arguments, vm.stack[star]),
            arguments,
            Some(self.span),
            state
        );
        self.call_spread(vm, items, arguments)
    }

    /// The call, where what its one star gave comes last.
    fn call_spread<'a>(&'a self, vm: &mut Vm<'a>, items: Value, mut arguments: Arguments) -> Result<Value, Unwind> {
        let star = arguments.only(vm)?;
        vm.stack.remove(star);
        arguments.positional = 0;
        let state = 2 * self.pieces.len() as i64 + 1;
        pieced!(vm, arguments.spread(vm, star, items), arguments, Some(self.span), state);
        self.call(vm, &arguments)
    }

    fn positional(&self) -> &[Piece] {
        let count = self.pieces.iter().take_while(|piece| piece.is_positional()).count();
        &self.pieces[..count]
    }

    /// Whether all that is positional is one star: it is gone through when the keywords are there.
    fn spreads_last(&self) -> bool {
        matches!(self.positional(), [Piece::Star(_)]) && self.pieces.len() > 1
    }

    /// What is to be spread by a star: a list or a tuple. Suspendable.
    fn items(&self, vm: &mut Vm<'_>, arguments: &Arguments, value: Value) -> Result<Value, Unwind> {
        if let Value::List(_) | Value::Tuple(_) = value {
            return Ok(value);
        }
        // Only where it is all there is, CPython names the callee.
        let callee = match self.positional() {
            [_] => self.called(vm, arguments)?,
            _ => Value::Undefined,
        };
        let Value::List(list) = vm.heap.new_list(Vec::new()) else {
            return Err(vm.corrupt());
        };
        vm.run(StarArgs {
            callee,
            list,
            value,
            iterator: Value::Undefined,
            state: 0,
        })
    }

    fn add<'a>(&'a self, vm: &mut Vm<'a>, i: usize, value: Value, arguments: &mut Arguments) -> Result<(), Unwind> {
        let state = 2 * i as i64 + 1;
        match &self.pieces[i] {
            Piece::Star(_) if !self.spreads_last() => {
                let items = pieced!(vm, self.items(vm, arguments, value), arguments, Some(self.span), state);
                self.added(vm, i, items, arguments)?;
            }
            Piece::Positional(_) | Piece::Star(_) => {
                vm.stack.push(value);
                arguments.positional += 1;
            }
            Piece::Keyword(name, _) => {
                let name = vm.name(*name);
                let looked_at = vm.work(arguments.keywords.len() / 16);
                pieced!(vm, looked_at, arguments, Some(self.span), state);
                if arguments.keywords.contains(&name) {
                    let key = vm.heap.name_value(name);
                    let callee = self.called(vm, arguments)?;
                    repeated(vm, callee, key);
                    return Err(vm.interrupted_at(self.span, state, &[]));
                }
                arguments.push_keyword(vm, name, value);
            }
            Piece::DoubleStar(_) => {
                if let Value::Dict(dict) = value
                    && arguments.take_few(vm, dict)
                {
                    return Ok(());
                }
                let callee = self.called(vm, arguments)?;
                let dict = pieced!(vm, arguments.gathered(vm), arguments, Some(self.span), state);
                let machine = DoubleStarArgs {
                    callee,
                    dict,
                    value,
                    keys: Value::Undefined,
                    key: Value::Undefined,
                    index: 0,
                    state: 0,
                };
                let all = pieced!(vm, vm.run(machine), arguments, Some(self.span), state);
                self.added(vm, i, all, arguments)?;
            }
        }
        Ok(())
    }

    /// What a star's machine answered.
    fn added(&self, vm: &mut Vm<'_>, i: usize, value: Value, arguments: &mut Arguments) -> Result<(), Unwind> {
        let state = 2 * i as i64 + 1;
        let taken = match value {
            Value::Dict(dict) => arguments.replace(vm, dict),
            items => arguments.spread(vm, vm.stack.len(), items),
        };
        pieced!(vm, taken, arguments, Some(self.span), state);
        Ok(())
    }

    /// What is called, below its arguments.
    fn called(&self, vm: &mut Vm<'_>, arguments: &Arguments) -> Result<Value, Unwind> {
        let at = vm.operands(arguments.on_stack() + 1)?;
        Ok(vm.stack[at])
    }

    fn call<'a>(&'a self, vm: &mut Vm<'a>, arguments: &Arguments) -> Result<Value, Unwind> {
        let called = vm.call_keywords(arguments.positional, &arguments.keywords);
        Ok(operation!(vm, self.span, called, CALLED))
    }
}

#[cold]
fn repeated(vm: &mut Vm<'_>, callee: Value, key: Value) -> Unwind {
    let message = format!(
        "{} got multiple values for keyword argument '{}'",
        callee_name(vm, callee),
        &*vm.heap.text(key)
    );
    vm.type_error(message)
}

/// A callee as CPython's errors about its arguments name it.
fn callee_name(vm: &mut Vm<'_>, callee: Value) -> String {
    match callee {
        Value::Function(f) => {
            let code = vm.heap.function(f).code;
            let module = vm
                .heap
                .function(f)
                .extra
                .as_ref()
                .map_or(Value::Undefined, |e| e.module);
            let qualname = vm
                .store
                .function(code)
                .map_or(String::new(), |(_, c)| c.qualname().to_owned());
            let module = if module.is_str() {
                vm.heap.text(module).to_string()
            } else {
                vm.module_name_of(f)
            };
            format!("{module}.{qualname}()")
        }
        Value::Method(m) => {
            let function = vm.heap.method(m).function;
            callee_name(vm, function)
        }
        Value::Native(n) => format!("{}()", vm.native_qualname(n)),
        Value::Class(c) => format!("{}()", vm.class_display(c)),
        other => {
            let class = vm.type_of(other);
            let own = [names::__str__, names::__repr__]
                .iter()
                .any(|name| vm.overrides(class, crate::types::Builtin::Object.class(), *name));
            match other {
                Value::Instance(_) if !own => vm.default_repr(other),
                _ => format!("{} object", vm.type_name(other)),
            }
        }
    }
}

impl<'a> Vm<'a> {
    /// The name of the module whose globals a function has.
    pub(crate) fn module_name_of(&mut self, f: FunctionRef) -> String {
        let globals = self.heap.function(f).globals;
        let key = self.heap.name_value(names::__name__);
        match self.dict_get_str(globals, key) {
            Some(name) if name.is_str() => self.heap.text(name).to_string(),
            _ => "builtins".into(),
        }
    }
}

impl Expr for CallWithPieces {
    fn eval<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let callee = child!(vm, self.callee.eval(vm), CALLEE);
        self.with_callee(vm, callee)
    }

    fn resume<'a>(&'a self, vm: &mut Vm<'a>) -> Result<Value, Unwind> {
        let state = vm.pop_state();
        match state {
            CALLEE => {
                let callee = child!(vm, self.callee.resume(vm), CALLEE);
                return self.with_callee(vm, callee);
            }
            CALLED => return Ok(operation!(vm, self.span, vm.take_input(), CALLED)),
            _ => {}
        }
        let mut arguments = Arguments::taken_up(vm)?;
        let i = (state / 2) as usize;
        match self.pieces.get(i) {
            Some(piece) if state % 2 == 0 => {
                let value = pieced!(vm, piece.expr().resume(vm), arguments, None, state);
                vm.operands(1 + arguments.on_stack())?;
                self.add(vm, i, value, &mut arguments)?;
                self.from(vm, i + 1, arguments)
            }
            Some(_) => {
                let value = pieced!(vm, vm.take_input(), arguments, Some(self.span), state);
                vm.operands(1 + arguments.on_stack())?;
                self.added(vm, i, value, &mut arguments)?;
                self.from(vm, i + 1, arguments)
            }
            None if i == self.pieces.len() => {
                let items = pieced!(vm, vm.take_input(), arguments, Some(self.span), state);
                vm.operands(1 + arguments.on_stack())?;
                self.call_spread(vm, items, arguments)
            }
            None => Err(vm.corrupt()),
        }
    }
}

use crate::machine::{Resumption, Step};
use crate::machines;

machines! {
    /// `*iterable` into the positional arguments.
    pub(crate) struct StarArgs(catches) { callee: Value, list: ListRef, value: Value, iterator: Value, state: u8 }
    /// `**mapping` into the keywords.
    pub(crate) struct DoubleStarArgs { callee: Value, dict: DictRef, value: Value, keys: Value, key: Value, index: u64, state: u8 }
}

impl StarArgs {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if self.state == 0 {
            if let Some(items) = vm.foreseen_items(self.value)? {
                vm.work(items.len() / 8)?;
                for item in items {
                    vm.heap.list_push(self.list, item);
                }
                return Ok(Step::Done(Value::List(self.list)));
            }
            self.state = 1;
            // A single star makes a tuple, which asks for no length.
            return Ok(Step::Await(match self.callee {
                Value::Undefined => vm.iter_with_hint(self.value)?,
                _ => vm.iter(self.value)?,
            }));
        }
        if let Resumption::Raised(e) = input {
            if self.state == 1
                && vm.is_exception_of(e, crate::types::Builtin::TypeError)
                && vm.special_method(self.value, names::__iter__).is_none()
            {
                let whose = match self.callee {
                    Value::Undefined => "Value".to_owned(),
                    callee => format!("{} argument", callee_name(vm, callee)),
                };
                let message = format!("{whose} after * must be an iterable, not {}", vm.type_name(self.value));
                return Err(vm.type_error(message));
            }
            return Err(vm.reraise(e));
        }
        if self.state == 1 {
            self.state = 2;
            self.iterator = input.value();
        } else if input.value().is_stop() {
            return Ok(Step::Done(Value::List(self.list)));
        } else {
            vm.heap.list_push(self.list, input.value());
        }
        vm.work(1)?;
        Ok(Step::Await(vm.next(self.iterator)?))
    }
}

impl DoubleStarArgs {
    fn put(&self, vm: &mut Vm<'_>, key: Value, value: Value) -> Result<(), Unwind> {
        if !key.is_str() {
            return Err(vm.type_error("keywords must be strings"));
        }
        if vm.dict_get_str(self.dict, key).is_some() {
            return Err(repeated(vm, self.callee, key));
        }
        vm.dict_set_str(self.dict, key, value);
        Ok(())
    }

    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        match self.state {
            0 => {
                if let Value::Dict(d) = vm.native_of(self.value)
                    && vm.has_native(self.value, names::__iter__)
                {
                    let entries: Vec<(Value, Value)> =
                        vm.heap.dict(d).iter(&vm.heap.meter).map(|e| (e.key, e.value)).collect();
                    for (key, value) in entries {
                        self.put(vm, key, value)?;
                    }
                    return Ok(Step::Done(Value::Dict(self.dict)));
                }
                if !vm.lookup_attribute_quietly(self.value, names::keys) {
                    let message = format!(
                        "{} argument after ** must be a mapping, not {}",
                        callee_name(vm, self.callee),
                        vm.type_name(self.value)
                    );
                    return Err(vm.type_error(message));
                }
                self.state = 1;
                return Ok(Step::Await(vm.call_method(self.value, names::keys, &[])?));
            }
            1 => {
                self.state = 2;
                return Ok(Step::Await(vm.collect_list(input.value())?));
            }
            2 => self.keys = input.value(),
            _ => self.put(vm, self.key, input.value())?,
        }
        self.state = 3;
        let next = vm
            .heap
            .sequence(self.keys)
            .and_then(|k| k.get(self.index as usize))
            .copied();
        self.index = self.index.wrapping_add(1);
        match next {
            Some(key) => {
                if key.is_str() && vm.dict_get_str(self.dict, key).is_some() {
                    return Err(repeated(vm, self.callee, key));
                }
                self.key = key;
                Ok(Step::Await(vm.get_item(self.value, key)?))
            }
            None => Ok(Step::Done(Value::Dict(self.dict))),
        }
    }
}
