//! What the tests that run the corpus share.
#![allow(dead_code, reason = "each test uses its part")]

use hognose::{Answer, Call, HostValue, Interpreter, Progress};
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
