//! Driving a run: what it asks of the host is done on the host's runtime.

use crate::error::Error;
use crate::files;
use crate::function::{Body, HostError, Outcome, args_of};
use crate::session::{Run, Session, Step};
use hognose_interpreter::{Answer, Call, HostValue, LimitKind, Progress};
use std::collections::HashMap;
use std::future::{Future, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::task::Poll;
use std::time::{Duration, Instant};
use tokio::task::{AbortHandle, Id, JoinError, JoinSet};

/// The calls the host is at work on, by their futures. Dropping it drops them.
#[derive(Default)]
pub(crate) struct UnderWay {
    /// None until there is one.
    tasks: Option<JoinSet<Outcome>>,
    /// The future and the function of each task.
    calls: HashMap<Id, (u64, String)>,
    handles: HashMap<u64, AbortHandle>,
}

impl UnderWay {
    fn spawn(&mut self, future: u64, function: String, work: impl Future<Output = Outcome> + Send + 'static) {
        let handle = self.tasks.get_or_insert_default().spawn(work);
        self.calls.insert(handle.id(), (future, function));
        self.handles.insert(future, handle);
    }

    fn cancel(&mut self, future: u64) {
        if let Some(handle) = self.handles.remove(&future) {
            self.calls.remove(&handle.id());
            handle.abort();
        }
    }

    /// The next that is done: its future, its function, and what it came to. None where nothing is under way.
    async fn next(&mut self) -> Option<(u64, String, Result<Outcome, JoinError>)> {
        loop {
            let joined = self.tasks.as_mut()?.join_next_with_id().await?;
            if let Some(done) = self.known(joined) {
                return Some(done);
            }
        }
    }

    /// As `next`, of what is done already.
    fn ready(&mut self) -> Option<(u64, String, Result<Outcome, JoinError>)> {
        loop {
            let joined = self.tasks.as_mut()?.try_join_next_with_id()?;
            if let Some(done) = self.known(joined) {
                return Some(done);
            }
        }
    }

    /// A task that was cancelled is known no more.
    fn known(&mut self, joined: Result<(Id, Outcome), JoinError>) -> Option<(u64, String, Result<Outcome, JoinError>)> {
        let (id, outcome) = match joined {
            Ok((id, outcome)) => (id, Ok(outcome)),
            Err(error) => (error.id(), Err(error)),
        };
        let (future, function) = self.calls.remove(&id)?;
        self.handles.remove(&future);
        Some((future, function, outcome))
    }
}

/// The text a panic was given.
pub(crate) fn message_of(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|s| (*s).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_default()
}

/// What work comes to, a panic in it as its message.
async fn guarded<T>(work: impl Future<Output = T>) -> Result<T, String> {
    let mut work = pin!(work);
    poll_fn(
        |context| match catch_unwind(AssertUnwindSafe(|| work.as_mut().poll(context))) {
            Ok(Poll::Pending) => Poll::Pending,
            Ok(Poll::Ready(value)) => Poll::Ready(Ok(value)),
            Err(panic) => Poll::Ready(Err(message_of(&*panic))),
        },
    )
    .await
}

fn answer(outcome: Outcome) -> Answer {
    match outcome {
        Ok(value) => Answer::Value(value),
        Err(error) => error.into_answer(),
    }
}

fn not_defined(name: &str) -> HostError {
    HostError::new("NameError", format!("name '{name}' is not defined"))
}

impl Session {
    pub(crate) async fn drive(&mut self, mut progress: Progress, deadline: Option<Instant>) -> Result<Step, Error> {
        // Here, not in the session: a run whose future is dropped drops its calls.
        let mut under_way = std::mem::take(&mut self.under_way);
        loop {
            self.drain(true);
            for future in self.interpreter.take_cancelled() {
                under_way.cancel(future);
            }
            progress = match progress {
                Progress::Finished(value) => return Ok(Step::Done(self.finished(value))),
                Progress::Raised(exception) => return Err(Error::Raised(Box::new(exception))),
                Progress::Limit(LimitKind::Interrupted) => return Err(self.out_of_time()),
                Progress::Limit(kind) => return Err(Error::Limit(kind)),
                Progress::Budget if self.interpreter.instructions_left() > 0 => {
                    tokio::task::yield_now().await;
                    self.step(|interpreter| interpreter.resume(&Answer::Go))
                }
                Progress::Budget if self.grants.pause_on_budget => {
                    self.under_way = under_way;
                    return Ok(Step::Budget);
                }
                Progress::Budget => {
                    self.interpreter.abandon();
                    return Err(Error::Limit(LimitKind::Instructions));
                }
                Progress::Internal(what) => return Err(Error::Internal(what)),
                Progress::Call(call) => {
                    if matches!(self.body(&call.function), Some(Body::Deferred(_))) {
                        self.under_way = under_way;
                        return Ok(Step::Paused(call));
                    }
                    let answer = self.perform(call, deadline).await?;
                    self.step(|interpreter| interpreter.resume(&answer))
                }
                Progress::Futures(_) => match self.wait(&mut under_way, deadline).await? {
                    None => self.step(|interpreter| interpreter.resume(&Answer::Go)),
                    Some(calls) => {
                        self.under_way = under_way;
                        return Ok(Step::Waiting(calls));
                    }
                },
            };
        }
    }

    fn body(&self, name: &str) -> Option<Body> {
        self.grants.functions.get(name).map(|f| f.body.clone())
    }

    /// Does what a run that stands still asks for.
    async fn perform(&mut self, call: Call, deadline: Option<Instant>) -> Result<Answer, Error> {
        let name = call.function.to_string();
        if name == "<files>" {
            let grants = self.grants.clone();
            let work = guarded(files::answer(&grants.mounts, &mut self.interpreter, &call));
            let answered = match within(deadline, work).await {
                Some(answered) => answered,
                None => return Err(self.out_of_time()),
            };
            return answered
                .map(Answer::Value)
                .map_err(|message| self.host_panic(&name, message));
        }
        match self.body(&name) {
            Some(Body::Sync(f)) => {
                let classes = self.classes.clone();
                match catch_unwind(AssertUnwindSafe(|| f(args_of(call), &classes))) {
                    Ok(outcome) => Ok(answer(outcome)),
                    Err(panic) => Err(self.host_panic(&name, message_of(&*panic))),
                }
            }
            Some(Body::Async(f)) => {
                let classes = self.classes.clone();
                // The call that makes the future may panic too.
                let work = guarded(async move { f(args_of(call), classes).await });
                match within(deadline, work).await {
                    None => Err(self.out_of_time()),
                    Some(Ok(outcome)) => Ok(answer(outcome)),
                    Some(Err(message)) => Err(self.host_panic(&name, message)),
                }
            }
            Some(Body::Deferred(_)) | None => Ok(not_defined(&name).into_answer()),
        }
    }

    /// Waits until something every task of the program waits for is there. Calls that only the caller can answer are given back
    /// where nothing else is under way.
    async fn wait(&mut self, under_way: &mut UnderWay, deadline: Option<Instant>) -> Result<Option<Vec<Call>>, Error> {
        let mut deferred = Vec::new();
        for call in self.interpreter.outstanding() {
            let Some(future) = call.future else { continue };
            if under_way.handles.contains_key(&future) {
                continue;
            }
            let name = call.function.to_string();
            let classes = self.classes.clone();
            match self.body(&name) {
                Some(Body::Async(f)) => {
                    under_way.spawn(future, name, async move { f(args_of(call), classes).await });
                }
                Some(Body::Sync(f)) => under_way.spawn(future, name, async move { f(args_of(call), &classes) }),
                Some(Body::Deferred(_)) => deferred.push(call),
                None => self.interpreter.complete(future, &not_defined(&name).into_answer()),
            }
        }
        let limit = self.interpreter.wait_limit();
        if under_way.handles.is_empty() {
            if !deferred.is_empty() {
                return Ok(Some(deferred));
            }
            if limit.is_none() {
                // What was waited for is complete already.
                return Ok(None);
            }
        }
        let began = Instant::now();
        let timer = limit.map(|seconds| began + Duration::try_from_secs_f64(seconds).unwrap_or(Duration::MAX / 4));
        let end = match (timer, deadline) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        let next = async {
            match under_way.next().await {
                Some(done) => done,
                None => std::future::pending().await,
            }
        };
        let done = within(end, next).await;
        if let Some(seconds) = limit {
            // A timer that is due must not be a hair's breadth away from it.
            let passed = began.elapsed().as_secs_f64();
            let passed = if done.is_none() { passed.max(seconds) } else { passed };
            self.interpreter.pass_time(passed);
        }
        match done {
            Some(done) => {
                self.complete_call(done)?;
                // Whatever else is ready by now is handed in with it.
                while let Some(done) = under_way.ready() {
                    self.complete_call(done)?;
                }
            }
            None if deadline.is_some_and(|end| Instant::now() >= end) => return Err(self.out_of_time()),
            None => {}
        }
        Ok(None)
    }

    fn complete_call(
        &mut self,
        (future, function, outcome): (u64, String, Result<Outcome, JoinError>),
    ) -> Result<(), Error> {
        match outcome {
            Ok(outcome) => self.interpreter.complete(future, &answer(outcome)),
            Err(error) => {
                let message = match error.try_into_panic() {
                    Ok(panic) => message_of(&*panic),
                    Err(_) => "the runtime shut down".to_owned(),
                };
                return Err(self.host_panic(&function, message));
            }
        }
        Ok(())
    }

    fn out_of_time(&mut self) -> Error {
        self.interpreter.abandon();
        Error::Duration(self.grants.max_duration.unwrap_or(Duration::ZERO))
    }

    fn host_panic(&mut self, function: &str, message: String) -> Error {
        self.interpreter.abandon();
        Error::HostPanic {
            function: function.to_owned(),
            message,
        }
    }

    fn finished(&mut self, value: HostValue) -> Run {
        self.drain(false);
        Run {
            value,
            output: self.output.clone(),
            error_output: self.error_output.clone(),
            counts: self.interpreter.run_counts(),
        }
    }
}

/// What work comes to by some time; None where it does not.
async fn within<T>(end: Option<Instant>, work: impl Future<Output = T>) -> Option<T> {
    match end {
        None => Some(work.await),
        Some(end) => tokio::time::timeout_at(end.into(), work).await.ok(),
    }
}
