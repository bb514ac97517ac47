//! The memory that an idle session holds, as the allocator gave it: rows for the table of sessions. With the argument `values`, what
//! values hold: rows for theirs.

use hognose::{Interpreter, Program};
use monty::MontyRepl;
use monty_types::{CompileOptions, MontyObject, PrintWriter, ResourceTracker};
use stats_alloc::{INSTRUMENTED_SYSTEM, StatsAlloc};
use std::alloc::System;
use std::process::Command;

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

const SESSIONS: usize = 100;

fn held() -> isize {
    let stats = ALLOCATOR.stats();
    stats.bytes_allocated as isize - stats.bytes_deallocated as isize
}

/// Bytes that each of many holds; one made before them has what all share.
fn each<T>(make: impl Fn() -> T) -> f64 {
    let first = make();
    let mut sessions = Vec::with_capacity(SESSIONS);
    let before = held();
    sessions.extend((0..SESSIONS).map(|_| make()));
    let bytes = held() - before;
    drop(first);
    bytes as f64 / SESSIONS as f64 + size_of::<T>() as f64
}

fn our_session(source: &str) -> Interpreter {
    let mut interpreter = Interpreter::new();
    if !source.is_empty() {
        interpreter.start(&Program::compile(source, "idle.py").expect("it compiles"));
    }
    interpreter
}

/// `None` where it refuses the program.
fn their_session(source: &str) -> Option<MontyRepl> {
    let mut session = MontyRepl::new("idle.py", ResourceTracker::default(), CompileOptions::default());
    session
        .feed_run(source, Vec::<(String, MontyObject)>::new(), PrintWriter::Disabled)
        .ok()
        .map(|_| session)
}

const VALUES: usize = 100_000;

/// Programs that make so many values `x`, and what each counts.
const PROGRAMS: &[(&str, &str)] = &[
    ("an int in a list", "x = list(range(1000, N + 1000))"),
    ("a float in a list", "x = [i / 3 for i in range(N)]"),
    (
        "a string of seven characters in a list",
        "x = [str(1000000 + i) for i in range(N)]",
    ),
    (
        "a string of twenty characters in a list",
        "x = [str(10 ** 19 + i) for i in range(N)]",
    ),
    ("a pair in a list", "x = [(i, i) for i in range(N)]"),
    (
        "an entry of a dict, int to int",
        "x = {i: i for i in range(1000, N + 1000)}",
    ),
    ("an element of a set of ints", "x = {i for i in range(1000, N + 1000)}"),
    (
        "a dict of three entries in a list",
        "x = [{'a': i, 'b': i, 'c': i} for i in range(N)]",
    ),
    (
        "an instance of three attributes in a list",
        "class C:\n    def __init__(self, i):\n        self.a = self.b = self.c = i\nx = [C(i) for i in range(N)]",
    ),
    (
        "a generator, suspended, of two variables",
        "def g(a):\n    b = a\n    while True:\n        yield b\nx = [g(i) for i in range(N)]\nfor i in x: next(i)",
    ),
];

fn program(source: &str, values: usize) -> String {
    format!("N = {values}\n{source}")
}

/// Bytes that a session with the values holds, for each value; one made before has what all share.
fn held_by<T>(make: impl Fn(&str) -> Option<T>, source: &str) -> Option<f64> {
    let first = make(&program(source, 10))?;
    let before = held();
    let session = make(&program(source, VALUES))?;
    let bytes = held() - before;
    drop((first, session));
    Some(bytes as f64 / VALUES as f64)
}

const PYTHON: &str = "
import sys, tracemalloc
names = {}
code = compile(sys.argv[1], 'values.py', 'exec')
tracemalloc.start()
exec(code, names)
print(tracemalloc.get_traced_memory()[0])
";

fn held_by_python(source: &str) -> Option<f64> {
    let source = program(source, VALUES);
    let output = Command::new("python3").args(["-c", PYTHON, &source]).output().ok()?;
    let bytes: f64 = String::from_utf8_lossy(&output.stdout).trim().parse().ok()?;
    Some(bytes / VALUES as f64)
}

fn values() {
    for (what, source) in PROGRAMS {
        let shown = |bytes: Option<f64>| bytes.map_or(String::new(), |bytes| format!("{bytes:.0}"));
        println!(
            "| {what} | {} | {} | {} |",
            shown(held_by_python(source)),
            shown(held_by(their_session, source)),
            shown(held_by(|source| Some(our_session(source)), source)),
        );
    }
}

fn main() {
    if std::env::args().nth(1).as_deref() == Some("values") {
        return values();
    }
    for (what, source) in [
        ("fresh", ""),
        ("after an expression", "1 + 1"),
        (
            "a function and ten variables",
            "def f(x): return x + 1\na = b = c = d = e = g = h = i = j = f(1)",
        ),
        ("json, re and math imported", "import json, re, math"),
    ] {
        let ours = each(|| our_session(source));
        let theirs = each(|| their_session(source).expect("it runs"));
        println!(
            "| an idle session, {what}: bytes held | {ours:.0} | {theirs:.0} | {:.2} |",
            theirs / ours
        );
    }
}
