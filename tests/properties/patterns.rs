//! Patterns of `re` and what they find: ones that are whole, and ones with faults.

use super::common::random::Random;
use super::values::{quoted, text_of};

const LETTERS: &str = "abABcé1_ \n.-";

/// A pattern being made.
struct Pattern {
    text: String,
    groups: usize,
    named: usize,
    bytes: bool,
}

impl Pattern {
    fn alternatives(&mut self, random: &mut Random, depth: usize) {
        self.sequence(random, depth);
        while random.chance(18) {
            self.text.push('|');
            self.sequence(random, depth);
        }
    }

    fn sequence(&mut self, random: &mut Random, depth: usize) {
        for _ in 0..random.below(4) + usize::from(depth > 0) {
            let start = self.text.len();
            self.atom(random, depth);
            if random.chance(35) && self.text.len() > start {
                let repeat = random.of(&[
                    "*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,3}?", "{,2}", "{2,}", "*+", "++", "?+",
                    "{1,2}+", "{2,1}", "{", "{a}",
                ]);
                self.text.push_str(repeat);
            }
        }
    }

    fn atom(&mut self, random: &mut Random, depth: usize) {
        match random.below(if depth == 0 { 16 } else { 26 }) {
            0..=6 => {
                let letter = random.of(&["a", "b", "A", "B", "c", "1", "_", " ", "-", "é"]);
                self.text
                    .push_str(if self.bytes && letter == "é" { "x" } else { letter });
            }
            7..=8 => self.text.push('.'),
            9..=10 => {
                let escape = random.of(&[
                    "\\d", "\\D", "\\w", "\\W", "\\s", "\\S", "\\b", "\\B", "\\A", "\\Z", "\\n", "\\.", "\\x61",
                    "\\141", "\\\\",
                ]);
                self.text.push_str(escape);
            }
            11 => self.text.push_str(random.of(&["^", "$"])),
            12..=14 => self.class(random),
            15 if self.groups > 0 => {
                let one_too_many = usize::from(random.chance(5));
                let group = 1 + random.below(self.groups + one_too_many);
                match random.below(4) {
                    0 if self.named > 0 => self.text.push_str(&format!("(?P=n{})", 1 + random.below(self.named))),
                    1 => self.text.push_str(&format!("(?({group})a|b)")),
                    _ => self.text.push_str(&format!("\\{group}")),
                }
            }
            15 => self.text.push('a'),
            16..=20 => {
                self.groups += 1;
                if random.chance(25) {
                    self.named += 1;
                    self.text.push_str(&format!("(?P<n{}>", self.named));
                } else {
                    self.text.push('(');
                }
                self.alternatives(random, depth - 1);
                self.text.push(')');
            }
            21 => self.group(
                random,
                depth,
                &["(?:", "(?>", "(?i:", "(?s:", "(?m:", "(?-i:", "(?x:", "(?a:"],
            ),
            22..=23 => self.group(random, depth, &["(?:"]),
            24 => self.group(random, depth, &["(?=", "(?!"]),
            _ => {
                let opening = random.of(&["(?<=", "(?<!"]);
                if random.chance(80) {
                    let behind = random.of(&["a", "b", "ab", "\\w", "[ab]", "a|b", ".", "^", "\\b", "(?:aa|bb)", ""]);
                    self.text.push_str(&format!("{opening}{behind})"));
                } else {
                    self.group(random, depth, &[opening]);
                }
            }
        }
    }

    fn group(&mut self, random: &mut Random, depth: usize, openings: &[&str]) {
        self.text.push_str(random.of(openings));
        self.alternatives(random, depth - 1);
        self.text.push(')');
    }

    fn class(&mut self, random: &mut Random) {
        self.text.push('[');
        if random.chance(25) {
            self.text.push('^');
        }
        for _ in 0..1 + random.below(3) {
            let item = random.of(&[
                "a", "b", "A", "1", "-", "a-c", "A-Z", "0-9", "\\d", "\\w", "\\s", "\\W", "_", "\\n", " ", "]", ".",
                "c-a", "\\-", "[", "\\b",
            ]);
            self.text.push_str(item);
        }
        self.text.push(']');
    }
}

fn pattern(random: &mut Random, bytes: bool) -> Pattern {
    let mut pattern = Pattern {
        text: String::new(),
        groups: 0,
        named: 0,
        bytes,
    };
    if random.chance(8) {
        pattern
            .text
            .push_str(random.of(&["(?i)", "(?s)", "(?m)", "(?x)", "(?a)", "(?im)"]));
    }
    pattern.alternatives(random, 2);
    if random.chance(12) {
        let letters: Vec<char> = pattern.text.chars().collect();
        let at = random.below(letters.len() + 1);
        let mut text: String = letters[..at].iter().collect();
        text.push_str(random.of(&[
            "(", ")", "[", "]", "\\", "*", "?", "+", "{", "(?", "(?P<", "|", "^", "(?P<n1>", "\\q", "(?z)", "(?<",
            "\\1", "\\x", "#",
        ]));
        text.extend(&letters[(at + usize::from(random.chance(50))).min(letters.len())..]);
        pattern.text = text;
    }
    pattern
}

/// A literal of a replacement.
fn template(random: &mut Random, groups: usize) -> String {
    let mut text = String::new();
    for _ in 0..random.below(4) {
        let part = match random.below(9) {
            0..=2 => "x".to_owned(),
            3 => format!("\\\\{}", 1 + random.below(groups + 1)),
            4 => format!("\\\\g<{}>", random.below(groups + 1)),
            5 => random
                .of(&["\\\\g<n1>", "\\\\g<none>", "\\\\g<", "\\\\q", "\\\\"])
                .to_owned(),
            6 => "\\\\n".to_owned(),
            7 => "\\\\\\\\".to_owned(),
            _ => "<>".to_owned(),
        };
        text.push_str(&part);
    }
    format!("'{text}'")
}

pub fn case(random: &mut Random) -> String {
    let bytes = random.chance(15);
    let prefix = if bytes { "b" } else { "" };
    let pattern = pattern(random, bytes);
    let alphabet = if bytes {
        "abABc1_ \n.-"
    } else {
        random.of(&[LETTERS, "ab", "aAbB1 "])
    };
    let subject = text_of(random, alphabet, 12);
    let flags = match random.below(10) {
        0 => "re.I",
        1 => "re.M",
        2 => "re.S",
        3 => "re.X",
        4 => "re.A",
        5 => "re.I | re.M",
        _ => "0",
    };
    let setup = format!(
        "p = re.compile({prefix}{}, {flags})\nt = {prefix}{}\n",
        quoted(&pattern.text),
        quoted(&subject)
    );
    let act = match random.below(13) {
        0..=2 => {
            let method = random.of(&["search", "match", "fullmatch"]);
            format!(
                "m = p.{method}(t)\nreturn m and (m.span(), m.regs, m.groups(), m.groupdict(), m.lastindex, m.lastgroup)"
            )
        }
        3 => format!(
            "m = p.{}(t, {}, {})\nreturn m and (m.regs, m.pos, m.endpos)",
            random.of(&["search", "match", "fullmatch"]),
            random.between(-1, 6),
            random.between(0, 12)
        ),
        4..=5 => "return p.findall(t)".to_owned(),
        6 => "return [(m.span(), m.groups('-')) for m in p.finditer(t)]".to_owned(),
        7 => format!("return p.split(t{})", if random.chance(30) { ", 2" } else { "" }),
        8..=9 => format!(
            "return p.{}({prefix}{}, t)",
            random.of(&["sub", "subn"]),
            template(random, pattern.groups)
        ),
        10 => format!("return p.sub(lambda m: m[0] + m[0], t, count={})", random.below(3)),
        11 => "return p, p.groups, p.groupindex, p.flags".to_owned(),
        _ => format!(
            "m = p.search(t)\nreturn m and m.expand({prefix}{})",
            template(random, pattern.groups)
        ),
    };
    setup + &act
}
