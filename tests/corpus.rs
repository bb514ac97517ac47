//! The corpus: Python programs with the output CPython 3.14 gives for them, each run in four modes.
//!
//! `CORPUS=types/str cargo test --test corpus` runs the programs whose path contains that text. `corpus/expect.sh` rewrites the
//! expectations, from CPython; `COUNTS=write cargo test --test corpus plain` writes down what the programs count.

mod common;

use hognose::{Counts, Interpreter, Program, Progress};
use std::path::{Path, PathBuf};

/// How a program is run. What it prints and what it counts must be the same in all modes.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Mode {
    /// Calls of `suspend` are answered at once.
    Plain,
    /// Garbage is collected at every safepoint.
    Collect,
    /// The native stack is spilled at every call.
    Spill,
    /// At every call of `suspend` the run is dumped, loaded into a fresh interpreter, and resumed there.
    Dump,
}

fn programs() -> Vec<PathBuf> {
    let mut found = common::programs();
    if let Ok(wanted) = std::env::var("CORPUS") {
        found.retain(|p| p.with_extension("").to_string_lossy().contains(&wanted));
    }
    assert!(!found.is_empty(), "no program of the corpus is called that");
    found
}

/// What a program prints, its traceback after it; its counts; and how often it spilled.
fn run(path: &Path, mode: Mode) -> (String, Counts, u64) {
    let source = std::fs::read_to_string(path).expect("it is UTF-8");
    let name = path.file_name().expect("a file").to_string_lossy().into_owned();
    let mut interpreter = Interpreter::new();
    interpreter.set_stress(mode == Mode::Collect, mode == Mode::Spill);
    interpreter.add_function("suspend", false);
    let program = match Program::compile(&source, &name) {
        Ok(program) => program,
        Err(error) => return (error.render(&name), interpreter.counts(), 0),
    };
    let mut out = String::new();
    let mut progress = interpreter.start(&program);
    loop {
        out.push_str(&interpreter.take_output());
        out.push_str(&interpreter.take_error_output());
        progress = match progress {
            Progress::Finished(_) => break,
            Progress::Raised(exception) => {
                out.push_str(&exception.traceback);
                break;
            }
            Progress::Call(call) => {
                if mode == Mode::Dump {
                    let bytes = interpreter.dump();
                    interpreter = Interpreter::load(&bytes).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
                    assert!(
                        interpreter.dump() == bytes,
                        "{}: the same state gives the same bytes",
                        path.display()
                    );
                }
                interpreter.resume(&common::answer(&call))
            }
            other => {
                out.push_str(&format!("{other:?}\n"));
                break;
            }
        };
    }
    (out, interpreter.counts(), interpreter.spills())
}

fn sweep(mode: Mode) {
    let mut failures = Vec::new();
    let mut spills = 0;
    let mut table = String::new();
    let programs = programs();
    for path in &programs {
        let expected =
            std::fs::read_to_string(path.with_extension("out")).expect("expected output stands beside each program");
        let (printed, counts, spilled) = run(path, mode);
        spills += spilled;
        table.push_str(&format!(
            "{} {} {}\n",
            name_of(path),
            counts.instructions,
            counts.allocations
        ));
        if printed != expected {
            if programs.len() == 1 {
                println!("{printed}");
            }
            failures.push((name_of(path), first_difference(&expected, &printed)));
        } else if mode != Mode::Plain {
            let plain = run(path, Mode::Plain).1;
            if (counts.instructions, counts.allocations) != (plain.instructions, plain.allocations) {
                failures.push((name_of(path), format!("counts {counts:?}, plain {plain:?}")));
            }
        }
    }
    assert!(
        mode != Mode::Spill || spills > programs.len() as u64,
        "the native stack is spilled"
    );
    println!(
        "{mode:?}: {} of {} pass",
        programs.len() - failures.len(),
        programs.len()
    );
    let list: Vec<String> = failures.iter().map(|(name, why)| format!("{name}: {why}")).collect();
    assert!(list.is_empty(), "{mode:?}: these fail:\n{}", list.join("\n"));
    if mode == Mode::Plain && std::env::var("CORPUS").is_err() {
        compare_counts(&table);
    }
}

/// What each program counts is written down: a change of it is meant, and shows in the history of `corpus/counts.txt`. Programs
/// that came since it was written are not in it.
fn compare_counts(table: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/counts.txt");
    if std::env::var("COUNTS").is_ok_and(|v| v == "write") {
        std::fs::write(path, table).expect("it can be written");
        return;
    }
    let written = std::fs::read_to_string(path).expect("the table is there");
    let known: std::collections::HashMap<&str, &str> = written.lines().filter_map(|l| l.split_once(' ')).collect();
    let changed: Vec<String> = table
        .lines()
        .filter_map(|line| line.split_once(' '))
        .filter_map(|(name, counts)| known.get(name).filter(|k| *k != &counts).map(|k| (name, counts, k)))
        .map(|(name, counts, known)| format!("{name}: {counts}, written down {known}"))
        .collect();
    assert!(
        changed.is_empty(),
        "instructions and allocations changed (COUNTS=write cargo test --test corpus plain writes them down):\n{}",
        changed.join("\n")
    );
}

/// A program's path within the corpus, without its ending.
fn name_of(path: &Path) -> String {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    path.strip_prefix(corpus)
        .unwrap_or(path)
        .with_extension("")
        .to_string_lossy()
        .into_owned()
}

fn first_difference(expected: &str, printed: &str) -> String {
    let (mut a, mut b) = (expected.lines(), printed.lines());
    for line in 1.. {
        match (a.next(), b.next()) {
            (x, y) if x != y => {
                return format!(
                    "line {line}: expected {:?}, printed {:?}",
                    x.unwrap_or("<end>"),
                    y.unwrap_or("<end>")
                );
            }
            (None, _) => break,
            _ => {}
        }
    }
    "line ends differ".into()
}

/// Deep recursion of the tests' own must not be what fails: a stack as any program has.
fn on_a_usual_stack(mode: Mode) {
    std::thread::Builder::new()
        .stack_size(2 << 20)
        .spawn(move || sweep(mode))
        .expect("a thread")
        .join()
        .unwrap_or_else(|e| std::panic::resume_unwind(e));
}

#[test]
fn plain() {
    on_a_usual_stack(Mode::Plain);
}

#[test]
fn collect_always() {
    on_a_usual_stack(Mode::Collect);
}

#[test]
fn spill_always() {
    on_a_usual_stack(Mode::Spill);
}

#[test]
fn dump_always() {
    on_a_usual_stack(Mode::Dump);
    #[cfg(debug_assertions)]
    if std::env::var("CORPUS").is_err() {
        every_node_is_suspended();
    }
}

/// A type of node that has children, or asks something that may run the program, was left by an external call at some place in the
/// corpus. A new one needs a program that does that.
#[cfg(debug_assertions)]
fn every_node_is_suspended() {
    // These find modules and module variables, which ask no host.
    const ASK_NOBODY: [&str; 5] = ["ImportFrom", "ImportModule", "ImportStar", "Global", "NoteAnnotation"];
    let seen = hognose::tree::suspended_places();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("crates/hognose-interpreter/src/tree");
    let mut missing = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the tree is there").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(entry.path()).expect("it is UTF-8");
        // Each type with the lines where it evaluates or asks.
        let mut places: std::collections::BTreeMap<String, Vec<u32>> = std::collections::BTreeMap::new();
        let mut owner = None;
        for (number, line) in (1u32..).zip(text.lines()) {
            if let Some(head) = line.strip_prefix("impl") {
                let head = head.split(" for ").last().unwrap_or(head);
                let head = head
                    .trim_start_matches(|c: char| c == '<' || c == '>' || c == '\'' || c.is_lowercase() || c == ' ');
                owner = head.split(|c: char| !c.is_alphanumeric()).next().map(str::to_owned);
            }
            if let Some(owner) = &owner
                && ["child!(", "operation!(", "pieced!(", "seen_suspended("]
                    .iter()
                    .any(|site| line.contains(site))
            {
                places.entry(owner.clone()).or_default().push(number);
            }
        }
        for (node, lines) in places {
            if ASK_NOBODY.contains(&node.as_str()) {
                continue;
            }
            let hit = |line: &u32| {
                seen.iter()
                    .any(|(file, at)| at == line && file.ends_with(&format!("tree/{name}")))
            };
            if !lines.iter().any(hit) {
                missing.push(format!("{name}: {node}"));
            }
        }
    }
    assert!(
        missing.is_empty(),
        "no suspension in the corpus goes through these nodes: {missing:?}"
    );
}
