//! The front end: source text to a checked syntax tree with every name resolved.
//!
//! The order data takes: [`parse::parse`] makes the [tree](ast) with the [parser] and bounds how deep it can be, and
//! [`scope::analyze`] gives every name its slot. Everything that can be wrong with a text comes out as one
//! [`SyntaxError`]. Beside that stand the pure text pieces of error reports: [`position`], [`traceback`], [`suggest`].
//! Nothing here knows values or the machine that runs them.

pub mod ast;
mod diagnosis;
pub mod nesting;
pub mod parse;
mod parser;
pub mod position;
pub mod scope;
pub mod suggest;
pub mod syntax_error;
pub mod traceback;

pub use nesting::{Depth, with_stack};
pub use parse::{Mode, ParseOptions, Parsed, parse};
pub use position::LineIndex;
pub use scope::{
    FrameLayout, Resolution, Scope, ScopeId, ScopeKind, ScopeTable, Symbol, analyze, mangle, names_foreseen,
};
pub use syntax_error::{SyntaxError, SyntaxErrorKind};
