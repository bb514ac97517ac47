//! Methods of str, bytes and bytearray.

use super::common::random::Random;
use super::values::{bytes, quoted, text, text_of};

/// What a method takes, a letter an argument: `t` a text, `n` a number of times or a place, `w` a width, `f` a fill, `o` a text or None,
/// `b` a truth, `l` a list of texts, `p` a tuple of texts or a text; letters after `?` may be left out.
const METHODS: &[(&str, &str)] = &[
    ("capitalize", ""),
    ("casefold", ""),
    ("center", "w?f"),
    ("count", "t?nn"),
    ("endswith", "p?nn"),
    ("expandtabs", "?n"),
    ("find", "t?nn"),
    ("index", "t?nn"),
    ("isalnum", ""),
    ("isalpha", ""),
    ("isascii", ""),
    ("isdecimal", ""),
    ("isdigit", ""),
    ("isidentifier", ""),
    ("islower", ""),
    ("isnumeric", ""),
    ("isprintable", ""),
    ("isspace", ""),
    ("istitle", ""),
    ("isupper", ""),
    ("join", "l"),
    ("ljust", "w?f"),
    ("lower", ""),
    ("lstrip", "?o"),
    ("partition", "t"),
    ("removeprefix", "t"),
    ("removesuffix", "t"),
    ("replace", "tt?n"),
    ("rfind", "t?nn"),
    ("rindex", "t?nn"),
    ("rjust", "w?f"),
    ("rpartition", "t"),
    ("rsplit", "?on"),
    ("rstrip", "?o"),
    ("split", "?on"),
    ("splitlines", "?b"),
    ("startswith", "p?nn"),
    ("strip", "?o"),
    ("swapcase", ""),
    ("title", ""),
    ("upper", ""),
    ("zfill", "w"),
    ("__contains__", "t"),
    ("__add__", "t"),
    ("__mul__", "n"),
    ("__lt__", "t"),
    ("__eq__", "t"),
];

/// A literal of a text, of the kind asked for.
type Literal = fn(&mut Random, usize) -> String;

fn byte_array(random: &mut Random, longest: usize) -> String {
    format!("bytearray({})", bytes(random, longest))
}

/// A part of the text that the method is called on, or another.
fn part(random: &mut Random, of: &str, literal: Literal) -> String {
    if random.chance(60) {
        let start = random.below(8);
        format!("{of}[{start}:{}]", start + random.below(3))
    } else {
        literal(random, 3)
    }
}

fn argument(random: &mut Random, letter: char, of: &str, literal: Literal) -> String {
    match letter {
        _ if random.chance(1) => random.of(&["None", "3", "1.5", "'s'", "b's'", "[]"]).to_owned(),
        'n' => random.between(-6, 10).to_string(),
        'w' => random.between(-1, 18).to_string(),
        'f' if of == "t" => quoted(random.of(&["*", "é", "\u{1F40D}", "", "ab", "0"])),
        'f' => format!("b{}", quoted(random.of(&["*", "", "ab", "0"]))),
        'o' if random.chance(40) => "None".to_owned(),
        'b' => random.of(&["True", "False", "1"]).to_owned(),
        'l' => {
            let parts: Vec<String> = (0..random.below(5)).map(|_| part(random, of, literal)).collect();
            format!("[{}]", parts.join(", "))
        }
        'p' if random.chance(40) => {
            let parts: Vec<String> = (0..random.below(3)).map(|_| part(random, of, literal) + ", ").collect();
            format!("({})", parts.concat())
        }
        _ => part(random, of, literal),
    }
}

fn arguments(random: &mut Random, shape: &str, of: &str, literal: Literal) -> String {
    let (needed, optional) = shape.split_once('?').unwrap_or((shape, ""));
    let given = random.below(optional.len() + 1);
    needed
        .chars()
        .chain(optional.chars().take(given))
        .map(|letter| argument(random, letter, of, literal))
        .collect::<Vec<_>>()
        .join(", ")
}

fn codec(random: &mut Random) -> String {
    let encoding = random.of(&[
        "utf-8",
        "ascii",
        "latin-1",
        "cp1252",
        "utf-16",
        "utf-16-le",
        "utf-32-be",
        "utf-8-sig",
        "UTF8",
        "nonsense",
    ]);
    let handler = random.of(&[
        "strict",
        "ignore",
        "replace",
        "backslashreplace",
        "xmlcharrefreplace",
        "namereplace",
        "surrogateescape",
        "wrong",
    ]);
    if random.chance(50) {
        format!("return {}.encode('{encoding}', '{handler}')", text(random, 8))
    } else {
        let handler = if handler == "surrogateescape" {
            "replace"
        } else {
            handler
        };
        let raw = text_of(
            random,
            "ab\u{0}\u{FF}\u{FE}\u{80}\u{C3}\u{A9}\u{E2}\u{82}\u{AC}\u{F0}\u{9F}\u{90}\u{8D}\u{D8}\u{ED}\u{A0}",
            8,
        );
        format!("return b{}.decode('{encoding}', '{handler}')", quoted(&raw))
    }
}

pub fn case(random: &mut Random) -> String {
    match random.below(20) {
        0 => return codec(random),
        1 => {
            let table: Vec<String> = (0..random.below(4))
                .map(|_| {
                    let to = random.of(&["None", "'xy'", "65", "''", "'é'", "1114112", "1.5"]);
                    format!("{}: {to}", text(random, 1))
                })
                .collect();
            return format!(
                "t = {}\nreturn t.translate(str.maketrans({{{}}}))",
                text(random, 8),
                table.join(", ")
            );
        }
        2 => {
            return format!(
                "t = {}\nreturn t.translate(str.maketrans({}, {}{}))",
                text(random, 8),
                text(random, 2),
                text(random, 2),
                if random.chance(30) { ", 'a'" } else { "" }
            );
        }
        3 => {
            return format!(
                "return {}({})",
                random.of(&["repr", "ascii", "len", "list", "sorted"]),
                text(random, 10)
            );
        }
        _ => (),
    }
    let (name, literal): (&str, Literal) = match random.below(10) {
        0..=6 => ("t", text),
        7..=8 => ("b", bytes),
        _ => ("b", byte_array),
    };
    let (method, shape) = METHODS[random.below(METHODS.len())];
    let value = literal(random, 12);
    let arguments = arguments(random, shape, name, literal);
    format!("{name} = {value}\nreturn {name}.{method}({arguments})")
}
