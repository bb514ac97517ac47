//! Every limit at its edge: the last value that suffices passes, the one below does not, and what the program would run when it is
//! left (handlers, `finally`, `__exit__`, generators' ends) does not run past it.

mod common;

use common::answered;
use hognose::{HostValue, Interpreter, LimitKind, Limits, Program, Progress};
use std::sync::LazyLock;

/// A limit, what breaks it, and how to set it.
struct Breach {
    kind: LimitKind,
    /// Statements that pass the limit, however they are called.
    source: &'static str,
    limits: Limits,
}

fn breaches() -> Vec<Breach> {
    let breach = |kind, source, limits| Breach { kind, source, limits };
    vec![
        breach(
            LimitKind::Instructions,
            "while True: pass",
            Limits {
                instructions: Some(50_000),
                ..Limits::default()
            },
        ),
        breach(
            LimitKind::Memory,
            "[0] * 10**12",
            Limits {
                memory: Some(8 << 20),
                ..Limits::default()
            },
        ),
        breach(
            LimitKind::Memory,
            "x = None\n    while True: x = [x]",
            Limits {
                memory: Some(8 << 20),
                ..Limits::default()
            },
        ),
        breach(
            LimitKind::Allocations,
            "while True: []",
            Limits {
                allocations: Some(20_000),
                ..Limits::default()
            },
        ),
        breach(
            LimitKind::ExternalCalls,
            "while True: suspend(1)",
            Limits {
                external_calls: Some(3),
                ..Limits::default()
            },
        ),
        breach(
            LimitKind::Output,
            "while True: print('x' * 1000)",
            Limits {
                output: Some(10_000),
                ..Limits::default()
            },
        ),
        breach(LimitKind::Interrupted, "while True: pass", Limits::default()),
        breach(
            LimitKind::Source,
            "exec('pass #' + 'x' * 10000)",
            Limits {
                source: Some(4000),
                ..Limits::default()
            },
        ),
        breach(
            LimitKind::Source,
            "eval('1' + ' ' * 10000)",
            Limits {
                source: Some(4000),
                ..Limits::default()
            },
        ),
        breach(
            LimitKind::Source,
            "compile('pass #' + 'x' * 10000, '', 'exec')",
            Limits {
                source: Some(4000),
                ..Limits::default()
            },
        ),
    ]
}

/// Ways to go on when something ends: each would add to `ran`.
const WAYS: &[&str] = &[
    "try:\n    breach()\nexcept:\n    ran.append(1)",
    "try:\n    breach()\nexcept Exception:\n    ran.append(1)",
    "try:\n    breach()\nexcept BaseException:\n    ran.append(1)\nran.append(2)",
    "try:\n    breach()\nexcept* BaseException:\n    ran.append(1)",
    "try:\n    breach()\nexcept MemoryError:\n    ran.append(1)",
    "try:\n    breach()\nfinally:\n    ran.append(1)",
    "def f():\n    try:\n        breach()\n    finally:\n        ran.append(1)\n        return 1\nf()\nran.append(2)",
    "for x in (1, 2):\n    try:\n        breach()\n    finally:\n        ran.append(1)\n        continue\nran.append(2)",
    "class C:\n    def __enter__(self): pass\n    def __exit__(self, *a):\n        ran.append(1)\n        return True\nwith C():\n    breach()\nran.append(2)",
    "import contextlib\nwith contextlib.suppress(BaseException):\n    breach()\nran.append(1)",
    "import contextlib\nwith contextlib.ExitStack() as stack:\n    stack.callback(ran.append, 1)\n    breach()",
    "import contextlib\n@contextlib.contextmanager\ndef m():\n    try:\n        yield\n    finally:\n        ran.append(1)\nwith m():\n    breach()",
    "def g():\n    try:\n        breach()\n        yield\n    finally:\n        ran.append(1)\nnext(g())",
    "def g():\n    try:\n        yield 1\n    finally:\n        ran.append(1)\nkept = g()\nnext(kept)\nbreach()",
    "def g():\n    try:\n        yield 1\n    except BaseException:\n        ran.append(1)\n        breach()\nkept = g()\nnext(kept)\nran.clear()\ntry:\n    breach()\nfinally:\n    kept.close()",
    "class D:\n    def __del__(self): ran.append(1)\nd = D()\nbreach()",
    "import weakref\nclass D: pass\nd = D()\nweakref.finalize(d, ran.append, 1)\ndel d\nbreach()",
    "sorted([2, 1], key=lambda x: breach())\nran.append(1)",
    "class E:\n    def __eq__(self, o):\n        try:\n            return breach()\n        finally:\n            ran.append(1)\n    def __hash__(self): return 1\n{E(): 1, E(): 2}",
    "class S:\n    def __str__(self):\n        try:\n            return breach()\n        except BaseException:\n            ran.append(1)\nf'{S()}'",
    "import asyncio\nasync def f():\n    try:\n        breach()\n    except BaseException:\n        ran.append(1)\nasyncio.run(f())\nran.append(2)",
    "import asyncio\nasync def other():\n    try:\n        await asyncio.sleep(100)\n    finally:\n        ran.append(1)\nasync def f():\n    async with asyncio.TaskGroup() as group:\n        group.create_task(other())\n        await asyncio.sleep(0)\n        breach()\nasyncio.run(f())",
    "async def g():\n    try:\n        yield 1\n    finally:\n        ran.append(1)\nasync def f():\n    async for x in g():\n        breach()\nimport asyncio\nasyncio.run(f())",
    "class M(type):\n    def __new__(*a):\n        try:\n            breach()\n        finally:\n            ran.append(1)\nclass A(metaclass=M): pass",
    "def f(n):\n    try:\n        return f(n - 1) if n else breach()\n    finally:\n        ran.append(1)\nf(50)",
    "import unittest\nclass T(unittest.TestCase):\n    def test(self): breach()\n    def tearDown(self): ran.append(1)\nunittest.TestResult\nT('test').run()\nran.append(2)",
];

fn answers(interpreter: &mut Interpreter, after: &str) {
    static NEXT: LazyLock<Program> = LazyLock::new(|| Program::compile("1 + 1", "next.py").expect("it compiles"));
    interpreter.abandon();
    interpreter.set_interrupt(None);
    interpreter.set_limits(Limits::default());
    let bytes = interpreter.dump();
    let mut copy = Interpreter::load(&bytes).unwrap_or_else(|error| panic!("after {after}: {error}"));
    for session in [interpreter, &mut copy] {
        match session.start(&NEXT) {
            Progress::Finished(HostValue::Int(2)) => {}
            other => panic!("after {after}: {other:?}"),
        }
    }
}

fn interpreter() -> Interpreter {
    let mut interpreter = Interpreter::new();
    interpreter.add_function("suspend", false);
    interpreter
}

fn run(interpreter: &mut Interpreter, source: &str) -> Progress {
    let program = Program::compile(source, "edge.py").unwrap_or_else(|e| panic!("{source}: {e}"));
    let progress = interpreter.start(&program);
    answered(interpreter, progress)
}

#[test]
fn nothing_of_the_program_runs_past_a_limit() {
    // What the ways import is made before, for it is not what is limited.
    let mut first = interpreter();
    run(&mut first, "ran = []\nimport contextlib, asyncio, weakref, unittest");
    let first = first.dump();
    for (b, breach) in breaches().into_iter().enumerate() {
        for (w, way) in WAYS.iter().enumerate() {
            let mut interpreter = Interpreter::load(&first).expect("it loads");
            interpreter.set_limits(breach.limits.clone());
            if breach.kind == LimitKind::Interrupted {
                let mut asked = 0;
                interpreter.set_interrupt(Some(Box::new(move || {
                    asked += 1;
                    asked > 1
                })));
            }
            let source = format!("def breach():\n    {}\n{way}", breach.source);
            let ended = match run(&mut interpreter, &source) {
                Progress::Budget => LimitKind::Instructions,
                Progress::Limit(kind) => kind,
                other => panic!("{:?}: {source}: {other:?}", breach.kind),
            };
            assert_eq!(ended, breach.kind, "{source}");
            if (b + w) % 4 == 0 {
                // To load a session takes longer than all else here.
                answers(&mut interpreter, &source);
            }
            let ran = interpreter.global("ran");
            assert_eq!(ran, Some(HostValue::List(Vec::new())), "{:?}: {source}", breach.kind);
        }
    }
}

/// Programs of which each limit is asked what they need of it.
const PROGRAMS: &[&str] = &[
    "x = [[i] for i in range(100)]\nfor i in x: suspend(i); print(i)",
    "def f(n): return [n] + f(n - 1) if n else []\nprint(f(30))\nsuspend(1)",
    "d = {str(i): (i, [i]) for i in range(200)}\nprint(sorted(d))\nsuspend(d)",
    "class A:\n    def __init__(self, n): self.n = n\nkept = [A(i) for i in range(100)]\nprint(len(kept))\nsuspend(kept[0])",
    "def g():\n    for i in range(50): yield [i]\nprint(sum(map(len, g())))\nsuspend(2)\nlast = [[]]",
    "import json\nprint(json.loads(json.dumps([1, {'a': [2, 3]}])))\nsuspend(1)\nfor i in range(30): suspend([i])",
];

/// What a limit of this much comes to.
fn ends(source: &str, limits: Limits) -> Progress {
    let mut interpreter = interpreter();
    run(&mut interpreter, "import json");
    interpreter.set_limits(limits);
    let progress = run(&mut interpreter, source);
    answers(&mut interpreter, source);
    progress
}

#[test]
fn what_was_used_is_enough_and_one_less_is_not() {
    for source in PROGRAMS {
        let mut whole = interpreter();
        run(&mut whole, "import json");
        let progress = run(&mut whole, source);
        assert!(matches!(progress, Progress::Finished(_)), "{source}: {progress:?}");
        let used = whole.run_counts();
        let check = |what: &str, kind: LimitKind, enough: u64, limits: &dyn Fn(u64) -> Limits| {
            let progress = ends(source, limits(enough));
            assert!(
                matches!(progress, Progress::Finished(_)),
                "{what} {enough}: {source}: {progress:?}"
            );
            for less in [1, 2, enough / 2, enough].into_iter().filter(|less| *less > 0) {
                let progress = ends(source, limits(enough.saturating_sub(less)));
                let ended = match progress {
                    Progress::Budget => LimitKind::Instructions,
                    Progress::Limit(kind) => kind,
                    other => panic!("{what} {enough} - {less}: {source}: {other:?}"),
                };
                assert_eq!(ended, kind, "{what} {enough} - {less}: {source}");
            }
        };
        check("instructions", LimitKind::Instructions, used.instructions, &|n| {
            Limits {
                instructions: Some(n),
                ..Limits::default()
            }
        });
        check("allocations", LimitKind::Allocations, used.allocations, &|n| Limits {
            allocations: Some(n),
            ..Limits::default()
        });
        check("calls", LimitKind::ExternalCalls, used.external_calls, &|n| Limits {
            external_calls: Some(n),
            ..Limits::default()
        });
        check("output", LimitKind::Output, used.output as u64, &|n| Limits {
            output: Some(n as usize),
            ..Limits::default()
        });
        check("source", LimitKind::Source, source.len() as u64, &|n| Limits {
            source: Some(n as usize),
            ..Limits::default()
        });
    }
}

/// Of memory there is one least amount that suffices: all above do, none below does.
#[test]
fn there_is_a_least_memory() {
    for source in PROGRAMS {
        let fits = |memory: usize| {
            let limits = Limits {
                memory: Some(memory),
                ..Limits::default()
            };
            match ends(source, limits) {
                Progress::Finished(_) => true,
                Progress::Limit(LimitKind::Memory) => false,
                other => panic!("{memory}: {source}: {other:?}"),
            }
        };
        let (mut no, mut yes) = (0, 64 << 20);
        assert!(fits(yes), "{source}");
        while yes - no > 1 {
            let middle = no + (yes - no) / 2;
            if fits(middle) {
                yes = middle;
            } else {
                no = middle;
            }
        }
        for away in [1, 2, 16, 100, 1000, 10_000, 100_000] {
            assert!(fits(yes + away), "{yes} suffices and {away} more does not: {source}");
            assert!(
                !fits(yes.saturating_sub(away)),
                "{yes} is needed, and {away} less suffices: {source}"
            );
        }
    }
}

/// The recursion limit can be caught, as in CPython, and is exact.
#[test]
fn recursion_is_exact_and_is_caught() {
    for n in [5, 50, 500] {
        let limits = || Limits {
            recursion: Some(n + 2),
            ..Limits::default()
        };
        let source = |depth: u32| {
            format!(
                "def f(n): return n and f(n - 1)\ntry:\n    f({depth})\n    found = 'deep'\nexcept RecursionError:\n    found = 'caught'\nfound"
            )
        };
        for (depth, expected) in [(n, "deep"), (n + 1, "caught")] {
            match ends(&source(depth), limits()) {
                Progress::Finished(HostValue::Str(found)) => assert_eq!(found, expected, "{depth} under {n}"),
                other => panic!("{depth} under {n}: {other:?}"),
            }
        }
    }
}

/// A text that nests to the limit compiles, one that nests one deeper does not.
#[test]
fn nesting_is_exact() {
    let brackets = |n: usize| "(".repeat(n) + "1" + &")".repeat(n);
    let blocks = |n: usize| (0..n).map(|i| " ".repeat(i) + "if 1:\n").collect::<String>() + &" ".repeat(n) + "pass\n";
    let shapes: [(&dyn Fn(usize) -> String, &str); 3] = [
        (&brackets, "too many nested parentheses"),
        (&blocks, "too many levels of indentation"),
        (&|n| "1".to_owned() + &"+1".repeat(n), "too many nested expressions"),
    ];
    for (shape, message) in shapes {
        let compiles = |n: usize| match Program::compile(&shape(n), "nested.py") {
            Ok(_) => true,
            Err(error) => {
                assert_eq!(error.message, message, "{n}");
                false
            }
        };
        let least = (1..).find(|n| !compiles(n * 10)).unwrap_or(0) * 10;
        let edge = (least - 10..=least).find(|n| !compiles(*n)).unwrap_or(0);
        assert!(edge > 50, "{message} at {edge}");
        assert!(compiles(edge - 1) && !compiles(edge) && !compiles(edge + 1));
    }
}

/// The limit of source is of each text, and the session itself says no before it compiles.
#[test]
fn source_is_limited_wherever_it_comes_from() {
    let limits = || Limits {
        source: Some(100),
        ..Limits::default()
    };
    for (source, over) in [
        ("exec('x = 1' + ' ' * 95)", false),
        ("exec('x = 1' + ' ' * 96)", true),
        ("eval(b'1' + b' ' * 99)", false),
        ("eval(b'1' + b' ' * 100)", true),
        ("import types\neval(compile('1', '', 'eval'))", false),
    ] {
        let ended = ends(source, limits());
        assert_eq!(
            matches!(ended, Progress::Limit(LimitKind::Source)),
            over,
            "{source}: {ended:?}"
        );
    }
}

/// What a run's value takes to be brought out is a part of what it uses, charged once: however the end is reached.
#[test]
fn a_value_that_is_brought_out_is_charged() {
    let source = "x = ['a' * 100] * 1000\n[x, {1: x}, range(10)]";
    let program = Program::compile(source, "value.py").expect("it compiles");
    let under = |n| {
        let mut interpreter = Interpreter::new();
        interpreter.set_limits(Limits {
            instructions: n,
            ..Limits::default()
        });
        let progress = interpreter.start(&program);
        (progress, interpreter)
    };
    let value = |progress| match progress {
        Progress::Finished(value) => value,
        other => panic!("{other:?}"),
    };
    let (whole, interpreter) = under(None);
    let whole = value(whole);
    let used = interpreter.run_counts().instructions;
    // Five for each of the two thousand texts, and little beside.
    assert!((10_000..11_000).contains(&used), "{used}");
    assert_eq!(value(under(Some(used)).0), whole);
    for limit in [used - 1, used - 5000, used - 10_000] {
        for dumps in [false, true] {
            let (progress, mut interpreter) = under(Some(limit));
            assert!(matches!(progress, Progress::Budget), "{limit}: {progress:?}");
            if dumps {
                interpreter = Interpreter::load(&interpreter.dump()).expect("it loads");
            }
            interpreter.grant(Some(10));
            let end = interpreter.resume(&hognose::Answer::Go);
            assert_eq!(value(end), whole, "{limit} of {used}");
            assert_eq!(interpreter.run_counts().instructions, used, "{limit}");
            answers(&mut interpreter, "its value was brought out");
        }
    }
}

/// Data that is shared comes out as often as it is referred to: to the limits, and no further.
#[test]
fn shared_data_does_not_come_out_without_end() {
    let bomb = "x = 0\nfor _ in range(60): x = [x, x]\n";
    let limits = Limits {
        memory: Some(4 << 20),
        ..Limits::default()
    };
    for end in ["x", "suspend(x)", "suspend(k={1: x})", "[range(1_000_000)] * 1000"] {
        let program = Program::compile(&format!("{bomb}{end}"), "shared.py").expect("it compiles");
        let mut interpreter = Interpreter::new();
        interpreter.add_function("suspend", false);
        interpreter.set_limits(limits.clone());
        let progress = interpreter.start(&program);
        assert!(
            matches!(progress, Progress::Limit(LimitKind::Memory)),
            "{end}: {progress:?}"
        );
        let shown = interpreter.global("x");
        assert_eq!(shown, Some(HostValue::Opaque("<list too large>".into())), "{end}");
        answers(&mut interpreter, end);
    }
    let program = Program::compile(&format!("{bomb}raise ValueError(x)"), "shared.py").expect("it compiles");
    let mut interpreter = Interpreter::new();
    interpreter.set_limits(Limits {
        instructions: Some(200_000),
        ..limits.clone()
    });
    match interpreter.start(&program) {
        Progress::Raised(exception) => {
            assert_eq!(exception.args, [HostValue::Opaque("<list too large>".into())]);
        }
        other => panic!("{other:?}"),
    }
    answers(&mut interpreter, "an exception of shared data");
    // What is not shared comes out whatever the limit.
    let program = Program::compile("list(range(100_000))", "whole.py").expect("it compiles");
    let mut interpreter = Interpreter::new();
    interpreter.set_limits(limits);
    match interpreter.start(&program) {
        Progress::Finished(HostValue::List(items)) => assert_eq!(items.len(), 100_000),
        other => panic!("{other:?}"),
    }
}

/// How an exception is shown is bounded, whatever it shares.
#[test]
fn a_report_is_bounded() {
    let line = format!("f = lambda: g(); g = lambda: f()  # {}\nf()", "x".repeat(500_000));
    let named = "source = 'f = lambda: g()\\ng = lambda: f()\\nf()'\nexec(compile(source, 'n' * 1_000_000, 'exec'))";
    for source in [
        "e = ValueError('x' * 1000)\nfor _ in range(60): e = ExceptionGroup('', [e] * 20)\nraise e",
        "e = ValueError()\ne.__notes__ = ['x' * 1_000_000] * 100_000\nraise e",
        "e = ValueError('x' * 1_000_000)\nfor _ in range(3): e = ExceptionGroup('', [e] * 15)\nraise e",
        &line,
        named,
    ] {
        let program = Program::compile(source, "report.py").expect("it compiles");
        let mut interpreter = Interpreter::new();
        match interpreter.start(&program) {
            Progress::Raised(exception) => {
                let bytes = exception.traceback.len();
                assert!(bytes < 12 << 20, "{}: {bytes}", source.get(..80).unwrap_or(source));
            }
            other => panic!("{other:?}"),
        }
    }
}
