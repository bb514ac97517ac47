//! Programs that go deep, on a thread with a small stack: 128 KiB in a release build, 256 KiB without optimisation.

mod common;

use common::{answered, corpus, programs};
use hognose::{Interpreter, Limits, Program, Progress};

const STACK: usize = if cfg!(debug_assertions) { 256 << 10 } else { 128 << 10 };

/// Runs `f` on a thread of that stack and gives its result.
fn on_a_small_stack<T: Send + 'static>(f: impl FnOnce() -> T + Send + 'static) -> T {
    let thread = std::thread::Builder::new()
        .stack_size(STACK)
        .spawn(f)
        .expect("a thread");
    thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

/// What a program prints and how it ends.
fn outcome(source: &str) -> String {
    let program = match Program::compile(source, "deep.py") {
        Ok(program) => program,
        Err(error) => return error.to_string(),
    };
    let mut interpreter = Interpreter::new();
    interpreter.add_function("suspend", false);
    interpreter.set_limits(Limits {
        instructions: Some(300_000),
        memory: Some(64 << 20),
        ..Limits::default()
    });
    let progress = interpreter.start(&program);
    let end = match answered(&mut interpreter, progress) {
        Progress::Finished(_) => "finished".to_owned(),
        Progress::Raised(exception) => exception.traceback,
        other => format!("{other:?}"),
    };
    interpreter.take_output() + &end
}

/// The programs of the corpus that speak of depth, and those that never end.
#[test]
fn deep_programs_end_the_same_as_on_a_large_stack() {
    let mut tried = 0;
    let limits = common::programs_of("limits");
    for path in programs().into_iter().chain(limits) {
        let source = std::fs::read_to_string(&path).expect("it is UTF-8");
        let deep = ["recurs", "Recurs", "nest", "deep", "depth", "cyclic", "__repr__"]
            .iter()
            .any(|word| source.contains(word) || path.to_string_lossy().contains(word));
        if !deep || source.contains("deepcopy_shared") {
            continue;
        }
        println!("{}", path.display());
        let here = source.clone();
        let found = on_a_small_stack(move || outcome(&here));
        assert_eq!(found, outcome(&source), "{}", path.display());
        tried += 1;
    }
    assert!(tried > 100, "{tried} of {}", corpus().display());
}

/// Source that is deep: what the parser and the passes after it take is a thread's of their own.
#[test]
fn deep_source_compiles_and_runs() {
    for source in [
        "x = ".to_owned() + &"(".repeat(150) + "1" + &")".repeat(150),
        "x = ".to_owned() + &"-".repeat(2000) + "1",
        "x = 1".to_owned() + &" + 1".repeat(2000),
        "x = ".to_owned() + &"[".repeat(150) + &"]".repeat(150),
        (0..90).map(|i| " ".repeat(i) + "if 1:\n").collect::<String>() + &" ".repeat(90) + "x = 1\n",
        "x = 1\n".to_owned() + "y = x" + &" if x else x".repeat(1000),
    ] {
        assert_eq!(on_a_small_stack(move || outcome(&source)), "finished");
    }
}
