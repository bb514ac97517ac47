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

/// Goes on with what a changed snapshot loaded as, answering every call.
fn run(interpreter: &mut Interpreter) {
    interpreter.set_limits(Limits {
        instructions: Some(200_000),
        memory: Some(64 << 20),
        ..Limits::default()
    });
    let mut progress = interpreter.resume(&Answer::Argument(0));
    for _ in 0..50 {
        let Progress::Call(_) = progress else { break };
        progress = interpreter.resume(&Answer::Argument(0));
    }
    interpreter.abandon();
    interpreter.collect();
    let _ = interpreter.dump();
}

/// Records that tell of more or fewer operands than the stack holds: each byte of the end of each snapshot, where the records
/// are, with some values for each. A program for each kind of node that keeps operands on the stack.
#[test]
fn operands_that_are_not_there() {
    const PROGRAMS: &[&str] = &[
        "max(suspend(1), 2, 3, 4, 5, 6, 7, 8, 9)",
        "def f(*a, **k): return a\nf(1, suspend(2), 3, 4, 5, 6, 7, k=8)",
        "def f(a, b=1): return [a for a in [1, suspend(2)]]\nf(1, f(suspend(2)))",
        "' '.join.__call__(suspend(['a'])).replace('a', suspend('b'), 3)",
        "max(*suspend([1, 2]), 3, 4, **suspend({}))",
        "[suspend(1), 2, (3, suspend(4), 5), 6, 7, 8]",
        "{suspend(1), *suspend([2]), 3}, [*suspend([1]), 2], {suspend(1): suspend(2), 3: 4, **suspend({})}",
        "class C(object, metaclass=suspend(type)): pass",
        "@suspend(lambda f: f)\n@(lambda f: f)\ndef f(a=suspend(1), b=2, *, c=suspend(3), d=4): pass",
        "'abcdef'[suspend(1):suspend(3):1]",
        "a, b, c, d = 1, suspend(2), 3, 4\nx = [0]\nx[suspend(0)], a, x[suspend(0)] = 1, 2, 3",
        "[[suspend(y) for y in (1, x)] for x in (1, 2)], {suspend(x) for x in (1, 2)}, {suspend(x): suspend(2) for x in (1, 2)}",
        "class A:\n    a: suspend(1)\n    b: int\nA.__annotations__",
        "match [1, 2, {'a': suspend(2)}]:\n    case [1, x, {'b': y}] | [x, _, {'a': y}] if suspend(True):\n        print(x, y)",
        "def g(a):\n    x = [1, (yield suspend(2)), 3, (yield a)]\nlist(g(1))",
    ];
    const VALUES: [u8; 6] = [0, 2, 4, 8, 12, 16];
    let mut tried = 0;
    for source in PROGRAMS {
        let program = Program::compile(source, "paused.py").expect("it compiles");
        let mut interpreter = Interpreter::new();
        interpreter.add_function("suspend", false);
        let mut progress = interpreter.start(&program);
        while let Progress::Call(_) = progress {
            let bytes = interpreter.dump();
            let end = bytes.len() - 4;
            for at in end - 48..end {
                for value in VALUES {
                    let mut changed = bytes.clone();
                    changed[at] = value;
                    if let Ok(mut other) = Interpreter::load(&with_checksum(changed)) {
                        run(&mut other);
                        tried += 1;
                    }
                }
            }
            progress = interpreter.resume(&Answer::Argument(0));
        }
        assert!(matches!(progress, Progress::Finished(_)), "{source}: {progress:?}");
    }
    println!("{tried} changed snapshots that loaded");
    assert!(tried > 1_000, "{tried}");
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
            run(&mut interpreter);
        }
    }
}
