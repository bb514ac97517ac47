//! The rules of `docs/metering.md`, one by one: the rows of its tables are programs, which are run and counted here.
//!
//! A kind of node or a native that no row names fails the test, as does a row that names what is not there. Natives whose work
//! does not grow with what they are given stand in `tests/data/natives_of_fixed_charge.txt`.

mod common;

use hognose::{HostValue, Interpreter, Program, Progress};
use std::collections::BTreeSet;
use std::path::Path;
use std::time::{Duration, Instant};

const DOCUMENT: &str = include_str!("../docs/metering.md");
const FIXED: &str = include_str!("data/natives_of_fixed_charge.txt");

/// What the programs of the node tables find.
const PRELUDE: &str = "\
import math
a, b, c, t, u, l = 1, 2, 3, (1, 2), (1,), [1, 2, 3]
a0 = KeyError()
def f(p): pass
def plain(): return ()
def two():
    yield
    yield 1
def delegating(): yield from (1, 2)
def local(n):
    m = n
    return m if n == 1 else m
def closure(n):
    def inner():
        return n
    return inner()
class Above:
    p = 1
    def plain(self): return 1
    def above(self): return super()
    def __enter__(self): pass
    def __exit__(self, *a): pass
o = Above()
def run(c):
    try: c.send(None)
    except StopIteration: pass
async def nothing(): pass
async def each():
    yield 1
async def async_for():
    async for x in each(): pass
type Z = a
def generic[T](): pass
template = t'{a}'
";

/// What rules call: the slots of a set of so many elements that was filled one by one; the steps of making a heap of equal
/// elements; the bound on the work of a product of the first so many integers.
const RULES: &str = "\
import math
def slots(n):
    s = 8
    while n * 5 >= (s - 1) * 3: s *= 4
    return s
def heap(n):
    steps = 3 * (n // 2)
    for at in range(n // 2):
        while (at := 2 * at + 1) < n:
            steps += 1
            if at + 1 < n:
                steps += 1
                at += 1
    return steps
def product(n):
    digits = n * n.bit_length() // 64
    return digits * math.isqrt(digits) // 4 + n
";

/// The rows of the table under a heading, cells without their backticks.
fn rows(heading: &str) -> Vec<Vec<String>> {
    let part = DOCUMENT
        .split_once(&format!("\n## {heading}\n"))
        .expect("it has the part")
        .1;
    let part = part.split("\n## ").next().unwrap_or_default();
    part.lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| ---"))
        .skip(1)
        .map(|line| {
            line.trim_matches('|')
                .split(" | ")
                .map(|cell| cell.trim().trim_matches('`').to_owned())
                .collect()
        })
        .collect()
}

/// A program of a cell: a line break is written ⏎ and a bar ∣, for tables have none.
fn text(cell: &str) -> String {
    cell.replace('⏎', "\n").replace('∣', "|")
}

fn finish(interpreter: &mut Interpreter, source: &str) {
    let program = Program::compile(source, "row.py").unwrap_or_else(|e| panic!("{source}: {e}"));
    let progress = interpreter.start(&program);
    assert!(matches!(progress, Progress::Finished(_)), "{source}: {progress:?}");
}

/// The instructions of a program after another.
fn instructions(before: &str, source: &str, n: i64) -> i64 {
    let mut interpreter = Interpreter::new();
    interpreter.set_global("n", &HostValue::Int(n)).expect("it is set");
    finish(&mut interpreter, before);
    finish(&mut interpreter, &format!("{source}\npass"));
    interpreter.run_counts().instructions as i64
}

#[test]
fn every_node_costs_what_its_row_says() {
    let rows = rows("Nodes");
    assert!(rows.len() > 50);
    let mut wrong = Vec::new();
    for row in rows {
        let [_, _, without, with, difference] = &row[..] else {
            panic!("five cells: {row:?}")
        };
        let (without, with) = (text(without), text(with));
        let found = instructions(PRELUDE, &with, 0) - instructions(PRELUDE, &without, 0);
        if found.to_string() != *difference {
            wrong.push(format!("{with}: {found}, not {difference}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The types of `tree/` that are nodes: those with an implementation of a node's trait.
fn nodes() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("crates/hognose-interpreter/src/tree");
    let mut found = BTreeSet::new();
    for entry in folder.read_dir().expect("the folder is there").flatten() {
        let source = std::fs::read_to_string(entry.path()).expect("it is UTF-8");
        for line in source.lines().filter(|line| line.starts_with("impl")) {
            let Some((before, of)) = line.split_once(" for ") else {
                continue;
            };
            let node = ["Expr", "Stmt", "Pattern", "Target", "Operand"]
                .iter()
                .any(|role| before.ends_with(&format!(" {role}")));
            let name: String = of.chars().take_while(|c| c.is_alphanumeric()).collect();
            if node && !["Box", "Child"].contains(&name.as_str()) {
                found.insert(name);
            }
        }
    }
    assert!(found.len() > 60, "{found:?}");
    found
}

#[test]
fn every_kind_of_node_has_a_row() {
    let written: BTreeSet<String> = rows("Nodes")
        .iter()
        .flat_map(|row| row[0].split(", ").map(|name| name.trim_matches('`').to_owned()))
        .collect();
    let nodes = nodes();
    let missing: Vec<_> = nodes.difference(&written).collect();
    let unknown: Vec<_> = written.difference(&nodes).collect();
    assert!(
        missing.is_empty() && unknown.is_empty(),
        "without a row: {missing:?}; no nodes: {unknown:?}"
    );
}

#[test]
fn every_native_charges_what_its_row_says() {
    let rows = rows("Natives");
    assert!(rows.len() > 100);
    let mut wrong = Vec::new();
    for row in rows {
        let [_, rule, setup, program] = &row[..] else {
            panic!("four cells: {row:?}")
        };
        let rule_at = |n: i64| {
            let mut interpreter = Interpreter::new();
            interpreter.set_global("n", &HostValue::Int(n)).expect("it is set");
            let source = format!("{RULES}{rule}");
            let program = Program::compile(&source, "rule.py").unwrap_or_else(|e| panic!("{rule}: {e}"));
            match interpreter.start(&program) {
                Progress::Finished(HostValue::Int(units)) => units,
                other => panic!("{rule}: {other:?}"),
            }
        };
        let (setup, program) = (text(setup), text(program));
        let (counted, expected) = (instructions(&setup, &program, 100), rule_at(100));
        for n in [200, 777, 1024, 2500] {
            let (more, said) = (instructions(&setup, &program, n) - counted, rule_at(n) - expected);
            if more != said {
                wrong.push(format!(
                    "{program} after {setup}, {n} for 100: {more} more, not {said} ({rule})"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Nanoseconds and instructions of what follows `before`. The time is the least of many, each as short as can be, for others may be
/// at work besides.
fn cost(before: &str, source: &str, n: i64) -> Option<(f64, f64)> {
    let mut interpreter = Interpreter::new();
    interpreter.set_global("n", &HostValue::Int(n)).expect("it is set");
    finish(&mut interpreter, before);
    // Its value is not taken out to the host.
    let repeated = |times| {
        Program::compile(&format!("{}pass", format!("{source}\n").repeat(times)), "row.py").expect("it compiles")
    };
    // None where it does not finish, as when nothing is left to be removed.
    let mut stretch = |program: &Program| {
        let began = Instant::now();
        let progress = interpreter.start(program);
        let time = began.elapsed().as_nanos() as f64;
        matches!(progress, Progress::Finished(_)).then(|| (time, interpreter.run_counts().instructions as f64))
    };
    // What takes little is done several times in a run, at whose end garbage may be collected.
    let (once, several) = (repeated(1), repeated(10));
    let (time, instructions) = stretch(&once)?;
    let (program, times) = if time < 20_000.0 {
        (&several, 10.0)
    } else {
        (&once, 1.0)
    };
    let mut least = (time, instructions);
    let began = Instant::now();
    while began.elapsed() < Duration::from_millis(20) {
        let Some((time, instructions)) = stretch(program) else {
            break;
        };
        if time / times < least.0 {
            least = (time / times, instructions / times);
        }
    }
    Some(least)
}

/// How long an instruction takes where work grows, of each row in proportion to a plain loop: what takes much longer is charged too
/// little. Of a release build: `cargo test --release --test metering pace -- --ignored --nocapture`.
#[test]
#[ignore = "it measures time"]
fn pace_of_every_native() {
    let pace = |setup: &str, program: &str, few: i64, many: i64| {
        let (less, more) = (cost(setup, program, few)?, cost(setup, program, many)?);
        let instructions = more.1 - less.1;
        (instructions > 30.0).then(|| (more.0 - less.0) / instructions)
    };
    let plain = pace("", "i = 0\nwhile i < n:\n    i = i + 1", 100, 1000).expect("it runs");
    println!("a plain loop: {plain:.2} ns for an instruction");
    let mut found = Vec::new();
    for row in rows("Natives") {
        let [_, _, setup, program] = &row[..] else {
            panic!("four cells: {row:?}")
        };
        let (setup, program) = (text(setup), text(program));
        if let Some(pace) = pace(&setup, &program, 500, 4000) {
            found.push((pace / plain, format!("{program} after {setup}")));
        }
    }
    assert!(found.len() > 250, "{} rows grow", found.len());
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (ratio, what) in &found {
        println!("{ratio:8.2} {what:?}");
    }
    let slow: Vec<_> = found.iter().filter(|(ratio, ..)| *ratio > 20.0).collect();
    assert!(slow.is_empty(), "charged too little: {slow:?}");
}

#[test]
fn every_native_has_a_rule() {
    let natives: BTreeSet<String> = hognose::native::all_names().into_iter().collect();
    let with_rows: BTreeSet<String> = rows("Natives")
        .iter()
        .flat_map(|row| row[0].split(' ').map(str::to_owned).collect::<Vec<_>>())
        .collect();
    let fixed: BTreeSet<String> = FIXED
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .flat_map(|line| {
            let (owner, names) = line.split_once(": ").expect("owner: names");
            names.split(' ').map(move |name| format!("{owner}.{name}"))
        })
        .collect();
    let written: BTreeSet<String> = with_rows.union(&fixed).cloned().collect();
    let missing: Vec<_> = natives.difference(&written).collect();
    let unknown: Vec<_> = written.difference(&natives).collect();
    let twice: Vec<_> = with_rows.intersection(&fixed).collect();
    assert!(
        missing.is_empty() && unknown.is_empty() && twice.is_empty(),
        "without a rule: {missing:?}; no natives: {unknown:?}; in both: {twice:?}"
    );
}
