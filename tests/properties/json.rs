//! json: values written and read back, texts read, both with faults.

use super::common::random::Random;
use super::values::{float, int, quoted, text};

fn value(random: &mut Random, depth: usize) -> String {
    match random.below(if depth == 0 { 7 } else { 11 }) {
        0 => random.of(&["None", "True", "False"]).to_owned(),
        1..=2 => int(random),
        3 => float(random),
        4..=6 => text(random, 8),
        7..=8 => {
            let items: Vec<String> = (0..random.below(4)).map(|_| value(random, depth - 1)).collect();
            if random.chance(20) {
                format!("({}{})", items.join(", "), if items.len() == 1 { "," } else { "" })
            } else {
                format!("[{}]", items.join(", "))
            }
        }
        _ => {
            let items: Vec<String> = (0..random.below(4))
                .map(|_| format!("{}: {}", key(random), value(random, depth - 1)))
                .collect();
            format!("{{{}}}", items.join(", "))
        }
    }
}

fn key(random: &mut Random) -> String {
    match random.below(20) {
        0 => "None".to_owned(),
        1 => random.of(&["True", "False"]).to_owned(),
        2 => int(random),
        3 => float(random),
        4 if random.chance(20) => random.of(&["()", "(1, 2)", "b'x'"]).to_owned(),
        _ => text(random, 3),
    }
}

fn options(random: &mut Random) -> String {
    let mut options = String::new();
    for (percent, name, values) in [
        (30, "indent", &["0", "1", "2", "None", "'\\t'", "-1", "''"][..]),
        (20, "sort_keys", &["True", "False"]),
        (20, "separators", &["(',', ':')", "(', ', ' : ')", "(';', '=')"]),
        (25, "ensure_ascii", &["False", "True"]),
        (12, "allow_nan", &["False", "True"]),
        (12, "skipkeys", &["True", "False"]),
        (12, "default", &["repr", "lambda o: [1]", "None"]),
        (5, "check_circular", &["False"]),
    ] {
        if random.chance(percent) {
            options.push_str(&format!(", {name}={}", random.of(values)));
        }
    }
    options
}

/// A text of JSON.
fn document(random: &mut Random, depth: usize) -> String {
    let space = |random: &mut Random| random.of(&["", "", "", " ", "\n", "\t "]).to_owned();
    match random.below(if depth == 0 { 8 } else { 12 }) {
        0 => random
            .of(&["null", "true", "false", "NaN", "Infinity", "-Infinity"])
            .to_owned(),
        1..=2 => random
            .of(&[
                "0",
                "-0",
                "1",
                "-12",
                "123456789012345678901234567890",
                "1.5",
                "-0.0",
                "1e5",
                "1E+2",
                "2.5e-3",
                "1e400",
                "12345678.9",
                "01",
                "1.",
                ".5",
                "-",
                "+1",
                "1e",
            ])
            .to_owned(),
        3..=7 => {
            let mut text = String::from("\"");
            for _ in 0..random.below(5) {
                text.push_str(random.of(&[
                    "a",
                    "b",
                    " ",
                    "é",
                    "\u{1F40D}",
                    "\\n",
                    "\\\"",
                    "\\\\",
                    "\\/",
                    "\\u0041",
                    "\\u00e9",
                    "\\ud83d\\udc0d",
                    "\\t",
                    "日",
                    "\\b",
                    "\\f",
                ]));
                if random.chance(2) {
                    text.push_str(random.of(&["\\x", "\\u12", "\n", "\t", "\\z", "\u{1}", "\\uZZZZ", "\\u 123"]));
                }
            }
            text + "\""
        }
        8..=9 => {
            let items: Vec<String> = (0..random.below(4))
                .map(|_| space(random) + &document(random, depth - 1) + &space(random))
                .collect();
            format!("[{}]", items.join(","))
        }
        _ => {
            let items: Vec<String> = (0..random.below(4))
                .map(|_| {
                    format!(
                        "{}\"{}\"{}:{}{}",
                        space(random),
                        random.of(&["a", "b", "", "k"]),
                        space(random),
                        space(random),
                        document(random, depth - 1)
                    )
                })
                .collect();
            format!("{{{}}}", items.join(","))
        }
    }
}

pub fn case(random: &mut Random) -> String {
    match random.below(10) {
        0..=2 => format!("v = {}\nreturn json.dumps(v{})", value(random, 3), options(random)),
        3..=4 => format!(
            "v = {}\ns = json.dumps(v{})\nreturn s, json.loads(s)",
            value(random, 3),
            options(random)
        ),
        _ => {
            let mut text = document(random, 3);
            if random.chance(30) {
                // A pair of surrogates that is torn apart is left out: there are no lone ones here.
                let letters: Vec<char> = text.replace("\\ud83d\\udc0d", "\\u0041").chars().collect();
                let at = random.below(letters.len());
                text = letters[..at].iter().collect();
                text.push_str(random.of(&[
                    "", "", ",", "]", "}", "[", "{", "\"", ":", "x", "\\", "\u{FEFF}", "'", "/",
                ]));
                text.extend(&letters[(at + random.below(2)).min(letters.len())..]);
            }
            let option = match random.below(12) {
                0 => ", parse_float=str",
                1 => ", parse_int=float",
                2 => ", object_pairs_hook=list",
                3 => ", object_hook=sorted",
                4 => ", strict=False",
                5 => ", parse_constant=repr",
                _ => "",
            };
            let encoded = if random.chance(8) {
                random.of(&[
                    ".encode()",
                    ".encode('utf-16')",
                    ".encode('utf-8-sig')",
                    ".encode('utf-32-le')",
                ])
            } else {
                ""
            };
            format!("return json.loads({}{encoded}{option})", quoted(&text))
        }
    }
}
