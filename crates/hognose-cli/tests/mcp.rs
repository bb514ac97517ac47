//! `hognose mcp` as a client sees it.

use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Stdio};

#[test]
fn a_client_lists_the_tool_and_calls_it() {
    let mut server = Command::new(env!("CARGO_BIN_EXE_hognose"))
        .arg("mcp")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it starts");
    let call = |id: u64, code: &str| json!({"jsonrpc": "2.0", "id": id, "method": "tools/call", "params": {"name": "run_code", "arguments": {"code": code}}});
    let messages = [
        json!({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-06-18", "capabilities": {}}}),
        json!({"jsonrpc": "2.0", "method": "notifications/initialized"}),
        json!({"jsonrpc": "2.0", "id": 2, "method": "tools/list"}),
        call(3, "x = 20\nprint('hello')"),
        call(4, "x + 22"),
        call(5, "1 / 0"),
        json!({"jsonrpc": "2.0", "id": 6, "method": "nonsense"}),
    ];
    let mut input = server.stdin.take().expect("it is piped");
    for message in messages {
        writeln!(input, "{message}").expect("it reads");
    }
    drop(input);
    let output = server.wait_with_output().expect("it ends");
    let answers: Vec<Value> = String::from_utf8_lossy(&output.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).expect("each line is JSON"))
        .collect();
    assert_eq!(answers.len(), 6);
    assert_eq!(answers[0]["result"]["protocolVersion"], "2025-06-18");
    assert_eq!(answers[1]["result"]["tools"][0]["name"], "run_code");
    assert_eq!(answers[2]["result"]["content"][0]["text"], "hello");
    assert_eq!(answers[3]["result"]["structuredContent"]["value"], 42);
    assert_eq!(answers[4]["result"]["isError"], true);
    let text = answers[4]["result"]["content"][0]["text"].as_str().expect("it is text");
    assert!(text.contains("ZeroDivisionError: division by zero"), "{text}");
    assert_eq!(answers[5]["error"]["code"], -32601);
}
