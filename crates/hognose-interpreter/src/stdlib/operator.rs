//! `operator`: the operators as functions, and callables that fetch.

use super::library::Library;
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::{Name, names};
use crate::native::{Args, Code, NativeDef, function, method};
use crate::types::Builtin;
use crate::types::iterators::SearchIterable;
use crate::types::sequence::Purpose;
use crate::value::*;
use crate::vm::arithmetic::{BinaryOp, UnaryOp};
use crate::vm::compare::CompareOp;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

macro_rules! binary {
    ($name:literal, $op:ident, $doc:literal) => {
        function(
            $name,
            "(a, b, /)",
            Code::F2(|vm, a, b| vm.binary(BinaryOp::$op, a, b)),
            $doc,
        )
    };
}

macro_rules! in_place {
    ($name:literal, $op:ident, $doc:literal) => {
        function(
            $name,
            "(a, b, /)",
            Code::F2(|vm, a, b| vm.binary_in_place(BinaryOp::$op, a, b)),
            $doc,
        )
    };
}

macro_rules! compare {
    ($name:literal, $op:ident, $doc:literal) => {
        function(
            $name,
            "(a, b, /)",
            Code::F2(|vm, a, b| vm.compare(CompareOp::$op, a, b)),
            $doc,
        )
    };
}

pub static NATIVES: &[NativeDef] = &[
    compare!("lt", Lt, "Same as a < b."),
    compare!("le", Le, "Same as a <= b."),
    compare!("eq", Eq, "Same as a == b."),
    compare!("ne", Ne, "Same as a != b."),
    compare!("gt", Gt, "Same as a > b."),
    compare!("ge", Ge, "Same as a >= b."),
    function(
        "not_",
        "(a, /)",
        Code::F1(|vm, a| vm.run(Not { value: a, asked: false })),
        "Same as not a.",
    ),
    function("truth", "(a, /)", Code::F1(|vm, a| vm.truth(a)), "Whether a is true."),
    function(
        "is_",
        "(a, b, /)",
        Code::F2(|_, a, b| Ok(Value::bool(a == b))),
        "Same as a is b.",
    ),
    function(
        "is_not",
        "(a, b, /)",
        Code::F2(|_, a, b| Ok(Value::bool(a != b))),
        "Same as a is not b.",
    ),
    function(
        "is_none",
        "(a, /)",
        Code::F1(|_, a| Ok(Value::bool(a.is_none()))),
        "Same as a is None.",
    ),
    function(
        "is_not_none",
        "(a, /)",
        Code::F1(|_, a| Ok(Value::bool(!a.is_none()))),
        "Same as a is not None.",
    ),
    function("abs", "(a, /)", Code::F1(crate::builtins::abs), "Same as abs(a)."),
    binary!("add", Add, "Same as a + b."),
    binary!("and_", And, "Same as a & b."),
    binary!("floordiv", FloorDiv, "Same as a // b."),
    function(
        "index",
        "(a, /)",
        Code::F1(|vm, a| vm.index(a)),
        "Same as a.__index__().",
    ),
    function(
        "inv",
        "(a, /)",
        Code::F1(|vm, a| vm.unary(UnaryOp::Invert, a)),
        "Same as ~a.",
    ),
    function(
        "invert",
        "(a, /)",
        Code::F1(|vm, a| vm.unary(UnaryOp::Invert, a)),
        "Same as ~a.",
    ),
    binary!("lshift", LShift, "Same as a << b."),
    binary!("mod", Mod, "Same as a % b."),
    binary!("mul", Mul, "Same as a * b."),
    binary!("matmul", MatMul, "Same as a @ b."),
    function(
        "neg",
        "(a, /)",
        Code::F1(|vm, a| vm.unary(UnaryOp::Neg, a)),
        "Same as -a.",
    ),
    binary!("or_", Or, "Same as a | b."),
    function(
        "pos",
        "(a, /)",
        Code::F1(|vm, a| vm.unary(UnaryOp::Pos, a)),
        "Same as +a.",
    ),
    binary!("pow", Pow, "Same as a ** b."),
    binary!("rshift", RShift, "Same as a >> b."),
    binary!("sub", Sub, "Same as a - b."),
    binary!("truediv", TrueDiv, "Same as a / b."),
    binary!("xor", Xor, "Same as a ^ b."),
    function(
        "concat",
        "(a, b, /)",
        Code::F2(|vm, a, b| concat(vm, a, b, false)),
        "Same as a + b, for sequences.",
    ),
    function(
        "contains",
        "(a, b, /)",
        Code::F2(|vm, a, b| vm.contains(a, b)),
        "Same as b in a.",
    ),
    function(
        "countOf",
        "(a, b, /)",
        Code::F2(|vm, a, b| vm.run(SearchIterable::new(a, b, Purpose::Count))),
        "How many elements of a equal b.",
    ),
    function(
        "delitem",
        "(a, b, /)",
        Code::F2(|vm, a, b| vm.del_item(a, b)),
        "Same as del a[b].",
    ),
    function(
        "getitem",
        "(a, b, /)",
        Code::F2(|vm, a, b| vm.get_item(a, b)),
        "Same as a[b].",
    ),
    function(
        "indexOf",
        "(a, b, /)",
        Code::F2(|vm, a, b| vm.run(SearchIterable::new(a, b, Purpose::Index))),
        "Where b first stands in a.",
    ),
    function(
        "setitem",
        "(a, b, c, /)",
        Code::F3(|vm, a, b, c| vm.set_item(a, b, c)),
        "Same as a[b] = c.",
    ),
    function(
        "length_hint",
        "(obj, default=0, /)",
        Code::F2(length_hint),
        "About how many elements there are.",
    ),
    function(
        "call",
        "(obj, /, *args, **kwargs)",
        Code::Var(call),
        "Same as obj(*args, **kwargs).",
    ),
    in_place!("iadd", Add, "Same as a += b."),
    in_place!("iand", And, "Same as a &= b."),
    function(
        "iconcat",
        "(a, b, /)",
        Code::F2(|vm, a, b| concat(vm, a, b, true)),
        "Same as a += b, for sequences.",
    ),
    in_place!("ifloordiv", FloorDiv, "Same as a //= b."),
    in_place!("ilshift", LShift, "Same as a <<= b."),
    in_place!("imod", Mod, "Same as a %= b."),
    in_place!("imul", Mul, "Same as a *= b."),
    in_place!("imatmul", MatMul, "Same as a @= b."),
    in_place!("ior", Or, "Same as a |= b."),
    in_place!("ipow", Pow, "Same as a **= b."),
    in_place!("irshift", RShift, "Same as a >>= b."),
    in_place!("isub", Sub, "Same as a -= b."),
    in_place!("itruediv", TrueDiv, "Same as a /= b."),
    in_place!("ixor", Xor, "Same as a ^= b."),
];

/// The names with underscores, and the types.
pub fn fill(vm: &mut Vm<'_>, module: ModuleRef) -> Result<(), Unwind> {
    for def in NATIVES {
        let plain = def.name.trim_end_matches('_');
        let dunder = match def.name {
            "truth" | "is_" | "is_not" | "is_none" | "is_not_none" | "countOf" | "indexOf" | "length_hint" => continue,
            _ => format!("__{plain}__"),
        };
        if let Some(native) = super::native("operator", def.name) {
            vm.module_set(module, &dunder, Value::Native(native));
        }
    }
    for (name, builtin) in [
        ("itemgetter", Builtin::ItemGetter),
        ("attrgetter", Builtin::AttrGetter),
        ("methodcaller", Builtin::MethodCaller),
    ] {
        vm.module_set(module, name, builtin.value());
    }
    Ok(())
}

pub static ITEM_GETTER: &[NativeDef] = &[
    function(
        "__construct__",
        "(*items)",
        Code::Var(item_getter),
        "A function that fetches items.",
    ),
    method(
        "__call__",
        "(self, obj, /)",
        Code::F2(get_items),
        "The items of an object.",
    ),
    method("__repr__", "(self, /)", Code::F1(repr), "Return repr(self)."),
];

pub static ATTR_GETTER: &[NativeDef] = &[
    function(
        "__construct__",
        "(*attrs)",
        Code::Var(attr_getter),
        "A function that fetches attributes.",
    ),
    method(
        "__call__",
        "(self, obj, /)",
        Code::F2(get_attributes),
        "The attributes of an object.",
    ),
    method("__repr__", "(self, /)", Code::F1(repr), "Return repr(self)."),
];

pub static METHOD_CALLER: &[NativeDef] = &[
    function(
        "__construct__",
        "(*args, **kwargs)",
        Code::Var(method_caller),
        "A function that calls a method.",
    ),
    method(
        "__call__",
        "(self, obj, /)",
        Code::F2(call_named),
        "The result of the method.",
    ),
    method("__repr__", "(self, /)", Code::F1(repr), "Return repr(self)."),
];

fn is_sequence(vm: &Vm<'_>, value: Value) -> bool {
    match value {
        Value::Dict(_) | Value::Set(_) => false,
        _ => vm.special_method(value, names::__getitem__).is_some() && !matches!(vm.native_of(value), Value::Dict(_)),
    }
}

fn concat(vm: &mut Vm<'_>, a: Value, b: Value, in_place: bool) -> R {
    for side in [a, b] {
        if !is_sequence(vm, side) {
            let message = format!("'{}' object can't be concatenated", vm.type_name(side));
            return Err(vm.type_error(message));
        }
    }
    if in_place {
        vm.binary_in_place(BinaryOp::Add, a, b)
    } else {
        vm.binary(BinaryOp::Add, a, b)
    }
}

fn length_hint(vm: &mut Vm<'_>, object: Value, default: Value) -> R {
    let default = default.or(Value::Int(0));
    if vm.index_value(default).is_none() {
        let message = format!("'{}' object cannot be interpreted as an integer", vm.type_name(default));
        return Err(vm.type_error(message));
    }
    if vm.quick_len(object).is_some() || vm.special_method(object, names::__len__).is_some() {
        return vm.len(object);
    }
    match vm.special_method(object, names::__length_hint__) {
        Some(method) => vm.run(LengthHint {
            object,
            method,
            default,
            asked: false,
        }),
        None => Ok(default),
    }
}

fn call(vm: &mut Vm<'_>, args: Args) -> R {
    vm.call_with(
        args.named.first().copied().unwrap_or_default(),
        &args.rest,
        &args.keywords,
    )
}

fn item_getter(vm: &mut Vm<'_>, args: Args) -> R {
    if args.rest.is_empty() {
        return Err(vm.type_error("itemgetter expected 1 argument, got 0"));
    }
    Ok(Library::object(vm, Library::ItemGetter { items: args.rest }))
}

fn get_items(vm: &mut Vm<'_>, this: Value, object: Value) -> R {
    let Some(Library::ItemGetter { items }) = vm.library(this) else {
        return Err(vm.corrupt());
    };
    if let [item] = **items {
        return vm.get_item(object, item);
    }
    let items = items.clone();
    vm.work(items.len())?;
    vm.run(FetchItems {
        object,
        items,
        got: Vec::new(),
    })
}

fn attr_getter(vm: &mut Vm<'_>, args: Args) -> R {
    if args.rest.is_empty() {
        return Err(vm.type_error("attrgetter expected 1 argument, got 0"));
    }
    let mut paths = Vec::new();
    for text in &args.rest {
        if !vm.native_of(*text).is_str() {
            return Err(vm.type_error("attribute name must be a string"));
        }
        let dotted = vm.heap.text(vm.native_of(*text)).to_string();
        paths.push(dotted.split('.').map(|part| vm.heap.name_from(part)).collect());
    }
    let texts = vm.heap.new_tuple(args.rest);
    Ok(Library::object(vm, Library::AttrGetter { paths, texts }))
}

fn get_attributes(vm: &mut Vm<'_>, this: Value, object: Value) -> R {
    let Some(Library::AttrGetter { paths, .. }) = vm.library(this) else {
        return Err(vm.corrupt());
    };
    if let [path] = &**paths
        && let [name] = **path
    {
        return vm.get_attr(object, name);
    }
    let paths = paths.clone();
    vm.work(paths.iter().map(|path| 1 + path.len()).sum())?;
    vm.run(FetchAttributes {
        object,
        at: object,
        paths,
        step: 0,
        got: Vec::new(),
    })
}

fn method_caller(vm: &mut Vm<'_>, args: Args) -> R {
    let mut rest = args.rest.into_iter();
    let Some(name) = rest.next() else {
        return Err(vm.type_error("methodcaller needs at least one argument, the method name"));
    };
    let native = vm.native_of(name);
    let Some(name) = vm.heap.name_of(native) else {
        return Err(vm.type_error("method name must be a string"));
    };
    Ok(Library::object(
        vm,
        Library::MethodCaller {
            name,
            args: rest.collect(),
            keywords: args.keywords,
        },
    ))
}

fn call_named(vm: &mut Vm<'_>, this: Value, object: Value) -> R {
    let Some(Library::MethodCaller { name, args, keywords }) = vm.library(this) else {
        return Err(vm.corrupt());
    };
    let (name, args, keywords) = (*name, args.clone(), keywords.clone());
    vm.run(CallNamed {
        object,
        name,
        args,
        keywords,
        state: 0,
    })
}

fn repr(vm: &mut Vm<'_>, this: Value) -> R {
    let (name, args, keywords) = match vm.library(this) {
        Some(Library::ItemGetter { items }) => ("operator.itemgetter", items.clone(), Vec::new()),
        Some(Library::AttrGetter { texts, .. }) => (
            "operator.attrgetter",
            vm.heap.sequence(*texts).unwrap_or(&[]).to_vec(),
            Vec::new(),
        ),
        Some(Library::MethodCaller { name, args, keywords }) => {
            let (name, mut all, keywords) = (*name, args.clone(), keywords.clone());
            let text = vm.heap.name_value(name);
            all.insert(0, text);
            ("operator.methodcaller", all, keywords)
        }
        _ => return Err(vm.corrupt()),
    };
    vm.repr_of_call(this, name.to_owned(), args, keywords)
}

machines! {
    pub(crate) struct Not { value: Value, asked: bool }
    pub(crate) struct LengthHint(catches) { object: Value, method: Value, default: Value, asked: bool }
    pub(crate) struct FetchItems { object: Value, items: Vec<Value>, got: Vec<Value> }
    pub(crate) struct FetchAttributes { object: Value, at: Value, paths: Vec<Vec<Name>>, step: u64, got: Vec<Value> }
    pub(crate) struct CallNamed { object: Value, name: Name, args: Vec<Value>, keywords: Vec<(Name, Value)>, state: u8 }
}

impl Not {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.asked {
            self.asked = true;
            return Ok(Step::Await(vm.truth(self.value)?));
        }
        Ok(Step::Done(Value::bool(input.value() != Value::True)))
    }
}

impl LengthHint {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        match input {
            Resumption::Start => {
                self.asked = true;
                Ok(Step::Await(vm.call_value(self.method, &[self.object])?))
            }
            Resumption::Raised(e) if self.asked && vm.is_exception_of(e, Builtin::TypeError) => {
                Ok(Step::Done(self.default))
            }
            Resumption::Raised(e) => Err(vm.reraise(e)),
            Resumption::Value(Value::NotImplemented) => Ok(Step::Done(self.default)),
            Resumption::Value(Value::BigInt(_)) => {
                self.asked = false;
                Err(vm.overflow_error("Python int too large to convert to C ssize_t"))
            }
            Resumption::Value(hint) => match vm.index_value(hint) {
                Some(n) if n < 0 => Err(vm.value_error("__length_hint__() should return >= 0")),
                Some(n) => Ok(Step::Done(Value::Int(n))),
                None => {
                    self.asked = false;
                    let message = format!("__length_hint__ must be an integer, not {}", vm.type_name(hint));
                    Err(vm.type_error(message))
                }
            },
        }
    }
}

impl FetchItems {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if let Resumption::Value(item) = input {
            self.got.push(item);
        }
        while let Some(key) = self.items.get(self.got.len()).copied() {
            let item = vm.get_item(self.object, key)?;
            self.got.push(item);
        }
        Ok(Step::Done(vm.heap.new_tuple(std::mem::take(&mut self.got))))
    }
}

impl FetchAttributes {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        let mut came = match input {
            Resumption::Value(value) => Some(value),
            _ => None,
        };
        loop {
            if let Some(value) = came {
                self.at = value;
                self.step = self.step.wrapping_add(1);
            }
            let Some(path) = self.paths.get(self.got.len()) else {
                let single = self.got.len() == 1;
                return Ok(Step::Done(match (single, self.got.first()) {
                    (true, Some(only)) => *only,
                    _ => vm.heap.new_tuple(std::mem::take(&mut self.got)),
                }));
            };
            match path.get(self.step as usize).copied() {
                Some(name) => {
                    vm.work(1)?;
                    came = Some(vm.get_attr(self.at, name)?);
                }
                None => {
                    self.got.push(self.at);
                    self.at = self.object;
                    self.step = 0;
                    came = None;
                }
            }
        }
    }
}

impl CallNamed {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        self.state = self.state.wrapping_add(1);
        match self.state {
            1 => Ok(Step::Await(vm.get_attr(self.object, self.name)?)),
            2 => Ok(Step::Await(vm.call_with(input.value(), &self.args, &self.keywords)?)),
            _ => Ok(Step::Done(input.value())),
        }
    }
}
