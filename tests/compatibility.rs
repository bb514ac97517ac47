//! `docs/compatibility.md` lists what works, what differs and what is left out: constructs are the corpus's programs, each with the line it
//! begins with; names are those recorded with CPython 3.14, looked for in the interpreter.
//!
//! `COMPATIBILITY=write cargo test --test compatibility` rewrites those parts of it.

mod common;
#[path = "common/names.rs"]
mod names;

use std::fmt::Write;
use std::path::Path;

/// The written parts: what stands before and behind each, and what makes it.
const PARTS: [(&str, &str, fn(&str) -> String); 2] = [
    (
        "<!-- names: written by tests/compatibility.rs -->\n",
        "<!-- end of names -->\n",
        all_names,
    ),
    (
        "<!-- constructs: written by tests/compatibility.rs -->\n",
        "<!-- end of constructs -->\n",
        constructs,
    ),
];

/// What a program says of itself: its first comment.
fn description(program: &Path) -> String {
    let text = std::fs::read_to_string(program).expect("it is UTF-8");
    let comment = text.lines().find_map(|line| line.strip_prefix("# "));
    let otherwise = || {
        program
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .replace('_', " ")
    };
    comment.map_or_else(otherwise, str::to_owned).replace('|', "\\|")
}

fn constructs(_: &str) -> String {
    let mut out = String::new();
    for (folder, title) in [
        ("language", "The language"),
        ("suspend", "Suspension inside"),
        ("errors", "Errors and their texts"),
    ] {
        let _ = write!(out, "\n### {title}\n\n| program | what it shows |\n|---|---|\n");
        for program in common::programs_of(folder) {
            let name = format!("{folder}/{}", program.file_stem().unwrap_or_default().to_string_lossy());
            let _ = writeln!(out, "| {name} | {} |", description(&program));
        }
    }
    out.push('\n');
    out
}

/// Every recorded name: a row for each type, value and module. Names that `object` has, and those `BaseException` has in other exceptions,
/// stand with those two alone.
fn all_names(document: &str) -> String {
    let missing = names::missing();
    let left_out = names::listed(document, "Names");
    let differing = names::listed(document, "Names that differ");
    let recorded = names::recorded();
    let of = |wanted: &str| -> Vec<&str> {
        let found = recorded
            .iter()
            .find(|(kind, owner, _)| kind == "type" && owner == wanted);
        found.map(|(_, _, names)| names.clone()).unwrap_or_default()
    };
    let (object, exception) = (of("object"), of("BaseException"));
    let mut out = String::from("\n| of | works | differs | left out |\n|---|---|---|---|\n");
    let (mut works_in_all, mut differ_in_all, mut out_in_all) = (0, 0, 0);
    for (kind, owner, own) in &recorded {
        let whole = missing.contains(&format!("{kind}|{owner}|*"));
        let (mut works, mut differs, mut absent) = (Vec::new(), Vec::new(), Vec::new());
        let (mut count, mut inherited) = (0, 0);
        for name in own {
            let key = format!("{kind}|{owner}|{name}");
            if whole || missing.contains(&key) {
                out_in_all += 1;
                absent.push(*name);
                assert!(whole || left_out.contains_key(&key), "left out without a reason: {key}");
            } else if differing.contains_key(&key) {
                differ_in_all += 1;
                differs.push(*name);
            } else {
                count += 1;
                let elsewhere = (kind != "module" && owner != "object" && object.contains(name))
                    || (owner != "BaseException" && own.contains(&"with_traceback") && exception.contains(name));
                if elsewhere {
                    inherited += 1;
                } else {
                    works.push(*name);
                }
            }
        }
        works_in_all += count;
        let list = |names: &[&str]| -> String {
            let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
            quoted.join(" ")
        };
        let absent = if whole { "all".to_owned() } else { list(&absent) };
        let inherited = match inherited {
            0 => String::new(),
            n => format!(" and {n} that are inherited"),
        };
        let owner = owner.replace('|', "\u{2223}");
        let _ = writeln!(
            out,
            "| `{kind} {owner}` | {count}: {}{inherited} | {} | {absent} |",
            list(&works),
            list(&differs)
        );
    }
    format!(
        "\n{works_in_all} names work, {differ_in_all} differ, {out_in_all} are left out; how and why stands above.\n{out}\n"
    )
}

#[test]
fn the_written_parts_are_what_is_here() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/compatibility.md");
    let text = std::fs::read_to_string(&path).expect("it is there");
    let mut written = text.clone();
    for (begin, end, make) in PARTS {
        let (before, rest) = written.split_once(begin).expect("it has the part");
        let (_, after) = rest.split_once(end).expect("the part has an end");
        written = format!("{before}{begin}{}{end}{after}", make(&text));
    }
    if std::env::var("COMPATIBILITY").is_ok_and(|wanted| wanted == "write") {
        std::fs::write(&path, written).expect("it can be written");
        return;
    }
    assert!(
        text == written,
        "docs/compatibility.md is behind: COMPATIBILITY=write cargo test --test compatibility"
    );
}
