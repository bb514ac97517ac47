//! Runs the corpus and compares what it counts with `corpus/counts.txt`, on whatever machine this is built for. Prints a line a
//! program: instructions, allocations, bytes charged at its end.

use hognose::{Answer, Counts, HostValue, Interpreter, Program, Progress};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

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

fn main() -> ExitCode {
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
        let counts = counts(path);
        let here = format!("{} {}", counts.instructions, counts.allocations);
        println!("{name} {here} {}", counts.memory);
        if table.get(&*name) != Some(&&*here) {
            differ += 1;
            eprintln!("{name}: {here}, not {:?}", table.get(&*name));
        }
    }
    eprintln!("{differ} of {} programs differ from the table", found.len());
    ExitCode::from(u8::from(differ > 0))
}
