//! Cold start, calls of the host, and the kernels that most programs spend their time in.
//!
//! `cargo bench --bench core`

use criterion::{Criterion, criterion_group, criterion_main};
use hognose::{Answer, HostValue, Interpreter, Program, Progress};
use std::hint::black_box;

const TEN_LINES: &str = "
def total(rows):
    result = {}
    for row in rows:
        key = row['city']
        result[key] = result.get(key, 0) + row['price'] * row.get('count', 1)
    return result
rows = [{'city': 'Oslo', 'price': 3}, {'city': 'Bern', 'price': 5, 'count': 2}, {'city': 'Oslo', 'price': 1}]
report = ', '.join(f'{k}: {v}' for k, v in sorted(total(rows).items()))
report
";

/// A source from text to value, in a session of its own.
fn cold(source: &str) -> Interpreter {
    let program = Program::compile(source, "cold.py").expect("it compiles");
    let mut interpreter = Interpreter::new();
    match interpreter.start(&program) {
        Progress::Finished(value) => {
            black_box(value);
        }
        other => panic!("{other:?}"),
    }
    interpreter
}

fn start(c: &mut Criterion) {
    let mut group = c.benchmark_group("cold start");
    group.bench_function("1 + 1", |b| b.iter(|| cold(black_box("1 + 1"))));
    group.bench_function("ten lines", |b| b.iter(|| cold(black_box(TEN_LINES))));
    group.finish();
}

/// A call of the host and its answer, through the stepping API.
fn external_call(c: &mut Criterion) {
    c.bench_function("external call", |b| {
        let program = Program::compile("while True: ask(1)", "calls.py").expect("it compiles");
        let mut interpreter = Interpreter::new();
        interpreter.add_function("ask", false);
        interpreter.start(&program);
        let answer = Answer::Value(HostValue::Int(2));
        b.iter(|| {
            let Progress::Call(call) = interpreter.resume(&answer) else {
                panic!("it asks for ever")
            };
            black_box(call);
        });
    });
}

fn kernels(c: &mut Criterion) {
    let mut group = c.benchmark_group("kernels");
    for (name, source) in [
        (
            "generator next",
            "def g():\n    for i in range(10000): yield i\nn = 0\nfor x in g(): n += x",
        ),
        (
            "attribute",
            "class A:\n    def __init__(self): self.x = 1\na = A()\nfor i in range(10000): a.x = a.x + 1",
        ),
        (
            "method call",
            "class A:\n    def f(self, x): return x\na = A()\nfor i in range(10000): a.f(i)",
        ),
        (
            "dict",
            "d = {}\nfor i in range(10000): d[i % 100] = d.get(i % 100, 0) + 1",
        ),
        ("string", "s = ''\nfor i in range(10000): s += 'ab'"),
        (
            "exception",
            "for i in range(3000):\n    try: raise ValueError(i)\n    except ValueError as e: pass",
        ),
        ("comprehension", "x = [i * 2 for i in range(10000) if i % 3]"),
        ("sort with key", "x = sorted(range(3000), key=lambda n: -n)"),
    ] {
        let program = Program::compile(source, "kernel.py").expect("it compiles");
        group.bench_function(name, |b| {
            b.iter(|| {
                let mut interpreter = Interpreter::new();
                black_box(interpreter.start(&program));
            });
        });
    }
    group.finish();
}

criterion_group!(benches, start, external_call, kernels);
criterion_main!(benches);
