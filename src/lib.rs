//! Hognose: an embeddable interpreter that runs a safe Python inside the host's own process.
//!
//! With default features this is the interpreter alone: synchronous, without I/O, light on dependencies. The feature `session`
//! adds sessions on tokio: external functions, typed results, dataclasses, files.
//!
//! ```
//! use hognose::{HostValue, Interpreter, Program, Progress};
//!
//! let program = Program::compile("total = sum(items)\ntotal * 2", "report.py")?;
//! let mut interpreter = Interpreter::new();
//! interpreter.set_global("items", &HostValue::List(vec![HostValue::Int(1), HostValue::Int(20)]))?;
//! let Progress::Finished(value) = interpreter.start(&program) else { panic!("it needs no host") };
//! assert_eq!(value, HostValue::Int(42));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
#![forbid(unsafe_code)]

pub use hognose_interpreter::*;

/// Sessions on tokio.
#[cfg(feature = "session")]
pub use hognose_session as session;

/// The README's code, as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
