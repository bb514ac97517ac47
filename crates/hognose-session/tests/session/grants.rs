//! Clock, entropy and environment.

use super::kind_of;
use hognose_session::{Clock, Entropy, Session};
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
