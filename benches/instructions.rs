//! A guard against slowing down that cannot flake: the machine instructions of each kernel, counted by callgrind.
//!
//! `cargo bench --bench instructions` fails where a kernel takes over 3 % more than `benches/instructions.txt` says, if that was made
//! with the same compiler, C library and valgrind.
//! `cargo bench --bench instructions -- --record "why"` writes that file anew, the reason under `# `.
//! `target/release/deps/instructions-* --kernel NAME --turns N` runs one kernel, for a profiler.
//!
//! A kernel is run a few turns and some more; the difference is what the additional turns cost, without the start of the process.

use hognose::{Answer, HostValue, Interpreter, Program, Progress};
use std::collections::BTreeMap;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

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

/// Kernels that are a program: compiled once, run in one session every turn.
const PROGRAMS: &[(&str, &str)] = &[
    ("while loop", "i = 0\nwhile i < 1000: i = i + 1"),
    (
        "for range",
        "def f():\n    n = 0\n    for i in range(1000): n += i * 2 % 7\n    return n\nf()",
    ),
    (
        "call",
        "def f(a, b): return a\ndef g():\n    for i in range(300): f(i, 2)\ng()",
    ),
    (
        "keyword call",
        "def f(a, b=1, *, c=2): return a\ndef g():\n    for i in range(300): f(i, c=3)\ng()",
    ),
    (
        "generator next",
        "def g():\n    for i in range(300): yield i\ndef f():\n    for x in g(): pass\nf()",
    ),
    (
        "attribute",
        "class A:\n    def __init__(self): self.x = 1\ndef f(a):\n    for i in range(300): a.x = a.x + 1\nf(A())",
    ),
    (
        "method call",
        "class A:\n    def m(self, x): return x\ndef f(a):\n    for i in range(300): a.m(i)\nf(A())",
    ),
    (
        "instance",
        "class A:\n    def __init__(self, x): self.x = x\ndef f():\n    for i in range(300): A(i)\nf()",
    ),
    (
        "dict",
        "def f():\n    d = {}\n    for i in range(300): d[i % 50] = d.get(i % 50, 0) + 1\nf()",
    ),
    (
        "dict of strings",
        "def f():\n    d = {}\n    for w in ('alpha', 'beta', 'a longer key') * 100: d[w] = d.get(w, 0) + 1\nf()",
    ),
    (
        "list",
        "def f():\n    a = []\n    for i in range(300): a.append(i)\n    for i in range(300): a[i] = a[-i] + 1\nf()",
    ),
    (
        "string building",
        "def f():\n    s = ''\n    for i in range(300): s += 'ab'\n    return len(s)\nf()",
    ),
    ("f-string", "def f():\n    for i in range(300): f'{i}: {i * 2:>5}'\nf()"),
    (
        "exception",
        "def f():\n    for i in range(100):\n        try: raise ValueError(i)\n        except ValueError as e: pass\nf()",
    ),
    (
        "comprehension",
        "def f(): return [i * 2 for i in range(300) if i % 3]\nf()",
    ),
    ("sort with key", "sorted(range(300), key=lambda n: -n)"),
    (
        "big integers",
        "def f():\n    n = 1\n    for i in range(1, 60): n = n * (i + 10**9) % (10**40 + 7)\nf()",
    ),
];

/// The other kernels.
const SPECIAL: &[&str] = &["cold 1 + 1", "cold ten lines", "external call", "dump and load"];

fn finished(progress: Progress) {
    match progress {
        Progress::Finished(value) => drop(black_box(value)),
        other => panic!("{other:?}"),
    }
}

fn run(kernel: &str, turns: usize) {
    match kernel {
        "cold 1 + 1" | "cold ten lines" => {
            let source = if kernel == "cold 1 + 1" { "1 + 1" } else { TEN_LINES };
            for _ in 0..turns {
                let program = Program::compile(black_box(source), "cold.py").expect("it compiles");
                finished(Interpreter::new().start(&program));
            }
        }
        "external call" => {
            let program = Program::compile("while True: ask(1)", "calls.py").expect("it compiles");
            let mut interpreter = Interpreter::new();
            interpreter.add_function("ask", false);
            interpreter.start(&program);
            let answer = Answer::Value(HostValue::Int(2));
            for _ in 0..turns {
                black_box(interpreter.resume(&answer));
            }
        }
        "dump and load" => {
            let program =
                Program::compile("x = [(i, str(i)) for i in range(20)]\nask(1)", "d.py").expect("it compiles");
            let mut interpreter = Interpreter::new();
            interpreter.add_function("ask", false);
            interpreter.start(&program);
            for _ in 0..turns {
                interpreter = Interpreter::load(&interpreter.dump()).expect("it loads");
            }
        }
        _ => {
            let (_, source) = PROGRAMS
                .iter()
                .find(|(name, _)| *name == kernel)
                .expect("a kernel's name");
            let program = Program::compile(source, "kernel.py").expect("it compiles");
            let mut interpreter = Interpreter::new();
            for _ in 0..turns {
                finished(interpreter.start(&program));
            }
        }
    }
}

/// The instructions callgrind counts for a process that runs these turns.
fn counted(kernel: &str, turns: usize) -> u64 {
    let this = std::env::current_exe().expect("the path of this program");
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(this)
        .args(["--kernel", kernel, "--turns", &turns.to_string()])
        .output()
        .expect("valgrind is installed");
    let log = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{kernel}: {log}");
    let line = log
        .lines()
        .find(|l| l.contains("Collected :"))
        .unwrap_or_else(|| panic!("{log}"));
    line.rsplit(' ')
        .next()
        .and_then(|n| n.parse().ok())
        .unwrap_or_else(|| panic!("{line}"))
}

fn table() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/instructions.txt")
}

/// What the figures hang on besides the code: they are compared only where it is the same.
fn made_with() -> String {
    let version = |command: &str, argument: &str| {
        let output = std::process::Command::new(command).arg(argument).output();
        let text = output.map(|o| String::from_utf8_lossy(&o.stdout).into_owned());
        let first = text.ok().and_then(|t| t.lines().next().map(str::to_owned));
        first.unwrap_or_else(|| format!("no {command}"))
    };
    [
        std::env::consts::ARCH.to_owned(),
        version("rustc", "--version"),
        version("getconf", "GNU_LIBC_VERSION"),
        version("valgrind", "--version"),
    ]
    .join(", ")
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().collect();
    let given = |flag: &str| {
        arguments
            .iter()
            .position(|a| a == flag)
            .and_then(|at| arguments.get(at + 1))
    };
    if let (Some(kernel), Some(turns)) = (given("--kernel"), given("--turns")) {
        run(kernel, turns.parse().expect("a number of turns"));
        return ExitCode::SUCCESS;
    }
    let recorded = std::fs::read_to_string(table()).unwrap_or_default();
    let made_with = format!("made with {}", made_with());
    let comparable = recorded.lines().any(|line| line == made_with);
    let known: BTreeMap<&str, u64> = recorded
        .lines()
        .filter_map(|line| {
            line.rsplit_once(": ")
                .and_then(|(name, n)| Some((name, n.parse().ok()?)))
        })
        .collect();
    let mut lines = String::new();
    let mut slower = false;
    for kernel in SPECIAL.iter().copied().chain(PROGRAMS.iter().map(|(name, _)| *name)) {
        const FIRST: usize = 20;
        const MORE: usize = 20;
        let each = (counted(kernel, FIRST + MORE) - counted(kernel, FIRST)) / MORE as u64;
        let before = known.get(kernel).copied();
        let change = before.map_or(0.0, |n| (each as f64 / n as f64 - 1.0) * 100.0);
        let verdict = if change > 3.0 { "SLOWER" } else { "" };
        slower |= change > 3.0;
        println!("{kernel:18} {each:>10} {change:>+6.1} % {verdict}");
        lines.push_str(&format!("{kernel}: {each}\n"));
    }
    if let Some(why) = given("--record") {
        let mut reasons: Vec<&str> = recorded.lines().filter(|l| l.starts_with("# ")).collect();
        let reason = format!("# {why}");
        reasons.push(&reason);
        std::fs::write(table(), format!("{}\n{made_with}\n{lines}", reasons.join("\n")))
            .expect("the table can be written");
        return ExitCode::SUCCESS;
    }
    if !comparable {
        println!("The table was not {made_with}: nothing to compare with.");
        return ExitCode::SUCCESS;
    }
    if slower { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
