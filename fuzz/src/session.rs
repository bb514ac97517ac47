//! Operations on sessions, through the public API of the session crate: two bytes an operation.

use hognose_session::{
    Builder, Entropy, Error, FileLimits, HostError, HostValue, LimitKind, Limits, Object, Program, Resolved, Run,
    Session, Step, Wanted,
};
use std::cell::Cell;
use std::collections::BTreeMap;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::sync::LazyLock;
use std::task::Poll;

thread_local! {
    /// What the host's functions do: answer, fail, wait, wait for ever, panic.
    static MOOD: Cell<u8> = const { Cell::new(0) };
    /// Whether a program with timers has run: one may wait still.
    static TIMERS: Cell<bool> = const { Cell::new(false) };
}

/// What the host's functions panic with.
pub const HOSTS_OWN: &str = "the host's own";
const KINDS: [&str; 5] = ["ValueError", "KeyError", "nonsense", "GeneratorExit", "SystemExit"];

/// A turn of the runtime for everybody else.
async fn elsewhere(turns: u8) {
    for _ in 0..turns {
        tokio::task::yield_now().await;
    }
}

fn in_this_mood(value: HostValue) -> Result<HostValue, HostError> {
    match MOOD.get() % 16 {
        9..=13 => Err(HostError::new(KINDS[usize::from(MOOD.get() % 5)], "of the host")),
        14 => panic!("{HOSTS_OWN}"),
        _ => Ok(value),
    }
}

fn grants(kind: u8) -> Builder {
    let mut builder = Session::builder()
        .limits(Limits {
            instructions: Some(100_000),
            memory: Some(16 << 20),
            output: Some(1 << 16),
            external_calls: Some(200),
            ..Limits::default()
        })
        .file_limits(FileLimits {
            bytes: Some(1 << 16),
            ..FileLimits::default()
        })
        .entropy(Entropy::Seed([kind; 32]))
        .env("HOME", "/home")
        .file("/data.txt", "some data\n")
        .raw_function("suspend(value)", |args| {
            in_this_mood(args.positional.into_iter().next().unwrap_or(HostValue::None))
        })
        .raw_async_function("fetch(value)", |args| {
            let mood = MOOD.get();
            async move {
                elsewhere(mood % 7).await;
                if mood == 15 {
                    std::future::pending::<()>().await;
                }
                in_this_mood(args.positional.into_iter().next().unwrap_or(HostValue::None))
            }
        })
        .function("typed(value: int, by: float = 1.0) -> float", |value: i64, by: f64| {
            Ok::<_, HostError>(value as f64 * by)
        })
        .deferred_function("ask(value)")
        .deferred_async_function("later(value)")
        .object(Object::new("store", "A store.").method("get(key: str) -> str", |key: String| Ok::<_, HostError>(key)))
        .resolver(|wanted: Wanted<'_>| match wanted {
            Wanted::Name("resolved") => Some(Resolved::Value(HostValue::Int(7))),
            _ => None,
        });
    if kind & 1 != 0 {
        builder = builder.pause_on_budget();
    }
    if kind & 2 != 0 {
        builder = builder.yield_every(500);
    }
    if kind & 4 != 0 {
        builder = builder.on_output(|_, _| {});
    }
    if kind & 8 != 0 {
        builder = builder.sign("key");
    }
    builder
}

static PROGRAMS: LazyLock<Vec<Program>> = LazyLock::new(|| {
    [
        "x = 1",
        "x",
        "x = suspend(value if 'value' in globals() else 3)",
        "x = await fetch(4)",
        "def f(n):\n    return f(n - 1) + ask(n) if n else 0\nf(4)",
        "import asyncio\nresults = await asyncio.gather(*[fetch(i) for i in range(4)], return_exceptions=True)\nlen(results)",
        "import asyncio\nasync with asyncio.TaskGroup() as g:\n    t = [g.create_task(c) for c in (later(1), fetch(2), later(3))]\n[i.result() for i in t]",
        "import asyncio\ntry:\n    async with asyncio.timeout(0.5):\n        await asyncio.gather(later(1), fetch(2), asyncio.sleep(1))\nexcept TimeoutError:\n    print('late')",
        "import asyncio\ntask = asyncio.create_task(fetch(1))\nawait asyncio.sleep(0)\ntask.cancel()\nawait asyncio.sleep(0)\ntask.cancelled()",
        "import asyncio\nasync def one():\n    try:\n        return await asyncio.wait_for(later(1), 0.001)\n    except TimeoutError:\n        return await fetch(2)\nasyncio.run(one())",
        "keep = [keep] if 'keep' in globals() else []",
        "1 / 0",
        "while True: suspend(1)",
        "while True: pass",
        "g = (ask(i) for i in range(9))\nnext(g)",
        "next(g)",
        "sorted([3, 1, 2], key=lambda n: ask(-n))",
        "class A:\n    n = suspend(1)\n    def __repr__(self): return f'A{ask(1)}'\n    def __eq__(self, o): return fetch(1) == 1\n    def __hash__(self): return suspend(1) and 1\na = {A(): 1}\n(A() in a, repr(a))",
        "def r(): return r()\nr()",
        "with open('/a.txt', 'a') as f: f.write('x' * 100)\nlen(open('/a.txt').read())",
        "import os, glob\nos.remove('/a.txt') if os.path.exists('/a.txt') else glob.glob('/*')",
        "open('/big', 'w').write('x' * 100000)",
        "print('some output'); import sys; print('an error', file=sys.stderr); ask('printed')",
        "import random, uuid\n(random.random(), str(uuid.uuid4()), random.Random(1).random())",
        "resolved + missing",
        "store.get('k') + typed(2, by='x')",
        "typed(2) + typed(value=3, by=2)",
        "try:\n    ask(1)\nexcept BaseException as e:\n    caught = e\n    raise",
        "raise caught",
        "s = globals().get('s', '') + 'text that grows '\nlen(s)",
        "import json\njson.dumps({'a': [1, (2, None)]}, default=ask) + json.dumps([object()], default=lambda o: ask('o'))",
        "exec('y = ask(5)'); eval('y + suspend(1)')",
        "lst = [1]\nlst.append(lst)\nlst",
        "'x' * 10**9",
        "import time\ntime.sleep(5)\ntime.time() > 4",
        "breakpoint if (z := ask(0)) else z",
        "import contextlib\n@contextlib.contextmanager\ndef m():\n    try:\n        yield suspend(1)\n    finally:\n        ask('leaving')\nwith m() as v: ask('within')",
        "async def agen():\n    for i in range(3):\n        yield await later(i)\n[i async for i in agen()]",
    ]
    .iter()
    .map(|source| Program::compile(source, "session.py").expect("it compiles"))
    .collect()
});

/// Polls a run so many times, with turns of the runtime between; None where it is then dropped.
async fn polled<T>(work: impl Future<Output = T>, most: u32) -> Option<T> {
    let mut work = pin!(work);
    for _ in 0..most {
        let polled = poll_fn(|context| Poll::Ready(work.as_mut().poll(context))).await;
        if let Poll::Ready(value) = polled {
            return Some(value);
        }
        tokio::task::yield_now().await;
    }
    None
}

/// An error that is a bug of ours, whatever was asked.
fn sane<T>(result: Result<T, Error>) -> Option<T> {
    match result {
        Ok(value) => Some(value),
        Err(Error::Internal(why)) => panic!("a bug: {why}"),
        Err(Error::HostPanic { .. }) if MOOD.get() % 16 != 14 => panic!("nothing panicked"),
        Err(error) => {
            assert!(!error.to_string().contains("internal error"), "{error}");
            None
        }
    }
}

fn seen(run: &Run) {
    let _ = format!("{:?}", run.value);
    assert!(run.output.len() <= 1 << 16);
}

fn answer_of(choice: u8) -> Result<HostValue, HostError> {
    match choice % 6 {
        0 => Ok(HostValue::Int(i64::from(choice))),
        1 => Ok(HostValue::List(vec![
            HostValue::Str("a".into()),
            HostValue::Float(f64::NAN),
        ])),
        2 => Ok(HostValue::Str("a longer string of the host's".into())),
        3 => Err(HostError::new(KINDS[usize::from(choice) % 5], "answered")),
        _ => Ok(HostValue::None),
    }
}

/// A run begun or gone on with, a few polls of it.
async fn advance(session: &mut Session, operation: u8, argument: u8) {
    let program = &PROGRAMS[usize::from(argument) % PROGRAMS.len()];
    TIMERS.set(TIMERS.get() || has_timers(program));
    // Every fourth is dropped in the middle.
    let polls = if operation & 0x30 == 0x30 {
        u32::from(argument >> 5) + 1
    } else {
        40
    };
    let step = match operation & 7 {
        0 | 1 => polled(session.start_program(program, &()), polls).await,
        2 => {
            let inputs = BTreeMap::from([("value", i64::from(argument)), ("x", 2)]);
            polled(session.start_program(program, &inputs), polls).await
        }
        3 => match polled(session.run(program.source()), polls).await {
            Some(Ok(run)) => Some(Ok(Step::Done(run))),
            Some(Err(error)) => Some(Err(error)),
            None => None,
        },
        4 => polled(session.resume_with(answer_of(argument)), polls).await,
        5 => polled(session.resume(), polls).await,
        6 => {
            let calls = session.waiting_for();
            let call = calls.get(usize::from(argument) % calls.len().max(1));
            let future = call.and_then(|call| call.future).unwrap_or(u64::from(argument));
            sane(session.complete(future, answer_of(argument >> 2)));
            None
        }
        _ => {
            session.grant(u64::from(argument) * 50);
            polled(session.resume(), polls).await
        }
    };
    if let Some(Step::Done(run)) = step.and_then(sane) {
        seen(&run);
    }
}

fn has_timers(program: &Program) -> bool {
    ["timeout", "wait_for"]
        .iter()
        .any(|timer| program.source().contains(timer))
}

/// A session and its copy do the same, and are the same then. Not where timers run, of this program or of what one before left: while
/// the host works, its own time passes.
async fn twins(session: &mut Session, argument: u8) {
    let program = &PROGRAMS[usize::from(argument) % PROGRAMS.len()];
    if TIMERS.get() || has_timers(program) {
        return;
    }
    let mut twin = session.fork().unwrap_or_else(|e| panic!("it does not fork: {e}"));
    let mut ends = Vec::new();
    for one in [&mut *session, &mut twin] {
        let step = polled(one.start_program(program, &()), 40).await;
        ends.push(match step {
            Some(Ok(step)) => format!("{step:?} {:?}", one.counts()),
            Some(Err(error)) => format!("{error} {:?}", one.counts()),
            None => return,
        });
    }
    assert_eq!(ends[0], ends[1], "of {:?}", program.source());
    assert!(
        session.dump() == twin.dump(),
        "two sessions of one fate differ, after {:?}",
        program.source()
    );
}

async fn operations(bytes: &[u8]) {
    let Some((kind, bytes)) = bytes.split_first() else {
        return;
    };
    MOOD.set(0);
    TIMERS.set(false);
    let mut session = grants(*kind).build().expect("the grants are in order");
    let mut other: Option<Session> = None;
    for pair in bytes.chunks_exact(2).take(40) {
        let (operation, argument) = (pair[0], pair[1]);
        match operation >> 4 & 15 {
            0..=7 => advance(&mut session, operation & 0x3F, argument).await,
            8 => {
                let bytes = session.dump();
                let loaded = grants(*kind)
                    .load(&bytes)
                    .unwrap_or_else(|e| panic!("its snapshot does not load: {e}"));
                assert!(loaded.dump() == bytes, "the same state gives the same bytes");
                assert_eq!(loaded.is_paused(), session.is_paused());
                session = loaded;
            }
            9 => {
                let fork = session.fork().unwrap_or_else(|e| panic!("it does not fork: {e}"));
                assert!(fork.dump() == session.dump(), "a fork is the same");
                other = Some(fork);
            }
            10 => {
                if let Some(other) = &mut other {
                    std::mem::swap(other, &mut session);
                }
            }
            11 => MOOD.set(argument % 16),
            12 => match argument % 4 {
                0 => session.abandon(),
                1 => session.restart().expect("the grants are in order"),
                2 => session.collect(),
                _ => session.grant(u64::from(argument) * 100),
            },
            13 => {
                let _ = session.check(PROGRAMS[usize::from(argument) % PROGRAMS.len()].source());
                let _ = sane(session.get::<HostValue>("x"));
                sane(session.set("x", &(argument, "set")));
            }
            14 => {
                let _ = session.write_file(
                    ["/a.txt", "/b/c", "relative", "/", ""][usize::from(argument) % 5],
                    &[argument],
                );
                let _ = (session.files(), session.changes(), session.file("/a.txt"));
                let _ = (
                    session.output().len(),
                    session.error_output().len(),
                    session.run_counts(),
                );
            }
            _ => twins(&mut session, argument).await,
        }
    }
    MOOD.set(0);
    for mut session in std::iter::once(session).chain(other) {
        session.abandon();
        let bytes = session.dump();
        let mut copy = grants(*kind)
            .load(&bytes)
            .unwrap_or_else(|e| panic!("its snapshot does not load: {e}"));
        assert!(copy.dump() == bytes, "the same state gives the same bytes");
        match copy.run_as::<i64>("1 + 1").await {
            Ok(2) => {}
            // What it holds already may be all it may hold.
            Err(Error::Limit(LimitKind::Memory)) => {}
            other => panic!("the next run: {other:?}"),
        }
    }
}

/// Operations on a session, two bytes each, the first byte chooses its grants.
pub fn session(bytes: &[u8]) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .expect("a runtime");
    runtime.block_on(operations(bytes));
}
