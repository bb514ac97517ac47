//! Dicts and sets of the program: searching and storing by the program's own hash and equality.
//!
//! Where hash and equality are built in, an operation is done at once. Where the program's `__hash__` or `__eq__` must run, a
//! machine asks for one answer after the other and searches again with the answers it has.

use super::{Unwind, Vm};
use crate::heap::Probe;
use crate::heap::object::ViewKind;
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::names;
use crate::text::hash as hashes;
use crate::types::Builtin;
use crate::value::*;
use serde::{Deserialize, Serialize};
use smallvec::SmallVec;

/// Nesting of tuples up to which a hash is computed without a machine.
const SHALLOW: u32 = 40;

impl<'a> Vm<'a> {
    /// The hash of a value whose hash is built in; `None` where guest code must run or the value cannot be hashed.
    #[inline]
    pub fn quick_hash(&self, value: Value) -> Option<u64> {
        match value {
            Value::Short(_) | Value::Str(_) => Some(self.heap.str_hash(value)),
            Value::Int(i) => Some(hashes::of_i64(i) as u64),
            _ => self.quick_hash_other(value, SHALLOW),
        }
    }

    fn quick_hash_other(&self, value: Value, depth: u32) -> Option<u64> {
        let depth = depth.checked_sub(1)?;
        Some(match value {
            Value::Short(_) | Value::Str(_) => self.heap.str_hash(value),
            Value::Int(i) => hashes::of_i64(i) as u64,
            Value::True => 1,
            Value::False => 0,
            Value::None => 0xFCA8_6420,
            Value::Ellipsis => 0xE111,
            Value::NotImplemented => 0xE112,
            Value::Float(f) => hashes::of_f64(f.get()) as u64,
            Value::BigInt(b) => {
                let int = self.heap.bigint(b);
                self.heap.meter.spend((int.bits() / 128) as i64);
                hashes::of_int(crate::text::integer::IntRef::Big(int)) as u64
            }
            Value::Bytes(b) => self.hash_of_bytes(self.heap.byte_string(b)),
            Value::Tuple(t) => {
                let items = self.heap.tuple(t);
                if !self.heap.meter.spend_within(1 + items.len() / 8) {
                    return None;
                }
                let mut hash = hashes::TupleHash::default();
                for item in items.iter() {
                    hash.push(match *item {
                        Value::Int(i) => hashes::of_i64(i),
                        item => self.quick_hash_other(item, depth)? as i64,
                    });
                }
                hash.finish() as u64
            }
            Value::Set(s) if self.heap.set(s).frozen => self.frozenset_hash(s),
            Value::Instance(i) => {
                let method = self.class_attribute(self.type_of(value), names::__hash__)?;
                match method {
                    Value::Native(_) => {
                        let native = self.heap.instance(i).native;
                        if native.is_undefined() || matches!(native, Value::Exception(_)) {
                            identity_hash(i.index(), 1)
                        } else {
                            return self.quick_hash_other(native, depth);
                        }
                    }
                    _ => return None,
                }
            }
            Value::Class(h) if self.hashes_by_metaclass(h) => return None,
            Value::Class(h) => class_hash(h),
            Value::Function(h) => identity_hash(h.index(), 3),
            Value::Native(h) => native_hash(h),
            Value::Module(h) => identity_hash(h.index(), 5),
            Value::Generator(h) => identity_hash(h.index(), 6),
            Value::Iterator(h) => identity_hash(h.index(), 7),
            Value::External(h) => identity_hash(h.index(), 8),
            Value::Method(h) => {
                let m = self.heap.method(h);
                let this = self.quick_hash_other(m.this, depth).unwrap_or(9);
                this ^ self.quick_hash_other(m.function, depth)?
            }
            Value::Object(h) => return self.object_hash(h, depth),
            _ => return None,
        })
    }

    fn object_hash(&self, handle: ObjectRef, depth: u32) -> Option<u64> {
        use crate::heap::Object;
        let parts = match self.heap.object(handle) {
            Object::Slice { .. } | Object::GenericAlias { .. } => 1,
            Object::Union(args) => 1 + self.heap.sequence(*args).map_or(0, <[Value]>::len) / 8,
            _ => 0,
        };
        if parts > 0 && !self.heap.meter.spend_within(parts) {
            return None;
        }
        Some(match self.heap.object(handle) {
            Object::ByteArray(_)
            | Object::DictView {
                kind: ViewKind::Keys | ViewKind::Items,
                ..
            }
            | Object::MappingProxy(_)
            | Object::ClassDict(_) => return None,
            Object::MemoryView(view) => match view.readonly {
                true => self.hash_of_bytes(&self.bytes_of(Value::Object(handle))?),
                false => return None,
            },
            Object::Complex { real, imag } => hashes::of_complex(real.get(), imag.get()) as u64,
            Object::Range { start, stop, step } => {
                let len = super::iterate::range_len(*start, *stop, *step);
                let none = 0xFCA8_6420;
                let start = if len == 0 { none } else { hashes::of_i64(*start) };
                let step = if len <= 1 { none } else { hashes::of_i64(*step) };
                hashes::of_tuple([hashes::of_i64(len as i64), start, step]) as u64
            }
            Object::Library(library) if matches!(library.builtin(), Builtin::Deque | Builtin::CompareKey) => {
                return None;
            }
            Object::Library(library) if let crate::stdlib::library::Library::Pattern(pattern) = &**library => {
                self.quick_hash_other(self.native_of(pattern.pattern), depth)? ^ u64::from(pattern.program.flags)
            }
            Object::BigRange { .. } => crate::types::range::big_hash(self, Value::Object(handle)),
            Object::Slice { start, stop, step } => {
                let mut parts = Vec::new();
                for part in [*start, *stop, *step] {
                    parts.push(self.quick_hash_other(part, depth)? as i64);
                }
                hashes::of_tuple(parts) as u64
            }
            Object::GenericAlias { origin, args } => {
                self.quick_hash_other(*origin, depth)? ^ self.quick_hash_other(*args, depth)?.rotate_left(7)
            }
            Object::Union(args) => {
                // A union is the same in any order.
                let mut sum: u64 = 0;
                for arg in self.heap.sequence(*args).unwrap_or(&[]) {
                    sum = sum.wrapping_add(self.quick_hash_other(*arg, depth)?);
                }
                sum
            }
            _ => identity_hash(handle.index(), 10),
        })
    }

    /// Whether a class's own class has a `__hash__` of the program's.
    fn hashes_by_metaclass(&self, class: ClassRef) -> bool {
        let meta = self.metaclass(class);
        meta != Builtin::Type.class() && !matches!(self.class_attribute(meta, names::__hash__), Some(Value::Native(_)))
    }

    fn hash_of_bytes(&self, bytes: &[u8]) -> u64 {
        self.heap.meter.spend((bytes.len() / 64) as i64);
        self.heap.bytes_hash(bytes)
    }

    fn frozenset_hash(&self, set: SetRef) -> u64 {
        let s = self.heap.set(set);
        self.heap.meter.spend((s.len() / 8) as i64);
        let mut hash: u64 = 0;
        for (h, _) in s.iter(&self.heap.meter) {
            hash ^= ((h ^ 89_869_747) ^ (h << 16)).wrapping_mul(3_644_798_167);
        }
        hash ^= (s.len() as u64 + 1).wrapping_mul(1_927_868_237);
        hash ^= (hash >> 11) ^ (hash >> 25);
        hash.wrapping_mul(69_069).wrapping_add(907_133_923)
    }

    /// `hash(value)` as an int. Suspendable.
    pub fn hash(&mut self, value: Value) -> Result<Value, Unwind> {
        match self.quick_hash(value) {
            Some(hash) => Ok(Value::Int(hash as i64)),
            None => self.hash_by_program(value),
        }
    }

    /// The hash of a value that is not known at once. Suspendable.
    fn hash_by_program(&mut self, value: Value) -> Result<Value, Unwind> {
        match self.hash_function(value) {
            Some(method) => self.hash_by_function(method, value),
            None => self.run(HashMachine::of(value, 0)),
        }
    }

    /// The hash that a function of the program answers. Suspendable.
    fn hash_by_function(&mut self, method: Value, value: Value) -> Result<Value, Unwind> {
        self.work(1)?;
        match self.call_value(method, &[value]) {
            Ok(answer) => {
                self.work(1)?;
                self.hash_of_answer(answer)
            }
            Err(unwind) => Err(self.left_to(HashMachine::of(value, 1), unwind)),
        }
    }

    /// The `__hash__` of an instance, where the program wrote it.
    fn hash_function(&self, value: Value) -> Option<Value> {
        match (value, self.class_attribute(self.type_of(value), names::__hash__)) {
            (Value::Instance(_), Some(method @ Value::Function(_))) => Some(method),
            _ => None,
        }
    }

    /// What `__hash__` answered, brought into range as CPython brings it.
    fn hash_of_answer(&mut self, answer: Value) -> Result<Value, Unwind> {
        Ok(Value::Int(match answer {
            Value::Int(i) => {
                if i == -1 {
                    -2
                } else {
                    i
                }
            }
            Value::True | Value::False => i64::from(answer == Value::True),
            Value::BigInt(b) => hashes::of_int(crate::text::integer::IntRef::Big(self.heap.bigint(b))),
            Value::Instance(_) if let Some(int) = self.native_of(answer).as_small_int() => int,
            _ => return Err(self.type_error("__hash__ method should return an integer")),
        }))
    }

    /// What `object.__hash__` answers, whatever the value's own class has.
    pub(crate) fn hash_of_identity(&mut self, value: Value) -> Result<Value, Unwind> {
        match value {
            Value::Instance(i) => Ok(Value::Int(identity_hash(i.index(), 1) as i64)),
            _ => self.hash(value),
        }
    }

    /// Whether two values are the same or equal, where that is built in.
    #[inline(always)]
    pub fn same_key(&self, a: Value, b: Value) -> Option<bool> {
        if a == b {
            return Some(true);
        }
        if let (Value::Short(_) | Value::Int(_), Value::Short(_) | Value::Int(_)) = (a, b) {
            // Keys of one hash that differ are rare, unless they were chosen.
            self.heap.meter.spend(1);
            return Some(false);
        }
        let equal = self.quick_equal(a, b);
        if equal == Some(false) {
            self.heap.meter.spend(1);
        }
        equal
    }

    #[inline(always)]
    fn probe_dict(&self, dict: DictRef, hash: u64, key: Value) -> Probe {
        self.heap
            .dict(dict)
            .find(&self.heap.meter, hash, |k| self.same_key(k, key))
    }

    /// Where the tuple of these items stands in a dict or set; `None` where guest code must run, or hash and compare it.
    pub(crate) fn find_tuple(&self, container: Container, items: &[Value]) -> Option<Probe> {
        if !self.heap.meter.spend_within(1 + items.len() / 8) {
            return None;
        }
        let mut hash = hashes::TupleHash::default();
        for item in items {
            hash.push(self.quick_hash(*item)? as i64);
        }
        let hash = hash.finish() as u64;
        let same = |key: Value| match key {
            Value::Tuple(t) => {
                let other = self.heap.tuple(t);
                if other.len() != items.len() {
                    return Some(false);
                }
                for (mine, theirs) in items.iter().zip(other.iter()) {
                    match self.same_key(*theirs, *mine) {
                        Some(true) => {}
                        answer => return answer,
                    }
                }
                Some(true)
            }
            Value::Instance(_) | Value::Object(_) => None,
            _ => Some(false),
        };
        let probe = match container {
            Container::Dict(dict) => self.heap.dict(dict).find(&self.heap.meter, hash, same),
            Container::Set(set) => self.heap.set(set).find(hash, same),
        };
        match probe {
            Probe::Ask(_) => None,
            probe => Some(probe),
        }
    }

    /// Where a key stands in a dict, for keys whose hash and equality are built in.
    #[inline]
    pub(crate) fn quick_find(&self, dict: DictRef, key: Value) -> Option<Probe> {
        if let Some(at) = self.heap.dict(dict).find_same(key) {
            return Some(Probe::Found(at));
        }
        match self.probe_dict(dict, self.quick_hash(key)?, key) {
            Probe::Ask(_) => None,
            probe => Some(probe),
        }
    }

    /// The value under a key, or `Undefined`. Suspendable.
    #[inline]
    pub fn dict_get(&mut self, dict: DictRef, key: Value) -> Result<Value, Unwind> {
        match self.quick_find(dict, key) {
            Some(Probe::Found(at)) => Ok(self.heap.dict(dict).value(at)),
            Some(_) => Ok(Value::Undefined),
            None => self.dict_get_by_program(dict, key),
        }
    }

    /// As `dict_get`, of a key that was not to be found without code of the program. Suspendable.
    pub(crate) fn dict_get_by_program(&mut self, dict: DictRef, key: Value) -> Result<Value, Unwind> {
        self.key_machine(Container::Dict(dict), KeyOperation::Get, key, Value::Undefined)
    }

    /// Stores a value under a key. Suspendable.
    #[inline]
    pub fn dict_set(&mut self, dict: DictRef, key: Value, value: Value) -> Result<Value, Unwind> {
        if let Some(at) = self.heap.dict(dict).find_same(key) {
            self.heap.dict_mut(dict).set_value(at, value);
            return Ok(Value::None);
        }
        if let Some(hash) = self.quick_hash(key) {
            match self.probe_dict(dict, hash, key) {
                Probe::Found(at) => {
                    self.heap.dict_mut(dict).set_value(at, value);
                    return Ok(Value::None);
                }
                Probe::Absent => {
                    self.heap.dict_insert_absent(dict, hash, key, value);
                    return Ok(Value::None);
                }
                Probe::Ask(_) => {}
            }
        }
        self.key_machine(Container::Dict(dict), KeyOperation::Set, key, value)
    }

    /// The value under a key, storing `default` where there is none. Suspendable.
    pub fn dict_set_default(&mut self, dict: DictRef, key: Value, default: Value) -> Result<Value, Unwind> {
        if let Some(hash) = self.quick_hash(key) {
            match self.probe_dict(dict, hash, key) {
                Probe::Found(at) => return Ok(self.heap.dict(dict).value(at)),
                Probe::Absent => {
                    self.heap.dict_insert_absent(dict, hash, key, default);
                    return Ok(default);
                }
                Probe::Ask(_) => {}
            }
        }
        self.key_machine(Container::Dict(dict), KeyOperation::SetDefault, key, default)
    }

    /// Removes a key; answers its value, or `Undefined` where it was not there. Suspendable.
    pub fn dict_remove(&mut self, dict: DictRef, key: Value) -> Result<Value, Unwind> {
        match self.quick_find(dict, key) {
            Some(Probe::Found(at)) => Ok(self.heap.dict_remove(dict, at).map_or(Value::Undefined, |e| e.value)),
            Some(_) => Ok(Value::Undefined),
            None => self.dict_remove_by_program(dict, key),
        }
    }

    /// As `dict_remove`, of a key that was not to be found without code of the program. Suspendable.
    pub(crate) fn dict_remove_by_program(&mut self, dict: DictRef, key: Value) -> Result<Value, Unwind> {
        self.key_machine(Container::Dict(dict), KeyOperation::Remove, key, Value::Undefined)
    }

    /// Stores under a string key: never suspends.
    pub fn dict_set_str(&mut self, dict: DictRef, key: Value, value: Value) {
        self.dict_place_str(dict, key, value);
    }

    /// As `dict_set_str`; answers the position.
    pub(crate) fn dict_place_str(&mut self, dict: DictRef, key: Value, value: Value) -> usize {
        let hash = self.heap.str_hash(key);
        match self.probe_dict(dict, hash, key) {
            Probe::Found(at) => {
                self.heap.dict_mut(dict).set_value(at, value);
                at
            }
            _ => self.heap.dict_insert_absent(dict, hash, key, value),
        }
    }

    /// The value under a string key: never suspends.
    pub fn dict_get_str(&self, dict: DictRef, key: Value) -> Option<Value> {
        match self.probe_dict(dict, self.heap.str_hash(key), key) {
            Probe::Found(at) => Some(self.heap.dict(dict).value(at)),
            _ => None,
        }
    }

    pub fn dict_remove_str(&mut self, dict: DictRef, key: Value) -> Option<Value> {
        match self.probe_dict(dict, self.heap.str_hash(key), key) {
            Probe::Found(at) => self.heap.dict_remove(dict, at).map(|e| e.value),
            _ => None,
        }
    }

    /// Adds a key to a set; true where it was not there. Suspendable.
    #[inline]
    pub fn set_add(&mut self, set: SetRef, key: Value) -> Result<Value, Unwind> {
        if let Some(hash) = self.quick_hash(key) {
            match self.heap.set(set).find(hash, |k| self.same_key(k, key)) {
                Probe::Found(_) => return Ok(Value::False),
                Probe::Absent => {
                    self.heap.set_insert_absent(set, hash, key);
                    return Ok(Value::True);
                }
                Probe::Ask(_) => {}
            }
        }
        self.key_machine(Container::Set(set), KeyOperation::Set, key, Value::None)
    }

    /// Whether a key is in a set. Suspendable.
    #[inline]
    pub fn set_contains(&mut self, set: SetRef, key: Value) -> Result<Value, Unwind> {
        if let Some(hash) = self.quick_hash(key) {
            match self.heap.set(set).find(hash, |k| self.same_key(k, key)) {
                Probe::Found(_) => return Ok(Value::True),
                Probe::Absent => return Ok(Value::False),
                Probe::Ask(_) => {}
            }
        }
        self.key_machine(Container::Set(set), KeyOperation::Contains, key, Value::None)
    }

    /// Whether a key is in a dict. Suspendable.
    #[inline]
    pub fn dict_contains(&mut self, dict: DictRef, key: Value) -> Result<Value, Unwind> {
        match self.quick_find(dict, key) {
            Some(probe) => Ok(Value::bool(matches!(probe, Probe::Found(_)))),
            None => self.key_machine(Container::Dict(dict), KeyOperation::Contains, key, Value::None),
        }
    }

    /// Removes a key from a set; true where it was there. Suspendable.
    pub fn set_remove(&mut self, set: SetRef, key: Value) -> Result<Value, Unwind> {
        if let Some(hash) = self.quick_hash(key) {
            match self.heap.set(set).find(hash, |k| self.same_key(k, key)) {
                Probe::Found(at) => return Ok(Value::bool(self.heap.set_remove(set, at).is_some())),
                Probe::Absent => return Ok(Value::False),
                Probe::Ask(_) => {}
            }
        }
        self.key_machine(Container::Set(set), KeyOperation::Remove, key, Value::None)
    }

    fn key_machine(
        &mut self,
        container: Container,
        operation: KeyOperation,
        key: Value,
        value: Value,
    ) -> Result<Value, Unwind> {
        self.key_operation(container, operation, key, value, None)
    }

    /// An operation whose key's hash is known from another table. Suspendable.
    #[inline(always)]
    pub(crate) fn with_hash(
        &mut self,
        container: Container,
        operation: KeyOperation,
        key: Value,
        value: Value,
        hash: u64,
    ) -> Result<Value, Unwind> {
        let probe = match container {
            Container::Dict(d) => self.probe_dict(d, hash, key),
            Container::Set(s) => self.heap.set(s).find(hash, |k| self.same_key(k, key)),
        };
        match probe {
            Probe::Found(at) => Ok(found(self, container, operation, value, at)),
            Probe::Absent => Ok(absent(self, container, operation, key, value, hash)),
            Probe::Ask(_) => self.key_operation(container, operation, key, value, Some(hash)),
        }
    }

    #[inline(never)]
    pub(crate) fn key_operation(
        &mut self,
        container: Container,
        operation: KeyOperation,
        key: Value,
        value: Value,
        hash: Option<u64>,
    ) -> Result<Value, Unwind> {
        let machine = KeyMachine {
            container,
            operation,
            key,
            value,
            hash,
            answers: SmallVec::new(),
            asked: Value::Undefined,
            refused: String::new(),
        };
        self.run(machine)
    }

    #[cold]
    pub(crate) fn unhashable(&mut self, value: Value) -> Unwind {
        let message = format!("unhashable type: '{}'", self.type_name(value));
        self.type_error(message)
    }
}

/// The hash of a class that its metaclass does not say otherwise of.
pub(crate) fn class_hash(class: ClassRef) -> u64 {
    identity_hash(class.index(), 2)
}

pub(crate) fn native_hash(native: NativeRef) -> u64 {
    identity_hash(native.index(), 4)
}

fn identity_hash(index: usize, kind: u64) -> u64 {
    (index as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(17) >> 4 | kind << 56
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Container {
    Dict(DictRef),
    Set(SetRef),
}

impl crate::heap::collect::Trace for Container {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        match self {
            Container::Dict(d) => visit(Value::Dict(*d)),
            Container::Set(s) => visit(Value::Set(*s)),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum KeyOperation {
    Get,
    Set,
    SetDefault,
    Remove,
    Contains,
}

impl crate::heap::collect::Trace for KeyOperation {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

machines! {
    /// One operation on a dict or set whose key hashes or compares by guest code.
    pub(crate) struct KeyMachine(catches) {
        container: Container, operation: KeyOperation, key: Value, value: Value, hash: Option<u64>,
        answers: SmallVec<[(Value, bool); 1]>, asked: Value, refused: String,
    }

    /// The hash of an object with `__hash__`, or of a tuple that holds such.
    pub(crate) struct HashMachine { value: Value, items: Vec<Value>, hashes: Vec<i64>, state: u8 }
}

impl KeyMachine {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if let Resumption::Raised(exception) = input {
            return self.raised(vm, exception);
        }
        if !self.refused.is_empty() {
            let message = format!("{} ({})", self.refused, &*vm.heap.text(input.value()));
            return Err(vm.type_error(message));
        }
        let hash = match (self.hash, input) {
            (Some(hash), Resumption::Start) => hash,
            (Some(hash), answer) => {
                self.answers.push((self.asked, answer.value() == Value::True));
                hash
            }
            (None, Resumption::Value(Value::Int(hash))) => {
                self.hash = Some(hash as u64);
                hash as u64
            }
            (None, _) if let Some(method) = vm.hash_function(self.key) => {
                return Ok(Step::Await(vm.hash_by_function(method, self.key)?));
            }
            (None, _) => match vm.quick_hash(self.key) {
                Some(hash) => {
                    self.hash = Some(hash);
                    hash
                }
                None => return Ok(Step::Await(vm.hash(self.key)?)),
            },
        };
        vm.work(1 + self.answers.len() / 4)?;
        let equal = |k: Value| {
            vm.same_key(k, self.key).or_else(|| {
                self.answers
                    .iter()
                    .find(|(key, _)| *key == k)
                    .map(|(_, answer)| *answer)
            })
        };
        let probe = match self.container {
            Container::Dict(d) => vm.heap.dict(d).find(&vm.heap.meter, hash, equal),
            Container::Set(s) => vm.heap.set(s).find(hash, equal),
        };
        match probe {
            Probe::Ask(candidate) => {
                self.asked = candidate;
                Ok(Step::Await(vm.equal(candidate, self.key)?))
            }
            Probe::Found(at) => Ok(Step::Done(found(vm, self.container, self.operation, self.value, at))),
            Probe::Absent => Ok(Step::Done(absent(
                vm,
                self.container,
                self.operation,
                self.key,
                self.value,
                hash,
            ))),
        }
    }

    /// A key that cannot be hashed is refused as what it was to be.
    fn raised(&mut self, vm: &mut Vm<'_>, exception: Value) -> Result<Step, Unwind> {
        if self.hash.is_some() || !self.refused.is_empty() || vm.type_of(exception) != Builtin::TypeError.class() {
            return Err(vm.reraise(exception));
        }
        let class = vm.type_of(self.key);
        let kind = vm.class_name(class);
        self.refused = match self.container {
            Container::Dict(_) => format!("cannot use '{kind}' as a dict key"),
            Container::Set(_) => format!("cannot use '{kind}' as a set element"),
        };
        Ok(Step::Await(vm.str(exception)?))
    }
}

fn found(vm: &mut Vm<'_>, container: Container, operation: KeyOperation, value: Value, at: usize) -> Value {
    match (container, operation) {
        (Container::Dict(d), KeyOperation::Get | KeyOperation::SetDefault) => vm.heap.dict(d).value(at),
        (Container::Dict(d), KeyOperation::Set) => {
            vm.heap.dict_mut(d).set_value(at, value);
            Value::None
        }
        (Container::Dict(d), KeyOperation::Remove) => vm.heap.dict_remove(d, at).map_or(Value::Undefined, |e| e.value),
        (Container::Set(s), KeyOperation::Remove) => Value::bool(vm.heap.set_remove(s, at).is_some()),
        (Container::Set(_), KeyOperation::Set) => Value::False,
        _ => Value::True,
    }
}

fn absent(
    vm: &mut Vm<'_>,
    container: Container,
    operation: KeyOperation,
    key: Value,
    value: Value,
    hash: u64,
) -> Value {
    match (container, operation) {
        (Container::Dict(d), KeyOperation::Set) => {
            vm.heap.dict_insert_absent(d, hash, key, value);
            Value::None
        }
        (Container::Dict(d), KeyOperation::SetDefault) => {
            vm.heap.dict_insert_absent(d, hash, key, value);
            value
        }
        (Container::Set(s), KeyOperation::Set) => {
            vm.heap.set_insert_absent(s, hash, key);
            Value::True
        }
        (Container::Dict(_), KeyOperation::Get | KeyOperation::Remove) => Value::Undefined,
        _ => Value::False,
    }
}

impl HashMachine {
    fn of(value: Value, state: u8) -> HashMachine {
        let (items, hashes) = (Vec::new(), Vec::new());
        HashMachine {
            value,
            items,
            hashes,
            state,
        }
    }

    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        vm.work(1)?;
        if self.state == 0 {
            return self.start(vm);
        }
        let value = input.value();
        if self.state == 1 {
            return Ok(Step::Done(vm.hash_of_answer(value)?));
        }
        if let Value::Int(hash) = value {
            self.hashes.push(hash);
        }
        match self.items.get(self.hashes.len()) {
            Some(item) => Ok(Step::Await(vm.hash(*item)?)),
            None => Ok(Step::Done(Value::Int(self.combined()))),
        }
    }

    /// The hash of the whole, of those of its parts: in state 2 a tuple, in 3 a parametrised type, in 4 a union.
    fn combined(&self) -> i64 {
        match (self.state, self.hashes.as_slice()) {
            (3, [origin, args]) => origin ^ args.rotate_left(7),
            (4, hashes) => hashes.iter().fold(0, |sum, hash| sum.wrapping_add(*hash)),
            (_, hashes) => hashes::of_tuple(hashes.iter().copied()),
        }
    }

    fn start_items(&mut self, vm: &mut Vm<'_>, items: Vec<Value>, state: u8) -> Result<Step, Unwind> {
        (self.items, self.state) = (items, state);
        match self.items.first() {
            Some(item) => Ok(Step::Await(vm.hash(*item)?)),
            None => Ok(Step::Done(Value::Int(self.combined()))),
        }
    }

    fn start(&mut self, vm: &mut Vm<'_>) -> Result<Step, Unwind> {
        match self.value {
            Value::Tuple(t) => {
                let items = vm.heap.tuple(t).to_vec();
                self.start_items(vm, items, 2)
            }
            Value::Instance(i) => match vm.special_method(self.value, names::__hash__) {
                Some(Value::None) | None => Err(vm.unhashable(self.value)),
                Some(Value::Native(_)) => {
                    self.value = vm.heap.instance(i).native;
                    self.start(vm)
                }
                Some(method) => {
                    self.state = 1;
                    Ok(Step::Await(vm.call_value(method, &[self.value])?))
                }
            },
            Value::Class(_) => match vm.special_method(self.value, names::__hash__) {
                Some(Value::Native(_)) | None | Some(Value::None) => Err(vm.unhashable(self.value)),
                Some(method) => {
                    self.state = 1;
                    Ok(Step::Await(vm.call_value(method, &[self.value])?))
                }
            },
            Value::Object(o) => match *vm.heap.object(o) {
                crate::heap::Object::Slice { start, stop, step } => {
                    self.value = vm.heap.new_tuple([start, stop, step]);
                    self.start(vm)
                }
                crate::heap::Object::GenericAlias { origin, args } => self.start_items(vm, vec![origin, args], 3),
                crate::heap::Object::Union(args) => {
                    let args = vm.heap.sequence(args).map(<[Value]>::to_vec).unwrap_or_default();
                    self.start_items(vm, args, 4)
                }
                crate::heap::Object::MappingProxy(inner) => {
                    self.state = 1;
                    Ok(Step::Await(vm.hash(inner)?))
                }
                crate::heap::Object::MemoryView(view) if view.released => {
                    Err(vm.value_error("operation forbidden on released memoryview object"))
                }
                crate::heap::Object::MemoryView(_) => Err(vm.value_error("cannot hash writable memoryview object")),
                _ => Err(vm.unhashable(self.value)),
            },
            _ => Err(vm.unhashable(self.value)),
        }
    }
}

/// The built-in types whose values can be changed and so not hashed.
pub(crate) fn is_unhashable_builtin(builtin: Builtin) -> bool {
    matches!(
        builtin,
        Builtin::List
            | Builtin::Dict
            | Builtin::Set
            | Builtin::ByteArray
            | Builtin::DictKeys
            | Builtin::DictItems
            | Builtin::Deque
            | Builtin::CompareKey
    )
}
