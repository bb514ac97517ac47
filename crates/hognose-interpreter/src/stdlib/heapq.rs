//! `heapq` and `bisect`: heaps in lists, and places in ordered sequences. What merges is in heapq.py.

use crate::machine::{Resumption, Step};
use crate::machines;
use crate::native::{Code, NativeDef, function};
use crate::value::*;
use crate::vm::compare::CompareOp;
use crate::vm::{Unwind, Vm};
use serde::{Deserialize, Serialize};

type R = Result<Value, Unwind>;

pub static HEAPQ: &[NativeDef] = &[
    function(
        "heappush",
        "(heap, item, /)",
        Code::F2(|vm, h, x| push(vm, h, x, false)),
        "Puts an item into a heap.",
    ),
    function(
        "heappop",
        "(heap, /)",
        Code::F1(|vm, h| pop(vm, h, false)),
        "Takes the least item out of a heap.",
    ),
    function(
        "heapify",
        "(heap, /)",
        Code::F1(|vm, h| heapify(vm, h, false)),
        "Makes a list a heap.",
    ),
    function(
        "heapreplace",
        "(heap, item, /)",
        Code::F2(|vm, h, x| replace(vm, h, x, false)),
        "Takes the least item out, then puts one in.",
    ),
    function(
        "heappushpop",
        "(heap, item, /)",
        Code::F2(|vm, h, x| push_pop(vm, h, x, false)),
        "Puts an item in, then takes the least out.",
    ),
    function(
        "heappush_max",
        "(heap, item, /)",
        Code::F2(|vm, h, x| push(vm, h, x, true)),
        "Puts an item into a max-heap.",
    ),
    function(
        "heappop_max",
        "(heap, /)",
        Code::F1(|vm, h| pop(vm, h, true)),
        "Takes the greatest item out of a max-heap.",
    ),
    function(
        "heapify_max",
        "(heap, /)",
        Code::F1(|vm, h| heapify(vm, h, true)),
        "Makes a list a max-heap.",
    ),
    function(
        "heapreplace_max",
        "(heap, item, /)",
        Code::F2(|vm, h, x| replace(vm, h, x, true)),
        "Takes the greatest item out, then puts one in.",
    ),
    function(
        "heappushpop_max",
        "(heap, item, /)",
        Code::F2(|vm, h, x| push_pop(vm, h, x, true)),
        "Puts an item in, then takes the greatest out.",
    ),
];

pub static BISECT: &[NativeDef] = &[
    function(
        "bisect_right",
        "(a, x, lo=0, hi=None, *, key=None)",
        Code::F5(|vm, a, x, lo, hi, key| bisect(vm, a, x, lo, hi, key, false, false)),
        "The place behind all elements not greater than x.",
    ),
    function(
        "bisect_left",
        "(a, x, lo=0, hi=None, *, key=None)",
        Code::F5(|vm, a, x, lo, hi, key| bisect(vm, a, x, lo, hi, key, true, false)),
        "The place before all elements not less than x.",
    ),
    function(
        "insort_right",
        "(a, x, lo=0, hi=None, *, key=None)",
        Code::F5(|vm, a, x, lo, hi, key| bisect(vm, a, x, lo, hi, key, false, true)),
        "Inserts x behind all elements not greater.",
    ),
    function(
        "insort_left",
        "(a, x, lo=0, hi=None, *, key=None)",
        Code::F5(|vm, a, x, lo, hi, key| bisect(vm, a, x, lo, hi, key, true, true)),
        "Inserts x before all elements not less.",
    ),
];

/// The short names.
pub fn fill_bisect(vm: &mut Vm<'_>, module: ModuleRef) -> Result<(), Unwind> {
    for (short, name) in [("bisect", "bisect_right"), ("insort", "insort_right")] {
        if let Some(native) = super::native("bisect", name) {
            vm.module_set(module, short, Value::Native(native));
        }
    }
    Ok(())
}

fn heap_list(vm: &mut Vm<'_>, heap: Value, what: &str) -> Result<ListRef, Unwind> {
    match vm.native_of(heap) {
        Value::List(list) => Ok(list),
        _ => {
            let place = if what.contains("heapify") || what.contains("heappop") && !what.contains("push") {
                ""
            } else {
                " 1"
            };
            let message = format!("{what}() argument{place} must be list, not {}", vm.type_name(heap));
            Err(vm.type_error(message))
        }
    }
}

fn push(vm: &mut Vm<'_>, heap: Value, item: Value, max: bool) -> R {
    let list = heap_list(vm, heap, if max { "heappush_max" } else { "heappush" })?;
    vm.heap.list_push(list, item);
    let at = vm.heap.list(list).len() - 1;
    vm.run(Sift {
        phase: Phase::Down,
        position: at as u64,
        ..Sift::new(list, max, Value::None, vm.heap.list(list).len())
    })
}

fn pop(vm: &mut Vm<'_>, heap: Value, max: bool) -> R {
    let list = heap_list(vm, heap, if max { "heappop_max" } else { "heappop" })?;
    let before = vm.heap.list(list).len();
    let Some(last) = vm.heap.list_mut(list).pop() else {
        return Err(vm.index_error("index out of range"));
    };
    vm.heap.list_resized(list, before);
    match vm.heap.list_mut(list).first_mut() {
        None => Ok(last),
        Some(first) => {
            let top = std::mem::replace(first, last);
            vm.run(Sift::new(list, max, top, before - 1))
        }
    }
}

fn replace(vm: &mut Vm<'_>, heap: Value, item: Value, max: bool) -> R {
    let list = heap_list(vm, heap, if max { "heapreplace_max" } else { "heapreplace" })?;
    let n = vm.heap.list(list).len();
    match vm.heap.list_mut(list).first_mut() {
        None => Err(vm.index_error("index out of range")),
        Some(first) => {
            let top = std::mem::replace(first, item);
            vm.run(Sift::new(list, max, top, n))
        }
    }
}

fn push_pop(vm: &mut Vm<'_>, heap: Value, item: Value, max: bool) -> R {
    let list = heap_list(vm, heap, if max { "heappushpop_max" } else { "heappushpop" })?;
    let n = vm.heap.list(list).len();
    if n == 0 {
        return Ok(item);
    }
    vm.run(Sift {
        phase: Phase::Exchange,
        ..Sift::new(list, max, item, n)
    })
}

fn heapify(vm: &mut Vm<'_>, heap: Value, max: bool) -> R {
    let list = heap_list(vm, heap, if max { "heapify_max" } else { "heapify" })?;
    let n = vm.heap.list(list).len();
    if n < 2 {
        return Ok(Value::None);
    }
    let start = (n / 2 - 1) as u64;
    vm.run(Sift {
        start,
        position: start,
        rest: start,
        ..Sift::new(list, max, Value::None, n)
    })
}

/// Which way an item moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Phase {
    /// Towards the leaves, the better child taking its place each time.
    Up,
    /// Towards the root, while it is better than its parent.
    Down,
    /// Before it: whether an item goes in at all.
    Exchange,
}

crate::holds_no_value! { Phase }

machines! {
    /// Restores a heap from a place on; then the same from each place before, down to the first, for `heapify`.
    pub(crate) struct Sift {
        list: ListRef, max: bool, result: Value, len: u64, phase: Phase, start: u64, position: u64, rest: u64, asked: bool,
    }
    pub(crate) struct Bisect {
        sequence: Value, item: Value, lo: Value, hi: Value, key: Value, left: bool, inserts: bool,
        low: i64, high: i64, wanted: Value, state: u8,
    }
}

impl Sift {
    fn new(list: ListRef, max: bool, result: Value, len: usize) -> Sift {
        Sift {
            list,
            max,
            result,
            len: len as u64,
            phase: Phase::Up,
            start: 0,
            position: 0,
            rest: 0,
            asked: false,
        }
    }

    /// Whether the first of two items belongs nearer to the root.
    fn better(&self, vm: &mut Vm<'_>, a: u64, b: u64) -> Result<Value, Unwind> {
        let items = vm.heap.list(self.list);
        let (Some(a), Some(b)) = (items.get(a as usize).copied(), items.get(b as usize).copied()) else {
            return Err(vm.corrupt());
        };
        if self.max {
            vm.compare_truth(CompareOp::Lt, b, a)
        } else {
            vm.compare_truth(CompareOp::Lt, a, b)
        }
    }

    fn swap(&self, vm: &mut Vm<'_>, a: u64, b: u64) {
        let items = vm.heap.list_mut(self.list);
        if (a.max(b) as usize) < items.len() {
            items.swap(a as usize, b as usize);
        }
    }

    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        let mut answer = input.value() == Value::True;
        loop {
            vm.work(1)?;
            if vm.heap.list(self.list).len() as u64 != self.len {
                return Err(vm.runtime_error("list changed size during iteration"));
            }
            match self.phase {
                Phase::Exchange => {
                    let Some(top) = vm.heap.list(self.list).first().copied() else {
                        return Err(vm.corrupt());
                    };
                    if !self.asked {
                        self.asked = true;
                        let (a, b) = if self.max {
                            (self.result, top)
                        } else {
                            (top, self.result)
                        };
                        answer = vm.compare_truth(CompareOp::Lt, a, b)? == Value::True;
                        continue;
                    }
                    self.asked = false;
                    if !answer {
                        return Ok(Step::Done(self.result));
                    }
                    if let Some(first) = vm.heap.list_mut(self.list).first_mut() {
                        *first = std::mem::replace(&mut self.result, top);
                    }
                    self.phase = Phase::Up;
                }
                Phase::Up => {
                    let child = 2 * self.position + 1;
                    if self.position >= self.len >> 1 {
                        self.phase = Phase::Down;
                        self.asked = false;
                        continue;
                    }
                    let mut best = child;
                    if child + 1 < self.len {
                        if !self.asked {
                            self.asked = true;
                            answer = self.better(vm, child, child + 1)? == Value::True;
                            continue;
                        }
                        self.asked = false;
                        best += u64::from(!answer);
                    }
                    self.swap(vm, best, self.position);
                    self.position = best;
                }
                Phase::Down => {
                    let mut done = self.position <= self.start;
                    if !done {
                        let parent = (self.position - 1) >> 1;
                        if !self.asked {
                            self.asked = true;
                            answer = self.better(vm, self.position, parent)? == Value::True;
                            continue;
                        }
                        self.asked = false;
                        done = !answer;
                        if answer {
                            self.swap(vm, parent, self.position);
                            self.position = parent;
                        }
                    }
                    if done {
                        let Some(next) = self.rest.checked_sub(1) else {
                            return Ok(Step::Done(self.result));
                        };
                        (self.rest, self.start, self.position, self.phase) = (next, next, next, Phase::Up);
                    }
                }
            }
        }
    }
}

fn bisect(
    vm: &mut Vm<'_>,
    sequence: Value,
    item: Value,
    lo: Value,
    hi: Value,
    key: Value,
    left: bool,
    inserts: bool,
) -> R {
    let (lo, hi, key) = (lo.or(Value::Int(0)), hi.or(Value::None), key.or(Value::None));
    vm.run(Bisect {
        sequence,
        item,
        lo,
        hi,
        key,
        left,
        inserts,
        low: 0,
        high: 0,
        wanted: item,
        state: 0,
    })
}

/// What `Bisect` waits for.
mod waiting {
    pub const LOW: u8 = 1;
    pub const HIGH: u8 = 2;
    pub const WANTED: u8 = 3;
    pub const ITEM: u8 = 4;
    pub const KEY: u8 = 5;
    pub const ORDER: u8 = 6;
    pub const INSERTED: u8 = 7;
}

impl Bisect {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        use waiting::*;
        let mut input = input.value();
        loop {
            let result = match self.state {
                0 => {
                    self.state = LOW;
                    vm.index(self.lo)?
                }
                LOW => {
                    self.low = bound(vm, input)?;
                    if self.low < 0 {
                        return Err(vm.value_error("lo must be non-negative"));
                    }
                    self.state = HIGH;
                    if self.hi.is_none() {
                        vm.len(self.sequence)?
                    } else {
                        vm.index(self.hi)?
                    }
                }
                HIGH => {
                    self.high = bound(vm, input)?;
                    self.state = WANTED;
                    // What is inserted is given whole, what is looked for by its key.
                    if self.inserts && !self.key.is_none() {
                        vm.call_value(self.key, &[self.item])?
                    } else {
                        self.item
                    }
                }
                ITEM if !self.key.is_none() => {
                    self.state = KEY;
                    vm.call_value(self.key, &[input])?
                }
                ITEM | KEY => {
                    self.state = ORDER;
                    if self.left {
                        vm.compare_truth(CompareOp::Lt, input, self.wanted)?
                    } else {
                        vm.compare_truth(CompareOp::Lt, self.wanted, input)?
                    }
                }
                INSERTED => return Ok(Step::Done(Value::None)),
                state => {
                    vm.work(1)?;
                    if state == WANTED {
                        self.wanted = input;
                    } else {
                        let middle = self.middle();
                        // On the left what is less lies before, on the right what is not greater.
                        if (input == Value::True) == self.left {
                            self.low = middle + 1;
                        } else {
                            self.high = middle;
                        }
                    }
                    if self.low < self.high {
                        self.state = ITEM;
                        vm.get_item(self.sequence, Value::Int(self.middle()))?
                    } else if self.inserts {
                        self.state = INSERTED;
                        let insert = vm.heap.intern("insert");
                        vm.call_method(self.sequence, insert, &[Value::Int(self.low), self.item])?
                    } else {
                        return Ok(Step::Done(Value::Int(self.low)));
                    }
                }
            };
            input = result;
        }
    }

    fn middle(&self) -> i64 {
        self.low + (self.high - self.low) / 2
    }
}

fn bound(vm: &mut Vm<'_>, value: Value) -> Result<i64, Unwind> {
    match value {
        Value::Int(i) => Ok(i),
        _ => Err(vm.overflow_error("Python int too large to convert to C ssize_t")),
    }
}
