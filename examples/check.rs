//! What is sure to fail in a program, all at once, before it runs.
//!
//! `cargo run --example check`

use hognose_session::{Error, HostError, Session};

const SOURCE: &str = "
import numpy as np
import json
rows = fetch('orders', limit=10)
total = sum(row['price'] for row in rowz)
print(json.dump_s({'total': total}))
print(fetch())
";

#[tokio::main]
async fn main() -> Result<(), Error> {
    let mut session = Session::builder()
        .function(
            "fetch(table: str, max_rows: int = 100) -> list[dict]",
            |_: String, _: i64| Ok::<_, HostError>(()),
        )
        .build()?;
    for problem in session.check(SOURCE) {
        println!("{problem}");
    }
    println!("{:?}", session.check("print(len(fetch('orders')))"));
    Ok(())
}
