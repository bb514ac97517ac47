//! `_random.Random`: the Mersenne Twister MT19937, seeded as CPython seeds it. The distributions are in random.py.
#![expect(
    clippy::indexing_slicing,
    reason = "an array of N words, indexed below N; a loaded state is checked"
)]

use super::library::Library;
use crate::native::{Args, Code, NativeDef, method, static_method};
use crate::types::Builtin;
use crate::types::argument::{class_argument, wrong_receiver};
use crate::value::*;
use crate::vm::{Unwind, Vm};
use num_bigint::{BigInt, BigUint, Sign};
use num_traits::{Signed, ToPrimitive};
use serde::{Deserialize, Serialize};

type R = Result<Value, Unwind>;

/// The words of the state.
pub(crate) const WORDS: usize = N;
const N: usize = 624;
const M: usize = 397;

/// The generator's state: its words, and how many of them are used up.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Twister {
    words: Vec<u32>,
    index: u32,
}

impl Twister {
    fn of_number(seed: u32) -> Twister {
        let mut words = vec![seed];
        let mut last = seed;
        for i in 1..N as u32 {
            last = 1_812_433_253u32.wrapping_mul(last ^ last >> 30).wrapping_add(i);
            words.push(last);
        }
        Twister { words, index: N as u32 }
    }

    /// Seeded by any number of words.
    pub(crate) fn of_key(key: &[u32]) -> Twister {
        let mut twister = Twister::of_number(19_650_218);
        let words = &mut twister.words;
        let mix = |before: u32| before ^ before >> 30;
        let (mut i, mut j) = (1, 0);
        for _ in 0..N.max(key.len()) {
            words[i] = (words[i] ^ mix(words[i - 1]).wrapping_mul(1_664_525))
                .wrapping_add(key.get(j).copied().unwrap_or(0))
                .wrapping_add(j as u32);
            i += 1;
            j += 1;
            if i >= N {
                words[0] = words[N - 1];
                i = 1;
            }
            if j >= key.len() {
                j = 0;
            }
        }
        for _ in 0..N - 1 {
            words[i] = (words[i] ^ mix(words[i - 1]).wrapping_mul(1_566_083_941)).wrapping_sub(i as u32);
            i += 1;
            if i >= N {
                words[0] = words[N - 1];
                i = 1;
            }
        }
        words[0] = 0x8000_0000;
        twister
    }

    fn refill(&mut self) {
        // Bytes from outside may have said otherwise.
        self.words.resize(N, 0);
        for i in 0..N {
            let y = self.words[i] & 0x8000_0000 | self.words[(i + 1) % N] & 0x7FFF_FFFF;
            let odd = if y & 1 == 1 { 0x9908_B0DF } else { 0 };
            self.words[i] = self.words[(i + M) % N] ^ y >> 1 ^ odd;
        }
        self.index = 0;
    }

    pub(crate) fn next_word(&mut self) -> u32 {
        if self.index as usize >= N || self.words.len() != N {
            self.refill();
        }
        let mut y = self.words[self.index as usize];
        self.index = self.index.wrapping_add(1);
        y ^= y >> 11;
        y ^= y << 7 & 0x9D2C_5680;
        y ^= y << 15 & 0xEFC6_0000;
        y ^ y >> 18
    }

    /// From zero to below one, in steps of 2**-53.
    fn next_float(&mut self) -> f64 {
        let (a, b) = (self.next_word() >> 5, self.next_word() >> 6);
        (f64::from(a) * 67_108_864.0 + f64::from(b)) * (1.0 / 9_007_199_254_740_992.0)
    }

    /// An integer of so many random bits, the lowest words first.
    fn next_bits(&mut self, mut bits: u64) -> BigUint {
        let mut words = Vec::new();
        while bits > 0 {
            let word = self.next_word();
            words.push(if bits < 32 { word >> (32 - bits) } else { word });
            bits = bits.saturating_sub(32);
        }
        BigUint::new(words)
    }
}

pub static METHODS: &[NativeDef] = &[
    static_method("__new__", "(cls, /, *args, **kwargs)", Code::Var(new), "A generator."),
    method(
        "seed",
        "(self, n=None, /)",
        Code::F2(seed),
        "Starts the sequence of a seed.",
    ),
    method(
        "random",
        "(self, /)",
        Code::F1(random),
        "A float from zero to below one.",
    ),
    method(
        "getrandbits",
        "(self, k, /)",
        Code::F2(random_bits),
        "An integer of k random bits.",
    ),
    method(
        "getstate",
        "(self, /)",
        Code::F1(state),
        "What `setstate` goes on from.",
    ),
    method(
        "setstate",
        "(self, state, /)",
        Code::F2(set_state),
        "Goes on from a state.",
    ),
    method(
        "_below",
        "(self, n, /)",
        Code::F2(below),
        "An integer from zero to below n.",
    ),
];

/// The type, for random.py to build on.
pub fn fill(vm: &mut Vm<'_>, module: ModuleRef) -> Result<(), Unwind> {
    vm.module_set(module, "Random", Builtin::Random.value());
    Ok(())
}

fn twister<'v>(vm: &'v mut Vm<'_>, this: Value) -> Option<&'v mut Twister> {
    match vm.library_mut(this) {
        Some(Library::Random(twister)) => Some(twister),
        _ => None,
    }
}

/// A seed where none is given: another each time, the same in every session.
fn own_seed(vm: &mut Vm<'_>) -> u64 {
    if let Some(number) = vm.entropy_number() {
        return number;
    }
    let key = "random.seeds".to_owned();
    let count = match vm.rest.registry.get(&key) {
        Some(Value::Int(n)) => *n,
        _ => 0,
    };
    vm.rest.registry.insert(key, Value::Int(count + 1));
    vm.heap.hash_seed.rotate_left(17) ^ (count as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

fn new(vm: &mut Vm<'_>, args: Args) -> R {
    let class = class_argument(vm, Builtin::Random, args.named.first().copied().unwrap_or_default())?;
    let random = Library::object(vm, Library::Random(Box::new(Twister::of_key(&[0]))));
    let object = vm.wrap_native(class, random);
    if class == Builtin::Random.class() {
        seed(vm, object, args.rest.first().copied().unwrap_or(Value::None))?;
    }
    Ok(object)
}

fn seed(vm: &mut Vm<'_>, this: Value, n: Value) -> R {
    let number = match vm.as_bigint(n) {
        Some(number) => number.abs().to_biguint().unwrap_or_default(),
        None if n.is_none() || n.is_undefined() => BigUint::from(own_seed(vm)),
        None => match vm.quick_hash(n) {
            Some(hash) => BigUint::from(hash),
            None => return Err(vm.unhashable(n)),
        },
    };
    let mut key = number.to_u32_digits();
    if key.is_empty() {
        key.push(0);
    }
    vm.work(N / 4 + key.len())?;
    match twister(vm, this) {
        Some(twister) => {
            *twister = Twister::of_key(&key);
            Ok(Value::None)
        }
        None => Err(wrong_receiver(vm, Builtin::Random, "seed", this)),
    }
}

fn random(vm: &mut Vm<'_>, this: Value) -> R {
    match twister(vm, this) {
        Some(twister) => Ok(Value::float(twister.next_float())),
        None => Err(wrong_receiver(vm, Builtin::Random, "random", this)),
    }
}

fn random_bits(vm: &mut Vm<'_>, this: Value, k: Value) -> R {
    let Some(bits) = vm.index_value(k) else {
        return match vm.as_bigint(k) {
            Some(_) => Err(vm.overflow_error("Python int too large to convert to C int")),
            None => {
                let message = format!("'{}' object cannot be interpreted as an integer", vm.type_name(k));
                Err(vm.type_error(message))
            }
        };
    };
    if bits < 0 {
        return Err(vm.value_error("Cannot convert negative int"));
    }
    vm.foresee(bits as usize / 8, 1)?;
    vm.work(bits as usize / 32)?;
    match twister(vm, this) {
        Some(twister) => {
            let value = BigInt::from_biguint(Sign::Plus, twister.next_bits(bits as u64));
            Ok(vm.heap.new_int(value))
        }
        None => Err(wrong_receiver(vm, Builtin::Random, "getrandbits", this)),
    }
}

fn below(vm: &mut Vm<'_>, this: Value, n: Value) -> R {
    if let Value::Int(n) = n
        && n > 0
    {
        let bits = 64 - (n as u64).leading_zeros();
        let Some(twister) = twister(vm, this) else {
            return Err(wrong_receiver(vm, Builtin::Random, "_below", this));
        };
        let mut rounds = 0;
        loop {
            // As `getrandbits` puts words together.
            let value = if bits <= 32 {
                u64::from(twister.next_word() >> (32 - bits))
            } else {
                let low = u64::from(twister.next_word());
                low | u64::from(twister.next_word() >> (64 - bits)) << 32
            };
            rounds += 1;
            if value < n as u64 || rounds > 10_000 {
                return Ok(Value::Int(value.min(n as u64 - 1) as i64));
            }
        }
    }
    let Some(n) = vm.as_bigint(n) else {
        return Err(vm.type_error("an integer is required"));
    };
    let bits = n.bits();
    if !n.is_positive() {
        return Ok(Value::Int(0));
    }
    loop {
        vm.work(bits as usize / 32)?;
        let Some(twister) = twister(vm, this) else {
            return Err(wrong_receiver(vm, Builtin::Random, "_below", this));
        };
        let value = BigInt::from_biguint(Sign::Plus, twister.next_bits(bits));
        if value < n {
            return Ok(vm.heap.new_int(value));
        }
    }
}

fn state(vm: &mut Vm<'_>, this: Value) -> R {
    let Some(twister) = twister(vm, this) else {
        return Err(wrong_receiver(vm, Builtin::Random, "getstate", this));
    };
    let mut all: Vec<Value> = twister.words.iter().map(|w| Value::Int(i64::from(*w))).collect();
    all.push(Value::Int(i64::from(twister.index)));
    Ok(vm.heap.new_tuple(all))
}

fn set_state(vm: &mut Vm<'_>, this: Value, state: Value) -> R {
    let Value::Tuple(t) = vm.native_of(state) else {
        return Err(vm.type_error("state vector must be a tuple"));
    };
    let all = vm.heap.tuple(t).to_vec();
    if all.len() != N + 1 {
        return Err(vm.value_error("state vector is the wrong size"));
    }
    let mut words = Vec::new();
    for value in all {
        match vm.as_bigint(value).and_then(|n| n.to_u64()) {
            Some(word) => words.push(word as u32),
            None => return Err(vm.type_error("an integer is required")),
        }
    }
    let index = words.pop().unwrap_or(0);
    if index as usize > N {
        return Err(vm.value_error("invalid state"));
    }
    match twister(vm, this) {
        Some(twister) => {
            *twister = Twister { words, index };
            Ok(Value::None)
        }
        None => Err(wrong_receiver(vm, Builtin::Random, "setstate", this)),
    }
}
