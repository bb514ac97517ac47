//! The bytes the meter charges against the bytes the allocator gave.

mod common;

use hognose::{Interpreter, Program};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use std::alloc::System;

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// What a session holds after a program, by the meter and by the allocator, beyond what an empty session holds.
fn held(source: &str, name: &str) -> Option<(usize, usize)> {
    let program = Program::compile(source, name).ok()?;
    let empty = Interpreter::new();
    let charged_empty = empty.counts().memory;
    let region = Region::new(ALLOCATOR);
    let mut interpreter = Interpreter::new();
    let first = region.change();
    let first = first.bytes_allocated as isize - first.bytes_deallocated as isize;
    interpreter.add_function("suspend", false);
    let progress = interpreter.start(&program);
    let progress = common::answered(&mut interpreter, progress);
    drop(progress);
    interpreter.take_output();
    interpreter.take_error_output();
    let now = region.change();
    let now = now.bytes_allocated as isize - now.bytes_deallocated as isize;
    Some((
        interpreter.counts().memory.saturating_sub(charged_empty),
        (now - first).max(0) as usize,
    ))
}

#[test]
fn what_is_charged_is_what_is_held() {
    // Programs that hold one kind of thing in numbers.
    let kinds = [
        ("ints", "x = list(range(1000, 60000))"),
        ("floats", "x = [i / 7 for i in range(50000)]"),
        ("big ints", "x = [10**50 + i for i in range(20000)]"),
        ("short strings", "x = [str(i) for i in range(50000)]"),
        (
            "long strings",
            "x = ['a longer string ' + str(i) for i in range(30000)]",
        ),
        ("tuples", "x = [(i, i) for i in range(30000)]"),
        ("long tuples", "x = [tuple(range(8)) for i in range(10000)]"),
        ("lists", "x = [[i, 1, 2] for i in range(20000)]"),
        ("dicts", "x = [{'a': i, 'b': 2} for i in range(10000)]"),
        ("one dict", "x = {i: i for i in range(50000)}"),
        ("sets", "x = [{i, 1, 2} for i in range(10000)]"),
        ("one set", "x = set(range(50000))"),
        ("bytes", "x = [bytes(30) for i in range(20000)]"),
        (
            "instances",
            "class A:\n    def __init__(self, i):\n        self.a = i; self.b = 2\nx = [A(i) for i in range(20000)]",
        ),
        (
            "wide instances",
            "class A:\n    def __init__(self, i):\n        for n in 'abcdefghij': setattr(self, n, i)\nx = [A(i) for i in range(5000)]",
        ),
        ("functions", "x = [lambda: i for i in range(20000)]"),
        (
            "closures",
            "def f(a):\n    def g(): return a\n    return g\nx = [f(i) for i in range(20000)]",
        ),
        (
            "methods",
            "class A:\n    def f(self): pass\na = A()\nx = [a.f for i in range(20000)]",
        ),
        (
            "classes",
            "def f(i):\n    class A:\n        x = i\n        def m(self): pass\n    return A\nx = [f(i) for i in range(1000)]",
        ),
        (
            "generators",
            "def g(a, b):\n    yield a\n    yield b\nx = [g(i, 2) for i in range(10000)]\nfor y in x: next(y)",
        ),
        (
            "exceptions",
            "x = []\nfor i in range(10000):\n    try: raise ValueError(i)\n    except ValueError as e: x.append(e)",
        ),
        (
            "files",
            "for i in range(3000):\n    with open(f'/file{i}', 'w') as f: f.write('some content')",
        ),
        (
            "folders and links",
            "import os\nfor i in range(2000):\n    os.mkdir(f'/folder{i}')\n    os.symlink('target', f'/link{i}')",
        ),
        (
            "files made and removed",
            "import os\nfor i in range(3000):\n    with open(f'/file{i}', 'w') as f: f.write('some content')\n    os.remove(f'/file{i}')",
        ),
        ("a string built", "x = ''\nfor i in range(50000): x += 'abc'"),
        (
            "deques",
            "from collections import deque\nx = [deque([1, 2, 3]) for i in range(5000)]",
        ),
        ("one deque", "from collections import deque\nx = deque(range(50000))"),
        (
            "counters",
            "from collections import Counter\nx = [Counter('abcab') for i in range(2000)]",
        ),
        (
            "patterns",
            "import re\nx = [re.compile('(a|b)+c{2,5}x' + str(i)) for i in range(500)]",
        ),
        ("iterators", "x = [iter([1]) for i in range(20000)]"),
        ("bytearrays", "x = [bytearray(30) for i in range(10000)]"),
        (
            "bytearrays that were cut",
            "x = [bytearray(3000) for i in range(300)]\nfor y in x[:150]: del y[5:]\nfor y in x[150:]: y.clear(); y.append(1)",
        ),
        (
            "lists that were emptied",
            "import gc\nx = [[0] * 1000 for i in range(300)]\nfor y in x[:100]: del y[:]\nfor y in x[100:200]: y[:] = []\nfor y in x[200:]:\n    while len(y) > 9: y.pop()\ngc.collect()",
        ),
        (
            "deques that were emptied",
            "from collections import deque\nx = [deque([0] * 1000) for i in range(300)]\nfor y in x[:100]: y.clear()\nfor y in x[100:]:\n    while len(y) > 9: y.popleft()",
        ),
        (
            "sets and dicts that were emptied",
            "x = [set(range(1000)) for i in range(100)] + [dict.fromkeys(range(1000)) for i in range(100)]\nfor y in x: y.clear()",
        ),
        (
            "code",
            "for i in range(300): exec(f'def f{i}(a, b):\\n    c = a + b * {i}\\n    return [c, a.x, f(b)]')",
        ),
        (
            "a deep stack",
            "def f(n, *a): return n and f(n - 1, n, n, n, n, n, n, n, n, n, n) + 1\nx = f(900)",
        ),
    ];
    // What is the thread's (room for its next tree) or the process's (the code of the library) is there before anything is measured.
    assert!(Program::compile(&"x = 1\n".repeat(600), "long.py").is_ok());
    assert!(held("import gc, re, collections", "library.py").is_some());
    let mut wrong = Vec::new();
    println!("{:18} {:>10} {:>10}  ratio", "kind", "charged", "held");
    for (kind, source) in kinds {
        let (charged, held) = held(source, "kind.py").expect("it compiles");
        let ratio = charged as f64 / held as f64;
        println!("{kind:18} {charged:>10} {held:>10}  {ratio:.2}");
        if !(0.9..=2.0).contains(&ratio) {
            wrong.push(format!("{kind}: {ratio:.2}"));
        }
    }
    let (mut charged_sum, mut held_sum) = (0, 0);
    for path in common::programs() {
        let source = std::fs::read_to_string(&path).expect("it is UTF-8");
        if let Some((charged, held)) = held(&source, "corpus.py") {
            charged_sum += charged;
            held_sum += held;
        }
    }
    let ratio = charged_sum as f64 / held_sum as f64;
    println!("{:18} {charged_sum:>10} {held_sum:>10}  {ratio:.2}", "the corpus");
    if !(0.9..=1.25).contains(&ratio) {
        wrong.push(format!("the corpus: {ratio:.2}"));
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}
