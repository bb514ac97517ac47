//! Classes, and the shapes (hidden classes) of their instances.

use crate::name::Name;
use crate::types::Builtin;
use crate::value::{ClassRef, Value};
use indexmap::IndexMap;
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
    /// The attributes are in a dict, which stands in slot zero: somebody has asked for `__dict__`, or deleted an attribute.
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
    /// Direct subclasses, in order of making.
    pub subclasses: Vec<ClassRef>,
}
