//! Builtins that fold an iterable: `all`, `any`, `max`, `min`, `sorted`, `sum`.

use crate::heap::Iter;
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::name::{Name, names};
use crate::native::Args;
use crate::text::summation::CompensatedSum;
use crate::types::Builtin;
use crate::types::number::complex_parts;
use crate::value::*;
use crate::vm::arithmetic::{BinaryOp, Number};
use crate::vm::compare::CompareOp;
use crate::vm::fold::Fold;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

pub(super) fn all(vm: &mut Vm<'_>, iterable: Value) -> R {
    vm.run(Quantify {
        iterable,
        iterator: Value::Undefined,
        ends_on: false,
        testing: false,
    })
}

pub(super) fn any(vm: &mut Vm<'_>, iterable: Value) -> R {
    vm.run(Quantify {
        iterable,
        iterator: Value::Undefined,
        ends_on: true,
        testing: false,
    })
}

pub(super) fn max(vm: &mut Vm<'_>, args: Args) -> R {
    extreme(vm, args, CompareOp::Gt, "max")
}

pub(super) fn min(vm: &mut Vm<'_>, args: Args) -> R {
    extreme(vm, args, CompareOp::Lt, "min")
}

/// The lesser of two numbers or strings.
pub(super) fn lesser(vm: &mut Vm<'_>, a: Value, b: Value) -> Option<Value> {
    vm.quick_compare(CompareOp::Lt, b, a)
        .map(|is_less| if is_less { b } else { a })
}

/// The greater of two numbers or strings.
pub(super) fn greater(vm: &mut Vm<'_>, a: Value, b: Value) -> Option<Value> {
    vm.quick_compare(CompareOp::Gt, b, a)
        .map(|is_greater| if is_greater { b } else { a })
}

fn extreme(vm: &mut Vm<'_>, args: Args, op: CompareOp, what: &str) -> R {
    let key = args.named.first().copied().unwrap_or_default().or(Value::None);
    let default = args.named.get(1).copied().unwrap_or_default();
    let iterable = match args.rest.as_slice() {
        [] => return Err(vm.type_error(format!("{what} expected at least 1 argument, got 0"))),
        [iterable] => *iterable,
        many => {
            if !default.is_undefined() {
                return Err(vm.type_error(format!(
                    "Cannot specify a default for {what}() with multiple positional arguments"
                )));
            }
            // Numbers and strings at once.
            if key.is_none() {
                let mut candidates = many.iter().copied();
                let mut best = candidates.next().unwrap_or_default();
                let mut sure = true;
                for candidate in candidates {
                    match vm.quick_compare(op, candidate, best) {
                        Some(true) => best = candidate,
                        Some(false) => {}
                        None => sure = false,
                    }
                }
                if sure {
                    return Ok(best);
                }
            }
            vm.heap.new_tuple(args.rest)
        }
    };
    let machine = Extreme {
        iterable,
        key,
        default,
        op,
        least: op == CompareOp::Lt,
        iterator: Value::Undefined,
        best: Value::Undefined,
        best_key: Value::Undefined,
        item: Value::Undefined,
        item_key: Value::Undefined,
        state: 0,
    };
    vm.run(machine)
}

pub(super) fn sorted(vm: &mut Vm<'_>, args: Args) -> R {
    let [iterable] = *args.rest.as_slice() else {
        return Err(vm.type_error(format!("sorted expected 1 argument, got {}", args.rest.len())));
    };
    vm.run(Sorted {
        iterable,
        keywords: args.keywords,
        list: Value::Undefined,
        state: 0,
    })
}

pub(super) fn sum(vm: &mut Vm<'_>, iterable: Value, start: Value) -> R {
    let start = start.or(Value::Int(0));
    if start.is_str() {
        return Err(vm.type_error("sum() can't sum strings [use ''.join(seq) instead]"));
    }
    if matches!(start, Value::Bytes(_)) {
        return Err(vm.type_error("sum() can't sum bytes [use b''.join(seq) instead]"));
    }
    if matches!(start, Value::Object(o) if matches!(vm.heap.object(o), crate::heap::Object::ByteArray(_))) {
        return Err(vm.type_error("sum() can't sum bytearray [use b''.join(seq) instead]"));
    }
    vm.run(Sum {
        iterable,
        iterator: Value::Undefined,
        total: start,
        real: CompensatedSum::default(),
        imag: CompensatedSum::default(),
        phase: INTS,
        state: 0,
    })
}

machines! {
    pub(crate) struct Quantify { iterable: Value, iterator: Value, ends_on: bool, testing: bool }
    pub(crate) struct Extreme {
        iterable: Value, key: Value, default: Value, op: CompareOp, least: bool, iterator: Value,
        best: Value, best_key: Value, item: Value, item_key: Value, state: u8,
    }
    /// A list of the elements, then its own `sort`, which looks at the keywords.
    pub(crate) struct Sorted { iterable: Value, keywords: Vec<(Name, Value)>, list: Value, state: u8 }
    pub(crate) struct Sum {
        iterable: Value, iterator: Value, total: Value, real: CompensatedSum, imag: CompensatedSum, phase: u8, state: u8,
    }
}

crate::holds_no_value! { CompensatedSum }

/// Phases of `Sum`, which come in this order: what the sum is as long as its elements are such.
const INTS: u8 = 0;
const FLOATS: u8 = 1;
const COMPLEX: u8 = 2;
const ANYTHING: u8 = 3;

impl Quantify {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        match input {
            Resumption::Start => return Ok(Step::Await(vm.iter(self.iterable)?)),
            Resumption::Value(iterator) if self.iterator.is_undefined() => self.iterator = iterator,
            other if self.testing => {
                self.testing = false;
                if (other.value() == Value::True) == self.ends_on {
                    return Ok(Step::Done(Value::bool(self.ends_on)));
                }
            }
            other => {
                if let Some(step) = self.judge(vm, other.value())? {
                    return Ok(step);
                }
            }
        }
        loop {
            vm.work(1)?;
            let value = vm.next_unfolded(self.iterator, &mut Fold::Until(self.ends_on))?;
            if let Some(step) = self.judge(vm, value)? {
                return Ok(step);
            }
        }
    }

    /// What an element means; `None` to go on.
    fn judge(&mut self, vm: &mut Vm<'_>, value: Value) -> Result<Option<Step>, Unwind> {
        if value.is_stop() {
            return Ok(Some(Step::Done(Value::bool(!self.ends_on))));
        }
        match vm.quick_truth(value) {
            Some(truth) if truth == self.ends_on => Ok(Some(Step::Done(Value::bool(truth)))),
            Some(_) => Ok(None),
            None => {
                self.testing = true;
                Ok(Some(Step::Await(vm.truth(value)?)))
            }
        }
    }
}

/// States of `Extreme`: what the input is.
const ITERATOR: u8 = 1;
const ITEM: u8 = 2;
const KEY: u8 = 3;
const COMPARED: u8 = 4;

impl Extreme {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        let mut input = input.value();
        loop {
            vm.work(1)?;
            let state = self.state;
            let result = match state {
                0 => {
                    self.state = ITERATOR;
                    vm.iter(self.iterable)?
                }
                ITEM if input.is_stop() => return self.finish(vm),
                ITEM if self.key.is_none() && !self.best.is_undefined() => {
                    if let Some(step) = self.compare_items(vm, input)? {
                        return Ok(step);
                    }
                    self.state = COMPARED;
                    vm.compare_truth(self.op, self.item_key, self.best_key)?
                }
                ITEM if !self.key.is_none() => {
                    self.item = input;
                    self.state = KEY;
                    vm.call_value(self.key, &[input])?
                }
                ITEM | KEY => {
                    if state == ITEM {
                        self.item = input;
                    }
                    self.item_key = input;
                    if self.best.is_undefined() {
                        self.best = self.item;
                        self.best_key = self.item_key;
                        self.state = ITEM;
                        vm.next(self.iterator)?
                    } else {
                        self.state = COMPARED;
                        vm.compare_truth(self.op, self.item_key, self.best_key)?
                    }
                }
                _ => {
                    if state == ITERATOR {
                        self.iterator = input;
                    } else if input == Value::True {
                        self.best = self.item;
                        self.best_key = self.item_key;
                    }
                    self.state = ITEM;
                    vm.next(self.iterator)?
                }
            };
            input = result;
        }
    }

    /// Goes on from an item while the items themselves are compared, by what is built in. `None` at one that is not.
    fn compare_items(&mut self, vm: &mut Vm<'_>, first: Value) -> Result<Option<Step>, Unwind> {
        let mut item = first;
        while !item.is_stop() {
            let Some(better) = vm.quick_compare(self.op, item, self.best_key) else {
                (self.item, self.item_key) = (item, item);
                return Ok(None);
            };
            if better {
                (self.best, self.best_key) = (item, item);
            }
            vm.work(1)?;
            self.state = ITEM;
            item = vm.next_likely_of_list(self.iterator)?;
            vm.work(1)?;
        }
        self.finish(vm).map(Some)
    }

    fn finish(&self, vm: &mut Vm<'_>) -> Result<Step, Unwind> {
        match (self.best, self.default) {
            (Value::Undefined, Value::Undefined) => Err(vm.value_error(format!(
                "{}() iterable argument is empty",
                if self.least { "min" } else { "max" }
            ))),
            (Value::Undefined, default) => Ok(Step::Done(default)),
            (best, _) => Ok(Step::Done(best)),
        }
    }
}

impl Sorted {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        self.state = self.state.wrapping_add(1);
        match self.state {
            1 => Ok(Step::Await(vm.collect_list_with_hint(self.iterable)?)),
            2 => {
                self.list = input.value();
                let Some(sort) = vm.class_attribute(Builtin::List.class(), names::sort) else {
                    return Err(vm.internal("lists cannot be sorted"));
                };
                Ok(Step::Await(vm.call_with(sort, &[self.list], &self.keywords)?))
            }
            _ => Ok(Step::Done(self.list)),
        }
    }
}

impl Sum {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        match self.state {
            0 => {
                self.state = 1;
                return Ok(Step::Await(vm.iter(self.iterable)?));
            }
            1 => {
                self.iterator = input.value();
                self.state = 2;
                self.next_phase(vm);
            }
            2 => {
                if let Some(step) = self.add(vm, input.value())? {
                    return Ok(step);
                }
            }
            _ => {
                self.total = input.value();
                self.state = 2;
                self.phase += u8::from(self.phase < ANYTHING);
                self.next_phase(vm);
            }
        }
        loop {
            while self.add_from_sequence(vm)? {}
            vm.work(1)?;
            let mut fold = match (self.phase, self.total) {
                (INTS, Value::Int(total)) => Fold::Ints(total),
                (FLOATS, _) => Fold::Floats(self.real),
                _ => Fold::Nothing,
            };
            let value = vm.next_unfolded(self.iterator, &mut fold);
            match fold {
                Fold::Ints(total) => self.total = Value::Int(total),
                Fold::Floats(total) => self.real = total,
                _ => {}
            }
            if let Some(step) = self.add(vm, value?)? {
                return Ok(step);
            }
        }
    }

    /// Adds the next numbers of a list or tuple that are of the phase. Whether there were any.
    fn add_from_sequence(&mut self, vm: &mut Vm<'_>) -> Result<bool, Unwind> {
        // Charged together.
        const MOST: usize = 64;
        let Value::Iterator(iterator) = self.iterator else {
            return Ok(false);
        };
        let (items, index) = match vm.heap.iterators.get_mut(iterator.index()) {
            Iter::List { list, index } => (vm.heap.lists.get(list.index()).as_slice(), index),
            Iter::Tuple { tuple, index } => (vm.heap.tuples.get(tuple.index()).as_slice(), index),
            _ => return Ok(false),
        };
        let items = items.get(*index as usize..).unwrap_or(&[]);
        let mut added = 0;
        match (self.phase, self.total) {
            (INTS, Value::Int(mut total)) => {
                for item in items.iter().take(MOST) {
                    let Value::Int(int) = *item else { break };
                    let Some(sum) = total.checked_add(int) else { break };
                    (total, added) = (sum, added + 1);
                }
                self.total = Value::Int(total);
            }
            (FLOATS, _) => {
                for item in items.iter().take(MOST) {
                    let Value::Float(float) = *item else { break };
                    self.real.add(float.get());
                    added += 1;
                }
            }
            _ => {}
        }
        *index += added;
        vm.work(added as usize)?;
        Ok(added > 0)
    }

    /// Goes on to the phase that the total is of.
    fn next_phase(&mut self, vm: &Vm<'_>) {
        match (self.phase, self.total) {
            (INTS, Value::Int(_)) => {}
            (INTS | FLOATS, Value::Float(total)) => {
                self.phase = FLOATS;
                self.real = CompensatedSum::new(total.get());
            }
            (INTS | FLOATS | COMPLEX, Value::Object(_)) => match complex_parts(vm, self.total) {
                Some((real, imag)) => {
                    self.phase = COMPLEX;
                    self.real = CompensatedSum::new(real);
                    self.imag = CompensatedSum::new(imag);
                }
                None => self.phase = ANYTHING,
            },
            _ => self.phase = ANYTHING,
        }
    }

    /// Adds an element: ints at once, floats with the errors carried along, everything else by `+`.
    #[inline(always)]
    fn add(&mut self, vm: &mut Vm<'_>, value: Value) -> Result<Option<Step>, Unwind> {
        if !value.is_stop() {
            match (self.phase, value) {
                (INTS, Value::Int(_) | Value::True | Value::False) => {
                    let more = match value {
                        Value::Int(int) => int,
                        truth => i64::from(truth == Value::True),
                    };
                    if let Value::Int(total) = self.total
                        && let Some(sum) = total.checked_add(more)
                    {
                        self.total = Value::Int(sum);
                        return Ok(None);
                    }
                }
                (FLOATS | COMPLEX, Value::Float(float)) => {
                    self.real.add(float.get());
                    return Ok(None);
                }
                (FLOATS | COMPLEX, _) => match vm.number(value) {
                    Some(Number::Int(_) | Number::Big(_)) => {
                        let native = vm.native_of(value);
                        if let Value::Float(float) = vm.float_of_int(native)? {
                            self.real.add(float.get());
                        }
                        return Ok(None);
                    }
                    Some(Number::Complex(real, imag)) if self.phase == COMPLEX && matches!(value, Value::Object(_)) => {
                        self.real.add(real);
                        self.imag.add(imag);
                        return Ok(None);
                    }
                    _ => {}
                },
                _ => {}
            }
        }
        match self.phase {
            FLOATS => self.total = Value::float(self.real.total()),
            COMPLEX => self.total = vm.new_complex(self.real.total(), self.imag.total()),
            _ => {}
        }
        if value.is_stop() {
            return Ok(Some(Step::Done(self.total)));
        }
        self.state = 3;
        Ok(Some(Step::Await(vm.binary(BinaryOp::Add, self.total, value)?)))
    }
}
