//! The collector: precise mark and sweep.
//!
//! Invariant: it runs only between `Vm::drive`'s turns, when everything the program still needs stands in the stack, the
//! suspended segments, the globals or an object; no Rust local holds a value then. Reaching a safepoint with a collection due
//! unwinds to the driver, as every suspension does.

use super::arena::Marks;
use super::object::*;
use super::text::StrData;
use super::*;
use crate::meter::Counts;
use crate::stdlib::library::Library;
use crate::tree::CodeId;

/// Shows each value it holds.
pub trait Trace {
    fn trace(&self, visit: &mut dyn FnMut(Value));
}

impl Trace for Value {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(*self);
    }
}

macro_rules! holds_nothing {
    ($($t:ty)*) => { $(impl Trace for $t { fn trace(&self, _: &mut dyn FnMut(Value)) {} })* };
}

/// Declares types without values, for machines to hold.
#[macro_export]
macro_rules! holds_no_value {
    ($($t:ty)*) => { $(impl $crate::heap::collect::Trace for $t { fn trace(&self, _: &mut dyn FnMut($crate::value::Value)) {} })* };
}
holds_nothing! { bool u8 u16 u32 u64 usize i32 i64 String Name Box<str> BigInt f64 char }

impl<T: Trace> Trace for [T] {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        self.iter().for_each(|item| item.trace(visit));
    }
}
impl<T: Trace> Trace for Vec<T> {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        self.as_slice().trace(visit);
    }
}
impl<T: Trace, const N: usize> Trace for smallvec::SmallVec<[T; N]> {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        self.as_slice().trace(visit);
    }
}
impl<T: Trace> Trace for Box<[T]> {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        (**self).trace(visit);
    }
}
impl<T: Trace> Trace for Option<T> {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        self.iter().for_each(|item| item.trace(visit));
    }
}
impl<A: Trace, B: Trace> Trace for (A, B) {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        self.0.trace(visit);
        self.1.trace(visit);
    }
}

macro_rules! handle_trace {
    ($($handle:ident $variant:ident)*) => {$(
        impl Trace for $handle { fn trace(&self, visit: &mut dyn FnMut(Value)) { visit(Value::$variant(*self)); } }
    )*};
}
handle_trace! { ObjectRef Object ListRef List TupleRef Tuple DictRef Dict SetRef Set BytesRef Bytes ClassRef Class ExceptionRef Exception
GeneratorRef Generator CellRef Cell ModuleRef Module InstanceRef Instance FunctionRef Function IteratorRef Iterator StrRef Str }

impl Trace for Dict {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        for entry in self.iter_uncharged() {
            visit(entry.key);
            visit(entry.value);
        }
    }
}
impl Trace for Set {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        self.iter_uncharged().for_each(|(_, key)| visit(key));
    }
}
impl Trace for Function {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        self.globals.trace(visit);
        self.closure.trace(visit);
        self.defaults.trace(visit);
        self.keyword_defaults.trace(visit);
        if let Some(e) = &self.extra {
            [
                e.name,
                e.qualname,
                e.doc,
                e.module,
                e.dict,
                e.annotations,
                e.annotate,
                e.type_params,
            ]
            .iter()
            .for_each(|v| visit(*v));
        }
    }
}
impl Trace for Generator {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        self.frame.trace(visit);
        self.records.trace(visit);
        [self.awaiting, self.name, self.qualname].iter().for_each(|v| visit(*v));
    }
}
impl Trace for ExceptionState {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        [self.args, self.cause, self.context].iter().for_each(|v| visit(*v));
        self.fields.trace(visit);
    }
}
impl Trace for Class {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(self.name);
        visit(self.qualname);
        self.bases.trace(visit);
        self.mro.trace(visit);
        self.base.trace(visit);
        self.solid.trace(visit);
        self.metaclass.trace(visit);
        self.subclasses.trace(visit);
        self.namespace.values().for_each(|v| visit(*v));
        self.specials.values().for_each(|v| visit(*v));
    }
}
impl Trace for Iter {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        match self {
            Iter::Exhausted(_) | Iter::Range { .. } => {}
            Iter::List { list, .. } | Iter::ListReversed { list, .. } => list.trace(visit),
            Iter::Tuple { tuple, .. } => tuple.trace(visit),
            Iter::Str { text, .. } => visit(*text),
            Iter::Bytes { bytes, .. } => bytes.trace(visit),
            Iter::BigRange { next, step, stop } => [*next, *step, *stop].trace(visit),
            Iter::Dict { dict, .. } | Iter::DictReversed { dict, .. } => dict.trace(visit),
            Iter::Set { set, .. } => set.trace(visit),
            Iter::Sequence { object, .. } | Iter::SequenceReversed { object, .. } => visit(*object),
            Iter::Callable { callable, sentinel } => [*callable, *sentinel].trace(visit),
            Iter::Enumerate { iterator, count } => [*iterator, *count].trace(visit),
            Iter::Zip { iterators, .. } => iterators.trace(visit),
            Iter::Map {
                function, iterators, ..
            } => {
                visit(*function);
                iterators.trace(visit);
            }
            Iter::Filter { function, iterator } => [*function, *iterator].trace(visit),
            Iter::Tool(tool) => tool.trace(visit),
            Iter::Deque { deque, .. } => visit(Value::Object(*deque)),
            Iter::Ready { items } => items.trace(visit),
            Iter::Matches { scanner } => scanner.trace(visit),
        }
    }
}
impl Trace for Object {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        match self {
            Object::Plain
            | Object::Range { .. }
            | Object::Complex { .. }
            | Object::ByteArray(_)
            | Object::Frame { .. }
            | Object::Code(_) => {}
            Object::Slice { start, stop, step } | Object::BigRange { start, stop, step } => {
                [*start, *stop, *step].trace(visit)
            }
            Object::Library(library) => library.trace(visit),
            Object::DictView { dict, .. } => dict.trace(visit),
            Object::Property {
                get,
                set,
                delete,
                doc,
                name,
            } => [*get, *set, *delete, *doc, *name].trace(visit),
            Object::StaticMethod(v)
            | Object::ClassMethod(v)
            | Object::Special(v)
            | Object::MappingProxy(v)
            | Object::Union(v) => visit(*v),
            Object::Super {
                class,
                this,
                this_class,
            } => {
                class.trace(visit);
                visit(*this);
                this_class.trace(visit);
            }
            Object::ClassDict(class) | Object::SlotDescriptor { class, .. } | Object::NativeAttribute { class, .. } => {
                class.trace(visit)
            }
            Object::MemoryView(view) => visit(view.object),
            Object::GenericAlias { origin, args } => [*origin, *args].trace(visit),
            Object::Traceback { exception, .. } => exception.trace(visit),
            Object::Awaitable { target, argument, .. } => [*target, *argument].trace(visit),
            Object::Future { outcome, .. } => match outcome {
                Outcome::Pending => {}
                Outcome::Value(v) | Outcome::Raised(v) => visit(*v),
            },
        }
    }
}

/// Hands a macro, with what is given before, the names of all arenas.
macro_rules! with_arenas {
    ($macro:ident $($before:tt)*) => {
        $macro! { $($before)* strs buffers bigints bytes tuples lists dicts sets instances classes functions methods generators cells
            iterators modules exceptions objects }
    };
}

/// Calls a method of every arena.
macro_rules! every_arena {
    ($heap:ident.$do:ident($($arg:expr)?)) => { with_arenas! { every_arena @ $heap $do ($($arg)?) } };
    (@ $heap:ident $do:ident $args:tt $($arena:ident)*) => { $(every_arena!(# $heap $do $args $arena);)* };
    (# $heap:ident $do:ident ($($arg:expr)?) $arena:ident) => { $heap.$arena.$do($($arg)?) };
}

/// Declares the marks of all arenas.
macro_rules! marking {
    ($($arena:ident)*) => {
        /// A marking under way.
        struct Marking {
            $($arena: Marks,)*
            /// The objects that are marked and whose parts are not.
            work: Vec<Value>,
        }

        impl Marking {
            fn of(heap: &mut Heap) -> Marking {
                Marking { $($arena: heap.$arena.take_marks(),)* work: Vec::new() }
            }

            fn put_back(self, heap: &mut Heap) {
                $(heap.$arena.put_marks(self.$arena);)*
            }
        }
    };
}
with_arenas! { marking }

/// Does something with the place of a value in its arena; `$other` for values that have none.
macro_rules! in_arena {
    ($heap:ident, $value:expr, $do:ident, $other:expr) => {
        match $value {
            Value::Str(h) => $heap.strs.$do(h.index()),
            Value::BigInt(h) => $heap.bigints.$do(h.index()),
            Value::Bytes(h) => $heap.bytes.$do(h.index()),
            Value::Tuple(h) => $heap.tuples.$do(h.index()),
            Value::List(h) => $heap.lists.$do(h.index()),
            Value::Dict(h) => $heap.dicts.$do(h.index()),
            Value::Set(h) => $heap.sets.$do(h.index()),
            Value::Instance(h) => $heap.instances.$do(h.index()),
            Value::Function(h) => $heap.functions.$do(h.index()),
            Value::Method(h) => $heap.methods.$do(h.index()),
            Value::Generator(h) => $heap.generators.$do(h.index()),
            Value::Cell(h) => $heap.cells.$do(h.index()),
            Value::Iterator(h) => $heap.iterators.$do(h.index()),
            Value::Module(h) => $heap.modules.$do(h.index()),
            Value::Exception(h) => $heap.exceptions.$do(h.index()),
            Value::Object(h) => $heap.objects.$do(h.index()),
            Value::Class(h) => h.heap_index().map_or($other, |i| $heap.classes.$do(i)),
            _ => $other,
        }
    };
}

impl Marking {
    #[inline(always)]
    fn mark(&mut self, heap: &Heap, value: Value) {
        let new = in_arena!(self, value, mark, false);
        match value {
            _ if !new => {}
            Value::Str(s) => {
                if let StrData::Shared { buffer, .. } = heap.strs.get(s.index()).data {
                    self.buffers.mark(buffer as usize);
                }
            }
            Value::BigInt(_) | Value::Bytes(_) => {}
            _ => self.work.push(value),
        }
    }

    /// Marks what can be reached from what is marked.
    fn go_on(&mut self, heap: &Heap) {
        while let Some(value) = self.work.pop() {
            match value {
                Value::Tuple(h) => heap.tuple(h).iter().for_each(|item| self.mark(heap, *item)),
                Value::List(h) => heap.list(h).iter().for_each(|item| self.mark(heap, *item)),
                Value::Instance(h) => {
                    let instance = heap.instance(h);
                    instance.slots.iter().for_each(|slot| self.mark(heap, *slot));
                    self.mark(heap, instance.native);
                }
                _ => heap.trace_children(value, &mut |child| self.mark(heap, child)),
            }
        }
    }
}

impl Heap {
    /// Marks what can be reached from the roots, for `sweep` to free the rest.
    pub(crate) fn mark(&mut self, roots: &mut dyn FnMut(&mut dyn FnMut(Value))) {
        every_arena!(self.start_marking());
        self.mark_from(|heap, marking| {
            roots(&mut |value| marking.mark(heap, value));
            heap.name_strings.values().for_each(|name| marking.mark(heap, *name));
            let first_names = heap.first_names.iter();
            first_names.for_each(|(_, value)| marking.mark(heap, *value));
            let classes = heap.shapes.iter().map(|shape| Value::Class(shape.class));
            classes.for_each(|class| marking.mark(heap, class));
        });
    }

    /// Marks what can be reached from more roots.
    pub(crate) fn mark_also(&mut self, roots: &mut dyn FnMut(&mut dyn FnMut(Value))) {
        self.mark_from(|heap, marking| roots(&mut |value| marking.mark(heap, value)));
    }

    fn mark_from(&mut self, begin: impl FnOnce(&Heap, &mut Marking)) {
        let mut marking = Marking::of(self);
        begin(self, &mut marking);
        marking.go_on(self);
        marking.put_back(self);
    }

    /// Shows which code the marked objects are made of.
    pub(crate) fn code_in_use(&self, visit: &mut dyn FnMut(CodeId)) {
        self.functions.marked().for_each(|function| visit(function.code));
        self.generators.marked().for_each(|generator| visit(generator.code()));
        for exception in self.exceptions.marked() {
            exception.traceback.iter().for_each(|entry| visit(entry.code));
        }
        for object in self.objects.marked() {
            match object {
                Object::Code(code) => visit(*code),
                Object::Frame { entry } => visit(entry.code),
                _ => {}
            }
        }
    }

    /// Whether an exception went through the code of a unit: one made before may have been raised again there.
    pub(crate) fn is_in_tracebacks(&self, unit: u32) -> bool {
        let mut entries = self.exceptions.iter().flat_map(|(_, exception)| &exception.traceback);
        entries.any(|entry| entry.code.unit == unit)
    }

    /// Frees what was not marked. With `mark` this is work in proportion to what lives and what was made since the last time.
    pub(crate) fn sweep(&mut self) {
        self.let_go();
        let mut charged = 0;
        every_arena!(self.sweep(&mut charged));
        // Names cost nothing: whether one was asked for before must not show.
        let first_names = self.first_names.iter().map(|(_, value)| value);
        for value in self.name_strings.values().chain(first_names) {
            if let Value::Str(s) = value {
                charged -= self.strs.get(s.index()).charge();
            }
        }
        if self.idle() > self.meter.idle_allowed(charged) {
            every_arena!(self.give_back());
        }
        self.meter.collected(charged, self.idle());
        self.lookups.clear();
    }

    /// Bytes of the places that collections freed and arenas keep for what is made next.
    pub(crate) fn idle(&self) -> usize {
        let mut idle = 0;
        every_arena!(self.add_idle(&mut idle));
        idle
    }

    /// What is held: bytes charged to objects and to free places, and the other counts.
    pub(crate) fn with_idle(&self, counts: Counts) -> Counts {
        Counts {
            memory: counts.memory + self.idle(),
            ..counts
        }
    }

    /// Once all is marked that is kept: what is only weakly held is let go.
    fn let_go(&mut self) {
        let mut gone = Vec::new();
        for (index, object) in self.objects.iter() {
            if let Object::Library(library) = object
                && let Library::Weak { target } = **library
                && self.objects.is_marked(index)
                && !in_arena!(self, target, is_marked, true)
            {
                gone.push(index);
            }
        }
        for index in gone {
            if let Object::Library(library) = self.objects.get_mut(index) {
                **library = Library::Weak { target: Value::None };
            }
        }
    }

    /// Shows the values an object holds.
    pub(crate) fn trace_children(&self, value: Value, visit: &mut dyn FnMut(Value)) {
        match value {
            Value::Tuple(h) => self.tuple(h).trace(visit),
            Value::List(h) => self.list(h).trace(visit),
            Value::Dict(h) => self.dict(h).trace(visit),
            Value::Set(h) => self.set(h).trace(visit),
            Value::Instance(h) => {
                let instance = self.instance(h);
                instance.slots.iter().for_each(|v| visit(*v));
                visit(instance.native);
            }
            Value::Class(h) => {
                if let Some(i) = h.heap_index() {
                    self.classes.get(i).trace(visit);
                }
            }
            Value::Function(h) => self.function(h).trace(visit),
            Value::Method(h) => {
                visit(self.method(h).function);
                visit(self.method(h).this);
            }
            Value::Generator(h) => self.generator(h).trace(visit),
            Value::Cell(h) => visit(*self.cell(h)),
            Value::Iterator(h) => self.iterator(h).trace(visit),
            Value::Module(h) => {
                visit(self.module(h).name);
                visit(Value::Dict(self.module(h).dict));
            }
            Value::Exception(h) => self.exception(h).trace(visit),
            Value::Object(h) => self.object(h).trace(visit),
            _ => {}
        }
    }
}
