//! The session: runs programs, answers their calls on the host's runtime, pauses, becomes bytes.

use crate::builder::Builder;
use crate::error::{Error, ValueError};
use crate::function::{Body, HostError, args_of};
use crate::value::{from_value, to_value_with};
use hognose_interpreter::{Answer, Call, Counts, HostValue, Interpreter, LimitKind, Program, Progress};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::task::{JoinError, JoinSet};

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
    pub fn value_as<T: DeserializeOwned>(&self) -> Result<T, ValueError> {
        from_value(&self.value)
    }
}

/// How far `start` or `resume_with` got.
#[derive(Clone, Debug)]
pub enum Step {
    Done(Run),
    /// The program called a deferred function and waits. The session can be dumped, or resumed with the answer.
    Paused(Call),
}

/// One namespace and everything in it, between and within runs.
///
/// Dropping the future of a run leaves the run paused where it waits for the host: `resume` goes on (calls that were under way
/// are made again), the next `run` abandons it.
pub struct Session {
    interpreter: Interpreter,
    grants: Arc<Builder>,
    classes: Arc<BTreeSet<String>>,
    /// Counts when the run began.
    before: Counts,
    output: String,
    error_output: String,
}

impl Session {
    /// A builder that grants nothing yet.
    pub fn builder() -> Builder {
        Builder::default()
    }

    pub(crate) fn with(mut interpreter: Interpreter, grants: Builder) -> Session {
        for function in grants.functions.values() {
            interpreter.add_function(&function.name, matches!(function.body, Body::Async(_)));
        }
        let classes = Arc::new(grants.classes.clone());
        let before = interpreter.counts();
        Session {
            interpreter,
            grants: Arc::new(grants),
            classes,
            before,
            output: String::new(),
            error_output: String::new(),
        }
    }

    /// Runs a declaration of the builder's.
    pub(crate) fn declare(&mut self, source: &str) -> Result<(), Error> {
        let program = Program::compile(source, "<declaration>").map_err(|e| Error::Syntax(Box::new(e)))?;
        match self.interpreter.start(&program) {
            Progress::Finished(_) => Ok(()),
            Progress::Raised(exception) => Err(Error::Raised(Box::new(exception))),
            other => Err(Error::Internal(format!("a declaration ended with {other:?}"))),
        }
    }

    /// Runs a program; what it defines stays.
    pub async fn run(&mut self, source: &str) -> Result<Run, Error> {
        self.run_with(source, &()).await
    }

    /// Runs a program with these global variables: a map or a struct.
    pub async fn run_with<I: Serialize + ?Sized>(&mut self, source: &str, inputs: &I) -> Result<Run, Error> {
        match self.start(source, inputs).await? {
            Step::Done(run) => Ok(run),
            Step::Paused(_) => Err(Error::Paused),
        }
    }

    /// Runs a program; its value as a Rust type.
    pub async fn run_as<T: DeserializeOwned>(&mut self, source: &str) -> Result<T, Error> {
        Ok(self.run(source).await?.value_as()?)
    }

    /// As `run_with`, up to the first call of a deferred function.
    pub async fn start<I: Serialize + ?Sized>(&mut self, source: &str, inputs: &I) -> Result<Step, Error> {
        let program = Program::compile(source, "<session>").map_err(|e| Error::Syntax(Box::new(e)))?;
        self.start_program(&program, inputs).await
    }

    /// As `start`, of a program compiled before.
    pub async fn start_program<I: Serialize + ?Sized>(&mut self, program: &Program, inputs: &I) -> Result<Step, Error> {
        self.set_inputs(inputs)?;
        self.output.clear();
        self.error_output.clear();
        self.before = self.interpreter.counts();
        self.interpreter.set_limits(self.grants.limits.clone());
        let deadline = self.arm();
        let progress = self.interpreter.start(program);
        self.drive(progress, deadline).await
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
    pub async fn resume(&mut self) -> Result<Step, Error> {
        if !self.is_paused() {
            return Err(Error::NotPaused);
        }
        let deadline = self.arm();
        let calls = self.interpreter.outstanding();
        let progress = match calls.as_slice() {
            [call] if call.future.is_none() => Progress::Call(call.clone()),
            [] => self.interpreter.resume(&Answer::Go),
            _ => Progress::Futures(calls),
        };
        self.drive(progress, deadline).await
    }

    /// Answers the deferred call a paused run waits for, and goes on.
    pub async fn resume_with<T: Serialize>(&mut self, answer: Result<T, HostError>) -> Result<Step, Error> {
        if !self.is_paused() {
            return Err(Error::NotPaused);
        }
        let answer = match answer {
            Ok(value) => Answer::Value(to_value_with(&value, &self.classes)?),
            Err(error) => error.into_answer(),
        };
        let deadline = self.arm();
        let progress = self.interpreter.resume(&answer);
        self.drive(progress, deadline).await
    }

    /// Forgets what programs defined, and a paused run. The counts go on.
    pub fn restart(&mut self) -> Result<(), Error> {
        let fresh = Builder::clone(&self.grants).build()?;
        *self = fresh;
        Ok(())
    }

    /// The session as bytes, a paused run included. Dumping changes nothing.
    pub fn dump(&self) -> Vec<u8> {
        self.interpreter.dump()
    }

    /// An independent copy, functions and limits included.
    pub fn fork(&self) -> Result<Session, Error> {
        Builder::clone(&self.grants).load(&self.dump())
    }

    /// A global variable as a Rust type; `None` where there is none of that name.
    pub fn get<T: DeserializeOwned>(&mut self, name: &str) -> Result<Option<T>, Error> {
        self.interpreter
            .global(name)
            .map(|value| from_value(&value))
            .transpose()
            .map_err(Error::from)
    }

    /// Sets a global variable.
    pub fn set<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), Error> {
        let value = to_value_with(value, &self.classes)?;
        self.interpreter.set_global(name, &value).map_err(|message| {
            Error::Value(ValueError {
                path: name.to_owned(),
                message,
            })
        })
    }

    /// The content of a file of the in-memory tree.
    pub fn file(&self, path: &str) -> Option<Vec<u8>> {
        self.interpreter.read_file(path)
    }

    /// The files that programs wrote or removed since the session began or the last call of this, in order of their paths.
    pub fn changed_files(&mut self) -> Vec<String> {
        self.interpreter.take_changed_files()
    }

    /// Counts since the session began.
    pub fn counts(&self) -> Counts {
        self.interpreter.counts()
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
            self.interpreter.set_global(&name, &value).map_err(|message| {
                Error::Value(ValueError {
                    path: name.clone(),
                    message,
                })
            })?;
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

    fn out_of_time(&mut self) -> Error {
        self.interpreter.abandon();
        Error::Duration(self.grants.max_duration.unwrap_or(Duration::ZERO))
    }

    async fn drive(&mut self, mut progress: Progress, deadline: Option<Instant>) -> Result<Step, Error> {
        let mut running: JoinSet<(u64, Result<HostValue, HostError>)> = JoinSet::new();
        loop {
            self.output.push_str(&self.interpreter.take_output());
            self.error_output.push_str(&self.interpreter.take_error_output());
            progress = match progress {
                Progress::Finished(value) => return Ok(Step::Done(self.finished(value))),
                Progress::Raised(exception) => return Err(Error::Raised(Box::new(exception))),
                Progress::Limit(LimitKind::Interrupted) => return Err(self.out_of_time()),
                Progress::Limit(kind) => return Err(Error::Limit(kind)),
                Progress::Budget => {
                    self.interpreter.abandon();
                    return Err(Error::Limit(LimitKind::Instructions));
                }
                Progress::Internal(what) => return Err(Error::Internal(what)),
                Progress::Call(call) => {
                    let name = call.function.clone();
                    match self.grants.functions.get(&*name).map(|f| f.body.clone()) {
                        Some(Body::Deferred) => return Ok(Step::Paused(call)),
                        Some(Body::Sync(f)) => {
                            let classes = self.classes.clone();
                            let outcome = catch_unwind(AssertUnwindSafe(|| f(args_of(call), &classes)));
                            let outcome = outcome.map_err(|panic| self.host_panic(&name, &*panic))?;
                            self.interpreter.resume(&answer(outcome))
                        }
                        Some(Body::Async(f)) => {
                            let mut one = JoinSet::new();
                            one.spawn(f(args_of(call), self.classes.clone()));
                            let Some(joined) = self.within(deadline, one.join_next()).await? else {
                                return Err(Error::Internal("a call that was never begun".into()));
                            };
                            let outcome = joined.map_err(|e| self.join_error(&name, e))?;
                            self.interpreter.resume(&answer(outcome))
                        }
                        None => {
                            let missing = HostError::new("NameError", format!("name '{name}' is not defined"));
                            self.interpreter.resume(&missing.into_answer())
                        }
                    }
                }
                Progress::Futures(calls) => {
                    for call in calls {
                        self.spawn(&mut running, call);
                    }
                    let joined = self.within(deadline, running.join_next()).await?;
                    match joined {
                        Some(joined) => self.complete(joined)?,
                        None => return Err(Error::Internal("every task waits for nothing".into())),
                    }
                    // Whatever else is ready by now is handed in with it.
                    while let Some(joined) = running.try_join_next() {
                        self.complete(joined)?;
                    }
                    self.interpreter.resume(&Answer::Go)
                }
            };
        }
    }

    fn complete(&mut self, joined: Result<(u64, Result<HostValue, HostError>), JoinError>) -> Result<(), Error> {
        let (future, outcome) = joined.map_err(|e| self.join_error("", e))?;
        self.interpreter.complete(future, &answer(outcome));
        Ok(())
    }

    /// Begins the work of a call whose future the program holds.
    fn spawn(&self, running: &mut JoinSet<(u64, Result<HostValue, HostError>)>, call: Call) {
        let Some(future) = call.future else { return };
        let name = call.function.clone();
        match self.grants.functions.get(&*name).map(|f| f.body.clone()) {
            Some(Body::Async(f)) => {
                let work = f(args_of(call), self.classes.clone());
                running.spawn(async move { (future, work.await) });
            }
            Some(Body::Sync(f)) => {
                let classes = self.classes.clone();
                running.spawn(async move { (future, f(args_of(call), &classes)) });
            }
            Some(Body::Deferred) | None => {
                running.spawn(async move {
                    (
                        future,
                        Err(HostError::new("NameError", format!("name '{name}' is not defined"))),
                    )
                });
            }
        }
    }

    async fn within<T>(&mut self, deadline: Option<Instant>, work: impl Future<Output = T>) -> Result<T, Error> {
        match deadline {
            None => Ok(work.await),
            Some(end) => match tokio::time::timeout_at(end.into(), work).await {
                Ok(value) => Ok(value),
                Err(_) => Err(self.out_of_time()),
            },
        }
    }

    fn host_panic(&mut self, function: &str, panic: &(dyn std::any::Any + Send)) -> Error {
        self.interpreter.abandon();
        let message = panic
            .downcast_ref::<&str>()
            .map(|s| (*s).to_owned())
            .or_else(|| panic.downcast_ref::<String>().cloned());
        Error::HostPanic {
            function: function.to_owned(),
            message: message.unwrap_or_default(),
        }
    }

    fn join_error(&mut self, function: &str, error: JoinError) -> Error {
        match error.try_into_panic() {
            Ok(panic) => self.host_panic(function, &*panic),
            Err(_) => {
                self.interpreter.abandon();
                Error::HostPanic {
                    function: function.to_owned(),
                    message: "the runtime shut down".into(),
                }
            }
        }
    }

    fn finished(&mut self, value: HostValue) -> Run {
        let now = self.interpreter.counts();
        let counts = Counts {
            instructions: now.instructions - self.before.instructions,
            allocations: now.allocations - self.before.allocations,
            memory: now.memory,
            external_calls: now.external_calls - self.before.external_calls,
            output: now.output - self.before.output,
        };
        Run {
            value,
            output: std::mem::take(&mut self.output),
            error_output: std::mem::take(&mut self.error_output),
            counts,
        }
    }
}

fn answer(outcome: Result<HostValue, HostError>) -> Answer {
    match outcome {
        Ok(value) => Answer::Value(value),
        Err(error) => error.into_answer(),
    }
}
