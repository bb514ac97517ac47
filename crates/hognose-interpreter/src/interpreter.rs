//! The interpreter as a host drives it: start a program, answer its calls, resume it.
//!
//! Everything is synchronous: a program that needs the host comes back as `Progress::Call` or `Progress::Futures`, and goes on
//! with `resume`. No runtime, clock or thread is involved; the session crate puts those around it.

use crate::beginning::Beginning;
use crate::grants::{Clock, Declared, Resolver, SharedDeclaration};
use crate::heap::Heap;
use crate::host::{Crossing, HostValue};
use crate::lower::{UnitMode, compile};
use crate::meter::{Counts, LimitKind, Limits, Meter};
use crate::source::SyntaxError;
use crate::stdlib::hognose::{ENTROPY, ENTROPY_COUNT, ENVIRONMENT, MODULE_AWAITS, VIRTUAL_TIME, WAIT};
use crate::store::{CodeStore, StoredUnit, Unit};
use crate::tree::CodeId;
use crate::value::*;
use crate::vm::drive::{BROUGHT_OUT, Drive};
use crate::vm::{External, Input, PendingCall, Reason, State, Unwind, Vm};
use smallvec::SmallVec;
use std::fmt;
use std::sync::Arc;

/// A compiled program: compile once, run it in many sessions.
#[derive(Clone)]
pub struct Program(pub(crate) Arc<Unit>);

impl Program {
    /// The name the program's tracebacks have for it.
    pub fn file_name(&self) -> &str {
        &self.0.file_name
    }

    /// Its source text.
    pub fn source(&self) -> &str {
        &self.0.source
    }

    /// Compiles a source text. The value of a last expression statement becomes the run's value.
    pub fn compile(source: &str, file_name: &str) -> Result<Program, SyntaxError> {
        compile(file_name, source, UnitMode::PROGRAM).map(Program)
    }
}

impl fmt::Debug for Program {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Program({:?})", self.0.file_name)
    }
}

/// A call the program made of a host function.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    pub function: std::sync::Arc<str>,
    pub args: Vec<HostValue>,
    pub keywords: Vec<(String, HostValue)>,
    /// The number of its future, where the program goes on meanwhile.
    pub future: Option<u64>,
}

/// How far a program got.
#[derive(Clone, Debug)]
pub enum Progress {
    /// It ended; the value of its last expression.
    Finished(HostValue),
    /// It ended with an exception nobody caught.
    Raised(Exception),
    /// It waits for the answer of a call: `resume` with `Answer::Value` or `Answer::Raise`.
    Call(Call),
    /// Every task waits: complete a future with `complete`, then `resume` with `Answer::Go`. New calls are listed first.
    Futures(Vec<Call>),
    /// The instruction budget is spent: `grant` more and `resume` with `Answer::Go`, or `abandon` the run.
    Budget,
    /// A limit ended it. The session is as consistent as after any run.
    Limit(LimitKind),
    /// A bug in the interpreter, or a snapshot that lied.
    Internal(String),
}

/// What a program is resumed with.
#[derive(Clone, Debug)]
pub enum Answer {
    Value(HostValue),
    /// The call's own argument of this position, as it is: the way back for values that have no plain form.
    Argument(usize),
    /// An exception: the name of its type, and its message.
    Raise {
        kind: String,
        message: String,
    },
    /// The answer comes later: the program gets a future to await. Its number is `Call::future` of the call in
    /// `Interpreter::outstanding`; `complete` answers it.
    Pending,
    /// Go on, where nothing was asked.
    Go,
}

/// An uncaught exception.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Exception {
    /// The name of its type.
    pub kind: String,
    /// What `str` gives of it.
    pub message: String,
    /// As CPython prints it, the chain of causes included; of a cause itself its last line alone.
    pub traceback: String,
    /// The exit status, where it is a SystemExit.
    pub exit_code: Option<i32>,
    /// What it was made with: `args`.
    pub args: Vec<HostValue>,
    /// Where it came through, the outermost first.
    pub frames: Vec<ExceptionFrame>,
    /// What it was raised from, or while handling; not where `from None` says otherwise.
    pub cause: Option<Box<Exception>>,
}

/// A place an exception came through. Lines and columns count from one, columns in code points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExceptionFrame {
    /// The name the source was compiled under.
    pub file: String,
    /// The function's name; `<module>` for what stands in none.
    pub function: String,
    pub line: u32,
    pub column: u32,
    pub end_line: u32,
    pub end_column: u32,
}

/// Causes of causes that a host is told of.
const MOST_CAUSES: usize = 16;
/// Bytes of messages of causes that it is told of, and of the arguments of an exception and its causes; an argument that takes more
/// than is left is `Opaque`.
const MOST_TOLD: usize = 16 << 20;

impl fmt::Display for Exception {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.traceback)
    }
}

/// The interpreter of one session: its code, its objects, and the run that may be suspended.
pub struct Interpreter {
    pub(crate) store: CodeStore,
    pub(crate) heap: Heap,
    pub(crate) state: State,
}

impl Default for Interpreter {
    fn default() -> Self {
        Interpreter::new()
    }
}

impl fmt::Debug for Interpreter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Interpreter")
            .field("counts", &self.counts())
            .finish_non_exhaustive()
    }
}

impl Interpreter {
    pub fn new() -> Interpreter {
        Beginning::get().session()
    }

    pub(crate) fn empty() -> Interpreter {
        Interpreter {
            store: CodeStore::default(),
            heap: Heap::default(),
            state: State::default(),
        }
    }

    pub(crate) fn with_vm<T>(&mut self, f: impl FnOnce(&mut Vm<'_>) -> T) -> T {
        let mut vm = Vm::new(&self.store, &mut self.heap, &mut self.state);
        let result = f(&mut vm);
        vm.leave();
        if !self.state.dead_code.is_empty() {
            self.release_code();
        }
        result
    }

    /// Takes the code that a collection found nothing to refer to out of the store, and its parts out of the side tables.
    fn release_code(&mut self) {
        let State {
            links,
            names,
            programs,
            dead_code,
            ..
        } = &mut self.state;
        let mut removed: SmallVec<[StoredUnit; 2]> = SmallVec::new();
        for index in std::mem::take(dead_code) {
            let Some(dead) = self.store.remove(index) else { continue };
            if let Ok(known) = programs.find_entry(dead.unit.fingerprint, |known| *known == index) {
                known.remove();
            }
            removed.push(dead);
        }
        // What stands at the end of the tables goes without the rest being moved.
        removed.sort_by_key(|dead| std::cmp::Reverse((dead.links, dead.names)));
        let all_at_end = removed.iter().all(|dead| {
            let at_end = |begin: u32, count: usize, len: usize| count == 0 || begin as usize + count == len;
            let (link_count, name_count) = (dead.unit.link_count as usize, dead.unit.names.len());
            let ends = at_end(dead.links, link_count, links.len()) && at_end(dead.names, name_count, names.len());
            if ends {
                links.truncate(links.len() - link_count);
                names.truncate(names.len() - name_count);
            }
            ends
        });
        if all_at_end {
            if links.is_empty() && names.is_empty() {
                (*links, *names) = (Vec::new(), Vec::new());
            }
            return;
        }
        let (mut kept_links, mut kept_names) = (Vec::new(), Vec::new());
        for index in 0..self.store.len() as u32 {
            let Some(stored) = self.store.unit_mut(index) else {
                continue;
            };
            let (first_link, first_name) = (stored.links as usize, stored.names as usize);
            stored.links = kept_links.len() as u32;
            stored.names = kept_names.len() as u32;
            let link_count = stored.unit.link_count as usize;
            // A unit without any may begin behind the end.
            let own_links = links.get(first_link..first_link + link_count);
            let own_names = names.get(first_name..first_name + stored.unit.names.len());
            kept_links.extend_from_slice(own_links.unwrap_or_default());
            kept_names.extend_from_slice(own_names.unwrap_or_default());
        }
        (*links, *names) = (kept_links, kept_names);
        self.heap.forget_places();
        self.place_frames();
    }

    /// Tells the frames of a suspended run where their units' parts of the side tables are.
    pub(crate) fn place_frames(&mut self) {
        for segment in &mut self.state.continuation {
            let frame = segment.frame_mut();
            if let Some(stored) = self.store.unit(frame.code.unit) {
                frame.links = stored.links;
                frame.names = stored.names;
            }
        }
    }

    /// Limits for what runs from now on.
    pub fn set_limits(&mut self, limits: Limits) {
        self.state.recursion_limit = limits.recursion.unwrap_or(0);
        self.heap.meter.set_limits(limits);
    }

    /// Instructions that may be done from now on.
    pub fn grant(&mut self, instructions: Option<u64>) {
        self.heap.meter.grant(instructions);
    }

    /// Limits for a session between or within runs, loaded perhaps: of the instructions it is granted what the last run has not used.
    pub fn resume_limits(&mut self, limits: Limits) {
        let left = limits
            .instructions
            .map(|limit| limit.saturating_sub(self.run_counts().instructions));
        self.set_limits(limits);
        self.grant(left);
    }

    /// Lets runs pause every so many instructions, as if the budget were spent (`Progress::Budget`), so that the host can do
    /// something else meanwhile; zero is never. `instructions_left` tells the two apart.
    pub fn set_pause(&mut self, instructions: u64) {
        self.heap.meter.set_pause(instructions);
    }

    /// Instructions of the budget that are not used.
    pub fn instructions_left(&self) -> u64 {
        self.heap.meter.left()
    }

    /// What the last run used so far; `memory` is what the session holds.
    pub fn run_counts(&self) -> Counts {
        self.heap.with_idle(self.heap.meter.run_counts())
    }

    /// Asked every few thousand instructions; true ends the run as out of time.
    pub fn set_interrupt(&mut self, interrupt: Option<Box<dyn FnMut() -> bool + Send>>) {
        self.heap.meter.interrupt = interrupt;
    }

    /// Bytes of native stack a run may use before it spills to the heap; where not set, half of what the thread has left, 1 MiB at the most.
    pub fn set_native_stack(&mut self, bytes: usize) {
        self.state.native_stack = bytes;
    }

    /// Debug switches: collect garbage at every safepoint, spill the native stack at every call.
    #[doc(hidden)]
    pub fn set_stress(&mut self, collect_always: bool, spill_always: bool) {
        self.heap.meter.collect_always = collect_always;
        self.state.spill_always = spill_always;
        let left = self.heap.meter.limits.instructions.map(|_| self.heap.meter.left());
        self.heap.meter.grant(left);
    }

    /// How often the native stack was spilled to the heap, for tests that see to it that it was.
    #[doc(hidden)]
    pub fn spills(&self) -> u64 {
        self.state.spills
    }

    /// Approves a host function under a name. An asynchronous one answers calls in asynchronous code with a future.
    pub fn add_function(&mut self, name: &str, asynchronous: bool) {
        self.declare_function(Declared {
            name: name.to_owned(),
            asynchronous,
            ..Declared::default()
        });
    }

    /// Approves a host function, with what `help` and the checks are to know of it. A second declaration of a name replaces the
    /// first.
    pub fn declare_function(&mut self, declared: Declared) {
        self.state.declare(External::from(declared));
    }

    /// As `declare_function`, of one that many sessions have.
    pub fn declare_shared(&mut self, declared: &SharedDeclaration) {
        self.state.declare(declared.0.clone());
    }

    /// Where the program's time comes from, from now on.
    pub fn set_clock(&mut self, clock: Clock) {
        self.state.clock = clock;
    }

    /// What time it is, in seconds since 1970, where the clock is virtual.
    pub fn set_time(&mut self, seconds: f64) {
        self.state.registry.insert(VIRTUAL_TIME, Value::float(seconds));
    }

    /// Lets virtual time pass: so many seconds. For a host that waited while a program's tasks did.
    pub fn pass_time(&mut self, seconds: f64) {
        if !matches!(self.state.clock, Clock::Host(_)) {
            self.with_vm(|vm| vm.pass_time(seconds));
        }
    }

    /// Starts the sequence of what programs take for entropy: `os.urandom`, seeds not given, `random.SystemRandom`. Without it
    /// the first raises and the second are the same in every session. A snapshot keeps where the sequence stands.
    pub fn set_entropy(&mut self, seed: [u8; 32]) {
        let value = self.heap.new_bytes(seed.to_vec());
        self.state.registry.insert(ENTROPY, value);
        self.state.registry.remove(ENTROPY_COUNT);
    }

    /// Whether the session has entropy, from its host or from the snapshot it was loaded of.
    pub fn has_entropy(&self) -> bool {
        self.state.registry.contains_key(ENTROPY)
    }

    /// What `os.environ` is to begin with; read when a program first imports `os`.
    pub fn set_environment<'v>(&mut self, variables: impl IntoIterator<Item = (&'v str, &'v str)>) {
        let variables: Vec<(&str, &str)> = variables.into_iter().collect();
        self.with_vm(|vm| {
            let dict = vm.heap.new_dict();
            for (name, value) in variables {
                let (name, value) = (vm.heap.new_str(name), vm.heap.new_str(value));
                vm.dict_set_str(dict, name, value);
            }
            vm.rest.registry.insert(ENVIRONMENT, Value::Dict(dict));
        });
    }

    /// Keeps the value of each run until the next has ended, for a program of the host's that wants to look at it:
    /// `_hognose.last_value()`. It counts as held.
    pub fn keep_last_value(&mut self, keep: bool) {
        self.state.keep_last = keep;
    }

    /// Who is asked for names and modules that are nowhere else. What it finds is kept in the session.
    pub fn set_resolver(&mut self, resolver: Option<Resolver>) {
        self.state.resolver = resolver;
    }

    /// The class a program defined under a global name: from now on instances of the host's struct of that name are instances of
    /// it, whatever becomes of the name. An instance there is the host's object of that name: what comes from the host as an
    /// instance of a class of its name is that one.
    pub fn adopt_class(&mut self, name: &str) -> bool {
        self.with_vm(|vm| {
            let key = vm.heap.new_str(name);
            let globals = vm.rest.globals;
            match vm.dict_get_str(globals, key) {
                Some(found @ (Value::Class(_) | Value::Instance(_))) => {
                    vm.rest.registry.insert(crate::host::class_key(name), found);
                    true
                }
                _ => false,
            }
        })
    }

    /// The names of the global variables that are the host's objects of those names.
    pub(crate) fn host_objects(&mut self) -> Vec<String> {
        let names = self.global_names();
        self.with_vm(|vm| {
            let globals = vm.rest.globals;
            let is_object = |name: &String| {
                let key = vm.heap.new_str(name);
                let object = vm.rest.registry.get(&crate::host::class_key(name)).copied();
                matches!(object, Some(Value::Instance(_))) && vm.dict_get_str(globals, key) == object
            };
            names.into_iter().filter(is_object).collect()
        })
    }

    /// The names of the session's global variables, in the order they were first set.
    pub fn global_names(&mut self) -> Vec<String> {
        self.with_vm(|vm| {
            let globals = vm.rest.globals;
            let keys: Vec<Value> = vm.heap.dict(globals).iter_uncharged().map(|e| e.key).collect();
            keys.into_iter()
                .filter_map(|key| vm.heap.str(key).map(|text| text.to_string()))
                .collect()
        })
    }

    /// Where every task of the run waits: the seconds after which it goes on even if nothing was completed, because one of its
    /// timers is due then. `None` where it waits as long as it takes.
    pub fn wait_limit(&self) -> Option<f64> {
        match self.state.registry.get(WAIT) {
            Some(Value::Float(seconds)) => Some(seconds.get().max(0.0)),
            Some(Value::Int(seconds)) => Some(seconds.max(&0).to_owned() as f64),
            _ => None,
        }
    }

    /// The calls nobody in the program waits for any more, by the numbers of their futures, since the last time.
    pub fn take_cancelled(&mut self) -> Vec<u64> {
        std::mem::take(&mut self.state.cancelled)
    }

    /// The host functions, in the order they were approved.
    pub fn functions(&self) -> impl Iterator<Item = &str> {
        self.state.externals.iter().map(|e| &*e.name)
    }

    /// What else the host granted, in its own words: a snapshot has the list, so that who loads it can tell what is missing.
    pub fn set_granted(&mut self, granted: Arc<[String]>) {
        self.state.granted = Some(granted);
    }

    /// What the host granted, the one that made the snapshot where this was loaded from one.
    pub fn granted(&self) -> &[String] {
        self.state.granted.as_deref().unwrap_or_default()
    }

    /// Sets a global variable.
    pub fn set_global(&mut self, name: &str, value: &HostValue) -> Result<(), String> {
        self.with_vm(|vm| match vm.from_host(value) {
            Ok(value) => {
                let key = vm.heap.new_str(name);
                let globals = vm.rest.globals;
                vm.dict_set_str(globals, key, value);
                Ok(())
            }
            Err(_) => Err(vm.failure_text()),
        })
    }

    /// A global variable. What would take more than four times the limit of memory out there is `Opaque`.
    pub fn global(&mut self, name: &str) -> Option<HostValue> {
        self.with_vm(|vm| {
            let key = vm.heap.new_str(name);
            let globals = vm.rest.globals;
            vm.dict_get_str(globals, key).map(|v| vm.shown_to_host(v))
        })
    }

    /// Starts a program in the session's globals. A run that is suspended is abandoned.
    pub fn start(&mut self, program: &Program) -> Progress {
        let unit = program.0.clone();
        self.heap.meter.begin_run();
        self.progress(|vm| {
            vm.abandon();
            vm.rest.last_value = Value::None;
            if !vm.heap.meter.allows_source(unit.source.len()) {
                return Err(vm.limit(LimitKind::Source));
            }
            match unit.mode.awaits {
                true => vm.rest.registry.insert(MODULE_AWAITS, Value::True),
                false => vm.rest.registry.remove(MODULE_AWAITS),
            };
            let globals = vm.rest.globals;
            let known = vm.known_program(&unit);
            let function = match known {
                Some(unit) => vm.function_of_code(CodeId { unit, function: 0 }, globals),
                None => vm.load_unit(unit, globals)?,
            };
            if known.is_none()
                && let Value::Function(function) = function
            {
                vm.program = Some(function);
            }
            vm.call_value(function, &[])
        })
    }

    /// Whether a run is suspended here.
    pub fn is_suspended(&self) -> bool {
        !self.state.continuation.is_empty()
    }

    /// Goes on with a suspended run.
    pub fn resume(&mut self, answer: &Answer) -> Progress {
        if !self.is_suspended() {
            return Progress::Internal("there is nothing to resume".into());
        }
        let mut call = self.state.pending_call.take();
        self.state.registry.remove(WAIT);
        self.progress(|vm| {
            let result = match answer {
                Answer::Go => Ok(Value::None),
                Answer::Value(value) => vm.from_host(value),
                Answer::Pending => match &mut call {
                    Some(call) => {
                        let number = vm.rest.next_call;
                        vm.rest.next_call += 1;
                        let future = vm.new_external_future(number);
                        vm.rest.calls_under_way.push(PendingCall {
                            future: Some(number),
                            ..std::mem::take(&mut **call)
                        });
                        Ok(future)
                    }
                    None => Ok(Value::None),
                },
                Answer::Argument(index) => {
                    let args = call.as_ref().map_or(&[][..], |call| &call.args);
                    Ok(args.get(*index).copied().unwrap_or(Value::None))
                }
                Answer::Raise { kind, message } => {
                    let exception = vm.exception_named(kind, message);
                    Err(vm.reraise(exception))
                }
            };
            vm.rest.spare_call = call;
            result
        })
    }

    /// Completes a future the host was asked for. Unknown numbers are ignored.
    pub fn complete(&mut self, future: u64, answer: &Answer) {
        self.with_vm(|vm| {
            let at = vm
                .rest
                .calls_under_way
                .iter()
                .position(|call| call.future == Some(future));
            let call = at.map(|at| vm.rest.calls_under_way.remove(at));
            let Some(object) = vm.rest.futures.shift_remove(&future) else {
                return;
            };
            let outcome = match answer {
                Answer::Value(value) => match vm.from_host(value) {
                    Ok(value) => crate::heap::object::Outcome::Value(value),
                    Err(_) => match vm.caught() {
                        Some(exception) => crate::heap::object::Outcome::Raised(exception),
                        None => crate::heap::object::Outcome::Value(Value::None),
                    },
                },
                Answer::Raise { kind, message } => {
                    crate::heap::object::Outcome::Raised(vm.exception_named(kind, message))
                }
                Answer::Argument(index) => crate::heap::object::Outcome::Value(
                    call.and_then(|c| c.args.get(*index).copied()).unwrap_or(Value::None),
                ),
                Answer::Go | Answer::Pending => crate::heap::object::Outcome::Value(Value::None),
            };
            if let crate::heap::Object::Future { outcome: slot, .. } = vm.heap.object_mut(object) {
                *slot = outcome;
            }
        });
    }

    /// The calls a suspended run waits for: the one to be answered, or those whose futures are to be completed.
    pub fn outstanding(&mut self) -> Vec<Call> {
        self.with_vm(|vm| {
            let queued = std::mem::take(&mut vm.rest.queued_calls);
            vm.rest.calls_under_way.extend(queued);
            let calls: Vec<PendingCall> = vm
                .rest
                .pending_call
                .as_deref()
                .into_iter()
                .chain(&vm.rest.calls_under_way)
                .cloned()
                .collect();
            // They were charged when they were made.
            calls
                .iter()
                .filter_map(|call| vm.describe_call(call, |vm, value| Ok(vm.shown_to_host(value))).ok())
                .collect()
        })
    }

    /// Forgets a suspended run; the globals stay as they are.
    pub fn abandon(&mut self) {
        self.with_vm(|vm| vm.abandon());
    }

    fn progress(&mut self, f: impl FnOnce(&mut Vm<'_>) -> Result<Value, Unwind>) -> Progress {
        let mut reached = self.with_vm(|vm| {
            let result = f(vm);
            vm.advance(result)
        });
        loop {
            match reached {
                Some(progress) => return progress,
                None => reached = self.with_vm(|vm| vm.advance(Ok(Value::None))),
            }
        }
    }

    /// What was printed since it was last taken.
    pub fn output(&self) -> &str {
        std::str::from_utf8(&self.state.output).unwrap_or_default()
    }

    /// What was written to standard error since it was last taken.
    pub fn error_output(&self) -> &str {
        std::str::from_utf8(&self.state.error_output).unwrap_or_default()
    }

    /// What was printed since the last time.
    pub fn take_output(&mut self) -> String {
        String::from_utf8(std::mem::take(&mut self.state.output)).unwrap_or_default()
    }

    /// What was written to standard error since the last time.
    pub fn take_error_output(&mut self) -> String {
        String::from_utf8(std::mem::take(&mut self.state.error_output)).unwrap_or_default()
    }

    /// Counts since the session began.
    pub fn counts(&self) -> Counts {
        self.heap.with_idle(self.heap.meter.counts())
    }

    /// Frees what the program cannot reach.
    pub fn collect(&mut self) {
        self.with_vm(|vm| vm.collect());
    }

    pub fn heap(&self) -> &Heap {
        &self.heap
    }
}

/// The exception a source text that does not compile amounts to.
impl From<&SyntaxError> for Exception {
    fn from(error: &SyntaxError) -> Exception {
        Exception {
            kind: error.kind.name().into(),
            message: error.message.clone(),
            traceback: error.render("<string>"),
            ..Exception::default()
        }
    }
}

/// Units below this place are not in the table of programs.
const FIRST_UNITS: u32 = 8;

/// What the code of so many bytes of source is charged. A tree takes some forty times the bytes of its text, measured; see
/// `tests/memory_truth.rs`.
pub(crate) fn bytes_of_code(source: usize) -> usize {
    source.saturating_mul(40).saturating_add(512)
}

impl<'a> Vm<'a> {
    /// Drives the run until the host is needed; `None` where the Vm has to leave for a moment.
    fn advance(&mut self, result: Result<Value, Unwind>) -> Option<Progress> {
        let ended = match self.drive(result) {
            Drive::Again => return None,
            Drive::Call => return Some(self.call_of_host()),
            Drive::Futures => return Some(self.calls_of_host()),
            Drive::Budget => return Some(Progress::Budget),
            Drive::Internal(what) => return Some(Progress::Internal(what.into())),
            Drive::Finished(_) => match self.finish() {
                Progress::Budget => return Some(Progress::Budget),
                ended => ended,
            },
            Drive::Raised(exception) => Progress::Raised(self.describe(exception)),
            Drive::Limit(kind) => Progress::Limit(kind),
        };
        self.tidy(self.program);
        Some(ended)
    }

    /// The call the program waits for, as the host is told of it.
    fn call_of_host(&mut self) -> Progress {
        let Some(call) = self.rest.pending_call.take() else {
            return Progress::Internal("a call without a callee".into());
        };
        match self.describe_charged(&call) {
            Ok(described) => {
                self.rest.pending_call = Some(call);
                Progress::Call(described)
            }
            Err(kind) => self.end(kind),
        }
    }

    /// The calls the host was not told of yet.
    fn calls_of_host(&mut self) -> Progress {
        let calls = std::mem::take(&mut self.rest.queued_calls);
        match self.describe_calls(&calls) {
            Ok(described) => {
                self.rest.calls_under_way.extend(calls);
                Progress::Futures(described)
            }
            Err(kind) => self.end(kind),
        }
    }

    /// Charges code and puts it into the store.
    pub(crate) fn new_unit(&mut self, unit: Arc<Unit>) -> Result<CodeId, Unwind> {
        let known_names = self.heap.names.dynamic().len();
        let (library, source) = (unit.mode.is_library(), unit.source.len());
        let tables = 48 * unit.link_count as usize + 16 * unit.names.len();
        let added = self.add_unit(unit, None);
        let meter = &mut self.heap.meter;
        if library {
            // Shared by all sessions: only the side tables are this one's.
            meter.grow_lasting(tables);
        } else {
            // Names stay when the code goes.
            let new_names = self.heap.names.dynamic().iter().skip(known_names);
            let names: usize = new_names.map(|name| Meter::bytes_of_name(name)).sum();
            meter.grow_lasting(bytes_of_code(source).saturating_add(names));
        }
        match added {
            Some(unit) => Ok(CodeId { unit, function: 0 }),
            None => Err(self.runtime_error("too many pieces of source in one session")),
        }
    }

    /// Puts code into the store, at a place or where there is one, with its share of the side tables; `None` where it cannot be.
    pub(crate) fn add_unit(&mut self, unit: Arc<Unit>, place: Option<u32>) -> Option<u32> {
        let (links, names) = (self.links.len() as u32, self.names.len() as u32);
        self.links
            .resize(self.links.len() + unit.link_count as usize, Default::default());
        self.names.extend(self.heap.names.intern_all(&unit.names));
        let is_program = unit.mode.is_program();
        let stored = StoredUnit { unit, links, names };
        let index = match place {
            Some(index) => self.store.put(index, stored).map(|()| index),
            None => self.store.add(stored),
        }?;
        if is_program && index >= FIRST_UNITS {
            let store = self.store;
            let fingerprint = |index: &u32| store.unit(*index).map_or(0, |stored| stored.unit.fingerprint);
            let programs = &mut self.rest.programs;
            programs.insert_unique(fingerprint(&index), index, fingerprint);
        }
        Some(index)
    }

    /// The unit of a program that ran in this session before, from the same source. What it is charged as code is charged once.
    fn known_program(&self, unit: &Unit) -> Option<u32> {
        let same = |index: &u32| self.store.unit(*index).is_some_and(|known| known.unit.is_same(unit));
        let first = (0..FIRST_UNITS).find(same);
        first.or_else(|| self.rest.programs.find(unit.fingerprint, same).copied())
    }

    /// The function that runs a unit's module code with these globals.
    pub(crate) fn load_unit(&mut self, unit: Arc<Unit>, globals: DictRef) -> Result<Value, Unwind> {
        let code = self.new_unit(unit)?;
        Ok(self.function_of_code(code, globals))
    }

    pub(crate) fn function_of_code(&mut self, code: CodeId, globals: DictRef) -> Value {
        self.heap.new_function(crate::heap::Function {
            code,
            globals,
            ..Default::default()
        })
    }

    /// A run that came to its end: its value is brought out to the host, and charged. Where that takes more than there was, the end
    /// waits for a grant as any other step does.
    fn finish(&mut self) -> Progress {
        let value = self.rest.last_value;
        let paid = self.rest.registry.contains_key(BROUGHT_OUT);
        let most = if paid {
            usize::MAX
        } else {
            self.heap.meter.left_with_overdraft()
        };
        let mut crossing = Crossing::new(self.heap.meter.most_outside(), most);
        let brought = self.to_host(value, &mut crossing);
        if !paid {
            self.heap.meter.spend(crossing.charge());
        }
        let brought = match brought {
            Ok(brought) => brought,
            Err(kind) => {
                self.abandon();
                return Progress::Limit(kind);
            }
        };
        if !paid && self.heap.meter.is_overdrawn() {
            self.rest.registry.insert(BROUGHT_OUT, Value::True);
            self.wait_at_end(Input::Value(Value::None));
            return Progress::Budget;
        }
        self.rest.registry.remove(BROUGHT_OUT);
        self.rest.last_value = Value::None;
        if self.rest.keep_last {
            self.rest.registry.insert(crate::stdlib::hognose::LAST, value);
        }
        Progress::Finished(brought)
    }

    /// Ends the run at a limit.
    fn end(&mut self, kind: LimitKind) -> Progress {
        self.abandon();
        self.tidy(self.program);
        Progress::Limit(kind)
    }

    /// Calls as the host is told of them, charged.
    fn describe_calls(&mut self, calls: &[PendingCall]) -> Result<Vec<Call>, LimitKind> {
        self.charged_crossing(|vm, crossing| {
            let mut described = Vec::with_capacity(calls.len());
            for call in calls {
                described.push(vm.describe_call(call, |vm, value| vm.to_host(value, crossing))?);
            }
            Ok(described)
        })
    }

    /// As `describe_calls`, of one.
    fn describe_charged(&mut self, call: &PendingCall) -> Result<Call, LimitKind> {
        self.charged_crossing(|vm, crossing| vm.describe_call(call, |vm, value| vm.to_host(value, crossing)))
    }

    /// Charges what a crossing costs, however it ended.
    fn charged_crossing<T>(
        &mut self,
        cross: impl FnOnce(&mut Self, &mut Crossing) -> Result<T, LimitKind>,
    ) -> Result<T, LimitKind> {
        let meter = &self.heap.meter;
        let mut crossing = Crossing::new(meter.most_outside(), meter.left_with_overdraft());
        let result = cross(self, &mut crossing);
        self.heap.meter.spend(crossing.charge());
        result
    }

    fn describe_call(
        &mut self,
        call: &PendingCall,
        mut bring: impl FnMut(&mut Self, Value) -> Result<HostValue, LimitKind>,
    ) -> Result<Call, LimitKind> {
        let function = self
            .rest
            .externals
            .get(call.function.index())
            .map_or_else(|| "".into(), |e| e.name.clone());
        let mut args = Vec::with_capacity(call.args.len());
        for arg in &call.args {
            match HostValue::plain(*arg) {
                Some(plain) => args.push(plain),
                None => args.push(bring(self, *arg)?),
            }
        }
        let mut keywords = Vec::with_capacity(call.keywords.len());
        for (name, value) in &call.keywords {
            let value = bring(self, *value)?;
            keywords.push((self.heap.names.text(*name).to_owned(), value));
        }
        Ok(Call {
            function,
            args,
            keywords,
            future: call.future,
        })
    }

    fn describe(&mut self, exception: Value) -> Exception {
        let kind = self.exception_type_name(exception);
        let exit_code = match self.exception_field(exception, crate::name::names::code) {
            Some(code) if self.is_exception_of(exception, crate::types::Builtin::SystemExit) => Some(match code {
                Value::None => 0,
                Value::Int(i) => i as i32,
                Value::True => 1,
                Value::False => 0,
                _ => 1,
            }),
            _ => None,
        };
        let traceback = self.format_exception(exception);
        let message = self.exception_message(exception);
        let mut crossing = Crossing::new(MOST_TOLD, usize::MAX);
        Exception {
            kind,
            message,
            traceback,
            exit_code,
            args: self.exception_args(exception, &mut crossing),
            frames: self.exception_frames(exception),
            cause: self.describe_cause(exception, MOST_CAUSES, &mut crossing),
        }
    }

    fn exception_args(&mut self, exception: Value, crossing: &mut Crossing) -> Vec<HostValue> {
        let args = self
            .exception_state(exception)
            .map(|state| self.heap.exception(state).args);
        match args {
            Some(Value::Tuple(args)) => {
                let args = self.heap.tuple(args).to_vec();
                args.into_iter()
                    .map(|value| self.to_host_as_far(value, crossing))
                    .collect()
            }
            _ => Vec::new(),
        }
    }

    fn describe_cause(&mut self, exception: Value, most: usize, crossing: &mut Crossing) -> Option<Box<Exception>> {
        let state = self.heap.exception(self.exception_state(exception)?);
        let cause = match (state.cause, state.context) {
            (cause, _) if self.exception_state(cause).is_some() => cause,
            (_, context) if !state.suppress_context => context,
            _ => return None,
        };
        self.exception_state(cause)?;
        let most = most.checked_sub(1)?;
        let message = self.exception_message(cause);
        crossing.text(message.len()).ok()?;
        Some(Box::new(Exception {
            kind: self.exception_type_name(cause),
            message,
            traceback: self.exception_line(cause),
            exit_code: None,
            args: self.exception_args(cause, crossing),
            frames: self.exception_frames(cause),
            cause: self.describe_cause(cause, most, crossing),
        }))
    }

    /// The message of what is unwinding, for hosts; stops the unwinding.
    pub(crate) fn failure_text(&mut self) -> String {
        match std::mem::take(&mut self.reason) {
            Reason::Raise(exception) => self.exception_line(exception),
            Reason::Limit(kind) => kind.to_string(),
            _ => "it failed".into(),
        }
    }
}

impl State {
    pub(crate) fn declare(&mut self, external: impl Into<Arc<External>>) -> ExternalRef {
        let external = external.into();
        if let Some(known) = self.external_index.get(&external.name).copied() {
            if let Some(place) = self.externals.get_mut(known.index()) {
                *place = external;
            }
            return known;
        }
        let handle = ExternalRef::new(self.externals.len());
        self.external_index.insert(external.name.clone(), handle);
        self.externals.push(external);
        handle
    }
}
