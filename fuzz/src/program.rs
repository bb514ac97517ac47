//! Random programs that parse: a grammar walked by the fuzzer's choices.

use arbitrary::Unstructured;

const NAMES: &[&str] = &["a", "b", "c", "f", "g", "K", "x"];
const ATTRIBUTES: &[&str] = &[
    "a",
    "b",
    "append",
    "pop",
    "items",
    "keys",
    "get",
    "sort",
    "send",
    "throw",
    "close",
    "join",
    "split",
    "format",
    "__class__",
    "__dict__",
    "__init__",
    "__eq__",
    "__next__",
    "__code__",
    "__globals__",
    "__subclasses__",
    "__mro__",
    "__getitem__",
    "update",
    "extend",
    "clear",
    "copy",
    "insert",
    "remove",
    "replace",
    "encode",
    "real",
    "__name__",
];
const BUILTINS: &[&str] = &[
    "len",
    "list",
    "sorted",
    "sum",
    "map",
    "filter",
    "zip",
    "iter",
    "next",
    "repr",
    "str",
    "int",
    "dict",
    "set",
    "tuple",
    "enumerate",
    "reversed",
    "min",
    "max",
    "any",
    "all",
    "getattr",
    "setattr",
    "isinstance",
    "type",
    "range",
    "print",
    "hash",
    "abs",
    "divmod",
    "pow",
    "round",
    "slice",
    "super",
    "vars",
    "dir",
    "object",
    "bytes",
    "bytearray",
    "frozenset",
    "memoryview",
    "callable",
    "id",
    "format",
    "chr",
    "ord",
    "property",
    "staticmethod",
    "classmethod",
    "suspend",
    "exec",
    "eval",
    "compile",
    "globals",
    "locals",
    "complex",
    "float",
    "bool",
    "Exception",
    "delattr",
    "ValueError",
    "StopIteration",
    "KeyError",
    "BaseExceptionGroup",
    "ExceptionGroup",
    "GeneratorExit",
    "hasattr",
];
const SPECIAL: &[&str] = &[
    "__init__",
    "__eq__",
    "__hash__",
    "__lt__",
    "__repr__",
    "__str__",
    "__len__",
    "__bool__",
    "__iter__",
    "__next__",
    "__getitem__",
    "__setitem__",
    "__contains__",
    "__call__",
    "__enter__",
    "__exit__",
    "__add__",
    "__radd__",
    "__getattr__",
    "__getattribute__",
    "__setattr__",
    "__del__",
    "__new__",
    "__init_subclass__",
    "__set_name__",
    "__get__",
    "__set__",
    "__index__",
    "__format__",
    "__missing__",
    "__await__",
    "__class_getitem__",
    "__mro_entries__",
    "__prepare__",
    "__instancecheck__",
    "__length_hint__",
    "__reversed__",
    "__bytes__",
    "__int__",
    "__slots__",
];
const LITERALS: &[&str] = &[
    "0",
    "1",
    "-1",
    "2",
    "3.5",
    "10**20",
    "True",
    "None",
    "''",
    "'ab'",
    "'héé'",
    "b'xy'",
    "[]",
    "()",
    "{}",
    "...",
    "1j",
    "[3, 1, 2]",
    "{1: 2, 'a': 3}",
    "{1, 2}",
    "(1, 2)",
    "'%s'",
    "'{}'",
    "range(5)",
    "1e308",
    "float('nan')",
];
const BINARY: &[&str] = &[
    "+", "-", "*", "/", "//", "%", "@", "&", "|", "^", "<<", ">>", "<", ">", "==", "!=", "<=", ">=", "in", "not in",
    "is", "is not", "and", "or",
];
const AUGMENTED: &[&str] = &["+=", "-=", "*=", "/=", "//=", "%=", "&=", "|=", "^=", "@="];

struct Writer<'a, 'b> {
    choices: &'a mut Unstructured<'b>,
    out: String,
}

/// A program's text.
pub fn program(choices: &mut Unstructured) -> String {
    let mut writer = Writer {
        choices,
        out: String::from("a = [1, 2]; b = 'xyz'; c = {1: 'q'}; x = 0\n"),
    };
    while !writer.choices.is_empty() && writer.out.len() < 4000 {
        writer.statement(0, Place::default());
    }
    writer.out
}

/// What surrounds a statement.
#[derive(Clone, Copy, Default)]
struct Place {
    in_function: bool,
    in_async: bool,
    in_loop: bool,
}

impl Writer<'_, '_> {
    fn below(&mut self, n: usize) -> usize {
        self.choices.choose_index(n).unwrap_or(0)
    }

    fn word(&mut self, words: &[&str]) {
        let at = self.below(words.len());
        self.out.push_str(words[at]);
    }

    fn pick<'w>(&mut self, words: &[&'w str]) -> &'w str {
        words[self.below(words.len())]
    }

    fn line(&mut self, indent: usize, text: &str) {
        self.out.push_str(&"    ".repeat(indent));
        self.out.push_str(text);
    }

    fn block(&mut self, indent: usize, place: Place) {
        for _ in 0..1 + self.below(3) {
            self.statement(indent, place);
        }
    }

    fn statement(&mut self, indent: usize, place: Place) {
        let kind = if indent > 4 || self.choices.is_empty() {
            self.below(10)
        } else {
            self.below(26)
        };
        self.line(indent, "");
        match kind {
            0 => self.out.push_str("pass"),
            1..=3 => {
                self.target(2);
                self.out.push_str(" = ");
                self.expression(3, place);
            }
            4 => {
                self.word(NAMES);
                self.out.push(' ');
                self.word(AUGMENTED);
                self.out.push(' ');
                self.expression(2, place);
            }
            5 => {
                self.out.push_str("print(");
                self.expression(3, place);
                self.out.push(')');
            }
            6 if place.in_function => {
                let word = self.pick(&["return ", "return ", "yield ", "raise "]);
                self.out.push_str(if place.in_async && word == "yield " {
                    "await "
                } else {
                    word
                });
                self.expression(2, place);
            }
            6 => self.out.push_str("raise ValueError(a)"),
            7 if place.in_loop => self.word(&["break", "continue"]),
            7 => {
                self.out.push_str("del ");
                self.target(1);
            }
            8 => {
                self.out.push_str("assert ");
                self.expression(2, place);
            }
            9 | 10 => self.expression(4, place),
            11 | 12 => {
                self.out.push_str("if ");
                self.expression(2, place);
                self.out.push_str(":\n");
                self.block(indent + 1, place);
                self.line(indent, "else:\n");
                self.block(indent + 1, place);
                return;
            }
            13 | 14 => {
                self.out.push_str("for ");
                self.target(1);
                self.out.push_str(" in ");
                self.expression(2, place);
                self.out.push_str(":\n");
                self.block(indent + 1, Place { in_loop: true, ..place });
                return;
            }
            15 => {
                self.out.push_str("while ");
                self.expression(2, place);
                self.out.push_str(":\n");
                self.block(indent + 1, Place { in_loop: true, ..place });
                return;
            }
            16..=18 => {
                self.out.push_str("try:\n");
                self.block(indent + 1, place);
                let star = self.pick(&["", "", "*"]);
                let inner = if star.is_empty() {
                    place
                } else {
                    Place {
                        in_loop: false,
                        in_function: false,
                        ..place
                    }
                };
                self.line(indent, "except");
                self.out.push_str(star);
                self.out.push(' ');
                self.word(&["Exception", "(TypeError, ValueError)", "KeyError", "K", "BaseException"]);
                self.out.push_str(" as x:\n");
                self.block(indent + 1, inner);
                self.line(indent, "finally:\n");
                self.block(indent + 1, place);
                return;
            }
            19..=21 => {
                let asynchronous = self.below(5) == 0;
                let special = self.below(2) == 0;
                self.out.push_str(if asynchronous { "async def " } else { "def " });
                if special {
                    self.word(SPECIAL);
                } else {
                    self.word(&["f", "g"]);
                }
                self.word(&[
                    "(self, *a, **c)",
                    "(*a)",
                    "(a, b=1)",
                    "(a, /, *, b=2)",
                    "()",
                    "(self, x)",
                    "(self)",
                ]);
                self.out.push_str(":\n");
                let inner = Place {
                    in_function: true,
                    in_async: asynchronous,
                    in_loop: false,
                };
                if self.below(4) == 0 {
                    self.line(indent + 1, "global x\n");
                }
                self.block(indent + 1, inner);
                return;
            }
            22 | 23 => {
                self.word(&["", "@a.append\n", "@property\n"]);
                if self.out.ends_with('\n') {
                    self.line(indent, "");
                }
                self.out.push_str("class K");
                self.word(&[
                    "",
                    "(list)",
                    "(dict)",
                    "(int)",
                    "(str)",
                    "(Exception)",
                    "(type)",
                    "(K)",
                    "(object, metaclass=type)",
                    "(set)",
                ]);
                self.out.push_str(":\n");
                self.block(indent + 1, Place::default());
                return;
            }
            24 => {
                self.out.push_str("with ");
                self.expression(2, place);
                self.out.push_str(" as b:\n");
                self.block(indent + 1, place);
                return;
            }
            _ => {
                self.out.push_str("match ");
                self.expression(2, place);
                self.out.push_str(":\n");
                self.line(indent + 1, "case ");
                self.pattern(2);
                self.out.push_str(" if x:\n");
                self.block(indent + 2, place);
                self.line(indent + 1, "case _:\n");
                self.block(indent + 2, place);
                return;
            }
        }
        self.out.push('\n');
    }

    fn target(&mut self, depth: usize) {
        match self.below(if depth == 0 { 4 } else { 9 }) {
            0..=3 => self.word(NAMES),
            4 | 5 => {
                self.word(NAMES);
                self.out.push('.');
                self.word(ATTRIBUTES);
            }
            6 | 7 => {
                self.word(NAMES);
                self.out.push('[');
                self.expression(1, Place::default());
                self.word(&["]", ":]", "::2]", ":1]"]);
            }
            _ => {
                self.out.push('(');
                self.target(depth - 1);
                self.out.push_str(", ");
                self.target(depth - 1);
                self.out.push(')');
            }
        }
    }

    fn pattern(&mut self, depth: usize) {
        match self.below(if depth == 0 { 3 } else { 8 }) {
            0 => self.word(&["0", "'ab'", "None", "-1", "1.5"]),
            1 => self.word(&["_", "str()", "int(x)", "dict()"]),
            2 => self.word(&["K()", "K(a=1)", "object(real=1)"]),
            3 => {
                self.out.push('[');
                self.pattern(depth - 1);
                self.out.push_str(", *_]");
            }
            4 => {
                self.out.push_str("{1: ");
                self.pattern(depth - 1);
                self.out.push_str(", **b}");
            }
            5 => {
                self.out.push('(');
                self.word(&["1 | 2 | 'a'", "None | True", "[] | {}"]);
                self.out.push(')');
            }
            _ => {
                self.out.push('(');
                self.pattern(depth - 1);
                self.out.push_str(", 1)");
            }
        }
    }

    fn expression(&mut self, depth: usize, place: Place) {
        if depth == 0 || self.choices.is_empty() {
            match self.below(3) {
                0 => self.word(LITERALS),
                _ => self.word(NAMES),
            }
            return;
        }
        let inner = depth - 1;
        match self.below(19) {
            0 => self.word(LITERALS),
            1 => self.word(NAMES),
            2 | 3 => {
                self.out.push('(');
                self.expression(inner, place);
                self.out.push(' ');
                self.word(BINARY);
                self.out.push(' ');
                self.expression(inner, place);
                self.out.push(')');
            }
            4..=6 => {
                self.word(BUILTINS);
                self.arguments(inner, place);
            }
            7 | 8 => {
                self.word(NAMES);
                self.out.push('.');
                self.word(ATTRIBUTES);
                if self.below(3) > 0 {
                    self.arguments(inner, place);
                }
            }
            9 => {
                self.word(NAMES);
                self.arguments(inner, place);
            }
            10 => {
                self.word(NAMES);
                self.out.push('[');
                self.expression(inner, place);
                self.word(&["]", ":]", ":2]", "::-1]"]);
            }
            11 => {
                let (open, close) = [("[", "]"), ("(", ")"), ("{", "}"), ("sorted(", ")")][self.below(4)];
                self.out.push_str(open);
                self.expression(inner, place);
                self.out.push_str(" for x in ");
                self.expression(inner, place);
                self.out.push_str(" if ");
                self.expression(inner, place);
                self.out.push_str(close);
            }
            12 => {
                self.out.push_str("(lambda *a, b=1: ");
                self.expression(inner, Place::default());
                self.out.push(')');
            }
            13 => {
                self.out.push_str("f'{");
                self.word(NAMES);
                self.word(&["}'", "!r}'", ":>5}'", "=}'", ":{x}}'", "!s:^4}'"]);
            }
            14 => {
                self.out.push('(');
                self.expression(inner, place);
                self.out.push_str(" if ");
                self.expression(inner, place);
                self.out.push_str(" else ");
                self.expression(inner, place);
                self.out.push(')');
            }
            15 => {
                self.out.push('[');
                self.expression(inner, place);
                self.out.push_str(", *");
                self.word(NAMES);
                self.out.push(']');
            }
            16 => {
                self.out.push('{');
                self.expression(inner, place);
                self.out.push_str(": ");
                self.expression(inner, place);
                self.out.push('}');
            }
            17 if place.in_function && !place.in_async => {
                self.out.push_str("(yield ");
                self.expression(inner, place);
                self.out.push(')');
            }
            _ => {
                self.out.push_str("suspend(");
                self.expression(inner, place);
                self.out.push(')');
            }
        }
    }

    fn arguments(&mut self, depth: usize, place: Place) {
        self.out.push('(');
        match self.below(7) {
            0 => {}
            1 => self.out.push_str("*a"),
            2 => self.word(&["key=f", "b=1", "a=K", "**c"]),
            3 => {
                self.expression(depth, place);
                self.out.push_str(", ");
                self.expression(depth, place);
            }
            4 => {
                self.expression(depth, place);
                self.out.push_str(", key=lambda x: ");
                self.expression(depth, Place::default());
            }
            _ => self.expression(depth, place),
        }
        self.out.push(')');
    }
}
