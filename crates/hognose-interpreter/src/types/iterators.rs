//! The built-in iterators: their types, their methods, and the types that make them: enumerate, zip, map, filter, reversed.

use super::argument::class_argument;
use super::sequence::Purpose;
use super::{Builtin, range};
use crate::builtins;
use crate::heap::Iter;
use crate::heap::object::ViewKind;
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::names;
use crate::native::{Args, Code, NativeDef, class_method, function, method, static_method};
use crate::value::*;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

/// The type of a built-in iterator.
pub(crate) fn type_of(iter: &Iter) -> Builtin {
    match iter {
        Iter::Exhausted(of) => *of,
        Iter::List { .. } | Iter::Ready { .. } => Builtin::ListIterator,
        Iter::ListReversed { .. } => Builtin::ListReverseIterator,
        Iter::Tuple { .. } => Builtin::TupleIterator,
        Iter::Str { .. } => Builtin::StrIterator,
        Iter::Bytes { .. } => Builtin::BytesIterator,
        Iter::Range { .. } | Iter::BigRange { .. } => Builtin::RangeIterator,
        Iter::Dict {
            kind: ViewKind::Keys, ..
        } => Builtin::DictKeyIterator,
        Iter::Dict {
            kind: ViewKind::Values, ..
        } => Builtin::DictValueIterator,
        Iter::Dict {
            kind: ViewKind::Items, ..
        } => Builtin::DictItemIterator,
        Iter::DictReversed {
            kind: ViewKind::Keys, ..
        } => Builtin::DictReverseKeyIterator,
        Iter::DictReversed {
            kind: ViewKind::Values, ..
        } => Builtin::DictReverseValueIterator,
        Iter::DictReversed {
            kind: ViewKind::Items, ..
        } => Builtin::DictReverseItemIterator,
        Iter::Set { .. } => Builtin::SetIterator,
        Iter::Sequence { .. } => Builtin::SequenceIterator,
        Iter::SequenceReversed { .. } => Builtin::Reversed,
        Iter::Callable { .. } | Iter::Matches { .. } => Builtin::CallableIterator,
        Iter::Tool(tool) => tool.builtin(),
        Iter::Deque { reversed: false, .. } => Builtin::DequeIterator,
        Iter::Deque { reversed: true, .. } => Builtin::DequeReverseIterator,
        Iter::Enumerate { .. } => Builtin::Enumerate,
        Iter::Zip { .. } => Builtin::Zip,
        Iter::Map { .. } => Builtin::Map,
        Iter::Filter { .. } => Builtin::Filter,
    }
}

/// What every iterator has.
macro_rules! iterator {
    ($($more:expr),* $(,)?) => {
        &[
            method("__iter__", "(self, /)", Code::F1(|_, this| Ok(this)), "The iterator itself."),
            method("__next__", "(self, /)", Code::F1(next), "The next value."),
            $($more),*
        ]
    };
}

pub static ITERATOR: &[NativeDef] = iterator!();

pub static SIZED_ITERATOR: &[NativeDef] = iterator!(method(
    "__length_hint__",
    "(self, /)",
    Code::F1(length_hint),
    "How many values are left."
));

pub static ENUMERATE: &[NativeDef] = iterator!(
    function(
        "__construct__",
        "(*args, **kwargs)",
        Code::Var(enumerate),
        "Pairs of a count and a value."
    ),
    static_method(
        "__new__",
        "(cls, /, *args, **kwargs)",
        Code::Var(|vm, args| of_class(vm, args, Builtin::Enumerate)),
        "Of a class."
    ),
    class_method(
        "__class_getitem__",
        "(cls, object, /)",
        Code::F2(super::argument::generic),
        "The class with its arguments."
    ),
);

pub static ZIP: &[NativeDef] = iterator!(
    function(
        "__construct__",
        "(*iterables, strict=False)",
        Code::Var(zip),
        "Tuples of the next value of each iterable."
    ),
    static_method(
        "__new__",
        "(cls, /, *args, **kwargs)",
        Code::Var(|vm, args| of_class(vm, args, Builtin::Zip)),
        "Of a class."
    ),
);

pub static MAP: &[NativeDef] = iterator!(
    function(
        "__construct__",
        "(*iterables, strict=False)",
        Code::Var(map),
        "A function's results for the values of iterables."
    ),
    static_method(
        "__new__",
        "(cls, /, *args, **kwargs)",
        Code::Var(|vm, args| of_class(vm, args, Builtin::Map)),
        "Of a class."
    ),
);

pub static FILTER: &[NativeDef] = iterator!(
    function(
        "__construct__",
        "(function, iterable, /)",
        Code::F2(filter),
        "The values for which a function is true."
    ),
    static_method(
        "__new__",
        "(cls, /, *args, **kwargs)",
        Code::Var(|vm, args| of_class(vm, args, Builtin::Filter)),
        "Of a class."
    ),
);

pub static REVERSED: &[NativeDef] = iterator!(
    function(
        "__construct__",
        "(object, /)",
        Code::F1(reversed),
        "The values of a sequence from the last."
    ),
    static_method(
        "__new__",
        "(cls, /, *args, **kwargs)",
        Code::Var(|vm, args| of_class(vm, args, Builtin::Reversed)),
        "Of a class."
    ),
    method(
        "__length_hint__",
        "(self, /)",
        Code::F1(length_hint),
        "How many values are left."
    ),
);

fn next(vm: &mut Vm<'_>, this: Value) -> R {
    match vm.native_of(this) {
        iterator @ Value::Iterator(_) => builtins::next(vm, iterator, Value::Undefined),
        _ => {
            let message = format!(
                "descriptor '__next__' requires an iterator but received a '{}'",
                vm.type_name(this)
            );
            Err(vm.type_error(message))
        }
    }
}

fn length_hint(vm: &mut Vm<'_>, this: Value) -> R {
    let Value::Iterator(i) = vm.native_of(this) else {
        return Ok(Value::NotImplemented);
    };
    let left = match vm.heap.iterator(i) {
        Iter::List { list, index } => vm.heap.list(*list).len().saturating_sub(*index as usize),
        Iter::ListReversed { remaining, .. } | Iter::SequenceReversed { remaining, .. } => *remaining as usize,
        Iter::Tuple { tuple, index } => vm.heap.tuple(*tuple).len().saturating_sub(*index as usize),
        Iter::Str { text, byte } => vm
            .heap
            .text(*text)
            .get(*byte as usize..)
            .map_or(0, |rest| rest.chars().count()),
        Iter::Bytes { bytes, index } => vm.heap.byte_string(*bytes).len().saturating_sub(*index as usize),
        Iter::Range { remaining, .. } => *remaining as usize,
        Iter::BigRange { next, step, stop } => {
            let (next, step, stop) = (vm.as_bigint(*next), vm.as_bigint(*step), vm.as_bigint(*stop));
            range::remaining(
                &next.unwrap_or_default(),
                &stop.unwrap_or_default(),
                &step.unwrap_or_default(),
            ) as usize
        }
        Iter::Dict { dict, len, left, .. } if vm.heap.dict(*dict).len() as u64 == *len => *left as usize,
        Iter::DictReversed {
            dict, position, len, ..
        } if vm.heap.dict(*dict).len() as u64 == *len => {
            let d = vm.heap.dict(*dict);
            (0..(*position as usize).min(d.positions()))
                .filter(|at| d.entry(*at).is_some_and(|e| !e.key.is_undefined()))
                .count()
        }
        Iter::Set { set, position, len } if vm.heap.set(*set).len() as u64 == *len => {
            let s = vm.heap.set(*set);
            let (mut at, mut left) = (*position as usize, 0);
            while let Some((found, ..)) = s.next_entry(at) {
                at = found + 1;
                left += 1;
            }
            left
        }
        Iter::Ready { items } => items.len(),
        Iter::Deque { deque, index, .. } => {
            let len = crate::stdlib::deque::items(vm, Value::Object(*deque)).map_or(0, |i| i.len());
            len.saturating_sub(*index as usize)
        }
        _ => 0,
    };
    vm.work(left / 16)?;
    Ok(Value::Int(left as i64))
}

/// `__new__` of a class over one of these types: the built-in iterator, as the class's.
fn of_class(vm: &mut Vm<'_>, args: Args, owner: Builtin) -> R {
    let class = class_argument(vm, owner, args.named.first().copied().unwrap_or_default())?;
    let keywords = args.keywords;
    vm.run(IteratorOfClass {
        class,
        args: args.rest,
        keywords,
        owner: owner.value(),
        asked: false,
    })
}

fn enumerate(vm: &mut Vm<'_>, args: Args) -> R {
    // Who names the iterable names both, in either order.
    let named: Vec<&str> = args
        .keywords
        .iter()
        .map(|(name, _)| vm.heap.names.text(*name))
        .collect();
    let wanted: &[&str] = match (args.rest.len(), &named[..]) {
        (2, []) | (1, []) => &[],
        (1, [_]) => &["start"],
        (0, [_]) => &["iterable"],
        (0, ["start", _]) => &["start", "iterable"],
        (0, [_, _]) => &["iterable", "start"],
        (0, _) => return Err(vm.type_error("enumerate() missing required argument 'iterable'")),
        (positional, _) => {
            let given = positional + named.len();
            return Err(vm.type_error(format!("enumerate() takes at most 2 arguments ({given} given)")));
        }
    };
    if let Some((name, _)) = named.iter().zip(wanted).find(|(name, wanted)| name != wanted) {
        let message = format!("'{name}' is an invalid keyword argument for enumerate()");
        return Err(vm.type_error(message));
    }
    let mut given: Vec<Value> = args.rest;
    given.extend(args.keywords.iter().map(|(_, value)| *value));
    if wanted.first() == Some(&"start") && wanted.len() == 2 {
        given.reverse();
    }
    let mut given = given.into_iter();
    let (iterable, start) = (given.next().unwrap_or_default(), given.next().unwrap_or_default());
    vm.run(MakeEnumerate {
        iterable,
        start,
        state: 0,
    })
}

fn zip(vm: &mut Vm<'_>, args: Args) -> R {
    let strict = args.named.first().copied().unwrap_or_default().or(Value::False);
    vm.run(MakeParallel {
        function: Value::Undefined,
        iterables: args.rest,
        strict,
        made: Vec::new(),
        state: 0,
    })
}

fn map(vm: &mut Vm<'_>, args: Args) -> R {
    let strict = args.named.first().copied().unwrap_or_default().or(Value::False);
    let mut iterables = args.rest;
    if iterables.len() < 2 {
        return Err(vm.type_error("map() must have at least two arguments."));
    }
    let function = iterables.remove(0);
    vm.run(MakeParallel {
        function,
        iterables,
        strict,
        made: Vec::new(),
        state: 0,
    })
}

fn filter(vm: &mut Vm<'_>, function: Value, iterable: Value) -> R {
    vm.run(MakeFilter {
        function,
        iterable,
        asked: false,
    })
}

fn reversed(vm: &mut Vm<'_>, object: Value) -> R {
    match vm.special_method(object, names::__reversed__) {
        Some(Value::None) => {}
        Some(method) => return vm.call_value(method, &[object]),
        None => {
            let native = vm.native_of(object);
            let sequence = native.is_str()
                || matches!(native, Value::Tuple(_) | Value::Bytes(_))
                || matches!(object, Value::Object(o) if matches!(vm.heap.object(o), crate::heap::Object::ByteArray(_) | crate::heap::Object::MemoryView(_)))
                || matches!(object, Value::Instance(_)) && vm.special_method(object, names::__getitem__).is_some();
            if sequence {
                return vm.run(MakeReversed { object, asked: false });
            }
        }
    }
    let message = format!("'{}' object is not reversible", vm.type_name(object));
    Err(vm.type_error(message))
}

machines! {
    pub(crate) struct IteratorOfClass { class: ClassRef, args: Vec<Value>, keywords: Vec<(crate::name::Name, Value)>, owner: Value, asked: bool }
    pub(crate) struct MakeEnumerate { iterable: Value, start: Value, state: u8 }
    /// `zip(...)` and `map(function, ...)`: an iterator over each argument.
    pub(crate) struct MakeParallel { function: Value, iterables: Vec<Value>, strict: Value, made: Vec<Value>, state: u8 }
    pub(crate) struct MakeFilter { function: Value, iterable: Value, asked: bool }
    pub(crate) struct MakeReversed { object: Value, asked: bool }
    /// Where in an iteration an equal value comes, or how often.
    pub(crate) struct SearchIterable { iterable: Value, item: Value, iterator: Value, purpose: Purpose, index: i64, count: i64, state: u8 }
}

impl IteratorOfClass {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.asked {
            self.asked = true;
            // What the class's own `__init__` takes beside is not for the built-in type.
            let keywords = if vm
                .class_attribute(self.class, names::__init__)
                .is_some_and(|v| matches!(v, Value::Native(_)))
            {
                std::mem::take(&mut self.keywords)
            } else {
                Vec::new()
            };
            return Ok(Step::Await(vm.call_with(self.owner, &self.args, &keywords)?));
        }
        Ok(Step::Done(vm.wrap_native(self.class, input.value())))
    }
}

impl MakeEnumerate {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        self.state = self.state.wrapping_add(1);
        match self.state {
            1 if self.start.is_undefined() => {
                self.start = Value::Int(0);
                self.state = 2;
                Ok(Step::Await(vm.iter(self.iterable)?))
            }
            1 => Ok(Step::Await(vm.index(self.start)?)),
            2 => {
                self.start = input.value();
                Ok(Step::Await(vm.iter(self.iterable)?))
            }
            _ => Ok(Step::Done(vm.heap.new_iter(Iter::Enumerate {
                iterator: input.value(),
                count: self.start,
            }))),
        }
    }
}

impl MakeParallel {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        let mut input = input.value();
        loop {
            match self.state {
                0 => {
                    self.state = 1;
                    input = vm.truth(self.strict)?;
                    continue;
                }
                1 => {
                    self.strict = input;
                    self.state = 2;
                }
                _ => self.made.push(input),
            }
            let Some(iterable) = self.iterables.get(self.made.len()).copied() else {
                let (iterators, strict) = (std::mem::take(&mut self.made).into(), self.strict == Value::True);
                let function = self.function;
                return Ok(Step::Done(vm.heap.new_iter(match function {
                    Value::Undefined => Iter::Zip { iterators, strict },
                    _ => Iter::Map {
                        function,
                        iterators,
                        strict,
                    },
                })));
            };
            input = vm.iter(iterable)?;
        }
    }
}

impl MakeFilter {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.asked {
            self.asked = true;
            return Ok(Step::Await(vm.iter(self.iterable)?));
        }
        Ok(Step::Done(vm.heap.new_iter(Iter::Filter {
            function: self.function,
            iterator: input.value(),
        })))
    }
}

impl MakeReversed {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.asked {
            self.asked = true;
            return Ok(Step::Await(vm.len(self.object)?));
        }
        let remaining = vm.index_value(input.value()).unwrap_or(0).max(0) as u64;
        Ok(Step::Done(vm.heap.new_iter(Iter::SequenceReversed {
            object: self.object,
            remaining,
        })))
    }
}

impl SearchIterable {
    pub(crate) fn new(iterable: Value, item: Value, purpose: Purpose) -> SearchIterable {
        SearchIterable {
            iterable,
            item,
            iterator: Value::Undefined,
            purpose,
            index: 0,
            count: 0,
            state: 0,
        }
    }

    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        let mut input = input.value();
        loop {
            vm.work(1)?;
            let result = match self.state {
                0 => {
                    self.state = 1;
                    vm.iter(self.iterable)?
                }
                2 if input.is_stop() => {
                    return match self.purpose {
                        Purpose::Count => Ok(Step::Done(Value::Int(self.count))),
                        _ => Err(vm.value_error("sequence.index(x): x not in sequence")),
                    };
                }
                2 => {
                    self.state = 3;
                    vm.same_or_equal(input, self.item)?
                }
                state => {
                    match (state, input) {
                        (1, iterator) => self.iterator = iterator,
                        (_, Value::True) if self.purpose == Purpose::Index => {
                            return Ok(Step::Done(Value::Int(self.index)));
                        }
                        (_, Value::True) => self.count += 1,
                        _ => {}
                    }
                    self.index += i64::from(state != 1);
                    self.state = 2;
                    vm.next(self.iterator)?
                }
            };
            input = result;
        }
    }
}
