//! Programs made at random, run here and by CPython: both print the same, and end in the same exception.
//!
//! The test runs 200 of them, and is skipped where there is no python of at least 3.14, whose syntax and messages they have
//! (`common/python.rs` says which python it is). More, and others:
//!
//! ```sh
//! ORACLE=../shared/oracle RANDOM_PROGRAMS=20000 RANDOM_SEED=1 cargo test --test random_programs -- --nocapture
//! ```
//!
//! Of a program that differs the first line that does is printed, and the program is written to the folder `$RANDOM_KEEP`; what it
//! shows goes, shortened, to `corpus/regressions/`. Programs that take long are left out; the oracle cannot be interrupted, so that
//! one that takes it too long shows as `at_work.py` there.

mod common;
#[path = "random/generator.rs"]
mod generator;

use common::python::{Compared, Python};
use common::random::Random;
use common::{number, run_here};

#[test]
fn the_same_as_python() {
    let (count, first) = (number("RANDOM_PROGRAMS", 200), number("RANDOM_SEED", 1));
    let Some(mut python) = Python::start(14) else {
        return;
    };
    let (mut differing, mut long) = (Vec::new(), 0);
    for seed in first..first + count {
        let source = format!("MESSAGES = True\n{}", generator::program(Random::new(seed)));
        if let Ok(folder) = std::env::var("RANDOM_KEEP") {
            std::fs::write(format!("{folder}/at_work.py"), &source).expect("it can be written");
        }
        let compared = python.compare(&source, run_here(&source));
        long += u64::from(compared == Compared::Long);
        if let Compared::Different { ours, theirs } = compared {
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
            if let Ok(folder) = std::env::var("RANDOM_KEEP") {
                std::fs::write(format!("{folder}/{seed}.py"), &source).expect("it can be written");
            }
            differing.push(seed);
        }
    }
    println!(
        "{count} programs, {long} of them left out as long, {} differ",
        differing.len()
    );
    assert!(
        differing.is_empty(),
        "{} of {count} programs differ: {differing:?}",
        differing.len()
    );
}
