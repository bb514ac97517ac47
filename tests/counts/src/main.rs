//! Runs the corpus and compares what it counts with `corpus/counts.txt`, on whatever machine this is built for. Prints a line a
//! program: instructions, allocations, bytes charged at its end.
//!
//! Each program runs in a process of its own, this one called with its path: what one leaves behind tells nothing of another.

use hognose::{Answer, Counts, HostValue, Interpreter, Program, Progress};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

fn programs(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("the corpus is there").flatten() {
        let path = entry.path();
        if path.is_dir() {
            programs(&path, found);
        } else if path.extension().is_some_and(|e| e == "py") {
            found.push(path);
        }
    }
}

fn counts(path: &Path) -> Counts {
    let source = std::fs::read_to_string(path).expect("it is UTF-8");
    let name = path.file_name().expect("a file").to_string_lossy();
    let mut interpreter = Interpreter::new();
    interpreter.add_function("suspend", false);
    if let Ok(program) = Program::compile(&source, &name) {
        let mut progress = interpreter.start(&program);
        while let Progress::Call(call) = &progress {
            let answer = match call.args.is_empty() {
                true => Answer::Value(HostValue::None),
                false => Answer::Argument(0),
            };
            progress = interpreter.resume(&answer);
        }
    }
    interpreter.counts()
}

/// What a process of its own prints of a program: instructions, allocations and bytes, or how it ended.
fn counts_elsewhere(path: &Path) -> String {
    let this = std::env::current_exe().expect("it has a path");
    let output = Command::new(this).arg(path).output().expect("it starts");
    match output.status.success() {
        true => String::from_utf8_lossy(&output.stdout).trim_end().to_owned(),
        false => format!("{} {}", output.status, String::from_utf8_lossy(&output.stderr)),
    }
}

fn main() -> ExitCode {
    if let Some(path) = std::env::args().nth(1) {
        let counts = counts(Path::new(&path));
        println!("{} {} {}", counts.instructions, counts.allocations, counts.memory);
        return ExitCode::SUCCESS;
    }
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus");
    let table = std::fs::read_to_string(corpus.join("counts.txt")).expect("the table is there");
    let table: HashMap<&str, &str> = table.lines().filter_map(|line| line.split_once(' ')).collect();
    let mut found = Vec::new();
    programs(&corpus, &mut found);
    // Those that do not end.
    found.retain(|path| !path.starts_with(corpus.join("limits")));
    found.sort();
    let mut differ = 0;
    for path in &found {
        let name = path.strip_prefix(&corpus).expect("it is within").with_extension("");
        let name = name.to_string_lossy();
        let here = counts_elsewhere(path);
        println!("{name} {here}");
        let counted = here.rsplit_once(' ').map(|(counted, _)| counted);
        if table.get(&*name).copied() != counted {
            differ += 1;
            eprintln!("{name}: {here}, not {:?}", table.get(&*name));
        }
    }
    eprintln!("{differ} of {} programs differ from the table", found.len());
    ExitCode::from(u8::from(differ > 0))
}
