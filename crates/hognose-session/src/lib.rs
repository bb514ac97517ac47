//! Sessions: the interpreter with what a service needs around it.
//!
//! A [`Session`] runs programs one after the other in one namespace. Host functions (sync, async, or deferred to whoever
//! answers later) are called from anywhere in a program; values cross the border through serde; a session becomes bytes
//! between runs or in the middle of one. A [`CodeTool`] is a session a model writes programs for.
//!
//! ```
//! # use hognose_session::{Session, HostError};
//! # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
//! let mut session = Session::builder()
//!     .function("double(value: int) -> int", |value: i64| Ok::<_, HostError>(value * 2))
//!     .build()?;
//! let run = session.run("print('hello')\nawait double(value=21)").await?;
//! assert_eq!(run.value_as::<i64>()?, 42);
//! assert_eq!(run.output, "hello\n");
//! # Ok::<(), hognose_session::Error>(())
//! # }).unwrap();
//! ```
#![forbid(unsafe_code)]
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::unreachable,
        clippy::todo,
        clippy::unimplemented,
        clippy::get_unwrap,
        clippy::indexing_slicing,
        clippy::string_slice,
        reason = "no program, host function or snapshot may end the host's process"
    )
)]
#![warn(missing_docs)]

mod builder;
mod dataclass;
mod drive;
mod envelope;
mod error;
mod files;
mod function;
mod grant;
mod session;
mod signature;
mod tool;
pub mod value;

pub use builder::{Builder, Clock, Entropy, Object, Stream};
pub use dataclass::{Dataclass, Declarations, Field, PythonType, python_literal};
pub use error::{Error, ValueError};
#[cfg(feature = "mounts")]
pub use files::Directory;
pub use files::{Access, FileFuture, FileTree, Stat};
pub use function::{Args, AsyncHandler, Handler, HostError};
pub use grant::Grant;
/// Derives [`trait@Dataclass`] and [`PythonType`] for a struct, [`PythonType`] for an enum of plain variants.
///
/// On the type: `#[dataclass(frozen, order)]`. On a field: `#[dataclass(default = "[]")]`, a Python expression, or
/// `#[dataclass(default)]`, what Rust's `Default` gives. Names follow serde's `rename` and `rename_all`; a field that serde
/// leaves out (`skip_serializing_if`) has its type's default in the program.
pub use hognose_derive::Dataclass;
pub use session::{Run, Session, Step};
pub use signature::{Parameter, ParameterKind, Signature};
pub use tool::{CodeTool, Detail, ToolResult};
pub use value::{from_value, to_value};

#[doc(no_inline)]
pub use hognose_interpreter::{
    Call, Change, Counts, Declared, Exception, ExceptionFrame, FileError, FileLimits, HostValue, LimitKind, Limits,
    Problem, ProblemKind, Program, Resolved, Wanted,
};
