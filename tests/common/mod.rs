//! What the tests that run programs share.
#![allow(dead_code, reason = "each test uses its part")]

pub mod python;
pub mod random;

use hognose::{Answer, Call, HostValue, Interpreter, Limits, Program, Progress};
use std::path::{Path, PathBuf};

/// The folder of the corpus.
pub fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")
}

/// The programs of one folder of the corpus, in order.
pub fn programs_of(folder: &str) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = entries(&corpus().join(folder))
        .filter(|p| p.extension().is_some_and(|e| e == "py"))
        .collect();
    found.sort();
    found
}

/// The programs of all folders, in order, but those that do not end: `tests/limits.rs` runs them.
pub fn programs() -> Vec<PathBuf> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for path in entries(folder) {
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|e| e == "py") {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&corpus(), &mut found);
    let limits = corpus().join("limits");
    found.retain(|p| !p.starts_with(&limits));
    found.sort();
    found
}

fn entries(folder: &Path) -> impl Iterator<Item = PathBuf> {
    std::fs::read_dir(folder)
        .expect("the corpus is there")
        .flatten()
        .map(|e| e.path())
}

/// The answer to `suspend`: what it was given, or None.
pub fn answer(call: &Call) -> Answer {
    if call.args.is_empty() {
        Answer::Value(HostValue::None)
    } else {
        Answer::Argument(0)
    }
}

/// Goes on while calls are answered.
pub fn answered(interpreter: &mut Interpreter, mut progress: Progress) -> Progress {
    while let Progress::Call(call) = &progress {
        let answer = answer(call);
        progress = interpreter.resume(&answer);
    }
    progress
}

/// What a program prints here, and how it ended, as `python::Python::run` has it.
pub fn run_here(source: &str) -> String {
    let program = match Program::compile(source, "main.py") {
        Ok(program) => program,
        Err(error) => {
            return format!(
                "{}: {} (main.py, line {})",
                error.kind.name(),
                error.message,
                error.line
            );
        }
    };
    let mut interpreter = Interpreter::new();
    interpreter.set_limits(Limits {
        instructions: Some(50_000_000),
        ..Limits::default()
    });
    let ended = match interpreter.start(&program) {
        Progress::Finished(_) => String::new(),
        Progress::Raised(exception) => format!("{}: {}", exception.kind, exception.message),
        other => format!("{other:?}"),
    };
    interpreter.take_output() + &ended
}

/// The number an environment variable gives.
pub fn number(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).map_or(otherwise, |text| text.parse().expect("a number"))
}
