//! Snapshots compressed and signed, and those of every format released.

use super::plain;
use hognose_session::{Error, Limits, Session, Step};
use std::io::{Read, Write};

#[cfg(all(feature = "compression", feature = "authentication"))]
#[tokio::test]
async fn snapshots_are_compressed_and_signed() {
    let signed = || Session::builder().sign("key").compress(3);
    let mut session = signed().build().unwrap();
    session.run("x = list(range(10000))").await.unwrap();
    let bytes = session.dump();
    assert!(bytes.len() < 40_000, "{}", bytes.len());
    assert_eq!(bytes, session.dump());
    assert_eq!(
        signed().load(&bytes).unwrap().run_as::<i64>("sum(x)").await.unwrap(),
        49_995_000
    );
    assert!(matches!(
        Session::builder().sign("another").load(&bytes),
        Err(Error::Signature)
    ));
    assert!(matches!(signed().load(&plain().dump()), Err(Error::Signature)));
    assert!(Session::builder().load(&bytes).is_ok(), "who has no key does not ask");
    assert!(signed().largest_snapshot(1000).load(&bytes).is_err());
    for at in 0..bytes.len().min(200) {
        let mut wrong = bytes.clone();
        wrong[at] ^= 1;
        assert!(signed().load(&wrong).is_err(), "byte {at}");
    }
}

/// Gives and takes a few bytes at a time, and fails after so many.
struct Slow<'b> {
    bytes: &'b [u8],
    written: Vec<u8>,
    fails_after: usize,
}

impl Slow<'_> {
    fn new(bytes: &[u8], fails_after: usize) -> Slow<'_> {
        Slow {
            bytes,
            written: Vec::new(),
            fails_after,
        }
    }

    fn some(&mut self, at_most: usize) -> std::io::Result<usize> {
        let some = at_most.min(7).min(self.fails_after);
        self.fails_after -= some;
        match some == 0 && at_most > 0 {
            true => Err(std::io::ErrorKind::ConnectionReset.into()),
            false => Ok(some),
        }
    }
}

impl Read for Slow<'_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let some = self.some(into.len().min(self.bytes.len()))?;
        let (now, later) = self.bytes.split_at(some);
        into[..some].copy_from_slice(now);
        self.bytes = later;
        Ok(some)
    }
}

impl Write for Slow<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let some = self.some(bytes.len())?;
        self.written.extend_from_slice(&bytes[..some]);
        Ok(some)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn snapshots_go_through_writers_and_readers() {
    let mut session = plain();
    session.run("x = list(range(100))").await.unwrap();
    let bytes = session.dump();
    let mut pipe = Slow::new(&[], usize::MAX);
    session.dump_to(&mut pipe).unwrap();
    assert_eq!(pipe.written, bytes);
    let mut loaded = Session::builder().load_from(Slow::new(&bytes, usize::MAX)).unwrap();
    assert_eq!(loaded.dump(), bytes);
    assert_eq!(loaded.run_as::<i64>("sum(x)").await.unwrap(), 4950);
    assert!(session.dump_to(Slow::new(&[], 20)).is_err());
    assert!(matches!(
        Session::builder().load_from(Slow::new(&bytes, 20)),
        Err(Error::Io(_))
    ));
    let endless = std::io::repeat(b'H');
    assert!(Session::builder().largest_snapshot(10_000).load_from(endless).is_err());
}

/// The same state is the same bytes: after loading, and in another process.
#[tokio::test]
async fn the_same_state_is_the_same_bytes_anywhere() {
    let grants = || {
        let grants = Session::builder().deferred_function("ask").file("/a/b", "c");
        #[cfg(all(feature = "compression", feature = "authentication"))]
        let grants = grants.compress(3).sign("key");
        grants
    };
    let source = "
import re, json, collections, datetime, asyncio
class A:
    def __init__(self): self.x = {1.5, 'a', (1, 2), None}
kept = [A(), {str(i): i for i in range(50)}, set('some words'), collections.Counter('abca'), re.compile('a+b'), datetime.date(2024, 1, 2)]
def gen():
    yield from ([ask(k)] for k in kept[1])
sorted([3, 1, 2], key=lambda n: next(gen()))";
    let mut session = grants().build().unwrap();
    let step = session.start(source, &()).await.unwrap();
    assert!(matches!(step, Step::Paused(_)));
    let bytes = session.dump();
    if let Ok(path) = std::env::var("HOGNOSE_DUMP_TO") {
        return std::fs::write(path, bytes).unwrap();
    }
    assert_eq!(grants().load(&bytes).unwrap().dump(), bytes);
    let path = std::env::temp_dir().join(format!("hognose-dump-{}", std::process::id()));
    let status = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "snapshots::the_same_state_is_the_same_bytes_anywhere"])
        .env("HOGNOSE_DUMP_TO", &path)
        .stdout(std::process::Stdio::null())
        .status()
        .unwrap();
    assert!(status.success());
    assert!(std::fs::read(&path).unwrap() == bytes);
    std::fs::remove_file(path).unwrap();
}

#[tokio::test]
async fn forks_go_their_own_ways() {
    let mut session = Session::builder().deferred_function("ask() -> int").build().unwrap();
    let source = "kept = [1]\ndef f(n): return ask() if n == 0 else f(n - 1)\nkept.append(f(5))\nkept";
    assert!(matches!(session.start(source, &()).await.unwrap(), Step::Paused(_)));
    let mut fork = session.fork().unwrap();
    let mut values = Vec::new();
    for (session, answer) in [(&mut fork, 7), (&mut session, 8)] {
        let Step::Done(run) = session.resume_with(Ok(answer)).await.unwrap() else {
            panic!("that was all it asked")
        };
        values.push(run.value_as::<Vec<i64>>().unwrap());
    }
    assert_eq!(values, [[1, 7], [1, 8]]);
    fork.run("kept.clear()").await.unwrap();
    session.restart().unwrap();
    assert_eq!(fork.run_as::<Vec<i64>>("kept").await.unwrap(), [0; 0]);
    assert!(session.run("kept").await.is_err());
}

/// When garbage is collected, and what a collection keeps, follows from what a snapshot has and the limits: a fork does as its original.
#[tokio::test]
async fn forks_collect_as_their_originals_do() {
    let limits = Limits {
        memory: Some(4 << 20),
        ..Limits::default()
    };
    let mut session = Session::builder().limits(limits).build().unwrap();
    for (source, collected) in [
        ("x = 1", true),
        ("x = list(range(30_000)); z = bytearray(100_000)", true),
        // What is held shrinks, and nothing is collected.
        ("del z[:]", false),
        ("x = 1", false),
        // Free places, more than are kept so near to the limit.
        (
            "x = None; y = [{} for i in range(7_000)]; z = bytearray(2_000_000)",
            false,
        ),
        ("y = None", true),
        ("for i in range(9): z = [i] * 10_000", false),
    ] {
        let mut fork = session.fork().unwrap();
        for one in [&mut session, &mut fork] {
            one.run(source).await.unwrap();
        }
        assert!(session.dump() == fork.dump(), "of {source:?}");
        if collected {
            let mut fork = session.fork().unwrap();
            session.collect();
            fork.collect();
            assert!(session.dump() == fork.dump(), "collected after {source:?}");
        }
    }
}

/// The snapshots in `fixtures/`, one a format: what a release wrote, every later one reads. Before a release, a change of the
/// layout is written anew with `FIXTURES=write cargo test -p hognose-session --test session fixtures`; after it, `FORMAT` is
/// raised, this format's reader is kept, and a file is added.
#[tokio::test]
async fn fixtures_of_all_formats_load() {
    let grants = || {
        Session::builder()
            .deferred_function("ask(what: str) -> str")
            .file("/note.txt", "kept")
    };
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let define = "
import math
class Shape:
    sides = 3
    def area(self): return math.pi * self.sides
def gen():
    yield from [1, 2, 3]
g = gen(); next(g)
data = [1, 2.5, 'text', 'ü' * 10, b'bytes', None, True, 10**30, (1,), {'k': [1]}, {1, 2}, range(3), Shape(), math.pi, {'a': 2}]
print('printed')";
    let ask = "'%s, %s, %s' % (sorted([3, 1, 2], key=lambda n: len(ask('sort'))), next(g), data[-1]['a'])";
    if std::env::var("FIXTURES").is_ok_and(|v| v == "write") {
        let mut session = grants().build().unwrap();
        session.run(define).await.unwrap();
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("format-1-between-runs.bin"), session.dump()).unwrap();
        session.start(ask, &()).await.unwrap();
        std::fs::write(folder.join("format-1-paused.bin"), session.dump()).unwrap();
    }
    for format in [1] {
        let between =
            std::fs::read(folder.join(format!("format-{format}-between-runs.bin"))).expect("the fixture is there");
        let mut session = grants().load(&between).expect("a released format is read");
        let step = session.start(ask, &()).await.unwrap();
        let paused = std::fs::read(folder.join(format!("format-{format}-paused.bin"))).expect("the fixture is there");
        let loaded = grants().load(&paused).expect("a released format is read");
        for (mut session, mut step) in [(session, step), (loaded.fork().unwrap(), Step::Budget)] {
            while !matches!(step, Step::Done(_)) {
                step = session.resume_with(Ok("xx")).await.unwrap();
            }
            let Step::Done(run) = step else { unreachable!() };
            assert_eq!(run.value_as::<String>().unwrap(), "[3, 1, 2], 2, 2");
            assert_eq!(session.file("/note.txt").unwrap(), b"kept");
        }
    }
}
