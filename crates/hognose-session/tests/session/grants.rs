//! Clock, entropy and environment.

use super::kind_of;
use hognose_session::{
    Builder, Clock, Dataclass, Entropy, Error, FileLimits, Grant, HostError, Limits, Object, Session,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

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
    let mut dumps = Vec::new();
    for _ in 0..2 {
        let mut session = fixed();
        let more = "import time, random, uuid, secrets, datetime, tempfile, asyncio
seen = [random.random(), uuid.uuid4(), secrets.token_hex(8), datetime.datetime.now(), tempfile.mkdtemp(), id(object()), hash('text')]
await asyncio.sleep(0.5)
seen += [time.time(), set('some words')]";
        session.run(more).await.unwrap();
        dumps.push(session.dump());
    }
    assert_eq!(dumps[0], dumps[1], "the same grants are the same run");
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

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Dataclass)]
struct Point {
    x: i64,
}

#[test]
fn what_is_missing_at_loading_is_named_all_of_it() {
    let full = || {
        let limits = Limits {
            instructions: Some(10_000_000),
            memory: Some(100_000_000),
            ..Limits::default()
        };
        let files = FileLimits {
            entries: Some(100),
            ..FileLimits::default()
        };
        Session::builder()
            .function("ask() -> int", || Ok::<_, HostError>(1))
            .dataclass::<Point>()
            .object(Object::new("db", "").method("size() -> int", || Ok::<_, HostError>(1)))
            .limits(limits)
            .file_limits(files)
            .max_duration(Duration::from_secs(10))
            .clock(Clock::System)
            .entropy(Entropy::System)
            .env("KEY", "value")
            .resolver(|_| None)
    };
    let bytes = full().build().unwrap().dump();
    let missing = |builder: Builder, bytes: &[u8]| match builder.load(bytes) {
        Err(Error::Missing(grants)) => grants.iter().map(Grant::to_string).collect::<Vec<_>>(),
        Ok(_) => Vec::new(),
        Err(other) => panic!("{other}"),
    };
    assert_eq!(
        missing(Session::builder(), &bytes),
        [
            "function 'ask'",
            "function 'db.size'",
            "class 'Point'",
            "object 'db'",
            "limit 'files.entries'",
            "limit 'instructions'",
            "limit 'max_duration'",
            "limit 'memory'",
            "clock",
            "entropy",
            "resolver",
        ]
    );
    let error = Session::builder().load(&bytes).err().unwrap().to_string();
    assert!(error.starts_with("the session needs what it was not given: function 'ask', function"));
    assert_eq!(missing(full(), &bytes), [""; 0]);
    assert_eq!(missing(full().clock(Clock::Virtual), &bytes), ["clock"]);
    assert_eq!(
        missing(full().limits(Limits::default()), &bytes),
        ["limit 'instructions'", "limit 'memory'"]
    );

    // Another grant of the same kind will do, and a session loaded twice misses the same.
    let unlimited = || {
        let limits = Limits {
            instructions: Some(u64::MAX),
            memory: Some(usize::MAX),
            ..Limits::default()
        };
        full().limits(limits).entropy(Entropy::Seed([1; 32]))
    };
    assert_eq!(missing(unlimited(), &bytes), ["entropy"]);
    let again = full().load(&bytes).unwrap().dump();
    assert_eq!(missing(Session::builder(), &again).len(), 11);

    // What needs no grant: a virtual clock and a seed.
    let plain = Session::builder()
        .entropy(Entropy::Seed([2; 32]))
        .build()
        .unwrap()
        .dump();
    assert_eq!(missing(Session::builder(), &plain), [""; 0]);
    assert_eq!(missing(full(), &plain), [""; 0]);
    // A session that had a clock is not loaded without one.
    assert_eq!(missing(Session::builder().clock(Clock::Absent), &plain), ["clock"]);
    let absent = Session::builder().clock(Clock::Absent).build().unwrap().dump();
    for clock in [Clock::Absent, Clock::Virtual, Clock::System] {
        assert_eq!(missing(Session::builder().clock(clock), &absent), [""; 0]);
    }
}
