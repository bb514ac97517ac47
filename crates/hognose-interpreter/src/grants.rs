//! What a host may grant a session beside its functions: a clock, and names that are found when they are first asked for.

use crate::host::HostValue;
use crate::vm::External;
use std::sync::Arc;

/// Where a program's time comes from. A snapshot keeps what time it was, not the clock.
#[derive(Default)]
pub enum Clock {
    /// Time begins at 0 (or where `Interpreter::set_time` says) and passes only when the program sleeps, or the host says so.
    #[default]
    Virtual,
    /// There is none: `time.time()` raises NotImplementedError. What measures only how long something takes is virtual.
    Absent,
    /// The host's: seconds since 1970. A program that sleeps then waits for the host.
    Host(Box<dyn FnMut() -> f64 + Send>),
}

/// A function a host approves: what `help`, checks and tool descriptions know of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Declared {
    /// The name programs call it by. One that is no identifier is reached only by what the host declares.
    pub name: String,
    /// A call in asynchronous code answers at once with a future.
    pub asynchronous: bool,
    /// As a value of a class it binds to instances: the instance is the first argument of its calls.
    pub method: bool,
    /// `(url: str, retries: int = 3) -> str`; empty where it is not known.
    pub signature: String,
    pub doc: String,
}

/// A declared function that many sessions have: none of them keeps a copy.
#[derive(Clone, Debug)]
pub struct SharedDeclaration(pub(crate) Arc<External>);

impl From<Declared> for SharedDeclaration {
    fn from(declared: Declared) -> SharedDeclaration {
        SharedDeclaration(Arc::new(declared.into()))
    }
}

impl From<Declared> for External {
    fn from(declared: Declared) -> External {
        External {
            name: declared.name.into(),
            asynchronous: declared.asynchronous,
            method: declared.method,
            signature: declared.signature,
            doc: declared.doc,
        }
    }
}

/// What the host is asked for by a resolver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted<'n> {
    /// A name that is neither a global nor a builtin.
    Name(&'n str),
    /// A module that is not in the standard library, by its dotted name.
    Module(&'n str),
}

/// What a resolver found.
#[derive(Clone, Debug, PartialEq)]
pub enum Resolved {
    /// A host function; its calls come to the host under the declared name.
    Function(Declared),
    /// A value; it becomes a global variable.
    Value(HostValue),
    /// A module of these attributes.
    Module(Vec<(String, Resolved)>),
}

/// Asked for names that are nowhere else; what it does not know is an error of the program's.
pub type Resolver = Box<dyn FnMut(Wanted<'_>) -> Option<Resolved> + Send>;
