//! Input that means harm, or that nobody meant: it ends in an ordinary error, and the session answers the next run.

use hognose::{HostValue, Interpreter, LimitKind, Limits, Program, Progress};
use std::time::{Duration, Instant};

fn compile_fault(source: &str) -> String {
    match Program::compile(source, "deep.py") {
        Ok(_) => "it compiles".into(),
        Err(error) => error.to_string(),
    }
}

#[test]
fn deeply_nested_source_is_a_syntax_error() {
    const DEEP: usize = 100_000;
    let texts = [
        "[".repeat(DEEP) + &"]".repeat(DEEP),
        "(".repeat(DEEP) + "1" + &")".repeat(DEEP),
        "{".repeat(DEEP),
        "-".repeat(DEEP) + "1",
        "~".repeat(DEEP) + "1",
        "not ".repeat(DEEP) + "1",
        "lambda: ".repeat(DEEP) + "1",
        "a".to_owned() + &".b".repeat(DEEP),
        "1".to_owned() + &"+1".repeat(DEEP),
        "1".to_owned() + &" if 1 else 1".repeat(DEEP),
        "1".to_owned() + &"**1".repeat(DEEP),
        "f".to_owned() + &"()".repeat(DEEP),
        "a".to_owned() + &"[0]".repeat(DEEP),
        (0..2000).map(|i| " ".repeat(i) + "if 1:\n").collect::<String>() + &" ".repeat(2000) + "pass\n",
        "await ".repeat(DEEP) + "1",
        "f'{".repeat(DEEP),
    ];
    for text in texts {
        let fault = compile_fault(&text);
        assert!(fault != "it compiles", "{}...", &text[..20.min(text.len())]);
    }
}

/// A thread of 256 KiB.
fn on_a_small_stack(f: impl FnOnce() + Send + 'static) {
    let thread = std::thread::Builder::new()
        .stack_size(256 << 10)
        .spawn(f)
        .expect("a thread");
    if let Err(panic) = thread.join() {
        std::panic::resume_unwind(panic);
    }
}

#[test]
fn endless_recursion_is_a_recursion_error_on_a_small_stack() {
    on_a_small_stack(|| {
        for source in [
            "def f(): return f() + 1\nf()",
            "class A:\n    def __repr__(self): return repr(self)\nrepr(A())",
            "class A:\n    def __getattr__(self, name): return getattr(self, name)\nA().x",
            "f = lambda n: [f(n) for _ in range(1)]\nf(0)",
            "def g(): yield from g()\nlist(g())",
            "def f(x): return sorted([1, 2], key=f)\nf(1)",
            "class A:\n    def __eq__(self, other): return self == other\nA() == A()",
            "class A:\n    def __add__(self, other): return self + other\nA() + 1",
            "import json\ndef d(o): return json.dumps(o, default=d)\nd(object())",
        ] {
            let mut interpreter = Interpreter::new();
            let program = Program::compile(source, "deep.py").expect("it compiles");
            match interpreter.start(&program) {
                Progress::Raised(exception) => assert_eq!(exception.kind, "RecursionError", "{source}"),
                other => panic!("{source}: {other:?}"),
            }
        }
    });
}

#[test]
fn limits_end_what_does_not_end_by_itself() {
    let limits = || Limits {
        instructions: Some(2_000_000),
        memory: Some(64 << 20),
        ..Limits::default()
    };
    for (source, kind) in [
        ("while True: pass", LimitKind::Instructions),
        ("[0] * 10**12", LimitKind::Memory),
        ("'x' * 10**12", LimitKind::Memory),
        ("10**10**10", LimitKind::Memory),
        ("b'x' * 10**12", LimitKind::Memory),
        ("(0,) * 10**12", LimitKind::Memory),
        ("'%1000000000000d' % 1", LimitKind::Memory),
        ("f'{1:1000000000}'", LimitKind::Memory),
        ("'x'.ljust(10**12)", LimitKind::Memory),
        (
            "'a'.replace('a', 'b' * 10**6) .replace('b', 'c' * 10**6)",
            LimitKind::Memory,
        ),
        ("list(range(10**12))", LimitKind::Memory),
        ("sum(range(10**12))", LimitKind::Instructions),
        ("1 << 10**12", LimitKind::Memory),
        ("bytes(10**12)", LimitKind::Memory),
        ("import itertools\nlist(itertools.count())", LimitKind::Memory),
        ("import itertools\nmax(itertools.count())", LimitKind::Instructions),
        ("import re\nre.match('(a+)+$', 'a' * 40 + 'b')", LimitKind::Instructions),
        ("x = 3\nwhile True: x = x * x", LimitKind::Memory),
        ("x = '9' * 4000\nwhile True: int(x)", LimitKind::Instructions),
        (
            "d = {}\ni = 0\nwhile True:\n    d[i] = i\n    i += 1",
            LimitKind::Memory,
        ),
        (
            "try:\n    while True: pass\nexcept BaseException: pass",
            LimitKind::Instructions,
        ),
    ] {
        let mut interpreter = Interpreter::new();
        interpreter.set_limits(limits());
        let program = Program::compile(source, "hostile.py").expect("it compiles");
        let began = Instant::now();
        let ended = match interpreter.start(&program) {
            Progress::Budget => LimitKind::Instructions,
            Progress::Limit(kind) => kind,
            other => panic!("{source}: {other:?}"),
        };
        let memory_or = |k| k == LimitKind::Memory || k == LimitKind::Instructions;
        assert!(
            ended == kind || memory_or(ended) && memory_or(kind),
            "{source}: {ended:?}"
        );
        assert!(
            began.elapsed() < Duration::from_secs(20),
            "{source}: {:?}",
            began.elapsed()
        );
        interpreter.abandon();
        interpreter.set_limits(limits());
        let next = Program::compile("1 + 1", "next.py").expect("it compiles");
        match interpreter.start(&next) {
            Progress::Finished(HostValue::Int(2)) => {}
            other => panic!("after {source}: {other:?}"),
        }
    }
}
