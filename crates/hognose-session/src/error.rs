//! What can go wrong with a run, as the host sees it.

use crate::grant::Grant;
use hognose_interpreter::snapshot::SnapshotError;
use hognose_interpreter::{Exception, LimitKind, SyntaxError};
use std::fmt;
use std::time::Duration;

/// Why a run, or something else asked of a session, gave no result. After any of them the session answers the next run.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// The source does not compile.
    Syntax(Box<SyntaxError>),
    /// An exception nobody caught.
    Raised(Box<Exception>),
    /// A limit ended the run.
    Limit(LimitKind),
    /// The time a run may take is over.
    Duration(Duration),
    /// A value did not fit the type it was wanted as.
    Value(ValueError),
    /// A host function panicked.
    HostPanic {
        /// The function's name.
        function: String,
        /// The message of the panic.
        message: String,
    },
    /// The run is paused: it waits for the answer of deferred functions, or for more instructions. See `Session::start`.
    Paused,
    /// There is no paused run.
    NotPaused,
    /// The bytes are not a session.
    Snapshot(SnapshotError),
    /// What the session was granted where its snapshot was made, and not where it was loaded: all of it.
    Missing(Vec<Grant>),
    /// The bytes are not signed with the host's key.
    Signature,
    /// Reading or writing a snapshot's bytes failed.
    Io(std::io::Error),
    /// A declaration of the host's is not well-formed.
    Declaration(String),
    /// A bug in the interpreter, or a panic of a callback it asked. After a panic the session is dead, see `Session::is_dead`.
    Internal(String),
}

impl Error {
    /// The exception, where that is what ended the run.
    pub fn exception(&self) -> Option<&Exception> {
        match self {
            Error::Raised(exception) => Some(exception),
            _ => None,
        }
    }

    /// Whether a limit ended the run.
    pub fn is_limit(&self) -> bool {
        matches!(self, Error::Limit(_) | Error::Duration(_))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Syntax(error) => f.write_str(error.render("<session>").trim_end()),
            Error::Raised(exception) => f.write_str(exception.traceback.trim_end()),
            Error::Limit(kind) => kind.fmt(f),
            Error::Duration(limit) => write!(f, "the run took longer than {limit:?}"),
            Error::Value(error) => error.fmt(f),
            Error::HostPanic { function, message } => write!(f, "host function '{function}' panicked: {message}"),
            Error::Paused => f.write_str("the run is paused"),
            Error::Signature => f.write_str("the snapshot is not signed with this key"),
            Error::Io(error) => error.fmt(f),
            Error::NotPaused => f.write_str("there is no paused run"),
            Error::Snapshot(error) => error.fmt(f),
            Error::Missing(grants) => {
                let grants: Vec<String> = grants.iter().map(Grant::to_string).collect();
                write!(f, "the session needs what it was not given: {}", grants.join(", "))
            }
            Error::Declaration(what) => f.write_str(what),
            Error::Internal(what) => write!(f, "internal error: {what}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::Value(error) => Some(error),
            Error::Snapshot(error) => Some(error),
            Error::Io(error) => Some(error),
            _ => None,
        }
    }
}

impl From<ValueError> for Error {
    fn from(error: ValueError) -> Error {
        Error::Value(error)
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Error {
        Error::Io(error)
    }
}

impl From<SnapshotError> for Error {
    fn from(error: SnapshotError) -> Error {
        Error::Snapshot(error)
    }
}

/// A value that does not fit a type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueError {
    /// Where inside the value: `items[2].price`; empty for the value itself.
    pub path: String,
    /// What was found and what was expected.
    pub message: String,
}

impl fmt::Display for ValueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() {
            f.write_str(&self.message)
        } else {
            write!(f, "{}: {}", self.path, self.message)
        }
    }
}

impl std::error::Error for ValueError {}
