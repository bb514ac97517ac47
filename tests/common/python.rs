//! CPython, to compare with: one process that answers one program after another.
//!
//! Which python: `HOGNOSE_PYTHON`; else the newest that pyenv has; else `python3`. With `ORACLE=../shared/oracle` it is the CPython 3.14
//! that writes the corpus's expectations, which needs `node`, and whose integers of a machine word have 32 bits.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// For each program on its input (a line with the length, then the text), the length and the text of what it printed and how it ended.
const DRIVER: &str = r#"
import sys, io, contextlib, signal
sys.setrecursionlimit(1000)
source_in, answer_out = sys.stdin.buffer, sys.stdout.buffer
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
        try: ended = f'{type(e).__name__}: {e}'
        except BaseException: ended = type(e).__name__ + ': ?'
    finally: signal.alarm(0)
    answer = (out.getvalue() + ended).encode('utf-8', 'replace')
    answer_out.write(b'%d\n' % len(answer) + answer)
    answer_out.flush()
"#;

pub struct Python {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    /// The 14 of 3.14.
    pub minor: u32,
    /// Whether a machine word has 64 bits, as hashes show.
    pub wide: bool,
}

impl Python {
    /// A python of at least 3.`minor`. Where there is none, says so.
    pub fn start(minor: u32) -> Option<Python> {
        let python = match std::env::var("ORACLE") {
            Ok(oracle) => Python::oracle(&oracle),
            Err(_) => Python::native(minor),
        };
        if python.is_none() {
            println!("skipped: there is no python of 3.{minor} or newer; HOGNOSE_PYTHON can name one");
        }
        python
    }

    fn oracle(directory: &str) -> Option<Python> {
        let mut command = Command::new("node");
        // The fuzzer's crate is one folder below the project.
        let (here, above) = (
            concat!(env!("CARGO_MANIFEST_DIR"), "/tests/random/oracle.mjs"),
            concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/random/oracle.mjs"),
        );
        let script = if Path::new(here).exists() { here } else { above };
        command.args(["--stack-size=60000", script, directory]);
        Python::spawn(command, 14, false)
    }

    fn native(least: u32) -> Option<Python> {
        let program = std::env::var_os("HOGNOSE_PYTHON")
            .map(PathBuf::from)
            .or_else(newest_of_pyenv)
            .unwrap_or_else(|| "python3".into());
        let probe = Command::new(&program)
            .args(["-c", "import sys; print(sys.version_info[1])"])
            .output()
            .ok()?;
        let minor: u32 = String::from_utf8(probe.stdout).ok()?.trim().parse().ok()?;
        let mut command = Command::new(&program);
        command.args(["-c", DRIVER]);
        (minor >= least).then(|| Python::spawn(command, minor, true))?
    }

    fn spawn(mut command: Command, minor: u32, wide: bool) -> Option<Python> {
        let mut child = command
            .env("PYTHONHASHSEED", "0")
            .env("PYTHONWARNINGS", "ignore")
            .env("TZ", "UTC")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .ok()?;
        let (input, output) = (child.stdin.take()?, BufReader::new(child.stdout.take()?));
        Some(Python {
            child,
            input,
            output,
            minor,
            wide,
        })
    }

    /// What a program prints, and how it ended: nothing, `Type: message` of an exception, or `slow`.
    pub fn run(&mut self, source: &str) -> String {
        write!(self.input, "{}\n{source}", source.len()).expect("it listens");
        self.input.flush().expect("it listens");
        let mut length = String::new();
        self.output.read_line(&mut length).expect("it answers");
        let mut answer = vec![0; length.trim().parse().expect("a length")];
        self.output.read_exact(&mut answer).expect("it answers");
        String::from_utf8(answer).expect("it is UTF-8")
    }
}

/// What comparing a program with CPython came to.
#[derive(Debug, PartialEq, Eq)]
pub enum Compared {
    Same,
    /// One of the two took too long.
    Long,
    Different {
        ours: String,
        theirs: String,
    },
}

impl Python {
    /// Whether a program that gave `ours` here gives the same in CPython.
    pub fn compare(&mut self, source: &str, ours: String) -> Compared {
        if ours.ends_with("Budget") {
            return Compared::Long;
        }
        let theirs = self.run(source);
        if theirs.ends_with("slow") {
            return Compared::Long;
        }
        let (ours, theirs) = (without_addresses(&ours), without_addresses(&theirs));
        if ours == theirs {
            Compared::Same
        } else {
            Compared::Different { ours, theirs }
        }
    }
}

/// A text with `0x…` in place of what representations tell of where an object is.
fn without_addresses(text: &str) -> String {
    let mut parts = text.split(" at 0x");
    let mut masked = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        masked.push_str(" at 0x…");
        masked.push_str(part.trim_start_matches(|c: char| c.is_ascii_hexdigit()));
    }
    masked
}

impl Drop for Python {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Of `~/.pyenv/versions`, the newest Python 3.
fn newest_of_pyenv() -> Option<PathBuf> {
    let root = std::env::var_os("PYENV_ROOT")
        .map(PathBuf::from)
        .or_else(|| Some(std::env::home_dir()?.join(".pyenv")))?;
    let version = |name: &str| -> Option<Vec<u32>> { name.split('.').map(|part| part.parse().ok()).collect() };
    std::fs::read_dir(root.join("versions"))
        .ok()?
        .flatten()
        .filter_map(|entry| Some((version(entry.file_name().to_str()?)?, entry.path().join("bin/python3"))))
        .filter(|(version, program)| version.first() == Some(&3) && program.exists())
        .max()
        .map(|(_, program)| program)
}
