//! Sessions: the interpreter with what a service needs around it.
//!
//! A [`Session`] runs programs one after the other in one namespace. Host functions (sync, async, or deferred to whoever
//! answers later) are called from anywhere in a program; values cross the border through serde; a session becomes bytes
//! between runs or in the middle of one.
//!
//! ```
//! # use hognose_session::{Session, HostError};
//! # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
//! let mut session = Session::builder()
//!     .function("double(value: int) -> int", |value: i64| Ok::<_, HostError>(value * 2))
//!     .build()?;
//! let run = session.run("print('hello')\nawait double(value=21) if False else double(21)").await?;
//! assert_eq!(run.value_as::<i64>()?, 42);
//! assert_eq!(run.output, "hello\n");
//! # Ok::<(), hognose_session::Error>(())
//! # }).unwrap();
//! ```
#![forbid(unsafe_code)]

mod builder;
mod dataclass;
mod error;
mod function;
mod session;
pub mod value;

pub use builder::Builder;
pub use dataclass::{Dataclass, Field};
pub use error::{Error, ValueError};
pub use function::{Args, HostError};
pub use session::{Run, Session, Step};
pub use value::{from_value, to_value};

#[doc(no_inline)]
pub use hognose_interpreter::{Call, Counts, Exception, HostValue, LimitKind, Limits, Program};
