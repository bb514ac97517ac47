//! What the iterators of `itertools` remember between two values.

use crate::heap::charge::{Sized64, sizes};
use crate::heap::collect::Trace;
use crate::types::Builtin;
use crate::value::*;
use serde::{Deserialize, Serialize};

/// An iterator of `itertools`. An iterator that is `Undefined` has ended.
#[derive(Debug, Serialize, Deserialize)]
pub enum Tool {
    Count {
        next: Value,
        step: Value,
    },
    Cycle {
        iterator: Value,
        saved: Vec<Value>,
        at: u64,
    },
    Repeat {
        object: Value,
        left: Option<u64>,
    },
    Accumulate {
        iterator: Value,
        function: Value,
        total: Value,
        initial: Value,
    },
    Chain {
        source: Value,
        active: Value,
    },
    Compress {
        data: Value,
        selectors: Value,
    },
    DropWhile {
        predicate: Value,
        iterator: Value,
        started: bool,
    },
    TakeWhile {
        predicate: Value,
        iterator: Value,
        ended: bool,
    },
    FilterFalse {
        predicate: Value,
        iterator: Value,
    },
    /// `target` is the key of the group handed out last, `key` that of `value`, the element read last.
    GroupBy {
        iterator: Value,
        function: Value,
        target: Value,
        key: Value,
        value: Value,
        group: Value,
    },
    Group {
        parent: IteratorRef,
        target: Value,
    },
    /// `count` elements have been read; the next to be handed out is number `next`.
    Islice {
        iterator: Value,
        count: u64,
        next: u64,
        stop: Option<u64>,
        step: u64,
    },
    Pairwise {
        iterator: Value,
        old: Value,
    },
    StarMap {
        function: Value,
        iterator: Value,
    },
    /// What is read is kept in links until every copy has passed it.
    Tee {
        link: ObjectRef,
        at: u64,
    },
    ZipLongest {
        iterators: Vec<Value>,
        active: u64,
        fill: Value,
    },
    Product {
        pools: Vec<Vec<Value>>,
        places: Option<Vec<u64>>,
        ended: bool,
    },
    Permutations {
        pool: Vec<Value>,
        indices: Vec<u64>,
        cycles: Vec<u64>,
        started: bool,
        ended: bool,
    },
    Combinations {
        pool: Vec<Value>,
        indices: Vec<u64>,
        repeats: bool,
        started: bool,
        ended: bool,
    },
    Batched {
        iterator: Value,
        size: u64,
        strict: bool,
    },
}

impl Tool {
    pub(crate) fn builtin(&self) -> Builtin {
        match self {
            Tool::Count { .. } => Builtin::ItertoolsCount,
            Tool::Cycle { .. } => Builtin::ItertoolsCycle,
            Tool::Repeat { .. } => Builtin::ItertoolsRepeat,
            Tool::Accumulate { .. } => Builtin::ItertoolsAccumulate,
            Tool::Chain { .. } => Builtin::ItertoolsChain,
            Tool::Compress { .. } => Builtin::ItertoolsCompress,
            Tool::DropWhile { .. } => Builtin::ItertoolsDropWhile,
            Tool::TakeWhile { .. } => Builtin::ItertoolsTakeWhile,
            Tool::FilterFalse { .. } => Builtin::ItertoolsFilterFalse,
            Tool::GroupBy { .. } => Builtin::ItertoolsGroupBy,
            Tool::Group { .. } => Builtin::ItertoolsGroup,
            Tool::Islice { .. } => Builtin::ItertoolsIslice,
            Tool::Pairwise { .. } => Builtin::ItertoolsPairwise,
            Tool::StarMap { .. } => Builtin::ItertoolsStarMap,
            Tool::Tee { .. } => Builtin::ItertoolsTee,
            Tool::ZipLongest { .. } => Builtin::ItertoolsZipLongest,
            Tool::Product { .. } => Builtin::ItertoolsProduct,
            Tool::Permutations { .. } => Builtin::ItertoolsPermutations,
            Tool::Combinations { repeats: false, .. } => Builtin::ItertoolsCombinations,
            Tool::Combinations { repeats: true, .. } => Builtin::ItertoolsCombinationsWithReplacement,
            Tool::Batched { .. } => Builtin::ItertoolsBatched,
        }
    }

    /// Whether the next value never takes guest code.
    pub(crate) fn is_simple(&self) -> bool {
        match self {
            Tool::Count { next, step } => matches!((next, step), (Value::Int(_), Value::Int(_))),
            Tool::Cycle { iterator, .. } => iterator.is_undefined(),
            Tool::Repeat { .. } | Tool::Product { .. } | Tool::Permutations { .. } | Tool::Combinations { .. } => true,
            _ => false,
        }
    }

    /// The bytes of its vectors.
    pub(crate) fn extra_bytes(&self) -> usize {
        Tool::BYTES
            + match self {
                Tool::Cycle { saved, .. } => crate::heap::VALUE * crate::heap::grown(saved.len()),
                Tool::Product { pools, .. } => pools.iter().map(|p| 24 + crate::heap::VALUE * p.len()).sum(),
                Tool::Permutations { pool, .. } | Tool::Combinations { pool, .. } => {
                    (crate::heap::VALUE + 8) * pool.len()
                }
                _ => 0,
            }
    }
}

sizes! {
    Tool: 96,
}

impl Trace for Tool {
    fn trace(&self, visit: &mut dyn FnMut(Value)) {
        match self {
            Tool::Count { next, step } => [*next, *step].trace(visit),
            Tool::Cycle { iterator, saved, .. } => {
                visit(*iterator);
                saved.trace(visit);
            }
            Tool::Repeat { object, .. } => visit(*object),
            Tool::Accumulate {
                iterator,
                function,
                total,
                initial,
            } => [*iterator, *function, *total, *initial].trace(visit),
            Tool::Chain { source, active } => [*source, *active].trace(visit),
            Tool::Compress { data, selectors } => [*data, *selectors].trace(visit),
            Tool::DropWhile {
                predicate, iterator, ..
            }
            | Tool::TakeWhile {
                predicate, iterator, ..
            }
            | Tool::FilterFalse { predicate, iterator } => [*predicate, *iterator].trace(visit),
            Tool::GroupBy {
                iterator,
                function,
                target,
                key,
                value,
                group,
            } => {
                [*iterator, *function, *target, *key, *value, *group].trace(visit);
            }
            Tool::Group { parent, target } => [Value::Iterator(*parent), *target].trace(visit),
            Tool::Islice { iterator, .. } | Tool::Batched { iterator, .. } => visit(*iterator),
            Tool::Pairwise { iterator, old } => [*iterator, *old].trace(visit),
            Tool::StarMap { function, iterator } => [*function, *iterator].trace(visit),
            Tool::Tee { link, .. } => visit(Value::Object(*link)),
            Tool::ZipLongest { iterators, fill, .. } => {
                iterators.trace(visit);
                visit(*fill);
            }
            Tool::Product { pools, .. } => pools.trace(visit),
            Tool::Permutations { pool, .. } | Tool::Combinations { pool, .. } => pool.trace(visit),
        }
    }
}
