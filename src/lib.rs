//! Hognose: a safe Python inside your own process.
pub use hognose_interpreter as interpreter;
