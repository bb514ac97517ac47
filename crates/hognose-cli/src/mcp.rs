//! `hognose mcp`: the code tool as an MCP server on standard input and output, one JSON-RPC message a line.
//!
//! One client, one conversation. The protocol is small enough to be written out: initialize, ping, tools/list, tools/call.

use clap::Args;
use hognose_session::{Access, Clock, CodeTool, Detail, Directory, Entropy, Limits, Session};
use serde_json::{Value as Json, json};
use std::io::{BufRead, Write};
use std::process::ExitCode;
use std::time::Duration;

/// Versions of the protocol that are answered as asked; another is answered with the newest of them.
const VERSIONS: [&str; 4] = ["2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"];

#[derive(Args)]
pub struct McpArgs {
    /// Instructions a call may use.
    #[arg(long, value_name = "COUNT", default_value_t = 200_000_000)]
    max_instructions: u64,
    /// Bytes the session's objects may hold.
    #[arg(long, value_name = "BYTES", default_value_t = 256 << 20)]
    max_memory: usize,
    /// Seconds a call may take.
    #[arg(long, value_name = "SECONDS", default_value_t = 30.0)]
    max_duration: f64,
    /// Bytes the source text of a call may have.
    #[arg(long, value_name = "BYTES", default_value_t = 1 << 20)]
    max_source: usize,
    /// A folder of this machine for programs to use, `ro`, `rw` or `cow` (their changes stay in the session). May be repeated.
    #[arg(long = "mount", value_name = "FOLDER:PATH[:ro|rw|cow]")]
    mounts: Vec<String>,
    /// Let programs read the clock and have entropy.
    #[arg(long)]
    system: bool,
    /// Say less in the tool's description.
    #[arg(long)]
    short: bool,
}

fn tool(args: &McpArgs) -> Result<CodeTool, String> {
    let duration = Duration::try_from_secs_f64(args.max_duration).map_err(|e| e.to_string())?;
    let mut grants = Session::builder()
        .limits(Limits {
            instructions: Some(args.max_instructions),
            memory: Some(args.max_memory),
            output: Some(4 << 20),
            source: Some(args.max_source),
            ..Limits::default()
        })
        .max_duration(duration);
    if args.system {
        grants = grants.clock(Clock::System).entropy(Entropy::System);
    }
    for mount in &args.mounts {
        let mut parts = mount.splitn(3, ':');
        let (Some(folder), Some(path)) = (parts.next(), parts.next()) else {
            return Err(format!("--mount {mount}: expected FOLDER:PATH"));
        };
        let access = match parts.next() {
            None | Some("ro") => Access::ReadOnly,
            Some("rw") => Access::ReadWrite,
            Some("cow") => Access::CopyOnWrite,
            Some(other) => return Err(format!("--mount {mount}: expected ro, rw or cow, not {other}")),
        };
        let directory = Directory::open(folder).map_err(|e| format!("--mount {mount}: {e}"))?;
        grants = grants.mount(path, directory, access);
    }
    // That the grants are in order is found out now, not at the first call.
    grants.clone().build().map_err(|e| e.to_string())?;
    let detail = if args.short { Detail::Short } else { Detail::Full };
    Ok(CodeTool::new(grants).detail(detail))
}

pub fn serve(args: &McpArgs) -> ExitCode {
    let tool = match tool(args) {
        Ok(tool) => tool,
        Err(error) => {
            eprintln!("hognose: {error}");
            return ExitCode::from(2);
        }
    };
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("hognose: {error}");
            return ExitCode::FAILURE;
        }
    };
    for line in std::io::stdin().lock().lines() {
        let Ok(line) = line else { break };
        if line.trim().is_empty() {
            continue;
        }
        let answer = match serde_json::from_str::<Json>(&line) {
            Ok(message) => runtime.block_on(answer(&tool, &message)),
            Err(error) => Some(failure(&Json::Null, -32700, &error.to_string())),
        };
        if let Some(answer) = answer {
            let mut out = std::io::stdout().lock();
            if writeln!(out, "{answer}").and_then(|()| out.flush()).is_err() {
                break;
            }
        }
    }
    ExitCode::SUCCESS
}

fn failure(id: &Json, code: i64, message: &str) -> Json {
    json!({"jsonrpc": "2.0", "id": id, "error": {"code": code, "message": message}})
}

/// The answer to a message; none to a notification.
async fn answer(tool: &CodeTool, message: &Json) -> Option<Json> {
    let id = message.get("id")?;
    let Some(method) = message.get("method").and_then(Json::as_str) else {
        return Some(failure(id, -32600, "a request has a method"));
    };
    let parameters = message.get("params").cloned().unwrap_or(Json::Null);
    let result = match method {
        "initialize" => {
            let asked = parameters.get("protocolVersion").and_then(Json::as_str);
            let version = VERSIONS.iter().find(|v| Some(**v) == asked).unwrap_or(&VERSIONS[0]);
            json!({
                "protocolVersion": version,
                "capabilities": {"tools": {"listChanged": false}},
                "serverInfo": {"name": "hognose", "version": env!("CARGO_PKG_VERSION")},
            })
        }
        "ping" => json!({}),
        "tools/list" => json!({"tools": [tool.mcp()]}),
        "tools/call" => {
            let name = parameters.get("name").and_then(Json::as_str).unwrap_or("");
            if name != tool.name() {
                return Some(failure(id, -32602, &format!("there is no tool '{name}'")));
            }
            let arguments = parameters.get("arguments").cloned().unwrap_or(Json::Null);
            tool.call("mcp", &arguments).await.to_mcp()
        }
        other => return Some(failure(id, -32601, &format!("there is no method '{other}'"))),
    };
    Some(json!({"jsonrpc": "2.0", "id": id, "result": result}))
}
