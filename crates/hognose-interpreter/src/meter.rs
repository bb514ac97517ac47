//! The meter: what a program did and holds, counted exactly, and the limits on both.
//!
//! Fuel is counted in instructions: one for each node of the tree that a statement, a loop turn or a call will walk, plus a
//! charge for work of variable size. One countdown, `fuel`, stands for everything that can be due: when it runs out the slow
//! path finds out whether it was the budget, the collector, the host's interrupt, or only the end of a slice.

use crate::name::{Interner, Name};
use std::cell::Cell;
use std::fmt;

/// Limits of a run; `None` is no limit. What a run may use is counted from its start, except memory: that is all the session
/// holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    /// Instructions.
    pub instructions: Option<u64>,
    /// Bytes charged to live objects, and to dead ones not yet collected.
    pub memory: Option<usize>,
    /// Objects made.
    pub allocations: Option<u64>,
    /// Python calls within each other; 1000 where not given. Going deeper raises RecursionError.
    pub recursion: Option<u32>,
    /// Calls of external functions.
    pub external_calls: Option<u64>,
    /// Bytes printed.
    pub output: Option<usize>,
    /// Bytes of one source text: the program's, and each that `exec`, `eval` and `compile` are given.
    pub source: Option<usize>,
}

/// Which limit ended a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum LimitKind {
    Instructions,
    Memory,
    Allocations,
    ExternalCalls,
    Output,
    /// The host's clock or wish.
    Interrupted,
    Source,
}

impl fmt::Display for LimitKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            LimitKind::Instructions => "instruction limit exceeded",
            LimitKind::Memory => "memory limit exceeded",
            LimitKind::Allocations => "allocation limit exceeded",
            LimitKind::ExternalCalls => "external call limit exceeded",
            LimitKind::Output => "output limit exceeded",
            LimitKind::Interrupted => "time limit exceeded",
            LimitKind::Source => "source size limit exceeded",
        })
    }
}

/// The counts of a session so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Counts {
    pub instructions: u64,
    pub allocations: u64,
    /// Bytes charged now.
    pub memory: usize,
    pub external_calls: u64,
    pub output: usize,
}

/// What a snapshot keeps of a meter: the counts, and what says, with the limit, when the next collection is due.
#[derive(Clone, Copy, Debug, serde::Serialize, serde::Deserialize)]
pub(crate) struct MeterState {
    counts: Counts,
    /// The counts when the last run began.
    before: Counts,
    lasting: usize,
    stack: usize,
    idle: usize,
    lived: usize,
    collection_due: bool,
}

/// The interrupt is asked every so many instructions.
const SLICE: i64 = 20_000;
/// By how much a native may overdraw the budget before it is stopped within.
const OVERDRAFT: i64 = 100_000;
/// A collection begins when so many bytes are charged, or twice what lived after the last one.
const FIRST_COLLECTION: usize = 1 << 20;
/// What holds no more than so many bytes is collected at the end of each run.
const LITTLE: usize = 32 << 10;
/// Work that cannot stop by itself is done by what can, once in two to the power of so many instructions.
const STRETCH: u32 = 17;
/// What may be held where no limit is given.
pub(crate) const MOST_MEMORY: usize = if usize::BITS > 40 {
    1_usize.wrapping_shl(40)
} else {
    usize::MAX / 4
};
/// Bytes looked at in one go for an instruction.
pub(crate) const BYTES_A_UNIT: usize = 128;
/// Bytes that live through a collection for an instruction.
const BYTES_COLLECTED: usize = 64;

pub struct Meter {
    /// Instructions left in the current slice; negative when something may be due.
    fuel: Cell<i64>,
    /// Instructions left beyond the slice.
    reserve: i64,
    /// Instructions granted since the session began.
    granted: i64,
    pub(crate) bytes: usize,
    /// Those of them that no collection frees: code, shapes, files, the operand stack.
    lasting: usize,
    /// Bytes of free places that arenas kept at the last collection. What is made in them is charged among `bytes`, and they are
    /// that much fewer since.
    idle: usize,
    /// Places of the operand stack that are charged.
    pub(crate) stack: usize,
    /// Bytes that were charged right after the last collection.
    lived: usize,
    /// Follows from these, the free places there were then, and the limit.
    collect_at: usize,
    allocations: u64,
    /// Allocations, since the session began, past which the run ends.
    most_allocations: u64,
    collection_due: bool,
    /// The debug switch: collect at every safepoint.
    pub(crate) collect_always: bool,
    pub(crate) external_calls: u64,
    pub(crate) output: usize,
    /// The counts when the last run began: limits are of a run.
    pub(crate) before: Counts,
    /// Slices after which the run pauses though its budget is not spent; none where zero.
    pause_every: u64,
    slices: u64,
    pub(crate) limits: Limits,
    pub(crate) interrupt: Option<Box<dyn FnMut() -> bool + Send>>,
}

impl Default for Meter {
    fn default() -> Self {
        let mut meter = Meter {
            fuel: Cell::new(0),
            reserve: 0,
            granted: 0,
            bytes: 0,
            lasting: 0,
            idle: 0,
            stack: 64,
            lived: 0,
            collect_at: FIRST_COLLECTION,
            allocations: 0,
            most_allocations: u64::MAX,
            collection_due: false,
            collect_always: false,
            external_calls: 0,
            output: 0,
            before: Counts::default(),
            pause_every: 0,
            slices: 0,
            limits: Limits::default(),
            interrupt: None,
        };
        meter.grant(None);
        meter
    }
}

/// What the slow path found due.
pub(crate) enum Due {
    Nothing,
    Collection,
    Budget,
    Limit(LimitKind),
}

const UNLIMITED: i64 = i64::MAX / 4;

impl Meter {
    /// Instructions done since the session began.
    pub fn instructions(&self) -> u64 {
        (self.granted - self.reserve - self.fuel.get()).max(0) as u64
    }

    pub fn counts(&self) -> Counts {
        Counts {
            instructions: self.instructions(),
            allocations: self.allocations,
            memory: self.bytes,
            external_calls: self.external_calls,
            output: self.output,
        }
    }

    /// Sets the instructions that may be done from now on.
    pub fn grant(&mut self, instructions: Option<u64>) {
        let done = self.instructions() as i64;
        let left = instructions.map_or(UNLIMITED, |n| i64::try_from(n).unwrap_or(UNLIMITED).min(UNLIMITED));
        self.granted = done + left;
        self.fuel.set(left.min(SLICE));
        self.reserve = left - self.fuel.get();
        if self.collection_due || self.collect_always {
            self.trip();
        }
    }

    /// Instructions that may still be done.
    pub fn left(&self) -> u64 {
        (self.fuel.get() + self.reserve).max(0) as u64
    }

    /// Whether more was done than was granted.
    pub(crate) fn is_overdrawn(&self) -> bool {
        self.fuel.get() + self.reserve < 0
    }

    pub(crate) fn set_limits(&mut self, limits: Limits) {
        self.grant(limits.instructions);
        self.limits = limits;
        // Not from what is charged by now: under the same limit the collections of a session stay where they were, however often it
        // was dumped.
        self.collect_at = self.next_collection();
        self.bound_allocations();
    }

    fn bound_allocations(&mut self) {
        let most = self.limits.allocations.unwrap_or(u64::MAX);
        self.most_allocations = self.before.allocations.saturating_add(most);
    }

    /// From here on counts the next run.
    pub(crate) fn begin_run(&mut self) {
        self.before = self.counts();
        self.slices = 0;
        self.bound_allocations();
    }

    /// What the last run used so far; `memory` is what the session holds.
    pub fn run_counts(&self) -> Counts {
        let now = self.counts();
        Counts {
            instructions: now.instructions.saturating_sub(self.before.instructions),
            allocations: now.allocations.saturating_sub(self.before.allocations),
            memory: now.memory,
            external_calls: now.external_calls.saturating_sub(self.before.external_calls),
            output: now.output.saturating_sub(self.before.output),
        }
    }

    /// Lets a run pause every so many instructions, rounded up to slices; never where zero.
    pub(crate) fn set_pause(&mut self, instructions: u64) {
        self.pause_every = instructions.div_ceil(SLICE as u64);
        self.slices = 0;
    }

    /// Whether one more call of a host function is allowed.
    pub(crate) fn count_external_call(&mut self) -> bool {
        self.external_calls += 1;
        let used = self.external_calls.saturating_sub(self.before.external_calls);
        self.limits.external_calls.is_none_or(|limit| used <= limit)
    }

    /// Whether so many more bytes may be printed.
    pub(crate) fn count_output(&mut self, bytes: usize) -> bool {
        self.output += bytes;
        let used = self.output.saturating_sub(self.before.output);
        self.limits.output.is_none_or(|limit| used <= limit)
    }

    /// Whether a source text may be so long.
    pub(crate) fn allows_source(&self, bytes: usize) -> bool {
        self.limits.source.is_none_or(|limit| bytes <= limit)
    }

    pub(crate) fn save(&self) -> MeterState {
        MeterState {
            counts: self.counts(),
            before: self.before,
            lasting: self.lasting,
            idle: self.idle,
            stack: self.stack,
            lived: self.lived,
            collection_due: self.collection_due,
        }
    }

    /// A meter that goes on counting where another stopped.
    pub(crate) fn loaded(state: MeterState) -> Meter {
        let mut meter = Meter::default();
        meter.load(state);
        meter
    }

    /// Goes on counting where another meter stopped; the budget is to be granted anew.
    pub(crate) fn load(&mut self, state: MeterState) {
        let counts = state.counts;
        self.granted =
            (counts.instructions.min(UNLIMITED as u64) as i64).saturating_add(self.fuel.get() + self.reserve);
        self.bytes = counts.memory;
        self.lasting = state.lasting;
        self.idle = state.idle;
        self.stack = state.stack;
        self.allocations = counts.allocations;
        self.external_calls = counts.external_calls;
        self.output = counts.output;
        self.before = state.before;
        self.bound_allocations();
        self.lived = state.lived;
        self.collect_at = self.next_collection();
        self.collection_due = state.collection_due;
        if self.collection_due {
            self.trip();
        }
    }

    /// Takes from the fuel. Whether something is due shows at the next safepoint.
    #[inline(always)]
    pub(crate) fn spend(&self, units: i64) -> i64 {
        if cfg!(hognose_uncounted) {
            return self.fuel.get();
        }
        // Never near the least integer: what is charged at once is below an eighth of the range, and ends the run.
        let left = self.fuel.get().wrapping_sub(units);
        self.fuel.set(left);
        left
    }

    /// Whether so much may be spent without anything being due.
    #[inline(always)]
    pub(crate) fn has(&self, units: i64) -> bool {
        self.fuel.get() >= units
    }

    /// Takes from the fuel inside what cannot stop by itself; false where it must not go on as it is. That is so wherever the
    /// count passes a multiple of two to the `STRETCH`, and so at the same places however often the run stopped before.
    #[inline(always)]
    pub(crate) fn spend_within(&self, units: usize) -> bool {
        let before = self.granted - self.reserve - self.fuel.get();
        let units = units.min(i64::MAX as usize / 8) as i64;
        self.spend(units);
        before >> STRETCH == before.saturating_add(units) >> STRETCH
    }

    /// Charges a look at so many bytes, or a copy of them, in one go.
    #[inline(always)]
    pub(crate) fn look_at(&self, bytes: usize) {
        if bytes >= BYTES_A_UNIT {
            self.spend((bytes / BYTES_A_UNIT) as i64);
        }
    }

    /// What a name is charged: its places in the index and the list, and its string, where it is long.
    pub(crate) fn bytes_of_name(text: &str) -> usize {
        128 + 3 * text.len()
    }

    /// The name of a text the program made. A new one is charged, for it stays: in the index, in the list and, where it is long,
    /// as a string.
    pub(crate) fn name(&mut self, names: &mut Interner, text: &str) -> Name {
        self.look_at(text.len());
        if let Some(name) = names.lookup_recent(text) {
            return name;
        }
        self.grow_lasting(Meter::bytes_of_name(text));
        names.intern(text)
    }

    /// Lets the next safepoint take the slow path.
    #[cold]
    fn trip(&mut self) {
        self.reserve += self.fuel.get();
        self.fuel.set(0);
    }

    /// Charges a new object of so many bytes.
    #[inline(always)]
    pub fn allocate(&mut self, bytes: usize) {
        self.allocations += 1;
        if self.allocations > self.most_allocations {
            self.trip();
        }
        self.grow(bytes);
    }

    /// Charges the growth of an object.
    #[inline(always)]
    pub fn grow(&mut self, bytes: usize) {
        self.bytes = self.bytes.saturating_add(bytes);
        if self.bytes > self.collect_at {
            self.due();
        }
    }

    #[cold]
    #[inline(never)]
    fn due(&mut self) {
        if !self.collection_due {
            self.collection_due = true;
            self.trip();
        }
    }

    /// Charges what stays when garbage is collected.
    pub(crate) fn grow_lasting(&mut self, bytes: usize) {
        self.lasting = self.lasting.saturating_add(bytes);
        self.grow(bytes);
    }

    pub(crate) fn shrink_lasting(&mut self, bytes: usize) {
        self.lasting = self.lasting.saturating_sub(bytes);
        self.shrink(bytes);
    }

    pub fn shrink(&mut self, bytes: usize) {
        self.bytes = self.bytes.saturating_sub(bytes);
    }

    /// After a collection: what the objects that live are charged, and the free places.
    pub(crate) fn collected(&mut self, charged: usize, idle: usize) {
        self.bytes = charged.saturating_add(self.lasting);
        self.idle = idle;
        self.lived = self.bytes;
        self.collection_due = false;
        self.collect_at = self.next_collection();
        if self.holds_too_much() {
            self.trip();
        }
    }

    /// How many bytes of free places may be kept where so many are charged to what lives: half as many, but no more than a quarter
    /// of what is left to the limit.
    pub(crate) fn idle_allowed(&self, charged: usize) -> usize {
        let charged = charged.saturating_add(self.lasting);
        let allowed = (charged / 2).max(FIRST_COLLECTION);
        match self.limits.memory {
            Some(limit) => allowed.min(limit.saturating_sub(charged) / 4),
            None => allowed,
        }
    }

    /// Twice what lived after the last collection, but at the latest half-way between that and the limit.
    fn next_collection(&self) -> usize {
        let doubled = self.lived.saturating_mul(2).max(FIRST_COLLECTION);
        let Some(limit) = self.limits.memory else {
            return doubled;
        };
        match limit.checked_sub(self.lived.saturating_add(self.idle)) {
            Some(left) if left > 0 => doubled.min(self.lived + left.div_ceil(2)),
            _ => doubled.min(limit),
        }
    }

    /// Bytes that may still be charged.
    pub(crate) fn left_bytes(&self) -> usize {
        let held = self.bytes.saturating_add(self.idle);
        self.limits.memory.unwrap_or(MOST_MEMORY).saturating_sub(held)
    }

    /// Bytes that a value brought out to the host may take: so many that whatever is not shared and is held comes out.
    pub(crate) fn most_outside(&self) -> usize {
        self.limits.memory.unwrap_or(MOST_MEMORY).saturating_mul(4)
    }

    /// Whether a collection is due before the bytes have doubled, because the limit is near: it may free little, and be due again soon.
    pub(crate) fn is_pressed(&self) -> bool {
        let limit = self.limits.memory.unwrap_or(MOST_MEMORY);
        self.collection_due && self.collect_at > limit / 3 * 2
    }

    /// Charges a collection by what lives after it.
    pub(crate) fn charge_collection(&self) {
        self.spend((self.bytes / BYTES_COLLECTED) as i64);
    }

    /// Whether so many more bytes may be charged.
    pub(crate) fn can_reserve(&self, bytes: usize) -> bool {
        let wanted = self.bytes.saturating_add(self.idle).saturating_add(bytes);
        wanted <= self.limits.memory.unwrap_or(MOST_MEMORY)
    }

    /// The slow path of a safepoint: `fuel` has just gone negative by a charge.
    #[cold]
    pub(crate) fn check(&mut self) -> Due {
        let left = self.fuel.get() + self.reserve;
        if left < 0 {
            return Due::Budget;
        }
        self.fuel.set(left.min(if self.collect_always { 0 } else { SLICE }));
        self.reserve = left - self.fuel.get();
        if self.allocations > self.most_allocations {
            return Due::Limit(LimitKind::Allocations);
        }
        if self.collection_due || self.collect_always {
            return Due::Collection;
        }
        if self.holds_too_much() {
            return Due::Limit(LimitKind::Memory);
        }
        if let Some(interrupt) = &mut self.interrupt
            && interrupt()
        {
            return Due::Limit(LimitKind::Interrupted);
        }
        self.slices += 1;
        if self.pause_every != 0 && self.slices >= self.pause_every {
            self.slices = 0;
            return Due::Budget;
        }
        Due::Nothing
    }

    /// Whether more is held, garbage among it, than may be.
    pub(crate) fn holds_too_much(&self) -> bool {
        self.limits.memory.is_some_and(|limit| self.bytes + self.idle > limit)
    }

    /// Whether so little is held, garbage among it and code apart, that to collect takes no time to speak of.
    pub(crate) fn holds_little(&self) -> bool {
        self.bytes.saturating_sub(self.lasting) <= LITTLE
    }

    /// Whether more was allocated than may be.
    pub(crate) fn allocated_too_much(&self) -> bool {
        self.allocations > self.most_allocations
    }

    /// The slow path of work inside a native: `fuel` has gone negative. A native may overdraw the budget by a little, so that the
    /// run stops at the next safepoint, where it can be resumed; by more, and it ends here.
    #[cold]
    pub(crate) fn overdrawn(&mut self) -> Option<LimitKind> {
        let left = self.fuel.get() + self.reserve;
        if left < -OVERDRAFT {
            return Some(LimitKind::Instructions);
        }
        // Nothing is collected before the native returns. Once a collection is due, all that it charges comes by here.
        if self
            .limits
            .memory
            .is_some_and(|limit| self.bytes > limit.saturating_mul(2))
        {
            return Some(LimitKind::Memory);
        }
        if self.allocations > self.most_allocations.saturating_add(OVERDRAFT as u64) {
            return Some(LimitKind::Allocations);
        }
        if left > 0 && !self.collection_due && self.allocations <= self.most_allocations {
            self.fuel.set(left.min(SLICE));
            self.reserve = left - self.fuel.get();
        }
        self.is_interrupted().then_some(LimitKind::Interrupted)
    }

    /// Whether the host wants the run to end.
    pub(crate) fn is_interrupted(&mut self) -> bool {
        self.interrupt.as_mut().is_some_and(|interrupt| interrupt())
    }

    /// Takes back what was charged.
    pub(crate) fn give_back(&self, units: u64) {
        self.spend(-(units.min(i64::MAX as u64 / 8) as i64));
    }

    /// Instructions that what cannot stop by itself may still take.
    pub(crate) fn left_with_overdraft(&self) -> usize {
        let left = self.fuel.get().saturating_add(self.reserve).saturating_add(OVERDRAFT);
        usize::try_from(left).unwrap_or(if left < 0 { 0 } else { usize::MAX })
    }

    /// The counts that `unpause` sets back.
    pub(crate) fn pause(&self) -> (usize, u64) {
        (self.bytes, self.allocations)
    }

    pub(crate) fn unpause(&mut self, bytes: usize, allocations: u64) {
        self.bytes = bytes;
        self.allocations = allocations;
    }
}
