//! Building a session: everything the host grants.

use crate::dataclass::{Declarations, PythonType, bind_methods};
use crate::envelope::Envelope;
use crate::error::Error;
use crate::files::{Access, FileTree, Mount};
use crate::function::{Args, AsyncHandler, Body, Function, Handler, HostError};
use crate::session::Session;
use crate::signature::Signature;
use hognose_interpreter::{Declared, FileLimits, HostValue, Interpreter, Limits, Resolved, Wanted};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::future::Future;
use std::io::Read;
use std::sync::{Arc, OnceLock};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The clock of a session.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Clock {
    /// Time begins at 1970 and passes only when the program sleeps, or its tasks wait for the host with a timeout: two sessions with
    /// the same inputs see the same times. `time.sleep(3600)` takes no time.
    #[default]
    Virtual,
    /// As `Virtual`, beginning at another time.
    Fixed(SystemTime),
    /// The host's own clock. A program that sleeps lets its host's thread do something else meanwhile.
    System,
    /// None: `time.time()` and what is made of it raise NotImplementedError.
    Absent,
}

/// Where a session's programs get what they cannot foresee: `os.urandom`, `random` without a seed, `secrets`, `uuid4`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Entropy {
    /// From nowhere: `os.urandom` and `secrets` raise NotImplementedError, `random` and `uuid4` begin with the same in every session.
    #[default]
    Absent,
    /// From the operating system, anew in every session, fork and loaded snapshot.
    System,
    /// From this seed: two sessions with the same seed see the same. A snapshot goes on where it was.
    Seed([u8; 32]),
}

/// Which stream a program printed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stream {
    /// Standard output: `print`.
    Output,
    /// Standard error: `sys.stderr`.
    Error,
}

/// Methods under one name in the program: `db.query("...")`.
///
/// ```
/// # use hognose_session::{HostError, Object, Session};
/// # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
/// let db = Object::new("db", "The customers.")
///     .method("count(table: str) -> int\nHow many rows.", |table: String| Ok::<_, HostError>(table.len()));
/// let mut session = Session::builder().object(db).build()?;
/// assert_eq!(session.run_as::<usize>("db.count('orders')").await?, 6);
/// # Ok::<(), hognose_session::Error>(())
/// # }).unwrap();
/// ```
#[derive(Clone, Default)]
pub struct Object {
    name: String,
    doc: String,
    methods: Vec<Function>,
    wrong: Vec<String>,
}

impl Object {
    /// An object without methods yet, and its documentation.
    pub fn new(name: &str, doc: &str) -> Object {
        Object {
            name: name.to_owned(),
            doc: doc.to_owned(),
            ..Object::default()
        }
    }

    fn add(mut self, signature: &str, body: impl FnOnce(Signature) -> Body) -> Object {
        match Signature::parse(signature) {
            Ok(parsed) => self.methods.push(Function {
                body: body(parsed.clone()),
                signature: parsed,
                method: false,
                shared: Default::default(),
            }),
            Err(error) => self.wrong.push(error.to_string()),
        }
        self
    }

    /// A method, by its signature without `self`.
    pub fn method<A>(self, signature: &str, handler: impl Handler<A>) -> Object {
        self.add(signature, |parsed| handler.into_body(parsed).0)
    }

    /// An asynchronous method.
    pub fn async_method<A>(self, signature: &str, handler: impl AsyncHandler<A>) -> Object {
        self.add(signature, |parsed| handler.into_body(parsed).0)
    }
}

type ResolverOf = Arc<dyn Fn(Wanted<'_>) -> Option<Resolved> + Send + Sync>;
type OnOutput = Arc<dyn Fn(Stream, &str) + Send + Sync>;

/// What a session is granted. The same grants are supplied again when a session is loaded from bytes.
#[derive(Clone, Default)]
pub struct Builder {
    pub(crate) limits: Limits,
    pub(crate) max_duration: Option<Duration>,
    pub(crate) functions: BTreeMap<String, Function>,
    pub(crate) declarations: Declarations,
    /// Source that binds host functions to declared classes, run after the declarations.
    bindings: Vec<String>,
    pub(crate) mounts: Vec<Mount>,
    pub(crate) on_output: Option<OnOutput>,
    pub(crate) pause_on_budget: bool,
    pub(crate) yield_every: Option<u64>,
    pub(crate) clock: Clock,
    pub(crate) envelope: Envelope,
    pub(crate) entropy: Entropy,
    environment: BTreeMap<String, String>,
    pub(crate) resolver: Option<ResolverOf>,
    files: Vec<(String, Vec<u8>)>,
    /// What is granted, as snapshots have it, once there is a session.
    words: OnceLock<Arc<[String]>>,
    pub(crate) file_limits: FileLimits,
    wrong: Vec<String>,
}

impl Builder {
    /// Limits of each run: instructions, memory, allocations, recursion, external calls, output, source. Without them a program is bounded
    /// by nothing but the host's patience.
    pub fn limits(mut self, limits: Limits) -> Builder {
        self.limits = limits;
        self
    }

    /// The time each run may take, waiting included; each `resume` has it anew.
    pub fn max_duration(mut self, limit: Duration) -> Builder {
        self.max_duration = Some(limit);
        self
    }

    /// A spent instruction budget pauses the run instead of ending it: [`Step::Budget`](crate::Step::Budget), then
    /// [`Session::grant`] and [`Session::resume`].
    pub fn pause_on_budget(mut self) -> Builder {
        self.pause_on_budget = true;
        self
    }

    /// Lets other tasks of the runtime have a turn every so many instructions (two million where not given; zero is never). What a
    /// program counts and gives does not depend on it.
    pub fn yield_every(mut self, instructions: u64) -> Builder {
        self.yield_every = Some(instructions);
        self
    }

    /// A function that programs may call, by a declared signature: `"double(value: int) -> int"`. Lines after the signature are
    /// its documentation, for `help()` and for models. A panic in it ends the run with [`Error::HostPanic`].
    ///
    /// Its errors are exceptions of the program, of the type [`HostError::kind`] names.
    pub fn function<A>(self, signature: &str, handler: impl Handler<A>) -> Builder {
        self.add(signature, false, |parsed| handler.into_body(parsed).0)
    }

    /// An asynchronous function: `await fetch(url)` lets other tasks of the program go on meanwhile; a plain `fetch(url)` waits.
    pub fn async_function<A>(self, signature: &str, handler: impl AsyncHandler<A>) -> Builder {
        self.add(signature, false, |parsed| handler.into_body(parsed).0)
    }

    /// A function that takes its arguments as they come. Of a bare name nothing is known; a signature is documentation.
    pub fn raw_function(
        self,
        signature: &str,
        f: impl Fn(Args) -> Result<HostValue, HostError> + Send + Sync + 'static,
    ) -> Builder {
        self.add(signature, false, |_| Body::Sync(Arc::new(move |args, _| f(args))))
    }

    /// An asynchronous function that takes its arguments as they come.
    pub fn raw_async_function<F>(self, signature: &str, f: impl Fn(Args) -> F + Send + Sync + 'static) -> Builder
    where
        F: Future<Output = Result<HostValue, HostError>> + Send + 'static,
    {
        self.add(signature, false, |_| {
            Body::Async(Arc::new(move |args, _| Box::pin(f(args))))
        })
    }

    /// A function whose calls pause the run: `Session::start` hands them to the caller ([`Step::Paused`](crate::Step::Paused)),
    /// `Session::resume_with` answers.
    pub fn deferred_function(self, signature: &str) -> Builder {
        self.add(signature, false, |_| Body::Deferred(false))
    }

    /// As `deferred_function`; asynchronous code goes on until all of it waits. The calls come together
    /// ([`Step::Waiting`](crate::Step::Waiting)); `Session::complete` answers each.
    pub fn deferred_async_function(self, signature: &str) -> Builder {
        self.add(signature, false, |_| Body::Deferred(true))
    }

    /// A Rust struct (or enum) that programs build, read and return as a dataclass (or `Enum`), with all it is made of.
    pub fn dataclass<T: PythonType>(mut self) -> Builder {
        T::declare(&mut self.declarations);
        self
    }

    /// A method of a dataclass: its signature is `"distance(self, other: Point) -> float"`, the handler's first argument the
    /// instance.
    pub fn method<T: PythonType, A>(self, signature: &str, handler: impl Handler<A>) -> Builder {
        self.class_method(&T::annotation(), signature, |parsed| handler.into_body(parsed).0)
    }

    /// An asynchronous method of a dataclass.
    pub fn async_method<T: PythonType, A>(self, signature: &str, handler: impl AsyncHandler<A>) -> Builder {
        self.class_method(&T::annotation(), signature, |parsed| handler.into_body(parsed).0)
    }

    fn class_method(mut self, class: &str, signature: &str, body: impl FnOnce(Signature) -> Body) -> Builder {
        let name = format!("{class}.{}", signature.trim());
        self = self.add(&name, true, body);
        if let Some(method) = name.split('(').next() {
            self.bindings.push(bind_methods(class, &[method.trim().to_owned()]));
        }
        self
    }

    /// An object of the host's with methods.
    pub fn object(mut self, object: Object) -> Builder {
        self.wrong.extend(object.wrong);
        let mut names = Vec::new();
        for mut function in object.methods {
            function.signature.name = format!("{}.{}", object.name, function.signature.name);
            names.push(function.signature.name.clone());
            self.functions.insert(function.signature.name.clone(), function);
        }
        self.declarations.object(&object.name, &object.doc, &names);
        self
    }

    /// Finds names and modules that are nowhere else, when a program first asks for them. What it finds is kept; what it does not
    /// know is the NameError or ModuleNotFoundError it would be. A function it finds is called by its declared name, so the host
    /// must have approved one of that name, deferred perhaps.
    pub fn resolver(mut self, resolver: impl Fn(Wanted<'_>) -> Option<Resolved> + Send + Sync + 'static) -> Builder {
        self.resolver = Some(Arc::new(resolver));
        self
    }

    /// A file of the session's in-memory tree, with the folders above it.
    pub fn file(mut self, path: &str, content: impl Into<Vec<u8>>) -> Builder {
        self.files.push((path.to_owned(), content.into()));
        self
    }

    /// Limits of the in-memory tree. Its bytes count as the session's memory too.
    pub fn file_limits(mut self, limits: FileLimits) -> Builder {
        self.file_limits = limits;
        self
    }

    /// A tree of the host's at a path of the session's.
    pub fn mount(mut self, path: &str, tree: impl FileTree, access: Access) -> Builder {
        let path = format!("/{}", path.trim_matches('/'));
        self.mounts.push(Mount {
            path,
            access,
            tree: Arc::new(tree),
        });
        self
    }

    /// The clock.
    pub fn clock(mut self, clock: Clock) -> Builder {
        self.clock = clock;
        self
    }

    /// The source of what cannot be foreseen.
    pub fn entropy(mut self, entropy: Entropy) -> Builder {
        self.entropy = entropy;
        self
    }

    /// A variable of `os.environ`. Nothing of the host's own environment is in it.
    pub fn env(mut self, name: &str, value: &str) -> Builder {
        self.environment.insert(name.to_owned(), value.to_owned());
        self
    }

    /// Called with what programs print, while they run: at the latest every `yield_every` instructions, and before each call of a
    /// host function. The output of a run holds all of it still.
    pub fn on_output(mut self, f: impl Fn(Stream, &str) + Send + Sync + 'static) -> Builder {
        self.on_output = Some(Arc::new(f));
        self
    }

    /// Snapshots are compressed with zstd, at a level from 1 (quick) to 22 (small); 3 is a good one.
    #[cfg(feature = "compression")]
    pub fn compress(mut self, level: i32) -> Builder {
        self.envelope.level = Some(level);
        self
    }

    /// Snapshots are signed under a key with HMAC-SHA256, and only such as are signed with it are loaded.
    #[cfg(feature = "authentication")]
    pub fn sign(mut self, key: impl Into<Vec<u8>>) -> Builder {
        self.envelope.key = Some(key.into());
        self
    }

    /// Bytes a snapshot may have when unpacked; 1 GiB where not given.
    pub fn largest_snapshot(mut self, bytes: usize) -> Builder {
        self.envelope.largest = Some(bytes);
        self
    }

    fn add(mut self, signature: &str, method: bool, body: impl FnOnce(Signature) -> Body) -> Builder {
        match Signature::parse(signature) {
            Ok(parsed) => {
                let function = Function {
                    body: body(parsed.clone()),
                    method,
                    signature: parsed,
                    shared: Default::default(),
                };
                self.functions.insert(function.signature.name.clone(), function);
            }
            Err(error) => self.wrong.push(error.to_string()),
        }
        self
    }

    fn checked(self) -> Result<Builder, Error> {
        match self.wrong.first() {
            Some(what) => Err(Error::Declaration(what.clone())),
            None => Ok(self),
        }
    }

    /// The host functions, as programs, checks and models know them.
    pub fn declared(&self) -> Vec<Declared> {
        self.functions.values().map(declared).collect()
    }

    /// What is supplied anew to every interpreter, fresh or loaded.
    fn supply(&self, interpreter: &mut Interpreter) -> Result<(), Error> {
        for function in self.functions.values() {
            interpreter.declare_shared(function.shared.get_or_init(|| declared(function).into()));
        }
        interpreter.set_granted(self.words.get_or_init(|| self.granted().into()).clone());
        interpreter.set_file_limits(self.file_limits.clone());
        for mount in &self.mounts {
            interpreter
                .mount(&mount.path)
                .map_err(|error| Error::Declaration(format!("mount '{}': {error}", mount.path)))?;
        }
        if let Some(resolver) = self.resolver.clone() {
            interpreter.set_resolver(Some(Box::new(move |wanted| resolver(wanted))));
        }
        interpreter.set_clock(match self.clock {
            Clock::Virtual | Clock::Fixed(_) => hognose_interpreter::Clock::Virtual,
            Clock::Absent => hognose_interpreter::Clock::Absent,
            Clock::System => hognose_interpreter::Clock::Host(Box::new(|| since_1970(SystemTime::now()))),
        });
        match self.entropy {
            Entropy::Absent => {}
            Entropy::System => interpreter.set_entropy(fresh_seed()?),
            Entropy::Seed(seed) if !interpreter.has_entropy() => interpreter.set_entropy(seed),
            Entropy::Seed(_) => {}
        }
        Ok(())
    }

    /// A new session.
    ///
    /// # Errors
    ///
    /// [`Error::Declaration`] where a signature, a file's path or a declared class is not well-formed.
    pub fn build(self) -> Result<Session, Error> {
        Builder::build_shared(Arc::new(self.checked()?))
    }

    /// A new session of grants that others have too.
    pub(crate) fn build_shared(grants: Arc<Builder>) -> Result<Session, Error> {
        let mut interpreter = Interpreter::new();
        if let Clock::Fixed(time) = grants.clock {
            interpreter.set_time(since_1970(time));
        }
        for (path, content) in &grants.files {
            interpreter.write_file(path, content).map_err(Error::Declaration)?;
        }
        grants.supply(&mut interpreter)?;
        if !grants.environment.is_empty() {
            interpreter.set_environment(grants.environment.iter().map(|(n, v)| (n.as_str(), v.as_str())));
        }
        let mut session = Session::with(interpreter, grants.clone());
        for class in &grants.declarations.classes {
            session.declare(&class.source)?;
            session.adopt(&class.name);
        }
        for source in &grants.bindings {
            session.declare(source)?;
        }
        // As a copy of it has them.
        session.interpreter.resume_limits(grants.limits.clone());
        Ok(session)
    }

    /// A session from bytes that `Session::dump` made, here or elsewhere. Variables, classes, files, the environment, a seed and a
    /// paused run are in the bytes; functions, mounts, limits, clock, entropy, resolver and callbacks are this builder's.
    ///
    /// What the snapshot was made with must be granted again, if only as another one: a limit of `u64::MAX`, another clock, a
    /// resolver that finds nothing.
    ///
    /// # Errors
    ///
    /// [`Error::Snapshot`] where the bytes are not a session, [`Error::Signature`] where they are not signed with the host's key,
    /// [`Error::Missing`] with all that the session was granted and this builder does not grant.
    pub fn load(self, bytes: &[u8]) -> Result<Session, Error> {
        Builder::load_shared(Arc::new(self.checked()?), bytes)
    }

    pub(crate) fn load_shared(grants: Arc<Builder>, bytes: &[u8]) -> Result<Session, Error> {
        let bytes: Cow<'_, [u8]> = grants.envelope.unwrap(bytes)?;
        let mut interpreter = Interpreter::load(&bytes)?;
        let missing = grants.missing(&interpreter);
        if !missing.is_empty() {
            return Err(Error::Missing(missing));
        }
        grants.supply(&mut interpreter)?;
        // Between runs too: the next collection may be the host's, and keeps what the limit allows.
        interpreter.resume_limits(grants.limits.clone());
        Ok(Session::with(interpreter, grants))
    }

    /// As `load`, of what a reader gives.
    ///
    /// # Errors
    ///
    /// As `load`; [`Error::Io`] where reading fails.
    pub fn load_from(self, mut reader: impl Read) -> Result<Session, Error> {
        let mut bytes = Vec::new();
        let largest = self.envelope.largest.unwrap_or(1 << 30) as u64;
        reader.by_ref().take(largest + 1).read_to_end(&mut bytes)?;
        self.load(&bytes)
    }
}

fn declared(function: &Function) -> Declared {
    Declared {
        name: function.signature.name.clone(),
        asynchronous: function.body.is_async(),
        method: function.method,
        signature: function.signature.parameters_text(),
        doc: function.signature.doc.clone(),
    }
}

fn since_1970(time: SystemTime) -> f64 {
    match time.duration_since(UNIX_EPOCH) {
        Ok(after) => after.as_secs_f64(),
        Err(before) => -before.duration().as_secs_f64(),
    }
}

/// A seed from the operating system.
fn fresh_seed() -> Result<[u8; 32], Error> {
    let mut seed = [0; 32];
    match getrandom::fill(&mut seed) {
        Ok(()) => Ok(seed),
        Err(error) => Err(Error::Declaration(format!("the system gives no entropy: {error}"))),
    }
}
