//! The Hognose interpreter: source text to a tree of nodes to values.
//!
//! It does no I/O, reads no clock, starts no threads. Everything it does is counted, and it can stop at any point,
//! become bytes, and go on elsewhere. `docs/architecture.md` walks through the house.
#![forbid(unsafe_code)]

pub mod source;
pub mod text;
