//! Snapshots from a hostile hand: bytes changed at random under a right checksum load into a session that runs, or into an error.
//!
//! `PROPTEST_CASES=100000 cargo test --release --test snapshot_mutations` for a long run.

mod common;

use hognose::{Answer, Interpreter, Limits, Program, Progress};
use proptest::prelude::*;
use std::sync::LazyLock;

/// Snapshots of programs paused at their first, third and tenth external call.
static PAUSED: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let mut found = Vec::new();
    for path in common::programs_of("suspend") {
        let source = std::fs::read_to_string(path).expect("it is UTF-8");
        let Ok(program) = Program::compile(&source, "paused.py") else {
            continue;
        };
        let mut interpreter = Interpreter::new();
        interpreter.add_function("suspend", false);
        let mut progress = interpreter.start(&program);
        for call in 1..=10 {
            let Progress::Call(_) = progress else { break };
            if matches!(call, 1 | 3 | 10) {
                found.push(interpreter.dump());
            }
            progress = interpreter.resume(&Answer::Argument(0));
        }
    }
    found
});

fn with_checksum(mut bytes: Vec<u8>) -> Vec<u8> {
    let body = bytes.len() - 4;
    let checksum = crc32fast::hash(&bytes[..body]);
    bytes[body..].copy_from_slice(&checksum.to_le_bytes());
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(400)) })]

    #[test]
    fn a_changed_snapshot_runs_or_is_refused(which in any::<prop::sample::Index>(), changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4)) {
        let mut bytes = PAUSED[which.index(PAUSED.len())].clone();
        let end = bytes.len() - 4;
        for (place, value) in changes {
            let at = 12 + place.index(end - 12);
            bytes[at] = value;
        }
        if let Ok(mut interpreter) = Interpreter::load(&with_checksum(bytes)) {
            interpreter.set_limits(Limits { instructions: Some(200_000), memory: Some(64 << 20), ..Limits::default() });
            let mut progress = interpreter.resume(&Answer::Argument(0));
            for _ in 0..50 {
                let Progress::Call(_) = progress else { break };
                progress = interpreter.resume(&Answer::Argument(0));
            }
            interpreter.abandon();
            interpreter.collect();
            let _ = interpreter.dump();
        }
    }
}
