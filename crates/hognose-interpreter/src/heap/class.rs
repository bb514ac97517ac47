//! Classes, and the shapes (hidden classes) of their instances.

use crate::name::Name;
use crate::types::Builtin;
use crate::value::{ClassRef, Value};
use indexmap::{IndexMap, IndexSet};
use rustc_hash::FxBuildHasher;
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
pub struct ShapeId(pub(crate) u32);

/// Which attributes an instance has, and in which slots.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Shape {
    pub class: ClassRef,
    /// The attribute in each slot.
    pub names: Vec<Name>,
    /// The shapes that one more attribute leads to.
    pub transitions: Vec<(Name, ShapeId)>,
    /// The attributes are in a dict, which stands in slot zero: somebody has asked for `__dict__`, or deleted an attribute. Those
    /// of `__slots__` are in a second dict behind it.
    pub in_dict: bool,
}

impl Shape {
    #[inline]
    pub fn slot(&self, name: Name) -> Option<usize> {
        self.names.iter().position(|n| *n == name)
    }
}

pub type Namespace = IndexMap<Name, Value, FxBuildHasher>;

/// A class made by the program.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Class {
    pub name: Value,
    pub qualname: Value,
    pub bases: Vec<ClassRef>,
    /// The method resolution order, the class itself first.
    pub mro: Vec<ClassRef>,
    pub namespace: Namespace,
    pub metaclass: ClassRef,
    /// The built-in type whose value every instance holds; `object` where there is none.
    pub layout: Builtin,
    /// The shape of a new instance; the shape of an instance whose attributes are in a dict.
    pub root_shape: ShapeId,
    pub dict_shape: ShapeId,
    /// Instances have no `__dict__`: every class above this one names its slots.
    pub no_dict: bool,
    /// The base whose layout instances have.
    pub base: ClassRef,
    /// The class or ancestor that last added to what an instance holds: a built-in type, or one with slots.
    pub solid: ClassRef,
    /// It or an ancestor has slots.
    pub has_slots: bool,
    /// Names whose plain values are replaced by plain values: no cache holds them, so that a counter in a class does not make
    /// all caches wrong at every step.
    pub counters: IndexSet<Name, FxBuildHasher>,
    /// Special methods that are neither functions nor natives, as what is called with an instance first (`Object::Special`).
    pub specials: Namespace,
    /// The `__init__` that alone makes an instance `object.__new__` made, and one more than the epoch it was found in.
    #[serde(skip)]
    pub plain_init: (u32, Value),
    /// One more than the epoch in which its instances were found to be true, whatever they hold.
    #[serde(skip)]
    pub always_true: u32,
    /// Direct subclasses, in order of making.
    pub subclasses: Vec<ClassRef>,
}

/// One lookup of a name in a class and its bases.
#[derive(Clone, Copy, Default)]
struct Lookup {
    class: u32,
    name: u32,
    /// One more than the epoch it was made in, so that an empty place fits none.
    epoch: u32,
    holder: u32,
    /// `Undefined` where the name was not found.
    value: Value,
}

const LOOKUPS: usize = 128;

/// The last lookups in classes, each in the one place its class and name hash to. Made when first used.
#[derive(Default)]
pub(crate) struct LookupCache {
    entries: std::cell::OnceCell<Box<[std::cell::Cell<Lookup>; LOOKUPS]>>,
}

impl LookupCache {
    #[inline(always)]
    fn place(class: u32, name: u32) -> usize {
        (class.wrapping_mul(0x9E37_79B1) ^ name.wrapping_mul(0x85EB_CA77)).rotate_left(9) as usize % LOOKUPS
    }

    /// What is known of a class's name: the value, `Undefined` where there is none, and the class that holds it.
    #[inline(always)]
    pub fn get(&self, class: ClassRef, name: Name, epoch: u32) -> Option<(Value, ClassRef)> {
        let (class, name) = (class.index() as u32, name.index() as u32);
        let found = self.entries.get()?[Self::place(class, name)].get();
        (found.class == class && found.name == name && found.epoch == epoch.wrapping_add(1))
            .then(|| (found.value, ClassRef::new(found.holder as usize)))
    }

    pub fn set(&self, class: ClassRef, name: Name, epoch: u32, found: Option<(Value, ClassRef)>) {
        let (class, name) = (class.index() as u32, name.index() as u32);
        let (value, holder) = found.unwrap_or_default();
        let entries = self
            .entries
            .get_or_init(|| Box::new(std::array::from_fn(|_| std::cell::Cell::default())));
        entries[Self::place(class, name)].set(Lookup {
            class,
            name,
            epoch: epoch.wrapping_add(1),
            holder: holder.index() as u32,
            value,
        });
    }

    /// Forgets everything: the collector may have freed what is in it.
    pub fn clear(&mut self) {
        self.entries.take();
    }
}
