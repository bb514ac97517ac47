//! Format specs, `%`, `str.format` and formatted literals, with specs that do not fit too.

use super::common::random::Random;
use super::values::{float, int, number, quoted, text};

fn spec(random: &mut Random) -> String {
    let mut spec = String::new();
    if random.chance(40) {
        if random.chance(50) {
            spec.push_str(random.of(&["*", " ", "0", "é", "<", "x"]));
        }
        spec.push_str(random.of(&["<", ">", "^", "="]));
    }
    if random.chance(30) {
        spec.push_str(random.of(&["+", "-", " "]));
    }
    if random.chance(8) {
        spec.push('z');
    }
    if random.chance(15) {
        spec.push('#');
    }
    if random.chance(15) {
        spec.push('0');
    }
    if random.chance(50) {
        spec.push_str(&random.below(30).to_string());
    }
    if random.chance(20) {
        spec.push_str(random.of(&[",", "_"]));
    }
    if random.chance(40) {
        spec.push_str(&format!(".{}", random.below(22)));
    }
    if random.chance(65) {
        spec.push_str(random.of(&[
            "d", "b", "o", "x", "X", "c", "n", "e", "E", "f", "F", "g", "G", "%", "s", "q",
        ]));
    }
    spec
}

/// A spec whose type is likely to fit.
fn fitting(random: &mut Random, types: &[&str]) -> String {
    let mut spec = spec(random);
    if random.chance(85) {
        while spec.ends_with(|c: char| c.is_ascii_alphabetic() || c == '%') {
            spec.pop();
        }
        spec.push_str(random.of(types));
    }
    spec
}

fn value_and_spec(random: &mut Random) -> (String, String) {
    match random.below(10) {
        0..=3 => (
            int(random),
            fitting(random, &["", "d", "b", "o", "x", "X", "n", "e", "f", "g", "%"]),
        ),
        4..=7 => (
            float(random),
            fitting(random, &["", "e", "E", "f", "F", "g", "G", "%", "n"]),
        ),
        8 => (text(random, 8), fitting(random, &["", "s"])),
        _ => {
            let value = match random.below(3) {
                0 => format!("complex({}, {})", float(random), float(random)),
                1 => random.of(&["None", "[1, 'a']", "True", "()", "b'x'"]).to_owned(),
                _ => format!("chr({})", random.below(0x300)),
            };
            (value, spec(random))
        }
    }
}

fn percent(random: &mut Random) -> String {
    let mut directive = String::from("%");
    for flag in ["-", "+", " ", "#", "0"] {
        if random.chance(18) {
            directive.push_str(flag);
        }
    }
    if random.chance(45) {
        directive.push_str(&random.below(25).to_string());
    }
    if random.chance(35) {
        directive.push_str(&format!(".{}", random.below(20)));
    }
    if random.chance(5) {
        directive.push_str(random.of(&["l", "h", "L"]));
    }
    directive.push_str(random.of(&[
        "d", "i", "u", "o", "x", "X", "e", "E", "f", "F", "g", "G", "c", "s", "r", "a", "%", "y", "",
    ]));
    directive
}

pub fn case(random: &mut Random) -> String {
    match random.below(12) {
        0..=5 => {
            let (value, spec) = value_and_spec(random);
            format!("return format({value}, {})", quoted(&spec))
        }
        6..=8 => {
            let value = match random.below(5) {
                0 => text(random, 6),
                1 => super::values::bytes(random, 5),
                _ => number(random),
            };
            let directive = percent(random);
            match random.below(5) {
                0 => format!("return b{} % ({value},)", quoted(&directive)),
                1 => {
                    let named = directive.replacen('%', "%(key)", 1);
                    format!("return {} % {{'key': {value}}}", quoted(&named))
                }
                2 => format!(
                    "return {} % ({value}, {})",
                    quoted(&format!("a{directive}b%s")),
                    number(random)
                ),
                _ => format!("return {} % ({value},)", quoted(&directive)),
            }
        }
        9 => {
            let (value, spec) = value_and_spec(random);
            let conversion = random.of(&["", "!r", "!s", "!a"]);
            let field = random.of(&["0", "", "a", "a[0]", "0.real", "b[k]", "1[x]", "2", "{}", "0.__class__"]);
            format!(
                "return {}.format({value}, 5, a=[{}], b={{'k': 7}})",
                quoted(&format!(
                    "<{{{field}{conversion}:{spec}}}>{}",
                    random.of(&["", "{{", "}}", "{1}", "{}", "{", "}"])
                )),
                number(random)
            )
        }
        10 => {
            let (value, spec) = value_and_spec(random);
            let conversion = random.of(&["", "!r", "!s", "!a", "=", " = "]);
            let spec = spec.replace('\'', "");
            format!("v = {value}\nreturn f'{{v{conversion}:{spec}}}|{{v!r:>{{1 + 1}}{{0}}}}'")
        }
        _ => {
            let (value, spec) = value_and_spec(random);
            format!(
                "return '{{:{{}}}}|{{!r}}'.format({value}, {}, {})",
                quoted(&spec),
                number(random)
            )
        }
    }
}
