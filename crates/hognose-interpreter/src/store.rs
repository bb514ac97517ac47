//! The append-only store of code. What is in it stays where it is, so that `&'a` nodes stay valid while code arrives.

use crate::tree::{CodeId, function::FunctionCode};
use std::sync::{Arc, OnceLock};

/// The code of one source text, immutable and shared between sessions.
pub struct Unit {
    pub(crate) file_name: String,
    pub(crate) source: Arc<str>,
    pub(crate) functions: Vec<FunctionCode>,
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

const CHUNKS: usize = 24;
const FIRST: usize = 8;

/// Chunks of doubling size, each allocated when the one before is full.
#[derive(Default)]
pub struct CodeStore {
    chunks: [OnceLock<Box<[OnceLock<StoredUnit>]>>; CHUNKS],
    count: std::sync::atomic::AtomicU32,
}

#[inline(always)]
fn place(index: usize) -> (usize, usize) {
    let n = index + FIRST;
    let chunk = (n.ilog2() - FIRST.ilog2()) as usize;
    (chunk, n - (FIRST << chunk))
}

impl CodeStore {
    pub(crate) fn len(&self) -> usize {
        self.count.load(std::sync::atomic::Ordering::Relaxed) as usize
    }

    /// Adds a unit; `None` where the store is full.
    pub(crate) fn add(&self, stored: StoredUnit) -> Option<u32> {
        let index = self.len();
        let (chunk, at) = place(index);
        let slots = self
            .chunks
            .get(chunk)?
            .get_or_init(|| (0..FIRST << chunk).map(|_| OnceLock::new()).collect());
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
