//! `docs/compatibility.md` lists what of the language works: its constructs are the corpus's programs, each with the line it begins with.
//!
//! `COMPATIBILITY=write cargo test --test compatibility` rewrites that part of it.

mod common;

use std::fmt::Write;
use std::path::Path;

const BEGIN: &str = "<!-- constructs: written by tests/compatibility.rs -->\n";
const END: &str = "<!-- end of constructs -->\n";

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

fn constructs() -> String {
    let wished = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/wishlist.txt");
    let wished = std::fs::read_to_string(wished).unwrap_or_default();
    let mut out = String::new();
    for (folder, title) in [
        ("language", "The language"),
        ("suspend", "Suspension inside"),
        ("errors", "Errors and their texts"),
    ] {
        let _ = write!(out, "\n### {title}\n\n| program | what it shows | |\n|---|---|---|\n");
        for program in common::programs_of(folder) {
            let name = format!("{folder}/{}", program.file_stem().unwrap_or_default().to_string_lossy());
            let state = if wished.lines().any(|line| line.trim() == name) {
                "differs"
            } else {
                "works"
            };
            let _ = writeln!(out, "| {name} | {} | {state} |", description(&program));
        }
    }
    out.push('\n');
    out
}

#[test]
fn the_list_of_constructs_is_the_corpus() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/compatibility.md");
    let text = std::fs::read_to_string(&path).expect("it is there");
    let (before, rest) = text.split_once(BEGIN).expect("it has the part");
    let (old, after) = rest.split_once(END).expect("the part has an end");
    let new = constructs();
    if std::env::var("COMPATIBILITY").is_ok_and(|wanted| wanted == "write") {
        std::fs::write(&path, format!("{before}{BEGIN}{new}{END}{after}")).expect("it can be written");
        return;
    }
    assert!(
        old == new,
        "docs/compatibility.md is behind the corpus: COMPATIBILITY=write cargo test --test compatibility"
    );
}
