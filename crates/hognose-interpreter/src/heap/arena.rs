//! One arena holds the objects of one kind; a handle is an index into it.

use serde::{Deserialize, Serialize};

/// Slots of `T`, reused after the collector freed them. A free slot holds `T::default()`.
#[derive(Debug, Serialize, Deserialize)]
pub struct Arena<T> {
    items: Vec<T>,
    free: Vec<u32>,
    /// One bit a slot, set while the slot is in use.
    live: Vec<u64>,
    #[serde(skip)]
    marks: Vec<u64>,
}

impl<T> Default for Arena<T> {
    fn default() -> Self {
        Arena { items: Vec::new(), free: Vec::new(), live: Vec::new(), marks: Vec::new() }
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
        self.items.push(item);
        if index % 64 == 0 {
            self.live.push(0);
        }
        self.live[index / 64] |= 1 << (index % 64);
        index
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

    /// Frees what is in use and not marked, in index order, and hands each freed object to `freed`.
    pub(super) fn sweep(&mut self, mut freed: impl FnMut(T)) {
        for word in 0..self.live.len() {
            let mut dead = self.live[word] & !self.marks[word];
            self.live[word] &= self.marks[word];
            while dead != 0 {
                let index = word * 64 + dead.trailing_zeros() as usize;
                dead &= dead - 1;
                freed(std::mem::take(&mut self.items[index]));
                self.free.push(index as u32);
            }
        }
    }

    /// Whether what was read from outside hangs together.
    pub(crate) fn is_consistent(&self) -> bool {
        let n = self.items.len();
        if n > u32::MAX as usize || self.live.len() != n.div_ceil(64) {
            return false;
        }
        let live: usize = self.live.iter().map(|w| w.count_ones() as usize).sum();
        let beyond = (n..self.live.len() * 64).any(|i| self.live[i / 64] >> (i % 64) & 1 == 1);
        let mut seen = vec![false; n];
        let free_ok = self.free.iter().all(|&i| {
            let i = i as usize;
            i < n && !self.is_live(i) && !std::mem::replace(&mut seen[i], true)
        });
        !beyond && free_ok && live + self.free.len() == n
    }
}
