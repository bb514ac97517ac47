//! The objects of the standard library's modules in Rust that are no iterators.

use super::random::Twister;
use crate::heap::charge::{Sized64, sizes};
use crate::heap::collect::Trace;
use crate::heap::{Object, VALUE, grown};
use crate::name::Name;
use crate::types::Builtin;
use crate::value::*;
use crate::vm::Vm;
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;

#[derive(Debug, Serialize, Deserialize)]
pub enum Library {
    /// `changes` counts what an iterator must not see change.
    Deque {
        items: VecDeque<Value>,
        maxlen: Option<u64>,
        changes: u64,
    },
    /// A field of a named tuple.
    TupleGetter {
        index: u64,
        doc: Value,
    },
    ItemGetter {
        items: Vec<Value>,
    },
    /// Each attribute a path of names.
    AttrGetter {
        paths: Vec<Vec<Name>>,
        texts: Value,
    },
    MethodCaller {
        name: Name,
        args: Vec<Value>,
        keywords: Vec<(Name, Value)>,
    },
    Partial {
        function: Value,
        args: Value,
        keywords: Value,
    },
    /// What marks an argument of a partial that is still to come.
    Placeholder,
    /// Entries of the dict stand in order of use, where there is a limit.
    LruCache {
        function: Value,
        entries: DictRef,
        maxsize: Option<u64>,
        typed: bool,
        hits: u64,
        misses: u64,
    },
    /// A value that compares by a function: `cmp_to_key`.
    CompareKey {
        compare: Value,
        object: Value,
    },
    /// What copies of a `tee` still have to read.
    TeeLink {
        iterator: Value,
        values: Vec<Value>,
        next: Value,
        reading: bool,
    },
    Random(Box<Twister>),
    /// A compiled regular expression.
    Pattern(Box<super::re::pattern::Pattern>),
    /// What is held without being kept: the collector puts `None` in the place of what only this holds.
    Weak {
        target: Value,
    },
    /// Where a regular expression matched.
    Match(Box<super::re::matched::Match>),
    /// What steps through a text with a regular expression.
    Scanner(Box<super::re::pattern::Scanner>),
}

impl Library {
    pub(crate) fn object(vm: &mut Vm<'_>, library: Library) -> Value {
        vm.heap.new_object(Object::Library(Box::new(library)))
    }

    pub(crate) fn builtin(&self) -> Builtin {
        match self {
            Library::Deque { .. } => Builtin::Deque,
            Library::TupleGetter { .. } => Builtin::TupleGetter,
            Library::ItemGetter { .. } => Builtin::ItemGetter,
            Library::AttrGetter { .. } => Builtin::AttrGetter,
            Library::MethodCaller { .. } => Builtin::MethodCaller,
            Library::Partial { .. } => Builtin::Partial,
            Library::Placeholder => Builtin::Placeholder,
            Library::LruCache { .. } => Builtin::LruCache,
            Library::CompareKey { .. } => Builtin::CompareKey,
            Library::TeeLink { .. } => Builtin::TeeLink,
            Library::Random(_) => Builtin::Random,
            Library::Pattern(_) => Builtin::RegexPattern,
            Library::Weak { .. } => Builtin::WeakCell,
            Library::Match(_) => Builtin::RegexMatch,
            Library::Scanner(_) => Builtin::RegexScanner,
        }
    }

    pub(crate) fn extra_bytes(&self) -> usize {
        Library::BYTES
            + match self {
                Library::Deque { items, .. } => VALUE * grown(items.len()),
                Library::TeeLink { values, .. } => VALUE * values.len(),
                Library::Random(_) => Twister::BYTES + 4 * super::random::WORDS,
                Library::Pattern(pattern) => pattern.size(),
                Library::Match(found) => found.size(),
                Library::Scanner(scanner) => scanner.size(),
                _ => 0,
            }
    }
}

sizes! {
    Library: 64,
    Twister: 32,
}

impl Trace for Library {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        match self {
            Library::Deque { items, .. } => items.iter().for_each(|v| visit(*v)),
            Library::TupleGetter { doc, .. } => visit(*doc),
            Library::ItemGetter { items } => items.trace(visit),
            Library::AttrGetter { texts, .. } => visit(*texts),
            Library::MethodCaller { args, keywords, .. } => {
                args.trace(visit);
                keywords.trace(visit);
            }
            Library::Partial {
                function,
                args,
                keywords,
            } => [*function, *args, *keywords].trace(visit),
            Library::LruCache { function, entries, .. } => [*function, Value::Dict(*entries)].trace(visit),
            Library::CompareKey { compare, object } => [*compare, *object].trace(visit),
            Library::TeeLink {
                iterator, values, next, ..
            } => {
                [*iterator, *next].trace(visit);
                values.trace(visit);
            }
            Library::Pattern(pattern) => [pattern.pattern, pattern.names].trace(visit),
            Library::Match(found) => [found.pattern, found.string].trace(visit),
            Library::Scanner(scanner) => [scanner.pattern, scanner.string].trace(visit),
            Library::Placeholder | Library::Random(_) | Library::Weak { .. } => {}
        }
    }
}

impl Vm<'_> {
    /// The library object a value is, or holds.
    #[inline]
    pub(crate) fn library(&self, value: Value) -> Option<&Library> {
        match self.native_of(value) {
            Value::Object(o) => match self.heap.object(o) {
                Object::Library(library) => Some(library),
                _ => None,
            },
            _ => None,
        }
    }

    #[inline]
    pub(crate) fn library_mut(&mut self, value: Value) -> Option<&mut Library> {
        match self.native_of(value) {
            Value::Object(o) => match self.heap.object_mut(o) {
                Object::Library(library) => Some(library),
                _ => None,
            },
            _ => None,
        }
    }
}
