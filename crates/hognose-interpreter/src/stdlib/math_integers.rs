//! The functions of `math` that are about integers.

use crate::machine::{Resumption, Step};
use crate::machines;
use crate::meter::MOST_MEMORY;
use crate::native::Args;
use crate::text::arithmetic as exact;
use crate::text::combinatorics;
use crate::text::error::TextError;
use crate::text::integer::{Int, IntRef};
use crate::value::*;
use crate::vm::{Unwind, Vm};
use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};

type R = Result<Value, Unwind>;

/// What is done with arguments that are ints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(crate) enum OfIntegers {
    Comb,
    Perm,
    Factorial,
    Isqrt,
    Gcd,
    Lcm,
}

crate::holds_no_value! { OfIntegers }

pub(crate) fn comb(vm: &mut Vm<'_>, n: Value, k: Value) -> R {
    apply(vm, OfIntegers::Comb, vec![n, k])
}

pub(crate) fn perm(vm: &mut Vm<'_>, n: Value, k: Value) -> R {
    let args = if k.is_undefined() || k.is_none() {
        vec![n]
    } else {
        vec![n, k]
    };
    apply(vm, OfIntegers::Perm, args)
}

pub(crate) fn factorial(vm: &mut Vm<'_>, n: Value) -> R {
    apply(vm, OfIntegers::Factorial, vec![n])
}

pub(crate) fn isqrt(vm: &mut Vm<'_>, n: Value) -> R {
    apply(vm, OfIntegers::Isqrt, vec![n])
}

pub(crate) fn gcd(vm: &mut Vm<'_>, args: Args) -> R {
    if let [Value::Int(a), Value::Int(b)] = *args.rest.as_slice() {
        return Ok(int(vm, exact::gcd(IntRef::Small(a), IntRef::Small(b))));
    }
    apply(vm, OfIntegers::Gcd, args.rest)
}

pub(crate) fn lcm(vm: &mut Vm<'_>, args: Args) -> R {
    apply(vm, OfIntegers::Lcm, args.rest)
}

fn apply(vm: &mut Vm<'_>, of: OfIntegers, args: Vec<Value>) -> R {
    if args.iter().all(|v| matches!(v, Value::Int(_) | Value::BigInt(_))) {
        return compute(vm, of, &args);
    }
    vm.run(IntegerArguments { of, args, at: 0 })
}

fn int(vm: &mut Vm<'_>, value: Int) -> Value {
    match value {
        Int::Small(i) => Value::Int(i),
        Int::Big(b) => vm.heap.new_int(b),
    }
}

fn result(vm: &mut Vm<'_>, value: Result<Int, TextError>) -> R {
    match value {
        Ok(value) => Ok(int(vm, value)),
        Err(error) => Err(vm.text_error(error)),
    }
}

/// The bits a result may have.
fn most_bits(vm: &Vm<'_>) -> u64 {
    let meter = &vm.heap.meter;
    let without = usize::try_from(1_u64 << 34).unwrap_or(MOST_MEMORY);
    let room = meter.limits.memory.unwrap_or(without).saturating_sub(meter.bytes);
    (room as u64).saturating_mul(8)
}

/// Instructions of each number that several are computed of, beside those of its digits.
const EACH_NUMBER: usize = 8;

/// Charges for a product of so many bits, which is made in a balanced tree.
fn charge_product(vm: &mut Vm<'_>, factors: u64, bits_each: u64) -> Result<(), Unwind> {
    let digits = (u128::from(factors) * u128::from(bits_each) / 64).min(1 << 40) as u64;
    let units = digits.saturating_mul(digits.isqrt()) / 4 + factors.min(1 << 40);
    vm.work(usize::try_from(units).unwrap_or(usize::MAX))
}

fn compute(vm: &mut Vm<'_>, of: OfIntegers, args: &[Value]) -> R {
    vm.work(EACH_NUMBER * args.len())?;
    let numbers: Vec<BigInt> = args.iter().map(|v| vm.as_bigint(*v).unwrap_or_default()).collect();
    let bits = numbers.iter().map(|n| n.bits()).max().unwrap_or(0);
    let room = most_bits(vm);
    match (of, numbers.as_slice()) {
        (OfIntegers::Comb | OfIntegers::Perm, [n, k]) => {
            let factors = match k.to_u64() {
                Some(k) if of == OfIntegers::Comb => k.min((n - k).to_u64().unwrap_or(u64::MAX)),
                Some(k) => k,
                None => 0,
            };
            if !k.is_negative() && k <= n && u128::from(factors) * u128::from(bits) <= 2 * u128::from(room) {
                charge_product(vm, factors, bits)?;
            }
            let made = match of {
                OfIntegers::Comb => combinatorics::combinations(IntRef::Big(n), IntRef::Big(k), room),
                _ => combinatorics::permutations(IntRef::Big(n), IntRef::Big(k), room),
            };
            result(vm, made)
        }
        (OfIntegers::Perm | OfIntegers::Factorial, [n]) => {
            if let Some(factors) = n.to_u64()
                && u128::from(factors) * u128::from(bits) <= 2 * u128::from(room)
            {
                charge_product(vm, factors, bits)?;
            }
            let made = combinatorics::factorial(IntRef::Big(n), room);
            result(vm, made)
        }
        (OfIntegers::Isqrt, [n]) => {
            let digits = bits as usize / 64;
            vm.work(digits.saturating_mul(digits) / 4)?;
            let made = exact::integer_sqrt(IntRef::Big(n));
            result(vm, made)
        }
        (OfIntegers::Gcd, numbers) => {
            let mut all = BigInt::from(0);
            for n in numbers {
                let digits = n.bits().max(all.bits()) as usize / 64;
                vm.work(1 + digits.saturating_mul(digits))?;
                all = exact::gcd(IntRef::Big(&all), IntRef::Big(n)).into_big();
            }
            Ok(vm.heap.new_int(all))
        }
        (OfIntegers::Lcm, numbers) => {
            let mut all = BigInt::from(1);
            for n in numbers {
                vm.reserve((n.bits() + all.bits()) as usize / 8)?;
                let digits = n.bits().max(all.bits()) as usize / 64;
                vm.work(1 + digits.saturating_mul(digits))?;
                all = exact::lcm(IntRef::Big(&all), IntRef::Big(n)).into_big();
            }
            Ok(vm.heap.new_int(all))
        }
        _ => Err(vm.internal("arguments that were counted")),
    }
}

machines! {
    /// Every argument by `__index__`, then the function.
    pub(crate) struct IntegerArguments { of: OfIntegers, args: Vec<Value>, at: u64 }
}

impl IntegerArguments {
    fn advance(&mut self, vm: &mut Vm<'_>, input: Resumption) -> Result<Step, Unwind> {
        if let Resumption::Value(value) = input {
            if let Some(slot) = self.args.get_mut(self.at as usize) {
                *slot = value;
            }
            self.at = self.at.wrapping_add(1);
        }
        match self.args.get(self.at as usize).copied() {
            Some(arg) => Ok(Step::Await(vm.index(arg)?)),
            None => Ok(Step::Done(compute(vm, self.of, &self.args)?)),
        }
    }
}
