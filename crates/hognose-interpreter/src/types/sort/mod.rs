//! Sorting: `list.sort`, and `sorted` through it.
//!
//! The machine takes the elements out of the list, so that the program's keys and comparisons find it empty, as in CPython, and
//! puts them back whatever happens. Keys of one simple type are sorted natively; all others by comparisons that the
//! program may answer, one after the other, in the order that `merge` wants them.

mod merge;

use crate::machine::{Resumption, Step};
use crate::machines;
use crate::value::*;
use crate::vm::compare::CompareOp;
use crate::vm::{Unwind, Vm};
use merge::MergeSort;
use smallvec::SmallVec;
use std::cmp::Ordering;

machines! {
    /// `list.sort`; answers `result`.
    pub(crate) struct Sort(catches) {
        list: ListRef, key: Value, reverse: Value, result: Value,
        items: Vec<Value>, keys: Vec<Value>, merge: MergeSort, state: State,
    }
}

/// What the machine's next input is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(crate) enum State {
    #[default]
    Start,
    /// The truth of `reverse`.
    Reverse,
    /// The key of the next element.
    Key,
    /// The answer to the comparison `merge` asked for.
    Compared,
}

impl crate::heap::collect::Trace for State {
    fn trace(&self, _: &mut dyn FnMut(Value)) {}
}

impl Sort {
    pub(crate) fn new(list: ListRef, key: Value, reverse: Value, result: Value) -> Sort {
        let (items, keys, merge) = (Vec::new(), Vec::new(), MergeSort::default());
        Sort {
            list,
            key,
            reverse,
            result,
            items,
            keys,
            merge,
            state: State::Start,
        }
    }

    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if let Resumption::Raised(exception) = input {
            if matches!(self.state, State::Key | State::Compared) {
                self.put_back(vm);
            }
            return Err(vm.reraise(exception));
        }
        let mut answer = None;
        match self.state {
            State::Start => {
                self.state = State::Reverse;
                return Ok(Step::Await(vm.truth(self.reverse)?));
            }
            State::Reverse => {
                self.reverse = input.value();
                self.items = std::mem::take(vm.heap.list_mut(self.list));
                vm.heap.list_resized(self.list, self.items.len());
                self.state = State::Key;
                if self.key.is_none() {
                    if sort_ints(vm, &mut self.items, self.reverse == Value::True)? {
                        return self.finish(vm);
                    }
                    self.keys.clone_from(&self.items);
                }
            }
            State::Key => self.keys.push(input.value()),
            State::Compared if !self.merge.is_sound() => return Err(vm.corrupt()),
            State::Compared => answer = Some(input.value() == Value::True),
        }
        if self.state == State::Key {
            while let Some(item) = self.items.get(self.keys.len()).copied() {
                vm.work(1)?;
                let key = vm.call_value(self.key, &[item])?;
                self.keys.push(key);
            }
            if self.reverse == Value::True {
                // The order of what is equal stays: turned round before and after.
                self.keys.reverse();
            }
            if let Some(order) = quick_order(vm, &self.keys)? {
                self.merge = MergeSort::done(order);
                return self.finish(vm);
            }
            self.merge = MergeSort::new(self.keys.len());
            self.state = State::Compared;
        }
        while let Some((left, right)) = self.merge.next(answer) {
            vm.work(1)?;
            let key = |at: u32| self.keys.get(at as usize).copied().unwrap_or_default();
            let (left, right) = (key(left), key(right));
            answer = Some(match vm.quick_compare(CompareOp::Lt, left, right) {
                Some(less) => less,
                None => vm.compare_truth(CompareOp::Lt, left, right)? == Value::True,
            });
        }
        self.finish(vm)
    }

    fn finish(&mut self, vm: &mut Vm<'_>) -> Result<Step, Unwind> {
        let modified = !vm.heap.list(self.list).is_empty();
        self.put_back(vm);
        // What is raised here comes back to this machine.
        self.state = State::Start;
        if modified {
            Err(vm.value_error("list modified during sort"))
        } else {
            Ok(Step::Done(self.result))
        }
    }

    /// Fills the list with its elements as far as they are in order.
    fn put_back(&mut self, vm: &mut Vm<'_>) {
        let mut items = std::mem::take(&mut self.items);
        let order = self.merge.order();
        if order.len() == items.len() {
            let reversed = self.reverse == Value::True;
            if reversed {
                items.reverse();
            }
            let mut sorted = Vec::with_capacity(items.len());
            sorted.extend(order.iter().filter_map(|at| items.get(*at as usize).copied()));
            items = sorted;
            if reversed {
                items.reverse();
            }
        }
        let before = vm.heap.list(self.list).len();
        *vm.heap.list_mut(self.list) = items;
        vm.heap.list_resized(self.list, before);
    }
}

/// Sorts ints of 64 bits that have no keys. False, with nothing done, for others.
fn sort_ints(vm: &mut Vm<'_>, items: &mut [Value], reverse: bool) -> Result<bool, Unwind> {
    if !matches!(items, [Value::Int(_), ..]) || !items.iter().all(|item| matches!(item, Value::Int(_))) {
        return Ok(false);
    }
    let depth = items.len().ilog2() as usize + 1;
    vm.work(items.len().saturating_mul(depth) / 4)?;
    let mut ints: SmallVec<[i64; 8]> = SmallVec::with_capacity(items.len());
    ints.extend(items.iter().filter_map(|item| item.as_small_int()));
    // Equal ints cannot be told apart.
    ints.sort_unstable();
    if reverse {
        ints.reverse();
    }
    for (item, int) in items.iter_mut().zip(ints) {
        *item = Value::Int(int);
    }
    Ok(true)
}

/// The order of keys that are all ints of 64 bits, all floats but NaN, all strings, or tuples that are alike in this; `None` for
/// others.
fn quick_order(vm: &mut Vm<'_>, keys: &[Value]) -> Result<Option<Vec<u32>>, Unwind> {
    let Some(first) = keys.first().copied() else {
        return Ok(Some(Vec::new()));
    };
    let Ok(count) = u32::try_from(keys.len()) else {
        return Ok(None);
    };
    let columns = match first {
        Value::Tuple(tuple) => vm.heap.tuple(tuple).len(),
        _ => 1,
    };
    if !(1..=MOST_COLUMNS).contains(&columns) {
        return Ok(None);
    }
    if matches!(first, Value::Tuple(_)) {
        vm.work(keys.len().saturating_mul(columns) / 4)?;
    }
    if !keys.iter().all(|key| are_alike(vm, first, *key)) {
        return Ok(None);
    }
    let depth = keys.len().ilog2() as usize + 1;
    vm.work(keys.len().saturating_mul(depth) / 4)?;
    let ranks = keys
        .iter()
        .map(|key| columns_of(vm, key).first().map_or(0, |c| rank(vm, *c)));
    let mut order: Vec<(u64, u32)> = ranks.zip(0..count).collect();
    if matches!(first, Value::Int(_) | Value::Float(_)) {
        order.sort_by_key(|(rank, _)| *rank);
    } else {
        // Texts that begin alike are looked at further on.
        let columns = keys.iter().flat_map(|key| columns_of(vm, key));
        let text_bytes: usize = columns.map(|column| long_bytes(vm, *column)).sum();
        vm.work(text_bytes.saturating_mul(depth) / 64)?;
        let columns = |at: u32| keys.get(at as usize).map_or(&[][..], |key| columns_of(vm, key));
        order.sort_by(|(rank, a), (other, b)| {
            rank.cmp(other)
                .then_with(|| order_of_columns(vm, columns(*a), columns(*b)))
        });
    }
    Ok(Some(order.into_iter().map(|(_, at)| at).collect()))
}

/// Tuples of more elements are compared as others are.
const MOST_COLUMNS: usize = 8;

/// Whether two keys are of one simple type, or tuples of such.
#[inline]
fn are_alike(vm: &Vm<'_>, a: Value, b: Value) -> bool {
    match (a, b) {
        (Value::Tuple(a), Value::Tuple(b)) => {
            let (a, b) = (vm.heap.tuple(a), vm.heap.tuple(b));
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| are_alike_alone(*a, *b))
        }
        (a, b) => are_alike_alone(a, b),
    }
}

#[inline]
fn are_alike_alone(a: Value, b: Value) -> bool {
    match (a, b) {
        (Value::Int(_), Value::Int(_)) => true,
        (Value::Float(a), Value::Float(b)) => !a.get().is_nan() && !b.get().is_nan(),
        (a, b) => a.is_str() && b.is_str(),
    }
}

/// What of a key is compared: a tuple's elements, or itself.
fn columns_of<'h>(vm: &'h Vm<'_>, key: &'h Value) -> &'h [Value] {
    match key {
        Value::Tuple(tuple) => vm.heap.tuple(*tuple),
        key => std::slice::from_ref(key),
    }
}

/// The bytes of a text that its rank does not tell.
fn long_bytes(vm: &Vm<'_>, key: Value) -> usize {
    match key {
        Value::Str(_) => vm.heap.text(key).len().saturating_sub(8),
        _ => 0,
    }
}

/// A number in the order of the keys: of ints and floats the whole of it, of texts their beginning.
#[inline(always)]
fn rank(vm: &Vm<'_>, key: Value) -> u64 {
    const SIGN: u64 = 1 << 63;
    match key {
        Value::Int(n) => n as u64 ^ SIGN,
        // Zeros are equal whatever their sign.
        Value::Float(f) => match (f.get() + 0.0).to_bits() {
            bits if bits & SIGN != 0 => !bits,
            bits => bits | SIGN,
        },
        key => {
            let text = vm.heap.text(key);
            let mut beginning = [0; 8];
            for (to, from) in beginning.iter_mut().zip(text.as_bytes()) {
                *to = *from;
            }
            u64::from_be_bytes(beginning)
        }
    }
}

/// The order of keys that are alike, by their first columns that differ.
fn order_of_columns(vm: &Vm<'_>, a: &[Value], b: &[Value]) -> Ordering {
    let order = |(a, b): (&Value, &Value)| match a {
        Value::Int(_) | Value::Float(_) => rank(vm, *a).cmp(&rank(vm, *b)),
        _ => vm.heap.text(*a).as_bytes().cmp(vm.heap.text(*b).as_bytes()),
    };
    let mut orders = a.iter().zip(b).map(order);
    orders.find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
}
