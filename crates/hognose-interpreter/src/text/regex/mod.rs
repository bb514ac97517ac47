//! Regular expressions with CPython's syntax and semantics: backtracking, leftmost, first alternative first.
//!
//! `parse` makes a tree of the pattern, `compile` a program of the tree, `exec` runs the program over a text. Matching never
//! recurses on the native stack and reports the steps it takes, so that the caller can charge and stop it.

mod case;
mod class;
mod compile;
mod exec;
mod parse;

pub use exec::{Mode, Search, Stopped, Subject};

use crate::heap::charge::{Sized64, sizes};
use crate::source::{Depth, with_stack};
use class::Class;
use std::fmt;

pub const IGNORECASE: u32 = 2;
pub const LOCALE: u32 = 4;
pub const MULTILINE: u32 = 8;
pub const DOTALL: u32 = 16;
pub const UNICODE: u32 = 32;
pub const VERBOSE: u32 = 64;
pub const ASCII: u32 = 256;

/// A fault in a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PatternError {
    pub message: String,
    /// In characters of the pattern; `None` where the fault is no place's.
    pub position: Option<usize>,
    /// The pattern nests too deep: CPython's RecursionError.
    pub too_deep: bool,
    /// A ValueError of the flags, not an error of the pattern.
    pub of_flags: bool,
}

impl fmt::Display for PatternError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

/// A compiled pattern.
#[derive(Debug)]
pub struct Program {
    pattern: Vec<u32>,
    of_bytes: bool,
    /// The flags given, before those of the pattern itself.
    given_flags: u32,
    pub flags: u32,
    /// Groups without the whole match.
    pub groups: usize,
    /// Names of groups with their numbers, in order of the numbers.
    pub names: Vec<(String, usize)>,
    ops: Vec<Op>,
    classes: Vec<Class>,
    registers: usize,
    /// What a match can begin with, where that is known.
    first: Option<Class>,
    /// A literal every match begins with.
    prefix: Vec<u32>,
}

sizes! {
    Op: 40,
}

/// Bytes that the name of a group takes beside its text.
const NAMED: usize = 32;

#[derive(Clone, Debug, PartialEq)]
enum Op {
    Char(u32),
    /// By the class of this number.
    Class(usize),
    Any,
    Save(usize),
    Jump(usize),
    /// Tries the first place, then the second.
    Split(usize, usize),
    /// A single character repeated.
    Repeat {
        class: usize,
        min: u32,
        max: u32,
        kind: Greed,
    },
    LoopStart {
        register: usize,
    },
    Loop {
        register: usize,
        min: u32,
        max: u32,
        kind: Greed,
        body: usize,
        exit: usize,
    },
    BackReference {
        group: usize,
        ignore_case: bool,
    },
    At(Place),
    /// Runs up to its `AssertEnd`; then goes on at `end`.
    Assert {
        behind: usize,
        negative: bool,
        end: usize,
    },
    AssertEnd,
    Atomic,
    AtomicEnd,
    /// Goes on at `absent` where the group has not matched.
    IfGroup {
        group: usize,
        absent: usize,
    },
    Fail,
    Match,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Greed {
    Greedy,
    Lazy,
    Possessive,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    TextStart,
    LineStart,
    /// The end, or before a newline at the end.
    End,
    LineEnd,
    TextEnd,
    WordBoundary {
        ascii: bool,
        negative: bool,
    },
}

impl Program {
    /// Compiles a pattern: its characters (or bytes), and the flags given beside it. Both passes recurse as deep as groups nest.
    pub fn new(pattern: &[u32], of_bytes: bool, flags: u32) -> Result<Program, PatternError> {
        let groups = pattern.iter().filter(|c| **c == u32::from(b'(')).count();
        let depth = Depth {
            blocks: 0,
            links: groups.min(parse::DEEPEST + 1) as u32,
        };
        with_stack(depth, || Program::compiled(pattern, of_bytes, flags))
    }

    fn compiled(pattern: &[u32], of_bytes: bool, flags: u32) -> Result<Program, PatternError> {
        let parsed = parse::parse(pattern, of_bytes, flags)?;
        let mut program = Program {
            pattern: pattern.to_vec(),
            of_bytes,
            given_flags: flags,
            flags: parsed.flags,
            groups: parsed.groups,
            names: parsed.names,
            ops: Vec::new(),
            classes: Vec::new(),
            registers: 0,
            first: None,
            prefix: Vec::new(),
        };
        compile::compile(&parsed.node, &mut program);
        Ok(program)
    }

    pub fn is_of_bytes(&self) -> bool {
        self.of_bytes
    }

    /// How much the program holds, for the meter.
    pub fn size(&self) -> usize {
        let classes = self.classes.iter().chain(&self.first).map(Class::size).sum::<usize>();
        let names = self.names.iter().map(|(name, _)| name.len() + NAMED).sum::<usize>();
        2 * self.ops.len() * Op::BYTES + (self.pattern.len() + 2 * self.prefix.len()) * 4 + classes + names
    }
}

/// A program is written as what it was compiled from.
impl serde::Serialize for Program {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (&self.pattern, self.of_bytes, self.given_flags).serialize(serializer)
    }
}

impl<'de> serde::Deserialize<'de> for Program {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Program, D::Error> {
        let (pattern, of_bytes, flags) = <(Vec<u32>, bool, u32)>::deserialize(deserializer)?;
        Program::new(&pattern, of_bytes, flags).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests;
