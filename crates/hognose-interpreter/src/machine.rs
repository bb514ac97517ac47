//! Native functions that call back: small serialisable state machines.
//!
//! A machine's `step` first notes in itself what it will wait for, then performs one operation that may run Python code, as
//! the last thing it does, and answers that operation's result as `Step::Await`. The runner feeds the result to the next step.
//! Where the operation suspends, the machine as it stands is the segment to resume: direct and resumed case are the same code.
//! A changed snapshot may hold a machine with any numbers: its counters wrap, and what they point to may be missing.

use crate::heap::collect::Trace;
use crate::value::Value;
use crate::vm::{Segment, Suspension, Unwind, Vm};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What a step is given.
#[derive(Clone, Copy, Debug)]
pub enum Resumption {
    Start,
    /// The result of the operation the last step awaited.
    Value(Value),
    /// The exception it raised; only for machines that catch. What the step raises that is given this goes on to the caller.
    Raised(Value),
}

impl Resumption {
    /// The awaited value; `Undefined` at the start.
    pub fn value(self) -> Value {
        match self {
            Resumption::Value(v) => v,
            _ => Value::Undefined,
        }
    }
}

#[derive(Clone, Copy, Debug)]
pub enum Step {
    Done(Value),
    /// The result of the operation performed last.
    Await(Value),
}

/// A native function at work.
pub trait Machine: Trace + Send {
    fn step<'a>(&mut self, vm: &mut Vm<'a>, input: Resumption) -> Result<Step, Unwind>;

    /// Whether exceptions of what it awaits are handed to it.
    fn catches(&self) -> bool {
        false
    }

    fn kind(&self) -> &'static str;

    /// Its state for a snapshot.
    fn save(&self) -> Vec<u8>;
}

impl<'a> Vm<'a> {
    /// Runs a machine to its end.
    #[inline]
    pub fn run<M: Machine + 'static>(&mut self, mut machine: M) -> Result<Value, Unwind> {
        if self.native_stack_is_low() {
            let unwind = self.suspend(Suspension::Spill);
            self.keep_machine(Box::new(machine), false);
            return Err(unwind);
        }
        let mut input = Resumption::Start;
        loop {
            input = match machine.step(self, input) {
                Ok(Step::Done(value)) => return Ok(value),
                Ok(Step::Await(value)) => Resumption::Value(value),
                Err(unwind) if self.is_suspending() => {
                    self.keep_machine(Box::new(machine), true);
                    return Err(unwind);
                }
                Err(unwind) if matches!(input, Resumption::Raised(_)) => return Err(unwind),
                Err(unwind) => self.exception_for(&machine, unwind)?,
            }
        }
    }

    /// A machine is left by a suspension: its segment is kept.
    #[cold]
    pub(crate) fn keep_machine(&mut self, machine: Box<dyn Machine>, started: bool) {
        let (frame, handling, depth) = (self.frame, self.handling, self.depth);
        self.rest.unwound.push(Segment::Machine {
            machine,
            frame,
            started,
            handling,
            depth,
        });
    }

    /// Of an operation that was done without a machine and is left: where it is suspended, this machine awaits its result.
    #[cold]
    pub(crate) fn left_to<M: Machine + 'static>(&mut self, machine: M, unwind: Unwind) -> Unwind {
        if self.is_suspending() {
            self.keep_machine(Box::new(machine), true);
        }
        unwind
    }

    /// Goes on with a machine that was suspended.
    pub(crate) fn run_boxed(&mut self, mut machine: Box<dyn Machine>, started: bool) -> Result<Value, Unwind> {
        let mut input = match self.take_input() {
            Ok(_) if !started => Resumption::Start,
            Ok(value) => Resumption::Value(value),
            Err(unwind) => self.exception_for(&*machine, unwind)?,
        };
        loop {
            input = match machine.step(self, input) {
                Ok(Step::Done(value)) => return Ok(value),
                Ok(Step::Await(value)) => Resumption::Value(value),
                Err(unwind) if self.is_suspending() => {
                    self.keep_machine(machine, true);
                    return Err(unwind);
                }
                Err(unwind) if matches!(input, Resumption::Raised(_)) => return Err(unwind),
                Err(unwind) => self.exception_for(&*machine, unwind)?,
            }
        }
    }

    #[cold]
    fn exception_for(&mut self, machine: &dyn Machine, unwind: Unwind) -> Result<Resumption, Unwind> {
        match machine.catches().then(|| self.caught()).flatten() {
            Some(exception) => Ok(Resumption::Raised(exception)),
            None => Err(unwind),
        }
    }
}

/// A machine's name, and how it is made of its saved state.
pub(crate) type MachineKind = (&'static str, fn(&[u8]) -> Option<Box<dyn Machine>>);

/// Makes a machine of its name and saved state.
pub(crate) fn load_machine(kind: &str, bytes: &[u8]) -> Option<Box<dyn Machine>> {
    static INDEX: LazyLock<FxHashMap<&'static str, fn(&[u8]) -> Option<Box<dyn Machine>>>> = LazyLock::new(|| {
        crate::machine_list::GROUPS
            .iter()
            .flat_map(|group| group.iter().copied())
            .collect()
    });
    INDEX.get(kind)?(bytes)
}

/// Declares the machines of a module: their fields, and with them how the collector and the snapshot see them.
#[macro_export]
macro_rules! machines {
    ($($(#[$meta:meta])* $vis:vis struct $name:ident $(($catches:ident))? { $($field:ident : $type:ty),* $(,)? })*) => {
        $(
        $(#[$meta])*
        #[derive(Debug, serde::Serialize, serde::Deserialize)]
        $vis struct $name { $(pub(crate) $field: $type),* }

        impl $crate::heap::collect::Trace for $name {
            fn trace(&self, visit: &mut dyn FnMut($crate::value::Value)) {
                let _ = &visit;
                $(self.$field.trace(visit);)*
            }
        }

        impl $crate::machine::Machine for $name {
            fn step<'a>(&mut self, vm: &mut $crate::vm::Vm<'a>, input: $crate::machine::Resumption)
                -> Result<$crate::machine::Step, $crate::vm::Unwind> {
                self.advance(vm, input)
            }
            $(fn catches(&self) -> bool { stringify!($catches) == "catches" })?
            fn kind(&self) -> &'static str { stringify!($name) }
            fn save(&self) -> Vec<u8> { postcard::to_allocvec(self).unwrap_or_default() }
        }
        )*

        /// The machines declared here, as a snapshot makes them again.
        pub(crate) const MACHINES: &[$crate::machine::MachineKind] = &[$(
            (stringify!($name), |bytes| Some(Box::new(postcard::from_bytes::<$name>(bytes).ok()?) as Box<dyn $crate::machine::Machine>)),
        )*];
    };
}
