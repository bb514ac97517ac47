//! What a check finds: nothing in programs that run to their end without catching anything, and each kind of fault.

mod common;

use hognose::{Declared, Known, ProblemKind, check};

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
        // What is caught may be sure to fail; what is executed as a text may bind any name.
        if ["except", "suppress", "exec(", "globals()", "assertRaises"]
            .iter()
            .any(|word| source.contains(word))
            || expected.contains("Traceback")
            || expected.contains("SyntaxError")
            || expected.contains("IndentationError")
            // A method of it that nobody calls reads a name that is nowhere.
            || path.ends_with("language/static_attributes.py")
        {
            continue;
        }
        let found = check(&source, &known);
        problems.extend(found.iter().map(|problem| format!("{}: {problem}", path.display())));
        checked += 1;
    }
    assert!(problems.is_empty(), "{problems:#?}");
    assert!(checked > 40, "{checked} programs were checked");
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
        sorted([2, 1], key=len, reverse=True)\n\
        print('a', sep='', file=None)\n\
        dict(a=1)\n\
        max([1], key=len)\n\
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
