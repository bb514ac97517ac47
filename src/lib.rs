//! Hognose: an embeddable interpreter that runs a safe Python inside the host's own process.
#![forbid(unsafe_code)]

pub use hognose_interpreter::*;
