//! Inputs are globals: any serialisable value.
//!
//! `cargo run --example inputs`

use hognose_session::{Error, Session};
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
struct Inputs<'a> {
    items: Vec<f64>,
    rates: BTreeMap<&'a str, f64>,
    customer: Option<&'a str>,
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    let mut session = Session::builder().build()?;
    let inputs = Inputs {
        items: vec![9.5, 20.0],
        rates: BTreeMap::from([("EUR", 1.0), ("USD", 1.08)]),
        customer: None,
    };
    let source = "f'{customer or \"somebody\"} owes {sum(items) * rates[\"USD\"]:.2f} USD'";
    let run = session.run_with(source, &inputs).await?;
    println!("{}", run.value_as::<String>()?);
    Ok(())
}
