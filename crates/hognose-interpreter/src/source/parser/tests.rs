//! The parser beside the grammar that follows CPython's rule by rule: both take the same texts.

use super::{expression, statements};
use crate::source::Mode;
use crate::source::ast::Arena;
use crate::source::diagnosis::{Diagnosis, diagnose};

/// Statements that use what library code hardly does.
const STATEMENTS: &str = r#"
match x, *y:
    case [1, -2.5, *_] | (3 + 4j, "a" "b", None) if (z := 1): pass
    case {"k": v, a.b: {**rest}, -1: _} as whole: pass
    case C(x, y=D.E()) | _: pass
    case *a, b: pass
match(x)
match[x] = match.y = type = case = _ = 0
match -x: 
    case {}: pass
type A[T: int = str, *Ts = *tuple[int], **P = [int]] = dict[T, *Ts]
def f[T](a, /, b: int = 1, *args: *Ts, c, d=2, **kw: str) -> x: yield; yield from y; z = yield a, *b
def g(*, a): return *a, b
async def h(a=lambda x, *, y=1, **z: (yield)): await x ** -y; return [i async for i in j if k if l]
class C[T](A, *b, metaclass=M, **kw): x: int; (y): str = 1; a.b: c; d[0]: e = yield
with (a, b): pass
with (a as b, c as (d, *e),): pass
with (yield x), (a, b) as c.d, (e): pass
async def i():
    async with a as b[0], c: pass
    async for x, *y in *a, b: pass
    else: pass
try: pass
except A, B: pass
except (A, B) as c: pass
except: pass
else: pass
finally: pass
try: pass
except* A as e: pass
for x, in y,: continue
while (a := b): break
else: pass
if a: b = c = *d, e; f += yield; g @= h
elif not a in b is not c not in d < e != f: del a.b, (c, [d]), e[0],
x[a:b, ::c, *d, e:=f] = {**a, 'b': c, **d | e}; y = {*a, b}; {a: b for c, in d}; {a for b in c}
f(a, *b, c=d, *e, **f, g=h); f(x for x in y); f(a := b, (c for d in e),)
@a.b[c](d)
@(e := f)
def j(): global a, b; nonlocal c; assert a, b; raise a from b
from . import (a as b, c,); from ...d.e import f, g; import h.i as j, k; from l import *
f'{a!r:>{b}} {{}} {c=} {d:{e:{f}}}' 'x' rf"\{g}" f'''{
    h # comment
    , *i}'''
t'{a}' t"{b!s:c}"; b'a' rb'\b'; 'a' "\N{DASH}\x41\101\u0041"; f'{lambda x: 1}'; f'{(lambda x: 1)}'
0x_f + 0o17 + 0b1 + 1_0.5e-3j + .5 + 00 + 1if 02else 3; a = b if c else lambda: d; ~-+a ** -b; x = (yield)
"#;

/// What is put between tokens.
const TOKENS: [&str; 76] = [
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    ";",
    ".",
    "=",
    ":=",
    "*",
    "**",
    "-",
    "not ",
    "+=",
    "->",
    "@",
    "\n",
    "\n    ",
    " if ",
    " else ",
    " for ",
    " in ",
    " is ",
    " and ",
    " or ",
    " as ",
    " lambda ",
    " await ",
    " yield ",
    " async ",
    " def ",
    " class ",
    " with ",
    " match ",
    " case ",
    " type ",
    " import ",
    " from ",
    " try: ",
    " except ",
    " x ",
    " 1 ",
    " _ ",
    " None ",
    " 'a' ",
    " b'a' ",
    " f'{x}' ",
    " t'' ",
    "\\\n",
    "#",
    "!",
    "...",
    "|",
    "/",
    "<",
    "'",
    "\"",
    "f'",
    "!r",
    " 0_",
    "\t",
    "\r",
    "\r\n",
    "\u{c}",
    "\u{feff}",
    "\u{a0}",
    "\u{e9}",
    "\u{ff41}",
    "\u{20ac}",
    "\u{1d7d8}",
    "\\N{DASH}",
    "\\x4",
    "$",
];

struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % limit.max(1)
    }

    /// A place in a text that is between characters.
    fn place(&mut self, text: &str) -> usize {
        text.floor_char_boundary(self.below(text.len() + 1))
    }

    /// A text with something put in, taken away, doubled or moved.
    fn changed(&mut self, text: &str) -> String {
        let mut text = text.to_owned();
        for _ in 0..=self.below(2) {
            let (at, other) = (self.place(&text), self.place(&text));
            let (from, to) = (at.min(other), text.floor_char_boundary(at.min(other) + self.below(6)));
            match self.below(4) {
                0 | 1 => text.insert_str(at, TOKENS[self.below(TOKENS.len())]),
                2 => text.replace_range(from..to.max(from), ""),
                _ => {
                    let piece = text[from..to.max(from)].to_owned();
                    text.insert_str(self.place(&text.clone()), &piece);
                }
            }
        }
        text
    }
}

/// Whether the parser and the grammar agree on a text; and they do on what the grammar gives up on.
fn agree(text: &str, mode: Mode) -> bool {
    let arena = Arena::new();
    let parsed = match mode {
        Mode::Eval => expression(&arena, text).is_ok(),
        _ => statements(&arena, text).is_ok(),
    };
    match diagnose(text, mode) {
        Diagnosis::Fine => parsed,
        Diagnosis::Wrong(_) | Diagnosis::Incomplete(_) => !parsed,
        Diagnosis::Unknown => true,
    }
}

/// Pieces of a text that are statements by themselves.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for line in text.lines() {
        let goes_on = line.starts_with([' ', ')', ']', '}', '#', '\t'])
            || ["else", "elif", "except", "finally", "def", "class"]
                .iter()
                .any(|word| line.starts_with(word))
                && pieces.last().is_some_and(|last| !last.contains("\n\n"));
        match pieces.last_mut() {
            Some(last) if goes_on => *last += &format!("\n{line}"),
            _ => pieces.push(line.to_owned()),
        }
    }
    pieces
}

/// `PARSER_CHANGES` says how many changes of each piece are tried.
#[test]
fn the_grammar_takes_the_same_texts() {
    let changes = std::env::var("PARSER_CHANGES")
        .ok()
        .and_then(|count| count.parse().ok());
    let mut chance = Chance(7);
    let mut disagreements = Vec::new();
    let mut check = |text: &str, mode| {
        if !agree(text, mode) {
            disagreements.push(format!("{mode:?} {text:?}"));
        }
    };
    check(STATEMENTS, Mode::Exec);
    for piece in pieces(STATEMENTS) {
        for _ in 0..changes.unwrap_or(40) {
            let changed = chance.changed(&piece);
            check(&changed, Mode::Exec);
            check(&changed, Mode::Eval);
        }
    }
    for name in crate::stdlib::names() {
        let source = crate::stdlib::source(name).unwrap_or_default();
        check(source, Mode::Exec);
        for piece in pieces(source).iter().filter(|piece| piece.len() < 2000) {
            for _ in 0..changes.map_or(usize::from(chance.below(20) == 0), |changes: usize| {
                changes.div_ceil(50)
            }) {
                check(&chance.changed(piece), Mode::Exec);
            }
        }
    }
    assert!(disagreements.is_empty(), "{}", disagreements.join("\n"));
}
