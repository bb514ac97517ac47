//! One arena holds the objects of one kind; a handle is an index into it.

use serde::de::Error;
use serde::ser::SerializeSeq;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use smallvec::SmallVec;

/// Slots of `T`, reused after the collector freed them. A free slot holds `T::default()`.
#[derive(Clone, Debug)]
pub struct Arena<T> {
    items: Vec<T>,
    free: Vec<u32>,
    /// One bit a slot, set while the slot is in use.
    live: SmallVec<[u64; 1]>,
    marks: Vec<u64>,
}

impl<T> Default for Arena<T> {
    fn default() -> Self {
        Arena {
            items: Vec::new(),
            free: Vec::new(),
            live: SmallVec::new(),
            marks: Vec::new(),
        }
    }
}

impl<T: Default> Arena<T> {
    #[inline]
    pub fn alloc(&mut self, item: T) -> usize {
        if let Some(index) = self.free.pop() {
            let index = index as usize;
            self.items[index] = item;
            self.live[index / 64] |= 1 << (index % 64);
            return index;
        }
        let index = self.items.len();
        if index == self.items.capacity() {
            self.items.reserve_exact((index / 2).max(4));
        }
        self.items.push(item);
        if index.is_multiple_of(64) {
            self.live.push(0);
        }
        self.live[index / 64] |= 1 << (index % 64);
        index
    }

    /// Makes room for so many more.
    pub fn reserve(&mut self, more: usize) {
        self.items.reserve(more);
    }

    #[inline(always)]
    pub fn get(&self, index: usize) -> &T {
        &self.items[index]
    }

    #[inline(always)]
    pub fn get_mut(&mut self, index: usize) -> &mut T {
        &mut self.items[index]
    }

    pub fn is_live(&self, index: usize) -> bool {
        index < self.items.len() && self.live.get(index / 64).is_some_and(|w| w >> (index % 64) & 1 == 1)
    }

    /// The number of objects in use.
    pub fn len(&self) -> usize {
        self.items.len() - self.free.len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The objects in use with their indexes, in order.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &T)> {
        self.items.iter().enumerate().filter(|(i, _)| self.is_live(*i))
    }

    pub(super) fn start_marking(&mut self) {
        self.marks.clear();
        self.marks.resize(self.live.len(), 0);
    }

    /// Marks an object; true when it was not marked before.
    #[inline]
    pub(super) fn mark(&mut self, index: usize) -> bool {
        let (word, bit) = (index / 64, 1u64 << (index % 64));
        match self.marks.get_mut(word) {
            Some(w) if *w & bit == 0 => {
                *w |= bit;
                true
            }
            _ => false,
        }
    }

    pub(super) fn is_marked(&self, index: usize) -> bool {
        self.marks
            .get(index / 64)
            .is_some_and(|word| word >> (index % 64) & 1 == 1)
    }

    /// Frees what is in use and not marked, in index order. Adds what remains to what is charged.
    pub(super) fn sweep(&mut self, charged: &mut usize)
    where
        T: super::charge::Charge,
    {
        for word in 0..self.live.len() {
            let mut dead = self.live[word] & !self.marks[word];
            self.live[word] &= self.marks[word];
            while dead != 0 {
                let index = word * 64 + dead.trailing_zeros() as usize;
                dead &= dead - 1;
                self.items[index] = T::default();
                self.free.push(index as u32);
            }
            let mut alive = self.live[word];
            while alive != 0 {
                *charged += self.items[word * 64 + alive.trailing_zeros() as usize].charge();
                alive &= alive - 1;
            }
        }
    }

    /// Adds what its free places are charged, and their indexes in a list that grows by doubling.
    pub(super) fn add_idle(&self, idle: &mut usize) {
        *idle += self.free.len() * (super::charge::place::<T>() + 2 * size_of::<u32>());
    }

    /// Gives back the memory of the places that are free at its end, where they are more than half.
    pub(super) fn give_back(&mut self) {
        let used = match self.live.iter().rposition(|word| *word != 0) {
            Some(word) => word * 64 + 64 - self.live[word].leading_zeros() as usize,
            None => 0,
        };
        if self.items.len() < 64 || used > self.items.len() / 2 {
            return;
        }
        self.items.truncate(used);
        self.items.shrink_to(used + used / 3);
        self.live.truncate(used.div_ceil(64));
        self.free.retain(|index| (*index as usize) < used);
        self.free.shrink_to_fit();
    }
}

/// An arena is written as its length, its free slots in the order they will be reused, and the objects in use.
impl<T: Serialize + Default> Serialize for Arena<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        struct Live<'a, T>(&'a Arena<T>);
        impl<T: Serialize + Default> Serialize for Live<'_, T> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut sequence = serializer.serialize_seq(Some(self.0.len()))?;
                if self.0.free.is_empty() {
                    self.0
                        .items
                        .iter()
                        .try_for_each(|item| sequence.serialize_element(item))?;
                } else {
                    self.0
                        .iter()
                        .try_for_each(|(_, item)| sequence.serialize_element(item))?;
                }
                sequence.end()
            }
        }
        (&self.free, Live(self)).serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de> + Default> Deserialize<'de> for Arena<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (free, mut items) = <(Vec<u32>, Vec<T>)>::deserialize(deserializer)?;
        let length = items.len() + free.len();
        let mut live: SmallVec<[u64; 1]> = SmallVec::from_elem(u64::MAX, length.div_ceil(64));
        if let Some(last) = live.last_mut()
            && length % 64 != 0
        {
            *last = (1 << (length % 64)) - 1;
        }
        for &index in &free {
            let (word, bit) = (index as usize / 64, 1u64 << (index % 64));
            match live.get_mut(word) {
                Some(w) if *w & bit != 0 => *w &= !bit,
                _ => return Err(D::Error::custom("a free slot that is not one")),
            }
        }
        if !free.is_empty() {
            let mut in_use = std::mem::take(&mut items).into_iter();
            let is_live = |i: usize| live[i / 64] >> (i % 64) & 1 == 1;
            items = (0..length)
                .map(|i| {
                    if is_live(i) {
                        in_use.next().unwrap_or_default()
                    } else {
                        T::default()
                    }
                })
                .collect();
        }
        Ok(Arena {
            items,
            free,
            live,
            marks: Vec::new(),
        })
    }
}
