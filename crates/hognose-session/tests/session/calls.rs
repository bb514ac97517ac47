//! What a program calls of the host: functions, signatures, errors, objects, names that are resolved when asked for.

use super::kind_of;
use hognose_session::{
    CodeTool, Declared, Error, Grant, HostError, HostValue, Object, Resolved, Session, Step, Wanted,
};
use serde_json::json;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

#[tokio::test]
async fn signatures_have_keywords_defaults_and_help() {
    let mut session = Session::builder()
        .function(
            "join(first, /, *rest: str, sep: str = '-', **more: int) -> str\nJoins texts.\n\nAll of them.",
            |first: String, rest: Vec<String>, sep: String, more: BTreeMap<String, i64>| {
                let mut parts = vec![first];
                parts.extend(rest);
                parts.extend(more.iter().map(|(k, v)| format!("{k}={v}")));
                Ok::<_, HostError>(parts.join(&sep))
            },
        )
        .build()
        .unwrap();
    assert_eq!(
        session
            .run_as::<String>("join('a', 'b', 'c', sep='+', z=1)")
            .await
            .unwrap(),
        "a+b+c+z=1"
    );
    let error = session.run("join()").await.unwrap_err();
    assert_eq!(
        error.exception().unwrap().message,
        "join() missing 1 required positional argument: 'first'"
    );
    let error = session.run("join('a', 5)").await.unwrap_err();
    assert_eq!(
        error.exception().unwrap().message,
        "join() argument 'rest[0]': invalid type: integer `5`, expected str"
    );
    session.run("help(join)").await.unwrap();
    assert_eq!(
        session.output(),
        "Help on external function join:\n\njoin(first, /, *rest: str, sep: str = '-', **more: int) -> str\n    Joins texts.\n\n    All of them.\n\n"
    );
    let told = session
        .run_as::<(String, String)>("(join.__name__, join.__doc__)")
        .await
        .unwrap();
    assert_eq!(told, ("join".into(), "Joins texts.\n\nAll of them.".into()));
    assert!(matches!(
        Session::builder().function("f(", || Ok::<_, HostError>(1)).build(),
        Err(Error::Declaration(_))
    ));
}

#[tokio::test]
async fn host_errors_are_the_exceptions_they_name() {
    let mut session = Session::builder()
        .raw_function("fail", |args| match args.positional.first() {
            Some(HostValue::Str(kind)) => Err(HostError::new(kind.clone(), "because")),
            _ => Err(std::io::Error::from(std::io::ErrorKind::NotFound).into()),
        })
        .build()
        .unwrap();
    let source = "
class Mine(Exception): pass
got = []
import json, asyncio
kinds = ['ValueError', 'Mine', 'NoSuch', 'int', 'json.JSONDecodeError', 'asyncio.CancelledError', 'SyntaxError', 'ExceptionGroup', 'SystemExit', None]
for kind in kinds:
    try:
        fail(kind)
    except BaseException as e:
        got.append(f'{type(e).__name__}: {e}')
got";
    assert_eq!(
        session.run_as::<Vec<String>>(source).await.unwrap(),
        [
            "ValueError: because",
            "Mine: because",
            "RuntimeError: because",
            "RuntimeError: because",
            "JSONDecodeError: because",
            "CancelledError: because",
            "SyntaxError: because",
            "RuntimeError: because",
            "SystemExit: because",
            "FileNotFoundError: entity not found",
        ]
    );
}

#[tokio::test]
async fn async_panics_are_errors_of_the_run() {
    let mut session = Session::builder()
        .async_function("boom(now: bool)", |now: bool| {
            assert!(!now, "at once");
            async move { if now { Ok::<_, HostError>(1) } else { panic!("later") } }
        })
        .build()
        .unwrap();
    for (source, expected) in [
        ("boom(True)", "at once"),
        ("boom(False)", "later"),
        ("await boom(False)", "later"),
        ("await boom(True)", "at once"),
    ] {
        match session.run(source).await {
            Err(Error::HostPanic { function, message }) => assert_eq!((&*function, &*message), ("boom", expected)),
            other => panic!("{source}: {other:?}"),
        }
        assert_eq!(session.run_as::<i64>("1 + 1").await.unwrap(), 2);
    }
}

#[tokio::test]
async fn host_objects_have_methods() {
    let grants = || {
        let db = Object::new("db", "The rows.")
            .method(
                "count(table: str, min: int = 0) -> int\nHow many.",
                |table: String, min: usize| Ok::<_, HostError>(table.len().max(min)),
            )
            .async_method("load(key: str) -> str", |key: String| async move {
                tokio::time::sleep(Duration::from_millis(1)).await;
                Ok::<_, HostError>(key.to_uppercase())
            });
        Session::builder().object(db)
    };
    let mut session = grants().build().unwrap();
    let source = "
import asyncio
[db.count('abc'), db.count(table='x', min=7), await db.load('k'), await asyncio.gather(db.load('a'), db.load('b')), repr(db)]";
    let got: serde_json::Value = session.run_as(source).await.unwrap();
    assert_eq!(got, json!([3, 7, "K", ["A", "B"], "<host object db>"]));
    let mut loaded = grants().load(&session.dump()).unwrap();
    assert_eq!(loaded.run_as::<i64>("db.count('abcd')").await.unwrap(), 4);
    match Session::builder().load(&session.dump()) {
        Err(Error::Missing(grants)) => {
            let names: Vec<String> = grants.iter().map(Grant::to_string).collect();
            assert_eq!(names, ["function 'db.count'", "function 'db.load'", "object 'db'"]);
        }
        other => panic!("{:?}", other.err()),
    }
}

/// A handle stays the one it is: in containers, through the host and back, copied, in a snapshot.
#[tokio::test]
async fn host_objects_are_handles() {
    let grants = || {
        let db = Object::new("db", "The rows.\n\nAll of them.")
            .method("count(table: str) -> int\nHow many.", |table: String| {
                Ok::<_, HostError>(table.len())
            })
            .async_method(
                "load(key: str) -> str",
                |key: String| async move { Ok::<_, HostError>(key) },
            );
        Session::builder()
            .object(db)
            .object(Object::new("log", "").method("write(line: str)", |_: String| Ok::<_, HostError>(())))
            .async_function("late() -> int", || async { Ok::<_, HostError>(1) })
            .raw_function("give", |args| {
                Ok(args.positional.into_iter().next().unwrap_or(HostValue::None))
            })
    };
    let mut session = grants().build().unwrap();
    let source = "
import copy
assert give(db) is db and give([log, {'k': db}]) == [log, {'k': db}] and db != log
assert copy.copy(db) is db and copy.deepcopy([db]) == [db] and {db: 1}[db] == 1
assert isinstance(db, type(db)) and repr([db]) == '[<host object db>]'
assert db.__doc__ == 'The rows.\\n\\nAll of them.' and db.count.__doc__ == 'How many.'
assert sorted(['aaa', 'b'], key=db.count) == ['b', 'aaa'] and 'count' in dir(db) and not hasattr(db, 'nothing')
errors = []
def attempt(f):
    try:
        f()
    except (AttributeError, TypeError) as e:
        errors.append(str(e))
attempt(lambda: db.nothing)
attempt(lambda: setattr(db, 'x', 1))
attempt(lambda: db.count())
attempt(lambda: db.count(table=5))
kept = [db, db.count, db.load]
errors";
    assert_eq!(
        session.run_as::<Vec<String>>(source).await.unwrap(),
        [
            "'db' object has no attribute 'nothing'",
            "'db' object has no attribute 'x' and no __dict__ for setting new attributes",
            "count() missing 1 required positional argument: 'table'",
            "count() argument 'table': invalid type: integer `5`, expected str",
        ]
    );
    let bytes = session.dump();
    let mut loaded = grants().load(&bytes).unwrap();
    assert_eq!(loaded.dump(), bytes);
    let source = "[kept[0] is db, kept[1]('abc'), await kept[2]('z'), kept[1] == db.count, give(db) is db]";
    let got: serde_json::Value = loaded.run_as(source).await.unwrap();
    assert_eq!(got, json!([true, 3, "z", true, true]));
    let text = "db.count()\ndb.loud('x')\ndb.count(5)\nlog.write\ndef f(db): return db.nothing\nimport asyncio\nasyncio.run(late())";
    let problems = loaded.check(text);
    assert_eq!(
        problems.iter().map(ToString::to_string).collect::<Vec<_>>(),
        [
            "line 1, column 1: count() is missing required arguments: 'table' (it takes (table))",
            "line 2, column 4: 'db' object has no attribute 'loud' (use db.load)",
            "line 3, column 10: count() argument 'table' is int, not str",
            "line 7, column 1: asyncio.run() takes a coroutine, and gets what the host answered (use await late(...), or late(...) alone)",
        ]
    );
    loaded.run("db = 5").await.unwrap();
    assert_eq!(loaded.check("db.real"), []);
    let tool = CodeTool::new(grants());
    for part in [
        "- db.count(table: str) -> int: How many.",
        "- async db.load(key: str) -> str",
        "- db: The rows.",
    ] {
        assert!(tool.description().contains(part), "{part}");
    }
}

/// Typed functions may take and give raw values too: they stay what they are, on every way.
#[tokio::test]
async fn raw_values_are_what_they_are() {
    let mut session = Session::builder()
        .function("same(value: object) -> object", |value: HostValue| {
            Ok::<_, HostError>(value)
        })
        .function("size(data: bytes) -> int", |data: Vec<u8>| {
            Ok::<_, HostError>(data.len())
        })
        .deferred_function("ask")
        .build()
        .unwrap();
    let values = "[None, True, 5, 10**30, 1.5, 'a', b'b', [1], (1, (2,)), {1: {2}}, {(1, 2): 3}, frozenset([1]), Color.RED, ValueError('no')]";
    let source = format!(
        "
import enum
class Color(enum.Enum):
    RED = 1
class Thing:
    x = 5
thing = Thing()
thing.y = (1, {{2}})
values = {values}
back = same(values)
assert back[:12] == values[:12], back
assert [type(v) for v in back[:11]] == [type(v) for v in values[:11]]
assert back[12] is Color.RED and repr(back[13]) == \"ValueError('no')\"
assert type(same(thing)) is Thing and same(thing).y == thing.y
assert size(b'abc') == size(bytearray(3)) == size([1, 2, 3]) == 3
[thing, values[:11]]"
    );
    let run = session.run(&source).await.unwrap();
    assert_eq!(run.value_as::<HostValue>().unwrap(), run.value);
    assert_eq!(session.run_as::<Vec<u8>>("b'xy'").await.unwrap(), b"xy");
    session.set("given", &run.value).unwrap();
    session
        .run("assert given[1] == values[:11] and type(given[0]) is Thing")
        .await
        .unwrap();
    let Step::Paused(_) = session.start("ask() == {1, 2}", &()).await.unwrap() else {
        panic!("it asks")
    };
    let answer = HostValue::Set(vec![HostValue::Int(1), HostValue::Int(2)]);
    let Step::Done(run) = session.resume_with(Ok(answer)).await.unwrap() else {
        panic!("it asks once")
    };
    assert_eq!(run.value, HostValue::Bool(true));
    // As JSON they are the data they hold.
    let data = HostValue::Dict(vec![(
        HostValue::Str("a".into()),
        HostValue::Set(vec![HostValue::Int(1)]),
    )]);
    assert_eq!(json!(data), json!({"a": [1]}));
    assert_eq!(
        serde_json::from_value::<HostValue>(json!({"a": [1, null]})).unwrap(),
        HostValue::Dict(vec![(
            HostValue::Str("a".into()),
            HostValue::List(vec![HostValue::Int(1), HostValue::None])
        )])
    );
}

#[tokio::test]
async fn unknown_names_are_resolved_when_asked_for() {
    let asked = Arc::new(Mutex::new(Vec::new()));
    let seen = asked.clone();
    let mut session = Session::builder()
        .function("late.twice(n: int) -> int", |n: i64| Ok::<_, HostError>(n * 2))
        .resolver(move |wanted| {
            seen.lock().unwrap().push(format!("{wanted:?}"));
            match wanted {
                Wanted::Name("answer") => Some(Resolved::Value(HostValue::Int(42))),
                Wanted::Name("twice") => None,
                Wanted::Module("company") => Some(Resolved::Module(vec![
                    ("name".into(), Resolved::Value(HostValue::Str("ACME".into()))),
                    (
                        "tools".into(),
                        Resolved::Module(vec![("n".into(), Resolved::Value(HostValue::Int(3)))]),
                    ),
                ])),
                _ => None,
            }
        })
        .build()
        .unwrap();
    let source = "
import company
from company import name
[answer, answer, name, company.tools.n]";
    let got: serde_json::Value = session.run_as(source).await.unwrap();
    assert_eq!(got, json!([42, 42, "ACME", 3]));
    assert_eq!(*asked.lock().unwrap(), ["Module(\"company\")", "Name(\"answer\")"]);
    assert_eq!(kind_of(&session.run("nothing").await.unwrap_err()), "NameError");
    assert_eq!(
        kind_of(&session.run("import nothing").await.unwrap_err()),
        "ModuleNotFoundError"
    );
}

/// Modules below others may be asked for in every form of import there is.
#[tokio::test]
async fn modules_below_others_are_resolved() {
    let grants = || {
        Session::builder().resolver(|wanted| {
            let module = |name: &str, n| {
                Some(Resolved::Module(vec![(
                    name.into(),
                    Resolved::Value(HostValue::Int(n)),
                )]))
            };
            match wanted {
                Wanted::Module("shop") => module("n", 1),
                Wanted::Module("shop.stock") => module("n", 2),
                Wanted::Module("shop.stock.shelf") => module("n", 3),
                _ => None,
            }
        })
    };
    for source in [
        "import shop.stock.shelf\n[shop.n, shop.stock.n, shop.stock.shelf.n]",
        "from shop import n, stock\nfrom shop.stock import shelf\n[n, stock.n, shelf.n]",
        "import shop.stock as s\nfrom shop.stock.shelf import n\nimport shop\n[shop.n, s.n, n]",
        "from shop import *\nimport importlib as i\n[n, i.import_module('shop.stock').n, __import__('shop.stock.shelf').stock.shelf.n]",
    ] {
        let mut session = grants().build().unwrap();
        assert_eq!(session.run_as::<[i64; 3]>(source).await.unwrap(), [1, 2, 3], "{source}");
        let bytes = session.dump();
        assert_eq!(grants().load(&bytes).unwrap().dump(), bytes);
    }
    let mut session = grants().build().unwrap();
    for (source, message) in [
        (
            "from shop import nothing",
            "cannot import name 'nothing' from 'shop' (unknown location)",
        ),
        (
            "import shop.nothing",
            "No module named 'shop.nothing'; 'shop' is not a package",
        ),
        ("import shop\nshop.nothing", "module 'shop' has no attribute 'nothing'"),
    ] {
        let error = session.run(source).await.unwrap_err();
        assert_eq!(error.exception().unwrap().message, message);
    }
}

/// A resolver may answer with functions, by themselves or in a module; their calls come to the host like any other.
#[tokio::test]
async fn resolved_functions_are_called() {
    let declared = |name: &str, signature: &str| {
        Resolved::Function(Declared {
            name: name.into(),
            signature: signature.into(),
            doc: "Found late.".into(),
            ..Declared::default()
        })
    };
    let grants = move || {
        Session::builder()
            .function("twice(n: int) -> int", |n: i64| Ok::<_, HostError>(n * 2))
            .async_function("crm.find(name: str) -> dict", |name: String| async move {
                Ok::<_, HostError>(BTreeMap::from([("name", name)]))
            })
            .resolver(move |wanted| match wanted {
                Wanted::Name("double") => Some(declared("twice", "(n: int) -> int")),
                Wanted::Module("crm") => Some(Resolved::Module(vec![
                    ("version".into(), Resolved::Value(HostValue::Int(2))),
                    ("find".into(), declared("crm.find", "(name: str) -> dict")),
                ])),
                _ => None,
            })
    };
    let mut session = grants().build().unwrap();
    let source = "
import crm
from crm import find
[double(4), list(map(double, [1, 2])), find('Ada'), crm.find(name='Bob')['name'], crm.version, crm.find.__doc__]";
    let expected = json!([8, [2, 4], {"name": "Ada"}, "Bob", 2, "Found late."]);
    let got: serde_json::Value = session.run_as(source).await.unwrap();
    assert_eq!(got, expected);
    // What was found is kept, in a snapshot too.
    let mut loaded = grants().load(&session.dump()).unwrap();
    let got: serde_json::Value = loaded
        .run_as("[double(5), find('Cy')['name'], crm.version]")
        .await
        .unwrap();
    assert_eq!(got, json!([10, "Cy", 2]));
}
