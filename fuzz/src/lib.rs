//! What is fuzzed, as plain functions from bytes. They assert what must hold of any input: no panic, every limit held, a session that
//! answers its next run, a heap that verifies. `fuzz_targets/` gives them to libFuzzer, `tests/fuzz_inputs.rs` runs what was kept.

// The tests that run the other targets compare with CPython in `tests/random_programs.rs`.
#[cfg(not(test))]
#[path = "../../tests/common/mod.rs"]
mod common;
#[cfg(not(test))]
pub mod differential;
#[path = "program.rs"]
mod program_text;
#[path = "session.rs"]
mod session_target;

#[cfg(not(test))]
pub use session_target::HOSTS_OWN;
pub use session_target::session;

use arbitrary::Unstructured;
use hognose::{Answer, HostValue, Interpreter, Limits, Program, Progress};
use std::sync::LazyLock;

/// What a run may use before it is ended.
fn limits() -> Limits {
    Limits {
        instructions: Some(300_000),
        memory: Some(32 << 20),
        output: Some(1 << 20),
        ..Limits::default()
    }
}

/// The text in `bytes`; what is no UTF-8 becomes replacement characters.
fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Runs to an end, answering every call; then the session must verify and answer.
fn run(interpreter: &mut Interpreter, program: &Program) {
    interpreter.set_limits(limits());
    let mut progress = interpreter.start(program);
    for _ in 0..20 {
        progress = match progress {
            Progress::Call(_) => interpreter.resume(&Answer::Argument(0)),
            Progress::Internal(why) => panic!("a bug: {why}"),
            _ => break,
        };
    }
    settle(interpreter);
}

/// Whatever happened: the heap verifies, and the session answers.
fn settle(interpreter: &mut Interpreter) {
    interpreter.abandon();
    interpreter.set_limits(Limits::default());
    let bytes = interpreter.dump();
    let mut copy = match Interpreter::load(&bytes) {
        Ok(copy) => copy,
        Err(error) => panic!("its snapshot does not load: {error}"),
    };
    assert!(copy.dump() == bytes, "the same state gives the same bytes");
    static NEXT: LazyLock<Program> = LazyLock::new(|| Program::compile("1 + 1", "next.py").expect("it compiles"));
    match copy.start(&NEXT) {
        Progress::Finished(HostValue::Int(2)) => {}
        other => panic!("the next run: {other:?}"),
    }
}

fn interpreter() -> Interpreter {
    let mut interpreter = Interpreter::new();
    interpreter.add_function("suspend", false);
    interpreter
}

/// A program's text.
pub fn source(bytes: &[u8]) {
    if let Ok(program) = Program::compile(&text(bytes), "fuzz.py") {
        run(&mut interpreter(), &program);
    }
}

/// Choices that make a program which parses.
pub fn program(bytes: &[u8]) {
    let text = program_text::program(&mut Unstructured::new(bytes));
    match Program::compile(&text, "fuzz.py") {
        Ok(program) => run(&mut interpreter(), &program),
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}

/// The text that [`program`] makes of these bytes.
pub fn program_of(bytes: &[u8]) -> String {
    program_text::program(&mut Unstructured::new(bytes))
}

/// Snapshots of programs paused inside constructs of many kinds.
static PAUSED: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    const PROGRAMS: &[&str] = &[
        "x = [1, 'a', 2.5, (1, 2), {3: 4}, {5}, b'c', 10**30, None]\nsuspend(x)\nprint(x)",
        "def f(n):\n    return suspend(n) if n == 0 else f(n - 1) + 1\nprint(f(20))",
        "def g():\n    for i in range(3):\n        yield suspend(i)\nprint(list(g()))",
        "print(sorted([3, 1, 2], key=lambda x: suspend(x)))",
        "class A:\n    def __eq__(self, o): return suspend(o) is self\n    def __hash__(self): return 1\nprint(A() in [1, A()], {A(): 1, A(): 2})",
        "class C:\n    x = suspend(1)\n    def m(self): return super().__repr__()\nC().m()",
        "try:\n    try:\n        1 / 0\n    finally:\n        suspend(1)\nexcept ZeroDivisionError as e:\n    suspend(2)\n    print(e)",
        "with open('f', 'w') as f:\n    f.write(str(suspend(5)))\nprint([suspend(y) for y in (1, 2)], f'{suspend(3)!r:>5}')",
        "import re, json, itertools, collections, enum, dataclasses\n@dataclasses.dataclass\nclass P:\n    x: int = suspend(1)\nclass E(enum.Enum):\n    A = suspend(1)\nprint(re.sub('a', lambda m: suspend(m[0]), 'banana'), json.dumps({'a': [1]}, default=suspend), list(map(suspend, itertools.count(1)).__next__() for _ in 'ab'))",
        "import asyncio\nasync def w(n):\n    await asyncio.sleep(0)\n    return suspend(n)\nasync def main():\n    return await asyncio.gather(w(1), w(2))\nprint(asyncio.run(main()))",
        "match [1, {'a': suspend(2)}]:\n    case [x, {'a': y, **rest}] if suspend(True):\n        print(x, y, rest)",
    ];
    let mut found = Vec::new();
    for source in PROGRAMS {
        let program = Program::compile(source, "paused.py").expect("it compiles");
        let mut interpreter = interpreter();
        let mut progress = interpreter.start(&program);
        for _ in 0..6 {
            let Progress::Call(_) = progress else { break };
            found.push(interpreter.dump());
            progress = interpreter.resume(&Answer::Argument(0));
        }
    }
    found
});

/// The snapshot of a paused program, with bytes changed, removed or put in, under a right checksum.
pub fn snapshot(bytes: &[u8]) {
    let mut choices = Unstructured::new(bytes);
    let (Ok(which), Ok(edits)) = (
        choices.choose_index(PAUSED.len()),
        choices.arbitrary::<Vec<(u8, u16, u8)>>(),
    ) else {
        return;
    };
    let mut snapshot = PAUSED[which].clone();
    for (what, place, byte) in edits.into_iter().take(8) {
        const HEADER: usize = 12;
        const CHECKSUM: usize = 4;
        let at = HEADER + usize::from(place) % (snapshot.len() - HEADER - CHECKSUM).max(1);
        match what % 4 {
            0 if snapshot.len() > HEADER + CHECKSUM + 1 => drop(snapshot.remove(at)),
            1 => snapshot.insert(at, byte),
            _ => snapshot[at] = byte,
        }
    }
    let end = snapshot.len() - 4;
    let checksum = crc32fast::hash(&snapshot[..end]);
    snapshot[end..].copy_from_slice(&checksum.to_le_bytes());
    let Ok(mut interpreter) = Interpreter::load(&snapshot) else {
        return;
    };
    interpreter.set_limits(limits());
    let mut progress = interpreter.resume(&Answer::Argument(0));
    for _ in 0..20 {
        let Progress::Call(_) = progress else { break };
        progress = interpreter.resume(&Answer::Argument(0));
    }
    interpreter.abandon();
    interpreter.collect();
    let _ = interpreter.dump();
}

/// Runs `script`, compiled once, with these globals.
fn script(program: &Program, inputs: &[(&str, HostValue)]) {
    let mut interpreter = interpreter();
    for (name, value) in inputs {
        let _ = interpreter.set_global(name, value);
    }
    run(&mut interpreter, program);
}

/// Splits the bytes at their first zero.
fn halves(bytes: &[u8]) -> (&[u8], &[u8]) {
    match bytes.iter().position(|b| *b == 0) {
        Some(at) => (&bytes[..at], &bytes[at + 1..]),
        None => (bytes, b""),
    }
}

/// A pattern, a zero byte, a text.
pub fn regex(bytes: &[u8]) {
    static SCRIPT: LazyLock<Program> = LazyLock::new(|| {
        Program::compile(
            "import re\n\
             for flags in (0, re.I | re.M, re.X | re.S | re.A):\n    \
                 for p, t in ((pattern, text), (pattern.encode(), text.encode())):\n        \
                     try:\n            \
                         c = re.compile(p, flags if isinstance(p, str) else flags & ~re.U)\n        \
                     except (re.error, ValueError, OverflowError, RecursionError):\n            \
                         continue\n        \
                     for m in c.finditer(t):\n            \
                         m.group(0), m.groups(), m.groupdict(), m.span(), m.lastindex, m.lastgroup\n        \
                     c.split(t, 3), c.subn(lambda m: m[0], t), c.fullmatch(t)\n        \
                     try:\n            \
                         c.sub(t, t)\n        \
                     except (re.error, IndexError):\n            \
                         pass\n",
            "regex.py",
        )
        .expect("it compiles")
    });
    let (pattern, subject) = halves(bytes);
    script(
        &SCRIPT,
        &[
            ("pattern", HostValue::Str(text(pattern))),
            ("text", HostValue::Str(text(subject))),
        ],
    );
}

/// A format, a zero byte, a text to be formatted with it.
pub fn format(bytes: &[u8]) {
    static SCRIPT: LazyLock<Program> = LazyLock::new(|| {
        Program::compile(
            "import string\n\
             values = [0, -7, 10**25, 1.5, -0.0, 1e300, float('nan'), 2+3j, True, None, value, [value], {'a': value}]\n\
             for v in values:\n    \
                 for f in (lambda: format(v, spec), lambda: spec % v, lambda: spec % (v, v), lambda: spec.format(v, v, a=v),\n              \
                           lambda: ('{:' + spec + '}').format(v), lambda: spec.encode() % v, lambda: string.Template(spec).substitute(a=v)):\n        \
                     try:\n            \
                         f()\n        \
                     except (TypeError, ValueError, KeyError, IndexError, AttributeError, OverflowError, UnicodeError):\n            \
                         pass\n\
             list(string.Formatter().parse(value))\n",
            "format.py",
        )
        .expect("it compiles")
    });
    let (spec, value) = halves(bytes);
    script(
        &SCRIPT,
        &[
            ("spec", HostValue::Str(text(spec))),
            ("value", HostValue::Str(text(value))),
        ],
    );
}

/// A JSON document. What loads must come back from its own dump.
pub fn json(bytes: &[u8]) {
    static SCRIPT: LazyLock<Program> = LazyLock::new(|| {
        Program::compile(
            "import json\n\
             for t in (text, data):\n    \
                 try:\n        \
                     v = json.loads(t)\n    \
                 except (ValueError, RecursionError):\n        \
                     continue\n    \
                 again = json.dumps(v)\n    \
                 assert json.dumps(json.loads(again)) == again\n    \
                 json.dumps(v, indent=2, sort_keys=True, ensure_ascii=False)\n    \
                 json.loads(t, object_pairs_hook=list, parse_float=str, parse_int=str)\n",
            "json_target.py",
        )
        .expect("it compiles")
    });
    script(
        &SCRIPT,
        &[
            ("text", HostValue::Str(text(bytes))),
            ("data", HostValue::Bytes(bytes.to_vec())),
        ],
    );
}

/// A text for the small grammars.
pub fn mini_languages(bytes: &[u8]) {
    static SCRIPT: LazyLock<Program> = LazyLock::new(|| {
        Program::compile(
            "import os.path, fnmatch, string, pathlib\n\
             def tries():\n    \
                 yield lambda: int(text)\n    \
                 yield lambda: int(text, 0)\n    \
                 yield lambda: int(text, 36)\n    \
                 yield lambda: float(text)\n    \
                 yield lambda: complex(text)\n    \
                 yield lambda: float.fromhex(text)\n    \
                 yield lambda: bytes.fromhex(text)\n    \
                 yield lambda: eval(text)\n    \
                 yield lambda: exec(text)\n    \
                 yield lambda: fnmatch.fnmatch(text, text)\n    \
                 yield lambda: pathlib.Path(text).resolve()\n    \
                 yield lambda: os.path.normpath(text)\n    \
                 yield lambda: text.title().casefold().swapcase().expandtabs(3).splitlines()\n    \
                 yield lambda: string.capwords(text)\n    \
                 for codec in ('utf-8', 'utf-16', 'utf-32', 'ascii', 'latin-1', 'cp1252', 'unicode_escape', text[:12]):\n        \
                     for errors in ('strict', 'replace', 'ignore', 'backslashreplace', 'xmlcharrefreplace'):\n            \
                         yield lambda: text.encode(codec, errors)\n            \
                         yield lambda: data.decode(codec, errors)\n\
             for t in tries():\n    \
                 try:\n        \
                     t()\n    \
                 except Exception:\n        \
                     pass\n\
             try:\n    \
                 import datetime, struct\n\
             except ImportError:\n    \
                 pass\n\
             else:\n    \
                 for t in (lambda: datetime.datetime.fromisoformat(text), lambda: datetime.datetime.strptime('2024-02-29 10:11', text),\n              \
                           lambda: datetime.datetime(2024, 2, 29, 1, 2, 3).strftime(text), lambda: datetime.date.fromisoformat(text),\n              \
                           lambda: struct.unpack(text, data), lambda: struct.calcsize(text)):\n        \
                     try:\n            \
                         t()\n        \
                     except (ValueError, TypeError, OverflowError, struct.error):\n            \
                         pass\n",
            "mini.py",
        )
        .expect("it compiles")
    });
    script(
        &SCRIPT,
        &[
            ("text", HostValue::Str(text(bytes))),
            ("data", HostValue::Bytes(bytes.to_vec())),
        ],
    );
}

/// Operations on an interpreter, one a byte.
pub fn stepping(bytes: &[u8]) {
    static PROGRAMS: LazyLock<Vec<Program>> = LazyLock::new(|| {
        [
            "x = 1",
            "x = suspend(x if 'x' in dir() else 0)",
            "def f(n):\n    return f(n - 1) + suspend(n) if n else 0\nf(5)",
            "import asyncio\nasync def main():\n    async with asyncio.TaskGroup() as g:\n        for i in range(3): g.create_task(fetch(i))\nasyncio.run(main())",
            "keep = [keep] if 'keep' in dir() else []",
            "1 / 0",
            "while True: suspend(1)",
            "g = (suspend(i) for i in range(9))\nnext(g)",
            "next(g)",
            "def f(): return f()\nf()",
            "class A:\n    def __del__(self): print(1)\na = [A() for _ in range(100)]",
            "with open('a.txt', 'a') as f: f.write('x' * 100)\nopen('a.txt').read()",
        ]
        .iter()
        .map(|source| Program::compile(source, "step.py").expect("it compiles"))
        .collect()
    });
    let mut interpreter = interpreter();
    interpreter.add_function("fetch", true);
    // Collecting at every safepoint of a deep recursion is work in its square: a few operations of it do.
    let mut under_stress = 0;
    for operation in bytes.iter().take(60) {
        let argument = usize::from(operation >> 4);
        under_stress -= i32::from(under_stress > 0);
        if under_stress == 1 {
            interpreter.set_stress(false, false);
        }
        let progress = match operation & 15 {
            0..=3 => {
                if interpreter.is_suspended() {
                    interpreter.abandon();
                }
                Some(interpreter.start(&PROGRAMS[argument % PROGRAMS.len()]))
            }
            4..=7 if !interpreter.is_suspended() => None,
            4 => Some(interpreter.resume(&Answer::Argument(argument))),
            5 => Some(interpreter.resume(&Answer::Value(HostValue::Int(argument as i64)))),
            6 => Some(interpreter.resume(&Answer::Raise {
                kind: ["ValueError", "KeyError", "nonsense", "GeneratorExit"][argument % 4].into(),
                message: "m".into(),
            })),
            7 => Some(interpreter.resume(&Answer::Go)),
            8 => {
                let bytes = interpreter.dump();
                interpreter = Interpreter::load(&bytes).unwrap_or_else(|e| panic!("its snapshot does not load: {e}"));
                assert!(interpreter.dump() == bytes, "the same state gives the same bytes");
                None
            }
            9 => {
                interpreter.set_limits(Limits {
                    instructions: Some(argument as u64 * 50),
                    memory: Some(40_000 + argument * 4_000),
                    ..limits()
                });
                None
            }
            10 => {
                interpreter.set_limits(limits());
                None
            }
            11 => {
                interpreter.grant(Some(argument as u64 * 100));
                None
            }
            12 => {
                interpreter.abandon();
                None
            }
            13 => {
                interpreter.collect();
                None
            }
            14 => {
                let calls = interpreter.outstanding();
                if let Some(future) = calls.get(argument % calls.len().max(1)).and_then(|call| call.future) {
                    interpreter.complete(future, &Answer::Value(HostValue::Int(1)));
                }
                interpreter.complete(argument as u64, &Answer::Value(HostValue::None));
                None
            }
            _ => {
                interpreter.set_stress(argument & 1 != 0, argument & 2 != 0);
                under_stress = 8;
                None
            }
        };
        if let Some(Progress::Internal(why)) = progress {
            panic!("a bug: {why}");
        }
    }
    settle(&mut interpreter);
}
