//! The target that compares with CPython: programs of the random generator, its choices taken from the fuzzer's bytes.

#[path = "../../tests/random/generator.rs"]
mod generator;

use crate::common::python::{Compared, Python};
use crate::common::random::Random;
use crate::common::run_here;
use std::sync::{LazyLock, Mutex};

/// Choices that make a program; it prints the same here and in CPython, and ends in the same exception.
pub fn differential(bytes: &[u8]) {
    static PYTHON: LazyLock<Mutex<Option<Python>>> = LazyLock::new(|| Mutex::new(Python::start(14)));
    let source = format!("MESSAGES = True\n{}", generator::program(Random::of_bytes(bytes)));
    let mut python = PYTHON.lock().expect("one thread runs the target");
    let Some(python) = &mut *python else {
        panic!("there is no CPython 3.14 to compare with: set ORACLE");
    };
    if let Compared::Different { ours, theirs } = python.compare(&source, run_here(&source)) {
        panic!("{source}\n--- here:\n{ours}\n--- python:\n{theirs}");
    }
}
