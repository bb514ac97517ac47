//! The built-in iterators: so far their types.

use crate::heap::Iter;
use crate::heap::object::ViewKind;
use crate::types::Builtin;

/// The type of a built-in iterator.
pub(crate) fn type_of(iter: &Iter) -> Builtin {
    match iter {
        Iter::Exhausted | Iter::List { .. } | Iter::Ready { .. } => Builtin::ListIterator,
        Iter::ListReversed { .. } => Builtin::ListReverseIterator,
        Iter::Tuple { .. } => Builtin::TupleIterator,
        Iter::Str { .. } => Builtin::StrIterator,
        Iter::Bytes { .. } => Builtin::BytesIterator,
        Iter::Range { .. } | Iter::BigRange { .. } => Builtin::RangeIterator,
        Iter::Dict { kind: ViewKind::Keys, .. } => Builtin::DictKeyIterator,
        Iter::Dict { kind: ViewKind::Values, .. } => Builtin::DictValueIterator,
        Iter::Dict { kind: ViewKind::Items, .. } => Builtin::DictItemIterator,
        Iter::DictReversed { kind: ViewKind::Keys, .. } => Builtin::DictReverseKeyIterator,
        Iter::DictReversed { kind: ViewKind::Values, .. } => Builtin::DictReverseValueIterator,
        Iter::DictReversed { kind: ViewKind::Items, .. } => Builtin::DictReverseItemIterator,
        Iter::Set { .. } => Builtin::SetIterator,
        Iter::Sequence { .. } => Builtin::SequenceIterator,
        Iter::SequenceReversed { .. } => Builtin::Reversed,
        Iter::Callable { .. } => Builtin::CallableIterator,
        Iter::Enumerate { .. } => Builtin::Enumerate,
        Iter::Zip { .. } => Builtin::Zip,
        Iter::Map { .. } => Builtin::Map,
        Iter::Filter { .. } => Builtin::Filter,
    }
}
