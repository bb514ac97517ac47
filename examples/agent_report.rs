//! The main job: an agent's snippet, run safely inside this process.
//!
//! Inputs come in, two async host functions are awaited together, a file is read and another written, a dataclass goes in and
//! comes out, limits hold. In the middle the session becomes bytes; another session goes on from them.
//!
//! `cargo run --example agent_report`

use hognose_session::{Dataclass, Error, HostError, Limits, Session, Step};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::time::Duration;

/// What the host knows as a struct, the program as a dataclass.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Dataclass)]
struct Order {
    customer: String,
    amount: f64,
    #[dataclass(default)]
    tags: Vec<String>,
}

/// The typed result.
#[derive(Debug, Deserialize)]
struct Report {
    total: f64,
    converted: BTreeMap<String, f64>,
    largest: Order,
    approved: bool,
}

const SNIPPET: &str = r#"
import asyncio
from pathlib import Path

async def gather_facts():
    rate, region = await asyncio.gather(exchange_rate("EUR", target="USD"), region_of("Ada"))
    return rate, region

rate, region = await gather_facts()
print(f"rate {rate}, region {region}")

note = Path("/notes/policy.txt").read_text()
limit = float(note.split(":")[1])

orders.append(Order("Grace", 120.5))
total = sum(order.amount for order in orders)
converted = {order.customer: round(order.amount * rate, 2) for order in orders}
largest = max(orders, key=lambda order: order.amount)

approved = approve(f"{total:.2f} in {region}") if total > limit else True
Path("/out.txt").write_text(f"{len(orders)} orders, {total:.2f}\n")
print("approved" if approved else "refused")

{"total": total, "converted": converted, "largest": largest, "approved": approved}
"#;

/// Everything this host grants.
fn grants() -> hognose_session::Builder {
    Session::builder()
        .limits(Limits {
            instructions: Some(5_000_000),
            memory: Some(16 << 20),
            ..Limits::default()
        })
        .max_duration(Duration::from_secs(10))
        .async_function(
            "exchange_rate(source: str, target: str = 'USD') -> float",
            |source: String, target: String| async move {
                tokio::time::sleep(Duration::from_millis(20)).await;
                match (source.as_str(), target.as_str()) {
                    ("EUR", "USD") => Ok(1.08),
                    _ => Err(HostError::new(
                        "LookupError",
                        format!("no rate from {source} to {target}"),
                    )),
                }
            },
        )
        .async_function("region_of(customer: str) -> str", |customer: String| async move {
            tokio::time::sleep(Duration::from_millis(20)).await;
            Ok::<_, HostError>(if customer == "Ada" { "north" } else { "south" })
        })
        .deferred_function("approve")
        .dataclass::<Order>()
        .file("/notes/policy.txt", "approval above: 100")
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    let mut first = grants().build()?;
    let orders = vec![Order {
        customer: "Ada".into(),
        amount: 80.0,
        tags: vec!["new".into()],
    }];
    let inputs = BTreeMap::from([("orders", &orders)]);

    let call = match first.start(SNIPPET, &inputs).await? {
        Step::Paused(call) => call,
        other => return Err(Error::Internal(format!("nobody was asked: {other:?}"))),
    };
    println!("paused: {}({:?})", call.function, call.args);

    let bytes = first.dump();
    drop(first);
    println!("the session is {} bytes now", bytes.len());

    let mut second = grants().load(&bytes)?;
    let run = match second.resume_with(Ok(true)).await? {
        Step::Done(run) => run,
        other => return Err(Error::Internal(format!("asked again: {other:?}"))),
    };
    let report: Report = run.value_as()?;
    print!(
        "printed: {}",
        run.output.lines().map(|l| format!("{l}\n")).collect::<String>()
    );
    println!(
        "total {:.2}, largest {} with {:.2}",
        report.total, report.largest.customer, report.largest.amount
    );
    println!("converted {:?}, approved {}", report.converted, report.approved);
    for path in second.changed_files() {
        println!(
            "{path}: {}",
            String::from_utf8_lossy(&second.file(&path).unwrap_or_default()).trim_end()
        );
    }
    println!(
        "{} instructions, {} allocations",
        run.counts.instructions, run.counts.allocations
    );

    // A limit ends a run, not the session.
    match second.run("while True: pass").await {
        Err(error) if error.is_limit() => println!("stopped: {error}"),
        other => return Err(Error::Internal(format!("an endless loop ended: {other:?}"))),
    }
    println!("and it answers: {}", second.run_as::<i64>("1 + 1").await?);
    Ok(())
}
