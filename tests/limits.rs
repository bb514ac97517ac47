//! Limits: programs that would never end, or never fit, end at a stated count; limits are exact; nothing of the guest runs past them.
//!
//! `corpus/limits/` has a program for each way to make work or memory that nobody wants: its first line says under which limits it
//! runs, its second how it ends. `LIMITS=record cargo test --test limits` writes the second lines anew. `LIMITS=all` sweeps every
//! instruction instead of every few.

mod common;

use common::{answered, programs_of};
use hognose::{Answer, HostValue, Interpreter, LimitKind, Limits, Program, Progress};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

/// Runs on while calls are answered.
fn run(interpreter: &mut Interpreter, program: &Program) -> Progress {
    let progress = interpreter.start(program);
    answered(interpreter, progress)
}

fn interpreter() -> Interpreter {
    let mut interpreter = Interpreter::new();
    interpreter.add_function("suspend", false);
    interpreter
}

/// After whatever happened: the session is abandoned, verifies, and answers the next run.
fn answers(interpreter: &mut Interpreter, after: &str) {
    static NEXT: LazyLock<Program> = LazyLock::new(|| Program::compile("1 + 1", "next.py").expect("it compiles"));
    interpreter.abandon();
    interpreter.set_limits(Limits::default());
    let bytes = interpreter.dump();
    if let Err(error) = Interpreter::load(&bytes) {
        panic!("after {after}: the session's snapshot does not load: {error}");
    }
    match interpreter.start(&NEXT) {
        Progress::Finished(HostValue::Int(2)) => {}
        other => panic!("after {after}: {other:?}"),
    }
}

/// How a run ended, as the second line of a program says it.
fn ending(progress: &Progress, interpreter: &Interpreter) -> String {
    let counts = interpreter.counts();
    let how = match progress {
        Progress::Budget => "the instruction limit".to_owned(),
        Progress::Limit(kind) => format!("{kind:?}"),
        Progress::Raised(exception) => exception.kind.to_string(),
        Progress::Finished(_) => "finished".to_owned(),
        other => panic!("{other:?}"),
    };
    format!(
        "{how} after {} instructions, {} allocations",
        counts.instructions, counts.allocations
    )
}

#[test]
fn endless_programs_end_at_a_stated_count() {
    let record = std::env::var("LIMITS").is_ok_and(|v| v == "record");
    let mut wrong = Vec::new();
    for path in programs_of("limits") {
        let text = std::fs::read_to_string(&path).expect("it is UTF-8");
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let mut lines = text.splitn(3, '\n');
        let (first, second, _) = (lines.next().unwrap_or(""), lines.next().unwrap_or(""), lines.next());
        let mut limits = Limits::default();
        for part in first.trim_start_matches("# limits: ").split_whitespace() {
            let (what, n) = part.split_once('=').expect("name=number");
            let n: u64 = n.parse().expect("a number");
            match what {
                "instructions" => limits.instructions = Some(n),
                "memory" => limits.memory = Some(n as usize),
                "output" => limits.output = Some(n as usize),
                _ => panic!("{name}: {what}"),
            }
        }
        // The two lines above count for lines, not for what is counted: what is stated is no part of the text, whose length is charged.
        let source = text.replacen(second, "#", 1);
        let program = Program::compile(&source, "limits.py").expect("it compiles");
        let mut found = None;
        for (collect, spill) in [(false, false), (true, false), (false, true)] {
            if collect && name != "while_true" && !name.starts_with("cyclic") {
                // Collecting at every safepoint of all of these takes minutes.
                continue;
            }
            let mut interpreter = interpreter();
            interpreter.set_limits(limits.clone());
            interpreter.set_stress(collect, spill);
            let began = Instant::now();
            let progress = run(&mut interpreter, &program);
            assert!(
                began.elapsed() < Duration::from_secs(60),
                "{name}: {:?}",
                began.elapsed()
            );
            let output = interpreter.take_output();
            assert!(
                !output.contains("finally") && !output.contains("exit"),
                "{name}: something ran past the limit"
            );
            let end = ending(&progress, &interpreter);
            match &found {
                None => found = Some(end),
                Some(first) => assert_eq!(&end, first, "{name}: collect {collect}, spill {spill}"),
            }
            drop(progress);
            interpreter.set_stress(false, false);
            answers(&mut interpreter, &name);
        }
        let stated = format!("# ends: {}", found.unwrap_or_default());
        if record {
            std::fs::write(&path, text.replacen(second, &stated, 1)).expect("it can be written");
        } else if stated != second {
            wrong.push(format!("{name}: {stated}, not {second}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// `docs/robustness.md` says of each kind of work that must not go uncharged which programs make it.
#[test]
fn the_programs_the_document_names_are_there() {
    const DOCUMENT: &str = include_str!("../docs/robustness.md");
    let part = DOCUMENT
        .split_once("\n## Work that must not go uncharged\n")
        .expect("it has the part")
        .1;
    let part = part.split("\n## ").next().unwrap_or_default();
    let there: Vec<String> = programs_of("limits")
        .iter()
        .map(|path| path.file_stem().unwrap_or_default().to_string_lossy().into_owned())
        .collect();
    let rows = part
        .lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| ---"))
        .skip(1);
    let named: Vec<&str> = rows
        .filter_map(|row| row.rsplit_once(" | "))
        .flat_map(|(_, programs)| programs.split('`').skip(1).step_by(2))
        .collect();
    assert!(named.len() > 100, "{named:?}");
    let missing: Vec<_> = named.iter().filter(|name| !there.iter().any(|t| t == *name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// Fifty programs short enough to be stopped everywhere.
fn short_programs() -> Vec<(String, Program, u64)> {
    let mut found = Vec::new();
    for path in programs_of("suspend").into_iter().chain(programs_of("language")) {
        let source = std::fs::read_to_string(&path).expect("it is UTF-8");
        let Ok(program) = Program::compile(&source, "swept.py") else {
            continue;
        };
        let mut interpreter = interpreter();
        interpreter.set_limits(Limits {
            instructions: Some(3000),
            ..Limits::default()
        });
        if matches!(
            run(&mut interpreter, &program),
            Progress::Finished(_) | Progress::Raised(_)
        ) {
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            found.push((name, program, interpreter.counts().instructions));
        }
        if found.len() == 50 {
            return found;
        }
    }
    panic!("there are not fifty short programs");
}

#[test]
fn a_session_survives_the_instruction_limit_at_every_instruction() {
    let all = std::env::var("LIMITS").is_ok_and(|v| v == "all");
    for (name, program, total) in short_programs() {
        let step = if all { 1 } else { (total / 25).max(1) };
        for limit in (1..=total + 1).step_by(step as usize).chain([total - 1, total]) {
            let mut interpreter = interpreter();
            interpreter.set_limits(Limits {
                instructions: Some(limit),
                ..Limits::default()
            });
            let progress = run(&mut interpreter, &program);
            let ended = matches!(progress, Progress::Finished(_) | Progress::Raised(_));
            assert_eq!(ended, limit >= total, "{name} of {total} under {limit}: {progress:?}");
            if limit % 5 == 0 && !ended {
                // A budget is a pause: with the rest granted it goes on to the same count.
                assert!(
                    matches!(progress, Progress::Budget),
                    "{name} under {limit}: {progress:?}"
                );
                interpreter.grant(None);
                let progress = interpreter.resume(&Answer::Go);
                answered(&mut interpreter, progress);
                assert_eq!(interpreter.counts().instructions, total, "{name} paused at {limit}");
            }
            answers(&mut interpreter, &format!("{name} under {limit} instructions"));
        }
    }
}

/// A limit that can be swept: its name, its first and last value, the limits of a run, and whether a run ends as without limits
/// exactly where it is not below the last.
type Swept = (&'static str, u64, u64, fn(u64) -> Limits, bool);

#[test]
fn a_session_survives_every_other_limit_wherever_it_is_hit() {
    let all = std::env::var("LIMITS").is_ok_and(|v| v == "all");
    for (name, program, _) in short_programs().into_iter().take(if all { 50 } else { 20 }) {
        let mut whole = interpreter();
        let first = whole.counts().memory as u64;
        let how = std::mem::discriminant(&run(&mut whole, &program));
        let used = whole.run_counts();
        let swept: [Swept; 5] = [
            (
                "allocations",
                0,
                used.allocations,
                |n| Limits {
                    allocations: Some(n),
                    ..Limits::default()
                },
                true,
            ),
            (
                "external calls",
                0,
                used.external_calls,
                |n| Limits {
                    external_calls: Some(n),
                    ..Limits::default()
                },
                true,
            ),
            (
                "bytes of output",
                0,
                used.output as u64,
                |n| Limits {
                    output: Some(n as usize),
                    ..Limits::default()
                },
                true,
            ),
            (
                "bytes",
                first,
                used.memory as u64,
                |n| Limits {
                    memory: Some(n as usize),
                    ..Limits::default()
                },
                false,
            ),
            (
                "calls deep",
                1,
                40,
                |n| Limits {
                    recursion: Some(n as u32),
                    ..Limits::default()
                },
                false,
            ),
        ];
        for (what, from, to, limits, exact) in swept {
            // Objects are of eight bytes and more.
            let finest = if what == "bytes" { 8 } else { 1 };
            let step = if all { finest } else { ((to - from) / 15).max(finest) };
            for limit in (from..=to).step_by(step as usize).chain([to]) {
                let mut interpreter = interpreter();
                interpreter.set_limits(limits(limit));
                let progress = run(&mut interpreter, &program);
                let after = format!("{name} under {limit} {what}");
                if exact {
                    let as_without = std::mem::discriminant(&progress) == how;
                    assert_eq!(as_without, limit == to, "{after} of {to}: {progress:?}");
                }
                drop(progress);
                answers(&mut interpreter, &after);
            }
        }
    }
}

/// The last value that is allowed passes, the next one does not.
#[test]
fn limits_are_exact() {
    let ends = |source: &str, limits: Limits| {
        let program = Program::compile(source, "exact.py").expect("it compiles");
        let mut interpreter = interpreter();
        interpreter.set_limits(limits);
        run(&mut interpreter, &program)
    };
    let calls = |n| Limits {
        external_calls: Some(n),
        ..Limits::default()
    };
    let source = "for i in range(5): suspend(i)";
    assert!(matches!(ends(source, calls(5)), Progress::Finished(_)));
    assert!(matches!(
        ends(source, calls(4)),
        Progress::Limit(LimitKind::ExternalCalls)
    ));
    let output = |n| Limits {
        output: Some(n),
        ..Limits::default()
    };
    assert!(matches!(ends("print('abc')", output(4)), Progress::Finished(_)));
    assert!(matches!(
        ends("print('abc')", output(3)),
        Progress::Limit(LimitKind::Output)
    ));
    let recursion = |n| Limits {
        recursion: Some(n),
        ..Limits::default()
    };
    let source = "def f(n): return n and f(n - 1)\nf(20)";
    // The module is one call, f twenty-one.
    assert!(matches!(ends(source, recursion(22)), Progress::Finished(_)));
    assert!(matches!(ends(source, recursion(21)), Progress::Raised(e) if e.kind == "RecursionError"));
    let mut least = None;
    let source = "x = [0] * 1000\ny = [1] * 1000";
    for memory in (0..200_000).step_by(8) {
        if matches!(
            ends(
                source,
                Limits {
                    memory: Some(memory),
                    ..Limits::default()
                }
            ),
            Progress::Finished(_)
        ) {
            least = Some(memory);
            break;
        }
    }
    let least = least.expect("it fits somewhere");
    for more in [0, 8, 1000, 100_000] {
        let limits = Limits {
            memory: Some(least + more),
            ..Limits::default()
        };
        assert!(
            matches!(ends(source, limits), Progress::Finished(_)),
            "{least} + {more}"
        );
    }
    let limits = Limits {
        memory: Some(least - 8),
        ..Limits::default()
    };
    assert!(matches!(ends(source, limits), Progress::Limit(LimitKind::Memory)));
}

#[test]
fn a_limit_cannot_be_caught() {
    for source in [
        "try:\n    while True: pass\nexcept BaseException:\n    print('caught')\nfinally:\n    print('finally')",
        "class C:\n    def __enter__(self): pass\n    def __exit__(self, *a): print('exit'); return True\nwith C():\n    while True: pass",
        "def g():\n    try:\n        while True: pass\n    finally:\n        print('closed')\nnext(g())",
        "import contextlib\nwith contextlib.suppress(BaseException):\n    while True: pass\nprint('suppressed')",
        "import asyncio\nasync def f():\n    try:\n        while True: await asyncio.sleep(0)\n    except BaseException: print('caught')\nasyncio.run(f())",
        "sorted([1, 2], key=lambda x: [0 for _ in iter(int, 1)])\nprint('sorted')",
        "class A:\n    def __del__(self): print('deleted')\na = A()\nwhile True: pass",
    ] {
        for limits in [
            Limits {
                instructions: Some(100_000),
                ..Limits::default()
            },
            Limits {
                allocations: Some(0),
                instructions: Some(100_000),
                ..Limits::default()
            },
        ] {
            let program = Program::compile(source, "caught.py").expect("it compiles");
            let mut interpreter = interpreter();
            interpreter.set_limits(limits);
            let progress = run(&mut interpreter, &program);
            assert!(
                matches!(progress, Progress::Budget | Progress::Limit(_)),
                "{source}: {progress:?}"
            );
            assert_eq!(interpreter.take_output(), "", "{source}");
            answers(&mut interpreter, source);
        }
    }
}

#[test]
fn the_hosts_wish_ends_a_run() {
    let program = Program::compile("while True: pass", "time.py").expect("it compiles");
    let mut interpreter = interpreter();
    let mut asked = 0;
    interpreter.set_interrupt(Some(Box::new(move || {
        asked += 1;
        asked == 3
    })));
    assert!(matches!(
        run(&mut interpreter, &program),
        Progress::Limit(LimitKind::Interrupted)
    ));
    interpreter.set_interrupt(None);
    answers(&mut interpreter, "an interrupt");
}
