//! A result as a Rust type; where it does not fit, the error says where.
//!
//! `cargo run --example typed_results`

use hognose_session::{Error, Session};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[allow(dead_code)]
struct Metrics {
    mean: f64,
    outliers: Vec<Outlier>,
}

#[derive(Debug, Deserialize)]
#[allow(dead_code)]
struct Outlier {
    index: usize,
    value: f64,
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    let mut session = Session::builder().build()?;
    let source = "
import statistics
data = [1, 2, 3, 40]
mean = statistics.mean(data)
{'mean': mean, 'outliers': [{'index': i, 'value': x} for i, x in enumerate(data) if x > 2 * mean]}";
    let metrics: Metrics = session.run_as(source).await?;
    println!("{metrics:?}");

    let wrong = session
        .run_as::<Metrics>("{'mean': mean, 'outliers': [{'index': 'first', 'value': 1}]}")
        .await;
    match wrong {
        Err(Error::Value(error)) => println!("at {}: {}", error.path, error.message),
        other => println!("that fits? {other:?}"),
    }
    Ok(())
}
