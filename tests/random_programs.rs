//! Programs made at random, run here and by CPython: both print the same, and end in the same exception.
//!
//! The test runs 200 of them, and is skipped where there is no python of at least 3.14, whose syntax and messages they have
//! (`common/python.rs` says which python it is). More, and others:
//!
//! ```sh
//! ORACLE=../shared/oracle RANDOM_PROGRAMS=20000 RANDOM_SEED=1 cargo test --test random_programs -- --nocapture
//! ```
//!
//! What a program is made of is a row of choices, of a proptest strategy; one that differs is made as small as proptest can in a
//! few hundred steps. Of it the first line that differs is printed, and the program is written to the folder `$RANDOM_KEEP`; what it
//! shows goes to `corpus/regressions/`. Programs that take long are left out; the oracle cannot be interrupted, so that one that
//! takes it too long shows as `at_work.py` there.

mod common;
#[path = "random/generator.rs"]
mod generator;

use common::python::{Compared, Python};
use common::random::Random;
use common::{number, run_here};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};

/// More steps of making a program smaller than this are not taken.
const STEPS: usize = 500;

#[test]
fn the_same_as_python() {
    let (count, first) = (number("RANDOM_PROGRAMS", 200), number("RANDOM_SEED", 1));
    let Some(mut python) = Python::start(14) else {
        return;
    };
    let (mut differing, mut long) = (Vec::new(), 0);
    for seed in first..first + count {
        let mut choices = choices(seed);
        let mut source = program(&choices.current());
        let mut compared = compare(&mut python, &source);
        long += u64::from(compared == Compared::Long);
        if !matches!(compared, Compared::Different { .. }) {
            continue;
        }
        let mut smaller = choices.simplify();
        for _ in 0..STEPS {
            if !smaller {
                break;
            }
            let tried = program(&choices.current());
            let outcome = compare(&mut python, &tried);
            smaller = if matches!(outcome, Compared::Different { .. }) {
                (source, compared) = (tried, outcome);
                choices.simplify()
            } else {
                choices.complicate()
            };
        }
        report(seed, &source, &compared);
        differing.push(seed);
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

/// The choices of a program, two bytes each, the same for the same seed.
fn choices(seed: u64) -> impl ValueTree<Value = Vec<u8>> {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let random = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
    let mut runner = TestRunner::new_with_rng(ProptestConfig::default(), random);
    vec(any::<u8>(), 100..4000)
        .new_tree(&mut runner)
        .expect("nothing is rejected")
}

fn program(choices: &[u8]) -> String {
    let program = generator::program(Random::of_bytes(choices));
    format!("MESSAGES = True\n{program}")
}

fn compare(python: &mut Python, source: &str) -> Compared {
    keep("at_work", source);
    python.compare(source, run_here(source))
}

/// Prints the first line that differs, and keeps the program.
fn report(seed: u64, source: &str, compared: &Compared) {
    let Compared::Different { ours, theirs } = compared else {
        return;
    };
    let at = ours.lines().zip(theirs.lines()).position(|(a, b)| a != b);
    let line = |text: &str| {
        at.map_or("<one is longer>".into(), |at| {
            text.lines().nth(at).unwrap_or("").to_owned()
        })
    };
    println!("--- seed {seed}\n  python  {}\n  hognose {}", line(theirs), line(ours));
    keep(&seed.to_string(), source);
}

/// Writes a program to the folder `$RANDOM_KEEP`, if there is one.
fn keep(name: &str, source: &str) {
    if let Ok(folder) = std::env::var("RANDOM_KEEP") {
        std::fs::create_dir_all(&folder).expect("the folder can be made");
        std::fs::write(format!("{folder}/{name}.py"), source).expect("it can be written");
    }
}
