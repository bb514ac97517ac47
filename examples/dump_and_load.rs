//! A run that waits for an answer becomes bytes: compressed, signed, loaded twice. A spent budget is a pause too.
//!
//! `cargo run --example dump_and_load`

use hognose_session::{Builder, Error, Limits, Session, Step};

fn grants() -> Builder {
    Session::builder()
        .deferred_function("ask(question: str) -> str")
        .limits(Limits {
            instructions: Some(1_000),
            ..Limits::default()
        })
        .pause_on_budget()
        .compress(3)
        .sign("a key of the host's")
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    let mut session = grants().build()?;
    let source = "names = [ask(f'name {i}?') for i in range(2)]\n' and '.join(sorted(names))";
    let Step::Paused(call) = session.start(source, &()).await? else {
        return Err(Error::NotPaused);
    };
    println!("asks {:?}", call.args);
    let mut bytes = Vec::new();
    session.dump_to(&mut bytes)?;
    println!("{} bytes", bytes.len());

    // Two go on from the same place.
    for first in ["Ada", "Grace"] {
        let mut elsewhere = grants().load_from(bytes.as_slice())?;
        elsewhere.resume_with(Ok(first)).await?;
        if let Step::Done(run) = elsewhere.resume_with(Ok("Charles")).await? {
            println!("{}", run.value_as::<String>()?);
        }
    }

    let mut wrong = bytes.clone();
    if let Some(byte) = wrong.last_mut() {
        *byte ^= 1;
    }
    println!(
        "changed bytes: {}",
        grants().load(&wrong).err().map_or(String::new(), |e| e.to_string())
    );

    let mut step = session
        .start("total = 0\nfor i in range(5000): total += i\ntotal", &())
        .await?;
    let mut pauses = 0;
    while let Step::Budget = step {
        pauses += 1;
        session = grants().load(&session.dump())?;
        session.grant(10_000);
        step = session.resume().await?;
    }
    if let Step::Done(run) = step {
        println!("{:?} after {pauses} pauses", run.value);
    }
    Ok(())
}
