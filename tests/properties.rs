//! What CPython computes, Hognose computes: cases made at random, a topic each, run by both and compared line by line.
//!
//! A case is the body of a Python function; what it returns is shown by `repr`, what it raises by type and message. The tests make 300
//! cases a topic, and are skipped where there is no python of at least 3.11 (`common/python.rs` says which it is). The long run, and others:
//!
//! ```sh
//! CASES=100000 cargo test --release --test properties -- --nocapture
//! CASES=100000 SEED=7 ORACLE=../shared/oracle cargo test --release --test properties -- --nocapture
//! ```
//!
//! What is known to differ though both are right stands in `properties/versions.rs`. A case that differs is printed; what it shows goes,
//! shortened, to `corpus/regressions/`.

mod common;
#[path = "properties/containers.rs"]
mod containers;
#[path = "properties/dates.rs"]
mod dates;
#[path = "properties/formatting.rs"]
mod formatting;
#[path = "properties/json.rs"]
mod json;
#[path = "properties/numbers.rs"]
mod numbers;
#[path = "properties/patterns.rs"]
mod patterns;
#[path = "properties/slices.rs"]
mod slices;
#[path = "properties/strings.rs"]
mod strings;
#[path = "properties/values.rs"]
mod values;
#[path = "properties/versions.rs"]
mod versions;

use common::python::Python;
use common::random::Random;
use common::{number, run_here};
use std::fmt::Write;

/// Cases in one program.
const BATCH: u64 = 200;
/// Of the cases that differ, how many are printed.
const SHOWN: usize = 40;

/// Messages are compared where the python is 3.14: before that many were worded otherwise.
const SHOW: &str = "
def named(e):
    return f'{type(e).__name__}: {e}' if MESSAGES else type(e).__name__
def show(n, case):
    try:
        answer = repr(case())
    except Exception as e:
        answer = named(e)
    print(n, ascii(answer))
";

struct Differences {
    cases: u64,
    slow: u64,
    differing: Vec<String>,
}

/// The program of some cases.
fn program(imports: &str, python: &Python, cases: &[String]) -> String {
    let messages = if python.minor >= 14 { "True" } else { "False" };
    let mut source = format!("{imports}\nMESSAGES = {messages}\n{SHOW}");
    for (n, case) in cases.iter().enumerate() {
        writeln!(
            source,
            "def case():\n    {}\nshow({n}, case)",
            case.replace('\n', "\n    ")
        )
        .expect("a string takes it");
    }
    source
}

fn compare(imports: &str, python: &mut Python, cases: &[String], found: &mut Differences) {
    let source = program(imports, python, cases);
    let theirs = python.run(&source);
    if theirs.ends_with("slow") {
        if let [_] = cases {
            found.slow += 1;
        } else {
            cases.chunks(1).for_each(|case| compare(imports, python, case, found));
        }
        return;
    }
    let ours = run_here(&source);
    found.cases += cases.len() as u64;
    if ours == theirs {
        return;
    }
    let (mut ours_lines, mut theirs_lines) = (ours.lines(), theirs.lines());
    for (n, case) in cases.iter().enumerate() {
        let (Some(mine), Some(other)) = (ours_lines.next(), theirs_lines.next()) else {
            let last = |text: &str| text.lines().last().unwrap_or("").to_owned();
            found.differing.push(format!(
                "the program ended at case {n}\n{case}\n  python  {}\n  hognose {}",
                last(&theirs),
                last(&ours)
            ));
            return;
        };
        if !versions::same(case, mine, other, python) {
            found
                .differing
                .push(format!("{case}\n  python  {other}\n  hognose {mine}"));
        }
    }
}

/// Runs the cases `make` makes.
fn check(topic: &str, imports: &str, make: fn(&mut Random) -> String) {
    let (count, seed) = (number("CASES", 300), number("SEED", 1));
    let Some(mut python) = Python::start(11) else {
        return;
    };
    let mut found = Differences {
        cases: 0,
        slow: 0,
        differing: Vec::new(),
    };
    let mut cases = Vec::new();
    for n in 0..count {
        let case = make(&mut Random::new(seed << 32 | n));
        if versions::comparable(&case, &python) {
            cases.push(case);
        }
        if cases.len() as u64 == BATCH || n + 1 == count {
            compare(imports, &mut python, &cases, &mut found);
            cases.clear();
        }
    }
    for case in found.differing.iter().take(SHOWN) {
        println!("--- {topic}\n{case}");
    }
    println!(
        "{topic}: of {count} cases {} were compared with python 3.{}, {} differ; {} were too slow for it",
        found.cases,
        python.minor,
        found.differing.len(),
        found.slow
    );
    assert!(
        found.differing.is_empty(),
        "{topic}: {} cases differ",
        found.differing.len()
    );
}

#[test]
fn integers() {
    check("integers", "import math", numbers::integers);
}

#[test]
fn floats() {
    check("floats", "import math", numbers::floats);
}

#[test]
fn formats() {
    check("formats", "", formatting::case);
}

#[test]
fn text() {
    check("text", "", strings::case);
}

#[test]
fn slicing() {
    check("slicing", "", slices::case);
}

#[test]
fn dicts() {
    check("dicts", containers::HELPERS, containers::dicts);
}

#[test]
fn sets() {
    check("sets", containers::HELPERS, containers::sets);
}

#[test]
fn regular_expressions() {
    check("regular expressions", "import re", patterns::case);
}

#[test]
fn datetimes() {
    check(
        "datetimes",
        "from datetime import date, datetime, time, timedelta, timezone",
        dates::case,
    );
}

#[test]
fn json_round_trips() {
    check("json", "import json", json::case);
}
