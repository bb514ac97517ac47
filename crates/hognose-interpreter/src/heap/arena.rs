//! One arena holds the objects of one kind; a handle is an index into it.
#![expect(
    clippy::indexing_slicing,
    reason = "handles of this arena, which a snapshot is checked for, and words as many as items"
)]

use serde::de::Error;
use serde::ser::SerializeSeq;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use smallvec::SmallVec;

/// Slots of `T`, reused after the collector freed them. A free slot holds `T::default()`.
#[derive(Debug)]
pub struct Arena<T> {
    items: Vec<T>,
    /// The free slots in the order they were freed, once there was one: a word instead of three, in each of a session's arenas.
    #[expect(clippy::box_collection)]
    free: Option<Box<Vec<u32>>>,
    /// A word for 64 slots.
    words: Words,
}

/// A word for 64 slots.
type Words = SmallVec<[Word; 1]>;

/// Which slots of an arena the collection under way came by, apart from the objects, so that what one holds is marked as it is read.
pub(super) struct Marks(Words);

impl Marks {
    /// Marks an object; true when it was not marked before.
    #[inline(always)]
    pub(super) fn mark(&mut self, index: usize) -> bool {
        let (word, bit) = (index / 64, 1u64 << (index % 64));
        match self.0.get_mut(word) {
            Some(w) if w.marked & bit == 0 => {
                w.marked |= bit;
                true
            }
            _ => false,
        }
    }
}

/// An arena that never had more places than this keeps none when all are free.
const FEW: usize = 5;

/// One bit a slot of each.
#[derive(Clone, Copy, Debug, Default)]
struct Word {
    /// Set while the slot is in use.
    live: u64,
    /// Set where the collection under way came by.
    marked: u64,
}

impl<T: Clone> Clone for Arena<T> {
    fn clone(&self) -> Self {
        Arena {
            items: self.items.clone(),
            free: self.free.clone(),
            words: SmallVec::from_slice(&self.words),
        }
    }
}

impl<T> Default for Arena<T> {
    fn default() -> Self {
        Arena {
            items: Vec::new(),
            free: None,
            words: SmallVec::new(),
        }
    }
}

impl<T: Default> Arena<T> {
    #[inline(always)]
    pub fn alloc(&mut self, item: T) -> usize {
        if let Some(index) = self.free.as_mut().and_then(|free| free.pop()) {
            let index = index as usize;
            self.items[index] = item;
            self.words[index / 64].live |= 1 << (index % 64);
            return index;
        }
        let index = self.items.len();
        if index == self.items.capacity() {
            self.grow();
        }
        self.items.push(item);
        if index.is_multiple_of(64) {
            self.words.push(Word::default());
        }
        self.words[index / 64].live |= 1 << (index % 64);
        index
    }

    /// Most arenas of most sessions hold nothing or one object.
    #[cold]
    #[inline(never)]
    fn grow(&mut self) {
        let len = self.items.len();
        self.items.reserve_exact(if len == 0 { 1 } else { (len / 2).max(4) });
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
        index < self.items.len()
            && self
                .words
                .get(index / 64)
                .is_some_and(|w| w.live >> (index % 64) & 1 == 1)
    }

    /// The number of objects in use.
    pub fn len(&self) -> usize {
        self.items.len() - self.free_slots().len()
    }

    fn free_slots(&self) -> &[u32] {
        self.free.as_ref().map_or(&[], |free| free)
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The objects in use with their indexes, in order.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &T)> {
        self.items.iter().enumerate().filter(|(i, _)| self.is_live(*i))
    }

    /// All slots, the free ones included.
    pub(super) fn slots_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.items.iter_mut()
    }

    /// Its first objects, where all of them are in use.
    pub(super) fn first(&self, count: usize) -> Option<&[T]> {
        let whole = self.free_slots().iter().all(|index| *index as usize >= count);
        self.items.get(..count).filter(|_| whole)
    }

    /// Whether no object was ever in it.
    pub(super) fn is_blank(&self) -> bool {
        self.items.is_empty()
    }

    pub(super) fn start_marking(&mut self) {
        self.words.iter_mut().for_each(|word| word.marked = 0);
    }

    /// The marks, which are to be put back.
    pub(super) fn take_marks(&mut self) -> Marks {
        Marks(std::mem::take(&mut self.words))
    }

    pub(super) fn put_marks(&mut self, marks: Marks) {
        self.words = marks.0;
    }

    /// The marked objects, in order.
    pub(super) fn marked(&self) -> impl Iterator<Item = &T> {
        self.words.iter().enumerate().flat_map(move |(word, bits)| {
            let mut left = bits.live & bits.marked;
            std::iter::from_fn(move || {
                let bit = left.trailing_zeros() as usize;
                left &= left.checked_sub(1)?;
                self.items.get(word * 64 + bit)
            })
        })
    }

    pub(super) fn is_marked(&self, index: usize) -> bool {
        self.words
            .get(index / 64)
            .is_some_and(|word| word.marked >> (index % 64) & 1 == 1)
    }

    /// Frees one object that is in use.
    pub(super) fn free(&mut self, index: usize) -> T {
        let freed = std::mem::take(&mut self.items[index]);
        if self.items.len() == 1 {
            *self = Arena::default();
        } else {
            self.words[index / 64].live &= !(1 << (index % 64));
            self.free.get_or_insert_default().push(index as u32);
        }
        freed
    }

    /// Frees what is in use and not marked, in index order. Adds what remains to what is charged.
    pub(super) fn sweep(&mut self, charged: &mut usize)
    where
        T: super::charge::Charge,
    {
        if self.items.len() <= FEW && self.words.iter().all(|word| word.marked == 0) {
            *self = Arena::default();
            return;
        }
        for word in 0..self.words.len() {
            let bits = &mut self.words[word];
            let mut dead = bits.live & !bits.marked;
            bits.live &= bits.marked;
            let mut alive = bits.live;
            if dead != 0 {
                self.free.get_or_insert_default().reserve(dead.count_ones() as usize);
            }
            while dead != 0 {
                let index = word * 64 + dead.trailing_zeros() as usize;
                dead &= dead - 1;
                self.items[index] = T::default();
                self.free.get_or_insert_default().push(index as u32);
            }
            while alive != 0 {
                let item = &mut self.items[word * 64 + alive.trailing_zeros() as usize];
                item.fit();
                *charged += item.charge();
                alive &= alive - 1;
            }
        }
    }

    /// Adds what its free places are charged, and their indexes in a list that grows by doubling.
    pub(super) fn add_idle(&self, idle: &mut usize)
    where
        T: super::charge::Sized64,
    {
        *idle += self.free_slots().len() * (super::charge::place::<T>() + 2 * size_of::<u32>());
    }

    /// Gives back the memory of the places that are free at its end, where they are more than half.
    pub(super) fn give_back(&mut self) {
        let used = match self.words.iter().rposition(|word| word.live != 0) {
            Some(word) => word * 64 + 64 - self.words[word].live.leading_zeros() as usize,
            None => 0,
        };
        if self.items.len() < 64 || used > self.items.len() / 2 {
            return;
        }
        self.items.truncate(used);
        self.items.shrink_to(used + used / 3);
        self.words.truncate(used.div_ceil(64));
        if let Some(free) = &mut self.free {
            free.retain(|index| (*index as usize) < used);
            free.shrink_to_fit();
        }
    }
}

/// An arena is written as its free slots in the order they will be reused, and the objects in use.
impl<T: Serialize + Default> Serialize for Arena<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Behind(self, 0).serialize(serializer)
    }
}

/// An arena without its first objects, none of which is free.
pub(super) struct Behind<'a, T>(pub &'a Arena<T>, pub usize);

impl<T: Default> Behind<'_, T> {
    /// Whether nothing but the first objects was ever in it.
    pub fn is_blank(&self) -> bool {
        self.0.items.len() == self.1
    }
}

impl<T: Serialize + Default> Serialize for Behind<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        struct Live<'a, T>(&'a Arena<T>, usize);
        impl<T: Serialize + Default> Serialize for Live<'_, T> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let Live(arena, first) = self;
                let mut sequence = serializer.serialize_seq(Some(arena.len() - first))?;
                if arena.free_slots().is_empty() {
                    let items = arena.items.get(*first..).unwrap_or_default();
                    items.iter().try_for_each(|item| sequence.serialize_element(item))?;
                } else {
                    arena
                        .iter()
                        .skip(*first)
                        .try_for_each(|(_, item)| sequence.serialize_element(item))?;
                }
                sequence.end()
            }
        }
        (self.0.free_slots(), Live(self.0, self.1)).serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de> + Default> Deserialize<'de> for Arena<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (free, items) = <(Vec<u32>, Vec<T>)>::deserialize(deserializer)?;
        Arena::assemble(free, items).ok_or_else(|| D::Error::custom("a free slot that is not one"))
    }
}

impl<T> From<Vec<T>> for Arena<T> {
    /// All of them are in use.
    fn from(items: Vec<T>) -> Arena<T> {
        Arena {
            words: words_of(items.len()),
            items,
            free: None,
        }
    }
}

/// The words of so many slots in use.
fn words_of(length: usize) -> Words {
    let all = Word {
        live: u64::MAX,
        marked: 0,
    };
    let mut words: Words = SmallVec::from_elem(all, length.div_ceil(64));
    if let Some(last) = words.last_mut()
        && !length.is_multiple_of(64)
    {
        last.live = (1 << (length % 64)) - 1;
    }
    words
}

impl<T: Default> Arena<T> {
    /// The arena of these free slots and these objects in use, in order; `None` where the free slots are not its.
    pub(super) fn assemble(free: Vec<u32>, mut items: Vec<T>) -> Option<Arena<T>> {
        let length = items.len() + free.len();
        let mut words = words_of(length);
        for &index in &free {
            let (word, bit) = (index as usize / 64, 1u64 << (index % 64));
            match words.get_mut(word) {
                Some(w) if w.live & bit != 0 => w.live &= !bit,
                _ => return None,
            }
        }
        if !free.is_empty() {
            let mut in_use = std::mem::take(&mut items).into_iter();
            let is_live = |i: usize| words[i / 64].live >> (i % 64) & 1 == 1;
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
        let free = (!free.is_empty()).then(|| Box::new(free));
        Some(Arena { items, free, words })
    }
}
