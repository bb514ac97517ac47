//! Programs made at random, run here and by CPython: both print the same, and end in the same exception.
//!
//! The test runs 200 of them, and is skipped where there is no python of at least 3.12 (before that, slices were not hashable;
//! `common/python.rs` says which python it is). More, and others:
//!
//! ```sh
//! RANDOM_PROGRAMS=20000 RANDOM_SEED=1 HOGNOSE_PYTHON=python3.14 cargo test --release --test random_programs -- --nocapture
//! ```
//!
//! Messages of exceptions are compared where the python is 3.14; before that some were worded otherwise. A program that differs is
//! printed; what it shows goes, shortened, to `corpus/regressions/`.

mod common;
#[path = "random/generator.rs"]
mod generator;

use common::python::Python;
use common::{number, run_here};

#[test]
fn the_same_as_python() {
    let (count, first) = (number("RANDOM_PROGRAMS", 200), number("RANDOM_SEED", 1));
    let Some(mut python) = Python::start(12) else {
        return;
    };
    let messages = python.minor >= 14;
    // How a program ended stands on the last line, which does not end.
    let unworded = |answer: String| match answer.rsplit_once('\n') {
        _ if messages => answer,
        Some((printed, ended)) => format!("{printed}\n{}", ended.split(':').next().unwrap_or("")),
        None => answer.split(':').next().unwrap_or("").to_owned(),
    };
    let mut differing = Vec::new();
    for seed in first..first + count {
        let shown = if messages { "True" } else { "False" };
        let source = format!("MESSAGES = {shown}\n{}", generator::program(seed));
        let theirs = unworded(python.run(&source));
        if theirs.ends_with("slow") {
            continue;
        }
        let ours = unworded(run_here(&source));
        if ours != theirs {
            let at = ours.lines().zip(theirs.lines()).position(|(a, b)| a != b);
            let line = |text: &str| {
                at.map_or("<one is longer>".into(), |at| {
                    text.lines().nth(at).unwrap_or("").to_owned()
                })
            };
            println!(
                "--- seed {seed}\n  python  {}\n  hognose {}",
                line(&theirs),
                line(&ours)
            );
            if differing.is_empty() {
                println!("{source}");
            }
            differing.push(seed);
        }
    }
    assert!(
        differing.is_empty(),
        "{} of {count} programs differ: {differing:?}",
        differing.len()
    );
}
