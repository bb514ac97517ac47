//! A stable merge sort that asks for one comparison at a time, so that it can pause between any two.
//!
//! It sorts positions. As in CPython, it finds runs that are in order already, or exactly in reverse, lengthens short ones by
//! binary insertion, and merges them in the order Munro and Wild's powersort gives; the comparisons of short lists come
//! in CPython's order, which a program sees where its comparisons have effects or do not agree with each other.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct MergeSort {
    order: Vec<u32>,
    /// Runs found and not yet merged.
    runs: Vec<Run>,
    phase: Phase,
    least_run: usize,
}

impl crate::heap::collect::Trace for MergeSort {
    fn trace(&self, _: &mut dyn FnMut(crate::value::Value)) {}
}

/// A part in order.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Run {
    start: usize,
    len: usize,
    /// How soon it is merged with the run before.
    power: u32,
}

/// What is being done; each phase but `Next` and `Done` waits for an answer.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
enum Phase {
    /// Looks for what is to be done next.
    #[default]
    Next,
    /// Whether element `len` of the run at `start` is less than the one before.
    Rising {
        start: usize,
        len: usize,
    },
    /// Element `len` is less than the one before: whether what is before it rises at all.
    Flat {
        start: usize,
        len: usize,
    },
    /// Whether element `len` is less than the one before, the last `equal + 1` being equal.
    Falling {
        start: usize,
        len: usize,
        equal: usize,
    },
    /// It is not: whether it is greater.
    FallingEnds {
        start: usize,
        len: usize,
        equal: usize,
    },
    /// The falling run is turned round: whether element `len` is less than the one before.
    Continued {
        start: usize,
        len: usize,
    },
    /// Whether element `at` belongs before the one in the middle of `low..high`, in the run from `start` that is to reach `end`.
    Insert {
        start: usize,
        at: usize,
        end: usize,
        low: usize,
        high: usize,
    },
    /// Whether the next of the right run, at `right`, belongs before the next of the left run, set aside; `to` is the next place filled.
    Merge {
        left: Vec<u32>,
        taken: usize,
        to: usize,
        right: usize,
        end: usize,
    },
    Done,
}

/// Runs shorter than this are made longer.
const LEAST_RUN: usize = 64;

impl MergeSort {
    pub(crate) fn new(len: usize) -> MergeSort {
        let order = (0..u32::try_from(len).unwrap_or(u32::MAX)).collect();
        // A little less than a power of two of runs, or exactly that many.
        let (mut least_run, mut rest) = (len, 0);
        while least_run >= LEAST_RUN {
            rest |= least_run & 1;
            least_run >>= 1;
        }
        MergeSort {
            order,
            runs: Vec::new(),
            phase: Phase::Next,
            least_run: least_run + rest,
        }
    }

    pub(crate) fn done(order: Vec<u32>) -> MergeSort {
        MergeSort {
            order,
            runs: Vec::new(),
            phase: Phase::Done,
            least_run: 0,
        }
    }

    /// The next comparison, as two positions of which the first is to be less than the second; `None` at the end. Is given
    /// the answer to the one before.
    pub(crate) fn next(&mut self, mut answer: Option<bool>) -> Option<(u32, u32)> {
        loop {
            if let Some(less) = answer.take() {
                self.answered(less);
            }
            match self.phase {
                Phase::Next => self.begin(),
                Phase::Done => return None,
                _ => match self.question() {
                    Some(question) => return Some(question),
                    None => self.without_question(),
                },
            }
        }
    }

    /// Whether what was read from outside hangs together.
    pub(crate) fn is_sound(&self) -> bool {
        let n = self.order.len();
        let phase = match &self.phase {
            Phase::Next | Phase::Done => true,
            Phase::Rising { start, len } | Phase::Flat { start, len } | Phase::Continued { start, len } => {
                *start <= n && (1..=n).contains(len)
            }
            Phase::Falling { start, len, equal } | Phase::FallingEnds { start, len, equal } => {
                *start <= n && (1..=n).contains(len) && equal < len
            }
            Phase::Insert {
                start,
                at,
                end,
                low,
                high,
            } => [start, at, end, low, high].into_iter().all(|i| *i <= n) && start <= end,
            Phase::Merge {
                left,
                taken,
                to,
                right,
                end,
            } => [taken, to, right, end].into_iter().all(|i| *i <= n) && left.len() <= n,
        };
        phase
            && self
                .runs
                .iter()
                .all(|run| run.start <= n && run.len <= n && run.start + run.len <= n)
    }

    /// All positions as far as they are in order.
    pub(crate) fn order(&mut self) -> &[u32] {
        if let Phase::Merge { left, taken, to, .. } = &self.phase {
            // What was set aside goes back into the gap.
            let rest = left.iter().skip(*taken);
            self.order
                .iter_mut()
                .skip(*to)
                .zip(rest)
                .for_each(|(slot, at)| *slot = *at);
        }
        self.phase = Phase::Done;
        &self.order
    }

    fn at(&self, index: usize) -> Option<u32> {
        self.order.get(index).copied()
    }

    /// The comparison a phase waits for; `None` where it is past the last element.
    fn question(&self) -> Option<(u32, u32)> {
        match &self.phase {
            Phase::Rising { start, len } | Phase::Continued { start, len } | Phase::Falling { start, len, .. } => {
                Some((self.at(start + len)?, self.at(start + len - 1)?))
            }
            Phase::Flat { start, len } => Some((self.at(*start)?, self.at(start + len - 1)?)),
            Phase::FallingEnds { start, len, .. } => Some((self.at(start + len - 1)?, self.at(start + len)?)),
            Phase::Insert { at, end, low, high, .. } if at < end => Some((self.at(*at)?, self.at((low + high) / 2)?)),
            Phase::Merge {
                left,
                taken,
                right,
                end,
                ..
            } if right < end => Some((self.at(*right)?, *left.get(*taken)?)),
            _ => None,
        }
    }

    fn answered(&mut self, less: bool) {
        self.phase = match std::mem::take(&mut self.phase) {
            Phase::Rising { start, len: 1 } if less => Phase::Falling {
                start,
                len: 2,
                equal: 0,
            },
            Phase::Rising { start, len } if less => Phase::Flat { start, len },
            Phase::Rising { start, len } => Phase::Rising { start, len: len + 1 },
            Phase::Flat { start, len } if less => self.run_found(start, len),
            Phase::Flat { start, len } => {
                self.reverse(start, len);
                Phase::Falling {
                    start,
                    len: len + 1,
                    equal: 0,
                }
            }
            Phase::Falling { start, len, equal } if less => {
                self.reverse(start + len - 1 - equal, equal + 1);
                Phase::Falling {
                    start,
                    len: len + 1,
                    equal: 0,
                }
            }
            Phase::Falling { start, len, equal } => Phase::FallingEnds { start, len, equal },
            Phase::FallingEnds { start, len, equal } if less => self.turn_round(start, len, equal),
            Phase::FallingEnds { start, len, equal } => Phase::Falling {
                start,
                len: len + 1,
                equal: equal + 1,
            },
            Phase::Continued { start, len } if less => self.run_found(start, len),
            Phase::Continued { start, len } => Phase::Continued { start, len: len + 1 },
            Phase::Insert {
                start,
                at,
                end,
                low,
                high,
            } => {
                let middle = (low + high) / 2;
                let (low, high) = if less { (low, middle) } else { (middle + 1, high) };
                if low < high {
                    Phase::Insert {
                        start,
                        at,
                        end,
                        low,
                        high,
                    }
                } else {
                    if let Some(part) = self.order.get_mut(low..=at) {
                        part.rotate_right(1);
                    }
                    Phase::Insert {
                        start,
                        at: at + 1,
                        end,
                        low: start,
                        high: at + 1,
                    }
                }
            }
            Phase::Merge {
                left,
                mut taken,
                to,
                mut right,
                end,
            } => {
                let next = if less {
                    right += 1;
                    self.at(right - 1)
                } else {
                    taken += 1;
                    left.get(taken - 1).copied()
                };
                if let (Some(slot), Some(next)) = (self.order.get_mut(to), next) {
                    *slot = next;
                }
                Phase::Merge {
                    left,
                    taken,
                    to: to + 1,
                    right,
                    end,
                }
            }
            other => other,
        };
    }

    /// Goes on where a phase has nothing more to compare.
    fn without_question(&mut self) {
        self.phase = match std::mem::take(&mut self.phase) {
            Phase::Rising { start, len } | Phase::Continued { start, len } => self.run_found(start, len),
            Phase::Falling { start, len, equal } => self.turn_round(start, len, equal),
            Phase::Insert { start, end, .. } => {
                self.push_run(start, end - start);
                Phase::Next
            }
            Phase::Merge { left, taken, to, .. } => {
                let rest = left.iter().skip(taken);
                self.order
                    .iter_mut()
                    .skip(to)
                    .zip(rest)
                    .for_each(|(slot, at)| *slot = *at);
                Phase::Next
            }
            _ => Phase::Done,
        };
    }

    fn reverse(&mut self, start: usize, len: usize) {
        if let Some(part) = self.order.get_mut(start..start + len) {
            part.reverse();
        }
    }

    fn turn_round(&mut self, start: usize, len: usize, equal: usize) -> Phase {
        self.reverse(start + len - 1 - equal, equal + 1);
        self.reverse(start, len);
        Phase::Continued { start, len }
    }

    /// A run of its natural length, to be made longer where it is short.
    fn run_found(&mut self, start: usize, len: usize) -> Phase {
        let end = (start + self.least_run.max(len)).min(self.order.len());
        if start + len < end {
            return Phase::Insert {
                start,
                at: start + len,
                end,
                low: start,
                high: start + len,
            };
        }
        self.push_run(start, len);
        Phase::Next
    }

    fn push_run(&mut self, start: usize, len: usize) {
        let power = self
            .runs
            .last()
            .map_or(0, |before| power(before.start, before.len, len, self.order.len()));
        self.runs.push(Run { start, len, power });
    }

    /// Merges what is to be merged, or looks for the next run.
    fn begin(&mut self) {
        let found = self.runs.last().map_or(0, |run| run.start + run.len);
        self.phase = match self.runs.as_slice() {
            // The newest run's power says how many of those before it are merged first.
            [.., _, middle, newest] if middle.power > newest.power => self.merge(1),
            [.., _, _] if found >= self.order.len() => self.merge(0),
            _ if found >= self.order.len() => Phase::Done,
            _ if found + 1 == self.order.len() => self.run_found(found, 1),
            _ => Phase::Rising { start: found, len: 1 },
        };
    }

    /// Begins to merge two neighbours, leaving out as many runs at the end.
    fn merge(&mut self, behind: usize) -> Phase {
        let Some(index) = self.runs.len().checked_sub(behind + 2) else {
            return Phase::Done;
        };
        let second = self.runs.remove(index + 1);
        let Some(first) = self.runs.get_mut(index) else {
            return Phase::Done;
        };
        let (start, middle) = (first.start, second.start);
        first.len += second.len;
        let left = self.order.get(start..middle).unwrap_or(&[]).to_vec();
        Phase::Merge {
            left,
            taken: 0,
            to: start,
            right: middle,
            end: middle + second.len,
        }
    }
}

/// The depth, in a balanced binary tree over the whole list, of the boundary between two neighbouring runs' middles.
fn power(start: usize, first: usize, second: usize, whole: usize) -> u32 {
    let (mut a, whole) = (2 * start as u128 + first as u128, whole as u128);
    let mut b = a + first as u128 + second as u128;
    for power in 1..usize::BITS {
        if a >= whole {
            a -= whole;
            b -= whole;
        } else if b >= whole {
            return power;
        }
        a <<= 1;
        b <<= 1;
    }
    usize::BITS
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sort(keys: &[u32]) -> Vec<(u32, u32)> {
        let mut merge = MergeSort::new(keys.len());
        let mut answer = None;
        let mut asked = 0;
        while let Some((a, b)) = merge.next(answer) {
            answer = Some(keys[a as usize] < keys[b as usize]);
            asked += 1;
        }
        let n = keys.len() as u32;
        assert!(asked <= n * (n.max(2).ilog2() + 2));
        merge.order().iter().map(|at| (keys[*at as usize], *at)).collect()
    }

    #[test]
    fn sorts_stably() {
        let mut seed = 1_u32;
        for len in (0..200).chain([1000, 4097]) {
            for range in [1, 3, 1000] {
                let keys: Vec<u32> = (0..len)
                    .map(|i| {
                        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                        // Stretches that rise or fall among those that do neither.
                        if seed >> 28 < 8 { i / 3 } else { (seed >> 8) % range }
                    })
                    .collect();
                let mut expected: Vec<(u32, u32)> = keys.iter().copied().zip(0..).collect();
                expected.sort();
                assert_eq!(sort(&keys), expected);
                let falling: Vec<u32> = (0..len).map(|i| (len - i) / range).collect();
                assert!(sort(&falling).is_sorted());
            }
        }
    }
}
