//! The same programs under Hognose, python3, Monty, RustPython and Starlark, in one run of one process (python3 in a child).
//!
//!     cargo run --release [--features others] -- [--rounds 5] [--write ../../docs/benchmarks.md] [--sessions]
//!         [--startup FILE...] [--programs FILE...]
//!
//! (Monty's manifest asks for Rust 1.96; with 1.95 say `--ignore-rust-version` too. Monty with link-time optimisation takes long to
//! build; for figures to go by, `--config profile.release.lto=false` does. RustPython and Starlark are built with the feature `others`.)
//! Writing replaces the sections of what was measured
//! and leaves the rest of the file as it is.
//!
//! Times are processor time from compiled program to finished run, in a fresh session each, the median of the rounds; the engines take
//! turns. An engine whose output differs from python3's, or that refuses the program, has no figure. The start-up files are timed from
//! source text to value, compilation and a fresh session included.

mod sessions;

use cpu_time::ThreadTime;
use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Duration;

/// What one run gave: its time and output, or why there is none.
type Outcome = Result<(Duration, String), String>;

/// python3 in a child process, which answers one program after another.
struct Python {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

const PYTHON: &str = r#"
import io, json, sys, time
real = sys.stdout
for line in sys.stdin:
    path, turns, cold = json.loads(line)
    source = open(path).read()
    code = compile(source, path, "exec")
    sys.stdout = out = io.StringIO()
    began = time.thread_time_ns()
    for _ in range(turns):
        exec(compile(source, path, "exec") if cold else code, {"__name__": "__main__"})
    spent = time.thread_time_ns() - began
    sys.stdout = real
    print(json.dumps([spent // turns, out.getvalue()]), flush=True)
"#;

impl Python {
    fn start() -> Python {
        let mut child = Command::new("python3")
            .args(["-c", PYTHON])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("python3 is there");
        Python {
            input: child.stdin.take().expect("a pipe"),
            output: BufReader::new(child.stdout.take().expect("a pipe")),
            child,
        }
    }

    fn run(&mut self, path: &Path, turns: usize, cold: bool) -> Outcome {
        let request = serde_json::json!([path, turns, cold]);
        writeln!(self.input, "{request}").map_err(|e| e.to_string())?;
        let mut line = String::new();
        self.output.read_line(&mut line).map_err(|e| e.to_string())?;
        let (nanoseconds, text): (u64, String) = serde_json::from_str(&line).map_err(|e| format!("{e}: {line}"))?;
        Ok((Duration::from_nanos(nanoseconds), text))
    }
}

impl Drop for Python {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}

fn hognose(source: &str, turns: usize, cold: bool) -> Outcome {
    use hognose::{Interpreter, Program, Progress};
    let program = Program::compile(source, "bench.py").map_err(|e| e.to_string())?;
    let mut text = String::new();
    let began = ThreadTime::now();
    for _ in 0..turns {
        let again = cold.then(|| Program::compile(source, "bench.py").expect("it compiled before"));
        let mut interpreter = Interpreter::new();
        match interpreter.start(again.as_ref().unwrap_or(&program)) {
            Progress::Finished(_) => {}
            other => return Err(format!("{other:?}")),
        }
        text = interpreter.take_output();
    }
    Ok((began.elapsed() / turns as u32, text))
}

fn monty(source: &str, turns: usize, cold: bool) -> Outcome {
    use monty::MontyRun;
    use monty_types::{CompileOptions, PrintWriter, ResourceTracker};
    let compile = || MontyRun::new(source.to_owned(), "bench.py", vec![], CompileOptions::default());
    let mut program = compile().map_err(|e| e.to_string())?;
    let mut text = String::new();
    let began = ThreadTime::now();
    for _ in 0..turns {
        if cold {
            program = compile().map_err(|e| e.to_string())?;
        }
        text.clear();
        program
            .run(vec![], ResourceTracker::default(), PrintWriter::CollectString(&mut text, None))
            .map_err(|e| e.to_string())?;
    }
    Ok((began.elapsed() / turns as u32, text))
}

#[cfg(not(feature = "others"))]
fn rustpython(_: &str) -> Outcome {
    Err("not built".into())
}

#[cfg(not(feature = "others"))]
fn starlark(_: &str) -> Outcome {
    Err("not built".into())
}

#[cfg(feature = "others")]
fn rustpython(source: &str) -> Outcome {
    use rustpython_vm::{Interpreter, Settings, compiler::Mode};
    let collecting = "_out = []\ndef print(*a, sep=' ', end='\\n'):\n    _out.append(sep.join(map(str, a)) + end)\n";
    Interpreter::without_stdlib(Settings::default()).enter(|vm| {
        let scope = vm.new_scope_with_builtins();
        let run = |text: &str| -> Result<Duration, String> {
            let code = vm
                .compile(text, Mode::Exec, "bench.py".to_owned())
                .map_err(|e| e.to_string())?;
            let began = ThreadTime::now();
            vm.run_code_obj(code, scope.clone()).map_err(|e| format!("{e:?}"))?;
            Ok(began.elapsed())
        };
        run(collecting)?;
        let time = run(source)?;
        run("_out = ''.join(_out)")?;
        let out = scope.globals.get_item("_out", vm).map_err(|e| format!("{e:?}"))?;
        let text = out.str(vm).map_err(|e| format!("{e:?}"))?.to_string();
        Ok((time, text))
    })
}

#[cfg(feature = "others")]
fn starlark(source: &str) -> Outcome {
    use starlark::environment::{Globals, LibraryExtension, Module};
    use starlark::eval::Evaluator;
    use starlark::syntax::{AstModule, Dialect};
    struct Collect(std::cell::RefCell<String>);
    impl starlark::PrintHandler for Collect {
        fn println(&self, text: &str) -> starlark::Result<()> {
            self.0.borrow_mut().push_str(text);
            self.0.borrow_mut().push('\n');
            Ok(())
        }
    }
    let dialect = Dialect {
        enable_top_level_stmt: true,
        enable_f_strings: true,
        ..Dialect::Extended
    };
    let ast = AstModule::parse("bench.star", source.to_owned(), &dialect).map_err(|e| e.to_string())?;
    let globals = Globals::extended_by(&[LibraryExtension::Print, LibraryExtension::Map, LibraryExtension::Filter]);
    let collect = Collect(Default::default());
    Module::with_temp_heap(|module| {
        let mut evaluator = Evaluator::new(&module);
        evaluator.set_print_handler(&collect);
        let began = ThreadTime::now();
        evaluator.eval_module(ast, &globals).map_err(|e| e.to_string())?;
        Ok::<_, String>((began.elapsed(), collect.0.borrow().clone()))
    })
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn mean(ratios: &[f64]) -> String {
    match ratios.len() {
        0 => String::new(),
        n => format!("**{:.2}** ({n})", (ratios.iter().map(|r| r.ln()).sum::<f64>() / n as f64).exp()),
    }
}

/// An engine's runs of one program.
#[derive(Default)]
struct Runs {
    times: Vec<Duration>,
    output: Option<String>,
    refusal: Option<String>,
}

impl Runs {
    fn add(&mut self, run: impl FnOnce() -> Outcome) {
        if self.refusal.is_some() {
            return;
        }
        match std::panic::catch_unwind(std::panic::AssertUnwindSafe(run)) {
            Ok(Ok((time, text))) => {
                self.times.push(time);
                self.output = Some(text);
            }
            Ok(Err(why)) => self.refusal = Some(why),
            Err(_) => self.refusal = Some("a panic".into()),
        }
    }

    /// Its speed with python3 as 1, where it says what python3 says.
    fn against(&mut self, python: Duration, output: &str) -> Option<f64> {
        if self.output.as_deref() != Some(output) {
            self.refusal.get_or_insert_with(|| "another output".into());
            return None;
        }
        Some(python.as_secs_f64() / median(&mut self.times).as_secs_f64().max(1e-9))
    }
}

const ENGINES: [&str; 4] = ["Hognose", "Monty", "RustPython", "Starlark"];

fn programs(paths: &[PathBuf], rounds: usize, python: &mut Python) -> String {
    let mut table = format!("| program | python3 ms | {} |\n| --- | --- | --- | --- | --- | --- |\n", ENGINES.join(" | "));
    let mut ratios: [Vec<f64>; 4] = Default::default();
    let mut less_than_monty = Vec::new();
    for path in paths {
        let source = std::fs::read_to_string(path).expect("a program");
        let mut reference = Runs::default();
        let mut engines: [Runs; 4] = Default::default();
        for round in 0..rounds {
            reference.add(|| python.run(path, 1, false));
            engines[0].add(|| hognose(&source, 1, false));
            engines[1].add(|| monty(&source, 1, false));
            if round < 3 {
                engines[2].add(|| rustpython(&source));
                engines[3].add(|| starlark(&source));
            }
        }
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let time = median(&mut reference.times);
        let output = reference.output.unwrap_or_default();
        let found: Vec<Option<f64>> = engines.iter_mut().map(|e| e.against(time, &output)).collect();
        let _ = write!(table, "| {name} | {:.1} |", time.as_secs_f64() * 1e3);
        for (i, ratio) in found.iter().enumerate() {
            match ratio {
                Some(ratio) => {
                    let _ = write!(table, " {ratio:.2} |");
                    ratios[i].push(*ratio);
                }
                None => {
                    table.push_str(" |");
                    eprintln!("{name}: {}: {}", ENGINES[i], engines[i].refusal.as_deref().unwrap_or("").lines().last().unwrap_or(""));
                }
            }
        }
        if let (Some(ours), Some(theirs)) = (found[0], found[1])
            && ours < theirs
        {
            less_than_monty.push(name.clone());
        }
        table.push('\n');
        eprintln!("{}", table.lines().last().unwrap_or(""));
    }
    let means: Vec<String> = ratios.iter().map(|r| mean(r)).collect();
    let _ = writeln!(table, "| geometric mean (of how many) | | {} |", means.join(" | "));
    if !less_than_monty.is_empty() {
        let _ = writeln!(table, "\nSlower than Monty: {}.", less_than_monty.join(", "));
    }
    table
}

fn startup(paths: &[PathBuf], rounds: usize, python: &mut Python) -> String {
    let mut table = "| source to value | python3 us | Monty us | Hognose us | of Monty |\n| --- | --- | --- | --- | --- |\n".to_owned();
    for path in paths {
        let source = std::fs::read_to_string(path).expect("a program");
        let mut runs: [Runs; 3] = Default::default();
        for _ in 0..rounds.max(5) {
            const TURNS: usize = 2000;
            runs[0].add(|| python.run(path, TURNS / 10, true));
            runs[1].add(|| monty(&source, TURNS, true));
            runs[2].add(|| hognose(&source, TURNS, true));
        }
        let micros: Vec<f64> = runs
            .iter_mut()
            .map(|r| if r.times.is_empty() { f64::NAN } else { median(&mut r.times).as_secs_f64() * 1e6 })
            .collect();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let _ = writeln!(table, "| {name} | {:.1} | {:.2} | {:.2} | {:.2} |", micros[0], micros[1], micros[2], micros[2] / micros[1]);
    }
    eprintln!("{table}");
    table
}

/// Replaces the section of a heading, or adds it at the end.
fn replace_section(document: &mut String, heading: &str, text: &str) {
    let section = format!("## {heading}\n\n{}\n", text.trim_end());
    let start = document.find(&format!("## {heading}\n"));
    let Some(start) = start else {
        let _ = write!(document, "\n{section}");
        return;
    };
    let behind = &document[start + 3..];
    match behind.find("\n## ") {
        Some(end) => document.replace_range(start..start + 3 + end, &section),
        None => document.replace_range(start.., &section),
    }
}

fn main() {
    let (mut rounds, mut write, mut starts, mut paths) = (5, None, Vec::new(), Vec::new());
    let mut arguments = std::env::args().skip(1);
    let (mut into_starts, mut with_sessions) = (false, false);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--rounds" => rounds = arguments.next().and_then(|n| n.parse().ok()).expect("--rounds N"),
            "--write" => write = arguments.next().map(PathBuf::from),
            "--sessions" => with_sessions = true,
            "--startup" => into_starts = true,
            "--programs" => into_starts = false,
            path if into_starts => starts.push(PathBuf::from(path)),
            path => paths.push(PathBuf::from(path)),
        }
    }
    let sessions = with_sessions.then(sessions::table);
    // An engine that panics has no figure.
    std::panic::set_hook(Box::new(|_| {}));
    let mut python = Python::start();
    let version = Command::new("python3").arg("--version").output().expect("python3 is there");
    let version = String::from_utf8_lossy(&version.stdout).trim().to_owned();
    let mut groups: Vec<(String, Vec<PathBuf>)> = Vec::new();
    for path in paths {
        let group = path.parent().and_then(Path::file_name).unwrap_or_default().to_string_lossy().into_owned();
        match groups.iter_mut().find(|(name, _)| *name == group) {
            Some((_, members)) => members.push(path),
            None => groups.push((group, vec![path])),
        }
    }
    let command = "Made by `cargo run --release --manifest-path benches/compare/Cargo.toml -- --write docs/benchmarks.md";
    let mut sections: Vec<(String, String)> = Vec::new();
    for (name, members) in &groups {
        let text = format!(
            "Processor time from compiled program to its end, a fresh session each, the median of {rounds}, in one process. The speeds are \
             against {version}: above 1 is faster. No figure: the engine refuses the program, prints something else, or was not built \
             (RustPython and Starlark are with `--features others`).\n\n{command} --programs FILE...`.\n\n{}",
            programs(members, rounds, &mut python)
        );
        sections.push((format!("In process: {name}"), text));
    }
    if !starts.is_empty() {
        let text = format!(
            "From source text to value: compilation and a fresh session included.\n\n{command} --startup FILE...`.\n\n{}",
            startup(&starts, rounds, &mut python)
        );
        sections.push(("Start-up".into(), text));
    }
    if let Some(table) = sessions {
        let text = format!(
            "Processor time, medians, both in one process and turn about; the memory is what the allocator gave. The last column says how \
             many times less Hognose needs.\n\n{command} --sessions`.\n\n{table}"
        );
        sections.push(("Sessions and snapshots".into(), text));
        let text = format!(
            "Bytes for each of 100,000 values that a program keeps in `x`: of Hognose and Monty what the allocator gave, of {version} what \
             `tracemalloc` says. No figure: Monty refuses the program.\n\n{command} --sessions`.\n\n{}",
            sessions::values()
        );
        sections.push(("Memory of values".into(), text));
    }
    match write {
        Some(path) => {
            let mut document = std::fs::read_to_string(&path).unwrap_or_else(|_| "# Benchmarks\n".into());
            for (heading, text) in &sections {
                replace_section(&mut document, heading, text);
            }
            std::fs::write(path, document).expect("it can be written");
        }
        None => sections.iter().for_each(|(heading, text)| println!("## {heading}\n\n{text}")),
    }
}
