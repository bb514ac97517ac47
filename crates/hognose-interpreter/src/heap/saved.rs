//! A heap in a snapshot: what every session begins with is not written, nor is an arena that never held anything.

use super::Heap;
use super::arena::{Arena, Behind};
use super::dict::Entry;
use crate::beginning::Beginning;
use crate::name::Name;
use crate::value::*;
use serde::de::{Error, SeqAccess, Visitor};
use serde::ser::SerializeTuple;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A heap to be written.
pub(crate) struct Saved<'h> {
    heap: &'h Heap,
    common: Option<Common>,
    /// What the first dict has behind a fresh session's, where that is anything.
    entries: Option<(&'h [Entry], u64)>,
}

impl<'h> Saved<'h> {
    pub fn new(heap: &'h Heap, fresh: &Beginning) -> Saved<'h> {
        let common = heap.common(fresh);
        let entries = match (common, heap.dicts.first(1), fresh.dicts.first(1)) {
            (Some(_), Some([ours]), Some([theirs])) => ours.behind(theirs),
            _ => None,
        };
        Saved { heap, common, entries }
    }
}

/// How much of each a fresh session has, where a heap begins with all of that.
#[derive(Clone, Copy, Default)]
struct Common {
    strs: usize,
    modules: usize,
}

impl Heap {
    /// What this heap has in common with a fresh session's: its strings, module, the beginning of the module's dict, names.
    fn common(&self, fresh: &Beginning) -> Option<Common> {
        let common = Common {
            strs: fresh.texts.len(),
            modules: fresh.modules.len(),
        };
        let strs = self.strs.first(common.strs)?;
        let (ours, theirs) = (self.dicts.first(1)?.first()?, fresh.dicts.first(1)?.first()?);
        let same = self.hash_seed == fresh.hash_seed
            && !self.first_names.is_empty()
            && strs
                .iter()
                .zip(&fresh.texts)
                .all(|(ours, (text, _))| ours.own_text() == Some(text))
            && self.modules.first(common.modules)? == fresh.modules.first(common.modules)?
            && ours.begins_as(theirs);
        same.then_some(common)
    }

    /// The hash of a key whose hash follows from the key alone; zero of others.
    fn plain_hash(&self, key: Value) -> u64 {
        match key {
            Value::Short(_) | Value::Str(_) => self.str_hash(key),
            Value::Int(i) => crate::text::hash::of_i64(i) as u64,
            Value::Class(class) => crate::vm::keys::class_hash(class),
            Value::Native(native) => crate::vm::keys::native_hash(native),
            _ => 0,
        }
    }

    /// Makes the tables of all dicts, once all their keys are known to be sound.
    pub(crate) fn rehash(&mut self) {
        let mut dicts = std::mem::take(&mut self.dicts);
        for dict in dicts.slots_mut().filter(|dict| dict.positions() > 0) {
            dict.rehash(|key| self.plain_hash(key));
        }
        self.dicts = dicts;
    }
}

/// The bits that say what is written, the arenas' own first.
struct Bits(u32);

impl Bits {
    /// The heap begins as a fresh session's does.
    const FRESH: u32 = 31;
    /// Entries of the first dict behind the fresh one's.
    const ENTRIES: u32 = 30;
    const SHAPES: u32 = 29;
    const NAMES: u32 = 28;

    fn note(&mut self, bit: u32, is_written: bool) {
        self.0 |= u32::from(is_written) << bit;
    }

    fn has(&self, bit: u32) -> bool {
        self.0 >> bit & 1 == 1
    }
}

/// A part of a heap; its default where it is not written.
fn part<'de, T: Deserialize<'de> + Default, A: SeqAccess<'de>>(
    parts: &mut A,
    bits: &Bits,
    bit: u32,
) -> Result<T, A::Error> {
    match bits.has(bit) {
        true => parts
            .next_element()?
            .ok_or_else(|| A::Error::custom("a heap cut short")),
        false => Ok(T::default()),
    }
}

fn arena<T: Default, E: Error>(free: Vec<u32>, items: Vec<T>) -> Result<Arena<T>, E> {
    Arena::assemble(free, items).ok_or_else(|| E::custom("a free slot that is not one"))
}

/// The arena of what a fresh session has and what was read.
fn joined<T: Default, E: Error>(mut first: Vec<T>, (free, rest): (Vec<u32>, Vec<T>)) -> Result<Arena<T>, E> {
    if first.is_empty() {
        return arena(free, rest);
    }
    first.extend(rest);
    arena(free, first)
}

macro_rules! arenas {
    ($($arena:ident)*) => {
        #[allow(non_camel_case_types)]
        enum Bit { strs, dicts, modules, $($arena,)* }

        impl Serialize for Saved<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let Saved { heap, common, entries } = *self;
                let skip = common.unwrap_or_default();
                let strs = Behind(&heap.strs, skip.strs);
                let dicts = Behind(&heap.dicts, usize::from(common.is_some()));
                let modules = Behind(&heap.modules, skip.modules);
                let first_names = heap.first_names.iter().filter(|_| common.is_none());
                let mut names: Vec<(&Name, &Value)> = first_names.map(|(name, value)| (name, value)).collect();
                names.extend(&heap.name_strings);
                let mut bits = Bits(0);
                bits.note(Bit::strs as u32, !strs.is_blank());
                bits.note(Bit::dicts as u32, !dicts.is_blank());
                bits.note(Bit::modules as u32, !modules.is_blank());
                $(bits.note(Bit::$arena as u32, !heap.$arena.is_blank());)*
                bits.note(Bits::SHAPES, !heap.shapes.is_empty());
                bits.note(Bits::NAMES, !names.is_empty());
                bits.note(Bits::ENTRIES, entries.is_some());
                bits.note(Bits::FRESH, common.is_some());
                let mut parts = serializer.serialize_tuple(PARTS)?;
                parts.serialize_element(&bits.0)?;
                if common.is_none() {
                    parts.serialize_element(&heap.hash_seed)?;
                }
                macro_rules! put {
                    ($bit:expr, $what:expr) => {
                        if bits.has($bit) {
                            parts.serialize_element($what)?;
                        }
                    };
                }
                put!(Bit::strs as u32, &strs);
                if let Some(entries) = &entries {
                    parts.serialize_element(entries)?;
                }
                put!(Bit::dicts as u32, &dicts);
                put!(Bit::modules as u32, &modules);
                $(put!(Bit::$arena as u32, &heap.$arena);)*
                put!(Bits::SHAPES, &heap.shapes);
                put!(Bits::NAMES, &names);
                parts.end()
            }
        }

        impl<'de> Visitor<'de> for Parts {
            type Value = Heap;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a heap")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Heap, A::Error> {
                let bits = Bits(parts.next_element()?.ok_or_else(|| A::Error::custom("an empty heap"))?);
                let mut heap = Heap::default();
                if !bits.has(Bits::FRESH) {
                    heap.hash_seed = parts.next_element()?.ok_or_else(|| A::Error::custom("a heap cut short"))?;
                }
                let strs = part(&mut parts, &bits, Bit::strs as u32)?;
                let entries: (Vec<Entry>, u64) = part(&mut parts, &bits, Bits::ENTRIES)?;
                let dicts = part(&mut parts, &bits, Bit::dicts as u32)?;
                let modules = part(&mut parts, &bits, Bit::modules as u32)?;
                $(heap.$arena = part(&mut parts, &bits, Bit::$arena as u32)?;)*
                heap.shapes = part(&mut parts, &bits, Bits::SHAPES)?;
                let names: Vec<(Name, Value)> = part(&mut parts, &bits, Bits::NAMES)?;
                if bits.has(Bits::FRESH) {
                    let fresh = Beginning::get();
                    heap.hash_seed = fresh.hash_seed;
                    heap.first_names = &fresh.names;
                    heap.strs = joined(fresh.strs(), strs)?;
                    heap.dicts = joined(fresh.dicts.first(1).unwrap_or_default().to_vec(), dicts)?;
                    heap.modules = joined(fresh.modules.first(fresh.modules.len()).unwrap_or_default().to_vec(), modules)?;
                    if bits.has(Bits::ENTRIES) && heap.dicts.is_live(0) {
                        heap.dicts.get_mut(0).go_on(entries);
                    }
                } else {
                    heap.strs = joined(Vec::new(), strs)?;
                    heap.dicts = joined(Vec::new(), dicts)?;
                    heap.modules = joined(Vec::new(), modules)?;
                }
                heap.name_strings.extend(names);
                Ok(heap)
            }
        }
    };
}

/// More than are ever written.
const PARTS: usize = 32;

struct Parts;

arenas! {
    buffers bigints bytes tuples lists sets instances classes functions methods generators cells iterators exceptions
    objects
}

impl<'de> Deserialize<'de> for Heap {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Heap, D::Error> {
        deserializer.deserialize_tuple(PARTS, Parts)
    }
}
