//! What a host pays for sessions, beside Monty in the same process: snapshots of four states, calls of the host, memory.

use cpu_time::ThreadTime;
use hognose::{Answer, HostValue, Interpreter, Program, Progress};
use hognose_session::{HostError, Session};
use monty::{Dump, MontyRepl, MontyRun, RunProgress, SessionRef};
use monty_types::{CompileOptions, MontyObject, NameLookupResult, PrintWriter, ResourceTracker};
use std::fmt::Write as _;
use std::hint::black_box;
use std::process::Command;
use std::time::Duration;

/// Samples of each figure; their median counts.
const SAMPLES: usize = 15;
/// Processor time of a sample, about.
const SAMPLE: Duration = Duration::from_millis(3);

const DEEP: &str = "def f(n): return ask(n) if n == 0 else f(n - 1) + 1\nf(500)";
const STATES: [(&str, &str); 3] = [
    ("empty session", ""),
    ("100,000 ints", "x = list(range(100000))"),
    (
        "10,000 dicts",
        "x = [{'id': i, 'name': 'item', 'price': i / 4} for i in range(10000)]",
    ),
];
const CALLS: i64 = 1000;

/// Microseconds a call of each takes: they take turns, the median of the samples counts.
fn micros<'w>(ours: &'w mut (dyn FnMut() + 'w), theirs: &'w mut (dyn FnMut() + 'w)) -> [f64; 2] {
    let mut works = [ours, theirs];
    let turns = works.each_mut().map(|work| {
        let mut turns = 1u32;
        loop {
            let spent = time(&mut **work, turns);
            if spent >= SAMPLE || turns >= 1 << 20 {
                return turns;
            }
            turns *= 2;
        }
    });
    let mut samples: [Vec<f64>; 2] = Default::default();
    for _ in 0..SAMPLES {
        for (i, work) in works.iter_mut().enumerate() {
            samples[i].push(time(&mut **work, turns[i]).as_secs_f64() * 1e6 / f64::from(turns[i]));
        }
    }
    samples.map(|mut samples| {
        samples.sort_by(f64::total_cmp);
        samples[samples.len() / 2]
    })
}

fn time(work: &mut dyn FnMut(), turns: u32) -> Duration {
    let began = ThreadTime::now();
    for _ in 0..turns {
        work();
    }
    began.elapsed()
}

fn row(table: &mut String, what: &str, [ours, theirs]: [f64; 2], digits: usize) {
    let _ = writeln!(
        table,
        "| {what} | {ours:.digits$} | {theirs:.digits$} | {:.2} |",
        theirs / ours
    );
    eprintln!("{}", table.lines().last().unwrap_or(""));
}

fn our_session(source: &str) -> Interpreter {
    let mut interpreter = Interpreter::new();
    if !source.is_empty() {
        interpreter.add_function("ask", false);
        let program = Program::compile(source, "state.py").expect("it compiles");
        interpreter.start(&program);
    }
    interpreter
}

fn their_session(source: &str) -> MontyRepl {
    let mut session = MontyRepl::new("state.py", ResourceTracker::default(), CompileOptions::default());
    session
        .feed_run(source, Vec::<(String, MontyObject)>::new(), PrintWriter::Disabled)
        .expect("it runs");
    session
}

/// Monty's run up to its next call: names it asks for are host functions.
fn their_names(mut progress: RunProgress) -> RunProgress {
    while let RunProgress::NameLookup(lookup) = progress {
        let name = lookup.name.clone();
        let found = NameLookupResult::Value(MontyObject::function(name, None));
        progress = lookup.resume(found, PrintWriter::Disabled).expect("it goes on");
    }
    progress
}

fn their_run(source: &str) -> RunProgress {
    let run = MontyRun::new(source.to_owned(), "state.py", vec![], CompileOptions::default()).expect("it compiles");
    their_names(
        run.start(vec![], ResourceTracker::default(), PrintWriter::Disabled)
            .expect("it starts"),
    )
}

fn snapshots(table: &mut String) {
    let mut state = |name: &str, ours: &Interpreter, theirs: SessionRef<'_>| {
        let their_dump = |state: &SessionRef<'_>| {
            let state = match state {
                SessionRef::Idle(session) => SessionRef::Idle(session),
                SessionRef::Suspended(progress) => SessionRef::Suspended(progress),
                SessionRef::Running(progress) => SessionRef::Running(progress),
            };
            monty::dump("state.py", None, &[], state).expect("it dumps")
        };
        let bytes = [ours.dump(), their_dump(&theirs)];
        row(
            table,
            &format!("{name}: bytes"),
            [bytes[0].len() as f64, bytes[1].len() as f64],
            0,
        );
        let dump = micros(&mut || drop(black_box(ours.dump())), &mut || {
            drop(black_box(their_dump(&theirs)))
        });
        row(table, &format!("{name}: dump, µs"), dump, 2);
        let load = micros(
            &mut || drop(black_box(Interpreter::load(black_box(&bytes[0])).expect("it is ours"))),
            &mut || drop(black_box(Dump::load(black_box(&bytes[1])).expect("it is theirs"))),
        );
        row(table, &format!("{name}: load, µs"), load, 2);
    };
    for (name, source) in STATES {
        state(name, &our_session(source), SessionRef::Idle(&their_session(source)));
    }
    state(
        "paused 500 calls deep",
        &our_session(DEEP),
        SessionRef::Running(&their_run(DEEP)),
    );
}

fn calls(table: &mut String) {
    let per_call = |[ours, theirs]: [f64; 2]| [ours / CALLS as f64, theirs / CALLS as f64];
    let source = format!("for i in range({CALLS}): double(i)");
    let sync = micros(
        &mut || {
            let program = Program::compile(&source, "calls.py").expect("it compiles");
            let mut interpreter = Interpreter::new();
            interpreter.add_function("double", false);
            let mut progress = interpreter.start(&program);
            while let Progress::Call(call) = progress {
                let [HostValue::Int(n)] = call.args[..] else {
                    panic!("an int")
                };
                progress = interpreter.resume(&Answer::Value(HostValue::Int(n * 2)));
            }
            assert!(matches!(progress, Progress::Finished(_)));
        },
        &mut || {
            let mut progress = their_run(&source);
            let mut n = 0;
            while let RunProgress::FunctionCall(call) = progress {
                let done = call
                    .resume(MontyObject::int(n * 2), PrintWriter::Disabled)
                    .expect("it goes on");
                progress = their_names(done);
                n += 1;
            }
            assert!(matches!(progress, RunProgress::Complete(_)) && n == CALLS);
        },
    );
    row(table, "a call of the host, stepped by hand: µs", per_call(sync), 3);
    let source = format!("for i in range({CALLS}): await fetch(i)");
    let pending = micros(
        &mut || {
            let program = Program::compile(&source, "calls.py").expect("it compiles");
            let mut interpreter = Interpreter::new();
            interpreter.add_function("fetch", true);
            let mut progress = interpreter.start(&program);
            loop {
                progress = match progress {
                    Progress::Call(_) => interpreter.resume(&Answer::Pending),
                    Progress::Futures(calls) => {
                        for call in calls.iter().chain(&interpreter.outstanding()) {
                            interpreter.complete(call.future.expect("a future"), &Answer::Value(HostValue::Int(1)));
                        }
                        interpreter.resume(&Answer::Go)
                    }
                    Progress::Finished(_) => return,
                    other => panic!("{other:?}"),
                };
            }
        },
        &mut || {
            let mut progress = their_run(&source);
            loop {
                progress = match progress {
                    RunProgress::FunctionCall(call) => call.resume_pending(PrintWriter::Disabled).expect("it goes on"),
                    RunProgress::ResolveFutures(waiting) => {
                        let results = waiting
                            .pending_call_ids()
                            .iter()
                            .map(|id| (*id, monty_types::ExtFunctionResult::Return(MontyObject::int(1))))
                            .collect();
                        waiting.resume(results, PrintWriter::Disabled).expect("it goes on")
                    }
                    RunProgress::Complete(_) => return,
                    RunProgress::NameLookup(_) => their_names(progress),
                    RunProgress::OsCall(_) => panic!("it asks for nothing else"),
                };
            }
        },
    );
    row(
        table,
        "an awaited call of the host, stepped by hand: µs",
        per_call(pending),
        3,
    );
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let grants = || {
        Session::builder()
            .function("double(value: int) -> int", |value: i64| Ok::<_, HostError>(value * 2))
            .async_function("later(value: int) -> int", |value: i64| async move {
                Ok::<_, HostError>(value * 2)
            })
    };
    for (what, source) in [
        (
            "a call of a sync function through the session: µs",
            format!("for i in range({CALLS}): double(i)"),
        ),
        (
            "a call of an async function through the session: µs",
            format!("for i in range({CALLS}): await later(i)"),
        ),
    ] {
        let program = Program::compile(&source, "calls.py").expect("it compiles");
        let mut session = grants().build().expect("in order");
        let [ours, _] = micros(
            &mut || drop(runtime.block_on(session.run_program(&program, &())).expect("it ends")),
            &mut || {},
        );
        let _ = writeln!(table, "| {what} | {:.3} | | |", ours / CALLS as f64);
        eprintln!("{}", table.lines().last().unwrap_or(""));
    }
}

/// The table of sessions and snapshots.
pub fn table() -> String {
    let mut table = String::from("| | Hognose | Monty | times |\n| --- | --- | --- | --- |\n");
    snapshots(&mut table);
    calls(&mut table);
    table.push_str(&memory(None));
    table
}

/// The table of the memory of values.
pub fn values() -> String {
    format!(
        "| | python3 | Monty | Hognose |\n| --- | --- | --- | --- |\n{}",
        memory(Some("values"))
    )
}

/// Rows made in a process of its own, whose allocator counts.
fn memory(argument: Option<&str>) -> String {
    let program = std::env::current_exe().map(|path| path.with_file_name("memory"));
    match program.and_then(|path| Command::new(path).args(argument).output()) {
        Ok(output) => String::from_utf8_lossy(&output.stdout).into_owned(),
        Err(error) => {
            eprintln!("no figures of memory: {error}");
            String::new()
        }
    }
}
