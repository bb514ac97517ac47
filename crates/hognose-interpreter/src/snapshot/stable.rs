//! Numbers for what the interpreter itself defines, the same in every build: hashes of their names.

use crate::name::Name;
use crate::types::Builtin;
use crate::value::{ClassRef, NativeRef};
use rustc_hash::FxHashMap;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::sync::LazyLock;

/// FNV-1a over the parts, with a zero byte between them; thirty bits, so that it is written in at most five bytes with a flag.
fn stable_number(parts: &[&str]) -> u32 {
    let mut hash: u32 = 0x811C_9DC5;
    for byte in parts.iter().flat_map(|p| p.bytes().chain([0])) {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    hash ^ (hash >> 30)
}

struct Table {
    numbers: Vec<u32>,
    index: FxHashMap<u32, u32>,
}

impl Table {
    fn new(names: impl Iterator<Item = u32>) -> Table {
        let numbers: Vec<u32> = names.collect();
        let index = numbers.iter().enumerate().map(|(i, n)| (*n, i as u32)).collect();
        Table { numbers, index }
    }
}

static BUILTINS: LazyLock<Table> =
    LazyLock::new(|| Table::new(Builtin::all().iter().map(|b| stable_number(&["type", b.name()]))));

static NAMES: LazyLock<Table> =
    LazyLock::new(|| Table::new(crate::name::well_known().iter().map(|n| stable_number(&["name", n]))));

/// Natives by number, and the number of each.
struct Natives {
    numbers: FxHashMap<NativeRef, u32>,
    index: FxHashMap<u32, NativeRef>,
}

static NATIVES: LazyLock<Natives> = LazyLock::new(|| {
    let mut natives = Natives {
        numbers: FxHashMap::default(),
        index: FxHashMap::default(),
    };
    for group in 0..crate::native::groups() {
        let owner = match Builtin::all().get(group) {
            Some(builtin) => builtin.name(),
            None => crate::stdlib::names().nth(group - Builtin::COUNT).unwrap_or(""),
        };
        let kind = if group < Builtin::COUNT { "method" } else { "function" };
        for (i, def) in crate::native::group(group).iter().enumerate() {
            let number = stable_number(&[kind, owner, def.name]);
            natives.numbers.insert(NativeRef::at(group, i), number);
            natives.index.insert(number, NativeRef::at(group, i));
        }
    }
    natives
});

/// Own numbers and stable ones are told apart by the lowest bit.
fn write<S: Serializer>(serializer: S, own: bool, number: u64) -> Result<S::Ok, S::Error> {
    serializer.serialize_u64(number << 1 | u64::from(own))
}

/// What was written: the number, and whether it is the session's own.
fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(bool, u32), D::Error> {
    let written = u64::deserialize(deserializer)?;
    match u32::try_from(written >> 1) {
        Ok(number) => Ok((written & 1 == 1, number)),
        Err(_) => Err(D::Error::custom("a number out of range")),
    }
}

fn stable<E: Error>(table: &Table, number: u32, what: &str) -> Result<usize, E> {
    table
        .index
        .get(&number)
        .map(|i| *i as usize)
        .ok_or_else(|| E::custom(what))
}

impl Serialize for ClassRef {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.heap_index() {
            Some(index) => write(serializer, true, index as u64),
            None => write(
                serializer,
                false,
                u64::from(BUILTINS.numbers.get(self.index()).copied().unwrap_or(0)),
            ),
        }
    }
}

impl<'de> Deserialize<'de> for ClassRef {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match read(deserializer)? {
            (true, index) => Ok(ClassRef::from_heap_index(index as usize)),
            (false, number) => stable(&BUILTINS, number, "a type not known here").map(ClassRef::new),
        }
    }
}

impl Serialize for Builtin {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.class().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Builtin {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        ClassRef::deserialize(deserializer)?
            .builtin()
            .ok_or_else(|| D::Error::custom("a type not known here"))
    }
}

impl Serialize for Name {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match NAMES.numbers.get(self.index()) {
            Some(number) => write(serializer, false, u64::from(*number)),
            None => write(serializer, true, (self.index() - NAMES.numbers.len()) as u64),
        }
    }
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (own, number) = read(deserializer)?;
        let index = if own {
            NAMES.numbers.len() + number as usize
        } else {
            stable(&NAMES, number, "a name not known here")?
        };
        Ok(Name::at(index))
    }
}

impl Serialize for NativeRef {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(NATIVES.numbers.get(self).copied().unwrap_or(0))
    }
}

impl<'de> Deserialize<'de> for NativeRef {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = u32::deserialize(deserializer)?;
        NATIVES
            .index
            .get(&number)
            .copied()
            .ok_or_else(|| D::Error::custom("a native function not known here"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stable_numbers_are_distinct() {
        assert_eq!(BUILTINS.index.len(), BUILTINS.numbers.len());
        assert_eq!(NAMES.index.len(), NAMES.numbers.len());
        assert_eq!(NATIVES.index.len(), NATIVES.numbers.len());
    }
}
