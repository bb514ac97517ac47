//! Everything a program made: arenas of objects, the collector, and the meter that charges for both work and memory.
#![expect(clippy::indexing_slicing, reason = "shapes by their own numbers")]

pub mod arena;
pub(crate) mod charge;
pub mod class;
pub mod collect;
pub mod dict;
pub mod object;
mod saved;
pub mod set;
pub mod text;

pub use arena::Arena;
pub(crate) use class::LookupCache;
pub use class::{Class, Shape, ShapeId};
pub use dict::{Dict, Entry, Probe};
pub use object::{
    ExceptionState, Function, FunctionExtra, Generator, GeneratorKind, GeneratorState, Instance, Items, Iter, Method,
    Module, Object, Outcome, Slots, TraceEntry,
};
pub(crate) use saved::Saved;
pub use set::Set;
pub use text::StrObject;

use crate::meter::Meter;
use crate::name::{Interner, Name};
use crate::value::*;
use charge::Charge;
use num_bigint::BigInt;
use num_traits::ToPrimitive;

/// Places without an element, of a dict or set, that are passed for an instruction.
pub(crate) const PASSED_A_UNIT: usize = 16;

/// The objects of one session.
#[derive(Default)]
pub struct Heap {
    pub strs: Arena<StrObject>,
    /// Buffers that strings built by `s += x` share.
    pub buffers: Arena<String>,
    pub bigints: Arena<BigInt>,
    pub bytes: Arena<Box<[u8]>>,
    pub tuples: Arena<Items>,
    pub lists: Arena<Vec<Value>>,
    pub dicts: Arena<Dict>,
    pub sets: Arena<Set>,
    pub instances: Arena<Instance>,
    pub classes: Arena<Class>,
    pub functions: Arena<Function>,
    pub methods: Arena<Method>,
    pub generators: Arena<Generator>,
    pub cells: Arena<Value>,
    pub iterators: Arena<Iter>,
    pub modules: Arena<Module>,
    pub exceptions: Arena<ExceptionState>,
    pub objects: Arena<Object>,
    /// Shapes are never freed.
    pub shapes: Vec<Shape>,
    pub names: Interner,
    pub meter: Meter,
    /// The strings of names longer than a value holds.
    pub(crate) name_strings: indexmap::IndexMap<Name, Value, rustc_hash::FxBuildHasher>,
    /// Those that every session begins with.
    pub(crate) first_names: &'static [(Name, Value)],
    /// Changes whenever a class changes so that a cached attribute may be wrong.
    pub class_epoch: u32,
    /// What was last found in classes.
    pub(crate) lookups: LookupCache,
    /// Where the empty shapes of built-in classes stand, with and without a dict, as far as they were asked for.
    pub(crate) builtin_shapes: rustc_hash::FxHashMap<(ClassRef, bool), ShapeId>,
    pub(crate) key_version: u32,
    /// Seeds the hashes of strings.
    pub hash_seed: u64,
}

macro_rules! access {
    ($($get:ident $get_mut:ident $arena:ident $handle:ident $type:ty;)*) => {
        #[allow(missing_docs)]
        impl Heap {
            $(#[inline(always)]
            pub fn $get(&self, handle: $handle) -> &$type { self.$arena.get(handle.index()) }
            #[inline(always)]
            pub fn $get_mut(&mut self, handle: $handle) -> &mut $type { self.$arena.get_mut(handle.index()) })*
        }
    };
}

access! {
    bigint bigint_mut bigints BigIntRef BigInt;
    byte_string byte_string_mut bytes BytesRef Box<[u8]>;
    tuple tuple_mut tuples TupleRef Items;
    list list_mut lists ListRef Vec<Value>;
    dict dict_mut dicts DictRef Dict;
    set set_mut sets SetRef Set;
    instance instance_mut instances InstanceRef Instance;
    function function_mut functions FunctionRef Function;
    method method_mut methods MethodRef Method;
    generator generator_mut generators GeneratorRef Generator;
    cell cell_mut cells CellRef Value;
    iterator iterator_mut iterators IteratorRef Iter;
    module module_mut modules ModuleRef Module;
    exception exception_mut exceptions ExceptionRef ExceptionState;
    object object_mut objects ObjectRef Object;
}

/// What an object costs beyond its variable part, in bytes.
pub(crate) const VALUE: usize = <Value as charge::Sized64>::BYTES;
pub(crate) const DICT_ENTRY: usize = 48;
pub(crate) const SET_SLOT: usize = 32;
pub(crate) const COUNTER: usize = 24;

/// Puts items behind what is there: a few, as most often, in place and without a call.
#[inline(always)]
pub(crate) fn append_few<T: Copy>(to: &mut Vec<T>, items: &[T]) {
    match *items {
        [a] => to.push(a),
        [a, b] => to.extend_from_slice(&[a, b]),
        [a, b, c] => to.extend_from_slice(&[a, b, c]),
        [a, b, c, d] => to.extend_from_slice(&[a, b, c, d]),
        [a, b, c, d, e] => to.extend_from_slice(&[a, b, c, d, e]),
        [a, b, c, d, e, f] => to.extend_from_slice(&[a, b, c, d, e, f]),
        _ => to.extend_from_slice(items),
    }
}

/// The charged size of a growable sequence of `n` elements: growth by doubling, the same on every machine.
#[inline]
pub(crate) fn grown(n: usize) -> usize {
    if n == 0 { 0 } else { n.next_power_of_two().max(4) }
}

impl Heap {
    #[inline]
    pub fn new_list(&mut self, items: Vec<Value>) -> Value {
        self.meter.allocate(items.charge());
        Value::List(ListRef::new(self.lists.alloc(items)))
    }

    #[inline]
    pub fn new_tuple(&mut self, items: impl AsRef<[Value]>) -> Value {
        let items = match items.as_ref() {
            // Pairs are as usual as all others together.
            &[a, b] => Items::from_buf_and_len([a, b, Value::Undefined], 2),
            items => Items::from_slice(items),
        };
        self.meter.allocate(items.charge());
        Value::Tuple(TupleRef::new(self.tuples.alloc(items)))
    }

    #[inline]
    pub fn new_dict(&mut self) -> DictRef {
        self.add_dict(Dict::default())
    }

    pub fn add_dict(&mut self, dict: Dict) -> DictRef {
        self.meter.allocate(dict.charge());
        DictRef::new(self.dicts.alloc(dict))
    }

    pub fn new_set(&mut self, set: Set) -> Value {
        self.meter.allocate(set.charge());
        Value::Set(SetRef::new(self.sets.alloc(set)))
    }

    pub fn new_bytes(&mut self, bytes: impl Into<Box<[u8]>>) -> Value {
        let bytes = bytes.into();
        self.meter.allocate(bytes.charge());
        Value::Bytes(BytesRef::new(self.bytes.alloc(bytes)))
    }

    /// An integer in its one canonical form.
    pub fn new_int(&mut self, value: BigInt) -> Value {
        match value.to_i64() {
            Some(small) => Value::Int(small),
            None => {
                self.meter.allocate(value.charge());
                Value::BigInt(BigIntRef::new(self.bigints.alloc(value)))
            }
        }
    }

    pub fn new_int_i128(&mut self, value: i128) -> Value {
        match i64::try_from(value) {
            Ok(small) => Value::Int(small),
            Err(_) => self.new_int(BigInt::from(value)),
        }
    }

    #[inline]
    pub fn new_cell(&mut self, value: Value) -> CellRef {
        self.meter.allocate(value.charge());
        CellRef::new(self.cells.alloc(value))
    }

    pub fn new_function(&mut self, function: Function) -> Value {
        self.meter.allocate(function.charge());
        Value::Function(FunctionRef::new(self.functions.alloc(function)))
    }

    #[inline]
    pub fn new_method(&mut self, function: Value, this: Value) -> Value {
        self.meter.allocate(charge::place::<Method>());
        Value::Method(MethodRef::new(self.methods.alloc(Method { function, this })))
    }

    #[inline]
    pub fn new_iter(&mut self, iter: Iter) -> Value {
        self.meter.allocate(iter.charge());
        Value::Iterator(IteratorRef::new(self.iterators.alloc(iter)))
    }

    pub fn new_object(&mut self, object: Object) -> Value {
        self.meter.allocate(object.charge());
        Value::Object(ObjectRef::new(self.objects.alloc(object)))
    }

    pub fn new_module(&mut self, module: Module) -> ModuleRef {
        self.meter.allocate(module.charge());
        ModuleRef::new(self.modules.alloc(module))
    }

    /// What an instance looks like.
    #[inline(always)]
    pub(crate) fn shape_of(&self, instance: InstanceRef) -> &Shape {
        &self.shapes[self.instance(instance).shape.0 as usize]
    }

    /// An instance of the class whose instances start in `shape`.
    #[inline]
    pub fn new_instance(&mut self, shape: ShapeId, native: Value) -> InstanceRef {
        self.meter.allocate(charge::place::<Instance>());
        InstanceRef::new(self.instances.alloc(Instance {
            shape,
            slots: Slots::new(),
            native,
        }))
    }

    pub fn new_generator(&mut self, generator: Generator) -> GeneratorRef {
        self.meter.allocate(generator.charge());
        GeneratorRef::new(self.generators.alloc(generator))
    }

    pub fn new_exception_state(&mut self, state: ExceptionState) -> ExceptionRef {
        self.meter.allocate(state.charge());
        ExceptionRef::new(self.exceptions.alloc(state))
    }

    /// The tuple's or list's elements, where the value is one of the two.
    #[inline]
    pub fn sequence(&self, value: Value) -> Option<&[Value]> {
        match value {
            Value::Tuple(t) => Some(self.tuple(t)),
            Value::List(l) => Some(self.list(l)),
            _ => None,
        }
    }

    /// Charges an instance that has just got its so-many-eth attribute.
    #[cold]
    pub(crate) fn slots_grown(&mut self, slots: usize) {
        self.meter
            .grow(charge::slot_bytes(slots) - charge::slot_bytes(slots - 1));
    }

    /// Appends to a list, charging for its growth.
    #[inline(always)]
    pub fn list_push(&mut self, list: ListRef, value: Value) {
        let items = self.lists.get_mut(list.index());
        let n = items.len();
        items.push(value);
        if n.is_power_of_two() || n == 0 {
            self.meter.grow(VALUE * (grown(n + 1) - grown(n)));
        }
    }

    /// Accounts for a list whose length a native changed from `before`.
    pub fn list_resized(&mut self, list: ListRef, before: usize) {
        let items = self.list_mut(list);
        charge::fit(items);
        let after = items.len();
        let (old, new) = (VALUE * grown(before), VALUE * grown(after));
        if new > old {
            self.meter.grow(new - old);
        } else {
            self.meter.shrink(old - new);
        }
    }

    /// Puts a key that a search found absent into a dict, charging for its growth.
    #[inline]
    pub fn dict_insert_absent(&mut self, dict: DictRef, hash: u64, key: Value, value: Value) -> usize {
        let d = self.dicts.get_mut(dict.index());
        let before = d.positions();
        let position = d.insert_absent(hash, key, value);
        let after = d.positions();
        if after != before {
            self.dict_resized(before, after);
        }
        position
    }

    /// Accounts for a dict whose positions changed.
    #[inline]
    fn dict_resized(&mut self, before: usize, after: usize) {
        let (old, new) = (DICT_ENTRY * grown(before), DICT_ENTRY * grown(after));
        if new > old {
            self.meter.grow(new - old);
        } else if new < old {
            self.meter.shrink(old - new);
        }
    }

    /// Puts a key that a search found absent before all others of a dict.
    pub fn dict_insert_first(&mut self, dict: DictRef, hash: u64, key: Value, value: Value) {
        let d = self.dicts.get_mut(dict.index());
        let before = d.positions();
        d.insert_first(hash, key, value);
        let after = d.positions();
        self.dict_resized(before, after);
    }

    /// Removes the entry a search found from a dict.
    pub fn dict_remove(&mut self, dict: DictRef, position: usize) -> Option<Entry> {
        let d = self.dicts.get_mut(dict.index());
        let before = d.positions();
        let entry = d.remove(position);
        let after = d.positions();
        self.dict_resized(before, after);
        entry
    }

    /// Removes the last entry of a dict.
    pub fn dict_pop(&mut self, dict: DictRef) -> Option<Entry> {
        let d = self.dicts.get_mut(dict.index());
        let before = d.positions();
        let entry = d.pop();
        let after = d.positions();
        self.dict_resized(before, after);
        entry
    }

    /// Puts other contents into a dict.
    pub fn dict_replace(&mut self, dict: DictRef, with: Dict) -> Dict {
        let (before, after) = (self.dict(dict).positions(), with.positions());
        self.dict_resized(before, after);
        std::mem::replace(self.dict_mut(dict), with)
    }

    /// Removes the key a search found from a set.
    pub fn set_remove(&mut self, set: SetRef, position: usize) -> Option<Value> {
        let s = self.sets.get_mut(set.index());
        let before = s.positions();
        let key = s.remove(position);
        let after = s.positions();
        self.set_resized(before, after);
        key
    }

    /// Takes a key out of a set, as CPython's `pop` chooses it. Slots that are passed are charged.
    pub fn set_pop(&mut self, set: SetRef) -> Option<Value> {
        let s = self.sets.get_mut(set.index());
        let before = s.positions();
        let (key, passed) = s.pop()?;
        self.meter.spend((passed / PASSED_A_UNIT) as i64);
        let after = s.positions();
        self.set_resized(before, after);
        Some(key)
    }

    fn set_resized(&mut self, before: usize, after: usize) {
        let (old, new) = (SET_SLOT * before, SET_SLOT * after);
        if new > old {
            self.meter.grow(new - old);
        } else if new < old {
            self.meter.shrink(old - new);
        }
    }

    /// Makes room in a set as CPython does before it merges `incoming` keys.
    pub fn set_reserve_for_merge(&mut self, set: SetRef, incoming: usize) {
        let s = self.sets.get_mut(set.index());
        let before = s.positions();
        s.reserve_for_merge(incoming);
        let after = s.positions();
        self.set_resized(before, after);
    }

    /// Puts other contents into a set.
    pub fn set_replace(&mut self, set: SetRef, mut with: Set) {
        let (before, after) = (self.set(set).positions(), with.positions());
        self.set_resized(before, after);
        with.take_place_of(self.set(set));
        *self.set_mut(set) = with;
    }

    pub fn set_insert_absent(&mut self, set: SetRef, hash: u64, key: Value) {
        let s = self.sets.get_mut(set.index());
        let before = s.positions();
        s.insert_absent(hash, key);
        let after = s.positions();
        if after != before {
            self.set_resized(before, after);
        }
    }

    /// The name a string value spells.
    pub fn name_of(&mut self, value: Value) -> Option<Name> {
        let short;
        let text = match value {
            Value::Short(s) => {
                short = s.text();
                if let Some(name) = self.names.recent(short.as_bytes()) {
                    return Some(name);
                }
                &*short
            }
            Value::Str(s) => text::long_text(&self.strs, &self.buffers, s),
            _ => return None,
        };
        Some(self.meter.name(&mut self.names, text))
    }

    /// The name of a text the program made. New names stay, and are charged.
    pub fn name_from(&mut self, text: &str) -> Name {
        self.meter.name(&mut self.names, text)
    }

    /// The string of a name. Long ones are made once and kept: whether a name was asked for before must not show in the counts.
    pub fn name_value(&mut self, name: Name) -> Value {
        let text = self.names.text(name);
        if let Some(short) = ShortStr::new(text) {
            return Value::Short(short);
        }
        if let Some(known) = self.name_strings.get(&name) {
            return *known;
        }
        if let Some((_, known)) = self.first_names.iter().find(|(first, _)| *first == name) {
            return *known;
        }
        let (bytes, allocations) = self.meter.pause();
        let value = match crate::name::well_known().get(name.index()) {
            Some(text) => self.new_static(text),
            None => {
                let text = text.into();
                self.new_long(text)
            }
        };
        self.meter.unpause(bytes, allocations);
        self.name_strings.insert(name, value);
        value
    }

    /// Frees a function that nothing refers to.
    pub(crate) fn free_function(&mut self, function: FunctionRef) {
        let freed = self.functions.free(function.index());
        self.meter.shrink(freed.charge());
    }

    /// Where generators find the side tables is to be found out anew.
    pub(crate) fn forget_places(&mut self) {
        for generator in self.generators.slots_mut() {
            generator.place = crate::vm::Frame::unplaced(generator.code());
        }
    }

    pub fn intern(&mut self, text: &str) -> Name {
        self.names.intern(text)
    }

    /// A dict's keys and values as they are now, whatever is done with it meanwhile. Deleted entries that are passed are charged.
    pub(crate) fn dict_entries(&self, dict: DictRef) -> smallvec::SmallVec<[(Value, Value); 6]> {
        let entries = self.dict(dict).iter(&self.meter);
        entries.map(|e| (e.key, e.value)).collect()
    }

    /// A version for a dict's keys that no other layout has.
    pub(crate) fn dict_version(&mut self, dict: DictRef) -> u32 {
        let version = self.dict(dict).version;
        if version != 0 {
            return version;
        }
        self.key_version += 1;
        let version = self.key_version;
        self.dict_mut(dict).version = version;
        version
    }
}
