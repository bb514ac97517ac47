//! `docs/snapshot-format.md` numbers the variants of iterators and objects as the sources do, and has the fields of every native that may
//! be at work. `SNAPSHOT_FORMAT=write` writes the tables anew; a variant that comes behind the others may wait for that, any other change is
//! a change of the format.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// What is told of: the file under `crates/hognose-interpreter/src`, the enum.
const ENUMS: [(&str, &str); 8] = [
    ("heap/object.rs", "Iter"),
    ("stdlib/itertools/tool.rs", "Tool"),
    ("heap/object.rs", "Object"),
    ("stdlib/library.rs", "Library"),
    ("heap/object.rs", "ViewKind"),
    ("heap/object.rs", "Outcome"),
    ("heap/object.rs", "AwaitKind"),
    ("heap/object.rs", "AwaitState"),
];

const BEGIN: &str = "### Kinds of iterators and objects\n";
const END: &str = "### A paused run\n";

/// The last section.
const NATIVES: &str = "## Natives at work\n";

/// The parts between commas that stand in no bracket.
fn parts(text: &str) -> Vec<String> {
    let (mut parts, mut depth) = (vec![String::new()], 0);
    for c in text.chars() {
        match c {
            '(' | '[' | '{' | '<' => depth += 1,
            ')' | ']' | '}' | '>' => depth -= 1,
            _ => {}
        }
        if c == ',' && depth == 0 {
            parts.push(String::new());
        } else {
            parts.last_mut().expect("there is one").push(c);
        }
    }
    let trimmed = parts.iter().map(|part| part.trim().to_owned());
    trimmed.filter(|part| !part.is_empty()).collect()
}

/// A type in the words of the document.
fn shown(ty: &str) -> String {
    let inside = |prefix: &str, suffix: &str| ty.strip_prefix(prefix).and_then(|rest| rest.strip_suffix(suffix));
    if let Some(item) = inside("Option<", ">") {
        return format!("option of {}", shown(item));
    }
    if let Some(item) = inside("Box<[", "]>") {
        return format!("list of {}", shown(item));
    }
    if let Some(item) = inside("Vec<", ">").or_else(|| inside("VecDeque<", ">")) {
        return format!("list of {}", shown(item));
    }
    if let Some(item) = inside("SmallVec<[", "]>") {
        return format!("list of {}", shown(item.split(';').next().unwrap_or(item).trim()));
    }
    if let Some(item) = inside("Box<", ">") {
        return shown(item);
    }
    if let Some(items) = inside("(", ")") {
        let items: Vec<String> = parts(items).iter().map(|item| shown(item)).collect();
        return format!("({})", items.join(", "));
    }
    let last = ty.rsplit("::").next().unwrap_or(ty);
    match last {
        "Value" => "`value`".into(),
        "Name" => "`name`".into(),
        "ClassRef" | "Builtin" => "`class`".into(),
        "CodeId" => "`code`".into(),
        "FloatBits" => "`float`".into(),
        "TraceEntry" => "`code`, `span`".into(),
        "View" => "`value`, start, length (varints), stride (zigzag), format (a byte), whether it is read-only, whether released".into(),
        "Twister" => "words (list of varint), how many are used up (varint)".into(),
        "Pattern" => "pattern (list of varint), whether of bytes, flags (varint): it is compiled again; `value` it was made of, `value` of the names".into(),
        "Match" => "pattern (`value`), string (`value`), pos, end (varints), spans (list of zigzag)".into(),
        "Scanner" => "pattern (`value`), string (`value`), first, end (varints), where it goes on, where no match may be empty (options of varint), characters made ready (varint)".into(),
        "bool" => "bool".into(),
        "u8" => "byte".into(),
        "i64" | "i32" => "zigzag".into(),
        "u64" | "u32" | "usize" => "varint".into(),
        "String" | "str" => "text".into(),
        reference if reference.ends_with("Ref") => "handle".into(),
        other => other.into(),
    }
}

/// The variants of an enum, each as the document shows it.
fn variants(source: &str, name: &str) -> Vec<String> {
    let start = source.find(&format!("enum {name} {{")).expect("the enum is there");
    let body = &source[start..];
    let body = &body[body.find('{').expect("it has variants") + 1..body.find("\n}").expect("it ends")];
    let plain: Vec<&str> = body
        .lines()
        .map(str::trim)
        .filter(|line| !line.starts_with("//") && !line.starts_with("#["))
        .collect();
    let one = |variant: String| {
        let variant = variant.split(" = ").next().unwrap_or(&variant).trim().to_owned();
        let end = variant.find(['(', '{', ' ']).unwrap_or(variant.len());
        let (name, held) = variant.split_at(end);
        let held = held.trim().trim_start_matches(['(', '{']);
        format!("{name} | {}", fields(held.strip_suffix([')', '}']).unwrap_or(held)))
    };
    parts(&plain.join(" ")).into_iter().map(one).collect()
}

/// Fields as the document shows them.
fn fields(text: &str) -> String {
    let one = |field: String| match field.split_once(':') {
        Some((name, ty)) if !name.ends_with(char::is_uppercase) && !ty.starts_with(':') => {
            let name = name.trim_start_matches("pub(crate) ").trim_start_matches("pub ");
            format!("{name}: {}", shown(ty.trim()))
        }
        _ => shown(&field),
    };
    parts(text).into_iter().map(one).collect::<Vec<_>>().join("; ")
}

/// Where the sources are.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("crates/hognose-interpreter/src")
}

/// The sources, by file.
fn sources() -> BTreeMap<PathBuf, String> {
    let mut found = BTreeMap::new();
    let mut folders = vec![root()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("the folder is there") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = std::fs::read_to_string(&path).expect("text");
                found.insert(path, text);
            }
        }
    }
    found
}

/// The machines a file declares: name and fields.
fn machines(source: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = source;
    while let Some(at) = rest.find("\nmachines! {\n") {
        let declared = &rest[at..];
        let (block, behind) = declared.split_at(declared.find("\n}\n").expect("it ends"));
        rest = behind;
        let lines = block.lines().skip(2).map(str::trim);
        let text: Vec<&str> = lines.filter(|line| !line.starts_with("//")).collect();
        for machine in format!(" {}", text.join(" ")).split(" struct ").skip(1) {
            let (name, held) = machine.split_once('{').expect("it has fields");
            let held = &held[..held.rfind('}').expect("they end")];
            let name = name.trim().trim_end_matches("(catches)");
            found.push((name.to_owned(), fields(held)));
        }
    }
    found
}

fn natives() -> String {
    let root = root();
    let sources = sources();
    let mut text = format!(
        "{NATIVES}\nThe state of each, by its name. What is named by a capital stands in a table below, or is a variant of one above.\n\n\
         | native | fields |\n| --- | --- |\n"
    );
    let mut wanted = BTreeSet::new();
    let mut rows = BTreeMap::new();
    for (path, source) in &sources {
        for (name, fields) in machines(source) {
            wanted.extend(capitals(&fields).map(|name| (name, path.clone())));
            rows.insert(name, fields);
        }
    }
    for (name, fields) in rows {
        let _ = writeln!(text, "| {name} | {fields} |");
    }
    let known: Vec<&str> = ENUMS.iter().map(|(_, name)| *name).collect();
    let mut told = BTreeSet::new();
    while let Some((name, path)) = wanted.pop_first() {
        if known.contains(&&*name) {
            continue;
        }
        let own = sources.get_key_value(&path).into_iter();
        let declares = |kind: &str, source: &str| {
            let at = source.find(&format!("{kind} {name} {{"));
            at.is_some_and(|at| {
                source[..at]
                    .lines()
                    .rev()
                    .take(3)
                    .any(|line| line.contains("Serialize"))
            })
        };
        let mut declaring = own
            .chain(&sources)
            .filter(|(_, s)| declares("enum", s) || declares("struct", s));
        let (path, source) = declaring.next().unwrap_or_else(|| panic!("{name} is declared nowhere"));
        if !told.insert((name.clone(), path)) {
            continue;
        }
        let file = path.strip_prefix(&root).expect("a source").display();
        let rows = if declares("enum", source) {
            let variants = variants(source, &name);
            let rows = variants.iter().enumerate();
            let rows: String = rows
                .map(|(number, variant)| format!("| {number} | {variant} |\n"))
                .collect();
            format!("| {name} (`{file}`) | | fields |\n| --- | --- | --- |\n{rows}")
        } else {
            let start = source.find(&format!("struct {name} {{")).expect("it is there");
            let body = source[start..].split_once('{').expect("it has fields").1;
            let lines = body[..body.find("\n}").expect("it ends")].lines().map(str::trim);
            let plain: Vec<&str> = lines
                .filter(|line| !line.starts_with("//") && !line.starts_with('#'))
                .collect();
            format!("| {name} (`{file}`) |\n| --- |\n| {} |\n", fields(&plain.join(" ")))
        };
        wanted.extend(capitals(&rows).map(|name| (name, path.clone())));
        let _ = write!(text, "\n{rows}");
    }
    text
}

/// The types that shown fields name.
fn capitals(shown: &str) -> impl Iterator<Item = String> + '_ {
    shown.split(['|', ';', ',', '(', ')']).filter_map(|field| {
        let ty = field.rsplit(": ").next().unwrap_or(field);
        let word = ty.rsplit(' ').find(|word| !word.is_empty())?;
        let named = field.contains(": ") || field.contains(" of ");
        (named && word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphanumeric))
            .then(|| word.to_owned())
    })
}

fn section() -> String {
    let sources = root();
    let mut text = format!(
        "{BEGIN}\nA variant is its number and its fields, in this order. What is named by a capital is a variant of the table of that name.\n"
    );
    for (file, name) in ENUMS {
        let source = std::fs::read_to_string(sources.join(file)).expect("the source is there");
        let _ = write!(text, "\n| {name} | | fields |\n| --- | --- | --- |\n");
        for (number, variant) in variants(&source, name).iter().enumerate() {
            let _ = writeln!(text, "| {number} | {variant} |");
        }
    }
    text.push('\n');
    text
}

#[test]
fn the_document_numbers_what_the_sources_do() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/snapshot-format.md");
    let document = std::fs::read_to_string(&path).expect("the document is there");
    let (before, rest) = document.split_once(BEGIN).expect("it has the section");
    let (told, after) = rest.split_once(END).expect("it has the section behind");
    let section = section();
    let (after, natives_told) = after.split_once(NATIVES).expect("it ends with the natives");
    let natives = natives();
    if std::env::var("SNAPSHOT_FORMAT").is_ok_and(|v| v == "write") {
        let document = format!("{before}{section}{END}{after}{natives}");
        std::fs::write(&path, document).expect("it can be written");
        return;
    }
    let tables = |text: &str| -> Vec<Vec<String>> {
        let tables = text.split("\n\n").filter(|part| part.starts_with('|'));
        tables
            .map(|table| table.trim().lines().map(str::to_owned).collect())
            .collect()
    };
    assert_eq!(tables(natives_told), tables(&natives));
    let (told, are) = (tables(told), tables(&section));
    assert_eq!(told.len(), ENUMS.len());
    for (told, are) in told.iter().zip(&are) {
        assert!(
            are.starts_with(told),
            "SNAPSHOT_FORMAT=write cargo test --test snapshot_format\ntold {told:#?}\nare {are:#?}"
        );
    }
}
