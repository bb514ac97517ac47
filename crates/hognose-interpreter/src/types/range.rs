//! range: to come.

use crate::value::*;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

/// Whether an integer is an element of a range.
pub(crate) fn range_contains(vm: &Vm<'_>, range: Value, item: Value) -> bool {
    use crate::heap::Object;
    let Value::Object(o) = range else { return false };
    let (Object::Range { start, stop, step }, Some(i)) = (vm.heap.object(o), vm.index_value(item)) else { return false };
    let inside = if *step > 0 { *start <= i && i < *stop } else { *stop < i && i <= *start };
    inside && i.wrapping_sub(*start).checked_rem(*step) == Some(0)
}

pub(crate) fn is_range(vm: &Vm<'_>, value: Value) -> bool {
    use crate::heap::Object;
    matches!(value, Value::Object(o) if matches!(vm.heap.object(o), Object::Range { .. } | Object::BigRange { .. }))
}

pub(crate) fn item(vm: &mut Vm<'_>, _: Value, _: Value) -> R {
    Err(vm.not_implemented("an element of a range is not there yet"))
}
