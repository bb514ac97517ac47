//! Building a session: everything the host grants.

use crate::dataclass::{Dataclass, declaration};
use crate::error::Error;
use crate::function::{Args, AsyncHandler, Body, Function, Handler, HostError, Signature, Signature_};
use crate::session::Session;
use hognose_interpreter::{HostValue, Interpreter, Limits};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

/// What a session is granted. The same grants are supplied again when a session is loaded from bytes.
#[derive(Clone, Default)]
pub struct Builder {
    pub(crate) limits: Limits,
    pub(crate) max_duration: Option<Duration>,
    pub(crate) functions: BTreeMap<String, Function>,
    /// Names of registered dataclasses.
    pub(crate) classes: BTreeSet<String>,
    declarations: Vec<String>,
    files: Vec<(String, Vec<u8>)>,
    wrong: Vec<String>,
}

impl Builder {
    /// Limits of each run: instructions, memory, allocations, recursion, external calls, output.
    pub fn limits(mut self, limits: Limits) -> Builder {
        self.limits = limits;
        self
    }

    /// The time each run may take, waiting included.
    pub fn max_duration(mut self, limit: Duration) -> Builder {
        self.max_duration = Some(limit);
        self
    }

    /// A function that programs may call, by a declared signature: `"double(value: int) -> int"`.
    pub fn function<A>(self, signature: &str, handler: impl Handler<A>) -> Builder {
        match Signature::parse(signature) {
            Ok(parsed) => {
                let name = parsed.name.clone();
                self.add(name, handler.into_body(Signature_(parsed)).0)
            }
            Err(error) => self.note(error),
        }
    }

    /// An asynchronous function: `await fetch(url)` lets other tasks of the program go on meanwhile; a plain `fetch(url)` waits.
    pub fn async_function<A>(self, signature: &str, handler: impl AsyncHandler<A>) -> Builder {
        match Signature::parse(signature) {
            Ok(parsed) => {
                let name = parsed.name.clone();
                self.add(name, handler.into_body(Signature_(parsed)).0)
            }
            Err(error) => self.note(error),
        }
    }

    /// A function that takes its arguments as they come.
    pub fn raw_function(
        self,
        name: &str,
        f: impl Fn(Args) -> Result<HostValue, HostError> + Send + Sync + 'static,
    ) -> Builder {
        self.add(name.to_owned(), Body::Sync(Arc::new(move |args, _| f(args))))
    }

    /// A function whose calls pause the run: `Session::start` hands them to the caller, `Session::resume_with` answers.
    pub fn deferred_function(self, name: &str) -> Builder {
        self.add(name.to_owned(), Body::Deferred)
    }

    /// A Rust struct that programs build, read and return as a dataclass.
    pub fn dataclass<T: Dataclass>(mut self) -> Builder {
        self.classes.insert(T::NAME.to_owned());
        self.declarations.push(declaration::<T>());
        self
    }

    /// A file of the session's in-memory tree.
    pub fn file(mut self, path: &str, content: impl Into<Vec<u8>>) -> Builder {
        self.files.push((path.to_owned(), content.into()));
        self
    }

    fn add(mut self, name: String, body: Body) -> Builder {
        self.functions.insert(name.clone(), Function { name, body });
        self
    }

    fn note(mut self, error: Error) -> Builder {
        self.wrong.push(error.to_string());
        self
    }

    fn checked(self) -> Result<Builder, Error> {
        match self.wrong.first() {
            Some(what) => Err(Error::Declaration(what.clone())),
            None => Ok(self),
        }
    }

    /// A new session.
    pub fn build(self) -> Result<Session, Error> {
        let grants = self.checked()?;
        let mut interpreter = Interpreter::new();
        for (path, content) in &grants.files {
            interpreter.write_file(path, content).map_err(Error::Declaration)?;
        }
        let declarations = grants.declarations.clone();
        let mut session = Session::with(interpreter, grants);
        for source in declarations {
            session.declare(&source)?;
        }
        Ok(session)
    }

    /// A session from bytes that `Session::dump` made, here or elsewhere. Files and classes are in the bytes; functions and
    /// limits are this builder's.
    pub fn load(self, bytes: &[u8]) -> Result<Session, Error> {
        let grants = self.checked()?;
        let interpreter = Interpreter::load(bytes)?;
        let missing: Vec<String> = interpreter
            .functions()
            .filter(|name| !grants.functions.contains_key(*name))
            .map(str::to_owned)
            .collect();
        if !missing.is_empty() {
            return Err(Error::MissingFunctions(missing));
        }
        Ok(Session::with(interpreter, grants))
    }
}
