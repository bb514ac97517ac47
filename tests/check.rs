//! What a check finds: nothing in programs that run to their end without catching anything, and each kind of fault.

mod common;

use hognose::{Declared, Known, ProblemKind, check};

/// Programs of the corpus that call, through a function that catches it, what is sure to fail; or never reach it.
const ON_PURPOSE: &[&str] = &[
    "language/arguments_errors.py",
    "language/builtins_iteration.py",
    "language/chained_comparison.py",
    "language/class_new_init.py",
    "language/fast_paths.py",
    "language/fstring_forms.py",
    "language/generator_expressions_lazy.py",
    "language/isinstance_type.py",
    "language/parameters_all_kinds.py",
    "language/scope_unbound_locals.py",
    "language/scopes_class.py",
    "language/slices.py",
    "language/special_call.py",
    "language/special_dir_vars.py",
    "language/static_attributes.py",
    "language/template_strings_all.py",
    "regressions/call_complaints_of_builtins.py",
    "regressions/native_argument_errors.py",
    "stdlib/abc_more.py",
    "stdlib/json_chunks.py",
    "stdlib/operator_module.py",
    "stdlib/weakref_containers.py",
    "types/bool_values.py",
    "types/fstring_values.py",
    "types/range_slice.py",
    "types/str_construct.py",
];

#[test]
fn programs_that_run_have_no_problem() {
    let suspend = Declared {
        name: "suspend".into(),
        ..Declared::default()
    };
    let known = Known {
        functions: vec![suspend],
        ..Known::default()
    };
    let (mut checked, mut problems) = (0, Vec::new());
    for path in common::programs() {
        let source = std::fs::read_to_string(&path).expect("it is UTF-8");
        let expected = std::fs::read_to_string(path.with_extension("out")).unwrap_or_default();
        let ends_badly = ["Traceback", "SyntaxError", "IndentationError"]
            .iter()
            .any(|word| expected.contains(word));
        if ends_badly || ON_PURPOSE.iter().any(|name| path.ends_with(name)) {
            continue;
        }
        let found = check(&source, &known);
        problems.extend(found.iter().map(|problem| format!("{}: {problem}", path.display())));
        checked += 1;
    }
    assert!(problems.is_empty(), "{problems:#?}");
    assert!(checked > 700, "{checked} programs were checked");
}

#[test]
fn calls_of_builtins_and_names_changed_before_they_are_there() {
    let source = "import math, json\n\
        int('3', bas=2)\n\
        sorted([1], kee=len)\n\
        print('a', sp=' ')\n\
        math.sqrt(1, 2)\n\
        list([1], [2])\n\
        total += 1\n\
        del nothing\n\
        def count():\n    global counted\n    counted += 1\n\
        def local():\n    n = 0\n    n += 1\n    del n\n\
        sorted([2, 1], key=abs, reverse=True)\n\
        print('a', sep='', file=None)\n\
        dict(a=1)\n\
        max([1], key=abs)\n\
        zip([1], [2], strict=True)\n";
    let found: Vec<(ProblemKind, String)> = check(source, &Known::default())
        .into_iter()
        .map(|p| (p.kind, format!("{} {}", p.line, p.message)))
        .collect();
    let expected = [
        (
            ProblemKind::Arguments,
            "2 int() got an unexpected keyword argument 'bas'",
        ),
        (
            ProblemKind::Arguments,
            "3 sorted() got an unexpected keyword argument 'kee'",
        ),
        (
            ProblemKind::Arguments,
            "4 print() got an unexpected keyword argument 'sp'",
        ),
        (
            ProblemKind::Arguments,
            "5 sqrt() takes 1 positional arguments but 2 were given",
        ),
        (
            ProblemKind::Arguments,
            "6 list() takes 1 positional arguments but 2 were given",
        ),
        (ProblemKind::Name, "7 name 'total' is not defined"),
        (ProblemKind::Name, "8 name 'nothing' is not defined"),
        (ProblemKind::Name, "11 name 'counted' is not defined"),
    ];
    assert_eq!(found, expected.map(|(kind, text)| (kind, text.to_owned())));
}

/// Calls of what modules have and of the text's own functions and classes, methods of literals, attributes of imported classes.
#[test]
fn calls_and_attributes_that_are_sure_to_fail() {
    let source = "import textwrap, json, math, re
from datetime import datetime
from math import sqrt as root
import random, csv
textwrap.wrap(1, 2, 3, 4)
json.dumps()
math.sqrt()
re.sub('a')
root(1, 2)
datetime.nowx()
'a'.toUpperCase()
[].push(1)
def area(w, h, *, unit='cm'): return w * h
area(1)
area(1, 2, units='mm')
class Point:
    def __init__(self, x, y=0): self.x = x
    def move(self): return Point(1, 2, 3)
class Further(Point): pass
class Empty: pass
Further(1, z=3)
Empty(5)
random.randint(1)
csv.DictReader()
str.foo
";
    let found: Vec<String> = check(source, &Known::default())
        .iter()
        .map(|p| {
            format!(
                "{} {}{}",
                p.line,
                p.message,
                p.suggestion.iter().map(|s| format!(" ({s})")).collect::<String>()
            )
        })
        .collect();
    let expected = [
        "5 wrap() takes 2 positional arguments but 4 were given (it takes (text, width=..., **kwargs))",
        "6 dumps() is missing required arguments: 'obj' (it takes (obj, skipkeys=..., ensure_ascii=..., check_circular=..., \
         allow_nan=..., cls=..., indent=..., separators=..., default=..., sort_keys=..., **kw))",
        "7 sqrt() is missing required arguments: 'x' (it takes (x))",
        "8 sub() is missing required arguments: 'repl', 'string' (it takes (pattern, repl, string, count=..., flags=...))",
        "9 root() takes 1 positional arguments but 2 were given (it takes (x))",
        "10 type object 'datetime' has no attribute 'nowx' (use datetime.now)",
        "11 'str' object has no attribute 'toUpperCase' (use 'upper')",
        "12 'list' object has no attribute 'push' (use 'append')",
        "14 area() is missing required arguments: 'h' (it takes (w, h, unit=...))",
        "15 area() got an unexpected keyword argument 'units' (use 'unit')",
        "18 Point() takes 2 positional arguments but 3 were given (it takes (x, y=...))",
        "21 Further() got an unexpected keyword argument 'z' (it takes (x, y=...))",
        "22 Empty() takes 0 positional arguments but 1 were given (it takes ())",
        "23 randint() is missing required arguments: 'b' (it takes (a, b))",
        "24 DictReader() is missing required arguments: 'f' (it takes (f, fieldnames=..., restkey=..., restval=..., dialect=..., \
         *args, **kwds))",
        "25 type object 'str' has no attribute 'foo'",
    ];
    assert_eq!(found, expected);
}

/// Expressions of nothing but literals, operators and builtins are tried.
#[test]
fn what_depends_on_nothing_is_tried() {
    let source = "import os
x = 'total: ' + 5
y = [range(1.5), dict(1)]
None.name
(1).size + True.upper
2(3)
{'a': 1}[[1]]
'%d' % 'x' + b''
max(len(5), 1)
os.system('ls')
exit()
open('a', mod='r')
-'a' < 3
";
    let found: Vec<String> = check(source, &Known::default())
        .iter()
        .map(ToString::to_string)
        .collect();
    let expected = [
        "line 2, column 5: can only concatenate str (not \"int\") to str (use str(...) or an f-string)",
        "line 3, column 6: 'float' object cannot be interpreted as an integer (use int(...))",
        "line 3, column 18: 'int' object is not iterable (put it into a list)",
        "line 4, column 6: 'NoneType' object has no attribute 'name'",
        "line 5, column 5: 'int' object has no attribute 'size'",
        "line 5, column 17: 'bool' object has no attribute 'upper'",
        "line 6, column 1: 'int' object is not callable (put an operator or a comma before the parenthesis)",
        "line 7, column 1: cannot use 'list' as a dict key (unhashable type: 'list')",
        "line 8, column 1: %d format: a real number is required, not str",
        "line 9, column 5: object of type 'int' has no len()",
        "line 10, column 1: a program here has no processes (call one of the host's functions)",
        "line 11, column 1: name 'exit' is not defined (let the program end, or raise SystemExit)",
        "line 12, column 11: open() got an unexpected keyword argument 'mod' (use 'mode')",
        "line 13, column 1: bad operand type for unary -: 'str'",
    ];
    assert_eq!(found, expected);
}

/// What may be otherwise when it runs, or is caught, is no problem.
#[test]
fn what_is_not_sure_is_no_problem() {
    for source in [
        "len = print\nlen(5)",
        "try:\n    1 + 'a'\nexcept TypeError:\n    pass",
        "1 / 0\nint('a')\n[][1]\n{}['a']\nlambda: 1 + 'a'",
        "'a' * 10**9\n10**10**9\nsum(range(10**9))\n(1).real + 1.5.is_integer() + True.bit_length()",
        "if False: 1 + 'a'",
        "try:\n    import numpy\nexcept ImportError:\n    numpy = None",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import nowhere",
        "try:\n    from math import nothing\nexcept Exception as e:\n    print(e)",
        "from contextlib import suppress\nwith suppress(NameError):\n    nothing",
        "def f(a): pass\ndef f(a, b): pass\nf(1, 2)",
        "def f(a): pass\nif f: f = print\nf(1, 2)",
        "def f(a): pass\nglobals()['f'] = print\nf(1, 2)",
        "import functools\n@functools.cache\ndef f(a=1, *b): pass\nf(1, 2, 3)",
        "def outer():\n    def f(a, b): pass\n    f(1, 2)\ndef f(a): pass",
        "def g(f): return f(1, 2)\ndef f(a): pass",
        "class A:\n    def __new__(cls, *args): return 1\nA(1, 2)",
        "class M(type):\n    def __call__(cls, *args): return 1\nclass A(metaclass=M): pass\nA(1, 2)",
        "class A: pass\nA.__init__ = lambda self, x: None\nA(1)",
        "from dataclasses import dataclass\n@dataclass\nclass A:\n    x: int\nA(1)",
        "from enum import Enum\nclass A(Enum):\n    X = 1\nA(1)",
        "from typing import NamedTuple\nclass A(NamedTuple):\n    x: int\nA(1)",
        "class A(Exception): pass\nA(1, 2)",
        "class A(dict): pass\nA([(1, 2)], x=3)",
        "def f(a, b): pass\nargs = (1, 2)\nf(*args)\nf(**{'a': 1, 'b': 2})",
        "import math\nif hasattr(math, 'tau2'): math.tau2",
        "import math\nmath.mine = 1\nmath.mine",
        "import json\njson.dumps = print\njson.dumps()",
        "import builtins\nbuiltins.mine = 1\nprint(mine)",
        "exec('x = 1')\nprint(x)",
    ] {
        let found = check(source, &Known::default());
        assert!(found.is_empty(), "{source}: {found:?}");
    }
    // An earlier run's function is called before the text defines its own.
    let known = Known {
        names: vec!["f".into()],
        ..Known::default()
    };
    assert!(check("f(1, 2)\ndef f(a): pass", &known).is_empty());
}
