//! range: an arithmetic progression, in 64-bit integers where its bounds fit and in big ones elsewhere.

use super::argument::wrong_receiver;
use super::slice;
use super::{Builtin, sequence};
use crate::heap::{Iter, Object};
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::native::{Code, NativeDef, attribute, function, method};
use crate::value::*;
use crate::vm::compare::CompareOp;
use crate::vm::iterate::range_len;
use crate::vm::{Unwind, Vm};
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive, Zero};

type R = Result<Value, Unwind>;

pub static METHODS: &[NativeDef] = &[
    function(
        "__construct__",
        "(start, stop=None, step=None, /)",
        Code::F3(construct),
        "Integers from start to before stop, by a step.",
    ),
    attribute("start", |vm, r| part(vm, r, "start", 0), "Where it starts."),
    attribute("stop", |vm, r| part(vm, r, "stop", 1), "Before what it stops."),
    attribute("step", |vm, r| part(vm, r, "step", 2), "From one element to the next."),
    method(
        "count",
        "(self, value, /)",
        Code::F2(count),
        "How many elements equal the value.",
    ),
    method("index", "(self, value, /)", Code::F2(index), "Where the value stands."),
    method("__len__", "(self, /)", Code::F1(len), "Return len(self)."),
    method("__bool__", "(self, /)", Code::F1(truth), "Whether there are elements."),
    method("__getitem__", "(self, key, /)", Code::F2(get_item), "Return self[key]."),
    method(
        "__contains__",
        "(self, key, /)",
        Code::F2(contains),
        "Return key in self.",
    ),
    method("__iter__", "(self, /)", Code::F1(iter), "Return iter(self)."),
    method(
        "__reversed__",
        "(self, /)",
        Code::F1(reversed),
        "An iterator from the end.",
    ),
    method(
        "__eq__",
        "(self, value, /)",
        Code::F2(|vm, a, b| compare(vm, CompareOp::Eq, a, b)),
        "Return self==value.",
    ),
    method(
        "__ne__",
        "(self, value, /)",
        Code::F2(|vm, a, b| compare(vm, CompareOp::Ne, a, b)),
        "Return self!=value.",
    ),
    method(
        "__hash__",
        "(self, /)",
        Code::F1(|vm, r| vm.hash(r)),
        "Return hash(self).",
    ),
    method(
        "__repr__",
        "(self, /)",
        Code::F1(|vm, r| vm.repr(r)),
        "Return repr(self).",
    ),
];

pub(crate) fn is_range(vm: &Vm<'_>, value: Value) -> bool {
    matches!(value, Value::Object(o) if matches!(vm.heap.object(o), Object::Range { .. } | Object::BigRange { .. }))
}

fn check(vm: &mut Vm<'_>, this: Value, method: &str) -> Result<(), Unwind> {
    if is_range(vm, this) {
        Ok(())
    } else {
        Err(wrong_receiver(vm, Builtin::Range, method, this))
    }
}

/// Start, stop and step.
fn parts(vm: &Vm<'_>, range: Value) -> [Value; 3] {
    match range {
        Value::Object(o) => match *vm.heap.object(o) {
            Object::Range { start, stop, step } => [Value::Int(start), Value::Int(stop), Value::Int(step)],
            Object::BigRange { start, stop, step } => [start, stop, step],
            _ => Default::default(),
        },
        _ => Default::default(),
    }
}

/// Start, stop and step of a range as big integers.
fn bounds(vm: &Vm<'_>, range: Value) -> [BigInt; 3] {
    parts(vm, range).map(|v| vm.as_bigint(v).unwrap_or_default())
}

fn big_len([start, stop, step]: &[BigInt; 3]) -> BigInt {
    if step.is_positive() && start < stop {
        (stop - start - 1u32).div_floor(step) + 1u32
    } else if step.is_negative() && start > stop {
        (start - stop - 1u32).div_floor(&-step) + 1u32
    } else {
        BigInt::zero()
    }
}

/// The number of elements, of any size.
pub(crate) fn length(vm: &mut Vm<'_>, range: Value) -> Value {
    let len = big_len(&bounds(vm, range));
    vm.heap.new_int(len)
}

fn construct(vm: &mut Vm<'_>, start: Value, stop: Value, step: Value) -> R {
    let args = match stop {
        Value::Undefined => [Value::Int(0), start, Value::Int(1)],
        _ => [start, stop, step.or(Value::Int(1))],
    };
    if let [Value::Int(_), Value::Int(_), Value::Int(_)] = args {
        return make(vm, args);
    }
    vm.run(MakeRange {
        args: args.to_vec(),
        at: 0,
    })
}

/// A range of three ints.
fn make(vm: &mut Vm<'_>, [start, stop, step]: [Value; 3]) -> R {
    if step == Value::Int(0) {
        return Err(vm.value_error("range() arg 3 must not be zero"));
    }
    Ok(vm.heap.new_object(match (start, stop, step) {
        (Value::Int(start), Value::Int(stop), Value::Int(step)) => Object::Range { start, stop, step },
        _ => Object::BigRange { start, stop, step },
    }))
}

fn make_big(vm: &mut Vm<'_>, parts: [BigInt; 3]) -> R {
    let parts = parts.map(|n| vm.heap.new_int(n));
    make(vm, parts)
}

fn part(vm: &mut Vm<'_>, this: Value, name: &str, which: usize) -> R {
    check(vm, this, name)?;
    Ok(parts(vm, this).get(which).copied().unwrap_or_default())
}

fn len(vm: &mut Vm<'_>, this: Value) -> R {
    check(vm, this, "__len__")?;
    match length(vm, this) {
        len @ Value::Int(_) => Ok(len),
        _ => Err(vm.overflow_error("Python int too large to convert to C ssize_t")),
    }
}

/// Whether a range has elements.
pub(crate) fn is_empty(vm: &Vm<'_>, range: Value) -> bool {
    big_len(&bounds(vm, range)).is_zero()
}

fn truth(vm: &mut Vm<'_>, this: Value) -> R {
    check(vm, this, "__bool__")?;
    Ok(Value::bool(!is_empty(vm, this)))
}

fn get_item(vm: &mut Vm<'_>, this: Value, key: Value) -> R {
    check(vm, this, "__getitem__")?;
    item(vm, this, key)
}

/// `range[key]`. Suspendable.
pub(crate) fn item(vm: &mut Vm<'_>, range: Value, key: Value) -> R {
    if let (Value::Object(o), Value::Int(i)) = (range, key)
        && let Object::Range { start, stop, step } = *vm.heap.object(o)
    {
        let len = range_len(start, stop, step);
        let at = if i < 0 { len.wrapping_add(i as u64) } else { i as u64 };
        if at >= len || (i < 0 && i.unsigned_abs() > len) {
            return Err(vm.index_error("range object index out of range"));
        }
        // An element lies between the bounds, whatever the product does on the way.
        return Ok(Value::Int(start.wrapping_add((at as i64).wrapping_mul(step))));
    }
    if let Some(index) = vm.as_bigint(key) {
        let all = bounds(vm, range);
        let len = big_len(&all);
        let at = if index.is_negative() { index + &len } else { index };
        if at.is_negative() || at >= len {
            return Err(vm.index_error("range object index out of range"));
        }
        let [start, _, step] = all;
        return Ok(vm.heap.new_int(start + at * step));
    }
    if slice::parts(vm, key).is_some() {
        return vm.run(SliceRange {
            range,
            key,
            asked: false,
        });
    }
    if vm.special_method(key, crate::name::names::__index__).is_some() {
        return sequence::by_index(vm, range, key, sequence::Operation::Get, Value::Undefined);
    }
    Err(sequence::bad_key(vm, range, key))
}

/// Whether an integer is an element of a range.
pub(crate) fn range_contains(vm: &Vm<'_>, range: Value, item: Value) -> bool {
    if let (Value::Object(o), Some(i)) = (range, vm.index_value(item))
        && let Object::Range { start, stop, step } = *vm.heap.object(o)
    {
        let inside = if step > 0 {
            start <= i && i < stop
        } else {
            stop < i && i <= start
        };
        return inside && (i128::from(i) - i128::from(start)) % i128::from(step) == 0;
    }
    let Some(i) = vm.as_bigint(item) else { return false };
    let [start, stop, step] = bounds(vm, range);
    let inside = if step.is_positive() {
        start <= i && i < stop
    } else {
        stop < i && i <= start
    };
    inside && ((i - start) % step).is_zero()
}

/// An int or a bool, not of a class of its own, whose place is computed.
fn is_plain_int(item: Value) -> bool {
    matches!(item, Value::Int(_) | Value::BigInt(_) | Value::True | Value::False)
}

fn contains(vm: &mut Vm<'_>, this: Value, item: Value) -> R {
    check(vm, this, "__contains__")?;
    vm.contains(this, item)
}

fn count(vm: &mut Vm<'_>, this: Value, item: Value) -> R {
    check(vm, this, "count")?;
    if is_plain_int(item) {
        return Ok(Value::Int(i64::from(range_contains(vm, this, item))));
    }
    vm.run(super::iterators::SearchIterable::new(
        this,
        item,
        super::sequence::Purpose::Count,
    ))
}

fn index(vm: &mut Vm<'_>, this: Value, item: Value) -> R {
    check(vm, this, "index")?;
    if !is_plain_int(item) {
        return vm.run(super::iterators::SearchIterable::new(
            this,
            item,
            super::sequence::Purpose::Index,
        ));
    }
    if !range_contains(vm, this, item) {
        return Err(vm.value_error("range.index(x): x not in range"));
    }
    let [start, _, step] = bounds(vm, this);
    let at = (vm.as_bigint(item).unwrap_or_default() - start) / step;
    Ok(vm.heap.new_int(at))
}

fn iter(vm: &mut Vm<'_>, this: Value) -> R {
    check(vm, this, "__iter__")?;
    vm.iter(this)
}

fn reversed(vm: &mut Vm<'_>, this: Value) -> R {
    check(vm, this, "__reversed__")?;
    if let Value::Object(o) = this
        && let Object::Range { start, stop, step } = *vm.heap.object(o)
        && let Some(back) = step.checked_neg()
    {
        let len = range_len(start, stop, step);
        let last = start.wrapping_add((len.wrapping_sub(1) as i64).wrapping_mul(step));
        return Ok(vm.heap.new_iter(Iter::Range {
            next: last,
            step: back,
            remaining: len,
        }));
    }
    let all = bounds(vm, this);
    let len = big_len(&all);
    let [start, _, step] = all;
    let next = &start + (len - 1u32) * &step;
    let [next, stop, step] = [next, &start - &step, -step].map(|n| vm.heap.new_int(n));
    Ok(vm.heap.new_iter(Iter::BigRange { next, step, stop }))
}

fn compare(vm: &mut Vm<'_>, op: CompareOp, this: Value, other: Value) -> R {
    check(vm, this, "__eq__")?;
    if !is_range(vm, other) {
        return Ok(Value::NotImplemented);
    }
    vm.compare(op, this, other)
}

/// What equal ranges have in common: length, first element, step.
fn essence(vm: &Vm<'_>, range: Value) -> (BigInt, Option<BigInt>, Option<BigInt>) {
    let all = bounds(vm, range);
    let len = big_len(&all);
    let [start, _, step] = all;
    let first = (!len.is_zero()).then_some(start);
    let step = (len > BigInt::one()).then_some(step);
    (len, first, step)
}

/// Whether two ranges are the same sequence.
pub(crate) fn equal(vm: &Vm<'_>, a: Value, b: Value) -> bool {
    essence(vm, a) == essence(vm, b)
}

/// The hash of a range with big bounds.
pub(crate) fn big_hash(vm: &Vm<'_>, range: Value) -> u64 {
    use crate::text::hash as hashes;
    use crate::text::integer::IntRef;
    let (len, first, step) = essence(vm, range);
    let none = vm.quick_hash(Value::None).unwrap_or_default() as i64;
    let of = |n: Option<BigInt>| n.map_or(none, |n| hashes::of_int(IntRef::Big(&n)));
    hashes::of_tuple([of(Some(len)), of(first), of(step)]) as u64
}

machines! {
    /// Arguments by `__index__`, in order.
    pub(crate) struct MakeRange { args: Vec<Value>, at: u64 }
    /// `range[slice]`, whose parts may have to be asked.
    pub(crate) struct SliceRange { range: Value, key: Value, asked: bool }
}

impl MakeRange {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if let Resumption::Value(value) = input {
            if let Some(slot) = self.args.get_mut(self.at as usize) {
                *slot = value;
            }
            self.at = self.at.wrapping_add(1);
        }
        match self.args.get(self.at as usize).copied() {
            Some(arg) => Ok(Step::Await(vm.index(arg)?)),
            None => match *self.args.as_slice() {
                [start, stop, step] => Ok(Step::Done(make(vm, [start, stop, step])?)),
                _ => Err(vm.corrupt()),
            },
        }
    }
}

impl SliceRange {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if !self.asked {
            self.asked = true;
            let Some((start, stop, step)) = slice::parts(vm, self.key) else {
                return Err(vm.corrupt());
            };
            return Ok(Step::Await(slice::resolve(vm, start, stop, step)?));
        }
        let all = bounds(vm, self.range);
        let len = big_len(&all);
        let Some([from, to, by]) = slice::big_bounds(vm, input.value(), &len) else {
            return Err(vm.corrupt());
        };
        let [start, _, step] = all;
        let result = [&start + from * &step, &start + to * &step, step * by];
        Ok(Step::Done(make_big(vm, result)?))
    }
}

/// How many elements are left, for a hint.
pub(crate) fn remaining(next: &BigInt, stop: &BigInt, step: &BigInt) -> i64 {
    big_len(&[next.clone(), stop.clone(), step.clone()])
        .to_i64()
        .unwrap_or(i64::MAX)
}
