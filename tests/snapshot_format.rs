//! `docs/snapshot-format.md` numbers the variants of iterators and objects as the sources do. `SNAPSHOT_FORMAT=write` writes the
//! tables anew; a variant that comes behind the others may wait for that, any other change is a change of the format.

use std::fmt::Write;
use std::path::Path;

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
        let end = variant.find(['(', '{', ' ']).unwrap_or(variant.len());
        let (name, fields) = variant.split_at(end);
        let fields = fields.trim().trim_start_matches(['(', '{']);
        let fields = parts(fields.strip_suffix([')', '}']).unwrap_or(fields));
        let fields: Vec<String> = fields
            .iter()
            .map(|field| match field.split_once(": ") {
                Some((field, ty)) => format!("{}: {}", field.trim_start_matches("pub "), shown(ty)),
                None => shown(field),
            })
            .collect();
        format!("{name} | {}", fields.join("; "))
    };
    parts(&plain.join(" ")).into_iter().map(one).collect()
}

fn section() -> String {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("crates/hognose-interpreter/src");
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
    if std::env::var("SNAPSHOT_FORMAT").is_ok_and(|v| v == "write") {
        std::fs::write(&path, format!("{before}{section}{END}{after}")).expect("it can be written");
        return;
    }
    let tables = |text: &str| -> Vec<Vec<String>> {
        let tables = text.split("\n\n").filter(|part| part.starts_with('|'));
        tables
            .map(|table| table.trim().lines().map(str::to_owned).collect())
            .collect()
    };
    let (told, are) = (tables(told), tables(&section));
    assert_eq!(told.len(), ENUMS.len());
    for (told, are) in told.iter().zip(&are) {
        assert!(
            are.starts_with(told),
            "SNAPSHOT_FORMAT=write cargo test --test snapshot_format\ntold {told:#?}\nare {are:#?}"
        );
    }
}
