//! The tool a model calls: its description, its calls, its answers.
//!
//! `cargo run --example code_tool`

use hognose_session::{CodeTool, HostError, Limits, Session};
use serde_json::json;

#[tokio::main]
async fn main() {
    let grants = Session::builder()
        .limits(Limits {
            instructions: Some(10_000_000),
            ..Limits::default()
        })
        .function(
            "weather(city: str) -> dict\nThe weather of today: {'celsius': int, 'rain': bool}.",
            |city: String| Ok::<_, HostError>(json!({"celsius": city.len() * 3, "rain": city.contains('o')})),
        );
    let tool = CodeTool::new(grants).roll_back().max_text(400);
    println!("{}\n", tool.description());
    println!("{}\n", tool.schema());

    for code in [
        "cities = ['Paris', 'Oslo']\nreport = {c: weather(c) for c in cities}",
        "[c for c, w in report.items() if w['rain']]",
        "open('/report.txt', 'w').write(str(report))\ncities.clear()\nreport['Rome']['celcius']",
        "cities",
        "import requests\nrequests.get('https://example.org')",
        "for i in range(1000): print('row', i)",
    ] {
        let result = tool.call("conversation", &json!({"code": code})).await;
        println!(">>> {}\n{}\n", code.replace('\n', "\n... "), result.text());
    }
}
