//! Snapshots compressed and signed, and those of every format released.

use super::plain;
use hognose_session::{Error, Session, Step};

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
