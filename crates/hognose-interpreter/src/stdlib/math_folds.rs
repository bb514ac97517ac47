//! The functions of `math` that fold iterables: `fsum`, `prod`, `sumprod`, `dist`.

use super::real::{as_real, real};
use crate::machine::{Resumption, Step};
use crate::machines;
use crate::text::arithmetic::to_f64;
use crate::text::integer::IntRef;
use crate::text::summation::{self, ExactSum, ProductSum};
use crate::value::*;
use crate::vm::arithmetic::BinaryOp;
use crate::vm::{Unwind, Vm};

type R = Result<Value, Unwind>;

crate::holds_no_value! { ExactSum ProductSum }

pub(crate) fn fsum(vm: &mut Vm<'_>, iterable: Value) -> R {
    vm.run(Fsum {
        iterable,
        iterator: Value::Undefined,
        sum: ExactSum::default(),
        state: 0,
    })
}

pub(crate) fn prod(vm: &mut Vm<'_>, iterable: Value, start: Value) -> R {
    vm.run(Prod {
        iterable,
        iterator: Value::Undefined,
        total: start.or(Value::Int(1)),
        state: 0,
    })
}

pub(crate) fn sumprod(vm: &mut Vm<'_>, p: Value, q: Value) -> R {
    vm.run(SumProd {
        p,
        q,
        a: Value::Undefined,
        b: Value::Undefined,
        total: Value::Int(0),
        ints: Some(0),
        floats: Some(ProductSum::default()),
        floats_used: false,
        state: 0,
    })
}

pub(crate) fn dist(vm: &mut Vm<'_>, p: Value, q: Value) -> R {
    if let (Value::Tuple(a), Value::Tuple(b)) = (p, q) {
        return points(vm, p, q, vm.heap.tuple(a).len(), vm.heap.tuple(b).len());
    }
    vm.run(Dist {
        p,
        q,
        from: Vec::new(),
        to: Vec::new(),
        at: 0,
        state: 0,
    })
}

fn points(vm: &mut Vm<'_>, p: Value, q: Value, m: usize, n: usize) -> R {
    if m != n {
        return Err(vm.value_error("both points must have the same number of dimensions"));
    }
    let collect = |vm: &mut Vm<'_>, v: Value| -> Result<Option<Vec<f64>>, Unwind> {
        let mut numbers = Vec::with_capacity(m);
        for item in vm.heap.sequence(v).unwrap_or(&[]).to_vec() {
            match real(vm, item)? {
                Some(x) => numbers.push(x),
                None => return Ok(None),
            }
        }
        Ok(Some(numbers))
    };
    match (collect(vm, p)?, collect(vm, q)?) {
        (Some(from), Some(to)) => {
            vm.work(m)?;
            Ok(Value::float(summation::dist(&from, &to)))
        }
        _ => vm.run(Dist {
            p,
            q,
            from: Vec::new(),
            to: Vec::new(),
            at: 0,
            state: 2,
        }),
    }
}

machines! {
    pub(crate) struct Fsum { iterable: Value, iterator: Value, sum: ExactSum, state: u8 }
    pub(crate) struct Prod { iterable: Value, iterator: Value, total: Value, state: u8 }
    /// While all factors are ints `ints` holds their sum, while all are floats `floats` does; both, or neither, may have to go.
    pub(crate) struct SumProd {
        p: Value, q: Value, a: Value, b: Value, total: Value, ints: Option<i64>, floats: Option<ProductSum>, floats_used: bool, state: u8,
    }
    /// The points as tuples, then their coordinates as floats.
    pub(crate) struct Dist { p: Value, q: Value, from: Vec<f64>, to: Vec<f64>, at: u64, state: u8 }
}

impl Fsum {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        let mut input = input.value();
        loop {
            vm.work(1)?;
            let result = match self.state {
                0 => {
                    self.state = 1;
                    vm.iter(self.iterable)?
                }
                2 if input.is_stop() => {
                    return match self.sum.total() {
                        Ok(total) => Ok(Step::Done(Value::float(total))),
                        Err(error) => Err(vm.text_error(error)),
                    };
                }
                2 => {
                    self.state = 3;
                    as_real(vm, input)?
                }
                state => {
                    if state == 1 {
                        self.iterator = input;
                    } else if let Value::Float(f) = input
                        && let Err(error) = self.sum.add(f.get())
                    {
                        return Err(vm.text_error(error));
                    }
                    self.state = 2;
                    vm.next(self.iterator)?
                }
            };
            input = result;
        }
    }
}

impl Prod {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        let mut input = input.value();
        loop {
            vm.work(1)?;
            let result = match self.state {
                0 => {
                    self.state = 1;
                    vm.iter(self.iterable)?
                }
                2 if input.is_stop() => return Ok(Step::Done(self.total)),
                2 => {
                    self.state = 3;
                    vm.binary(BinaryOp::Mul, self.total, input)?
                }
                state => {
                    if state == 1 {
                        self.iterator = input;
                    } else {
                        self.total = input;
                    }
                    self.state = 2;
                    vm.next(self.iterator)?
                }
            };
            input = result;
        }
    }
}

/// A float, or an int or bool beside one that is no larger than floats are, for the sum of floats.
fn factor(vm: &Vm<'_>, value: Value) -> Option<f64> {
    match value {
        Value::Float(f) => Some(f.get()),
        Value::BigInt(big) => to_f64(IntRef::Big(vm.heap.bigint(big))),
        _ => value.as_small_int().map(|i| i as f64),
    }
}

impl SumProd {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        let mut input = input.value();
        loop {
            vm.work(1)?;
            let result = match self.state {
                0 => {
                    self.state = 1;
                    vm.iter(self.p)?
                }
                1 => {
                    self.p = input;
                    self.state = 2;
                    vm.iter(self.q)?
                }
                2 => {
                    self.q = input;
                    self.state = 3;
                    vm.next(self.p)?
                }
                3 => {
                    self.a = input;
                    self.state = 4;
                    vm.next(self.q)?
                }
                4 => {
                    self.b = input;
                    if self.a.is_stop() != self.b.is_stop() {
                        return Err(vm.value_error("Inputs are not the same length"));
                    }
                    self.state = 3;
                    if self.add_at_once(vm) {
                        vm.next(self.p)?
                    } else {
                        self.settle(vm)?;
                        if self.a.is_stop() {
                            return Ok(Step::Done(self.total));
                        }
                        self.state = 5;
                        vm.binary(BinaryOp::Mul, self.a, self.b)?
                    }
                }
                5 => {
                    self.state = 6;
                    vm.binary(BinaryOp::Add, self.total, input)?
                }
                _ => {
                    self.total = input;
                    self.state = 3;
                    vm.next(self.p)?
                }
            };
            input = result;
        }
    }

    /// Adds the product to one of the sums that are exact for their kind.
    fn add_at_once(&mut self, vm: &Vm<'_>) -> bool {
        if self.a.is_stop() {
            return false;
        }
        if let Some(sum) = self.ints
            && let (Value::Int(a), Value::Int(b)) = (self.a, self.b)
            && let Some(sum) = a.checked_mul(b).and_then(|product| sum.checked_add(product))
        {
            self.ints = Some(sum);
            return true;
        }
        if let Some(ints) = self.ints.take()
            && ints != 0
        {
            // What came before is in the total from here on.
            self.total = Value::Int(ints);
        }
        let any_float = matches!(self.a, Value::Float(_)) || matches!(self.b, Value::Float(_));
        if any_float
            && let Some(sum) = &mut self.floats
            && let (Some(a), Some(b)) = (factor(vm, self.a), factor(vm, self.b))
            && sum.add(a, b)
        {
            self.floats_used = true;
            return true;
        }
        false
    }

    /// Brings what the sums hold into the total; products are added one by one from here on.
    fn settle(&mut self, vm: &mut Vm<'_>) -> Result<(), Unwind> {
        if let Some(ints) = self.ints.take()
            && ints != 0
        {
            self.total = Value::Int(ints);
        }
        if let Some(floats) = self.floats.take()
            && self.floats_used
        {
            self.total = vm.numeric(BinaryOp::Add, self.total, Value::float(floats.total()))?;
        }
        Ok(())
    }
}

impl Dist {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        match self.state {
            0 => {
                self.state = 1;
                return Ok(Step::Await(vm.collect_list(self.p)?));
            }
            1 => {
                self.p = input.value();
                self.state = 5;
                return Ok(Step::Await(vm.collect_list(self.q)?));
            }
            5 => {
                self.q = input.value();
                self.state = 2;
                let (m, n) = (vm.quick_len(self.p), vm.quick_len(self.q));
                if m != n {
                    return Err(vm.value_error("both points must have the same number of dimensions"));
                }
            }
            3 => {
                if let Value::Float(f) = input.value() {
                    self.from.push(f.get());
                }
                self.at = self.at.wrapping_add(1);
            }
            4 => {
                if let Value::Float(f) = input.value() {
                    self.to.push(f.get());
                }
                self.at = self.at.wrapping_add(1);
            }
            _ => {}
        }
        vm.work(1)?;
        let (p, q) = (
            vm.heap.sequence(self.p).unwrap_or(&[]),
            vm.heap.sequence(self.q).unwrap_or(&[]),
        );
        let next = match (
            p.get(self.at as usize),
            q.get((self.at as usize).saturating_sub(p.len())),
        ) {
            (Some(x), _) => Some((3, *x)),
            (None, Some(y)) => Some((4, *y)),
            _ => None,
        };
        match next {
            Some((state, coordinate)) => {
                self.state = state;
                Ok(Step::Await(as_real(vm, coordinate)?))
            }
            None => Ok(Step::Done(Value::float(summation::dist(&self.from, &self.to)))),
        }
    }
}
