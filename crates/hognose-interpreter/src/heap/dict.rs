//! The guest's dict: insertion order, amortised constant-time deletion, and equality decided by the caller.
//!
//! The table knows hashes only. Whether two keys of one hash are equal is asked of the caller, who may not know yet
//! (a user's `__eq__` has to run first), so a search can end in `Probe::Ask`.
#![expect(
    clippy::indexing_slicing,
    reason = "entries by the places the index keeps, which a snapshot makes anew"
)]

use super::PASSED_A_UNIT;
use crate::meter::Meter;
use crate::value::Value;
use hashbrown::HashTable;
use hashbrown::hash_table::Entry as Place;
use serde::de::{SeqAccess, Visitor};
use serde::ser::SerializeTuple;
use serde::{Deserialize, Serialize};
use smallvec::SmallVec;
use std::hash::{BuildHasher, RandomState};
use std::sync::LazyLock;

/// What a search found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Probe {
    Found(usize),
    Absent,
    /// The candidate's key must be compared by guest code before the search can go on.
    Ask(Value),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    pub hash: u64,
    /// `Undefined` where the entry was deleted.
    pub key: Value,
    pub value: Value,
}

/// Below this many entries a search walks the entries; above, a hash table finds them.
const LINEAR: usize = 8;

#[derive(Clone, Debug, Default)]
pub struct Dict {
    entries: Vec<Entry>,
    live: usize,
    /// Everything before this position was deleted: taking from the front again and again stays cheap.
    first: usize,
    /// Positions the entries may take before the deleted ones are dropped and room is made, as CPython's table has it: what
    /// changes a dict while it is iterated over sees the same.
    room: usize,
    table: HashTable<u32>,
    /// Names one layout of keys for the inline caches; zero when no cache relies on it. Changes with every key that comes or goes.
    pub(crate) version: u32,
    /// Whether keys of one hash may be among the entries.
    twins: bool,
}

/// Where hashes stand in tables is a secret of the process, so that no program can choose different ones that stand together. It
/// shows nowhere: entries have an order of their own, and keys of one hash are looked at in it.
static SECRET: LazyLock<[u64; 2]> = LazyLock::new(|| {
    let keys = RandomState::new();
    [keys.hash_one(0), keys.hash_one(1) | 1]
});

#[inline(always)]
fn spread(hash: u64) -> u64 {
    let [hidden, factor] = *SECRET;
    let product = u128::from(hash ^ hidden).wrapping_mul(u128::from(factor));
    product as u64 ^ (product >> 64) as u64
}

/// Keys of one hash that are found for an instruction.
const TWINS_A_UNIT: usize = 2;

impl Dict {
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.live
    }

    pub fn is_empty(&self) -> bool {
        self.live == 0
    }

    /// Makes room for so many more entries.
    pub fn reserve(&mut self, more: usize) {
        self.entries.reserve(more);
    }

    /// Entries including deleted ones: positions run below this.
    #[inline(always)]
    pub fn positions(&self) -> usize {
        self.entries.len()
    }

    #[inline(always)]
    pub fn entry(&self, position: usize) -> Option<&Entry> {
        self.entries.get(position)
    }

    /// The first entry in use at or after `position`, and its position.
    #[inline]
    pub fn next_entry(&self, position: usize) -> Option<(usize, &Entry)> {
        let mut position = position.max(self.first);
        while let Some(entry) = self.entries.get(position) {
            if !entry.key.is_undefined() {
                return Some((position, entry));
            }
            position += 1;
        }
        None
    }

    /// The last entry in use before `position`, and its position.
    pub fn previous_entry(&self, position: usize) -> Option<(usize, &Entry)> {
        (self.first..position.min(self.entries.len()))
            .rev()
            .map(|i| (i, &self.entries[i]))
            .find(|(_, e)| !e.key.is_undefined())
    }

    /// The entries in use, in order. Deleted ones that are passed are charged.
    pub fn iter(&self, meter: &Meter) -> impl DoubleEndedIterator<Item = &Entry> + Clone {
        meter.spend(self.cost_of_passing() as i64);
        self.iter_uncharged()
    }

    /// Instructions that a walk over all entries costs for the deleted ones.
    pub fn cost_of_passing(&self) -> usize {
        self.entries.len().saturating_sub(self.first + self.live) / PASSED_A_UNIT
    }

    /// The same where no program asks, or it is charged already.
    pub fn iter_uncharged(&self) -> impl DoubleEndedIterator<Item = &Entry> + Clone {
        self.entries
            .get(self.first..)
            .unwrap_or(&[])
            .iter()
            .filter(|e| !e.key.is_undefined())
    }

    /// Where an int or a string stands of the very same bits, in a dict that is searched by walking.
    #[inline(always)]
    pub(crate) fn find_same(&self, key: Value) -> Option<usize> {
        if self.entries.len() > LINEAR {
            return None;
        }
        let mut entries = self.entries.iter();
        match key {
            Value::Short(key) => entries.position(|e| matches!(e.key, Value::Short(k) if k == key)),
            Value::Int(key) => entries.position(|e| matches!(e.key, Value::Int(k) if k == key)),
            Value::Str(key) => entries.position(|e| matches!(e.key, Value::Str(k) if k == key)),
            _ => None,
        }
    }

    /// Searches for a key; `equal` answers whether a candidate of the same hash is it, or `None` where guest code must say.
    #[inline(always)]
    pub fn find(&self, meter: &Meter, hash: u64, mut equal: impl FnMut(Value) -> Option<bool>) -> Probe {
        if self.entries.len() <= LINEAR {
            for (i, entry) in self.entries.iter().enumerate() {
                if entry.hash == hash && !entry.key.is_undefined() {
                    match equal(entry.key) {
                        Some(true) => return Probe::Found(i),
                        Some(false) => {}
                        None => return Probe::Ask(entry.key),
                    }
                }
            }
            return Probe::Absent;
        }
        if self.twins {
            return self.find_among_twins(meter, hash, equal);
        }
        match self
            .table
            .find(spread(hash), |&i| self.entries[i as usize].hash == hash)
        {
            None => Probe::Absent,
            Some(&i) => {
                let key = self.entries[i as usize].key;
                match equal(key) {
                    Some(true) => Probe::Found(i as usize),
                    Some(false) => Probe::Absent,
                    None => Probe::Ask(key),
                }
            }
        }
    }

    /// Asks the keys of one hash in the order of their entries, wherever the table has them. Finding them is charged, the first
    /// ones excepted.
    #[cold]
    #[inline(never)]
    fn find_among_twins(&self, meter: &Meter, hash: u64, mut equal: impl FnMut(Value) -> Option<bool>) -> Probe {
        let candidates = self.table.iter_hash(spread(hash)).copied();
        let mut candidates: SmallVec<[u32; 8]> =
            candidates.filter(|&i| self.entries[i as usize].hash == hash).collect();
        meter.spend((candidates.len() / TWINS_A_UNIT) as i64);
        candidates.sort_unstable();
        for i in candidates {
            let key = self.entries[i as usize].key;
            match equal(key) {
                Some(true) => return Probe::Found(i as usize),
                Some(false) => {}
                None => return Probe::Ask(key),
            }
        }
        Probe::Absent
    }

    /// Puts an entry into the table.
    #[inline]
    fn place(&mut self, position: usize) {
        let (entries, hash) = (&self.entries, self.entries[position].hash);
        let same = |i: &u32| entries[*i as usize].hash == hash;
        match self
            .table
            .entry(spread(hash), same, |&i| spread(entries[i as usize].hash))
        {
            Place::Vacant(place) => {
                place.insert(position as u32);
            }
            Place::Occupied(_) => {
                self.twins = true;
                self.table
                    .insert_unique(spread(hash), position as u32, |&i| spread(entries[i as usize].hash));
            }
        }
    }

    #[inline(always)]
    pub fn value(&self, position: usize) -> Value {
        self.entries[position].value
    }

    #[inline(always)]
    pub fn set_value(&mut self, position: usize, value: Value) {
        self.entries[position].value = value;
    }

    /// Adds a key that a search found absent.
    #[inline]
    pub fn insert_absent(&mut self, hash: u64, key: Value, value: Value) -> usize {
        self.version = 0;
        if self.entries.len() >= self.room {
            self.make_room();
        }
        let position = self.entries.len();
        self.entries.push(Entry { hash, key, value });
        self.live += 1;
        if self.entries.len() > LINEAR {
            if self.table.is_empty() {
                self.rebuild();
            } else {
                self.place(position);
            }
        }
        position
    }

    /// Removes the entry at a position a search found.
    pub fn remove(&mut self, position: usize) -> Option<Entry> {
        let entry = *self.entries.get(position)?;
        if entry.key.is_undefined() {
            return None;
        }
        self.version = 0;
        if let Ok(found) = self.table.find_entry(spread(entry.hash), |&i| i as usize == position) {
            found.remove();
        }
        self.entries[position].key = Value::Undefined;
        self.entries[position].value = Value::Undefined;
        while self.entries.get(self.first).is_some_and(|e| e.key.is_undefined()) {
            self.first += 1;
        }
        self.live -= 1;
        Some(entry)
    }

    /// Removes the last entry.
    pub fn pop(&mut self) -> Option<Entry> {
        let (position, _) = self.previous_entry(self.entries.len())?;
        let entry = self.remove(position);
        self.room -= (self.entries.len() - position).min(self.room);
        self.entries.truncate(position);
        self.first = self.first.min(position);
        if self.entries.len() <= LINEAR {
            self.table.clear();
        }
        entry
    }

    fn make_room(&mut self) {
        self.room = (self.live * 3).max(8).next_power_of_two() * 2 / 3;
        if self.live < self.entries.len() {
            self.compact();
        }
    }

    pub fn clear(&mut self) {
        *self = Dict::default();
    }

    /// Puts a key that a search found absent before all others.
    pub fn insert_first(&mut self, hash: u64, key: Value, value: Value) {
        self.version = 0;
        if self.first == 0 {
            // Room for as many more as there are: what is shifted is paid for by the insertions that find it.
            let room = self.live + 4;
            let hole = Entry {
                hash: 0,
                key: Value::Undefined,
                value: Value::Undefined,
            };
            self.entries.retain(|e| !e.key.is_undefined());
            self.entries.splice(0..0, std::iter::repeat_n(hole, room));
            self.first = room;
            self.room = self.room.max(self.entries.len()) + room;
            self.rebuild();
        }
        self.first -= 1;
        self.entries[self.first] = Entry { hash, key, value };
        self.live += 1;
        if self.entries.len() > LINEAR {
            self.place(self.first);
        }
    }

    fn compact(&mut self) {
        self.first = 0;
        self.entries.retain(|e| !e.key.is_undefined());
        self.rebuild();
    }

    fn rebuild(&mut self) {
        self.table.clear();
        if self.entries.len() > LINEAR {
            let entries = &self.entries;
            self.table.reserve(self.live, |&i| spread(entries[i as usize].hash));
            for i in 0..self.entries.len() {
                if !self.entries[i].key.is_undefined() {
                    self.place(i);
                }
            }
        }
    }
}

/// Whether the hash of a key follows from the key alone (`Heap::plain_hash`) and is not written.
fn follows_from_key(key: Value) -> bool {
    match key {
        Value::Undefined | Value::Short(_) | Value::Str(_) | Value::Int(_) | Value::Native(_) => true,
        Value::Class(class) => class.heap_index().is_none(),
        _ => false,
    }
}

/// An entry is its key, its value, and the key's hash where that does not follow from the key.
impl Serialize for Entry {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut entry = serializer.serialize_tuple(3)?;
        entry.serialize_element(&self.key)?;
        entry.serialize_element(&self.value)?;
        if !follows_from_key(self.key) {
            entry.serialize_element(&self.hash)?;
        }
        entry.end()
    }
}

impl<'de> Deserialize<'de> for Entry {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Parts;
        impl<'de> Visitor<'de> for Parts {
            type Value = Entry;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an entry of a dict")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Entry, A::Error> {
                let missing = || serde::de::Error::custom("an entry cut short");
                let key: Value = parts.next_element()?.ok_or_else(missing)?;
                let value = parts.next_element()?.ok_or_else(missing)?;
                let hash = match follows_from_key(key) {
                    true => 0,
                    false => parts.next_element()?.ok_or_else(missing)?,
                };
                Ok(Entry { hash, key, value })
            }
        }
        deserializer.deserialize_tuple(3, Parts)
    }
}

/// A dict is its entries; hashes and the table are made again by `rehash`.
impl Serialize for Dict {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (&self.entries, self.room as u64).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Dict {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (entries, room) = <(Vec<Entry>, u64)>::deserialize(deserializer)?;
        if entries.len() > u32::MAX as usize {
            return Err(serde::de::Error::custom("dict too large"));
        }
        Ok(Dict::of_entries(entries, room))
    }
}

impl Dict {
    fn of_entries(entries: Vec<Entry>, room: u64) -> Dict {
        let live = entries.iter().filter(|e| !e.key.is_undefined()).count();
        let first = entries
            .iter()
            .position(|e| !e.key.is_undefined())
            .unwrap_or(entries.len());
        Dict {
            entries,
            live,
            first,
            room: (room as usize).min(u32::MAX as usize),
            ..Dict::default()
        }
    }

    pub(super) fn begins_as(&self, other: &Dict) -> bool {
        self.entries.get(..other.entries.len()) == Some(&other.entries)
    }

    /// What is written of a dict that begins as another; `None` where it is that one.
    pub(super) fn behind<'d>(&'d self, other: &Dict) -> Option<(&'d [Entry], u64)> {
        let rest = self.entries.get(other.entries.len()..).unwrap_or_default();
        (!rest.is_empty() || self.room != other.room).then_some((rest, self.room as u64))
    }

    /// Takes in what `behind` gave.
    pub(super) fn go_on(&mut self, (mut rest, room): (Vec<Entry>, u64)) {
        let mut entries = Vec::with_capacity(self.entries.len() + rest.len());
        entries.append(&mut self.entries);
        entries.append(&mut rest);
        *self = Dict::of_entries(entries, room);
    }

    /// Gives the entries that were read their hashes, and makes the table.
    pub(super) fn rehash(&mut self, hash: impl Fn(Value) -> u64) {
        for entry in self.entries.iter_mut().filter(|e| follows_from_key(e.key)) {
            entry.hash = hash(entry.key);
        }
        if self.entries.len() > LINEAR {
            self.rebuild();
        }
    }
}
