//! A session keeps what programs define; forks are independent; programs are compiled once and shared.
//!
//! `cargo run --example state`

use hognose_session::{Error, Program, Session};

#[tokio::main]
async fn main() -> Result<(), Error> {
    let mut session = Session::builder().build()?;
    session
        .run("import math\nclass Counter:\n    n = 0\ndef bump(): Counter.n += 1; return Counter.n")
        .await?;
    session.run("bump()").await?;

    let mut fork = session.fork()?;
    println!(
        "session {}, fork {}",
        session.run_as::<i64>("bump()").await?,
        fork.run_as::<i64>("bump() + 40").await?
    );

    session.set("limit", &10)?;
    println!(
        "limit is {:?}, nothing is {:?}",
        session.get::<i64>("limit")?,
        session.get::<i64>("nothing")?
    );

    session.restart()?;
    println!(
        "after a restart: {}",
        session.run("bump()").await.expect_err("it is forgotten")
    );

    let program = Program::compile("n ** 2", "square.py").map_err(|e| Error::Syntax(Box::new(e)))?;
    let tasks: Vec<_> = (1..=4)
        .map(|n| {
            let program = program.clone();
            tokio::spawn(async move {
                let mut session = Session::builder().build()?;
                let run = session.run_program(&program, &serde_json::json!({"n": n})).await?;
                Ok::<i64, Error>(run.value_as()?)
            })
        })
        .collect();
    for task in tasks {
        println!("{}", task.await.expect("it does not panic")?);
    }
    Ok(())
}
