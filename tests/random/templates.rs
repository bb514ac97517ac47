//! Pieces of programs that are written out, with places left open: `templates/*.txt`, apart by lines of `---`.
//!
//! `⟨a¦b¦c⟩` is one of the three, and may nest. `$i $s $l $d $b $a` are expressions (of ints, strings, lists, dicts, truth, anything),
//! `$v` a value of any type, `$f` a number of any kind, `$x` an index or None, `$S` a format spec and `$T` its text, `$P` parameters
//! and `$A` arguments, `$$` a statement, `$#` a number of the piece's own.

use super::{Generator, Kind, Place};
use std::sync::LazyLock;

static PIECES: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    [
        include_str!("templates/classes.txt"),
        include_str!("templates/flow.txt"),
        include_str!("templates/values.txt"),
    ]
    .into_iter()
    .flat_map(|file| file.split("---\n"))
    .collect()
});

const VALUES: &[&str] = &[
    "0",
    "-1",
    "1",
    "7",
    "2.5",
    "-0.0",
    "10**20",
    "-(10**20)",
    "1e300",
    "float('inf')",
    "float('nan')",
    "True",
    "False",
    "None",
    "''",
    "'a'",
    "'12'",
    "'é'",
    "'abc'",
    "b''",
    "b'ab'",
    "[]",
    "[1, 2]",
    "(1, 2)",
    "()",
    "(1,)",
    "{1: 2}",
    "{'a': 1}",
    "{1}",
    "set()",
    "frozenset([1])",
    "1j",
    "2+3j",
    "range(3)",
    "slice(1, 2)",
    "int",
    "str",
    "len",
    "(lambda: 1)",
    "...",
    "NotImplemented",
    "ValueError('v')",
    "object()",
    "iter([1])",
    "bytearray(b'x')",
    "Problem",
    "[[1]]",
    "'a b'",
    "dict",
    "type",
];

const NUMBERS: &[&str] = &[
    "0",
    "-1",
    "3",
    "255",
    "1234567",
    "-98765",
    "10**20",
    "-(10**25)",
    "2.5",
    "-0.0",
    "1e-7",
    "123456.789",
    "1e300",
    "1/3",
    "float('inf')",
    "float('nan')",
    "True",
    "0.1",
    "1e16",
    "99999.5",
    "5e-324",
];

/// Statements that are broken to see what the compiler says.
const STATEMENTS: &[&str] = &[
    "x = 1 + 2",
    "def f ( a , b = 1 , * c , d , ** e ) : pass",
    "class A ( B , metaclass = M ) : x = 1",
    "if x : y\nelse : z",
    "for i in range ( 3 ) : print ( i )",
    "while x : break",
    "with a as b , c : pass",
    "try : pass\nexcept E as e : pass\nfinally : pass",
    "return_ = lambda x , * y : x",
    "a , * b = c",
    "x = [ i for i in y if i ]",
    "x = { 'a' : 1 , ** b }",
    "f ( a , * b , c = 1 , ** d )",
    "del a , b [ 0 ]",
    "import a . b as c",
    "from a import ( b , c as d )",
    "global x , y",
    "assert x , 'm'",
    "raise A from b",
    "x : int = 3",
    "x += 1",
    "print ( f'{x}' , 'a' 'b' )",
    "match x :\n  case [ 1 , * y ] : pass\n  case { 'a' : b } : pass",
    "match x :\n  case A ( 1 , b = c ) | None : pass",
    "async def f ( ) : await x",
    "def f ( ) :\n  yield x\n  return y",
    "x = y if z else w",
    "x [ 1 : 2 , ... ] = not a",
    "type X [ T ] = list [ T ]",
    "@ a . b\ndef f ( ) -> int : pass",
    "( x := 1 )",
    "x = a < b <= c is not d not in e",
    "x = ( yield )",
    "lambda : 0",
    "try : pass\nexcept * E : pass",
    "x = a and b or not c",
    "x = - a ** ~ b @ c",
];

const TOKENS: &[&str] = &[
    "(", ")", "[", "]", "{", "}", ":", ",", "=", "==", ":=", "+", "*", "**", ".", "if", "else", "for", "in", "is",
    "not", "and", "lambda", "yield", "await", "return", "def", "class", "x", "1", "'s'", "None", "import", "from",
    "as", "pass", "->", "@", ";", "!", "...", "f'{'", "del", "with", "async", "0x", "1a", "True", "|", "$", "?",
];

impl Generator {
    /// One of the pieces, its open places filled.
    pub(super) fn piece(&mut self, place: Place) {
        self.pieces += 1;
        let piece = PIECES[self.random.below(PIECES.len())];
        let chosen = self.choose(piece);
        let filled = self.open_places(place, &chosen);
        self.out.push_str(&filled);
    }

    /// A broken statement, and what the compiler says of it.
    pub(super) fn broken(&mut self, place: Place) {
        let statement = STATEMENTS[self.random.below(STATEMENTS.len())];
        let mut words: Vec<&str> = statement.split(' ').collect();
        for _ in 0..1 + self.random.below(2) {
            let at = self.random.below(words.len());
            match self.random.below(5) {
                0 => {
                    words.remove(at);
                }
                1 => words.insert(at, words[at]),
                2 if at > 0 => words.swap(at, at - 1),
                3 => words[at] = self.random.of(TOKENS),
                _ => words.insert(at, self.random.of(TOKENS)),
            }
            if words.is_empty() {
                return;
            }
        }
        let source = words
            .join(" ")
            .replace('\\', "\\\\")
            .replace('"', "\\\"")
            .replace('\n', "\\n");
        self.line(place, &format!("syntax(\"{source}\")"));
    }

    fn choose(&mut self, text: &str) -> String {
        let mut out = String::new();
        let mut rest = text;
        while let Some(start) = rest.find('⟨') {
            out.push_str(&rest[..start]);
            let inner = &rest[start + '⟨'.len_utf8()..];
            let (mut depth, mut from, mut options) = (0, 0, Vec::new());
            let mut end = inner.len();
            for (at, c) in inner.char_indices() {
                match c {
                    '⟨' => depth += 1,
                    '⟩' if depth == 0 => {
                        options.push(&inner[from..at]);
                        end = at;
                        break;
                    }
                    '⟩' => depth -= 1,
                    '¦' if depth == 0 => {
                        options.push(&inner[from..at]);
                        from = at + '¦'.len_utf8();
                    }
                    _ => {}
                }
            }
            let option = self.random.of(&options).to_owned();
            out.push_str(&self.choose(&option));
            rest = &inner[end + '⟩'.len_utf8()..];
        }
        out.push_str(rest);
        out
    }

    fn open_places(&mut self, place: Place, text: &str) -> String {
        let mut out = String::new();
        let mut rest = text;
        while let Some(at) = rest.find('$') {
            out.push_str(&rest[..at]);
            let filling = match rest.as_bytes().get(at + 1) {
                Some(b'i') => self.expression(place, Kind::Int, 1),
                Some(b's') => self.expression(place, Kind::Text, 1),
                Some(b'l') => self.expression(place, Kind::List, 1),
                Some(b'd') => self.expression(place, Kind::Dict, 1),
                Some(b'b') => self.expression(place, Kind::Truth, 1),
                Some(b'a') => self.any(place, 1),
                Some(b'v') => self.random.of(VALUES).to_owned(),
                Some(b'f') => self.random.of(NUMBERS).to_owned(),
                Some(b'x') => {
                    let indexes = ["0", "1", "-1", "2", "None", "5", "-9", "3"];
                    self.random.of(&indexes).to_owned()
                }
                Some(b'S') => {
                    let spec = self.spec();
                    format!("'{spec}'")
                }
                Some(b'T') => self.spec(),
                Some(b'P') => self.parameters(),
                Some(b'A') => self.arguments(),
                Some(b'$') => {
                    let value = self.any(place, 1);
                    format!("show({value})")
                }
                _ => self.pieces.to_string(),
            };
            out.push_str(&filling);
            rest = &rest[at + 2..];
        }
        out.push_str(rest);
        out
    }

    fn spec(&mut self) -> String {
        let mut spec = String::new();
        let part = |generator: &mut Generator, percent: usize, choices: &[&str]| -> String {
            if generator.random.chance(percent) {
                generator.random.of(choices).to_owned()
            } else {
                String::new()
            }
        };
        spec += &part(self, 40, &["<", ">", "^", "=", "*>", "0<", "é^", "x="]);
        spec += &part(self, 25, &["+", "-", " "]);
        spec += &part(self, 8, &["z"]);
        spec += &part(self, 15, &["#"]);
        spec += &part(self, 20, &["0"]);
        spec += &part(self, 50, &["1", "5", "8", "12", "20"]);
        spec += &part(self, 20, &[",", "_"]);
        spec += &part(self, 35, &[".0", ".1", ".3", ".10", "."]);
        spec += &part(self, 8, &[",", "_"]);
        spec += &part(
            self,
            70,
            &[
                "d", "x", "X", "b", "o", "c", "n", "e", "E", "f", "F", "g", "G", "%", "s", "q",
            ],
        );
        spec
    }

    fn parameters(&mut self) -> String {
        let mut parts: Vec<&str> = Vec::new();
        for (percent, text) in [(60, "a"), (40, "b"), (25, "/")] {
            if self.random.chance(percent) && (text != "/" || !parts.is_empty()) {
                parts.push(text);
            }
        }
        for (percent, text) in [(35, "c=1"), (25, "d=None")] {
            if self.random.chance(percent) {
                parts.push(text);
            }
        }
        let star = match self.random.below(4) {
            0 => "*rest",
            1 => "*",
            _ => "",
        };
        if !star.is_empty() {
            parts.push(star);
            let before = parts.len();
            for (percent, text) in [(60, "k"), (50, "o=2"), (20, "p")] {
                if self.random.chance(percent) {
                    parts.push(text);
                }
            }
            if star == "*" && parts.len() == before {
                parts.push("k");
            }
        }
        if self.random.chance(20) {
            parts.push("**named");
        }
        parts.join(", ")
    }

    fn arguments(&mut self) -> String {
        let mut parts: Vec<String> = Vec::new();
        for _ in 0..self.random.below(4) {
            parts.push(self.random.of(VALUES).to_owned());
        }
        if self.random.chance(15) {
            parts.push(self.random.of(&["*[1, 2]", "*()", "*'ab'", "*1"]).to_owned());
        }
        for name in ["a", "b", "c", "k", "o", "q", "key", "default"] {
            if self.random.chance(12) {
                parts.push(format!("{name}={}", self.random.of(VALUES)));
            }
        }
        if self.random.chance(12) {
            let stars = ["**{'k': 1}", "**{'a': 2, 'z': 3}", "**{}", "**1"];
            parts.push(self.random.of(&stars).to_owned());
        }
        parts.join(", ")
    }
}
