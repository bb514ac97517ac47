//! Limits end a run, not the session.
//!
//! `cargo run --example limits`

use hognose_session::{Error, Limits, Session};
use std::time::Duration;

#[tokio::main]
async fn main() -> Result<(), Error> {
    let mut session = Session::builder()
        .limits(Limits {
            instructions: Some(1_000_000),
            memory: Some(16 << 20),
            output: Some(1000),
            recursion: Some(200),
            ..Limits::default()
        })
        .max_duration(Duration::from_secs(2))
        .build()?;
    for source in [
        "while True: pass",
        "'x' * 10**12",
        "rows = []\nwhile True: rows.append('y' * 1000)",
        "10 ** 10 ** 10",
        "for i in range(1000): print(i)",
        "def f(): return f()\nf()",
    ] {
        match session.run(source).await {
            Err(error) if error.is_limit() => println!("{error}: {} instructions", session.run_counts().instructions),
            Err(error) => println!("{}", error.to_string().lines().last().unwrap_or("")),
            Ok(run) => println!("it ended: {:?}", run.value),
        }
        // What a run leaves behind counts as memory of the next. The host can let go of it where no program has the room to.
        session.set("rows", &())?;
    }
    Ok(())
}
