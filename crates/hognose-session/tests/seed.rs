//! The promises to the first user, one test a row, through the public API.

use hognose_session::{
    Change, CodeTool, Dataclass, Detail, Error, Grant, HostError, HostValue, LimitKind, Limits, ProblemKind, Program,
    Session, Step,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

fn plain() -> Session {
    Session::builder().build().expect("it grants nothing wrong")
}

#[tokio::test]
async fn run_gives_the_last_value_and_the_output() {
    let run = plain().run("print('a', 1)\nx = [1, 2]\nx + [3]").await.unwrap();
    assert_eq!(run.output, "a 1\n");
    assert_eq!(run.value_as::<Vec<i64>>().unwrap(), [1, 2, 3]);
    assert!(run.counts.instructions > 0);
    assert_eq!(plain().run("x = 1").await.unwrap().value, HostValue::None);
}

#[tokio::test]
async fn inputs_are_globals() {
    #[derive(Serialize)]
    struct Inputs {
        items: Vec<i64>,
        name: Option<String>,
        pair: (i64, f64),
    }
    let inputs = Inputs {
        items: vec![1, 2, 3],
        name: None,
        pair: (1, 0.5),
    };
    let run = plain()
        .run_with("[sum(items), name is None, pair, type(pair).__name__]", &inputs)
        .await
        .unwrap();
    assert_eq!(
        run.value_as::<(i64, bool, (i64, f64), String)>().unwrap(),
        (6, true, (1, 0.5), "tuple".into())
    );
}

#[tokio::test]
async fn results_are_typed_and_errors_say_where() {
    #[derive(Debug, Deserialize, PartialEq)]
    struct Metrics {
        mean: f64,
        items: Vec<Item>,
    }
    #[derive(Debug, Deserialize, PartialEq)]
    struct Item {
        price: i64,
    }
    let good: Metrics = plain().run_as("{'mean': 2, 'items': [{'price': 1}]}").await.unwrap();
    assert_eq!(
        good,
        Metrics {
            mean: 2.0,
            items: vec![Item { price: 1 }]
        }
    );
    let Err(Error::Value(error)) = plain()
        .run_as::<Metrics>("{'mean': 2.5, 'items': [{'price': 1}, {'price': 'x'}]}")
        .await
    else {
        panic!("a string is no price");
    };
    assert_eq!(error.path, "items[1].price");
}

#[tokio::test]
async fn external_functions_sync_async_and_unapproved() {
    let mut session = Session::builder()
        .function("double(value: int) -> int", |value: i64| Ok::<_, HostError>(value * 2))
        .async_function(
            "later(value: int, by: int = 1) -> int",
            |value: i64, by: i64| async move {
                tokio::time::sleep(Duration::from_millis(1)).await;
                Ok::<_, HostError>(value + by)
            },
        )
        .function("fails()", || Err::<i64, _>(HostError::new("KeyError", "no such thing")))
        .build()
        .unwrap();
    assert_eq!(session.run_as::<i64>("double(value=21)").await.unwrap(), 42);
    assert_eq!(session.run_as::<i64>("await later(value=20, by=22)").await.unwrap(), 42);
    let caught = session
        .run_as::<String>("try:\n    fails()\nexcept KeyError as e:\n    r = str(e)\nr")
        .await
        .unwrap();
    assert_eq!(caught, "'no such thing'");
    let wrong = session.run("double('x')").await.unwrap_err();
    assert_eq!(wrong.exception().map(|e| e.kind.as_str()), Some("TypeError"));
    let unknown = session.run("secret()").await.unwrap_err();
    assert_eq!(unknown.exception().map(|e| e.kind.as_str()), Some("NameError"));
    // Anywhere: a sort key, a class body, a dunder.
    let source = "
class A:
    size = double(4)
    def __repr__(self):
        return f'A{double(self.size)}'
    def __eq__(self, other):
        return double(1) == 2
[sorted([3, 1, 2], key=lambda n: -double(n)), repr(A()), A() in [A()], list(map(double, [1, 2]))]";
    let run = session.run(source).await.unwrap();
    assert_eq!(
        run.value_as::<(Vec<i64>, String, bool, Vec<i64>)>().unwrap(),
        (vec![3, 2, 1], "A16".into(), true, vec![2, 4])
    );
}

#[tokio::test]
async fn gather_runs_calls_concurrently() {
    let (now, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let (n, m) = (now.clone(), most.clone());
    let mut session = Session::builder()
        .async_function("slow(n: int) -> int", move |i: i64| {
            let (n, m) = (n.clone(), m.clone());
            async move {
                m.fetch_max(n.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                tokio::time::sleep(Duration::from_millis(20)).await;
                n.fetch_sub(1, Ordering::SeqCst);
                Ok::<_, HostError>(i)
            }
        })
        .build()
        .unwrap();
    let got = session
        .run_as::<Vec<i64>>("import asyncio\nawait asyncio.gather(*[slow(i) for i in range(5)])")
        .await
        .unwrap();
    assert_eq!(got, [0, 1, 2, 3, 4]);
    assert_eq!(most.load(Ordering::SeqCst), 5);
}

#[tokio::test]
async fn state_lives_from_run_to_run_until_restart() {
    let mut session = plain();
    session
        .run("import math\ndef f(x): return math.floor(x) + 1\nclass A: y = 3\nx = 5")
        .await
        .unwrap();
    assert_eq!(session.run_as::<i64>("f(x + .5) + A.y").await.unwrap(), 9);
    assert_eq!(session.get::<i64>("x").unwrap(), Some(5));
    session.set("x", &7).unwrap();
    assert_eq!(session.run_as::<i64>("x").await.unwrap(), 7);
    session.restart().unwrap();
    assert!(session.run("x").await.is_err());
}

#[tokio::test]
async fn dump_between_runs_and_in_the_middle() {
    let grants = || Session::builder().deferred_function("ask");
    let mut session = grants().build().unwrap();
    session
        .run("def f(n):\n    return n if n == 0 else f(n - 1) + ask(n)")
        .await
        .unwrap();
    let mut elsewhere = grants().load(&session.dump()).unwrap();
    let Step::Paused(call) = elsewhere.start("f(2)", &()).await.unwrap() else {
        panic!("it asks")
    };
    assert_eq!(call.args, [HostValue::Int(1)]);
    let bytes = elsewhere.dump();
    for first in [10, 20] {
        let mut fork = grants().load(&bytes).unwrap();
        let Step::Paused(call) = fork.resume_with(Ok(first)).await.unwrap() else {
            panic!("it asks twice")
        };
        assert_eq!(call.args, [HostValue::Int(2)]);
        let Step::Done(run) = fork.resume_with(Ok(5)).await.unwrap() else {
            panic!("that was all")
        };
        assert_eq!(run.value, HostValue::Int(first + 5));
    }
    assert!(
        matches!(Session::builder().load(&bytes), Err(Error::Missing(grants)) if grants == [Grant::Function("ask".into())])
    );
    // Any byte changed, or cut short, is an error.
    for at in 0..bytes.len() {
        let mut wrong = bytes.clone();
        wrong[at] ^= 0x20;
        assert!(matches!(grants().load(&wrong), Err(Error::Snapshot(_))), "byte {at}");
        assert!(
            matches!(grants().load(&bytes[..at]), Err(Error::Snapshot(_))),
            "cut at {at}"
        );
    }
}

#[tokio::test]
async fn dropped_runs_can_go_on() {
    let calls = Arc::new(AtomicUsize::new(0));
    let seen = calls.clone();
    let mut session = Session::builder()
        .async_function("slow(n: int) -> int", move |n: i64| {
            let first = seen.fetch_add(1, Ordering::SeqCst) == 0;
            async move {
                if first {
                    tokio::time::sleep(Duration::from_secs(60)).await;
                }
                Ok::<_, HostError>(n)
            }
        })
        .build()
        .unwrap();
    let dropped = tokio::time::timeout(Duration::from_millis(20), session.run("x = 1\nslow(41) + x")).await;
    assert!(dropped.is_err() && session.is_paused());
    let Step::Done(run) = session.resume().await.unwrap() else {
        panic!("nobody is asked")
    };
    assert_eq!(run.value, HostValue::Int(42));
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Dataclass)]
struct Point {
    x: i64,
    #[dataclass(default)]
    y: i64,
    #[dataclass(default)]
    label: Option<String>,
}

#[tokio::test]
async fn dataclasses_go_both_ways() {
    let mut session = Session::builder().dataclass::<Point>().build().unwrap();
    let inputs = BTreeMap::from([(
        "p",
        Point {
            x: 1,
            y: 2,
            label: None,
        },
    )]);
    let source = "
from dataclasses import asdict, replace, fields, is_dataclass
assert is_dataclass(p) and type(p) is Point and p == Point(1, 2), p
assert repr(Point(3)) == \"Point(x=3, y=0, label=None)\"
assert [f.name for f in fields(Point)] == ['x', 'y', 'label'] and asdict(p)['y'] == 2
match p:
    case Point(x, y):
        pass
replace(p, x=x + 9, label='moved')";
    let run = session.run_with(source, &inputs).await.unwrap();
    assert_eq!(
        run.value_as::<Point>().unwrap(),
        Point {
            x: 10,
            y: 2,
            label: Some("moved".into())
        }
    );
}

#[tokio::test]
async fn limits_end_runs_and_the_session_answers() {
    let limits = Limits {
        instructions: Some(2_000_000),
        memory: Some(8 << 20),
        external_calls: Some(3),
        output: Some(100),
        ..Limits::default()
    };
    let mut session = Session::builder()
        .limits(limits)
        .function("f()", || Ok::<_, HostError>(1))
        .build()
        .unwrap();
    for (source, kind) in [
        ("while True: pass", LimitKind::Instructions),
        (
            "try:\n    while True: pass\nfinally:\n    x = 'not reached'",
            LimitKind::Instructions,
        ),
        ("[0] * 10**12", LimitKind::Memory),
        ("'x' * 10**12", LimitKind::Memory),
        ("x = []\nwhile True: x.append('y' * 1000)", LimitKind::Memory),
        ("[f() for _ in range(4)]", LimitKind::ExternalCalls),
        ("for i in range(100): print('xxxxxxxxx')", LimitKind::Output),
    ] {
        let began = Instant::now();
        match session.run(source).await {
            Err(Error::Limit(found)) => assert_eq!(found, kind, "{source}"),
            other => panic!("{source}: {other:?}"),
        }
        assert!(began.elapsed() < Duration::from_secs(5), "{source}");
        session.set("x", &0).unwrap();
        assert_eq!(session.run_as::<i64>("1 + 1").await.unwrap(), 2, "after {source}");
        session = Session::builder()
            .limits(Limits {
                instructions: Some(2_000_000),
                memory: Some(8 << 20),
                external_calls: Some(3),
                output: Some(100),
                ..Limits::default()
            })
            .function("f()", || Ok::<_, HostError>(1))
            .build()
            .unwrap();
    }
    assert!(session.run("10**10**10").await.unwrap_err().is_limit());
    let mut timed = Session::builder()
        .max_duration(Duration::from_millis(30))
        .build()
        .unwrap();
    assert!(matches!(timed.run("while True: pass").await, Err(Error::Duration(_))));
    assert_eq!(timed.run_as::<i64>("1 + 1").await.unwrap(), 2);
}

#[tokio::test]
async fn files_are_read_and_written_back() {
    let mut session = Session::builder().file("/data.txt", "hello").build().unwrap();
    let source = "
from pathlib import Path
text = Path('/data.txt').read_text()
Path('/out').mkdir()
(Path('/out') / 'b.txt').write_text(text.upper())
with open('/out/c.txt', 'w') as f:
    f.write('line\\n')
sorted(str(p) for p in Path('/').rglob('*.txt'))";
    let run = session.run(source).await.unwrap();
    assert_eq!(
        run.value_as::<Vec<String>>().unwrap(),
        ["/data.txt", "/out/b.txt", "/out/c.txt"]
    );
    assert_eq!(session.changed_files(), ["/out/b.txt", "/out/c.txt"]);
    assert_eq!(session.file("/out/b.txt").unwrap(), b"HELLO");
}

#[tokio::test]
async fn programs_are_compiled_once_and_shared() {
    let program = Program::compile("n * 2", "shared.py").unwrap();
    let results = Arc::new(Mutex::new(Vec::new()));
    let tasks: Vec<_> = (0..8_i64)
        .map(|n| {
            let (program, results) = (program.clone(), results.clone());
            tokio::spawn(async move {
                let mut session = plain();
                let Step::Done(run) = session
                    .start_program(&program, &BTreeMap::from([("n", n)]))
                    .await
                    .unwrap()
                else {
                    return;
                };
                results.lock().unwrap().push(run.value_as::<i64>().unwrap());
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    let mut results = results.lock().unwrap().clone();
    results.sort_unstable();
    assert_eq!(results, [0, 2, 4, 6, 8, 10, 12, 14]);
}

#[tokio::test]
async fn a_panicking_host_function_is_an_error_of_the_run() {
    let mut session = Session::builder()
        .function("boom()", || -> Result<i64, HostError> { panic!("ouch") })
        .build()
        .unwrap();
    match session.run("boom()").await {
        Err(Error::HostPanic { function, message }) => {
            assert_eq!((function.as_str(), message.as_str()), ("boom", "ouch"))
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(session.run_as::<i64>("1 + 1").await.unwrap(), 2);
}

#[tokio::test]
async fn snippets_are_checked_before_they_run() {
    let mut session = Session::builder()
        .function("fetch(url: str, *, tries: int = 1) -> str", |_: String, _: i64| {
            Ok::<_, HostError>(1)
        })
        .build()
        .unwrap();
    session.run("known = 1\nfrom math import pi").await.unwrap();
    let check = |session: &mut Session, source: &str| {
        let problems = session.check(source);
        problems.into_iter().map(|p| (p.kind, p.line)).collect::<Vec<_>>()
    };
    assert_eq!(
        check(
            &mut session,
            "x = fetch('a', tries=2)\nknown + pi + x\ndef f(): return g()\ndef g(): return 1"
        ),
        []
    );
    assert_eq!(
        check(
            &mut session,
            "fetch()\nfetch('a', 2)\nfetch('a', try_=1)\nimport jsn\nimport socket\nunknow\n'a'.uper()\nimport math\nmath.squirt(1)"
        ),
        [
            (ProblemKind::Arguments, 1),
            (ProblemKind::Arguments, 2),
            (ProblemKind::Arguments, 3),
            (ProblemKind::Import, 4),
            (ProblemKind::Unsupported, 5),
            (ProblemKind::Name, 6),
            (ProblemKind::Attribute, 7),
            (ProblemKind::Attribute, 9),
        ]
    );
    assert_eq!(
        session
            .check("fetch(5, tries='x')\nfetch('u', tries=True)")
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>(),
        [
            "line 1, column 7: fetch() argument 'url' is int, not str",
            "line 1, column 16: fetch() argument 'tries' is str, not int",
        ]
    );
    assert_eq!(check(&mut session, "x = (1"), [(ProblemKind::Syntax, 1)]);
    assert_eq!(
        session.check("unknow = know")[0].suggestion.as_deref(),
        Some("use 'known'")
    );
}

#[tokio::test]
async fn a_code_tool_answers_models() {
    let tool = CodeTool::new(
        Session::builder()
            .limits(Limits {
                instructions: Some(100_000),
                ..Limits::default()
            })
            .async_function(
                "fetch(url: str) -> str\nThe text at an address.",
                |url: String| async move { Ok::<_, HostError>(format!("<{url}>")) },
            ),
    )
    .roll_back()
    .max_text(200);
    let description = tool.description();
    for part in [
        "async fetch(url: str) -> str: The text at an address.",
        "statistics",
        "100000 instructions",
    ] {
        assert!(description.contains(part), "{description}");
    }
    let short = CodeTool::new(Session::builder()).detail(Detail::Short);
    assert!(short.description().len() < 400);
    assert_eq!(tool.openai()["function"]["parameters"]["required"], json!(["code"]));
    assert_eq!(tool.anthropic()["input_schema"]["type"], "object");
    assert_eq!(tool.mcp()["inputSchema"]["properties"]["code"]["type"], "string");

    let call = async |id: &str, code: &str| tool.call(id, &json!({"code": code})).await;
    let result = call("one", "page = await fetch('x')\nprint('got')\n{'page': page}").await;
    assert_eq!(
        (result.value.clone(), result.text()),
        (Some(json!({"page": "<x>"})), "got\n\nResult: {'page': '<x>'}".into())
    );
    assert!(call("two", "page").await.error.unwrap().contains("NameError"));
    let failed = call("one", "page = 5\nopen('/f', 'w').write('x')\nimport numpy").await;
    let error = failed.error.unwrap();
    assert!(
        error.contains("line 3") && error.contains("use lists with math and statistics"),
        "{error}"
    );
    assert_eq!(
        call("one", "page, __import__('os').listdir('/')").await.value,
        Some(json!(["<x>", []]))
    );
    let files = call("one", "open('/f', 'w').write('x')").await;
    assert_eq!(
        tool.with_session("one", |s| s.file("/f")).await.unwrap().as_deref(),
        Some(&b"x"[..])
    );
    assert_eq!(files.files, [("/f".to_owned(), Change::Created)]);
    let long = call("one", "print('x' * 1000)").await.output;
    assert!(long.len() < 300 && long.contains("left out"), "{long}");
    assert!(
        call("one", "while True: pass")
            .await
            .text()
            .contains("instruction limit exceeded")
    );
    assert!(!tool.call("one", &json!({"source": 1})).await.is_ok());
    let shown = call(
        "one",
        "from pathlib import Path\nclass A:\n    def __repr__(self): return '<an A>'\n[A(), Path('/x'), A]",
    )
    .await;
    assert_eq!(
        (shown.value, shown.repr.as_str()),
        (None, "[<an A>, PosixPath('/x'), <class '__main__.A'>]")
    );
    let bytes = tool.dump("one").await.unwrap();
    tool.load("three", &bytes).await.unwrap();
    assert_eq!(call("three", "page").await.value, Some(json!("<x>")));
    assert!(tool.forget("one").await);
    assert!(!call("one", "page").await.is_ok());
}
