//! Programs made at random, run here and by CPython: both print the same, and end in the same exception.
//!
//! The test runs 200 of them, and is skipped where there is no `python3` of at least 3.12 (before that, slices were not hashable). More, and others:
//!
//! ```sh
//! RANDOM_PROGRAMS=20000 RANDOM_SEED=1 PYTHON=python3.14 cargo test --release --test random_programs -- --nocapture
//! ```
//!
//! Messages of exceptions are compared where the python is 3.14; before that some were worded otherwise. Where there is none of that,
//! `ORACLE=../shared/oracle` has the same CPython run that writes the corpus's expectations. A program that differs is printed; what it
//! shows goes, shortened, to `corpus/regressions/`.

#[path = "random/generator.rs"]
mod generator;

use hognose::{Interpreter, Limits, Program, Progress};
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// The python that answers: for each program on its input (a line with the length, then the text), the length and the text of what
/// it printed and how it ended.
const DRIVER: &str = r#"
import sys, io, contextlib, signal
sys.setrecursionlimit(1000)
source_in, answer_out = sys.stdin.buffer, sys.stdout.buffer
answer_out.write(b'%d %d\n' % sys.version_info[:2])
answer_out.flush()
class Slow(BaseException): pass
def slow(*_): raise Slow
signal.signal(signal.SIGALRM, slow)
while True:
    line = source_in.readline()
    if not line: break
    source = source_in.read(int(line)).decode()
    out = io.StringIO()
    ended = ''
    try:
        with contextlib.redirect_stdout(out):
            signal.alarm(5)
            exec(compile(source, 'main.py', 'exec'), {'__name__': '__main__'})
    except Slow: ended = 'slow'
    except BaseException as e:
        try: ended = type(e).__name__ + (f': {e}' if MESSAGES else '')
        except BaseException: ended = type(e).__name__ + ': ?'
    finally: signal.alarm(0)
    answer = (out.getvalue() + ended).encode('utf-8', 'replace')
    answer_out.write(b'%d\n' % len(answer) + answer)
    answer_out.flush()
"#;

struct Python {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    messages: bool,
}

impl Python {
    fn start() -> Option<Python> {
        let oracle = std::env::var("ORACLE").ok();
        let name = std::env::var("PYTHON").unwrap_or_else(|_| "python3".into());
        let probe = Command::new(&name)
            .args(["-c", "import sys; print(sys.version_info[1])"])
            .output()
            .ok()?;
        let minor: u32 = String::from_utf8(probe.stdout).ok()?.trim().parse().ok()?;
        let messages = minor >= 14 || oracle.is_some();
        let driver = format!("MESSAGES = {}\n{DRIVER}", if messages { "True" } else { "False" });
        let mut command = match oracle {
            Some(oracle) => {
                let mut command = Command::new("node");
                let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/random/oracle.mjs");
                command.args(["--stack-size=60000", script, &oracle]);
                command
            }
            None => {
                let mut command = Command::new(&name);
                command.args(["-c", &driver]);
                command
            }
        };
        let mut child = command
            .env("PYTHONHASHSEED", "0")
            .env("PYTHONWARNINGS", "ignore")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .ok()?;
        let (input, output) = (child.stdin.take()?, child.stdout.take()?);
        let mut python = Python {
            child,
            input,
            output: BufReader::new(output),
            messages,
        };
        let mut version = String::new();
        python.output.read_line(&mut version).ok()?;
        (minor >= 12).then_some(python)
    }

    fn run(&mut self, source: &str) -> String {
        write!(self.input, "{}\n{source}", source.len()).expect("it listens");
        self.input.flush().expect("it listens");
        let mut length = String::new();
        self.output.read_line(&mut length).expect("it answers");
        let mut answer = vec![0; length.trim().parse().expect("a length")];
        self.output.read_exact(&mut answer).expect("it answers");
        String::from_utf8(answer).expect("it is UTF-8")
    }
}

impl Drop for Python {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn run_here(source: &str, messages: bool) -> String {
    let program = match Program::compile(source, "main.py") {
        Ok(program) => program,
        Err(error) => {
            let place = format!("(main.py, line {})", error.line);
            return if messages {
                format!("{}: {} {place}", error.kind.name(), error.message)
            } else {
                error.kind.name().to_owned()
            };
        }
    };
    let mut interpreter = Interpreter::new();
    interpreter.set_limits(Limits {
        instructions: Some(50_000_000),
        ..Limits::default()
    });
    let ended = match interpreter.start(&program) {
        Progress::Finished(_) => String::new(),
        Progress::Raised(exception) if messages => format!("{}: {}", exception.kind, exception.message),
        Progress::Raised(exception) => exception.kind,
        other => format!("{other:?}"),
    };
    interpreter.take_output() + &ended
}

#[test]
fn the_same_as_python() {
    let number =
        |name: &str, otherwise: u64| std::env::var(name).map_or(otherwise, |text| text.parse().expect("a number"));
    let (count, first) = (number("RANDOM_PROGRAMS", 200), number("RANDOM_SEED", 1));
    let Some(mut python) = Python::start() else {
        println!("skipped: there is no python3 of 3.12 or newer");
        return;
    };
    let messages = python.messages;
    let mut differing = Vec::new();
    for seed in first..first + count {
        let shown = if messages { "True" } else { "False" };
        let source = format!("MESSAGES = {shown}\n{}", generator::program(seed));
        let theirs = python.run(&source);
        if theirs.ends_with("slow") {
            continue;
        }
        let ours = run_here(&source, messages);
        if ours != theirs {
            let at = ours.lines().zip(theirs.lines()).position(|(a, b)| a != b);
            let line = |text: &str| {
                at.map_or("<one is longer>".into(), |at| {
                    text.lines().nth(at).unwrap_or("").to_owned()
                })
            };
            println!(
                "--- seed {seed}\n  python  {}\n  hognose {}",
                line(&theirs),
                line(&ours)
            );
            if differing.is_empty() {
                println!("{source}");
            }
            differing.push(seed);
        }
    }
    assert!(
        differing.is_empty(),
        "{} of {count} programs differ: {differing:?}",
        differing.len()
    );
}
