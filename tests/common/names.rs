//! The names CPython 3.14 has, those the interpreter has, and what `docs/compatibility.md` says of the others.
#![allow(dead_code, reason = "each test uses its part")]

use hognose::{Interpreter, Program, Progress};
use std::collections::{BTreeMap, BTreeSet};

/// Recorded with CPython 3.14, a line each: a kind (`type`, `value` or `module`), what it is a name of, and its names.
pub const RECORDED: &str = include_str!("../data/names_3_14.txt");

/// Prints what is missing, a line for each kind, owner and name.
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

/// The recorded owners in order, each a kind and what it is, with its names.
pub fn recorded() -> Vec<(String, String, Vec<&'static str>)> {
    let owners = RECORDED.lines().filter(|line| !line.is_empty()).map(|line| {
        let mut words = line.split(' ');
        let kind = words.next().unwrap_or_default().to_owned();
        let owner = words.next().unwrap_or_default().replace('\u{a0}', " ");
        (kind, owner, words.collect())
    });
    owners.collect()
}

/// What the interpreter lacks, as `kind|owner|name`; `*` is the name of a whole owner.
pub fn missing() -> BTreeSet<String> {
    let source = format!("TABLE = \"\"\"{RECORDED}\"\"\"\n{PROGRAM}");
    let program = Program::compile(&source, "names.py").expect("it compiles");
    let mut interpreter = Interpreter::new();
    match interpreter.start(&program) {
        Progress::Finished(_) => {}
        other => panic!("{other:?}"),
    }
    interpreter.take_output().lines().map(str::to_owned).collect()
}

/// The rows `| kind owner | names | why |` of one part of the document, each name with its reason, as `missing` names them.
pub fn listed(document: &str, heading: &str) -> BTreeMap<String, String> {
    let start = document.find(&format!("\n## {heading}\n")).expect("it has the part");
    let part = &document[start + 1..];
    let end = part[1..].find("\n## ").map_or(part.len(), |end| end + 1);
    let mut found = BTreeMap::new();
    for row in part[..end].lines() {
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
        let owner = owner.replace('\u{2223}', "|");
        for name in names.split_whitespace() {
            found.insert(format!("{kind}|{owner}|{}", name.trim_matches('`')), why.to_owned());
        }
    }
    found
}
