//! The `hognose` command.
#![forbid(unsafe_code)]
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::unreachable,
        clippy::todo,
        clippy::unimplemented,
        clippy::get_unwrap,
        clippy::indexing_slicing,
        clippy::string_slice,
        reason = "no guest program may end the host's process"
    )
)]

mod check;
mod mcp;
mod run;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Runs Python safely, counted, inside its own process.
#[derive(Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run a Python file, as `python FILE` would.
    Run(run::RunArgs),
    /// List everything in a Python file that is sure to fail, without running it.
    Check(check::CheckArgs),
    /// Serve the code tool to a model's client: MCP on standard input and output.
    Mcp(mcp::McpArgs),
}

fn main() -> ExitCode {
    match Cli::parse().command {
        Command::Run(args) => run::run(&args),
        Command::Check(args) => check::check(&args),
        Command::Mcp(args) => mcp::serve(&args),
    }
}
