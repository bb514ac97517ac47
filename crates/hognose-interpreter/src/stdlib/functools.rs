//! What of `functools` is in Rust: `partial`, `reduce`, the cache behind `lru_cache`, `cmp_to_key`. The rest is in functools.py.

use super::library::Library;
use crate::heap::{Dict, Probe};
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::Name;
use crate::native::{Args, Code, NativeDef, attribute, class_method, function, method, static_method};
use crate::types::Builtin;
use crate::types::argument::{self, class_argument};
use crate::value::*;
use crate::vm::compare::CompareOp;
use crate::vm::keys::{Container, KeyOperation};
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

pub static NATIVES: &[NativeDef] = &[
    function(
        "reduce",
        "(function, iterable, /, initial=None)",
        Code::F3(reduce),
        "An iterable folded by a function, from the left.",
    ),
    function(
        "cmp_to_key",
        "(mycmp)",
        Code::F1(cmp_to_key),
        "A key function of a comparison function.",
    ),
];

/// The types, for functools.py to build on.
pub fn fill(vm: &mut Vm<'_>, module: ModuleRef) -> Result<(), Unwind> {
    let placeholder = Library::object(vm, Library::Placeholder);
    vm.module_set(module, "Placeholder", placeholder);
    vm.module_set(module, "partial_type", Builtin::Partial.value());
    vm.module_set(module, "lru_cache_type", Builtin::LruCache.value());
    Ok(())
}

pub static PARTIAL: &[NativeDef] = &[
    static_method(
        "__new__",
        "(cls, /, *args, **kwargs)",
        Code::Var(new_partial),
        "A function with some of its arguments.",
    ),
    method(
        "__call__",
        "(self, /, *args, **kwargs)",
        Code::Var(call_partial),
        "Calls the function.",
    ),
    method(
        "__get__",
        "(self, instance, owner=None, /)",
        Code::F3(bind),
        "Binds to an instance.",
    ),
    attribute("func", |vm, p| partial_part(vm, p, 0), "The function."),
    attribute("args", |vm, p| partial_part(vm, p, 1), "Its first arguments."),
    attribute("keywords", |vm, p| partial_part(vm, p, 2), "Its keyword arguments."),
    method("__repr__", "(self, /)", Code::F1(repr_partial), "Return repr(self)."),
    class_method(
        "__class_getitem__",
        "(cls, object, /)",
        Code::F2(argument::generic),
        "The class with its arguments.",
    ),
];

pub static PLACEHOLDER: &[NativeDef] = &[
    method(
        "__repr__",
        "(self, /)",
        Code::F1(|vm, _| Ok(vm.heap.new_str("Placeholder"))),
        "Its name.",
    ),
    method(
        "__reduce__",
        "(self, /)",
        Code::F1(|vm, _| Ok(vm.heap.new_str("Placeholder"))),
        "Its name.",
    ),
];

pub static LRU_CACHE: &[NativeDef] = &[
    static_method(
        "__new__",
        "(cls, function, maxsize, typed, /)",
        Code::F4(new_cache),
        "A function that remembers its results.",
    ),
    method(
        "__call__",
        "(self, /, *args, **kwargs)",
        Code::Var(call_cached),
        "The result, remembered or new.",
    ),
    method(
        "__get__",
        "(self, instance, owner=None, /)",
        Code::F3(bind),
        "Binds to an instance.",
    ),
    method("_stats", "(self, /)", Code::F1(stats), "Hits, misses, limit and size."),
    method("cache_clear", "(self, /)", Code::F1(clear_cache), "Forgets everything."),
];

macro_rules! compare {
    ($name:literal, $op:ident, $doc:literal) => {
        method(
            $name,
            "(self, value, /)",
            Code::F2(|vm, a, b| compare_keys(vm, CompareOp::$op, a, b)),
            $doc,
        )
    };
}

pub static COMPARE_KEY: &[NativeDef] = &[
    attribute(
        "obj",
        |vm, k| {
            Ok(match vm.library(k) {
                Some(Library::CompareKey { object, .. }) => *object,
                _ => Value::None,
            })
        },
        "The value.",
    ),
    method(
        "__call__",
        "(self, obj, /)",
        Code::F2(wrap_key),
        "The value, to be compared by the function.",
    ),
    compare!("__eq__", Eq, "Return self==value."),
    compare!("__ne__", Ne, "Return self!=value."),
    compare!("__lt__", Lt, "Return self<value."),
    compare!("__le__", Le, "Return self<=value."),
    compare!("__gt__", Gt, "Return self>value."),
    compare!("__ge__", Ge, "Return self>=value."),
];

fn reduce(vm: &mut Vm<'_>, function: Value, iterable: Value, initial: Value) -> R {
    vm.run(Reduce {
        function,
        iterable,
        iterator: Value::Undefined,
        total: initial,
        state: 0,
    })
}

fn bind(vm: &mut Vm<'_>, this: Value, instance: Value, _owner: Value) -> R {
    Ok(if instance.is_none() {
        this
    } else {
        vm.heap.new_method(this, instance)
    })
}

fn is_placeholder(vm: &Vm<'_>, value: Value) -> bool {
    matches!(value, Value::Object(_)) && matches!(vm.library(value), Some(Library::Placeholder))
}

fn new_partial(vm: &mut Vm<'_>, args: Args) -> R {
    let class = class_argument(vm, Builtin::Partial, args.named.first().copied().unwrap_or_default())?;
    let Some((&function, given)) = args.rest.split_first() else {
        return Err(vm.type_error("type 'partial' takes at least one argument"));
    };
    let mut function = function;
    let given = given.to_vec();
    if crate::builtins::inspect::callable(vm, function)? != Value::True {
        return Err(vm.type_error("the first argument must be callable"));
    }
    if given.last().is_some_and(|v| is_placeholder(vm, *v)) {
        return Err(vm.type_error("trailing Placeholders are not allowed"));
    }
    if args.keywords.iter().any(|(_, v)| is_placeholder(vm, *v)) {
        return Err(vm.type_error("Placeholder cannot be passed as a keyword argument"));
    }
    // A partial of a partial is one.
    let mut first = Vec::new();
    let dict = vm.heap.new_dict();
    if vm.type_of(function) == class
        && let Some(Library::Partial {
            function: inner,
            args,
            keywords,
        }) = vm.library(function)
    {
        let (inner, own, keywords) = (*inner, *args, *keywords);
        vm.foresee(vm.quick_len(own).unwrap_or(0), 32)?;
        vm.foresee(vm.quick_len(keywords).unwrap_or(0), 2 * crate::heap::DICT_ENTRY)?;
        let own = vm.heap.sequence(own).unwrap_or(&[]).to_vec();
        function = inner;
        first = own;
        if let Value::Dict(k) = keywords {
            let copy = vm.heap.dict(k).clone();
            vm.heap.dict_replace(dict, copy);
        }
    }
    let mut more = given.into_iter();
    for slot in &mut first {
        if is_placeholder(vm, *slot) {
            match more.next() {
                Some(value) => *slot = value,
                None => break,
            }
        }
    }
    first.extend(more);
    for (name, value) in args.keywords {
        let key = vm.heap.name_value(name);
        vm.dict_set_str(dict, key, value);
    }
    let args = vm.heap.new_tuple(first);
    let partial = Library::object(
        vm,
        Library::Partial {
            function,
            args,
            keywords: Value::Dict(dict),
        },
    );
    Ok(vm.wrap_native(class, partial))
}

fn partial_parts(vm: &mut Vm<'_>, this: Value) -> Result<[Value; 3], Unwind> {
    match vm.library(this) {
        Some(Library::Partial {
            function,
            args,
            keywords,
        }) => Ok([*function, *args, *keywords]),
        _ => Err(argument::wrong_receiver(vm, Builtin::Partial, "__call__", this)),
    }
}

fn partial_part(vm: &mut Vm<'_>, this: Value, which: usize) -> R {
    Ok(partial_parts(vm, this)?.get(which).copied().unwrap_or_default())
}

fn call_partial(vm: &mut Vm<'_>, args: Args) -> R {
    let this = args.named.first().copied().unwrap_or_default();
    let [function, own, keywords] = partial_parts(vm, this)?;
    let (mine, more) = (vm.quick_len(keywords).unwrap_or(0), args.keywords.len());
    vm.work(vm.quick_len(own).unwrap_or(0) / 8 + mine / 2 + more.saturating_mul(mine + more) / 8)?;
    let mut all = vm.heap.sequence(own).unwrap_or(&[]).to_vec();
    let mut given = args.rest.into_iter();
    let mut filled = 0;
    for place in &mut all {
        if is_placeholder(vm, *place) {
            match given.next() {
                Some(value) => {
                    *place = value;
                    filled += 1;
                }
                None => {
                    let wanted = vm
                        .heap
                        .sequence(own)
                        .unwrap_or(&[])
                        .iter()
                        .filter(|v| is_placeholder(vm, **v))
                        .count();
                    let message = format!(
                        "missing positional arguments in 'partial' call; expected at least {wanted}, got {filled}"
                    );
                    return Err(vm.type_error(message));
                }
            }
        }
    }
    all.extend(given);
    let mut named = dict_keywords(vm, keywords);
    for (name, value) in args.keywords {
        match named.iter_mut().find(|(n, _)| *n == name) {
            Some(found) => found.1 = value,
            None => named.push((name, value)),
        }
    }
    vm.call_with(function, &all, &named)
}

/// The entries of a dict of keyword arguments.
fn dict_keywords(vm: &mut Vm<'_>, dict: Value) -> Vec<(Name, Value)> {
    let Value::Dict(d) = dict else { return Vec::new() };
    let entries: Vec<(Value, Value)> = vm.heap.dict(d).iter(&vm.heap.meter).map(|e| (e.key, e.value)).collect();
    entries
        .into_iter()
        .filter_map(|(key, value)| vm.heap.name_of(key).map(|name| (name, value)))
        .collect()
}

fn repr_partial(vm: &mut Vm<'_>, this: Value) -> R {
    let [function, own, keywords] = partial_parts(vm, this)?;
    let mut args = vec![function];
    args.extend_from_slice(vm.heap.sequence(own).unwrap_or(&[]));
    let keywords = dict_keywords(vm, keywords);
    let class = vm.type_of(this);
    let name = match class == Builtin::Partial.class() {
        true => "functools.partial".to_owned(),
        false => vm.class_display(class),
    };
    vm.repr_of_call(this, name, args, keywords)
}

fn new_cache(vm: &mut Vm<'_>, class: Value, function: Value, maxsize: Value, typed: Value) -> R {
    let class = class_argument(vm, Builtin::LruCache, class)?;
    let maxsize = vm.index_value(maxsize).map(|n| n.max(0) as u64);
    let typed = vm.quick_truth(typed) == Some(true);
    let entries = vm.heap.new_dict();
    let cache = Library::object(
        vm,
        Library::LruCache {
            function,
            entries,
            maxsize,
            typed,
            hits: 0,
            misses: 0,
        },
    );
    Ok(vm.wrap_native(class, cache))
}

fn stats(vm: &mut Vm<'_>, this: Value) -> R {
    let Some(Library::LruCache {
        entries,
        maxsize,
        hits,
        misses,
        ..
    }) = vm.library(this)
    else {
        return Err(vm.corrupt());
    };
    let size = vm.heap.dict(*entries).len();
    let maxsize = maxsize.map_or(Value::None, |n| Value::Int(n as i64));
    let all = [
        Value::Int(*hits as i64),
        Value::Int(*misses as i64),
        maxsize,
        Value::Int(size as i64),
    ];
    Ok(vm.heap.new_tuple(all))
}

fn clear_cache(vm: &mut Vm<'_>, this: Value) -> R {
    if let Some(Library::LruCache {
        entries, hits, misses, ..
    }) = vm.library_mut(this)
    {
        (*hits, *misses) = (0, 0);
        let entries = *entries;
        vm.heap.dict_replace(entries, Dict::default());
    }
    Ok(Value::None)
}

/// What a call is remembered by: an int or a string itself, else a tuple of all arguments, names and types.
fn cache_key(vm: &mut Vm<'_>, mark: Value, args: &[Value], keywords: &[(Name, Value)], typed: bool) -> Value {
    if let ([arg @ (Value::Int(_) | Value::Short(_) | Value::Str(_))], true, false) = (args, keywords.is_empty(), typed)
    {
        return *arg;
    }
    let mut parts = args.to_vec();
    if !keywords.is_empty() {
        parts.push(mark);
        for (name, value) in keywords {
            parts.push(vm.heap.name_value(*name));
            parts.push(*value);
        }
    }
    if typed {
        for value in args.iter().copied().chain(keywords.iter().map(|(_, v)| *v)) {
            parts.push(Value::Class(vm.type_of(value)));
        }
    }
    vm.heap.new_tuple(parts)
}

fn call_cached(vm: &mut Vm<'_>, args: Args) -> R {
    let this = args.named.first().copied().unwrap_or_default();
    let Some(Library::LruCache {
        function,
        entries,
        maxsize,
        typed,
        ..
    }) = vm.library(this)
    else {
        return Err(argument::wrong_receiver(vm, Builtin::LruCache, "__call__", this));
    };
    let (function, entries, maxsize, typed) = (*function, *entries, *maxsize, *typed);
    let cache = vm.native_of(this);
    if maxsize == Some(0) {
        count(vm, cache, false);
        return vm.call_with(function, &args.rest, &args.keywords);
    }
    let key = cache_key(vm, cache, &args.rest, &args.keywords, typed);
    // A hit at once, where nothing of the program's has to be asked.
    if let Some(Probe::Found(at)) = vm.quick_find(entries, key) {
        count(vm, cache, true);
        let value = vm.heap.dict(entries).value(at);
        if maxsize.is_some() {
            renew(vm, entries, at);
        }
        return Ok(value);
    }
    vm.run(CachedCall {
        cache,
        function,
        entries,
        maxsize,
        args: args.rest,
        keywords: args.keywords,
        key,
        hash: 0,
        value: Value::Undefined,
        state: 0,
    })
}

fn count(vm: &mut Vm<'_>, cache: Value, hit: bool) {
    if let Some(Library::LruCache { hits, misses, .. }) = vm.library_mut(cache) {
        if hit {
            *hits += 1;
        } else {
            *misses += 1;
        }
    }
}

/// Makes an entry the one used last.
fn renew(vm: &mut Vm<'_>, entries: DictRef, at: usize) {
    if let Some(entry) = vm.heap.dict_remove(entries, at) {
        vm.heap.dict_insert_absent(entries, entry.hash, entry.key, entry.value);
    }
}

fn cmp_to_key(vm: &mut Vm<'_>, compare: Value) -> R {
    Ok(Library::object(
        vm,
        Library::CompareKey {
            compare,
            object: Value::Undefined,
        },
    ))
}

fn wrap_key(vm: &mut Vm<'_>, this: Value, object: Value) -> R {
    let Some(Library::CompareKey { compare, .. }) = vm.library(this) else {
        return Err(vm.corrupt());
    };
    let compare = *compare;
    Ok(Library::object(vm, Library::CompareKey { compare, object }))
}

fn compare_keys(vm: &mut Vm<'_>, op: CompareOp, this: Value, other: Value) -> R {
    let (Some(Library::CompareKey { compare, object: a }), Some(Library::CompareKey { object: b, .. })) =
        (vm.library(this), vm.library(other))
    else {
        return Err(vm.type_error("other argument must be K instance"));
    };
    let (compare, a, b) = (*compare, *a, *b);
    vm.work(8)?;
    vm.run(CompareByFunction {
        op,
        compare,
        a,
        b,
        state: 0,
    })
}

machines! {
    pub(crate) struct Reduce(catches) { function: Value, iterable: Value, iterator: Value, total: Value, state: u8 }
    pub(crate) struct CachedCall {
        cache: Value, function: Value, entries: DictRef, maxsize: Option<u64>, args: Vec<Value>, keywords: Vec<(Name, Value)>,
        key: Value, hash: u64, value: Value, state: u8,
    }
    pub(crate) struct CompareByFunction { op: CompareOp, compare: Value, a: Value, b: Value, state: u8 }
}

impl Reduce {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if let Resumption::Raised(e) = input {
            return Err(if self.state == 1 && vm.is_exception_of(e, Builtin::TypeError) {
                vm.type_error("reduce() arg 2 must support iteration")
            } else {
                vm.reraise(e)
            });
        }
        let mut input = input.value();
        loop {
            let result = match self.state {
                0 => {
                    self.state = 1;
                    vm.iter(self.iterable)?
                }
                2 if input.is_stop() => {
                    return match self.total {
                        Value::Undefined => Err(vm.type_error("reduce() of empty iterable with no initial value")),
                        total => Ok(Step::Done(total)),
                    };
                }
                2 if !self.total.is_undefined() => {
                    self.state = 3;
                    vm.call_value(self.function, &[self.total, input])?
                }
                state => {
                    match state {
                        1 => self.iterator = input,
                        _ => self.total = input,
                    }
                    vm.work(3)?;
                    self.state = 2;
                    vm.next(self.iterator)?
                }
            };
            input = result;
        }
    }
}

impl CachedCall {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        let input = input.value();
        self.state = self.state.wrapping_add(1);
        match self.state {
            // The key is hashed once, for itself: no error tells of a dict.
            1 => Ok(Step::Await(vm.hash(self.key)?)),
            2 => {
                if let Value::Int(hash) = input {
                    self.hash = hash as u64;
                }
                Ok(Step::Await(self.with_key(vm, KeyOperation::Get, Value::None)?))
            }
            3 if !input.is_undefined() => {
                count(vm, self.cache, true);
                if self.maxsize.is_none() {
                    return Ok(Step::Done(input));
                }
                self.value = input;
                self.state = 10;
                Ok(Step::Await(self.with_key(vm, KeyOperation::Remove, Value::None)?))
            }
            3 => {
                count(vm, self.cache, false);
                let (args, keywords) = (std::mem::take(&mut self.args), std::mem::take(&mut self.keywords));
                Ok(Step::Await(vm.call_with(self.function, &args, &keywords)?))
            }
            4 => {
                self.value = input;
                Ok(Step::Await(self.with_key(vm, KeyOperation::Contains, Value::None)?))
            }
            // The call itself may have remembered the result.
            5 if input == Value::True && self.maxsize.is_some() => Ok(Step::Done(self.value)),
            5 => {
                if let Some(most) = self.maxsize
                    && vm.heap.dict(self.entries).len() as u64 >= most
                    && let Some(oldest) = vm.heap.dict(self.entries).next_entry(0).map(|(at, _)| at)
                {
                    vm.heap.dict_remove(self.entries, oldest);
                }
                Ok(Step::Await(self.with_key(vm, KeyOperation::Set, self.value)?))
            }
            11 => Ok(Step::Await(self.with_key(vm, KeyOperation::Set, self.value)?)),
            _ => Ok(Step::Done(self.value)),
        }
    }

    fn with_key(&self, vm: &mut Vm<'_>, operation: KeyOperation, value: Value) -> R {
        vm.with_hash(Container::Dict(self.entries), operation, self.key, value, self.hash)
    }
}

impl CompareByFunction {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        self.state = self.state.wrapping_add(1);
        match self.state {
            1 => Ok(Step::Await(vm.call_value(self.compare, &[self.a, self.b])?)),
            2 => Ok(Step::Await(vm.compare(self.op, input.value(), Value::Int(0))?)),
            _ => Ok(Step::Done(input.value())),
        }
    }
}
