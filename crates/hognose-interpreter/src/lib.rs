//! The Hognose interpreter: source text to a tree of nodes to values.
//!
//! It does no I/O, reads no clock, starts no threads. Everything it does is counted, and it can stop at any point,
//! become bytes, and go on elsewhere. `docs/architecture.md` walks through the house.
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
        reason = "no guest program may end the host's process"
    )
)]

mod beginning;
pub mod builtins;
mod check;
mod files;
pub mod grants;
pub mod heap;
pub mod host;
pub mod interpreter;
pub mod lower;
pub mod machine;
mod machine_list;
pub mod meter;
pub mod name;
pub mod native;
mod report;
pub mod snapshot;
pub mod source;
pub mod stdlib;
pub mod store;
pub mod text;
pub mod tree;
pub mod types;
pub mod value;
pub mod vm;

pub use check::{Known, Problem, ProblemKind, check};
pub use files::{Change, FileError, FileKind, FileLimits};
pub use grants::{Clock, Declared, Resolved, SharedDeclaration, Wanted};
pub use host::HostValue;
pub use interpreter::{Answer, Call, Exception, ExceptionFrame, Interpreter, Program, Progress};
pub use meter::{Counts, LimitKind, Limits};
pub use source::SyntaxError;
