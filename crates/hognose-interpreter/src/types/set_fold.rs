//! The one loop behind sets: every key of a source, one after the other, does something to a set or is looked for in another.

use crate::heap::Probe;
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::value::*;
use crate::vm::keys::{Container, KeyOperation};
use crate::vm::{Unwind, Vm};
use serde::{Deserialize, Serialize};

/// What each key of the source does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Fold {
    /// It is added to the set.
    Add,
    /// It is removed from the set.
    Discard,
    /// It is removed, or else added.
    Toggle,
    /// It is added to the set where `against` has it.
    AddIfIn,
    /// It is added to the set where `against` has it not.
    AddUnlessIn,
    /// The answer is False where `against` has it not.
    AllIn,
    /// The answer is False where `against` has it.
    NoneIn,
}

machines! {
    pub(crate) struct SetFold {
        fold: Fold, set: Option<SetRef>, against: Value, source: Value, result: Value,
        iterator: Value, key: Value, hash: Option<u64>, position: u64, state: u8,
    }
}

/// What the machine waits for.
const ITERATOR: u8 = 1;
const ITEM: u8 = 2;
const APPLIED: u8 = 3;
const FOLLOWED: u8 = 4;
const HASHED: u8 = 5;

impl SetFold {
    /// Answers `result` where nothing else is to be answered.
    pub(crate) fn new(fold: Fold, set: Option<SetRef>, against: Value, source: Value, result: Value) -> SetFold {
        let (iterator, key) = (Value::Undefined, Value::Undefined);
        SetFold {
            fold,
            set,
            against,
            source,
            result,
            iterator,
            key,
            hash: None,
            position: 0,
            state: 0,
        }
    }

    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        let mut input = input.value();
        loop {
            let result = match self.state {
                0 => match vm.native_of(self.source) {
                    source @ Value::Set(_) => {
                        self.source = source;
                        self.make_room(vm)?;
                        if self.fill_blank(vm)? {
                            return self.finish(vm);
                        }
                        self.state = FOLLOWED;
                        Value::None
                    }
                    // A class over dict may iterate otherwise.
                    Value::Dict(_) if matches!(self.source, Value::Dict(_)) => {
                        self.make_room(vm)?;
                        self.state = FOLLOWED;
                        Value::None
                    }
                    _ => {
                        self.state = ITERATOR;
                        vm.iter(self.source)?
                    }
                },
                ITERATOR => {
                    self.iterator = input;
                    self.state = ITEM;
                    vm.next(self.iterator)?
                }
                ITEM if input.is_stop() => return self.finish(vm),
                ITEM => {
                    self.key = match self.add_items(vm, input)? {
                        Value::Stop => return self.finish(vm),
                        key => key,
                    };
                    self.hash = None;
                    if self.fold == Fold::AddIfIn
                        && matches!(self.against, Value::Set(_))
                        && vm.quick_hash(self.key).is_none()
                    {
                        // The key is not to be an element: the error of one that cannot be hashed does not say so.
                        self.state = HASHED;
                        vm.hash(self.key)?
                    } else {
                        self.apply(vm)?
                    }
                }
                HASHED => {
                    self.hash = match input {
                        Value::Int(hash) => Some(hash as u64),
                        _ => None,
                    };
                    self.apply(vm)?
                }
                APPLIED => match (self.fold, input) {
                    (Fold::AllIn, Value::False) | (Fold::NoneIn, Value::True) => return Ok(Step::Done(Value::False)),
                    (Fold::Toggle | Fold::AddUnlessIn, Value::False) | (Fold::AddIfIn, Value::True) => {
                        self.state = FOLLOWED;
                        self.edit(vm, KeyOperation::Set)?
                    }
                    _ => {
                        self.state = FOLLOWED;
                        Value::None
                    }
                },
                _ => {
                    vm.work(2)?;
                    if !self.iterator.is_undefined() {
                        self.state = ITEM;
                        vm.next(self.iterator)?
                    } else if !self.fetch(vm) {
                        return self.finish(vm);
                    } else {
                        match self.is_in_set(vm) {
                            // With both sides tables, one thing is done with a key, or nothing.
                            Some(is_in) if is_in == (self.fold == Fold::AddIfIn) => self.edit(vm, KeyOperation::Set)?,
                            Some(_) => Value::None,
                            None => self.apply(vm)?,
                        }
                    }
                }
            };
            input = result;
        }
    }

    /// Before the keys of a table are added: room for all, as CPython makes it.
    fn make_room(&self, vm: &mut Vm<'_>) -> Result<(), Unwind> {
        if let (Fold::Add, Some(set)) = (self.fold, self.set) {
            let incoming = vm.quick_len(self.source).unwrap_or(0);
            vm.reserve(incoming.saturating_mul(2 * crate::heap::SET_SLOT))?;
            vm.heap.set_reserve_for_merge(set, incoming);
        }
        Ok(())
    }

    /// A table that has nothing in it takes another's keys as they lie there.
    fn fill_blank(&self, vm: &mut Vm<'_>) -> Result<bool, Unwind> {
        match (self.fold, self.set, self.source) {
            (Fold::Add, Some(set), Value::Set(source)) if vm.heap.set(set).is_blank() => {
                vm.work(vm.heap.set(source).len() + vm.heap.set(source).cost_of_passing())?;
                let mut filled = vm.heap.set(set).clone();
                filled.merge(vm.heap.set(source));
                vm.heap.set_replace(set, filled);
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    /// The next key of a table, with its hash.
    fn fetch(&mut self, vm: &Vm<'_>) -> bool {
        let at = self.position as usize;
        let found = match self.source {
            Value::Set(s) => vm.heap.set(s).next_entry(at),
            Value::Dict(d) => vm
                .heap
                .dict(d)
                .next_entry(at)
                .map(|(at, entry)| (at, entry.hash, entry.key)),
            _ => None,
        };
        match found {
            Some((at, hash, key)) => {
                self.position = at as u64 + 1;
                self.key = key;
                self.hash = Some(hash);
                true
            }
            None => false,
        }
    }

    /// Whether the other set has the key, for what adds those that it has or has not; `None` where that is to be asked for.
    fn is_in_set(&self, vm: &Vm<'_>) -> Option<bool> {
        let (Fold::AddIfIn | Fold::AddUnlessIn, Value::Set(against), Some(hash)) = (self.fold, self.against, self.hash)
        else {
            return None;
        };
        match vm.heap.set(against).find(hash, |key| vm.same_key(key, self.key)) {
            Probe::Found(_) => Some(true),
            Probe::Absent => Some(false),
            Probe::Ask(_) => None,
        }
    }

    /// Goes on from an item while items are only added, by what is built in. Answers the first that is not, or `Stop`.
    fn add_items(&mut self, vm: &mut Vm<'_>, first: Value) -> Result<Value, Unwind> {
        let (Fold::Add, Some(set)) = (self.fold, self.set) else {
            return Ok(first);
        };
        let mut item = first;
        while !item.is_stop() {
            let Some(hash) = vm.quick_hash(item) else {
                return Ok(item);
            };
            match vm.heap.set(set).find(hash, |key| vm.same_key(key, item)) {
                Probe::Found(_) => {}
                Probe::Absent => vm.heap.set_insert_absent(set, hash, item),
                Probe::Ask(_) => return Ok(item),
            }
            vm.work(2)?;
            self.state = ITEM;
            item = vm.next_likely_of_list(self.iterator)?;
        }
        Ok(item)
    }

    /// The first thing done with a key.
    #[inline(always)]
    fn apply(&mut self, vm: &mut Vm<'_>) -> Result<Value, Unwind> {
        self.state = APPLIED;
        match self.fold {
            Fold::Add => {
                self.state = FOLLOWED;
                self.edit(vm, KeyOperation::Set)
            }
            Fold::Discard => {
                self.state = FOLLOWED;
                self.edit(vm, KeyOperation::Remove)
            }
            Fold::Toggle => self.edit(vm, KeyOperation::Remove),
            _ => match self.against {
                Value::Set(s) => self.operate(vm, Container::Set(s), KeyOperation::Contains),
                Value::Dict(d) => self.operate(vm, Container::Dict(d), KeyOperation::Contains),
                other => vm.contains(other, self.key),
            },
        }
    }

    #[inline(always)]
    fn edit(&self, vm: &mut Vm<'_>, operation: KeyOperation) -> Result<Value, Unwind> {
        match self.set {
            Some(set) => self.operate(vm, Container::Set(set), operation),
            None => Err(vm.corrupt()),
        }
    }

    #[inline(always)]
    fn operate(&self, vm: &mut Vm<'_>, container: Container, operation: KeyOperation) -> Result<Value, Unwind> {
        match self.hash.or_else(|| vm.quick_hash(self.key)) {
            Some(hash) => vm.with_hash(container, operation, self.key, Value::None, hash),
            None => vm.key_operation(container, operation, self.key, Value::None, None),
        }
    }

    fn finish(&self, vm: &mut Vm<'_>) -> Result<Step, Unwind> {
        if let (Fold::Discard, Some(set)) = (self.fold, self.set) {
            vm.heap.set_mut(set).tidy();
        }
        Ok(Step::Done(self.result))
    }
}
