//! Running a program over a text: a loop over the operations and a stack of what to go back to.
#![expect(
    clippy::indexing_slicing,
    reason = "classes, slots and registers as many as the program says; records below the height of the stack"
)]

use super::case::lower;
use super::class::{Category, is_in_category};
use super::{Greed, Op, Place, Program};
use crate::heap::charge::{Sized64, sizes};

/// The text, by character.
pub trait Subject {
    fn len(&self) -> usize;
    fn at(&self, index: usize) -> u32;
    /// The first place of a character between two places.
    fn find(&self, c: u32, from: usize, to: usize) -> Option<usize>;
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// ASCII text, or bytes.
impl Subject for [u8] {
    #[inline(always)]
    fn len(&self) -> usize {
        <[u8]>::len(self)
    }
    #[inline(always)]
    fn at(&self, index: usize) -> u32 {
        self.get(index).map_or(0, |b| u32::from(*b))
    }
    fn find(&self, c: u32, from: usize, to: usize) -> Option<usize> {
        let found = memchr::memchr(u8::try_from(c).ok()?, self.get(from..to)?)?;
        Some(from + found)
    }
}

impl Subject for [u32] {
    #[inline(always)]
    fn len(&self) -> usize {
        <[u32]>::len(self)
    }
    #[inline(always)]
    fn at(&self, index: usize) -> u32 {
        self.get(index).copied().unwrap_or(0)
    }
    fn find(&self, c: u32, from: usize, to: usize) -> Option<usize> {
        let found = self.get(from..to)?.iter().position(|other| *other == c)?;
        Some(from + found)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// At the given place.
    Match,
    /// At the given place, up to the end.
    Full,
    /// At the first place where it matches.
    Search,
}

/// Why a search was given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stopped {
    /// The steps granted are used up.
    Steps,
    /// The ways back would take more than was granted.
    Memory,
}

const NONE: usize = usize::MAX;

/// What failing goes back to, or undoes.
#[derive(Clone, Copy, Debug)]
pub(super) enum Back {
    Choice {
        op: usize,
        at: usize,
    },
    /// A lazy loop may go round once more.
    Round {
        head: usize,
        at: usize,
    },
    /// A greedy run of single characters: give back down to `least`.
    Shorter {
        op: usize,
        least: usize,
        at: usize,
    },
    /// A lazy run: take up to `most`.
    Longer {
        op: usize,
        most: usize,
        at: usize,
        class: usize,
    },
    Slot {
        slot: usize,
        old: usize,
    },
    Register {
        register: usize,
        count: u32,
        last: usize,
    },
    /// An assertion or atomic group begins here.
    Barrier {
        at: usize,
        end: usize,
        negative: bool,
    },
}

struct Matcher<'p, S: ?Sized> {
    program: &'p Program,
    text: &'p S,
    end: usize,
    slots: Vec<usize>,
    registers: Vec<(u32, usize)>,
    back: Vec<Back>,
    /// So many ways back may be kept at once.
    most_back: usize,
    full: bool,
    /// A match may not be empty and end here.
    not_empty_at: usize,
}

sizes! {
    Back: 40,
}

/// What a search may take and what it found. Kept from one search to the next, its tables are made once.
#[derive(Debug, Default)]
pub struct Search {
    /// The steps that are left.
    pub fuel: u64,
    /// The bytes that ways back may take.
    pub memory: usize,
    /// The spans of the whole match and of each group (`usize::MAX` where a group took no part) and the group that closed last.
    pub slots: Vec<usize>,
    pub(super) registers: Vec<(u32, usize)>,
    pub(super) back: Vec<Back>,
}

impl Program {
    /// Whether it matches; where, stands in the slots of the search, whose fuel is lowered by the steps taken. An empty match at
    /// `not_empty_at` does not count.
    pub fn run<S: Subject + ?Sized>(
        &self,
        text: &S,
        start: usize,
        end: usize,
        mode: Mode,
        not_empty_at: usize,
        search: &mut Search,
    ) -> Result<bool, Stopped> {
        let end = end.min(text.len());
        // As in CPython, a match may still be made of nothing there.
        if start > end && mode == Mode::Search {
            return Ok(false);
        }
        search.slots.resize(2 * (self.groups + 1) + 1, NONE);
        search.registers.resize(self.registers, (0, NONE));
        let mut matcher = Matcher {
            program: self,
            text,
            end,
            slots: std::mem::take(&mut search.slots),
            registers: std::mem::take(&mut search.registers),
            back: std::mem::take(&mut search.back),
            // A table that grows is there twice for a moment.
            most_back: search.memory / (3 * Back::BYTES),
            full: mode == Mode::Full,
            not_empty_at,
        };
        let result = matcher.search(start, mode, &mut search.fuel);
        search.slots = matcher.slots;
        search.registers = matcher.registers;
        search.back = matcher.back;
        result
    }

    /// The next place where a match can begin.
    #[inline]
    fn next_start<S: Subject + ?Sized>(
        &self,
        text: &S,
        from: usize,
        end: usize,
        fuel: &mut u64,
    ) -> Result<Option<usize>, Stopped> {
        let (found, compared) = match (self.prefix.split_first(), &self.first) {
            (Some((first, rest)), _) => {
                let Some(beyond) = end.checked_sub(rest.len()) else {
                    return Ok(None);
                };
                let (mut at, mut compared) = (from, 0);
                loop {
                    let Some(next) = text.find(*first, at, beyond) else {
                        break (None, compared);
                    };
                    let same = rest
                        .iter()
                        .enumerate()
                        .take_while(|(k, c)| text.at(next + 1 + k) == **c)
                        .count();
                    if same == rest.len() {
                        break (Some(next), compared);
                    }
                    // What begins again and again is as much work as it is compared.
                    compared += same as u64;
                    if compared / 4 > *fuel {
                        break (None, compared);
                    }
                    at = next + 1;
                }
            }
            (None, Some(first)) => ((from..end).find(|&i| first.holds(text.at(i))), 0),
            (None, None) => (Some(from), 0),
        };
        spend(fuel, (found.unwrap_or(end) - from) as u64 / 4 + compared / 4)?;
        Ok(found)
    }
}

#[inline(always)]
fn spend(fuel: &mut u64, steps: u64) -> Result<(), Stopped> {
    match fuel.checked_sub(steps) {
        Some(left) => {
            *fuel = left;
            Ok(())
        }
        None => {
            *fuel = 0;
            Err(Stopped::Steps)
        }
    }
}

impl<S: Subject + ?Sized> Matcher<'_, S> {
    /// Matches at a place, or at the first from there on.
    fn search(&mut self, start: usize, mode: Mode, fuel: &mut u64) -> Result<bool, Stopped> {
        let mut at = start;
        loop {
            if mode == Mode::Search {
                match self.program.next_start(self.text, at, self.end, fuel)? {
                    Some(next) => at = next,
                    None => return Ok(false),
                }
            }
            spend(fuel, (self.slots.len() + self.registers.len()) as u64 / 8)?;
            if self.run(at, fuel)? {
                return Ok(true);
            }
            at += 1;
            if mode != Mode::Search || at > self.end {
                return Ok(false);
            }
        }
    }

    fn run(&mut self, start: usize, fuel: &mut u64) -> Result<bool, Stopped> {
        self.slots.fill(NONE);
        self.registers.fill((0, NONE));
        self.back.clear();
        self.slots[0] = start;
        let (mut op, mut at) = (0, start);
        loop {
            spend(fuel, 1)?;
            let went_on = match self.program.ops.get(op) {
                Some(Op::Char(c)) => self.one(at, |t| t == *c).map(|next| (op + 1, next)),
                Some(Op::Any) => self.one(at, |_| true).map(|next| (op + 1, next)),
                Some(Op::Class(class)) => {
                    let class = &self.program.classes[*class];
                    self.one(at, |c| class.holds(c)).map(|next| (op + 1, next))
                }
                Some(Op::Save(slot)) => {
                    self.back.push(Back::Slot {
                        slot: *slot,
                        old: self.slots[*slot],
                    });
                    self.slots[*slot] = at;
                    if *slot % 2 == 1 {
                        let last = self.slots.len() - 1;
                        self.back.push(Back::Slot {
                            slot: last,
                            old: self.slots[last],
                        });
                        self.slots[last] = *slot / 2;
                    }
                    Some((op + 1, at))
                }
                Some(Op::Jump(to)) => Some((*to, at)),
                Some(Op::Split(first, second)) => {
                    self.back.push(Back::Choice { op: *second, at });
                    Some((*first, at))
                }
                Some(Op::Repeat { class, min, max, kind }) => self.repeat(op, at, *class, *min, *max, *kind, fuel)?,
                Some(Op::LoopStart { register }) => {
                    self.note_register(*register);
                    self.registers[*register] = (0, NONE);
                    Some((op + 1, at))
                }
                Some(Op::Loop {
                    register,
                    min,
                    max,
                    kind,
                    body,
                    exit,
                }) => {
                    let (count, last) = self.registers[*register];
                    if count < *min {
                        // A round that must be may match nothing; only those beyond are kept from going on so.
                        self.note_register(*register);
                        self.registers[*register] = (count + 1, last);
                        Some((*body, at))
                    } else if (count < *max || *max == u32::MAX) && last != at {
                        if *kind == Greed::Lazy {
                            self.back.push(Back::Round { head: op, at });
                            Some((*exit, at))
                        } else {
                            self.back.push(Back::Choice { op: *exit, at });
                            self.note_register(*register);
                            self.registers[*register] = (count.saturating_add(1), at);
                            Some((*body, at))
                        }
                    } else {
                        Some((*exit, at))
                    }
                }
                Some(Op::BackReference { group, ignore_case }) => self
                    .reference(at, *group, *ignore_case, fuel)?
                    .map(|next| (op + 1, next)),
                Some(Op::At(place)) => self.is_at(*place, at).then_some((op + 1, at)),
                Some(Op::Assert { behind, negative, end }) => match at.checked_sub(*behind) {
                    Some(from) => {
                        self.back.push(Back::Barrier {
                            at,
                            end: *end,
                            negative: *negative,
                        });
                        Some((op + 1, from))
                    }
                    None if *negative => Some((*end, at)),
                    None => None,
                },
                Some(Op::AssertEnd) => self.assertion_holds(),
                Some(Op::Atomic) => {
                    self.back.push(Back::Barrier {
                        at,
                        end: NONE,
                        negative: false,
                    });
                    Some((op + 1, at))
                }
                Some(Op::AtomicEnd) => {
                    self.drop_choices();
                    Some((op + 1, at))
                }
                Some(Op::IfGroup { group, absent }) => {
                    let took_part = self.slots.get(2 * group + 1).is_some_and(|s| *s != NONE);
                    Some((if took_part { op + 1 } else { *absent }, at))
                }
                Some(Op::Match) => {
                    if (!self.full || at == self.end) && !(at == start && at == self.not_empty_at) {
                        self.slots[1] = at;
                        return Ok(true);
                    }
                    None
                }
                Some(Op::Fail) | None => None,
            };
            match went_on {
                Some(next) => (op, at) = next,
                None => match self.go_back(fuel)? {
                    Some(next) => (op, at) = next,
                    None => return Ok(false),
                },
            }
            if self.back.len() > self.most_back {
                return Err(Stopped::Memory);
            }
        }
    }

    #[inline(always)]
    fn one(&self, at: usize, fits: impl FnOnce(u32) -> bool) -> Option<usize> {
        (at < self.end && fits(self.text.at(at))).then_some(at + 1)
    }

    fn note_register(&mut self, register: usize) {
        let (count, last) = self.registers[register];
        self.back.push(Back::Register { register, count, last });
    }

    #[inline]
    fn repeat(
        &mut self,
        op: usize,
        at: usize,
        class: usize,
        min: u32,
        max: u32,
        kind: Greed,
        fuel: &mut u64,
    ) -> Result<Option<(usize, usize)>, Stopped> {
        let most = at.saturating_add(max as usize).min(self.end);
        let most = if max == u32::MAX { self.end } else { most };
        let least = at.saturating_add(min as usize);
        if least > self.end {
            return Ok(None);
        }
        let holds = &self.program.classes[class];
        let wanted = if kind == Greed::Lazy { least } else { most };
        let mut reached = at;
        while reached < wanted && holds.holds(self.text.at(reached)) {
            reached += 1;
        }
        spend(fuel, (reached - at) as u64 / 8)?;
        if reached < least {
            return Ok(None);
        }
        match kind {
            Greed::Possessive => {}
            Greed::Greedy if reached > least => self.back.push(Back::Shorter {
                op: op + 1,
                least,
                at: reached,
            }),
            Greed::Lazy if most > least => self.back.push(Back::Longer {
                op: op + 1,
                most,
                at: reached,
                class,
            }),
            _ => {}
        }
        Ok(Some((op + 1, reached)))
    }

    fn reference(&self, at: usize, group: usize, ignore_case: bool, fuel: &mut u64) -> Result<Option<usize>, Stopped> {
        let (Some(&from), Some(&to)) = (self.slots.get(2 * group), self.slots.get(2 * group + 1)) else {
            return Ok(None);
        };
        if from == NONE || to == NONE || to < from {
            return Ok(None);
        }
        let length = to - from;
        spend(fuel, length as u64 / 4)?;
        if length > 0 && at + length > self.end {
            return Ok(None);
        }
        let ascii = self.program.of_bytes || self.program.flags & super::ASCII != 0;
        let same = (0..length).all(|i| {
            let (a, b) = (self.text.at(from + i), self.text.at(at + i));
            a == b || ignore_case && lower(a, ascii) == lower(b, ascii)
        });
        Ok(same.then_some(at + length))
    }

    fn is_at(&self, place: Place, at: usize) -> bool {
        let newline = |i: usize| self.text.at(i) == 10;
        match place {
            Place::TextStart => at == 0,
            Place::LineStart => at == 0 || newline(at - 1),
            Place::TextEnd => at == self.end,
            Place::End => at == self.end || at + 1 == self.end && newline(at),
            Place::LineEnd => at == self.end || newline(at),
            Place::WordBoundary { ascii, negative } => {
                let word = |i: usize| is_in_category(self.text.at(i), Category::Word, ascii);
                let (before, after) = (at > 0 && word(at - 1), at < self.end && word(at));
                (before != after) != negative
            }
        }
    }

    /// The innermost open assertion matched.
    fn assertion_holds(&mut self) -> Option<(usize, usize)> {
        let position = self.back.iter().rposition(|b| matches!(b, Back::Barrier { .. }))?;
        let Back::Barrier { at, end, negative } = self.back[position] else {
            return None;
        };
        if negative {
            while self.back.len() > position {
                self.undo_last();
            }
            return None;
        }
        self.drop_choices();
        Some((end, at))
    }

    /// Forgets the ways back since the innermost barrier, but not what is to be undone.
    fn drop_choices(&mut self) {
        let Some(position) = self.back.iter().rposition(|b| matches!(b, Back::Barrier { .. })) else {
            return;
        };
        let mut kept = position;
        for i in position + 1..self.back.len() {
            if matches!(self.back[i], Back::Slot { .. } | Back::Register { .. }) {
                self.back[kept] = self.back[i];
                kept += 1;
            }
        }
        self.back.truncate(kept);
    }

    fn undo_last(&mut self) {
        match self.back.pop() {
            Some(Back::Slot { slot, old }) => self.slots[slot] = old,
            Some(Back::Register { register, count, last }) => self.registers[register] = (count, last),
            _ => {}
        }
    }

    /// Undoes up to the last way back, and takes it.
    fn go_back(&mut self, fuel: &mut u64) -> Result<Option<(usize, usize)>, Stopped> {
        loop {
            spend(fuel, 1)?;
            let Some(&last) = self.back.last() else { return Ok(None) };
            match last {
                Back::Slot { .. } | Back::Register { .. } => self.undo_last(),
                Back::Choice { op, at } => {
                    self.back.pop();
                    return Ok(Some((op, at)));
                }
                Back::Round { head, at } => {
                    self.back.pop();
                    if let Some(Op::Loop { register, body, .. }) = self.program.ops.get(head) {
                        self.note_register(*register);
                        let (count, _) = self.registers[*register];
                        self.registers[*register] = (count.saturating_add(1), at);
                        return Ok(Some((*body, at)));
                    }
                }
                Back::Shorter { op, least, at } => {
                    self.back.pop();
                    let shorter = at - 1;
                    if shorter > least {
                        self.back.push(Back::Shorter { op, least, at: shorter });
                    }
                    return Ok(Some((op, shorter)));
                }
                Back::Longer { op, most, at, class } => {
                    self.back.pop();
                    if at < most && self.program.classes[class].holds(self.text.at(at)) {
                        if at + 1 < most {
                            self.back.push(Back::Longer {
                                op,
                                most,
                                at: at + 1,
                                class,
                            });
                        }
                        return Ok(Some((op, at + 1)));
                    }
                }
                Back::Barrier { at, end, negative } => {
                    self.back.pop();
                    if negative {
                        return Ok(Some((end, at)));
                    }
                }
            }
        }
    }
}
