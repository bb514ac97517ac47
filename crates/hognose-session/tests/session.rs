//! What a session promises beside the rows of the seed (`seed.rs`), through the public API.

use hognose_session::{
    Access, Builder, Change, Clock, CodeTool, Dataclass, Detail, Entropy, Error, FileError, FileFuture, FileLimits,
    FileTree, HostError, HostValue, LimitKind, Limits, Object, ProblemKind, Resolved, Session, Stat, Step, Stream,
    Wanted,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

fn plain() -> Session {
    Session::builder().build().expect("it grants nothing wrong")
}

fn kind_of(error: &Error) -> &str {
    error.exception().map_or("", |e| &e.kind)
}

/// An async function that takes a while, and counts how many of its futures were dropped before their end.
fn slow(dropped: Arc<AtomicUsize>) -> Builder {
    struct Guard(Arc<AtomicUsize>, bool);
    impl Drop for Guard {
        fn drop(&mut self) {
            if !self.1 {
                self.0.fetch_add(1, Ordering::SeqCst);
            }
        }
    }
    Session::builder().async_function(
        "slow(ms: int, fail: bool = False) -> int",
        move |ms: u64, fail: bool| {
            let guard = Guard(dropped.clone(), false);
            async move {
                let mut guard = guard;
                tokio::time::sleep(Duration::from_millis(ms)).await;
                guard.1 = true;
                match fail {
                    true => Err(HostError::new("ValueError", format!("{ms} failed"))),
                    false => Ok(ms),
                }
            }
        },
    )
}

#[tokio::test]
async fn asyncio_runs_host_calls_together_and_cancels_them() {
    let dropped = Arc::new(AtomicUsize::new(0));
    let mut session = slow(dropped.clone()).build().unwrap();
    let source = "
import asyncio
log = []
async def main():
    log.append(await asyncio.gather(slow(1), slow(2, fail=True), return_exceptions=True))
    task = asyncio.create_task(slow_task())
    async with asyncio.TaskGroup() as group:
        a = group.create_task(slow_task())
        b = group.create_task(slow_task())
    log.append((a.result(), b.result(), await task))
    log.append([await done for done in asyncio.as_completed([slow(30), slow(1), slow(15)])])
    try:
        await asyncio.wait_for(slow(60000), 0.02)
    except TimeoutError:
        log.append('wait_for')
    try:
        async with asyncio.timeout(0.02):
            await asyncio.gather(slow(60000), slow(60000))
    except TimeoutError:
        log.append('timeout')
    task = asyncio.create_task(slow_task(60000))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        log.append('cancelled')
async def slow_task(ms=1):
    return await slow(ms)
await main()
[[str(x) for x in log[0]], *log[1:]]";
    let run = tokio::time::timeout(Duration::from_secs(20), session.run(source))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        hognose_session::value::repr(&run.value),
        "[['1', '2 failed'], (1, 1, 1), [1, 15, 30], 'wait_for', 'timeout', 'cancelled']"
    );
    tokio::task::yield_now().await;
    tokio::time::sleep(Duration::from_millis(5)).await;
    // The last one was cancelled before the host was told of it, or dropped like the three before it.
    assert!(
        dropped.load(Ordering::SeqCst) >= 3,
        "{}",
        dropped.load(Ordering::SeqCst)
    );
}

#[tokio::test]
async fn timeouts_hold_at_the_top_level_too() {
    let mut session = slow(Arc::default()).build().unwrap();
    let source = "
import asyncio
try:
    async with asyncio.timeout(0.02):
        await slow(60000)
    r = 'not too slow'
except TimeoutError:
    r = 'too slow'
try:
    async with asyncio.TaskGroup() as group:
        group.create_task(asyncio.wait_for(slow(5, fail=True), 5))
        await slow(60000)
except* ValueError as errors:
    r += f', {errors.exceptions[0]}'
await slow(1)
r";
    let got: String = tokio::time::timeout(Duration::from_secs(10), session.run_as(source))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(got, "too slow, 5 failed");
}

#[tokio::test]
async fn signatures_have_keywords_defaults_and_help() {
    let mut session = Session::builder()
        .function(
            "join(first, /, *rest: str, sep: str = '-', **more: int) -> str\nJoins texts.\n\nAll of them.",
            |first: String, rest: Vec<String>, sep: String, more: BTreeMap<String, i64>| {
                let mut parts = vec![first];
                parts.extend(rest);
                parts.extend(more.iter().map(|(k, v)| format!("{k}={v}")));
                Ok::<_, HostError>(parts.join(&sep))
            },
        )
        .build()
        .unwrap();
    assert_eq!(
        session
            .run_as::<String>("join('a', 'b', 'c', sep='+', z=1)")
            .await
            .unwrap(),
        "a+b+c+z=1"
    );
    let error = session.run("join()").await.unwrap_err();
    assert_eq!(
        error.exception().unwrap().message,
        "join() missing 1 required positional argument: 'first'"
    );
    let error = session.run("join('a', 5)").await.unwrap_err();
    assert_eq!(
        error.exception().unwrap().message,
        "join() argument 'rest[0]': invalid type: integer `5`, expected str"
    );
    session.run("help(join)").await.unwrap();
    assert_eq!(
        session.output(),
        "Help on external function join:\n\njoin(first, /, *rest: str, sep: str = '-', **more: int) -> str\n    Joins texts.\n\n    All of them.\n\n"
    );
    let told = session
        .run_as::<(String, String)>("(join.__name__, join.__doc__)")
        .await
        .unwrap();
    assert_eq!(told, ("join".into(), "Joins texts.\n\nAll of them.".into()));
    assert!(matches!(
        Session::builder().function("f(", || Ok::<_, HostError>(1)).build(),
        Err(Error::Declaration(_))
    ));
}

#[tokio::test]
async fn host_errors_are_the_exceptions_they_name() {
    let mut session = Session::builder()
        .raw_function("fail", |args| match args.positional.first() {
            Some(HostValue::Str(kind)) => Err(HostError::new(kind.clone(), "because")),
            _ => Err(std::io::Error::from(std::io::ErrorKind::NotFound).into()),
        })
        .build()
        .unwrap();
    let source = "
class Mine(Exception): pass
got = []
for kind in ['ValueError', 'Mine', 'NoSuch', None]:
    try:
        fail(kind)
    except Exception as e:
        got.append(type(e).__name__)
got";
    assert_eq!(
        session.run_as::<Vec<String>>(source).await.unwrap(),
        ["ValueError", "Mine", "RuntimeError", "FileNotFoundError"]
    );
}

#[tokio::test]
async fn async_panics_are_errors_of_the_run() {
    let mut session = Session::builder()
        .async_function("boom(now: bool)", |now: bool| {
            assert!(!now, "at once");
            async move { if now { Ok::<_, HostError>(1) } else { panic!("later") } }
        })
        .build()
        .unwrap();
    for (source, expected) in [
        ("boom(True)", "at once"),
        ("boom(False)", "later"),
        ("await boom(False)", "later"),
        ("await boom(True)", "at once"),
    ] {
        match session.run(source).await {
            Err(Error::HostPanic { function, message }) => assert_eq!((&*function, &*message), ("boom", expected)),
            other => panic!("{source}: {other:?}"),
        }
        assert_eq!(session.run_as::<i64>("1 + 1").await.unwrap(), 2);
    }
}

#[tokio::test]
async fn host_objects_have_methods() {
    let grants = || {
        let db = Object::new("db", "The rows.")
            .method(
                "count(table: str, min: int = 0) -> int\nHow many.",
                |table: String, min: usize| Ok::<_, HostError>(table.len().max(min)),
            )
            .async_method("load(key: str) -> str", |key: String| async move {
                tokio::time::sleep(Duration::from_millis(1)).await;
                Ok::<_, HostError>(key.to_uppercase())
            });
        Session::builder().object(db)
    };
    let mut session = grants().build().unwrap();
    let source = "
import asyncio
[db.count('abc'), db.count(table='x', min=7), await db.load('k'), await asyncio.gather(db.load('a'), db.load('b')), repr(db)]";
    let got: serde_json::Value = session.run_as(source).await.unwrap();
    assert_eq!(got, json!([3, 7, "K", ["A", "B"], "<host object db>"]));
    let mut loaded = grants().load(&session.dump()).unwrap();
    assert_eq!(loaded.run_as::<i64>("db.count('abcd')").await.unwrap(), 4);
    match Session::builder().load(&session.dump()) {
        Err(Error::MissingFunctions(names)) => assert_eq!(names, ["db.count", "db.load"]),
        other => panic!("{:?}", other.err()),
    }
}

#[tokio::test]
async fn unknown_names_are_resolved_when_asked_for() {
    let asked = Arc::new(Mutex::new(Vec::new()));
    let seen = asked.clone();
    let mut session = Session::builder()
        .function("late.twice(n: int) -> int", |n: i64| Ok::<_, HostError>(n * 2))
        .resolver(move |wanted| {
            seen.lock().unwrap().push(format!("{wanted:?}"));
            match wanted {
                Wanted::Name("answer") => Some(Resolved::Value(HostValue::Int(42))),
                Wanted::Name("twice") => None,
                Wanted::Module("company") => Some(Resolved::Module(vec![
                    ("name".into(), Resolved::Value(HostValue::Str("ACME".into()))),
                    (
                        "tools".into(),
                        Resolved::Module(vec![("n".into(), Resolved::Value(HostValue::Int(3)))]),
                    ),
                ])),
                _ => None,
            }
        })
        .build()
        .unwrap();
    let source = "
import company
from company import name
[answer, answer, name, company.tools.n]";
    let got: serde_json::Value = session.run_as(source).await.unwrap();
    assert_eq!(got, json!([42, 42, "ACME", 3]));
    assert_eq!(*asked.lock().unwrap(), ["Module(\"company\")", "Name(\"answer\")"]);
    assert_eq!(kind_of(&session.run("nothing").await.unwrap_err()), "NameError");
    assert_eq!(
        kind_of(&session.run("import nothing").await.unwrap_err()),
        "ModuleNotFoundError"
    );
}

#[tokio::test]
async fn a_panic_inside_the_interpreter_kills_the_session_and_nothing_else() {
    let mut session = Session::builder()
        .resolver(|wanted| match wanted {
            Wanted::Name("fatal") => panic!("a bug"),
            _ => None,
        })
        .build()
        .unwrap();
    session.run("kept = 1").await.unwrap();
    for source in ["try:\n    fatal\nexcept BaseException:\n    pass", "1 + 1"] {
        match session.run(source).await {
            Err(Error::Internal(what)) => assert_eq!(what, "a panic: a bug"),
            other => panic!("{other:?}"),
        }
        assert!(session.is_dead() && !session.is_paused());
    }
    assert!(Session::builder().load(&session.dump()).is_ok());
    session.restart().unwrap();
    assert_eq!(session.run_as::<i64>("1 + 1").await.unwrap(), 2);
    assert_eq!(kind_of(&session.run("kept").await.unwrap_err()), "NameError");
}

#[tokio::test]
async fn budgets_pause_and_more_is_granted() {
    let limits = Limits {
        instructions: Some(2_000),
        ..Limits::default()
    };
    let grants = || Session::builder().limits(limits.clone()).pause_on_budget();
    let mut session = grants().build().unwrap();
    let mut step = session
        .start("print('a')\nx = 0\nfor i in range(3000): x += i\nx", &())
        .await
        .unwrap();
    let mut pauses = 0;
    while let Step::Budget = step {
        assert_eq!(session.output(), "a\n");
        pauses += 1;
        session = grants().load(&session.dump()).unwrap();
        session.grant(1_000);
        step = session.resume().await.unwrap();
    }
    let Step::Done(run) = step else { panic!("{step:?}") };
    assert_eq!(run.value, HostValue::Int(4_498_500));
    assert!(pauses > 3);
    // The same program in one go counts the same.
    let mut whole = plain();
    let all = whole
        .run("print('a')\nx = 0\nfor i in range(3000): x += i\nx")
        .await
        .unwrap();
    assert_eq!(all.counts.instructions, run.counts.instructions);
}

#[tokio::test]
async fn several_deferred_calls_wait_together() {
    let grants = || Session::builder().deferred_async_function("ask(what: str) -> str");
    let mut session = grants().build().unwrap();
    let source = "import asyncio\nprint('before')\n'+'.join(await asyncio.gather(ask('a'), ask('b'), ask('c')))";
    let Step::Waiting(calls) = session.start(source, &()).await.unwrap() else {
        panic!("it waits")
    };
    assert_eq!(calls.len(), 3);
    let mut loaded = grants().load(&session.dump()).unwrap();
    loaded.complete(calls[1].future.unwrap(), Ok("B")).unwrap();
    let Step::Waiting(rest) = loaded.resume().await.unwrap() else {
        panic!("two are left")
    };
    assert_eq!(rest.len(), 2);
    for call in rest {
        let HostValue::Str(what) = &call.args[0] else {
            panic!("a text")
        };
        loaded.complete(call.future.unwrap(), Ok(what.to_uppercase())).unwrap();
    }
    let Step::Done(run) = loaded.resume().await.unwrap() else {
        panic!("all is answered")
    };
    assert_eq!(run.value_as::<String>().unwrap(), "A+B+C");
    // What was printed before the dump is in it.
    assert_eq!(run.output, "before\n");
}

#[tokio::test]
async fn limits_are_of_a_run() {
    let mut session = Session::builder()
        .limits(Limits {
            external_calls: Some(2),
            output: Some(10),
            allocations: Some(5_000),
            ..Limits::default()
        })
        .function("f()", || Ok::<_, HostError>(1))
        .build()
        .unwrap();
    for _ in 0..5 {
        session.run("f(); f(); print('12345678')").await.unwrap();
        session.run("x = [str(i) * 9 for i in range(1000)]").await.unwrap();
    }
    for (source, kind) in [
        ("f(); f(); f()", LimitKind::ExternalCalls),
        ("print('1234567890')", LimitKind::Output),
    ] {
        assert!(matches!(session.run(source).await, Err(Error::Limit(found)) if found == kind));
    }
}

#[tokio::test]
async fn output_is_live_and_kept() {
    let told = Arc::new(Mutex::new(Vec::new()));
    let seen = told.clone();
    let mut session = Session::builder()
        .on_output(move |stream, text| seen.lock().unwrap().push((stream, text.to_owned())))
        .function("f()", || Ok::<_, HostError>(1))
        .build()
        .unwrap();
    let source = "import sys\nprint('one')\nf()\nprint('two')\nprint('three', file=sys.stderr)\n1/0";
    assert_eq!(kind_of(&session.run(source).await.unwrap_err()), "ZeroDivisionError");
    assert_eq!(session.output(), "one\ntwo\n");
    assert_eq!(session.error_output(), "three\n");
    let told = told.lock().unwrap();
    assert_eq!(told[0], (Stream::Output, "one\n".to_owned()));
    assert_eq!(told[1], (Stream::Output, "two\n".to_owned()));
    assert_eq!(told[2], (Stream::Error, "three\n".to_owned()));
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Dataclass)]
enum Level {
    Low = 1,
    High = 5,
}

/// A user of the service.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Dataclass)]
#[dataclass(frozen, order)]
struct User {
    name: String,
    #[serde(rename = "emailAddress")]
    email: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Dataclass)]
struct Team {
    lead: User,
    members: Vec<User>,
    level: Level,
    #[dataclass(default)]
    scores: BTreeMap<String, f64>,
    #[dataclass(default)]
    parent: Option<Box<Team>>,
}

fn ada() -> User {
    User {
        name: "Ada".into(),
        email: None,
    }
}

#[tokio::test]
async fn derived_dataclasses_nest_and_come_back() {
    let grants = || {
        Session::builder()
            .dataclass::<Team>()
            .method::<User, _>("greet(self, word: str = 'Hello') -> str", |this: User, word: String| {
                Ok::<_, HostError>(format!("{word}, {}", this.name))
            })
            .async_method::<Team, _>("size(self) -> int", |this: Team| async move {
                Ok::<_, HostError>(this.members.len() + 1)
            })
            .function("lead_of(team: Team) -> User", |team: Team| {
                Ok::<_, HostError>(team.lead)
            })
    };
    let mut session = grants().build().unwrap();
    let team = Team {
        lead: ada(),
        members: vec![User {
            name: "Bob".into(),
            email: Some("b@x".into()),
        }],
        level: Level::Low,
        scores: BTreeMap::new(),
        parent: None,
    };
    session.set("team", &team).unwrap();
    let source = "
from dataclasses import replace, fields, asdict, is_dataclass, FrozenInstanceError
from enum import Enum
assert type(team) is Team and is_dataclass(team) and isinstance(team.level, Enum)
assert team.level is Level.Low and Level.High.value == 5
assert User.__doc__ == 'A user of the service.' and [f.type for f in fields(User)] == ['str', 'str | None'] or [f.name for f in fields(User)] == ['name', 'emailAddress']
assert team.lead.greet() == 'Hello, Ada' and team.lead.greet(word='Hi') == 'Hi, Ada'
assert await team.size() == 2
assert lead_of(team) == User('Ada', None) and hash(team.lead) == hash(User('Ada', None))
assert User('A', None) < User('B', None)
try:
    team.lead.name = 'x'
    assert False
except FrozenInstanceError:
    pass
match team:
    case Team(lead=User(name=who), level=Level.Low): pass
Team(User(who, 'a@x'), [team.lead], Level.High, {'x': 1}, parent=replace(team, members=[]))";
    let run = session.run(source).await.unwrap();
    let back: Team = run.value_as().unwrap();
    assert_eq!(back.level, Level::High);
    assert_eq!(back.parent.as_ref().unwrap().lead, ada());
    assert_eq!(back.lead.email.as_deref(), Some("a@x"));
    // The host's type stays the host's, whatever the program calls its own.
    session.run("User = 5").await.unwrap();
    session.set("again", &ada()).unwrap();
    assert_eq!(session.run_as::<String>("again.name").await.unwrap(), "Ada");
    let mut loaded = grants().load(&session.dump()).unwrap();
    loaded.set("more", &ada()).unwrap();
    assert_eq!(loaded.run_as::<String>("more.greet()").await.unwrap(), "Hello, Ada");

    let Err(Error::Value(error)) = session
        .run_as::<Team>("Team(again, [again, again.name], Level.Low)")
        .await
    else {
        panic!("a name is no user")
    };
    assert_eq!(
        (error.path.as_str(), error.message.as_str()),
        ("members[1]", "invalid type: string \"Ada\", expected User")
    );
    let error = session.run("lead_of(team=3)").await.unwrap_err();
    assert_eq!(
        error.exception().unwrap().message,
        "lead_of() argument 'team': invalid type: integer `3`, expected Team"
    );
}

#[tokio::test]
async fn clocks_entropy_and_environment_are_what_was_granted() {
    let now = "import time, random, os\n[time.time(), random.random(), os.environ.get('KEY'), len(os.environ)]";
    let fixed = || {
        Session::builder()
            .clock(Clock::Fixed(UNIX_EPOCH + Duration::from_secs(1_000_000)))
            .entropy(Entropy::Seed([7; 32]))
            .env("KEY", "value")
            .build()
            .unwrap()
    };
    let first: serde_json::Value = fixed().run_as(now).await.unwrap();
    assert_eq!(first, fixed().run_as::<serde_json::Value>(now).await.unwrap());
    assert_eq!(
        (first[0].as_f64(), &first[2], &first[3]),
        (Some(1e6), &json!("value"), &json!(1))
    );
    let slept = fixed()
        .run_as::<f64>("import time\ntime.sleep(3600)\ntime.time()")
        .await
        .unwrap();
    assert_eq!(slept, 1_003_600.0);

    let mut absent = Session::builder().clock(Clock::Absent).build().unwrap();
    assert_eq!(
        kind_of(&absent.run("import time\ntime.time()").await.unwrap_err()),
        "NotImplementedError"
    );
    assert_eq!(
        kind_of(&absent.run("import os\nos.urandom(4)").await.unwrap_err()),
        "NotImplementedError"
    );

    let system = || Session::builder().clock(Clock::System).entropy(Entropy::System);
    let mut session = system().build().unwrap();
    let before = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs_f64();
    let told: f64 = session.run_as("import time, asyncio\nt = time.time()\ntime.sleep(0.02)\nawait asyncio.sleep(0.02)\nassert time.time() - t >= 0.04\nt").await.unwrap();
    assert!(told >= before && told < before + 5.0);
    let random = "import os, random\n(os.urandom(8), random.Random().random(), random.SystemRandom().randrange(10**9))";
    let seen: Vec<String> = [
        session.run(random).await.unwrap(),
        system().build().unwrap().run(random).await.unwrap(),
        session.fork().unwrap().run(random).await.unwrap(),
    ]
    .iter()
    .map(|run| hognose_session::value::repr(&run.value))
    .collect();
    assert!(
        seen[0] != seen[1] && seen[1] != seen[2] && seen[0] != seen[2],
        "{seen:?}"
    );
}

/// A tree in the host's memory that answers after a while.
#[derive(Clone, Default)]
struct Bucket(Arc<Mutex<BTreeMap<String, Vec<u8>>>>);

impl FileTree for Bucket {
    fn stat<'f>(&'f self, path: &'f str) -> FileFuture<'f, Option<Stat>> {
        Box::pin(async move {
            tokio::time::sleep(Duration::from_millis(1)).await;
            let files = self.0.lock().unwrap();
            let folder = path.is_empty() || files.keys().any(|p| p.starts_with(&format!("{path}/")));
            Ok(match files.get(path) {
                Some(content) => Some(Stat::File(content.len() as u64)),
                None => folder.then_some(Stat::Folder),
            })
        })
    }
    fn read<'f>(&'f self, path: &'f str) -> FileFuture<'f, Vec<u8>> {
        Box::pin(async move { self.0.lock().unwrap().get(path).cloned().ok_or(FileError::NotFound) })
    }
    fn list<'f>(&'f self, path: &'f str) -> FileFuture<'f, Vec<String>> {
        Box::pin(async move {
            let prefix = if path.is_empty() {
                String::new()
            } else {
                format!("{path}/")
            };
            let files = self.0.lock().unwrap();
            let names = files.keys().filter_map(|p| p.strip_prefix(&prefix));
            let mut names: Vec<String> = names.filter_map(|n| n.split('/').next()).map(str::to_owned).collect();
            names.dedup();
            Ok(names)
        })
    }
    fn write<'f>(&'f self, path: &'f str, content: Vec<u8>) -> FileFuture<'f, ()> {
        Box::pin(async move {
            self.0.lock().unwrap().insert(path.to_owned(), content);
            Ok(())
        })
    }
    fn remove_file<'f>(&'f self, path: &'f str) -> FileFuture<'f, ()> {
        Box::pin(async move {
            self.0
                .lock()
                .unwrap()
                .remove(path)
                .map(|_| ())
                .ok_or(FileError::NotFound)
        })
    }
}

fn bucket() -> Bucket {
    let files = [("a.txt", "A"), ("sub/b.txt", "B")];
    Bucket(Arc::new(Mutex::new(
        files
            .iter()
            .map(|(p, c)| ((*p).to_owned(), c.as_bytes().to_vec()))
            .collect(),
    )))
}

#[tokio::test]
async fn mounts_are_read_written_or_kept_apart() {
    let look = "
from pathlib import Path
import os
seen = [sorted(str(p) for p in Path('/m').rglob('*.txt')), Path('/m/a.txt').read_text(), os.path.isdir('/m/sub'), os.path.exists('/m/none')]
errors = []
def attempt(f, *args):
    try:
        f(*args)
    except OSError as e:
        errors.append(f'{type(e).__name__} {e.errno}')
attempt(Path('/m/none').read_text)
attempt(Path('/m/a.txt').write_text, 'changed')
attempt(Path('/m/sub/b.txt').unlink)
attempt(Path('/m/sub/c.txt').write_text, 'new')
[*seen, errors, sorted(str(p) for p in Path('/m').rglob('*.txt'))]";
    let before = json!([["/m/a.txt", "/m/sub/b.txt"], "A", true, false]);
    for access in [Access::ReadOnly, Access::ReadWrite, Access::CopyOnWrite] {
        let tree = bucket();
        let grants = || Session::builder().mount("/m", tree.clone(), access);
        let mut session = grants().build().unwrap();
        let got: serde_json::Value = session.run_as(look).await.unwrap();
        assert_eq!(
            got.as_array().unwrap()[..4],
            before.as_array().unwrap()[..],
            "{access:?}"
        );
        let host: Vec<String> = tree.0.lock().unwrap().keys().cloned().collect();
        let changes: Vec<(String, Change)> = session.changes();
        let written = [
            ("/m/a.txt".to_owned(), Change::Written),
            ("/m/sub/b.txt".to_owned(), Change::Removed),
            ("/m/sub/c.txt".to_owned(), Change::Created),
        ];
        match access {
            Access::ReadOnly => {
                assert_eq!(
                    got[4],
                    json!(["FileNotFoundError 2", "OSError 30", "OSError 30", "OSError 30"])
                );
                assert_eq!(host, ["a.txt", "sub/b.txt"]);
                assert!(changes.is_empty());
            }
            Access::ReadWrite => {
                assert_eq!(
                    (&got[4], &got[5]),
                    (&json!(["FileNotFoundError 2"]), &json!(["/m/a.txt", "/m/sub/c.txt"]))
                );
                assert_eq!(host, ["a.txt", "sub/c.txt"]);
                assert_eq!(changes, written);
            }
            Access::CopyOnWrite => {
                assert_eq!(
                    (&got[4], &got[5]),
                    (&json!(["FileNotFoundError 2"]), &json!(["/m/a.txt", "/m/sub/c.txt"]))
                );
                assert_eq!(host, ["a.txt", "sub/b.txt"]);
                assert_eq!(changes, written);
                // What the session keeps goes with its snapshot.
                let mut loaded = grants().load(&session.dump()).unwrap();
                let text: String = loaded
                    .run_as("Path('/m/a.txt').read_text() + Path('/m/sub/c.txt').read_text()")
                    .await
                    .unwrap();
                assert_eq!(text, "changednew");
            }
        }
        assert!(
            matches!(Session::builder().load(&session.dump()), Err(Error::MissingFunctions(names)) if names == ["<files>"])
        );
    }
}

#[cfg(feature = "mounts")]
#[tokio::test]
async fn a_folder_of_the_host_cannot_be_left() {
    let folder = std::env::temp_dir().join(format!("hognose-mount-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("in")).unwrap();
    std::fs::write(folder.join("secret"), "s").unwrap();
    std::fs::write(folder.join("in/x"), "x").unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink("../secret", folder.join("in/out")).unwrap();
    let tree = hognose_session::Directory::open(folder.join("in")).unwrap();
    let mut session = Session::builder().mount("/m", tree, Access::ReadWrite).build().unwrap();
    let source = "
from pathlib import Path
import os
got = [Path('/m/x').read_text()]
for path in ['/m/out', '/m/../secret', '/m/in/../../secret', '/m//../../secret']:
    try:
        got.append(Path(path).read_text())
    except OSError as e:
        got.append(type(e).__name__)
Path('/m/new').mkdir()
Path('/m/new/y').write_text('y')
os.rename('/m/new/y', '/m/z')
got + sorted(os.listdir('/m'))";
    let got: Vec<String> = session.run_as(source).await.unwrap();
    assert_eq!(got[0], "x");
    assert!(got[1..5].iter().all(|e| e.ends_with("Error")), "{got:?}");
    assert_eq!(got[5..], ["new", "out", "x", "z"]);
    assert_eq!(std::fs::read_to_string(folder.join("in/z")).unwrap(), "y");
    std::fs::remove_dir_all(&folder).unwrap();
}

#[tokio::test]
async fn files_have_limits_and_links() {
    let mut session = Session::builder()
        .file("/a", "12345")
        .file_limits(FileLimits {
            bytes: Some(10),
            entries: Some(3),
            path: Some(100),
            ..FileLimits::default()
        })
        .build()
        .unwrap();
    let source = "
import os
got = []
def attempt(f, *args):
    try:
        got.append(f(*args))
    except OSError as e:
        got.append(e.errno)
def write(path, n):
    with open(path, 'wb') as f: f.write(bytes(n))
    return 'ok'
attempt(write, '/b', 6)
attempt(write, '/b', 5)
attempt(os.mkdir, '/c')
attempt(os.mkdir, '/d')
attempt(write, '/' + 'x' * 200, 1)
os.rmdir('/c')
os.symlink('a', '/l')
got + [open('/l').read(), os.path.realpath('/l')]";
    let got: serde_json::Value = session.run_as(source).await.unwrap();
    assert_eq!(got, json!([28, "ok", null, 28, 36, "12345", "/a"]));
}

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

#[tokio::test]
async fn checks_know_the_session() {
    let mut session = Session::builder()
        .function("fetch(url: str, *, tries: int = 1) -> str", |_: String, _: i64| {
            Ok::<_, HostError>(1)
        })
        .build()
        .unwrap();
    session.run("known = 1\nfrom math import pi").await.unwrap();
    let check = |session: &mut Session, source: &str| {
        let problems = session.check(source);
        problems.into_iter().map(|p| (p.kind, p.line)).collect::<Vec<_>>()
    };
    assert_eq!(
        check(
            &mut session,
            "x = fetch('a', tries=2)\nknown + pi + x\ndef f(): return g()\ndef g(): return 1"
        ),
        []
    );
    assert_eq!(
        check(
            &mut session,
            "fetch()\nfetch('a', 2)\nfetch('a', try_=1)\nimport jsn\nimport socket\nunknow\n'a'.uper()\nimport math\nmath.squirt(1)"
        ),
        [
            (ProblemKind::Arguments, 1),
            (ProblemKind::Arguments, 2),
            (ProblemKind::Arguments, 3),
            (ProblemKind::Import, 4),
            (ProblemKind::Unsupported, 5),
            (ProblemKind::Name, 6),
            (ProblemKind::Attribute, 7),
            (ProblemKind::Attribute, 9),
        ]
    );
    assert_eq!(
        session
            .check("fetch(5, tries='x')\nfetch('u', tries=True)")
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>(),
        [
            "line 1, column 7: fetch() argument 'url' is int, not str",
            "line 1, column 16: fetch() argument 'tries' is str, not int",
        ]
    );
    assert_eq!(check(&mut session, "x = (1"), [(ProblemKind::Syntax, 1)]);
    assert_eq!(
        session.check("unknow = know")[0].suggestion.as_deref(),
        Some("use 'known'")
    );
}

#[tokio::test]
async fn a_code_tool_answers_models() {
    let tool = CodeTool::new(
        Session::builder()
            .limits(Limits {
                instructions: Some(100_000),
                ..Limits::default()
            })
            .async_function(
                "fetch(url: str) -> str\nThe text at an address.",
                |url: String| async move { Ok::<_, HostError>(format!("<{url}>")) },
            ),
    )
    .roll_back()
    .max_text(200);
    let description = tool.description();
    for part in [
        "async fetch(url: str) -> str: The text at an address.",
        "statistics",
        "100000 instructions",
    ] {
        assert!(description.contains(part), "{description}");
    }
    let short = CodeTool::new(Session::builder()).detail(Detail::Short);
    assert!(short.description().len() < 400);
    assert_eq!(tool.openai()["function"]["parameters"]["required"], json!(["code"]));
    assert_eq!(tool.anthropic()["input_schema"]["type"], "object");
    assert_eq!(tool.mcp()["inputSchema"]["properties"]["code"]["type"], "string");

    let call = async |id: &str, code: &str| tool.call(id, &json!({"code": code})).await;
    let result = call("one", "page = await fetch('x')\nprint('got')\n{'page': page}").await;
    assert_eq!(
        (result.value.clone(), result.text()),
        (Some(json!({"page": "<x>"})), "got\n\nResult: {'page': '<x>'}".into())
    );
    assert!(call("two", "page").await.error.unwrap().contains("NameError"));
    let failed = call("one", "page = 5\nopen('/f', 'w').write('x')\nimport numpy").await;
    let error = failed.error.unwrap();
    assert!(
        error.contains("line 3") && error.contains("use lists with math and statistics"),
        "{error}"
    );
    assert_eq!(
        call("one", "page, __import__('os').listdir('/')").await.value,
        Some(json!(["<x>", []]))
    );
    let files = call("one", "open('/f', 'w').write('x')").await;
    assert_eq!(
        tool.with_session("one", |s| s.file("/f")).await.unwrap().as_deref(),
        Some(&b"x"[..])
    );
    assert_eq!(files.files, [("/f".to_owned(), Change::Created)]);
    let long = call("one", "print('x' * 1000)").await.output;
    assert!(long.len() < 300 && long.contains("left out"), "{long}");
    assert!(
        call("one", "while True: pass")
            .await
            .text()
            .contains("instruction limit exceeded")
    );
    assert!(!tool.call("one", &json!({"source": 1})).await.is_ok());
    let shown = call(
        "one",
        "from pathlib import Path\nclass A:\n    def __repr__(self): return '<an A>'\n[A(), Path('/x'), A]",
    )
    .await;
    assert_eq!(
        (shown.value, shown.repr.as_str()),
        (None, "[<an A>, PosixPath('/x'), <class '__main__.A'>]")
    );
    let bytes = tool.dump("one").await.unwrap();
    tool.load("three", &bytes).await.unwrap();
    assert_eq!(call("three", "page").await.value, Some(json!("<x>")));
    assert!(tool.forget("one").await);
    assert!(!call("one", "page").await.is_ok());
}

#[tokio::test]
async fn long_runs_let_others_have_a_turn() {
    let turns = Arc::new(AtomicUsize::new(0));
    let counted = turns.clone();
    let other = tokio::spawn(async move {
        loop {
            counted.fetch_add(1, Ordering::SeqCst);
            tokio::task::yield_now().await;
        }
    });
    let mut session = Session::builder().yield_every(20_000).build().unwrap();
    session.run("for i in range(100000): pass").await.unwrap();
    other.abort();
    assert!(turns.load(Ordering::SeqCst) > 3, "{}", turns.load(Ordering::SeqCst));
}

#[test]
fn the_core_steps_without_a_runtime() {
    use hognose_interpreter::{Answer, Interpreter, Progress};
    let source = "import asyncio\nx = [ask(1), ask(2)]\n[*await asyncio.gather(*x), ask(3)]";
    let program = hognose_session::Program::compile(source, "steps.py").unwrap();
    let mut interpreter = Interpreter::new();
    interpreter.add_function("ask", false);
    let mut progress = interpreter.start(&program);
    for n in 1..=2 {
        let Progress::Call(call) = progress else {
            panic!("{progress:?}")
        };
        assert_eq!(call.args, [HostValue::Int(n)]);
        progress = interpreter.resume(&Answer::Pending);
    }
    assert!(matches!(progress, Progress::Futures(_)), "{progress:?}");
    let mut interpreter = Interpreter::load(&interpreter.dump()).unwrap();
    for call in interpreter.outstanding() {
        let [HostValue::Int(n)] = call.args[..] else {
            panic!("{call:?}")
        };
        interpreter.complete(call.future.unwrap(), &Answer::Value(HostValue::Int(n * 10)));
    }
    let Progress::Call(_) = interpreter.resume(&Answer::Go) else {
        panic!("it asks once more")
    };
    let error = Answer::Raise {
        kind: "KeyError".into(),
        message: "no".into(),
    };
    let Progress::Raised(exception) = interpreter.resume(&error) else {
        panic!("nobody catches it")
    };
    assert_eq!((&*exception.kind, interpreter.is_suspended()), ("KeyError", false));
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

#[tokio::test]
async fn exceptions_have_their_places_and_causes() {
    let source = "
def inner(x):
    return {}[x]
def outer(x):
    try:
        inner(x)
    except KeyError as e:
        raise ValueError('no', x) from e
outer('k')";
    let error = plain().run(source).await.unwrap_err();
    let exception = error.exception().unwrap();
    assert_eq!(
        exception.args,
        [HostValue::Str("no".into()), HostValue::Str("k".into())]
    );
    let places: Vec<(&str, u32)> = exception.frames.iter().map(|f| (&*f.function, f.line)).collect();
    assert_eq!(places, [("<module>", 9), ("outer", 8)]);
    let cause = exception.cause.as_ref().unwrap();
    assert_eq!((&*cause.kind, cause.frames.last().unwrap().line), ("KeyError", 3));
    assert!(cause.cause.is_none());
}
