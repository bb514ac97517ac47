//! The memory that an idle session holds, as the allocator gave it: rows for the table of sessions.

use hognose::{Interpreter, Program};
use monty::MontyRepl;
use monty_types::{CompileOptions, MontyObject, PrintWriter, ResourceTracker};
use stats_alloc::{INSTRUMENTED_SYSTEM, StatsAlloc};
use std::alloc::System;

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

fn main() {
    for (what, source) in [
        ("fresh", ""),
        ("after an expression", "1 + 1"),
        ("a function and ten variables", "def f(x): return x + 1\na = b = c = d = e = g = h = i = j = f(1)"),
        ("json, re and math imported", "import json, re, math"),
    ] {
        let ours = each(|| {
            let mut interpreter = Interpreter::new();
            if !source.is_empty() {
                interpreter.start(&Program::compile(source, "idle.py").expect("it compiles"));
            }
            interpreter
        });
        let theirs = each(|| {
            let mut session = MontyRepl::new("idle.py", ResourceTracker::default(), CompileOptions::default());
            session
                .feed_run(source, Vec::<(String, MontyObject)>::new(), PrintWriter::Disabled)
                .expect("it runs");
            session
        });
        println!("| an idle session, {what}: bytes held | {ours:.0} | {theirs:.0} | {:.2} |", theirs / ours);
    }
}
