//! Every name CPython 3.14 has in its built-in types and in the modules that are here is here too, or stands in
//! `docs/compatibility.md` with the reason why not.
//!
//! `data/names_3_14.txt` was recorded with CPython 3.14: a kind, what it is a name of, and its names.

use hognose::{Interpreter, Program, Progress};
use std::collections::BTreeSet;

const RECORDED: &str = include_str!("data/names_3_14.txt");
const COMPATIBILITY: &str = include_str!("../docs/compatibility.md");

/// Prints what is missing, a line for each kind and owner.
const PROGRAM: &str = r#"
import builtins
for line in TABLE.split("\n"):
    if not line:
        continue
    kind, name, *names = line.split(" ")
    name = name.replace("\u00a0", " ")
    try:
        if kind == "type":
            thing = getattr(builtins, name)
        elif kind == "value":
            thing = type(eval(name))
        else:
            thing = __import__(name, None, None, ["*"])
    except (ImportError, AttributeError):
        print(kind, name, "*", sep="|")
        continue
    have = set(dir(thing))
    for n in names:
        if n not in have and not (kind == "module" and hasattr(thing, n)):
            print(kind, name, n, sep="|")
"#;

fn missing() -> BTreeSet<String> {
    let source = format!("TABLE = \"\"\"{RECORDED}\"\"\"\n{PROGRAM}");
    let program = Program::compile(&source, "names.py").expect("it compiles");
    let mut interpreter = Interpreter::new();
    match interpreter.start(&program) {
        Progress::Finished(_) => {}
        other => panic!("{other:?}"),
    }
    interpreter.take_output().lines().map(str::to_owned).collect()
}

/// The rows of the table: `| kind owner | names | why |`.
fn left_out() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for row in COMPATIBILITY.lines() {
        let cells: Vec<&str> = row.trim().trim_matches('|').split(" | ").map(str::trim).collect();
        let [owner, names, why] = cells[..] else { continue };
        let owner = owner.trim_matches('`');
        let Some((kind, owner)) = owner.split_once(' ') else {
            continue;
        };
        if !["type", "value", "module"].contains(&kind) {
            continue;
        }
        assert!(!why.is_empty(), "a reason is missing: {row}");
        for name in names.split_whitespace() {
            found.insert(format!(
                "{kind}|{}|{}",
                owner.replace('\u{2223}', "|"),
                name.trim_matches('`')
            ));
        }
    }
    found
}

#[test]
fn names_are_here_or_listed_with_a_reason() {
    let (missing, left_out) = (missing(), left_out());
    let unlisted: Vec<_> = missing.difference(&left_out).collect();
    assert!(
        unlisted.is_empty(),
        "neither here nor in docs/compatibility.md: {unlisted:#?}"
    );
    let stale: Vec<_> = left_out.difference(&missing).collect();
    assert!(
        stale.is_empty(),
        "listed in docs/compatibility.md, but here: {stale:#?}"
    );
}
