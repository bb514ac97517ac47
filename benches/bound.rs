//! What a tree over these values can reach at best: loops written in Rust over the same `Value`s, beside the same loops as programs.
//!
//! `cargo bench --bench bound`
//!
//! The Rust does what a node has to do with values: it looks at their kinds, checks for overflow and for the end of a list. What it does
//! not have is the tree, the counting and the safepoints.

use criterion::{Criterion, criterion_group, criterion_main};
use hognose::value::Value;
use hognose::{Interpreter, Program};
use std::hint::black_box;

fn add(a: Value, b: Value) -> Value {
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => Value::Int(a.checked_add(b).expect("it is small")),
        (Value::Float(a), Value::Float(b)) => Value::float(a.get() + b.get()),
        _ => panic!("no numbers"),
    }
}

fn subtract(a: Value, b: Value) -> Value {
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => Value::Int(a.checked_sub(b).expect("it is small")),
        _ => panic!("no ints"),
    }
}

fn multiply(a: Value, b: Value) -> Value {
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => Value::Int(a.checked_mul(b).expect("it is small")),
        (Value::Float(a), Value::Float(b)) => Value::float(a.get() * b.get()),
        _ => panic!("no numbers"),
    }
}

fn less(a: Value, b: Value) -> bool {
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => a < b,
        _ => panic!("no ints"),
    }
}

fn item(list: &[Value], index: Value) -> Value {
    match index {
        Value::Int(i) => list[usize::try_from(i).expect("it is an index")],
        _ => panic!("no int"),
    }
}

fn count(end: Value) -> Value {
    let (mut i, mut total) = (Value::Int(0), Value::Int(0));
    while less(i, black_box(end)) {
        total = add(total, i);
        i = add(i, black_box(Value::Int(1)));
    }
    total
}

fn fib(n: Value) -> Value {
    if less(n, Value::Int(2)) {
        return n;
    }
    let fib = black_box(fib as fn(Value) -> Value);
    add(fib(subtract(n, Value::Int(1))), fib(subtract(n, Value::Int(2))))
}

fn sieve(end: usize) -> usize {
    let mut flags = vec![Value::True; end];
    let mut i = 2;
    while i * i < end {
        if item(&flags, black_box(Value::Int(i as i64))) == Value::True {
            for j in (i * i..end).step_by(i) {
                flags[black_box(j)] = Value::False;
            }
        }
        i += 1;
    }
    flags.iter().filter(|flag| **flag == Value::True).count()
}

fn dot(a: &[Value], b: &[Value]) -> Value {
    let mut total = Value::float(0.0);
    for i in 0..a.len() {
        let i = black_box(Value::Int(i as i64));
        total = add(total, multiply(item(a, i), item(b, i)));
    }
    total
}

const COUNT: &str = "def count(end):
    i = total = 0
    while i < end:
        total = total + i
        i = i + 1
    return total
count(100000)";
const FIB: &str = "def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)
fib(18)";
const SIEVE: &str = "def sieve(end):
    flags = [True] * end
    i = 2
    while i * i < end:
        if flags[i]:
            for j in range(i * i, end, i):
                flags[j] = False
        i += 1
    return sum(flags)
sieve(20000)";
const DOT: &str = "def dot(a, b):
    total = 0.0
    for i in range(len(a)):
        total += a[i] * b[i]
    return total
dot([1.5] * 20000, [2.5] * 20000)";

fn bound(c: &mut Criterion) {
    let floats = |f: f64| vec![Value::float(f); 20_000];
    let (a, b) = (floats(1.5), floats(2.5));
    let rust: [(&str, &str, &dyn Fn()); 4] = [
        ("count", COUNT, &|| {
            black_box(count(Value::Int(100_000)));
        }),
        ("fib", FIB, &|| {
            black_box(fib(Value::Int(18)));
        }),
        ("sieve", SIEVE, &|| {
            black_box(sieve(20_000));
        }),
        ("dot", DOT, &|| {
            black_box(dot(&a, &b));
        }),
    ];
    for (name, source, in_rust) in rust {
        let mut group = c.benchmark_group(name);
        group.bench_function("Rust over values", |b| b.iter(in_rust));
        let program = Program::compile(source, "bound.py").expect("it compiles");
        group.bench_function("Hognose", |b| {
            b.iter(|| black_box(Interpreter::new().start(&program)));
        });
        group.finish();
    }
}

criterion_group!(benches, bound);
criterion_main!(benches);
