//! The session: runs programs, pauses, becomes bytes. `drive` answers what a run asks of the host.

use crate::builder::{Builder, Stream};
use crate::drive::{UnderWay, message_of};
use crate::error::{Error, ValueError};
use crate::function::HostError;
use crate::value::{Classes, from_value, to_value_with};
use hognose_interpreter::{
    Answer, Call, Change, Counts, HostValue, Interpreter, LimitKind, Problem, Program, Progress,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::borrow::Cow;
use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Instant;

/// What a run gave.
#[derive(Clone, Debug)]
pub struct Run {
    /// The value of the last statement, where that is an expression; else `None`.
    pub value: HostValue,
    /// What it printed.
    pub output: String,
    /// What it wrote to standard error.
    pub error_output: String,
    /// What it used: the difference of the session's counts; `memory` is what the session holds now.
    pub counts: Counts,
}

impl Run {
    /// The value as a Rust type.
    ///
    /// # Errors
    ///
    /// Where it does not fit; the error says where inside the value, and what was expected.
    pub fn value_as<T: DeserializeOwned>(&self) -> Result<T, ValueError> {
        from_value(&self.value)
    }
}

/// How far `start` or `resume` got. A session can be dumped at each of these, and the run goes on where it is loaded.
#[derive(Clone, Debug)]
pub enum Step {
    /// The run ended.
    Done(Run),
    /// The program called a deferred function and waits: [`Session::resume_with`] answers.
    Paused(Call),
    /// All tasks of the program wait for deferred asynchronous functions: [`Session::complete`] answers some of these calls, each
    /// by the number of its future, then [`Session::resume`] goes on.
    Waiting(Vec<Call>),
    /// The instruction budget is spent, and the builder said to pause then: [`Session::grant`] more, then [`Session::resume`].
    Budget,
}

/// One namespace and everything in it, between and within runs.
///
/// # Dropped runs
///
/// Dropping the future of a run (a timeout, a client that went away) leaves the run paused where it waits for the host; the
/// futures of its calls are dropped with it. `resume` goes on, and makes the calls that were under way again; the next `run`
/// abandons it. Nothing of the session is lost either way.
///
/// # Errors
///
/// After an error of any kind the session answers the next run. What a failed run had changed by then stays changed, as in any
/// Python; to take it back, [`Session::fork`] before and go on with the fork.
pub struct Session {
    pub(crate) interpreter: Interpreter,
    pub(crate) grants: Arc<Builder>,
    pub(crate) classes: Arc<Classes>,
    /// The calls of a run that is paused for another reason than its future being dropped.
    pub(crate) under_way: UnderWay,
    /// What the run printed and the callback has been told of.
    pub(crate) output: String,
    pub(crate) error_output: String,
    /// The bug that ended the session.
    dead: Option<String>,
}

impl Session {
    /// A builder that grants nothing yet.
    pub fn builder() -> Builder {
        Builder::default()
    }

    pub(crate) fn with(mut interpreter: Interpreter, grants: Arc<Builder>) -> Session {
        interpreter.set_pause(grants.yield_every.unwrap_or(2_000_000));
        Session {
            interpreter,
            classes: grants.declarations.names().clone(),
            grants,
            under_way: UnderWay::default(),
            output: String::new(),
            error_output: String::new(),
            dead: None,
        }
    }

    /// Runs a declaration of the builder's.
    pub(crate) fn declare(&mut self, source: &str) -> Result<(), Error> {
        let program = Program::compile(source, "<declaration>").map_err(|e| Error::Syntax(Box::new(e)))?;
        let mut progress = self.step(|interpreter| interpreter.start(&program));
        loop {
            progress = match progress {
                Progress::Finished(_) => return Ok(()),
                Progress::Raised(exception) => {
                    return Err(Error::Declaration(format!("{}: {}", exception.kind, exception.message)));
                }
                Progress::Budget if self.interpreter.instructions_left() > 0 => {
                    self.step(|interpreter| interpreter.resume(&Answer::Go))
                }
                other => return Err(Error::Internal(format!("a declaration ended with {other:?}"))),
            }
        }
    }

    /// Lets the interpreter work. A panic in it is a bug of ours, or of a host's callback: what it held is gone, and all that the
    /// session answers until it is restarted is that.
    pub(crate) fn step(&mut self, work: impl FnOnce(&mut Interpreter) -> Progress) -> Progress {
        if let Some(bug) = &self.dead {
            return Progress::Internal(bug.clone());
        }
        match catch_unwind(AssertUnwindSafe(|| work(&mut self.interpreter))) {
            Ok(progress) => progress,
            Err(panic) => {
                let bug = format!("a panic: {}", message_of(&*panic));
                self.interpreter = Interpreter::new();
                self.dead = Some(bug.clone());
                Progress::Internal(bug)
            }
        }
    }

    /// Whether a bug ended the session, see [`Error::Internal`]: only [`Session::restart`] brings it back, empty.
    pub fn is_dead(&self) -> bool {
        self.dead.is_some()
    }

    /// The class a declaration made stands for the host's type, the object it made for the host's object.
    pub(crate) fn adopt(&mut self, name: &str) {
        self.interpreter.adopt_class(name);
    }

    /// Runs a program; what it defines stays.
    ///
    /// # Errors
    ///
    /// What ended the run otherwise than by its end; [`Error::Paused`] where it waits for a deferred function, or its budget is
    /// spent and the builder said to pause: it can be resumed.
    pub async fn run(&mut self, source: &str) -> Result<Run, Error> {
        self.run_with(source, &()).await
    }

    /// Runs a program with these global variables: a map or a struct.
    ///
    /// # Errors
    ///
    /// As [`Session::run`].
    pub async fn run_with<I: Serialize + ?Sized>(&mut self, source: &str, inputs: &I) -> Result<Run, Error> {
        done(self.start(source, inputs).await?)
    }

    /// Runs a program; its value as a Rust type.
    ///
    /// # Errors
    ///
    /// As [`Session::run`]; [`Error::Value`] where the value does not fit the type.
    pub async fn run_as<T: DeserializeOwned>(&mut self, source: &str) -> Result<T, Error> {
        Ok(self.run(source).await?.value_as()?)
    }

    /// Runs a program compiled before, by this session or another. Programs are cheap to clone and shared between threads.
    ///
    /// # Errors
    ///
    /// As [`Session::run`].
    pub async fn run_program<I: Serialize + ?Sized>(&mut self, program: &Program, inputs: &I) -> Result<Run, Error> {
        done(self.start_program(program, inputs).await?)
    }

    /// As `run_with`, up to the first pause.
    ///
    /// # Errors
    ///
    /// As [`Session::run`], but for [`Error::Paused`].
    pub async fn start<I: Serialize + ?Sized>(&mut self, source: &str, inputs: &I) -> Result<Step, Error> {
        self.forget_output();
        if !self.allows_source(source) {
            return Err(Error::Limit(LimitKind::Source));
        }
        let compiled = catch_unwind(|| Program::compile(source, "<session>"));
        let compiled = compiled.map_err(|panic| Error::Internal(format!("a panic: {}", message_of(&*panic))))?;
        let program = compiled.map_err(|e| Error::Syntax(Box::new(e)))?;
        self.start_program(&program, inputs).await
    }

    /// As `start`, of a program compiled before.
    ///
    /// # Errors
    ///
    /// As [`Session::start`].
    pub async fn start_program<I: Serialize + ?Sized>(&mut self, program: &Program, inputs: &I) -> Result<Step, Error> {
        self.forget_output();
        self.under_way = UnderWay::default();
        self.set_inputs(inputs)?;
        self.interpreter.set_limits(self.grants.limits.clone());
        let deadline = self.arm();
        let progress = self.step(|interpreter| interpreter.start(program));
        self.drive(progress, deadline).await
    }

    /// Whether a text is within the limit of source: past it, it is not even read.
    fn allows_source(&self, source: &str) -> bool {
        self.grants.limits.source.is_none_or(|limit| source.len() <= limit)
    }

    fn forget_output(&mut self) {
        self.output.clear();
        self.error_output.clear();
        self.interpreter.take_output();
        self.interpreter.take_error_output();
    }

    /// Whether a run is paused.
    pub fn is_paused(&self) -> bool {
        self.interpreter.is_suspended()
    }

    /// The calls a paused run waits for.
    pub fn waiting_for(&mut self) -> Vec<Call> {
        self.interpreter.outstanding()
    }

    /// Goes on with a paused run: the calls it waits for are made (again) by the host functions.
    ///
    /// # Errors
    ///
    /// As [`Session::start`]; [`Error::NotPaused`].
    pub async fn resume(&mut self) -> Result<Step, Error> {
        if !self.is_paused() {
            return Err(Error::NotPaused);
        }
        let deadline = self.arm();
        let calls = self.interpreter.outstanding();
        let progress = match calls.iter().find(|call| call.future.is_none()) {
            Some(call) => Progress::Call(call.clone()),
            // Its tasks wait, some of what they wait for may be complete: the program looks.
            None => self.step(|interpreter| interpreter.resume(&Answer::Go)),
        };
        self.drive(progress, deadline).await
    }

    /// Answers the deferred call a paused run waits for, and goes on.
    ///
    /// # Errors
    ///
    /// As [`Session::resume`].
    pub async fn resume_with<T: Serialize>(&mut self, answer: Result<T, HostError>) -> Result<Step, Error> {
        if !self.is_paused() {
            return Err(Error::NotPaused);
        }
        let answer = self.answer_of(answer)?;
        let deadline = self.arm();
        let progress = self.step(|interpreter| interpreter.resume(&answer));
        self.drive(progress, deadline).await
    }

    /// Answers one of the calls of [`Step::Waiting`], by the number of its future ([`Call::future`]).
    ///
    /// # Errors
    ///
    /// [`Error::NotPaused`]; [`Error::Value`] where the answer has no Python form.
    pub fn complete<T: Serialize>(&mut self, future: u64, answer: Result<T, HostError>) -> Result<(), Error> {
        if !self.is_paused() {
            return Err(Error::NotPaused);
        }
        let answer = self.answer_of(answer)?;
        self.interpreter.complete(future, &answer);
        Ok(())
    }

    fn answer_of<T: Serialize>(&self, answer: Result<T, HostError>) -> Result<Answer, Error> {
        Ok(match answer {
            Ok(value) => Answer::Value(to_value_with(&value, &self.classes)?),
            Err(error) => error.into_answer(),
        })
    }

    /// Instructions for a run whose budget is spent. Without any more [`Step::Budget`] comes again at once.
    pub fn grant(&mut self, instructions: u64) {
        self.interpreter.grant(Some(instructions));
    }

    /// Forgets a paused run; what programs defined stays.
    pub fn abandon(&mut self) {
        self.under_way = UnderWay::default();
        self.interpreter.abandon();
    }

    /// A new session in the place of this one: what programs defined, files they wrote, a paused run and the counts are gone.
    ///
    /// # Errors
    ///
    /// As [`Builder::build`], of grants that were in order before.
    pub fn restart(&mut self) -> Result<(), Error> {
        *self = Builder::build_shared(self.grants.clone())?;
        Ok(())
    }

    /// The session as bytes, a paused run included. Dumping changes nothing; the same state gives the same bytes.
    pub fn dump(&self) -> Vec<u8> {
        self.grants.envelope.wrap(self.interpreter.dump())
    }

    /// As `dump`, into a writer.
    ///
    /// # Errors
    ///
    /// What writing gives.
    pub fn dump_to(&self, mut writer: impl Write) -> std::io::Result<()> {
        writer.write_all(&self.dump())
    }

    /// An independent copy, a paused run included, with the same grants.
    ///
    /// # Errors
    ///
    /// None but a bug's.
    pub fn fork(&self) -> Result<Session, Error> {
        Builder::load_shared(self.grants.clone(), &self.dump())
    }

    /// Everything in a source text that is sure to fail here, all at once: its syntax, names, modules, attributes of modules,
    /// arguments of host functions. Nothing runs. An empty list is no promise, and a text past the limit of source is not looked at.
    pub fn check(&mut self, source: &str) -> Vec<Problem> {
        if !self.allows_source(source) {
            return Vec::new();
        }
        self.interpreter.check(source)
    }

    /// A global variable as a Rust type; `None` where there is none of that name.
    ///
    /// # Errors
    ///
    /// [`Error::Value`] where it does not fit.
    pub fn get<T: DeserializeOwned>(&mut self, name: &str) -> Result<Option<T>, Error> {
        self.interpreter
            .global(name)
            .map(|value| from_value(&value))
            .transpose()
            .map_err(Error::from)
    }

    /// Sets a global variable.
    ///
    /// # Errors
    ///
    /// [`Error::Value`] where the value has no Python form.
    pub fn set<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), Error> {
        let value = to_value_with(value, &self.classes)?;
        self.set_value(name, &value)
    }

    fn set_value(&mut self, name: &str, value: &HostValue) -> Result<(), Error> {
        self.interpreter.set_global(name, value).map_err(|message| {
            Error::Value(ValueError {
                path: name.to_owned(),
                message,
            })
        })
    }

    /// What the last run printed, one that failed or is paused included.
    pub fn output(&self) -> Cow<'_, str> {
        joined(&self.output, self.interpreter.output())
    }

    /// What the last run wrote to standard error.
    pub fn error_output(&self) -> Cow<'_, str> {
        joined(&self.error_output, self.interpreter.error_output())
    }

    /// What the last run used, one that failed or is paused included; `memory` is what the session holds.
    pub fn run_counts(&self) -> Counts {
        self.interpreter.run_counts()
    }

    /// Counts since the session began.
    pub fn counts(&self) -> Counts {
        self.interpreter.counts()
    }

    /// Frees what programs cannot reach any more; runs do it by themselves where memory is short.
    pub fn collect(&mut self) {
        self.interpreter.collect();
    }

    /// The content of a file of the in-memory tree.
    pub fn file(&self, path: &str) -> Option<Vec<u8>> {
        self.interpreter.read_file(path)
    }

    /// Writes a file of the in-memory tree, with the folders above it.
    ///
    /// # Errors
    ///
    /// [`Error::Declaration`] where the path or the limits of the tree do not allow it.
    pub fn write_file(&mut self, path: &str, content: &[u8]) -> Result<(), Error> {
        self.interpreter.write_file(path, content).map_err(Error::Declaration)
    }

    /// The paths of the files of the in-memory tree.
    pub fn files(&self) -> Vec<String> {
        self.interpreter.all_files().map(|(path, _)| path.to_owned()).collect()
    }

    /// The files, links and folders that programs created, wrote or removed since the session began or the last call of this, in order of
    /// their paths. What was renamed is removed under the old path and created under the new one; permissions that were changed count as
    /// written. A folder that is made comes before what is in it.
    pub fn changes(&mut self) -> Vec<(String, Change)> {
        self.interpreter.take_changes()
    }

    /// As `changes`, the paths alone, without those of folders.
    pub fn changed_files(&mut self) -> Vec<String> {
        let files = self.changes().into_iter().filter(|(_, change)| !change.is_folder());
        files.map(|(path, _)| path).collect()
    }

    fn set_inputs<I: Serialize + ?Sized>(&mut self, inputs: &I) -> Result<(), Error> {
        let named = match to_value_with(inputs, &self.classes)? {
            HostValue::None => return Ok(()),
            HostValue::Dict(pairs) => pairs,
            HostValue::Instance { fields, .. } => fields.into_iter().map(|(k, v)| (HostValue::Str(k), v)).collect(),
            _ => {
                return Err(Error::Declaration(
                    "inputs are a map or a struct of names and values".into(),
                ));
            }
        };
        for (name, value) in named {
            let HostValue::Str(name) = name else {
                return Err(Error::Declaration("the name of an input is a string".into()));
            };
            self.set_value(&name, &value)?;
        }
        Ok(())
    }

    /// Starts the clock of a run.
    fn arm(&mut self) -> Option<Instant> {
        let deadline = self.grants.max_duration.map(|limit| Instant::now() + limit);
        self.interpreter.set_interrupt(
            deadline.map(|end| Box::new(move || Instant::now() >= end) as Box<dyn FnMut() -> bool + Send>),
        );
        deadline
    }

    /// Takes what was printed. While a run is paused its output stays in the interpreter, so that a snapshot has it, unless a
    /// callback is to be told at once.
    pub(crate) fn drain(&mut self, live: bool) {
        if live && self.grants.on_output.is_none() {
            return;
        }
        for (stream, text) in [
            (Stream::Output, self.interpreter.take_output()),
            (Stream::Error, self.interpreter.take_error_output()),
        ] {
            if text.is_empty() {
                continue;
            }
            if let Some(callback) = &self.grants.on_output {
                callback(stream, &text);
            }
            match stream {
                Stream::Output => self.output.push_str(&text),
                Stream::Error => self.error_output.push_str(&text),
            }
        }
    }
}

/// What was taken, and what was not yet.
fn joined<'t>(taken: &'t str, more: &'t str) -> Cow<'t, str> {
    match (taken, more) {
        ("", more) => Cow::Borrowed(more),
        (taken, "") => Cow::Borrowed(taken),
        (taken, more) => Cow::Owned(format!("{taken}{more}")),
    }
}

fn done(step: Step) -> Result<Run, Error> {
    match step {
        Step::Done(run) => Ok(run),
        _ => Err(Error::Paused),
    }
}
