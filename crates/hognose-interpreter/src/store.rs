//! The store of code. What is in it stays where it is while the Vm runs, so that `&'a` nodes stay valid while code arrives; what
//! nothing refers to any more is removed when the Vm has left.

use crate::name::UnitNames;
use crate::tree::{CodeId, function::FunctionCode};
use compact_str::CompactString;
use std::cell::{Cell, OnceCell};
use std::sync::Arc;

/// The code of one source text, immutable and shared between sessions.
pub struct Unit {
    pub(crate) file_name: CompactString,
    pub(crate) source: Box<str>,
    pub(crate) functions: Box<[FunctionCode]>,
    /// Identifiers the code uses, by index.
    pub(crate) names: UnitNames,
    /// Inline caches the code wants.
    pub(crate) link_count: u32,
    /// How it was compiled, to be compiled again the same way.
    pub(crate) mode: crate::lower::UnitMode,
    /// A hash of all that it was compiled from.
    pub(crate) fingerprint: u64,
}

impl Unit {
    /// Whether both were compiled from the same text, in the same way.
    pub(crate) fn is_same(&self, other: &Unit) -> bool {
        self.fingerprint == other.fingerprint
            && self.mode == other.mode
            && self.source == other.source
            && self.file_name == other.file_name
    }
}

/// A unit in a session, and where its part of the session's side tables begins.
pub(crate) struct StoredUnit {
    pub(crate) unit: Arc<Unit>,
    pub(crate) links: u32,
    pub(crate) names: u32,
}

/// Where a unit's parts of the session's side tables begin.
#[derive(Clone, Copy, Default)]
pub(crate) struct Tables {
    pub(crate) links: u32,
    pub(crate) names: u32,
}

/// A unit as calls see it, without the way through the store; without functions where none is.
#[derive(Clone, Copy, Default)]
pub(crate) struct UnitView<'a> {
    pub(crate) functions: &'a [FunctionCode],
    pub(crate) tables: Tables,
}

impl StoredUnit {
    pub(crate) fn view(&self) -> UnitView<'_> {
        let tables = Tables {
            links: self.links,
            names: self.names,
        };
        UnitView {
            functions: &self.unit.functions,
            tables,
        }
    }
}

const CHUNKS: usize = 8;
/// Each chunk has eight times as many places as the one before; the first has one.
const GROWTH: u32 = 3;

/// Chunks of growing size, each made when the one before is full. Units are added while code runs, and removed between runs of
/// the Vm, when nobody borrows them.
#[derive(Default)]
pub struct CodeStore {
    /// Chunk zero: many sessions have one unit at a time.
    first: OnceCell<StoredUnit>,
    rest: OnceCell<Box<Chunk>>,
    /// Places below the end of the last that is taken.
    count: Cell<u32>,
    /// Every place below is taken.
    full: Cell<u32>,
    /// Whether a unit that came has functions with natives before them.
    has_natives_at_once: Cell<bool>,
}

struct Chunk {
    places: Box<[OnceCell<StoredUnit>]>,
    next: OnceCell<Box<Chunk>>,
}

impl Chunk {
    fn new(number: usize) -> Box<Chunk> {
        Box::new(Chunk {
            places: (0..1 << (GROWTH as usize * number)).map(|_| OnceCell::new()).collect(),
            next: OnceCell::new(),
        })
    }
}

#[inline(always)]
fn place(index: usize) -> (usize, usize) {
    // Before chunk k are (8^k - 1) / 7 places.
    let chunk = (index * 7 + 1).ilog2() / GROWTH;
    (chunk as usize, index - ((1 << (GROWTH * chunk)) - 1) / 7)
}

impl CodeStore {
    pub(crate) fn len(&self) -> usize {
        self.count.get() as usize
    }

    /// Adds a unit at the lowest free place; `None` where the store is full.
    pub(crate) fn add(&self, stored: StoredUnit) -> Option<u32> {
        let mut index = self.full.get();
        while self.unit(index).is_some() {
            index += 1;
        }
        self.full.set(index);
        self.put(index, stored)?;
        Some(index)
    }

    /// Adds a unit at a place that is free; `None` where it is not, or the store is full.
    pub(crate) fn put(&self, index: u32, stored: StoredUnit) -> Option<()> {
        let (number, at) = place(index as usize);
        if number >= CHUNKS {
            return None;
        }
        let free = if number == 0 {
            &self.first
        } else {
            let mut chunk = self.rest.get_or_init(|| Chunk::new(1));
            for number in 2..=number {
                chunk = chunk.next.get_or_init(|| Chunk::new(number));
            }
            chunk.places.get(at)?
        };
        if stored.unit.mode.is_library() && stored.unit.functions.iter().any(|code| code.at_once.is_some()) {
            self.has_natives_at_once.set(true);
        }
        free.set(stored).ok()?;
        self.count.set(self.count.get().max(index + 1));
        Some(())
    }

    /// Whether there may be functions that a native stands before.
    #[inline]
    pub(crate) fn has_natives_at_once(&self) -> bool {
        self.has_natives_at_once.get()
    }

    #[inline]
    pub(crate) fn unit(&self, index: u32) -> Option<&StoredUnit> {
        let (number, at) = place(index as usize);
        if number == 0 {
            return self.first.get();
        }
        let mut chunk = self.rest.get()?;
        for _ in 1..number {
            chunk = chunk.next.get()?;
        }
        chunk.places.get(at)?.get()
    }

    fn place_mut(&mut self, index: u32) -> Option<&mut OnceCell<StoredUnit>> {
        let (number, at) = place(index as usize);
        if number == 0 {
            return Some(&mut self.first);
        }
        let mut chunk = self.rest.get_mut()?;
        for _ in 1..number {
            chunk = chunk.next.get_mut()?;
        }
        chunk.places.get_mut(at)
    }

    pub(crate) fn unit_mut(&mut self, index: u32) -> Option<&mut StoredUnit> {
        self.place_mut(index)?.get_mut()
    }

    /// Takes a unit out; its place will be another's.
    pub(crate) fn remove(&mut self, index: u32) -> Option<StoredUnit> {
        let stored = self.place_mut(index)?.take()?;
        *self.full.get_mut() = (*self.full.get_mut()).min(index);
        let mut count = *self.count.get_mut();
        while count > 0 && self.unit(count - 1).is_none() {
            count -= 1;
        }
        *self.count.get_mut() = count;
        Some(stored)
    }

    /// The units and their places, in order.
    pub(crate) fn units(&self) -> impl Iterator<Item = (u32, &StoredUnit)> {
        (0..self.len() as u32).filter_map(|index| Some((index, self.unit(index)?)))
    }

    #[inline]
    pub(crate) fn function(&self, id: CodeId) -> Option<(&StoredUnit, &FunctionCode)> {
        let stored = self.unit(id.unit)?;
        Some((stored, stored.unit.functions.get(id.function as usize)?))
    }
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn every_index_has_a_place_of_its_own() {
        let mut expected = (0, 0);
        for index in 0..100_000 {
            assert_eq!(place(index), expected, "of {index}");
            expected.1 += 1;
            if expected.1 == 1 << (3 * expected.0) {
                expected = (expected.0 + 1, 0);
            }
        }
    }
}
