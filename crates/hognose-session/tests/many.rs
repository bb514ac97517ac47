//! A thousand sessions on one runtime, each with ten concurrent host calls with delays and failures; some are dropped in the
//! middle for good, some resumed, some dumped and loaded elsewhere. Every result is right, and nothing is left at the end.
//!
//! The memory of idle sessions is printed: `cargo test -p hognose-session --test many -- --nocapture`.

use hognose_session::{Builder, HostError, HostValue, Session, Step};
use stats_alloc::{INSTRUMENTED_SYSTEM, StatsAlloc};
use std::alloc::System;
use std::sync::Arc;
use std::sync::atomic::{AtomicIsize, AtomicUsize, Ordering};
use std::time::Duration;

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// The bytes this process holds.
fn held() -> isize {
    let stats = ALLOCATOR.stats();
    stats.bytes_allocated as isize - stats.bytes_deallocated as isize
}

/// Host calls that are under way.
static UNDER_WAY: AtomicIsize = AtomicIsize::new(0);
/// The most there were at once.
static MOST: AtomicIsize = AtomicIsize::new(0);
/// The grants that are alive: every session has its own.
static SESSIONS: AtomicIsize = AtomicIsize::new(0);

struct Counted(&'static AtomicIsize);

impl Counted {
    fn new(counter: &'static AtomicIsize) -> Counted {
        let now = counter.fetch_add(1, Ordering::SeqCst) + 1;
        if std::ptr::eq(counter, &UNDER_WAY) {
            MOST.fetch_max(now, Ordering::SeqCst);
        }
        Counted(counter)
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

/// A number as good as random, the same in every run.
fn mixed(seed: u64, n: u64) -> u64 {
    let mut x = seed
        .wrapping_mul(0x9E37_79B9_7F4A_7C15)
        .wrapping_add(n.wrapping_mul(0xBF58_476D_1CE4_E5B9));
    x ^= x >> 29;
    x.wrapping_mul(0x94D0_49BB_1331_11EB) >> 33
}

fn grants(session: u64) -> Builder {
    let alive = Counted::new(&SESSIONS);
    Session::builder()
        .async_function("work(n: int) -> int", move |n: u64| {
            let _ = &alive;
            let counted = Counted::new(&UNDER_WAY);
            async move {
                let _counted = counted;
                tokio::time::sleep(Duration::from_millis(mixed(session, n) % 20)).await;
                match mixed(session, n + 100) % 7 {
                    0 => Err(HostError::new("ValueError", format!("{n}"))),
                    _ => Ok(n * 2 + session),
                }
            }
        })
        .deferred_function("ask(n: int) -> int")
}

const SOURCE: &str = "
import asyncio
async def one(n):
    try:
        return await work(n)
    except ValueError as error:
        return -int(str(error)) - 1
first = await asyncio.gather(*[one(n) for n in range(10)])
middle = ask(sum(first))
second = await asyncio.gather(*[one(n) for n in range(10, 20)])
[*first, middle, *second]";

fn expected(session: u64) -> Vec<i64> {
    let one = |n: u64| match mixed(session, n + 100) % 7 {
        0 => -(n as i64) - 1,
        _ => (n * 2 + session) as i64,
    };
    let mut all: Vec<i64> = (0..10).map(one).collect();
    let sum: i64 = all.iter().sum();
    all.push(sum + 1);
    all.extend((10..20).map(one));
    all
}

/// Runs the program of one session, in one of five manners.
async fn run(number: u64) -> Vec<i64> {
    let mut session = grants(number).build().expect("the grants are in order");
    if number % 5 == 4 {
        // Dropped in the middle for good, with its calls; another begins in its place.
        let _ = tokio::time::timeout(Duration::from_millis(5), session.start(SOURCE, &())).await;
        session = grants(number).build().expect("the grants are in order");
    }
    let mut step = match number % 5 {
        // Dropped in the middle, then resumed.
        1 => {
            let dropped = tokio::time::timeout(Duration::from_millis(5), session.start(SOURCE, &())).await;
            match dropped {
                Ok(step) => step.expect("it pauses"),
                Err(_) => session.resume().await.expect("it goes on"),
            }
        }
        // Dumped while its calls are under way, loaded elsewhere.
        2 => {
            let dropped = tokio::time::timeout(Duration::from_millis(5), session.start(SOURCE, &())).await;
            let bytes = session.dump();
            let paused = session.is_paused();
            drop(session);
            session = grants(number).load(&bytes).expect("it is ours");
            match dropped {
                Ok(step) => step.expect("it pauses"),
                Err(_) if paused => session.resume().await.expect("it goes on"),
                Err(_) => session.start(SOURCE, &()).await.expect("it starts"),
            }
        }
        _ => session.start(SOURCE, &()).await.expect("it starts"),
    };
    loop {
        step = match step {
            Step::Done(run) => return run.value_as().expect("a list of ints"),
            Step::Paused(call) => {
                let [HostValue::Int(n)] = call.args[..] else {
                    panic!("it asks with an int: {call:?}")
                };
                if number % 5 == 3 {
                    session = grants(number).load(&session.dump()).expect("it is ours");
                }
                session.resume_with(Ok(n + 1)).await.expect("it goes on")
            }
            other => panic!("{other:?}"),
        };
    }
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime")
}

#[test]
fn a_thousand_sessions_at_once_and_nothing_is_left() {
    let rounds = |count: u64| {
        let runtime = runtime();
        runtime.block_on(async {
            let right = Arc::new(AtomicUsize::new(0));
            let tasks: Vec<_> = (0..count)
                .map(|number| {
                    let right = right.clone();
                    tokio::spawn(async move {
                        assert_eq!(run(number).await, expected(number), "session {number}");
                        right.fetch_add(1, Ordering::SeqCst);
                    })
                })
                .collect();
            for task in tasks {
                task.await.expect("it is right");
            }
            assert_eq!(right.load(Ordering::SeqCst) as u64, count);
        });
        drop(runtime);
    };
    // What a process makes once (the library's code, tables) is there after the first.
    rounds(20);
    let before = held();
    rounds(1000);
    assert_eq!(UNDER_WAY.load(Ordering::SeqCst), 0, "calls are left");
    assert_eq!(SESSIONS.load(Ordering::SeqCst), 0, "sessions are left");
    let most = MOST.load(Ordering::SeqCst);
    assert!(most > 2000, "only {most} calls were under way at once");
    let left = held() - before;
    println!("{most} calls at once; {left} bytes are left");
    assert!(left <= 0, "{left} bytes are left");

    // What an idle session holds.
    let idle = |what: &str, source: &str| {
        let runtime = runtime();
        let (sessions, each): (Vec<Session>, usize) = runtime.block_on(async {
            let mut sessions = Vec::with_capacity(100);
            let mut warm = Session::builder().build().expect("plain");
            warm.run(source).await.expect("it runs");
            let before = held();
            for _ in 0..100 {
                let mut session = Session::builder().build().expect("plain");
                session.run(source).await.expect("it runs");
                sessions.push(session);
            }
            let each = (held() - before) as usize / 100 + size_of::<Session>();
            println!("idle session, {what}: {each} bytes");
            (sessions, each)
        });
        drop(sessions);
        each
    };
    let fresh = idle("fresh", "pass");
    assert!(
        fresh <= 3900,
        "an idle session holds {fresh} bytes, of 4 KB that it may"
    );
    idle(
        "a function and ten variables",
        "def f(x): return x + 1\na = b = c = d = e = g = h = i = j = f(1)",
    );
    idle("json, re and math imported", "import json, re, math");
    idle("asyncio used", "import asyncio\nawait asyncio.sleep(0)");
}
