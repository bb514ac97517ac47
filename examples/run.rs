//! The value of the last expression, and what was printed.
//!
//! `cargo run --example run`

use hognose_session::{Error, Session};

#[tokio::main]
async fn main() -> Result<(), Error> {
    let mut session = Session::builder().build()?;
    let run = session
        .run("print('counting')\nwords = 'the quick brown the'.split()\n{w: words.count(w) for w in words}")
        .await?;
    println!("value: {:?}", run.value);
    println!("printed: {:?}", run.output);
    println!("used: {} instructions", run.counts.instructions);

    // An error has what Python's has; the session answers the next run.
    let error = session.run("words[10]").await.expect_err("there is no such word");
    println!("{error}");
    println!("still there: {}", session.run_as::<usize>("len(words)").await?);
    Ok(())
}
