//! The guest's set and frozenset: CPython's open-addressing table, so that iteration shows CPython's order.
//!
//! As in `dict`, equality of two keys of one hash is the caller's to decide.
#![expect(clippy::indexing_slicing, reason = "slots by a probe under the mask")]

use super::PASSED_A_UNIT;
use super::dict::Probe;
use crate::meter::Meter;
use crate::value::Value;
use serde::{Deserialize, Serialize};

const MIN_SIZE: usize = 8;
const LINEAR_PROBES: usize = 9;
const PERTURB_SHIFT: u32 = 5;
/// Slots for each key at most where none was deleted.
const SLOTS_A_KEY: usize = 8;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
enum Slot {
    #[default]
    Empty,
    /// A deleted entry: searches walk over it.
    Dummy,
    Used {
        hash: u64,
        key: Value,
    },
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Set {
    /// Empty, or a power of two of slots.
    slots: Vec<Slot>,
    used: usize,
    /// Used slots and dummies.
    fill: usize,
    /// Where `pop` looks first.
    finger: usize,
    pub frozen: bool,
}

impl Set {
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.used
    }

    pub fn is_empty(&self) -> bool {
        self.used == 0
    }

    /// Slots of the table: positions run below this.
    pub fn positions(&self) -> usize {
        self.slots.len()
    }

    /// The first key at or after `position`, its hash and its position.
    #[inline]
    pub fn next_entry(&self, mut position: usize) -> Option<(usize, u64, Value)> {
        while let Some(slot) = self.slots.get(position) {
            if let Slot::Used { hash, key } = *slot {
                return Some((position, hash, key));
            }
            position += 1;
        }
        None
    }

    /// The keys and their hashes. Slots without one that are passed are charged where they are many more than in a table that grew.
    pub fn iter(&self, meter: &Meter) -> impl Iterator<Item = (u64, Value)> + '_ {
        meter.spend(self.cost_of_passing() as i64);
        self.iter_uncharged()
    }

    /// The keys, charged as `iter` charges them.
    pub fn keys(&self, meter: &Meter) -> Vec<Value> {
        let mut keys = Vec::with_capacity(self.used);
        keys.extend(self.iter(meter).map(|(_, key)| key));
        keys
    }

    /// Instructions that a walk over all slots costs beside its keys.
    pub fn cost_of_passing(&self) -> usize {
        self.slots.len().saturating_sub(SLOTS_A_KEY * self.used) / PASSED_A_UNIT
    }

    /// The same where no program asks, or it is charged already.
    pub fn iter_uncharged(&self) -> impl Iterator<Item = (u64, Value)> + '_ {
        self.slots.iter().filter_map(|s| match *s {
            Slot::Used { hash, key } => Some((hash, key)),
            _ => None,
        })
    }

    /// The slots a hash visits, in CPython's order, until one answers.
    #[inline(always)]
    fn probe<T>(slots: &[Slot], hash: u64, mut visit: impl FnMut(usize, &Slot) -> Option<T>) -> Option<T> {
        let mask = slots.len().checked_sub(1)?;
        let mut perturb = hash;
        let mut i = hash as usize & mask;
        loop {
            let more = if i + LINEAR_PROBES <= mask { LINEAR_PROBES } else { 0 };
            for (j, slot) in slots.get(i..i + more + 1)?.iter().enumerate() {
                let answer = visit(i + j, slot);
                if answer.is_some() {
                    return answer;
                }
            }
            perturb >>= PERTURB_SHIFT;
            i = (i.wrapping_mul(5).wrapping_add(1).wrapping_add(perturb as usize)) & mask;
        }
    }

    #[inline(always)]
    pub fn find(&self, hash: u64, mut equal: impl FnMut(Value) -> Option<bool>) -> Probe {
        let found = Self::probe(&self.slots, hash, |i, slot| match *slot {
            Slot::Empty => Some(Probe::Absent),
            Slot::Used { hash: h, key } if h == hash => match equal(key) {
                Some(true) => Some(Probe::Found(i)),
                Some(false) => None,
                None => Some(Probe::Ask(key)),
            },
            _ => None,
        });
        found.unwrap_or(Probe::Absent)
    }

    #[inline]
    pub fn key(&self, position: usize) -> Value {
        match self.slots.get(position) {
            Some(Slot::Used { key, .. }) => *key,
            _ => Value::Undefined,
        }
    }

    /// Adds a key that a search found absent.
    pub fn insert_absent(&mut self, hash: u64, key: Value) {
        if self.slots.is_empty() {
            self.slots.resize(MIN_SIZE, Slot::Empty);
        }
        let mask = self.slots.len() - 1;
        let mut dummy = None;
        let position = Self::probe(&self.slots, hash, |i, slot| match slot {
            Slot::Empty => Some(i),
            Slot::Dummy => {
                dummy = Some(i);
                None
            }
            Slot::Used { .. } => None,
        });
        let position = position.unwrap_or(0);
        self.used += 1;
        if let Some(dummy) = dummy {
            // The last one on the way is used again.
            self.slots[dummy] = Slot::Used { hash, key };
            return;
        }
        self.slots[position] = Slot::Used { hash, key };
        self.fill += 1;
        if self.fill * 5 >= mask * 3 {
            self.resize(if self.used > 50_000 {
                self.used * 2
            } else {
                self.used * 4
            });
        }
    }

    pub fn remove(&mut self, position: usize) -> Option<Value> {
        match self.slots.get(position) {
            Some(&Slot::Used { key, .. }) => {
                self.slots[position] = Slot::Dummy;
                self.used -= 1;
                Some(key)
            }
            _ => None,
        }
    }

    /// Takes a key out, as CPython's `pop` chooses it, and says how many slots were passed.
    pub fn pop(&mut self) -> Option<(Value, usize)> {
        if self.used == 0 {
            return None;
        }
        let mask = self.slots.len() - 1;
        let mut at = self.finger & mask;
        let mut passed = 0;
        loop {
            if let Some(key) = self.remove(at) {
                self.finger = at + 1;
                return Some((key, passed));
            }
            at = (at + 1) & mask;
            passed += 1;
        }
    }

    /// After removals: dummies are dropped where they are many, as CPython drops them after `difference_update`.
    pub fn tidy(&mut self) {
        if !self.slots.is_empty() && self.fill - self.used > (self.slots.len() - 1) / 4 {
            self.resize(if self.used > 50_000 {
                self.used * 2
            } else {
                self.used * 4
            });
        }
    }

    pub fn clear(&mut self) {
        self.slots = Vec::new();
        self.used = 0;
        self.fill = 0;
    }

    /// Takes over what another set is beside its keys.
    pub fn take_place_of(&mut self, other: &Set) {
        self.frozen = other.frozen;
        self.finger = other.finger;
    }

    /// A copy laid out as CPython lays out `set(other)`: the same table where it holds no dummies, else a fresh one.
    pub fn copied(&self, frozen: bool) -> Set {
        let mut copy = Set {
            frozen,
            ..Set::default()
        };
        copy.merge(self);
        copy
    }

    /// Whether nothing stands in the table, nor did.
    pub fn is_blank(&self) -> bool {
        self.fill == 0
    }

    /// Adds all of `other`'s keys, which must all be absent or the set empty.
    pub fn merge(&mut self, other: &Set) {
        if self.slots.is_empty() {
            self.slots.resize(MIN_SIZE, Slot::Empty);
        }
        if (self.fill + other.used) * 5 >= (self.slots.len() - 1) * 3 {
            self.resize((self.used + other.used) * 2);
        }
        if self.fill == 0 && self.slots.len() == other.slots.len() && other.fill == other.used {
            self.slots.clone_from(&other.slots);
            self.used = other.used;
            self.fill = other.fill;
            return;
        }
        for (hash, key) in other.iter_uncharged() {
            self.insert_clean(hash, key);
        }
    }

    /// Makes room as CPython does before it merges `incoming` keys.
    pub fn reserve_for_merge(&mut self, incoming: usize) {
        if self.slots.is_empty() {
            self.slots.resize(MIN_SIZE, Slot::Empty);
        }
        if (self.fill + incoming) * 5 >= (self.slots.len() - 1) * 3 {
            self.resize((self.used + incoming) * 2);
        }
    }

    #[inline(always)]
    fn insert_clean(&mut self, hash: u64, key: Value) {
        let position = Self::probe(&self.slots, hash, |i, slot| (*slot == Slot::Empty).then_some(i));
        let position = position.unwrap_or(0);
        self.slots[position] = Slot::Used { hash, key };
        self.used += 1;
        self.fill += 1;
    }

    fn resize(&mut self, minimum: usize) {
        let mut size = MIN_SIZE;
        while size <= minimum {
            size <<= 1;
        }
        let old = std::mem::replace(&mut self.slots, vec![Slot::Empty; size]);
        self.used = 0;
        self.fill = 0;
        for slot in old {
            if let Slot::Used { hash, key } = slot {
                self.insert_clean(hash, key);
            }
        }
    }

    pub(crate) fn is_consistent(&self) -> bool {
        let n = self.slots.len();
        let used = self.slots.iter().filter(|s| matches!(s, Slot::Used { .. })).count();
        let dummies = self.slots.iter().filter(|s| matches!(s, Slot::Dummy)).count();
        (n == 0 || n.is_power_of_two() && n >= MIN_SIZE && self.fill < n)
            && used == self.used
            && used + dummies <= self.fill + dummies
            && self.fill == used + dummies
    }
}
