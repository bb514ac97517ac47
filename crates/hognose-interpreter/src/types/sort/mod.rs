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
                if self.key.is_none() {
                    self.keys.clone_from(&self.items);
                }
                self.state = State::Key;
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
            items = order.iter().filter_map(|at| items.get(*at as usize).copied()).collect();
            if reversed {
                items.reverse();
            }
        }
        let before = vm.heap.list(self.list).len();
        *vm.heap.list_mut(self.list) = items;
        vm.heap.list_resized(self.list, before);
    }
}

/// The order of keys that are all ints of 64 bits, all floats but NaN, or all strings; `None` for others.
fn quick_order(vm: &mut Vm<'_>, keys: &[Value]) -> Result<Option<Vec<u32>>, Unwind> {
    let Some(first) = keys.first().copied() else {
        return Ok(Some(Vec::new()));
    };
    if u32::try_from(keys.len()).is_err() {
        return Ok(None);
    }
    let simple = match first {
        Value::Int(_) => keys.iter().all(|k| matches!(k, Value::Int(_))),
        Value::Float(_) => keys.iter().all(|k| matches!(k, Value::Float(f) if !f.get().is_nan())),
        Value::Short(_) | Value::Str(_) => keys.iter().all(|k| k.is_str()),
        _ => false,
    };
    if !simple {
        return Ok(None);
    }
    vm.work(keys.len().saturating_mul(keys.len().ilog2() as usize + 1) / 4)?;
    let mut order: Vec<u32> = (0..keys.len() as u32).collect();
    let key = |at: &u32| keys.get(*at as usize).copied().unwrap_or_default();
    match first {
        Value::Int(_) => order.sort_by_key(|at| key(at).as_small_int()),
        Value::Float(_) => {
            // Zeros are equal whatever their sign.
            let float = |at: &u32| {
                if let Value::Float(f) = key(at) {
                    f.get() + 0.0
                } else {
                    0.0
                }
            };
            order.sort_by(|a, b| float(a).total_cmp(&float(b)));
        }
        #[allow(clippy::unnecessary_sort_by, reason = "a key cannot borrow")]
        _ => order.sort_by(|a, b| (*vm.heap.text(key(a))).cmp(&*vm.heap.text(key(b)))),
    }
    Ok(Some(order))
}
