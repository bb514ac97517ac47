//! Generators that a builtin folds: `sum(x * x for x in xs)`.
//!
//! The builtin says beforehand what it does with a plain value, and the generator does it at its yield instead of stopping there. A
//! value that is not so plain, or that there is no fuel for, is yielded as ever. What is charged is what the stop would have been.

use super::{Unwind, Vm};
use crate::text::summation::CompensatedSum;
use crate::value::Value;

/// What a builtin does with the plain values of an iterator.
#[derive(Debug, Default)]
pub(crate) enum Fold {
    #[default]
    Nothing,
    /// Adds ints.
    Ints(i64),
    /// Adds floats.
    Floats(CompensatedSum),
    /// Passes over what has the other truth.
    Until(bool),
    /// Keeps all.
    List(Vec<Value>),
}

/// The fold under way, and how deep the frame of its generator is; no generator's is at depth zero.
#[derive(Debug, Default)]
pub(crate) struct Folding {
    fold: Fold,
    depth: u32,
}

impl Vm<'_> {
    /// The next value of an iterator that the fold does not take. What it took is in it, even if the generator stopped for something
    /// else. Suspendable.
    #[inline]
    pub(crate) fn next_unfolded(&mut self, iterator: Value, fold: &mut Fold) -> Result<Value, Unwind> {
        let Value::Generator(generator) = iterator else {
            return self.next(iterator);
        };
        let folding = Folding {
            fold: std::mem::take(fold),
            depth: self.depth + 1,
        };
        let outer = std::mem::replace(&mut self.folding, folding);
        let result = self.resume_generator(generator, Value::None);
        *fold = std::mem::replace(&mut self.folding, outer).fold;
        result
    }

    /// Whether the fold of the generator at work takes what it would yield.
    #[inline(always)]
    pub(crate) fn folds(&mut self, value: Value) -> bool {
        self.folding.depth == self.depth && self.take_folded(value)
    }

    #[inline(never)]
    fn take_folded(&mut self, value: Value) -> bool {
        // As much as putting the frame aside, and a turn of the builtin.
        let units = 1 + (self.stack.len() + 1 - self.frame.base as usize) as i64 / 16;
        if !self.heap.meter.has(units) {
            return false;
        }
        if let Fold::Until(end) = self.folding.fold {
            if self.quick_truth(value) != Some(!end) {
                return false;
            }
            self.heap.meter.spend(units);
            return true;
        }
        match (&mut self.folding.fold, value) {
            (Fold::Ints(total), Value::Int(int)) => match total.checked_add(int) {
                Some(sum) => *total = sum,
                None => return false,
            },
            (Fold::Floats(total), Value::Float(float)) => total.add(float.get()),
            // The builtin looks at the memory that is left wherever its list doubles.
            (Fold::List(items), _) if !(items.len() + 1).is_power_of_two() => items.push(value),
            _ => return false,
        }
        self.heap.meter.spend(units);
        true
    }
}
