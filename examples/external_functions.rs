//! Functions of the host: sync, async, concurrent, cancelled, with errors of its choice; an object with methods; names found late.
//!
//! `cargo run --example external_functions`

use hognose_session::{Error, HostError, HostValue, Object, Resolved, Session, Wanted};
use std::time::{Duration, Instant};

#[tokio::main]
async fn main() -> Result<(), Error> {
    let db = Object::new("db", "The customers.").async_method(
        "find(name: str) -> dict | None\nThe customer of a name.",
        |name: String| async move {
            Ok::<_, HostError>((name == "Ada").then(|| serde_json::json!({"name": "Ada", "since": 1843})))
        },
    );
    let mut session = Session::builder()
        .function("double(value: int) -> int\nTwice the value.", |value: i64| {
            Ok::<_, HostError>(value * 2)
        })
        .async_function(
            "fetch(url: str, *, retries: int = 3) -> str\nThe text at an address.",
            |url: String, retries: u32| async move {
                tokio::time::sleep(Duration::from_millis(50)).await;
                if url.ends_with("/missing") {
                    return Err(HostError::new(
                        "LookupError",
                        format!("{url}: not there, after {retries} tries"),
                    ));
                }
                Ok(format!("<{url}>"))
            },
        )
        .object(db)
        .resolver(|wanted| match wanted {
            Wanted::Name("PI_ISH") => Some(Resolved::Value(HostValue::Float(3.0))),
            Wanted::Module("company") => Some(Resolved::Module(vec![(
                "NAME".into(),
                Resolved::Value(HostValue::Str("Analytical Engines".into())),
            )])),
            _ => None,
        })
        .build()?;

    // Both forms work, anywhere: in a sort key too.
    println!("{}", session.run_as::<i64>("await double(value=10) + double(1)").await?);
    println!(
        "{:?}",
        session
            .run_as::<Vec<i64>>("sorted([1, 3, 2], key=lambda n: -double(n))")
            .await?
    );

    let began = Instant::now();
    let source = "
import asyncio
pages = await asyncio.gather(*[fetch(f'/page/{i}') for i in range(10)])
try:
    await fetch('/missing', retries=1)
except LookupError as error:
    pages.append(str(error))
try:
    async with asyncio.timeout(0.01):
        await fetch('/slow')
except TimeoutError:
    pages.append('too slow')
pages[-3:]";
    let pages: Vec<String> = session.run_as(source).await?;
    println!("{pages:?} after {} ms", began.elapsed().as_millis());

    println!(
        "{}",
        session
            .run("await db.find('Ada')")
            .await?
            .value_as::<serde_json::Value>()?
    );
    println!(
        "{}",
        session
            .run_as::<String>("import company\nf'{company.NAME}: {PI_ISH}'")
            .await?
    );
    session.run("help(fetch)").await?;
    print!("{}", session.output());

    let error = session.run("open_socket()").await.expect_err("nobody approved it");
    println!("{}", error.exception().map_or("", |e| &e.message));
    Ok(())
}
