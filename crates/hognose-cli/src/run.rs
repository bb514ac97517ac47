//! `hognose run FILE`: output, traceback and exit status as `python FILE` gives them, under limits.

use clap::Args;
use hognose_interpreter::{Answer, Clock, HostValue, Interpreter, LimitKind, Limits, Program, Progress};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

#[derive(Args)]
pub struct RunArgs {
    /// The program; `-` reads it from standard input.
    file: PathBuf,
    /// Instructions it may use.
    #[arg(long, value_name = "COUNT")]
    max_instructions: Option<u64>,
    /// Bytes its objects may hold.
    #[arg(long, value_name = "BYTES")]
    max_memory: Option<usize>,
    /// Seconds it may run.
    #[arg(long, value_name = "SECONDS")]
    max_duration: Option<f64>,
    /// Bytes its source text may have, and each text it executes.
    #[arg(long, value_name = "BYTES")]
    max_source: Option<usize>,
    /// A global variable, as JSON: `--input 'items=[1, 2, 3]'`. May be repeated.
    #[arg(long = "input", value_name = "NAME=JSON")]
    inputs: Vec<String>,
    /// Let the program read the clock and have entropy. Without it time is virtual, and two runs are the same run.
    #[arg(long)]
    system: bool,
    /// Print the counts to standard error at the end.
    #[arg(long)]
    stats: bool,
}

/// Exit status of a run that a limit ended.
const LIMIT_STATUS: u8 = 3;

/// Instructions between two looks at what was printed.
const OUTPUT_EVERY: u64 = 2_000_000;

pub fn run(args: &RunArgs) -> ExitCode {
    let source = match read(&args.file) {
        Ok(source) => source,
        Err(error) => {
            eprintln!("hognose: can't open file '{}': {error}", args.file.display());
            return ExitCode::from(2);
        }
    };
    let mut interpreter = Interpreter::new();
    interpreter.set_limits(Limits {
        instructions: args.max_instructions,
        memory: args.max_memory,
        source: args.max_source,
        ..Limits::default()
    });
    interpreter.set_pause(OUTPUT_EVERY);
    let end = args
        .max_duration
        .map(|seconds| Instant::now() + Duration::try_from_secs_f64(seconds).unwrap_or(Duration::ZERO));
    if let Some(end) = end {
        interpreter.set_interrupt(Some(Box::new(move || Instant::now() >= end)));
    }
    if args.system
        && let Err(error) = grant_system(&mut interpreter)
    {
        eprintln!("hognose: --system: {error}");
        return ExitCode::from(2);
    }
    for input in &args.inputs {
        if let Err(message) = set_input(&mut interpreter, input) {
            eprintln!("hognose: --input {input}: {message}");
            return ExitCode::from(2);
        }
    }
    if args.max_source.is_some_and(|limit| source.len() > limit) {
        eprintln!("hognose: {}", LimitKind::Source);
        return ExitCode::from(LIMIT_STATUS);
    }
    let file_name = args.file.to_string_lossy();
    let status = match Program::compile(&source, &file_name) {
        Ok(program) => finish(&mut interpreter, &program, end),
        Err(error) => {
            eprint!("{}", error.render(&file_name));
            1
        }
    };
    if args.stats {
        let counts = interpreter.counts();
        eprintln!(
            "instructions {}  allocations {}  memory {}  output {}",
            counts.instructions, counts.allocations, counts.memory, counts.output
        );
    }
    // The process ends: what the session holds need not be given back piece by piece.
    std::mem::forget(interpreter);
    ExitCode::from(status)
}

pub(crate) fn read(file: &Path) -> std::io::Result<String> {
    let bytes = if file == Path::new("-") {
        let mut bytes = Vec::new();
        std::io::stdin().read_to_end(&mut bytes)?;
        bytes
    } else {
        std::fs::read(file)?
    };
    String::from_utf8(bytes).map_err(|e| std::io::Error::new(std::io::ErrorKind::InvalidData, e))
}

/// The clock and the entropy of this machine.
fn grant_system(interpreter: &mut Interpreter) -> Result<(), String> {
    let mut seed = [0; 32];
    getrandom::fill(&mut seed).map_err(|e| e.to_string())?;
    interpreter.set_entropy(seed);
    interpreter.set_clock(Clock::Host(Box::new(|| {
        SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map_or(0.0, |since| since.as_secs_f64())
    })));
    Ok(())
}

fn set_input(interpreter: &mut Interpreter, input: &str) -> Result<(), String> {
    let Some((name, json)) = input.split_once('=') else {
        return Err("expected NAME=JSON".into());
    };
    let value: serde_json::Value = serde_json::from_str(json).map_err(|e| e.to_string())?;
    interpreter.set_global(name, &from_json(value))
}

fn from_json(value: serde_json::Value) -> HostValue {
    match value {
        serde_json::Value::Null => HostValue::None,
        serde_json::Value::Bool(b) => HostValue::Bool(b),
        serde_json::Value::Number(n) => match n.as_i64() {
            Some(i) => HostValue::Int(i),
            None => HostValue::Float(n.as_f64().unwrap_or(f64::NAN)),
        },
        serde_json::Value::String(s) => HostValue::Str(s),
        serde_json::Value::Array(items) => HostValue::List(items.into_iter().map(from_json).collect()),
        serde_json::Value::Object(items) => HostValue::Dict(
            items
                .into_iter()
                .map(|(k, v)| (HostValue::Str(k), from_json(v)))
                .collect(),
        ),
    }
}

/// Waits until a timer of the program is due; false if its time is over before.
fn wait_for_timer(interpreter: &Interpreter, end: Option<Instant>) -> bool {
    let due = interpreter.wait_limit().unwrap_or(0.0);
    let due = Duration::try_from_secs_f64(due).unwrap_or(Duration::MAX);
    let left = end.map_or(Duration::MAX, |end| end.saturating_duration_since(Instant::now()));
    std::thread::sleep(due.min(left));
    due <= left
}

/// Runs to the end, or to `end`; the exit status.
fn finish(interpreter: &mut Interpreter, program: &Program, end: Option<Instant>) -> u8 {
    let mut progress = interpreter.start(program);
    loop {
        write_out(interpreter);
        progress = match progress {
            Progress::Finished(_) => return 0,
            Progress::Raised(exception) => {
                if let Some(code) = exception.exit_code {
                    if code == 1 && !exception.message.is_empty() && exception.message != "1" {
                        eprintln!("{}", exception.message);
                    }
                    return code as u8;
                }
                eprint!("{}", exception.traceback);
                return 1;
            }
            Progress::Futures(_) if interpreter.wait_limit().is_some() => match wait_for_timer(interpreter, end) {
                true => interpreter.resume(&Answer::Go),
                false => Progress::Limit(LimitKind::Interrupted),
            },
            Progress::Budget if interpreter.instructions_left() > 0 => interpreter.resume(&Answer::Go),
            Progress::Call(_) | Progress::Futures(_) => interpreter.resume(&Answer::Raise {
                kind: "RuntimeError".into(),
                message: "no host answers calls here".into(),
            }),
            Progress::Budget => {
                eprintln!("hognose: instruction limit exceeded");
                return LIMIT_STATUS;
            }
            Progress::Limit(kind) => {
                eprintln!("hognose: {kind}");
                return LIMIT_STATUS;
            }
            Progress::Internal(what) => {
                eprintln!("hognose: internal error: {what}");
                return 70;
            }
        };
    }
}

fn write_out(interpreter: &mut Interpreter) {
    let mut out = std::io::stdout().lock();
    // A reader that has gone away is no reason to stop.
    let _ = out.write_all(interpreter.take_output().as_bytes());
    let _ = out.flush();
    let _ = std::io::stderr()
        .lock()
        .write_all(interpreter.take_error_output().as_bytes());
}
