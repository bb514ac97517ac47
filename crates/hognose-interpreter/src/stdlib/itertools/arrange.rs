//! `product`, `permutations` and the two `combinations`: choices from pools, each from the one before.
#![expect(clippy::indexing_slicing, reason = "indices below the pool, as many as are drawn")]

use super::{Tool, new_tool};
use crate::name::names;
use crate::value::*;
use crate::vm::{Unwind, Vm};
use smallvec::SmallVec;

type R = Result<Value, Unwind>;

fn pool(vm: &mut Vm<'_>, list: Value) -> Result<Vec<Value>, Unwind> {
    let items = vm.heap.sequence(list).unwrap_or(&[]).to_vec();
    vm.foresee(items.len(), 32)?;
    Ok(items)
}

pub(super) fn product(vm: &mut Vm<'_>, lists: &[Value], repeat: Value) -> R {
    let Some(repeat) = vm.index_value(repeat) else {
        return Err(vm.overflow_error("Python int too large to convert to C ssize_t"));
    };
    if repeat < 0 {
        return Err(vm.value_error("repeat argument cannot be negative"));
    }
    let mut one = Vec::new();
    for list in lists {
        one.push(pool(vm, *list)?);
    }
    let each: usize = one.iter().map(|p| p.len() + 3).sum();
    vm.foresee(each.saturating_mul(repeat as usize), 16)?;
    let mut pools = Vec::new();
    if !one.is_empty() {
        for _ in 0..repeat {
            pools.extend(one.iter().cloned());
        }
    }
    let ended = pools.iter().any(Vec::is_empty);
    Ok(new_tool(
        vm,
        Tool::Product {
            pools,
            places: None,
            ended,
        },
    ))
}

/// The number of elements to take, `r`.
fn size(vm: &mut Vm<'_>, r: Value) -> Result<usize, Unwind> {
    match vm.index_value(r) {
        Some(r) if r < 0 => Err(vm.value_error("r must be non-negative")),
        Some(r) => Ok(r as usize),
        None if vm.special_method(r, names::__index__).is_none() => {
            let message = format!("'{}' object cannot be interpreted as an integer", vm.type_name(r));
            Err(vm.type_error(message))
        }
        None => Err(vm.overflow_error("Python int too large to convert to C ssize_t")),
    }
}

pub(super) fn permutations(vm: &mut Vm<'_>, list: Value, r: Value) -> R {
    let pool = pool(vm, list)?;
    let r = if r.is_none() { pool.len() } else { size(vm, r)? };
    let n = pool.len() as u64;
    let ended = r as u64 > n;
    let cycles = if ended {
        Vec::new()
    } else {
        (0..r as u64).map(|i| n - i).collect()
    };
    Ok(new_tool(
        vm,
        Tool::Permutations {
            pool,
            indices: (0..n).collect(),
            cycles,
            started: false,
            ended,
        },
    ))
}

pub(super) fn combinations(vm: &mut Vm<'_>, list: Value, r: Value, repeats: bool) -> R {
    let pool = pool(vm, list)?;
    let r = size(vm, r)?;
    vm.foresee(r, 8)?;
    let ended = if repeats {
        pool.is_empty() && r > 0
    } else {
        r > pool.len()
    };
    let indices = match (ended, repeats) {
        (true, _) => Vec::new(),
        (false, true) => vec![0; r],
        (false, false) => (0..r as u64).collect(),
    };
    Ok(new_tool(
        vm,
        Tool::Combinations {
            pool,
            indices,
            repeats,
            started: false,
            ended,
        },
    ))
}

/// The next choice of a tool that runs over pools; false at its end.
pub(super) fn choose(tool: &mut Tool, chosen: &mut SmallVec<[Value; 6]>) -> bool {
    match tool {
        Tool::Product { pools, places, ended } => {
            if *ended {
                return false;
            }
            match places {
                None => *places = Some(vec![0; pools.len()]),
                Some(places) => {
                    let mut at = pools.len();
                    loop {
                        let Some(before) = at.checked_sub(1) else {
                            *ended = true;
                            return false;
                        };
                        at = before;
                        let (Some(place), Some(pool)) = (places.get_mut(at), pools.get(at)) else {
                            return false;
                        };
                        *place += 1;
                        if (*place as usize) < pool.len() {
                            break;
                        }
                        *place = 0;
                    }
                }
            }
            for (pool, place) in pools.iter().zip(places.as_deref().unwrap_or(&[])) {
                chosen.push(pool.get(*place as usize).copied().unwrap_or_default());
            }
            true
        }
        Tool::Permutations {
            pool,
            indices,
            cycles,
            started,
            ended,
        } => {
            if *ended {
                return false;
            }
            if std::mem::replace(started, true) && !permute(indices, cycles) {
                *ended = true;
                return false;
            }
            pick(pool, indices.get(..cycles.len()).unwrap_or(&[]), chosen)
        }
        Tool::Combinations {
            pool,
            indices,
            repeats,
            started,
            ended,
        } => {
            if *ended {
                return false;
            }
            if std::mem::replace(started, true) && !combine(indices, pool.len() as u64, *repeats) {
                *ended = true;
                return false;
            }
            pick(pool, indices, chosen)
        }
        _ => false,
    }
}

fn pick(pool: &[Value], indices: &[u64], chosen: &mut SmallVec<[Value; 6]>) -> bool {
    for index in indices {
        chosen.push(pool.get(*index as usize).copied().unwrap_or_default());
    }
    true
}

/// The next arrangement of indices; false after the last.
fn permute(indices: &mut [u64], cycles: &mut [u64]) -> bool {
    let n = indices.len();
    for (i, cycle) in cycles.iter_mut().enumerate().rev() {
        *cycle = cycle.saturating_sub(1);
        let Some(rest) = indices.get_mut(i..).filter(|rest| !rest.is_empty()) else {
            return false;
        };
        if *cycle == 0 {
            // This place has had every index: back to the order before it.
            rest.rotate_left(1);
            *cycle = rest.len() as u64;
        } else {
            let other = n.saturating_sub(*cycle as usize).saturating_sub(i).min(rest.len() - 1);
            rest.swap(0, other);
            return true;
        }
    }
    false
}

/// The next choice of indices into `n`; false after the last.
fn combine(indices: &mut [u64], n: u64, repeats: bool) -> bool {
    let r = indices.len();
    for i in (0..r).rev() {
        let last = if repeats {
            n.saturating_sub(1)
        } else {
            n.saturating_sub((r - i) as u64)
        };
        if indices[i] < last {
            let first = indices[i] + 1;
            for (distance, index) in indices[i..].iter_mut().enumerate() {
                *index = if repeats { first } else { first + distance as u64 };
            }
            return true;
        }
    }
    false
}
