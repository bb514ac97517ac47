//! What a host pays: sessions made and forked, host calls of each kind, snapshots plain and compressed.
//!
//! `cargo bench --bench session`

use criterion::{Criterion, criterion_group, criterion_main};
use hognose::{Answer, HostValue, Interpreter, Program, Progress};
use hognose_session::{Builder, CodeTool, HostError, Session};
use std::hint::black_box;

fn grants() -> Builder {
    Session::builder()
        .function("double(value: int) -> int", |value: i64| Ok::<_, HostError>(value * 2))
        .async_function("later(value: int) -> int", |value: i64| async move {
            Ok::<_, HostError>(value * 2)
        })
        .deferred_function("ask(value: int) -> int")
}

fn program(source: &str) -> Program {
    Program::compile(source, "bench.py").expect("it compiles")
}

/// A thousand calls answered by hand: divide by a thousand.
fn core_calls(c: &mut Criterion) {
    let program = program("for i in range(1000): double(i)");
    c.bench_function("1,000 external calls, core", |b| {
        let mut interpreter = Interpreter::new();
        interpreter.add_function("double", false);
        b.iter(|| {
            let mut progress = interpreter.start(&program);
            while let Progress::Call(call) = progress {
                let [HostValue::Int(n)] = call.args[..] else {
                    panic!("an int")
                };
                progress = interpreter.resume(&Answer::Value(HostValue::Int(n * 2)));
            }
            assert!(matches!(progress, Progress::Finished(_)));
        });
    });
}

fn session_calls(c: &mut Criterion) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    for (name, source) in [
        ("1,000 external calls, sync function", "for i in range(1000): double(i)"),
        ("1,000 external calls, async function", "for i in range(1000): later(i)"),
        (
            "100 times 10 gathered calls",
            "import asyncio\nfor i in range(100): await asyncio.gather(*[later(n) for n in range(10)])",
        ),
        ("an expression", "1 + 1"),
    ] {
        let program = program(source);
        let mut session = grants().build().expect("in order");
        c.bench_function(name, |b| {
            b.iter(|| {
                runtime
                    .block_on(session.run_program(&program, &()))
                    .expect("it ends")
                    .counts
            });
        });
    }
    c.bench_function("a session, built", |b| b.iter(|| grants().build().expect("in order")));
    let mut session = grants().build().expect("in order");
    runtime
        .block_on(session.run("def f(x): return x + 1\na = b = f(1)"))
        .expect("it ends");
    c.bench_function("a session, forked", |b| b.iter(|| session.fork().expect("ours")));
    let tool = CodeTool::new(grants());
    c.bench_function("a call of the code tool", |b| {
        b.iter(|| runtime.block_on(tool.run("bench", "sum(range(10))")));
    });
}

fn snapshots(c: &mut Criterion) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    for (name, source) in [
        ("empty session", ""),
        ("after an expression", "1 + 1"),
        ("100,000 ints", "x = list(range(100000))"),
        (
            "10,000 dicts",
            "x = [{'id': i, 'name': 'item', 'price': i / 4} for i in range(10000)]",
        ),
        (
            "paused 500 calls deep",
            "def f(n): return ask(n) if n == 0 else f(n - 1) + 1\nf(500)",
        ),
    ] {
        let mut group = c.benchmark_group(format!("session, {name}"));
        for (kind, grants) in [("plain", grants()), ("zstd and HMAC", grants().compress(3).sign("key"))] {
            let mut session = grants.clone().build().expect("in order");
            if !source.is_empty() {
                runtime
                    .block_on(session.start(source, &()))
                    .expect("it ends, or pauses");
            }
            let bytes = session.dump();
            println!("{name}, {kind}: {} bytes", bytes.len());
            group.bench_function(format!("dump, {kind}"), |b| b.iter(|| black_box(session.dump())));
            group.bench_function(format!("load, {kind}"), |b| {
                b.iter(|| grants.clone().load(black_box(&bytes)).expect("it is ours"));
            });
        }
        group.finish();
    }
}

criterion_group!(benches, core_calls, session_calls, snapshots);
criterion_main!(benches);
