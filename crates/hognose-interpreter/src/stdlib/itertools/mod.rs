//! `itertools`: iterators that make other iterators, all lazy. This file makes them; `next` runs them, `at_once` where that takes no
//! machine, `arrange` has those that run over pools of values.

mod arrange;
mod at_once;
mod next;
mod tool;

pub use tool::Tool;

pub(crate) use next::MACHINES as NEXT_MACHINES;

use crate::heap::{Iter, Object};
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::native::{Args, Code, NativeDef, class_method, function, method};
use crate::stdlib::library::Library;
use crate::types::Builtin;
use crate::types::argument;
use crate::value::*;
use crate::vm::{Unwind, Vm};
use serde::{Deserialize, Serialize};

type R = Result<Value, Unwind>;

pub static NATIVES: &[NativeDef] = &[function(
    "tee",
    "(iterable, n=2, /)",
    Code::F2(tee),
    "Independent iterators over one.",
)];

/// What every iterator has, and how it is made.
macro_rules! tool {
    ($($table:ident: $construct:expr $(, $more:expr)*;)*) => {$(
        pub static $table: &[NativeDef] = &[
            $construct,
            method("__iter__", "(self, /)", Code::F1(|_, this| Ok(this)), "The iterator itself."),
            method("__next__", "(self, /)", Code::F1(|vm, this| crate::builtins::next(vm, this, Value::Undefined)), "The next value."),
            class_method("__class_getitem__", "(cls, object, /)", Code::F2(argument::generic), "The class with its arguments."),
            $($more,)*
        ];
    )*};
}

macro_rules! make {
    ($signature:literal, $code:expr, $doc:literal) => {
        function("__construct__", $signature, $code, $doc)
    };
}

tool! {
    COUNT: make!("(start=0, step=1)", Code::F2(count), "Numbers from a start by a step, without end."),
        method("__repr__", "(self, /)", Code::F1(|vm, v| vm.repr(v)), "Return repr(self).");
    CYCLE: make!("(iterable, /)", Code::F1(|vm, i| make(vm, Kind::Cycle, vec![i])), "An iterable's elements again and again.");
    REPEAT: make!("(object, times=None)", Code::F2(repeat), "An object again and again."),
        method("__length_hint__", "(self, /)", Code::F1(repeats_left), "How many values are left."),
        method("__repr__", "(self, /)", Code::F1(|vm, v| vm.repr(v)), "Return repr(self).");
    ACCUMULATE: make!("(iterable, func=None, *, initial=None)", Code::F3(|vm, i, f, initial| make(vm, Kind::Accumulate, vec![i, f.or(Value::None), initial.or(Value::None)])), "Running totals.");
    CHAIN: make!("(*iterables)", Code::Var(chain), "One iterable after the other."),
        class_method("from_iterable", "(cls, iterable, /)", Code::F2(|vm, _, i| make(vm, Kind::Chain, vec![i])), "One after the other, of an iterable of them.");
    COMPRESS: make!("(data, selectors)", Code::F2(|vm, d, s| make(vm, Kind::Compress, vec![d, s])), "The elements whose selectors are true.");
    DROP_WHILE: make!("(predicate, iterable, /)", Code::F2(|vm, p, i| make(vm, Kind::DropWhile, vec![i, p])), "What comes once a predicate has failed.");
    TAKE_WHILE: make!("(predicate, iterable, /)", Code::F2(|vm, p, i| make(vm, Kind::TakeWhile, vec![i, p])), "What comes until a predicate fails.");
    FILTER_FALSE: make!("(function, iterable, /)", Code::F2(|vm, p, i| make(vm, Kind::FilterFalse, vec![i, p])), "The elements for which a function is false.");
    GROUP_BY: make!("(iterable, key=None)", Code::F2(|vm, i, k| make(vm, Kind::GroupBy, vec![i, k.or(Value::None)])), "Runs of elements of one key.");
    ISLICE: make!("(*args)", Code::Var(islice), "A slice of an iterator.");
    PAIRWISE: make!("(iterable, /)", Code::F1(|vm, i| make(vm, Kind::Pairwise, vec![i])), "Overlapping pairs.");
    STAR_MAP: make!("(function, iterable, /)", Code::F2(|vm, f, i| make(vm, Kind::StarMap, vec![i, f])), "A function's results for tuples of arguments.");
    TEE: make!("(iterable, /)", Code::F1(|vm, i| make(vm, Kind::Tee, vec![i])), "An iterator that can be copied."),
        method("__copy__", "(self, /)", Code::F1(copy_tee), "An independent iterator from here on.");
    ZIP_LONGEST: make!("(*iterables, fillvalue=None)", Code::Var(zip_longest), "Tuples of the next value of each, as long as any has one.");
    PRODUCT: make!("(*iterables, repeat=1)", Code::Var(product), "Every choice of one element of each.");
    PERMUTATIONS: make!("(iterable, r=None)", Code::F2(|vm, i, r| make(vm, Kind::Permutations, vec![i, r.or(Value::None)])), "Every arrangement of r elements.");
    COMBINATIONS: make!("(iterable, r)", Code::F2(|vm, i, r| make(vm, Kind::Combinations, vec![i, r])), "Every choice of r elements.");
    COMBINATIONS_WITH_REPLACEMENT: make!("(iterable, r)", Code::F2(|vm, i, r| make(vm, Kind::CombinationsWithReplacement, vec![i, r])), "Every choice of r elements, each as often as one likes.");
    BATCHED: make!("(iterable, n, *, strict=False)", Code::F3(|vm, i, n, s| make(vm, Kind::Batched, vec![i, n, s.or(Value::False)])), "Tuples of n elements.");
}

/// `itertools._grouper`, which no program makes.
pub static GROUP: &[NativeDef] = &[
    method(
        "__iter__",
        "(self, /)",
        Code::F1(|_, this| Ok(this)),
        "The iterator itself.",
    ),
    method(
        "__next__",
        "(self, /)",
        Code::F1(|vm, this| crate::builtins::next(vm, this, Value::Undefined)),
        "The next value.",
    ),
];

/// The types of the module.
pub fn fill(vm: &mut Vm<'_>, module: ModuleRef) -> Result<(), Unwind> {
    for builtin in Builtin::all() {
        if let Some(name) = builtin.name().strip_prefix("itertools.")
            && !name.starts_with('_')
        {
            vm.module_set(module, name, builtin.value());
        }
    }
    Ok(())
}

/// A new iterator.
pub(crate) fn new_tool(vm: &mut Vm<'_>, tool: Tool) -> Value {
    vm.heap.meter.grow(tool.extra_bytes());
    vm.heap.new_iter(Iter::Tool(Box::new(tool)))
}

fn count(vm: &mut Vm<'_>, start: Value, step: Value) -> R {
    let (next, step) = (start.or(Value::Int(0)), step.or(Value::Int(1)));
    for value in [next, step] {
        let number = vm.number(value).is_some()
            || [
                crate::name::names::__index__,
                crate::name::names::__float__,
                crate::name::names::__complex__,
            ]
            .iter()
            .any(|name| vm.special_method(value, *name).is_some());
        if !number {
            return Err(vm.type_error("a number is required"));
        }
    }
    Ok(new_tool(vm, Tool::Count { next, step }))
}

fn repeat(vm: &mut Vm<'_>, object: Value, times: Value) -> R {
    match times {
        Value::Undefined => Ok(new_tool(vm, Tool::Repeat { object, left: None })),
        _ => make(vm, Kind::Repeat, vec![object, times]),
    }
}

fn repeats_left(vm: &mut Vm<'_>, this: Value) -> R {
    match this {
        Value::Iterator(i) => match vm.heap.iterator(i) {
            Iter::Tool(tool) => match **tool {
                Tool::Repeat { left: Some(left), .. } => Ok(Value::Int(left as i64)),
                _ => Err(vm.type_error("len() of unsized object")),
            },
            _ => Ok(Value::Int(0)),
        },
        _ => Err(vm.type_error("len() of unsized object")),
    }
}

fn chain(vm: &mut Vm<'_>, args: Args) -> R {
    let Value::Tuple(tuple) = vm.heap.new_tuple(args.rest) else {
        return Ok(Value::None);
    };
    let source = vm.heap.new_iter(Iter::Tuple { tuple, index: 0 });
    Ok(new_tool(
        vm,
        Tool::Chain {
            source,
            active: Value::Undefined,
        },
    ))
}

fn zip_longest(vm: &mut Vm<'_>, args: Args) -> R {
    let mut all = args.rest;
    all.push(args.named.first().copied().unwrap_or_default().or(Value::None));
    make(vm, Kind::ZipLongest, all)
}

fn product(vm: &mut Vm<'_>, args: Args) -> R {
    let mut all = args.rest;
    all.push(args.named.first().copied().unwrap_or_default().or(Value::Int(1)));
    make(vm, Kind::Product, all)
}

fn islice(vm: &mut Vm<'_>, args: Args) -> R {
    let n = args.rest.len();
    if n < 2 {
        return Err(vm.type_error(format!("islice expected at least 2 arguments, got {n}")));
    }
    if n > 4 {
        return Err(vm.type_error(format!("islice expected at most 4 arguments, got {n}")));
    }
    make(vm, Kind::Islice, args.rest)
}

fn tee(vm: &mut Vm<'_>, iterable: Value, n: Value) -> R {
    make(vm, Kind::TeeTuple, vec![iterable, n.or(Value::Int(2))])
}

fn copy_tee(vm: &mut Vm<'_>, this: Value) -> R {
    if let Value::Iterator(i) = this
        && let Iter::Tool(tool) = vm.heap.iterator(i)
        && let Tool::Tee { link, at } = **tool
    {
        return Ok(new_tool(vm, Tool::Tee { link, at }));
    }
    Err(argument::wrong_receiver(vm, Builtin::ItertoolsTee, "__copy__", this))
}

/// What is being made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Kind {
    Cycle,
    Repeat,
    Accumulate,
    Chain,
    Compress,
    DropWhile,
    TakeWhile,
    FilterFalse,
    GroupBy,
    Islice,
    Pairwise,
    StarMap,
    Tee,
    TeeTuple,
    ZipLongest,
    Product,
    Permutations,
    Combinations,
    CombinationsWithReplacement,
    Batched,
}

crate::holds_no_value! { Kind }

/// What becomes of an argument before the iterator is made.
enum Treatment {
    AsItIs,
    Iterate,
    /// Into a list.
    Collect,
    /// By `__index__`; None stays.
    Index,
    Truth,
}

impl Kind {
    fn treatment(self, which: usize, count: usize) -> Treatment {
        match (self, which) {
            (Kind::Repeat, 0) => Treatment::AsItIs,
            (Kind::Repeat, _) => Treatment::Index,
            (Kind::Compress, _) => Treatment::Iterate,
            (Kind::ZipLongest, i) if i + 1 < count => Treatment::Iterate,
            (Kind::ZipLongest, _) => Treatment::AsItIs,
            (Kind::Product, i) if i + 1 < count => Treatment::Collect,
            (Kind::Product, _) => Treatment::Index,
            (Kind::Permutations | Kind::Combinations | Kind::CombinationsWithReplacement, 0) => Treatment::Collect,
            (Kind::Permutations | Kind::Combinations | Kind::CombinationsWithReplacement, _) => Treatment::Index,
            (Kind::Batched, 2) => Treatment::Truth,
            (Kind::Batched | Kind::TeeTuple, 1) => Treatment::Index,
            (_, 0) => Treatment::Iterate,
            _ => Treatment::AsItIs,
        }
    }
}

pub(crate) fn make(vm: &mut Vm<'_>, kind: Kind, args: Vec<Value>) -> R {
    vm.run(MakeTool { kind, args, at: 0 })
}

machines! {
    /// Arguments made ready one after the other, then the iterator.
    pub(crate) struct MakeTool { kind: Kind, args: Vec<Value>, at: u64 }
}

impl MakeTool {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if let Resumption::Value(value) = input {
            self.accept(value);
        } else if self.kind == Kind::Islice {
            self.check_slice(vm)?;
        } else if self.kind == Kind::Permutations {
            let r = self.args.get(1).copied().unwrap_or_default();
            if !r.is_none() && vm.as_bigint(r).is_none() {
                return Err(vm.type_error("Expected int as r"));
            }
        } else if self.kind == Kind::Batched {
            // The size is looked at before the iterable is.
            self.args.swap(0, 1);
        }
        while let Some(arg) = self.args.get(self.at as usize).copied() {
            let which = match (self.kind, self.at) {
                (Kind::Batched, at @ (0 | 1)) => 1 - at,
                (_, at) => at,
            };
            let made = match self.kind.treatment(which as usize, self.args.len()) {
                Treatment::AsItIs => arg,
                Treatment::Iterate => vm.iter(arg)?,
                Treatment::Collect => vm.collect_list(arg)?,
                Treatment::Index if arg.is_none() => arg,
                Treatment::Index => vm.index(arg)?,
                Treatment::Truth => vm.truth(arg)?,
            };
            self.accept(made);
            if self.kind == Kind::Batched && self.at == 1 && matches!(made, Value::Int(n) if n < 1) {
                return Err(vm.value_error("n must be at least one"));
            }
        }
        Ok(Step::Done(self.finish(vm)?))
    }

    fn accept(&mut self, value: Value) {
        if let Some(slot) = self.args.get_mut(self.at as usize) {
            *slot = value;
        }
        self.at = self.at.wrapping_add(1);
    }

    /// The bounds of `islice`, which are looked at before the iterable is.
    fn check_slice(&self, vm: &mut Vm<'_>) -> Result<(), Unwind> {
        let bound = |vm: &Vm<'_>, v: Value| v.is_none() || matches!(vm.index_value(v), Some(0..));
        let fits = |vm: &Vm<'_>, which: usize| bound(vm, self.args.get(which).copied().unwrap_or(Value::None));
        if self.args.len() == 2 {
            if !fits(vm, 1) {
                return Err(
                    vm.value_error("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
                );
            }
            return Ok(());
        }
        if !fits(vm, 2) {
            return Err(vm.value_error("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize."));
        }
        if !fits(vm, 1) {
            return Err(vm.value_error("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."));
        }
        let step = self.args.get(3).copied().unwrap_or(Value::None);
        if !step.is_none() && !matches!(vm.index_value(step), Some(1..)) {
            return Err(vm.value_error("Step for islice() must be a positive integer or None."));
        }
        Ok(())
    }

    fn finish(&mut self, vm: &mut Vm<'_>) -> R {
        let arg = |i: usize| self.args.get(i).copied().unwrap_or_default();
        let tool = match self.kind {
            Kind::Cycle => Tool::Cycle {
                iterator: arg(0),
                saved: Vec::new(),
                at: 0,
            },
            Kind::Repeat => match vm.as_bigint(arg(1)) {
                Some(n) => Tool::Repeat {
                    object: arg(0),
                    left: Some(if n < 0.into() {
                        0
                    } else {
                        u64::try_from(n).unwrap_or(u64::MAX)
                    }),
                },
                None => Tool::Repeat {
                    object: arg(0),
                    left: None,
                },
            },
            Kind::Accumulate => Tool::Accumulate {
                iterator: arg(0),
                function: arg(1),
                total: Value::Undefined,
                initial: if arg(2).is_none() { Value::Undefined } else { arg(2) },
            },
            Kind::Chain => Tool::Chain {
                source: arg(0),
                active: Value::Undefined,
            },
            Kind::Compress => Tool::Compress {
                data: arg(0),
                selectors: arg(1),
            },
            Kind::DropWhile => Tool::DropWhile {
                predicate: arg(1),
                iterator: arg(0),
                started: false,
            },
            Kind::TakeWhile => Tool::TakeWhile {
                predicate: arg(1),
                iterator: arg(0),
                ended: false,
            },
            Kind::FilterFalse => Tool::FilterFalse {
                predicate: arg(1),
                iterator: arg(0),
            },
            Kind::GroupBy => {
                let none = Value::Undefined;
                Tool::GroupBy {
                    iterator: arg(0),
                    function: arg(1),
                    target: none,
                    key: none,
                    value: none,
                    group: none,
                }
            }
            Kind::Islice => {
                let number = |vm: &Vm<'_>, v: Value| vm.index_value(v).map(|n| n.max(0) as u64);
                let (start, stop) = if self.args.len() == 2 {
                    (Value::None, arg(1))
                } else {
                    (arg(1), arg(2))
                };
                let step = number(vm, arg(3)).unwrap_or(1).max(1);
                Tool::Islice {
                    iterator: arg(0),
                    count: 0,
                    next: number(vm, start).unwrap_or(0),
                    stop: number(vm, stop),
                    step,
                }
            }
            Kind::Pairwise => Tool::Pairwise {
                iterator: arg(0),
                old: Value::Undefined,
            },
            Kind::StarMap => Tool::StarMap {
                function: arg(1),
                iterator: arg(0),
            },
            Kind::Tee => return Ok(first_tee(vm, arg(0))),
            Kind::TeeTuple => return tees(vm, arg(0), arg(1)),
            Kind::ZipLongest => {
                let fill = self.args.pop().unwrap_or_default();
                let iterators = std::mem::take(&mut self.args);
                Tool::ZipLongest {
                    active: iterators.len() as u64,
                    iterators,
                    fill,
                }
            }
            Kind::Product => {
                let repeat = self.args.pop().unwrap_or_default();
                return arrange::product(vm, &self.args, repeat);
            }
            Kind::Permutations => return arrange::permutations(vm, arg(0), arg(1)),
            Kind::Combinations => return arrange::combinations(vm, arg(0), arg(1), false),
            Kind::CombinationsWithReplacement => return arrange::combinations(vm, arg(0), arg(1), true),
            Kind::Batched => match vm.index_value(arg(0)) {
                Some(size) => Tool::Batched {
                    iterator: arg(1),
                    size: size.max(1) as u64,
                    strict: arg(2) == Value::True,
                },
                None => return Err(vm.overflow_error("Python int too large to convert to C ssize_t")),
            },
        };
        Ok(new_tool(vm, tool))
    }
}

/// The first of the iterators that share what an iterator yields.
fn first_tee(vm: &mut Vm<'_>, iterator: Value) -> Value {
    if let Value::Iterator(i) = iterator
        && let Iter::Tool(tool) = vm.heap.iterator(i)
        && let Tool::Tee { link, at } = **tool
    {
        return new_tool(vm, Tool::Tee { link, at });
    }
    match Library::object(
        vm,
        Library::TeeLink {
            iterator,
            values: Vec::new(),
            next: Value::Undefined,
            reading: false,
        },
    ) {
        Value::Object(link) => new_tool(vm, Tool::Tee { link, at: 0 }),
        other => other,
    }
}

fn tees(vm: &mut Vm<'_>, iterator: Value, n: Value) -> R {
    let Some(n) = vm.index_value(n) else {
        return Err(vm.overflow_error("Python int too large to convert to C ssize_t"));
    };
    if n < 0 {
        return Err(vm.value_error("n must be >= 0"));
    }
    vm.reserve(crate::text::size(n).saturating_mul(64))?;
    vm.work(crate::text::size(n).saturating_mul(8))?;
    let mut all = Vec::new();
    if n > 0 {
        let first = first_tee(vm, iterator);
        all.push(first);
        for _ in 1..n {
            let copy = copy_tee(vm, first)?;
            all.push(copy);
        }
    }
    Ok(vm.heap.new_tuple(all))
}

/// What `count` and `repeat` show of themselves.
pub(crate) fn shown(vm: &Vm<'_>, iterator: IteratorRef) -> Option<(&'static str, Vec<Value>)> {
    let Iter::Tool(tool) = vm.heap.iterator(iterator) else {
        return None;
    };
    match **tool {
        Tool::Count {
            next,
            step: Value::Int(1),
        } => Some(("count(", vec![next])),
        Tool::Count { next, step } => Some(("count(", vec![next, step])),
        Tool::Repeat { object, left: None } => Some(("repeat(", vec![object])),
        Tool::Repeat {
            object,
            left: Some(left),
        } => Some(("repeat(", vec![object, Value::Int(left as i64)])),
        _ => None,
    }
}

/// The object a `Tool::Tee` reads from.
pub(crate) fn link_parts<'v>(
    vm: &'v mut Vm<'_>,
    link: ObjectRef,
) -> Option<(&'v mut Value, &'v mut Vec<Value>, &'v mut Value, &'v mut bool)> {
    match vm.heap.object_mut(link) {
        Object::Library(library) => match &mut **library {
            Library::TeeLink {
                iterator,
                values,
                next,
                reading,
            } => Some((iterator, values, next, reading)),
            _ => None,
        },
        _ => None,
    }
}
