use super::*;
use crate::source::ast::Arena;
use crate::source::{Mode, ParseOptions, parse};

fn table<'a>(arena: &'a Arena, source: &'a str) -> ScopeTable<'a> {
    analyze(&mut parse(arena, source, Mode::Exec, ParseOptions::default()).expect("parses")).expect("resolves")
}

fn message(source: &str) -> String {
    let arena = Arena::new();
    let error = parse(&arena, source, Mode::Exec, ParseOptions::default())
        .and_then(|mut parsed| analyze(&mut parsed).map(|_| ()));
    let error = error.expect_err("is wrong");
    format!("{}:{}: {}", error.line, error.column, error.message)
}

/// The scope of a name, the first of several.
fn named(table: &ScopeTable, name: &str) -> ScopeId {
    let index = table
        .scopes
        .iter()
        .position(|scope| scope.name == name)
        .expect("there is such a scope");
    ScopeId(index as u32)
}

fn layout<'t, 'a>(table: &'t ScopeTable<'a>, name: &str) -> &'t FrameLayout<'a> {
    table.frame_layout(named(table, name)).expect("it has a frame")
}

/// What a frame captures: the name, its slot, and where that comes from.
fn free<'a>(table: &ScopeTable<'a>, name: &str) -> Vec<(&'a str, u32, Resolution)> {
    let free = layout(table, name).free.iter();
    free.map(|&(name, slot, source)| (name.as_str(), slot, source))
        .collect()
}

#[test]
fn parameters_stand_first_and_in_order() {
    let arena = Arena::new();
    let table = table(
        &arena,
        "def f(a, /, b, *args, c=1, **kwargs):\n    x = a\n    return x\n",
    );
    let layout = layout(&table, "f");
    assert_eq!(layout.slot_names, ["a", "b", "c", "args", "kwargs", "x"]);
    assert_eq!((layout.parameters.positional(), layout.parameters.keyword_only), (2, 1));
    assert_eq!(
        (layout.parameters.varargs_slot(), layout.parameters.kwargs_slot()),
        (Some(3), Some(4))
    );
    assert!(layout.always_bound.iter().all(|&bound| bound));
}

#[test]
fn closures_capture_through_every_frame_between() {
    let arena = Arena::new();
    let table = table(
        &arena,
        "def f(x):\n    def g():\n        def h():\n            nonlocal x\n            x = 1\n",
    );
    assert_eq!(layout(&table, "f").cells, [0]);
    assert_eq!(free(&table, "g"), [("x", 1, Resolution::Cell(0))]);
    assert_eq!(free(&table, "h"), [("x", 0, Resolution::Free(1))]);
    assert_eq!(table.resolve_spelled(named(&table, "h"), "x"), Resolution::Free(0));
    assert_eq!(table.resolve_spelled(named(&table, "f"), "x"), Resolution::Cell(0));
}

#[test]
fn module_names_are_global_and_comprehension_variables_are_slots() {
    let arena = Arena::new();
    let table = table(&arena, "x = [i for i in y]\nz = [lambda: j for j in y]\n");
    assert_eq!(table.resolve_spelled(ScopeId::MODULE, "x"), Resolution::Global);
    let (first, second) = (&table.scopes[1], &table.scopes[2]);
    assert_eq!(table.resolve_spelled(ScopeId(1), "i"), Resolution::Local(0));
    assert_eq!(
        (first.fresh_cells.as_slice(), first.own_slots.as_slice()),
        (&[][..], &[0][..])
    );
    assert_eq!(table.resolve_spelled(ScopeId(2), "j"), Resolution::Cell(1));
    assert_eq!(second.fresh_cells, [1]);
    assert_eq!(free(&table, "<lambda>"), [("j", 0, Resolution::Cell(1))]);
}

#[test]
fn classes_are_skipped_by_what_is_inside_them() {
    let arena = Arena::new();
    let table = table(
        &arena,
        "def f():\n    x = 1\n    class C:\n        x = x\n        y = [x for _ in x]\n        def g(self):\n            return super().g(x)\n",
    );
    assert_eq!(table.resolve_spelled(named(&table, "C"), "x"), Resolution::Name);
    assert!(matches!(
        table.resolve_spelled(named(&table, "<listcomp>"), "x"),
        Resolution::Free(_)
    ));
    assert!(matches!(
        table.resolve_spelled(named(&table, "g"), "x"),
        Resolution::Free(_)
    ));
    let class = table.scope(named(&table, "C"));
    assert!(class.class_cell.is_some() && table.scope(named(&table, "g")).uses_super_or_class);
    assert_eq!(table.qualified_name(named(&table, "g")), "f.<locals>.C.g");
}

#[test]
fn free_names_of_a_class_body_are_looked_up_in_its_namespace_first() {
    let arena = Arena::new();
    let table = table(&arena, "def f(x):\n    class C:\n        y = x\n");
    assert_eq!(
        table.resolve_spelled(named(&table, "C"), "x"),
        Resolution::NameOrFree(0)
    );
}

#[test]
fn annotations_see_the_namespace_of_their_class() {
    let arena = Arena::new();
    let table = table(&arena, "class C:\n    T = int\n    def f(self, x: T, y: str): pass\n");
    let scope = named(&table, "__annotate__");
    assert_eq!(table.resolve_spelled(scope, "T"), Resolution::ClassOrGlobal(1));
    assert_eq!(table.resolve_spelled(scope, "str"), Resolution::ClassOrGlobal(1));
    assert_eq!(table.scope(named(&table, "C")).namespace_cell, Some(0));
}

#[test]
fn type_parameters_live_in_the_frame_around() {
    let arena = Arena::new();
    let table = table(&arena, "def f[T](x: T) -> T:\n    return T\n");
    assert_eq!(table.scopes[1].kind, ScopeKind::TypeParams);
    assert_eq!(table.scopes[1].fresh_cells, [0]);
    assert_eq!(table.resolve_spelled(ScopeId(3), "T"), Resolution::Free(1));
}

#[test]
fn walrus_binds_outside_comprehensions() {
    let arena = Arena::new();
    let table = table(
        &arena,
        "def f(xs):\n    any((last := x) for x in xs)\n    [(n := x) for x in xs]\n    return last, n\n",
    );
    let f = named(&table, "f");
    assert!(matches!(table.resolve_spelled(f, "last"), Resolution::Cell(_)));
    assert!(matches!(
        table.resolve_spelled(named(&table, "<genexpr>"), "last"),
        Resolution::Free(_)
    ));
    let Resolution::Local(n) = table.resolve_spelled(f, "n") else {
        panic!("n is a local")
    };
    assert_eq!(
        table.resolve_spelled(named(&table, "<listcomp>"), "n"),
        Resolution::Local(n)
    );
    assert!(!layout(&table, "f").always_bound[n as usize]);
}

#[test]
fn private_names_are_mangled() {
    assert_eq!(mangle(Some("C"), "__x"), "_C__x");
    assert_eq!(mangle(Some("__C"), "__x"), "_C__x");
    assert_eq!(mangle(Some("__"), "__x"), "__x");
    assert_eq!(mangle(Some("C"), "__x__"), "__x__");
    assert_eq!(mangle(None, "__x"), "__x");
    let arena = Arena::new();
    let table = table(&arena, "class C:\n    def f(self, __x):\n        return __x\n");
    assert_eq!(table.resolve_spelled(named(&table, "f"), "__x"), Resolution::Local(1));
    assert_eq!(layout(&table, "f").slot_names, ["self", "_C__x"]);
}

/// The names of the slots of `f` that may be read before they are assigned.
fn doubtful(body: &str) -> Vec<String> {
    let source = format!("def f(p):\n    {}\n", body.replace('\n', "\n    "));
    let arena = Arena::new();
    let table = table(&arena, &source);
    let layout = layout(&table, "f");
    let doubtful = layout
        .slot_names
        .iter()
        .zip(&layout.always_bound)
        .filter(|(_, bound)| !**bound);
    doubtful.map(|(name, _)| name.to_string()).collect()
}

#[test]
fn reads_after_assignment_on_every_path_are_certain() {
    for body in [
        "x = 1\nreturn x",
        "if p:\n    x = 1\nelse:\n    x = 2\nreturn x",
        "if p:\n    x = 1\nelse:\n    return\nreturn x",
        "while True:\n    x = 1\n    if x: break\nreturn x",
        "for x in p:\n    y = x\n    print(y)",
        "try:\n    x = 1\nfinally:\n    pass\nreturn x",
        "try:\n    x = 1\nexcept E:\n    raise\nreturn x",
        "with p as x:\n    print(x)\nreturn x",
        "match p:\n    case [x]: pass\n    case x: pass\nreturn x",
        "return [x for x in p if x]",
        "x = 1\nx += 1\nreturn x",
        "if (x := p) and x: return x",
    ] {
        assert_eq!(doubtful(body), [] as [String; 0], "{body}");
    }
}

#[test]
fn doubt_is_kept() {
    for body in [
        "return x\nx = 1",
        "if p: x = 1\nreturn x",
        "for x in p: pass\nreturn x",
        "while p:\n    x = 1\nreturn x",
        "try:\n    x = p()\nexcept E:\n    pass\nreturn x",
        "with p:\n    x = 1\nreturn x",
        "x = 1\ndel x",
        "try: pass\nexcept E as x: print(x)",
        "p and (x := 1)\nreturn x",
        "match p:\n    case [x]: pass\nreturn x",
        "x += 1",
        "while True:\n    if p: break\n    x = 1\nreturn x",
    ] {
        assert_eq!(doubtful(body), ["x"], "{body}");
    }
}

#[test]
fn faults_are_reported_where_cpython_reports_them() {
    for (source, expected) in [
        (
            "def f(a, a): pass",
            "1:10: duplicate argument 'a' in function definition",
        ),
        (
            "def f():\n    x = 1\n    global x",
            "3:5: name 'x' is assigned to before global declaration",
        ),
        ("def f(x):\n    nonlocal x", "2:5: name 'x' is parameter and nonlocal"),
        ("def f():\n    nonlocal x", "2:5: no binding for nonlocal 'x' found"),
        ("nonlocal x", "1:1: nonlocal declaration not allowed at module level"),
        ("return 1", "1:1: 'return' outside function"),
        ("def f():\n    await x", "2:5: 'await' outside async function"),
        (
            "for x in y:\n    def f():\n        continue",
            "3:9: 'continue' not properly in loop",
        ),
        ("*a, *b = 1", "1:1: multiple starred expressions in assignment"),
        ("f(a=1, a=2)", "1:8: keyword argument repeated: a"),
        (
            "match x:\n  case y: pass\n  case 1: pass",
            "2:8: name capture 'y' makes remaining patterns unreachable",
        ),
        (
            "async def f():\n    yield 1\n    return 2",
            "3:5: 'return' with value in async generator",
        ),
        // A wrong declaration anywhere comes before a misplaced statement.
        (
            "break\ndef f(a, a): pass",
            "2:10: duplicate argument 'a' in function definition",
        ),
    ] {
        assert_eq!(message(source), expected, "{source}");
    }
}

#[test]
fn await_may_be_allowed_outside_functions() {
    let options = ParseOptions {
        allow_top_level_await: true,
        ..ParseOptions::default()
    };
    let arena = Arena::new();
    let mut parsed = parse(&arena, "x = [await y async for y in z]\n", Mode::Exec, options).expect("parses");
    assert!(analyze(&mut parsed).expect("resolves").scope(ScopeId::MODULE).has_await);
}
