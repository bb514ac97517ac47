//! What each kind of object is charged, in bytes: a function of what it holds, the same on every machine, before a dump and after it.
//!
//! `tests/memory_truth.rs` holds it against the allocator.

use super::class::Shape;
use super::object::*;
use super::{COUNTER, Class, DICT_ENTRY, Dict, SET_SLOT, Set, StrObject, VALUE, grown};
use crate::value::Value;
use num_bigint::BigInt;

/// What machines of 64 bits need for a value of a type, in bytes: what is charged hangs on no machine.
pub(crate) trait Sized64 {
    const BYTES: usize;
}

/// States the sizes of types; a machine of 64 bits checks when it compiles that they are no larger. They may be smaller: another
/// crate of the host's may ask a dependency we share for a tighter layout (`smallvec/union`).
macro_rules! sizes {
    ($($kind:ty: $bytes:literal,)*) => {
        $(
            impl $crate::heap::charge::Sized64 for $kind {
                const BYTES: usize = $bytes;
            }
            #[cfg(target_pointer_width = "64")]
            const _: () = assert!(size_of::<$kind>() <= $bytes);
        )*
    };
}
pub(crate) use sizes;

sizes! {
    StrObject: 40,
    String: 24,
    BigInt: 32,
    Box<[u8]>: 16,
    Items: 64,
    Vec<Value>: 24,
    Dict: 88,
    Set: 56,
    Instance: 104,
    Class: 336,
    Function: 72,
    FunctionExtra: 136,
    Method: 32,
    Generator: 144,
    Value: 16,
    Iter: 48,
    Module: 24,
    ExceptionState: 112,
    TraceEntry: 16,
    Object: 80,
    Shape: 64,
}

/// The charge of an object's place in its arena. Arenas grow by half, so that a place stands for a third of another on average.
pub(crate) const fn place<T: Sized64>() -> usize {
    T::BYTES + T::BYTES / 3
}

/// Bytes charged for an object while it lives.
pub(crate) trait Charge {
    fn charge(&self) -> usize;

    /// Gives back room for variable parts that are gone, and charged no longer.
    #[inline]
    fn fit(&mut self) {}
}

/// The charged size of an instance's slots beyond those it holds itself.
pub(crate) fn slot_bytes(slots: usize) -> usize {
    if slots > 4 {
        VALUE * slots.next_power_of_two()
    } else {
        0
    }
}

impl Charge for StrObject {
    #[inline]
    fn charge(&self) -> usize {
        place::<StrObject>() + self.extra_bytes()
    }
}

impl Charge for String {
    fn charge(&self) -> usize {
        place::<String>() + grown(self.len())
    }
}

impl Charge for BigInt {
    fn charge(&self) -> usize {
        // Results have a digit to spare.
        place::<BigInt>() + 8 * (self.bits() as usize / 64 + 2)
    }
}

impl Charge for Box<[u8]> {
    fn charge(&self) -> usize {
        place::<Box<[u8]>>() + self.len()
    }
}

impl Charge for Items {
    #[inline]
    fn charge(&self) -> usize {
        place::<Items>() + if self.len() > 3 { VALUE * self.len() } else { 0 }
    }
}

impl Charge for Vec<Value> {
    #[inline]
    fn charge(&self) -> usize {
        place::<Vec<Value>>() + VALUE * grown(self.len())
    }

    #[inline]
    fn fit(&mut self) {
        fit(self);
    }
}

/// Leaves items about the room that is charged for them. Growth alone never leaves twice as much.
#[inline]
pub(crate) fn fit<T>(items: &mut Vec<T>) {
    if let Some(charged) = room_to_keep(items.len(), items.capacity()) {
        items.shrink_to(charged);
    }
}

/// How much room so many items keep, where they have more than they should.
#[inline]
pub(crate) fn room_to_keep(len: usize, capacity: usize) -> Option<usize> {
    let charged = grown(len);
    (capacity / 2 > charged).then_some(charged)
}

impl Charge for Dict {
    #[inline]
    fn charge(&self) -> usize {
        place::<Dict>() + DICT_ENTRY * grown(self.positions())
    }
}

impl Charge for Set {
    #[inline]
    fn charge(&self) -> usize {
        place::<Set>() + SET_SLOT * self.positions()
    }
}

impl Charge for Instance {
    #[inline]
    fn charge(&self) -> usize {
        place::<Instance>() + slot_bytes(self.slots.len())
    }
}

impl Charge for Class {
    fn charge(&self) -> usize {
        let listed = self.mro.len() + self.bases.len() + self.subclasses.len();
        place::<Class>()
            + DICT_ENTRY * (grown(self.namespace.len()) + self.specials.len())
            + COUNTER * self.counters.len()
            + 8 * listed
    }
}

impl Charge for Function {
    #[inline]
    fn charge(&self) -> usize {
        let extra = match &self.extra {
            Some(_) => FunctionExtra::BYTES,
            None => 0,
        };
        place::<Function>()
            + VALUE * (self.closure.len() + self.defaults.len())
            + 24 * self.keyword_defaults.len()
            + extra
    }
}

impl Charge for Method {
    #[inline]
    fn charge(&self) -> usize {
        place::<Method>()
    }
}

impl Charge for Generator {
    #[inline]
    fn charge(&self) -> usize {
        // The records of a few nodes are those of most.
        place::<Generator>() + VALUE * (self.frame.len() + 8)
    }
}

impl Charge for Value {
    #[inline]
    fn charge(&self) -> usize {
        place::<Value>()
    }
}

impl Charge for Iter {
    #[inline]
    fn charge(&self) -> usize {
        place::<Iter>() + self.extra_bytes()
    }
}

impl Charge for Module {
    fn charge(&self) -> usize {
        place::<Module>()
    }
}

impl Charge for ExceptionState {
    fn charge(&self) -> usize {
        let traceback = match self.traceback.len() {
            0 | 1 => 0,
            n => TraceEntry::BYTES * grown(n),
        };
        place::<ExceptionState>() + traceback + 24 * grown(self.fields.len())
    }
}

impl Charge for Object {
    fn charge(&self) -> usize {
        place::<Object>() + self.extra_bytes()
    }
}
