//! Dumping and loading sessions; the sizes are printed once.
//!
//! `cargo bench --bench snapshots`

use criterion::{Criterion, criterion_group, criterion_main};
use hognose::{Interpreter, Program};
use std::hint::black_box;

fn session(source: &str) -> Interpreter {
    let program = Program::compile(source, "state.py").expect("it compiles");
    let mut interpreter = Interpreter::new();
    interpreter.add_function("ask", false);
    interpreter.start(&program);
    interpreter
}

fn snapshots(c: &mut Criterion) {
    for (name, source) in [
        ("empty session", ""),
        ("100,000 ints", "x = list(range(100000))"),
        (
            "10,000 dicts",
            "x = [{'id': i, 'name': 'item', 'price': i / 4} for i in range(10000)]",
        ),
        (
            "paused, 500 calls deep",
            "def f(n): return ask(n) if n == 0 else f(n - 1) + 1\nf(500)",
        ),
    ] {
        let interpreter = session(source);
        let bytes = interpreter.dump();
        println!("{name}: {} bytes", bytes.len());
        let mut group = c.benchmark_group(name);
        group.bench_function("dump", |b| b.iter(|| black_box(interpreter.dump())));
        group.bench_function("load", |b| {
            b.iter(|| Interpreter::load(black_box(&bytes)).expect("it is ours"))
        });
        group.finish();
    }
}

criterion_group!(benches, snapshots);
criterion_main!(benches);
