//! The append-only store of code. What is in it stays where it is, so that `&'a` nodes stay valid while code arrives.

use crate::tree::{CodeId, function::FunctionCode};
use std::sync::{Arc, OnceLock};

/// The code of one source text, immutable and shared between sessions.
pub struct Unit {
    pub(crate) file_name: String,
    pub(crate) source: Arc<str>,
    pub(crate) functions: Box<[FunctionCode]>,
    /// Identifiers the code uses, by index.
    pub(crate) names: Vec<Box<str>>,
    /// Inline caches the code wants.
    pub(crate) link_count: u32,
    /// How it was compiled, to be compiled again the same way.
    pub(crate) mode: crate::lower::UnitMode,
}

/// A unit in a session, and where its part of the session's side tables begins.
pub(crate) struct StoredUnit {
    pub(crate) unit: Arc<Unit>,
    pub(crate) links: u32,
    pub(crate) names: u32,
}

/// Where a unit's parts of the session's side tables begin.
#[derive(Clone, Copy)]
pub(crate) struct Tables {
    pub(crate) links: u32,
    pub(crate) names: u32,
}

/// A unit as calls see it, without the way through the store.
#[derive(Clone, Copy)]
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
/// Each chunk has eight times as many places as the one before; the first has eight.
const GROWTH: u32 = 3;

/// Chunks of growing size, each allocated when the one before is full.
#[derive(Default)]
pub struct CodeStore {
    chunks: [OnceLock<Box<[OnceLock<StoredUnit>]>>; CHUNKS],
    count: std::sync::atomic::AtomicU32,
}

#[inline(always)]
fn place(index: usize) -> (usize, usize) {
    // Before chunk k are 8 (8^k - 1) / 7 places.
    let chunk = (index - index.div_ceil(8) + 1).ilog2() / GROWTH;
    let before = (((1 << (GROWTH * chunk)) - 1) / 7) << GROWTH;
    (chunk as usize, index - before)
}

impl CodeStore {
    pub(crate) fn len(&self) -> usize {
        self.count.load(std::sync::atomic::Ordering::Relaxed) as usize
    }

    /// Adds a unit; `None` where the store is full.
    pub(crate) fn add(&self, stored: StoredUnit) -> Option<u32> {
        let index = self.len();
        let (chunk, at) = place(index);
        let slots = self.chunks.get(chunk)?.get_or_init(|| {
            (0..1 << (GROWTH as usize * (chunk + 1)))
                .map(|_| OnceLock::new())
                .collect()
        });
        slots.get(at)?.set(stored).ok()?;
        self.count.store(index as u32 + 1, std::sync::atomic::Ordering::Relaxed);
        Some(index as u32)
    }

    #[inline(always)]
    pub(crate) fn unit(&self, index: u32) -> Option<&StoredUnit> {
        let (chunk, at) = place(index as usize);
        self.chunks.get(chunk)?.get()?.get(at)?.get()
    }

    #[inline(always)]
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
            if expected.1 == 8 << (3 * expected.0) {
                expected = (expected.0 + 1, 0);
            }
        }
    }
}
