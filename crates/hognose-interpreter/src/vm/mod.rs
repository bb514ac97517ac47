//! The machine that walks the tree: its state, the operand stack, and the frame at work.
//!
//! `call` enters functions, `drive` resumes what was suspended, `raise` makes and hands on exceptions; the other files each hold
//! one protocol of the language (attributes, items, iteration, arithmetic, comparison, conversion).
#![expect(
    clippy::indexing_slicing,
    reason = "links and names of the unit whose code runs, which a snapshot is checked for"
)]
#![expect(clippy::string_slice, reason = "a text cut at boundaries of characters")]

pub mod arithmetic;
pub mod attribute;
pub mod attribute_store;
pub mod bind;
pub mod call;
pub mod class_making;
pub mod classes;
pub mod compare;
pub mod convert;
pub mod drive;
pub(crate) mod fold;
pub mod generator;
pub mod import;
pub mod items;
pub mod iterate;
pub mod keys;
pub mod length_hint;
pub mod matching;
pub(crate) mod modules;
pub mod next;
pub mod raise;
pub(crate) mod registry;
pub mod repr;

use crate::heap::{Heap, ShapeId};
use crate::machine::Machine;
use crate::meter::{BYTES_A_UNIT, Due, LimitKind};
use crate::name::Name;
use crate::store::{CodeStore, Tables, UnitView};
use crate::tree::{CodeId, Span};
use crate::value::*;
use hashbrown::HashTable;
use rustc_hash::FxHashMap;
use smallvec::SmallVec;
use std::sync::Arc;

/// Says that control leaves a node other than by a value. What is unwinding stands in the Vm: an exception, a yield, a
/// suspension or a limit.
#[derive(Clone, Copy, Debug)]
pub struct Unwind(());

impl Unwind {
    /// For a node that has looked at what is unwinding and passes it on.
    pub(crate) fn again() -> Unwind {
        Unwind(())
    }
}

/// Why the Vm is unwinding.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) enum Reason {
    #[default]
    Nothing,
    Raise(Value),
    Yield(Value),
    Suspend(Suspension),
    /// The run is over; nothing can catch it.
    Limit(LimitKind),
    /// A bug in the interpreter or bytes that lied.
    Internal(&'static str),
}

/// What a suspended run waits for.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Suspension {
    /// A collection, then it goes on.
    Collect,
    /// An empty native stack, then it goes on.
    Spill,
    Budget,
    /// The host's answer to the call in `Vm::pending_call`.
    External,
    /// Any of the futures the host is working on.
    Futures,
}

/// What a resumed node finds as the outcome of what it waited for.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Input {
    Value(Value),
    Raise(Value),
}

/// Where the running function's slots, caches, names and globals are.
#[derive(Clone, Copy, Debug, Default, serde::Serialize, serde::Deserialize)]
pub struct Frame {
    pub(crate) base: u32,
    /// Follow from the code, see `Interpreter::place_frames`.
    #[serde(skip)]
    pub(crate) links: u32,
    #[serde(skip)]
    pub(crate) names: u32,
    pub(crate) globals: DictRef,
    pub(crate) code: CodeId,
}

impl Frame {
    /// Of a function whose slots begin at `base`, in a unit with these parts of the side tables.
    #[inline(always)]
    pub(crate) fn new(base: usize, tables: Tables, globals: DictRef, code: CodeId) -> Frame {
        Frame {
            base: base as u32,
            links: tables.links,
            names: tables.names,
            globals,
            code,
        }
    }

    /// Where only the code is known.
    pub(crate) fn unplaced(code: CodeId) -> Frame {
        Frame {
            code,
            ..Frame::default()
        }
    }
}

/// A part of the suspended continuation: one Python function, or one native function that called back.
pub enum Segment {
    Function {
        frame: Frame,
        records: Vec<Value>,
        started: bool,
        handling: Value,
        depth: u32,
    },
    Generator {
        generator: GeneratorRef,
        frame: Frame,
        records: Vec<Value>,
        handling: Value,
        depth: u32,
    },
    /// A deep expression of a function.
    Detached {
        index: u32,
        frame: Frame,
        records: Vec<Value>,
        started: bool,
        handling: Value,
        depth: u32,
    },
    /// The frame is the one that called the native.
    Machine {
        machine: Box<dyn Machine>,
        frame: Frame,
        started: bool,
        handling: Value,
        depth: u32,
    },
}

impl Segment {
    pub(crate) fn frame(&self) -> &Frame {
        match self {
            Segment::Function { frame, .. }
            | Segment::Generator { frame, .. }
            | Segment::Detached { frame, .. }
            | Segment::Machine { frame, .. } => frame,
        }
    }

    pub(crate) fn frame_mut(&mut self) -> &mut Frame {
        match self {
            Segment::Function { frame, .. }
            | Segment::Generator { frame, .. }
            | Segment::Detached { frame, .. }
            | Segment::Machine { frame, .. } => frame,
        }
    }
}

/// An inline cache: what an attribute or a global was found to be.
#[derive(Clone, Copy, Debug, Default)]
pub struct Link {
    /// The shape, class or key version it holds for; zero is never one.
    pub(crate) key: u32,
    pub(crate) epoch: u32,
    pub(crate) kind: LinkKind,
    pub(crate) index: u32,
    pub(crate) value: Value,
}

impl Link {
    /// Whether it is this slot in instances of another shape too.
    #[inline(always)]
    pub(crate) fn is_slot_of(&self, shape: ShapeId) -> bool {
        matches!(self.value, Value::Int(others) if Shapes(others as u64).has(shape))
    }

    /// Whether it is this method of instances of another shape too.
    #[inline(always)]
    pub(crate) fn is_method_of(&self, shape: ShapeId) -> bool {
        self.kind == LinkKind::Method && Shapes(u64::from(self.index)).has(shape)
    }

    /// Holds for the shape of `other` too; false where that is something else, or there is no room for it.
    pub(crate) fn holds_too(&mut self, other: &Link) -> bool {
        if self.epoch != other.epoch || self.kind != other.kind {
            return false;
        }
        let shape = ShapeId(other.key);
        match self.kind {
            LinkKind::Slot if self.index == other.index => {
                let others = match self.value {
                    Value::Int(others) => Shapes(others as u64),
                    _ => Shapes(0),
                };
                let more = others.with(shape, 4);
                self.value = more.map_or(self.value, |more| Value::Int(more.0 as i64));
                more.is_some()
            }
            LinkKind::Method if self.value == other.value => {
                let more = Shapes(u64::from(self.index)).with(shape, 2);
                self.index = more.map_or(self.index, |more| more.0 as u32);
                more.is_some()
            }
            _ => false,
        }
    }
}

/// A few shapes in 16 bits each; zero, which no shape is, stands for none.
#[derive(Clone, Copy)]
struct Shapes(u64);

impl Shapes {
    const ONES: u64 = 0x0001_0001_0001_0001;

    #[inline(always)]
    fn has(self, shape: ShapeId) -> bool {
        let differences = self.0 ^ u64::from(shape.0 as u16).wrapping_mul(Self::ONES);
        // Borrows reach the top bit of the lowest that is zero, and of none below it.
        let zeros = differences.wrapping_sub(Self::ONES) & !differences & Self::ONES << 15;
        zeros != 0 && shape.0 <= u32::from(u16::MAX)
    }

    /// One more among the first `places`.
    fn with(self, shape: ShapeId, places: u32) -> Option<Shapes> {
        let shape = u64::from(u16::try_from(shape.0).ok()?);
        let free = (0..places).find(|place| self.0 >> (16 * place) & 0xFFFF == 0)?;
        Some(Shapes(self.0 | shape << (16 * free)))
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum LinkKind {
    #[default]
    Empty,
    /// The instance's slot `index`; `value` may hold more shapes that have it there, see `Link::is_slot_of`.
    Slot,
    /// A value of the class: `value`, neither a descriptor nor a method.
    ClassValue,
    /// A function of the class, to be called with the instance first; `index` may hold more shapes whose method it is.
    Method,
    /// A property of the class: call `value` (its getter) with the instance.
    Property,
    /// A property that reads the instance's slot `index`.
    PropertySlot,
    /// A field of a named tuple: the item `index`.
    Field,
    /// A new attribute: the shape after it in `value`.
    Transition,
    /// The entry `index` of the module's dict.
    Global,
    /// Not in the module's dict: `value` of the builtins, while nobody has their module.
    Builtin,
    /// Not in the module's dict: the entry `index` of the builtins' dict of version `epoch`.
    BuiltinEntry,
    /// A constant object of the code.
    Constant,
}

/// What attributes of instances of some shape were found to be, for places in the code where many shapes come by. Each stands in
/// the one place its shape and name hash to; there are more places when many have lost theirs.
#[derive(Default)]
pub(crate) struct ShapeLinks {
    entries: Vec<(Name, Link)>,
    found: u32,
    lost: usize,
}

impl ShapeLinks {
    const FEWEST: usize = 64;
    const MOST: usize = 1024;

    #[inline(always)]
    fn place(&self, shape: u32, name: Name) -> usize {
        let hash = shape.wrapping_mul(0x9E37_79B1) ^ (name.index() as u32).wrapping_mul(0x85EB_CA77);
        (hash ^ hash >> 15) as usize & self.entries.len().wrapping_sub(1)
    }

    /// What is known of a shape's attribute.
    #[inline(always)]
    pub(crate) fn get(&self, shape: ShapeId, name: Name, epoch: u32) -> Option<&Link> {
        let (known, link) = self.entries.get(self.place(shape.0, name))?;
        (*known == name && link.key == shape.0 && link.epoch == epoch).then_some(link)
    }

    /// True once in a while.
    #[inline(always)]
    pub(crate) fn turns_over(&mut self) -> bool {
        self.found = self.found.wrapping_add(1);
        self.found.is_multiple_of(16)
    }

    pub(crate) fn set(&mut self, name: Name, link: Link) {
        if self.entries.is_empty() || self.lost > self.entries.len() && self.entries.len() < Self::MOST {
            let places = (2 * self.entries.len()).max(Self::FEWEST);
            let before = std::mem::replace(&mut self.entries, vec![(name, Link::default()); places]);
            for (name, link) in before {
                self.put(name, link);
            }
            self.lost = 0;
        }
        self.put(name, link);
    }

    fn put(&mut self, name: Name, link: Link) {
        let place = self.place(link.key, name);
        if let Some(entry) = self.entries.get_mut(place) {
            self.lost += usize::from(entry.1.epoch == link.epoch && entry.1.kind != LinkKind::Empty);
            *entry = (name, link);
        }
    }

    pub(crate) fn clear(&mut self) {
        *self = Self::default();
    }
}

/// A call the host has to answer.
#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize)]
pub struct PendingCall {
    pub function: ExternalRef,
    pub args: Vec<Value>,
    pub keywords: Vec<(Name, Value)>,
    /// The future that stands for the answer, where the program did not wait for it.
    pub future: Option<u64>,
}

/// What an external function is to the program.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct External {
    pub name: Arc<str>,
    /// A call in asynchronous code answers at once with a future.
    pub asynchronous: bool,
    /// As a value of a class it binds to instances, as functions do.
    #[serde(skip)]
    pub method: bool,
    /// What stands behind the name: `(url: str) -> str`. Empty where it is not known.
    #[serde(skip)]
    pub signature: String,
    #[serde(skip)]
    pub doc: String,
}

/// Everything of a session that is not its code.
#[derive(Default)]
pub struct State {
    pub(crate) stack: Vec<Value>,
    /// Suspended segments, the innermost last.
    pub(crate) continuation: Vec<Segment>,
    /// Segments of the suspension under way, innermost first.
    pub(crate) unwound: Vec<Segment>,
    pub(crate) globals: DictRef,
    /// Modules by name, in order of import.
    pub(crate) modules: modules::Modules,
    pub(crate) externals: Vec<Arc<External>>,
    pub(crate) external_index: FxHashMap<Arc<str>, ExternalRef>,
    pub(crate) links: Vec<Link>,
    pub(crate) names: Vec<Name>,
    /// The units that are programs, by what they were compiled from; the first few are looked through.
    pub(crate) programs: HashTable<u32>,
    /// Units that nothing refers to, between a collection and the time the Vm leaves.
    pub(crate) dead_code: SmallVec<[u32; 2]>,
    pub(crate) output: Vec<u8>,
    pub(crate) error_output: Vec<u8>,
    pub(crate) pending_call: Option<Box<PendingCall>>,
    /// A place for the next one.
    pub(crate) spare_call: Option<Box<PendingCall>>,
    /// Calls made in asynchronous code that the host has not been told of.
    pub(crate) queued_calls: Vec<PendingCall>,
    /// Calls the host has been told of and has not completed: made again where a loaded session goes on.
    pub(crate) calls_under_way: Vec<PendingCall>,
    /// Futures the host is working on, by call number.
    pub(crate) futures: indexmap::IndexMap<u64, ObjectRef, rustc_hash::FxBuildHasher>,
    pub(crate) next_call: u64,
    /// What else the host granted, in its own words.
    pub(crate) granted: Option<Arc<[String]>>,
    /// Calls nobody waits for any more, for the host to give up.
    pub(crate) cancelled: Vec<u64>,
    pub(crate) clock: crate::grants::Clock,
    /// The value of a run is kept for the next, which may ask for it.
    pub(crate) keep_last: bool,
    /// Finds names and modules that are nowhere else.
    pub(crate) resolver: Option<crate::grants::Resolver>,
    /// Fills with the value of the last statement, where that is an expression.
    pub(crate) last_value: Value,
    /// Values natives keep for the session, by key: registries, random state, ...
    pub(crate) registry: registry::Registry,
    /// The session's in-memory files.
    pub(crate) files: crate::files::Files,
    pub(crate) shape_links: ShapeLinks,
    pub(crate) shape_stores: ShapeLinks,
    /// The shapes that natives last gave instances: by the shape these begin with and where the names of the attributes stand.
    pub(crate) shapes_named: [((ShapeId, usize), ShapeId); 4],
    /// Vectors for records that are not in use.
    pub(crate) spare_records: Vec<Vec<Value>>,
    pub(crate) recursion_limit: u32,
    pub(crate) native_stack: usize,
    /// The debug switch: suspend to an empty native stack at every call.
    pub(crate) spill_always: bool,
    /// How often the native stack was spilled to the heap.
    pub(crate) spills: u64,
}

/// What a slot holds that is not there: the records of a changed snapshot took more off the stack than is theirs.
#[cold]
#[inline(never)]
fn no_slot() -> Value {
    Value::Undefined
}

/// The machine at work on one session's state.
pub struct Vm<'a> {
    pub(crate) store: &'a CodeStore,
    /// The units of the store that calls have met, and those before them; none at the first call.
    pub(crate) units: Vec<UnitView<'a>>,
    /// Whether there was a call.
    pub(crate) has_called: bool,
    pub heap: &'a mut Heap,
    pub(crate) stack: Vec<Value>,
    pub(crate) frame: Frame,
    pub(crate) reason: Reason,
    /// The source range the exception being raised began at in the frame it is in.
    pub(crate) span: Option<Span>,
    pub(crate) input: Input,
    pub(crate) records: Vec<Value>,
    /// The value of a `return`; after a generator's end, its return value.
    pub(crate) returned: Value,
    /// What the `yield from` or `await` that yields now delegates to.
    pub(crate) delegating: Value,
    /// One more than the step that yields now; zero where the yield leaves records behind.
    pub(crate) yielding_step: u32,
    /// The exception being handled.
    pub(crate) handling: Value,
    /// What was being handled where the generator resumed last was resumed from.
    pub(crate) handling_outside: Value,
    pub(crate) depth: u32,
    pub(crate) recursion_limit: u32,
    /// The native stack may not reach below this address.
    pub(crate) stack_floor: usize,
    /// The names of the module `builtins`, once it is made: from then on the program may change them.
    pub(crate) builtins: Option<DictRef>,
    pub(crate) links: Vec<Link>,
    pub(crate) names: Vec<Name>,
    /// The function of the program whose run began here, where its code is new.
    pub(crate) program: Option<FunctionRef>,
    pub(crate) spare_records: Vec<Vec<Value>>,
    pub(crate) folding: fold::Folding,
    /// Where a text is put together before it is made a string: empty, with the room it had.
    buffer: String,
    /// What is seldom touched.
    pub(crate) rest: &'a mut State,
}

impl<'a> Vm<'a> {
    pub(crate) fn new(store: &'a CodeStore, heap: &'a mut Heap, state: &'a mut State) -> Vm<'a> {
        let recursion_limit = if state.recursion_limit == 0 {
            1000
        } else {
            state.recursion_limit
        };
        let native_stack = if state.native_stack == 0 {
            native_stack_at_hand()
        } else {
            state.native_stack
        };
        // The first module is the program's own.
        let builtins = match state.modules.len() {
            0 | 1 => None,
            _ => state.modules.get("builtins").map(|m| heap.module(*m).dict),
        };
        Vm {
            store,
            units: Vec::new(),
            has_called: false,
            builtins,
            heap,
            stack: std::mem::take(&mut state.stack),
            frame: Frame::default(),
            reason: Reason::Nothing,
            span: None,
            input: Input::Value(Value::None),
            records: Vec::new(),
            returned: Value::None,
            delegating: Value::Undefined,
            yielding_step: 0,
            handling: Value::None,
            handling_outside: Value::None,
            depth: 0,
            recursion_limit,
            stack_floor: if state.spill_always {
                usize::MAX
            } else {
                address_of_stack().saturating_sub(native_stack)
            },
            links: std::mem::take(&mut state.links),
            names: std::mem::take(&mut state.names),
            program: None,
            folding: fold::Folding::default(),
            buffer: String::new(),
            spare_records: std::mem::take(&mut state.spare_records),
            rest: state,
        }
    }

    /// Puts back what it took of the state, to be kept until the next run.
    pub(crate) fn leave(&mut self) {
        self.rest.stack = std::mem::take(&mut self.stack);
        self.rest.links = std::mem::take(&mut self.links);
        self.rest.names = std::mem::take(&mut self.names);
        self.rest.spare_records = std::mem::take(&mut self.spare_records);
        self.rest.unwound.clear();
    }

    /// An empty text to put a string together in.
    #[inline]
    pub(crate) fn take_buffer(&mut self) -> String {
        std::mem::take(&mut self.buffer)
    }

    /// The string that was put together; the room for it is kept for the next.
    pub(crate) fn string_of_buffer(&mut self, mut text: String) -> Value {
        // More is worth more than a copy, and too much to keep.
        const MOST: usize = 4096;
        if text.len() > MOST {
            return self.heap.new_string(text);
        }
        let string = self.heap.new_str(&text);
        text.clear();
        self.buffer = text;
        string
    }

    #[inline(always)]
    pub(crate) fn local(&self, slot: u32) -> Value {
        match self.stack.get(self.frame.base as usize + slot as usize) {
            Some(value) => *value,
            None => no_slot(),
        }
    }

    #[inline(always)]
    pub(crate) fn set_local(&mut self, slot: u32, value: Value) {
        match self.stack.get_mut(self.frame.base as usize + slot as usize) {
            Some(place) => *place = value,
            None => {
                no_slot();
            }
        }
    }

    /// Charges instructions at a safepoint. Fails where something is due: the run is then suspended before what was charged.
    #[inline(always)]
    pub(crate) fn charge(&mut self, cost: u32) -> Result<(), Unwind> {
        if self.heap.meter.spend(i64::from(cost)) < 0 {
            self.safepoint()
        } else {
            Ok(())
        }
    }

    #[cold]
    #[inline(never)]
    fn safepoint(&mut self) -> Result<(), Unwind> {
        match self.heap.meter.check() {
            Due::Nothing => Ok(()),
            Due::Collection => Err(self.suspend(Suspension::Collect)),
            Due::Budget => Err(self.suspend(Suspension::Budget)),
            Due::Limit(kind) => Err(self.limit(kind)),
        }
    }

    /// Charges work of variable size inside a native: `units` instructions. Ends the run where the budget does not hold them.
    #[inline(always)]
    pub fn work(&mut self, units: usize) -> Result<(), Unwind> {
        if self.heap.meter.spend(units.min(i64::MAX as usize / 8) as i64) < 0 {
            self.overdrawn()
        } else {
            Ok(())
        }
    }

    #[cold]
    #[inline(never)]
    fn overdrawn(&mut self) -> Result<(), Unwind> {
        match self.heap.meter.overdrawn() {
            Some(kind) => Err(self.limit(kind)),
            None => Ok(()),
        }
    }

    /// Makes sure that so many bytes may be allocated, before they are.
    pub fn reserve(&mut self, bytes: usize) -> Result<(), Unwind> {
        if self.heap.meter.can_reserve(bytes) {
            Ok(())
        } else {
            Err(self.limit(LimitKind::Memory))
        }
    }

    /// `reserve` and `work` for a result of so many elements of so many bytes each: an instruction for 128 bytes.
    pub fn foresee(&mut self, elements: usize, bytes_each: usize) -> Result<(), Unwind> {
        self.reserve(elements.saturating_mul(bytes_each))?;
        self.work(elements.saturating_mul(bytes_each) / BYTES_A_UNIT)
    }

    #[cold]
    pub(crate) fn suspend(&mut self, suspension: Suspension) -> Unwind {
        self.reason = Reason::Suspend(suspension);
        Unwind(())
    }

    #[cold]
    pub(crate) fn limit(&mut self, kind: LimitKind) -> Unwind {
        self.reason = Reason::Limit(kind);
        Unwind(())
    }

    /// Ends the run with an internal error: a bug, or a snapshot that lied.
    #[cold]
    pub(crate) fn internal(&mut self, what: &'static str) -> Unwind {
        self.reason = Reason::Internal(what);
        Unwind(())
    }

    #[cold]
    pub(crate) fn corrupt(&mut self) -> Unwind {
        self.internal("a continuation does not fit its code")
    }

    /// Where the last `count` operands of the frame at work begin.
    ///
    /// Invariant: the operand stack never ends below the base of the frame at work. A node that was not interrupted takes off
    /// what it put on; one that goes on asks here, when its child has ended, whether its operands are still there: the records of
    /// a changed snapshot may tell of more than its stack holds (`tests/snapshot_mutations.rs`).
    pub(crate) fn operands(&mut self, count: usize) -> Result<usize, Unwind> {
        match self.stack.len().checked_sub(count) {
            Some(start) if start >= self.frame.base as usize => Ok(start),
            _ => Err(self.corrupt()),
        }
    }

    #[inline]
    pub(crate) fn yield_value(&mut self, value: Value) -> Unwind {
        self.reason = Reason::Yield(value);
        Unwind(())
    }

    /// Whether records are to be pushed: the Vm unwinds to be resumed.
    #[inline(always)]
    pub(crate) fn is_suspending(&self) -> bool {
        matches!(self.reason, Reason::Suspend(_) | Reason::Yield(_))
    }

    #[inline(always)]
    pub(crate) fn is_yielding(&self) -> bool {
        matches!(self.reason, Reason::Yield(_))
    }

    #[inline(always)]
    pub(crate) fn is_raising(&self) -> bool {
        matches!(self.reason, Reason::Raise(_))
    }

    /// Notes what an interrupted node needs to go on.
    #[cold]
    #[inline(never)]
    pub(crate) fn interrupted(&mut self, state: i64, keep: &[Value]) -> Unwind {
        if self.is_suspending() {
            if !keep.is_empty() {
                self.records.extend_from_slice(keep);
            }
            self.records.push(Value::Int(state));
        }
        Unwind(())
    }

    /// As `interrupted` with nothing to keep, for the nodes a generator is left through at every yield.
    #[inline(always)]
    pub(crate) fn noted(&mut self, state: i64) -> Unwind {
        if self.is_suspending() {
            self.records.push(Value::Int(state));
        }
        Unwind(())
    }

    /// As `interrupted`; an exception that has no place in this frame yet gets this one.
    #[cold]
    #[inline(never)]
    pub(crate) fn interrupted_at(&mut self, span: Span, state: i64, keep: &[Value]) -> Unwind {
        if self.is_suspending() {
            self.records.extend_from_slice(keep);
            self.records.push(Value::Int(state));
        } else if self.span.is_none() {
            self.span = Some(span);
        }
        Unwind(())
    }

    /// Gives an exception that has no place in this frame yet a place.
    #[cold]
    pub(crate) fn placed(&mut self, span: Span, unwind: Unwind) -> Unwind {
        self.place(span);
        unwind
    }

    #[inline]
    pub(crate) fn pop_record(&mut self) -> Value {
        self.records.pop().unwrap_or(Value::Undefined)
    }

    /// The state an interrupted node noted; -1, which no node has, where a snapshot lied.
    #[inline]
    pub(crate) fn pop_state(&mut self) -> i64 {
        match self.records.pop() {
            Some(Value::Int(state)) => state,
            _ => -1,
        }
    }

    /// Keeps a text in the records, seven bytes a record: a record is no object, so nothing is charged for a suspension.
    pub(crate) fn push_text(&mut self, text: &str) {
        let mut rest = text;
        let mut pieces = 0;
        while !rest.is_empty() {
            let mut end = rest.len().min(ShortStr::CAPACITY);
            while !rest.is_char_boundary(end) {
                end -= 1;
            }
            self.records
                .push(Value::Short(ShortStr::new(&rest[..end]).unwrap_or(ShortStr::EMPTY)));
            rest = &rest[end..];
            pieces += 1;
        }
        self.records.push(Value::Int(pieces));
    }

    pub(crate) fn pop_text(&mut self) -> String {
        let pieces = self.pop_state().max(0) as usize;
        let start = self.records.len().saturating_sub(pieces);
        self.records
            .drain(start..)
            .filter_map(|v| {
                if let Value::Short(s) = v {
                    Some(s.text().to_string())
                } else {
                    None
                }
            })
            .collect()
    }

    /// The outcome of what the innermost interrupted node waited for.
    pub(crate) fn take_input(&mut self) -> Result<Value, Unwind> {
        match std::mem::replace(&mut self.input, Input::Value(Value::None)) {
            Input::Value(value) => Ok(value),
            Input::Raise(exception) => {
                self.reason = Reason::Raise(exception);
                self.span = None;
                Err(Unwind(()))
            }
        }
    }

    /// Raises what is thrown into a generator where it stands.
    pub(crate) fn raise_thrown(&mut self, exception: Value) -> Unwind {
        match self.handling == self.handling_outside {
            true => self.reraise(exception),
            false => self.raise(exception),
        }
    }

    /// What a generator is sent at a yield; an exception thrown in has what the generator handles there as its context.
    #[inline(always)]
    pub(crate) fn take_sent(&mut self) -> Result<Value, Unwind> {
        match self.take_input() {
            Err(_) if let Reason::Raise(exception) = self.reason => Err(self.raise_thrown(exception)),
            sent => sent,
        }
    }

    #[inline(always)]
    pub(crate) fn link(&self, index: crate::tree::LinkIndex) -> Link {
        self.links[self.frame.links as usize + index.0 as usize]
    }

    #[inline(always)]
    pub(crate) fn set_link(&mut self, index: crate::tree::LinkIndex, link: Link) {
        let at = self.frame.links as usize + index.0 as usize;
        self.links[at] = link;
    }

    #[inline(always)]
    pub(crate) fn name(&self, index: u32) -> Name {
        self.names[self.frame.names as usize + index as usize]
    }

    /// Writes to the program's standard output.
    pub fn write_output(&mut self, text: &str) -> Result<(), Unwind> {
        if !self.heap.meter.count_output(text.len()) {
            return Err(self.limit(LimitKind::Output));
        }
        self.work(text.len() / 16)?;
        self.rest.output.extend_from_slice(text.as_bytes());
        Ok(())
    }

    /// Writes to the program's standard error, which counts as output too.
    pub fn write_error_output(&mut self, text: &str) -> Result<(), Unwind> {
        let before = self.rest.output.len();
        self.write_output(text)?;
        let written = self.rest.output.split_off(before);
        self.rest.error_output.extend_from_slice(&written);
        Ok(())
    }

    /// Whether the native stack has room for one more call.
    #[inline(always)]
    pub(crate) fn native_stack_is_low(&self) -> bool {
        address_of_stack() < self.stack_floor
    }
}

/// The native stack a run takes where the host has not said: half of what the thread has left, so that what is called at its end has
/// room, and no more than recursion as deep as it usually goes needs.
fn native_stack_at_hand() -> usize {
    const MOST: usize = 1 << 20;
    /// Below what a thread of 128 KiB leaves to a library.
    const WHERE_UNKNOWN: usize = 64 << 10;
    stacker::remaining_stack().map_or(WHERE_UNKNOWN, |left| (left / 2).min(MOST))
}

/// Roughly where the native stack ends now: the address of a local.
#[inline(always)]
pub(crate) fn address_of_stack() -> usize {
    let marker = 0u8;
    (&raw const marker) as usize
}
