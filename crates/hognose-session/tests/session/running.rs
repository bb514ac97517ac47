//! How runs go on and end: asyncio, pauses, budgets, limits, output, bugs, the stepping API.

use super::{kind_of, plain};
use hognose_session::{Builder, Error, HostError, HostValue, LimitKind, Limits, Session, Step, Stream, Wanted};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// An async function that takes a while, and counts how many of its futures were dropped before their end.
fn slow(dropped: Arc<AtomicUsize>) -> Builder {
    struct Guard(Arc<AtomicUsize>, bool);
    impl Drop for Guard {
        fn drop(&mut self) {
            if !self.1 {
                self.0.fetch_add(1, Ordering::SeqCst);
            }
        }
    }
    Session::builder().async_function(
        "slow(ms: int, fail: bool = False) -> int",
        move |ms: u64, fail: bool| {
            let guard = Guard(dropped.clone(), false);
            async move {
                let mut guard = guard;
                tokio::time::sleep(Duration::from_millis(ms)).await;
                guard.1 = true;
                match fail {
                    true => Err(HostError::new("ValueError", format!("{ms} failed"))),
                    false => Ok(ms),
                }
            }
        },
    )
}

#[tokio::test]
async fn asyncio_runs_host_calls_together_and_cancels_them() {
    let dropped = Arc::new(AtomicUsize::new(0));
    let mut session = slow(dropped.clone()).build().unwrap();
    let source = "
import asyncio
log = []
async def main():
    log.append(await asyncio.gather(slow(1), slow(2, fail=True), return_exceptions=True))
    task = asyncio.create_task(slow_task())
    async with asyncio.TaskGroup() as group:
        a = group.create_task(slow_task())
        b = group.create_task(slow_task())
    log.append((a.result(), b.result(), await task))
    log.append([await done for done in asyncio.as_completed([slow(900), slow(1), slow(300)])])
    try:
        await asyncio.wait_for(slow(60000), 0.02)
    except TimeoutError:
        log.append('wait_for')
    try:
        async with asyncio.timeout(0.02):
            await asyncio.gather(slow(60000), slow(60000))
    except TimeoutError:
        log.append('timeout')
    task = asyncio.create_task(slow_task(60000))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        log.append('cancelled')
async def slow_task(ms=1):
    return await slow(ms)
await main()
[[str(x) for x in log[0]], *log[1:]]";
    let run = tokio::time::timeout(Duration::from_secs(20), session.run(source))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        hognose_session::value::repr(&run.value),
        "[['1', '2 failed'], (1, 1, 1), [1, 300, 900], 'wait_for', 'timeout', 'cancelled']"
    );
    tokio::task::yield_now().await;
    tokio::time::sleep(Duration::from_millis(5)).await;
    // The last one was cancelled before the host was told of it, or dropped like the three before it.
    assert!(
        dropped.load(Ordering::SeqCst) >= 3,
        "{}",
        dropped.load(Ordering::SeqCst)
    );
}

#[tokio::test]
async fn timeouts_hold_at_the_top_level_too() {
    let mut session = slow(Arc::default()).build().unwrap();
    let source = "
import asyncio
try:
    async with asyncio.timeout(0.02):
        await slow(60000)
    r = 'not too slow'
except TimeoutError:
    r = 'too slow'
try:
    async with asyncio.TaskGroup() as group:
        group.create_task(asyncio.wait_for(slow(5, fail=True), 5))
        await slow(60000)
except* ValueError as errors:
    r += f', {errors.exceptions[0]}'
await slow(1)
r";
    let got: String = tokio::time::timeout(Duration::from_secs(10), session.run_as(source))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(got, "too slow, 5 failed");
}

#[tokio::test]
async fn a_call_awaited_at_the_top_level_needs_no_event_loop() {
    let mut session = slow(Arc::default()).build().unwrap();
    let source = "
import sys
a, b = slow(20), slow(1)
got = [await b, await a, await a]
try:
    await slow(1, fail=True)
except ValueError as e:
    got.append(str(e))
got.append('asyncio' in sys.modules)
import asyncio
async def other():
    await slow(1)
    got.append('other')
task = asyncio.create_task(other())
await slow(30)
got.append(task.done())
await slow(2)
got";
    let run = session.run(source).await.unwrap();
    assert_eq!(
        hognose_session::value::repr(&run.value),
        "[1, 20, 20, '1 failed', False, 'other', True]"
    );
}

/// A run whose future is dropped in the middle of several calls: their futures are dropped, it goes on here, in a fork and where it is
/// loaded, or is abandoned by the next run.
#[tokio::test]
async fn a_run_dropped_among_several_calls_goes_on_anywhere() {
    let dropped = Arc::new(AtomicUsize::new(0));
    let grants = || slow(dropped.clone());
    let source = "
import asyncio
print('begun')
n = globals().get('n', 0) + 1
[n, await asyncio.gather(*[slow(i * 100) for i in range(6)])]";
    let expected = "[1, [0, 100, 200, 300, 400, 500]]";
    let mut session = grants().build().unwrap();
    assert!(
        tokio::time::timeout(Duration::from_millis(150), session.run(source))
            .await
            .is_err()
    );
    tokio::time::sleep(Duration::from_millis(5)).await;
    let left = dropped.load(Ordering::SeqCst);
    assert!(
        (3..=6).contains(&left) && session.is_paused(),
        "{left} futures were dropped"
    );
    assert_eq!(session.output(), "begun\n");
    let bytes = session.dump();
    let mut loaded = grants().load(&bytes).unwrap();
    assert_eq!(loaded.dump(), bytes);
    let mut fork = session.fork().unwrap();
    // Dropped once more while it goes on.
    assert!(
        tokio::time::timeout(Duration::from_millis(10), fork.resume())
            .await
            .is_err()
    );
    for other in [&mut loaded, &mut fork] {
        let Step::Done(run) = other.resume().await.unwrap() else {
            panic!("nobody is asked")
        };
        let value = hognose_session::value::repr(&run.value);
        assert_eq!((value.as_str(), run.output.as_str()), (expected, "begun\n"));
    }
    assert_eq!(session.run_as::<i64>("n").await.unwrap(), 1);
    assert!(!session.is_paused() && matches!(session.resume().await, Err(Error::NotPaused)));
    // Between two turns of a long run.
    let mut session = Session::builder().yield_every(1_000).build().unwrap();
    {
        let mut run = std::pin::pin!(session.run("for i in range(10000): pass\ni"));
        let first = std::future::poll_fn(|context| std::task::Poll::Ready(run.as_mut().poll(context))).await;
        assert!(first.is_pending());
    }
    assert!(session.is_paused());
    let Step::Done(run) = session.resume().await.unwrap() else {
        panic!("nobody is asked")
    };
    assert_eq!(run.value, HostValue::Int(9_999));
}

/// What cannot be held is an error that says so, wherever it would come from.
#[tokio::test]
async fn lone_surrogates_are_refused_by_name() {
    let mut session = plain();
    for (source, kind) in [
        (r"'\ud800'", "SyntaxError"),
        (r"f'{1}\uDFFF'", "SyntaxError"),
        (r"'\U0000dabc'", "SyntaxError"),
        (r#"eval(r"'\ud800'")"#, "SyntaxError"),
        ("chr(0xd800)", "ValueError"),
        ("'%c' % 0xd800", "ValueError"),
        ("f'{0xd800:c}'", "ValueError"),
        ("'a'.translate({97: 0xdfff})", "ValueError"),
        (
            r#"import json; json.loads(r'"\ud800"')"#,
            "json.decoder.JSONDecodeError",
        ),
        (r"b'\xff'.decode('utf-8', 'surrogateescape')", "UnicodeDecodeError"),
        (r"b'\xff'.decode('ascii', 'surrogateescape')", "UnicodeDecodeError"),
        (
            r"b'\xed\xa0\x80'.decode('utf-8', 'surrogatepass')",
            "UnicodeDecodeError",
        ),
        (
            r"b'\x00\xd8'.decode('utf-16-le', 'surrogatepass')",
            "UnicodeDecodeError",
        ),
        (
            r"open('/f', 'wb').write(b'\xff'); open('/f', errors='surrogateescape').read()",
            "UnicodeDecodeError",
        ),
        (r"import os; os.fsdecode(b'\xff')", "UnicodeDecodeError"),
    ] {
        let error = session.run(source).await.unwrap_err();
        assert!(
            error.to_string().contains("lone surrogates are left out"),
            "{source}: {error}"
        );
        match &error {
            Error::Syntax(_) => assert_eq!(kind, "SyntaxError", "{source}"),
            error => assert_eq!(kind_of(error), kind, "{source}"),
        }
    }
    let fine = r#"import json; ['\ud7ff', r'\ud800', '\\ud800', json.loads(r'"\ud83d\ude00"'), b'a'.decode('ascii', 'surrogateescape')]"#;
    assert_eq!(
        session.run_as::<Vec<String>>(fine).await.unwrap(),
        ["\u{d7ff}", "\\ud800", "\\ud800", "😀", "a"]
    );
}

#[tokio::test]
async fn a_panic_inside_the_interpreter_kills_the_session_and_nothing_else() {
    let mut session = Session::builder()
        .resolver(|wanted| match wanted {
            Wanted::Name("fatal") => panic!("a bug"),
            _ => None,
        })
        .build()
        .unwrap();
    session.run("kept = 1").await.unwrap();
    for source in ["try:\n    fatal\nexcept BaseException:\n    pass", "1 + 1"] {
        match session.run(source).await {
            Err(Error::Internal(what)) => assert_eq!(what, "a panic: a bug"),
            other => panic!("{other:?}"),
        }
        assert!(session.is_dead() && !session.is_paused());
    }
    assert!(Session::builder().load(&session.dump()).is_ok());
    session.restart().unwrap();
    assert_eq!(session.run_as::<i64>("1 + 1").await.unwrap(), 2);
    assert_eq!(kind_of(&session.run("kept").await.unwrap_err()), "NameError");
}

#[tokio::test]
async fn budgets_pause_and_more_is_granted() {
    let limits = Limits {
        instructions: Some(2_000),
        ..Limits::default()
    };
    let grants = || Session::builder().limits(limits.clone()).pause_on_budget();
    let mut session = grants().build().unwrap();
    let mut step = session
        .start("print('a')\nx = 0\nfor i in range(3000): x += i\nx", &())
        .await
        .unwrap();
    let mut pauses = 0;
    while let Step::Budget = step {
        assert_eq!(session.output(), "a\n");
        pauses += 1;
        session = grants().load(&session.dump()).unwrap();
        session.grant(1_000);
        step = session.resume().await.unwrap();
    }
    let Step::Done(run) = step else { panic!("{step:?}") };
    assert_eq!(run.value, HostValue::Int(4_498_500));
    assert!(pauses > 3);
    // The same program in one go counts the same.
    let mut whole = plain();
    let all = whole
        .run("print('a')\nx = 0\nfor i in range(3000): x += i\nx")
        .await
        .unwrap();
    assert_eq!(all.counts.instructions, run.counts.instructions);
}

#[tokio::test]
async fn several_deferred_calls_wait_together() {
    let grants = || Session::builder().deferred_async_function("ask(what: str) -> str");
    let mut session = grants().build().unwrap();
    let source = "import asyncio\nprint('before')\n'+'.join(await asyncio.gather(ask('a'), ask('b'), ask('c')))";
    let Step::Waiting(calls) = session.start(source, &()).await.unwrap() else {
        panic!("it waits")
    };
    assert_eq!(calls.len(), 3);
    let mut loaded = grants().load(&session.dump()).unwrap();
    loaded.complete(calls[1].future.unwrap(), Ok("B")).unwrap();
    let Step::Waiting(rest) = loaded.resume().await.unwrap() else {
        panic!("two are left")
    };
    assert_eq!(rest.len(), 2);
    for call in rest {
        let HostValue::Str(what) = &call.args[0] else {
            panic!("a text")
        };
        loaded.complete(call.future.unwrap(), Ok(what.to_uppercase())).unwrap();
    }
    let Step::Done(run) = loaded.resume().await.unwrap() else {
        panic!("all is answered")
    };
    assert_eq!(run.value_as::<String>().unwrap(), "A+B+C");
    // What was printed before the dump is in it.
    assert_eq!(run.output, "before\n");
}

#[tokio::test]
async fn limits_are_of_a_run() {
    let mut session = Session::builder()
        .limits(Limits {
            external_calls: Some(2),
            output: Some(10),
            allocations: Some(5_000),
            ..Limits::default()
        })
        .function("f()", || Ok::<_, HostError>(1))
        .build()
        .unwrap();
    for _ in 0..5 {
        session.run("f(); f(); print('12345678')").await.unwrap();
        session.run("x = [str(i) * 9 for i in range(1000)]").await.unwrap();
    }
    for (source, kind) in [
        ("f(); f(); f()", LimitKind::ExternalCalls),
        ("print('1234567890')", LimitKind::Output),
    ] {
        assert!(matches!(session.run(source).await, Err(Error::Limit(found)) if found == kind));
    }
}

#[tokio::test]
async fn output_is_live_and_kept() {
    let told = Arc::new(Mutex::new(Vec::new()));
    let seen = told.clone();
    let mut session = Session::builder()
        .on_output(move |stream, text| seen.lock().unwrap().push((stream, text.to_owned())))
        .function("f()", || Ok::<_, HostError>(1))
        .build()
        .unwrap();
    let source = "import sys\nprint('one')\nf()\nprint('two')\nprint('three', file=sys.stderr)\n1/0";
    assert_eq!(kind_of(&session.run(source).await.unwrap_err()), "ZeroDivisionError");
    assert_eq!(session.output(), "one\ntwo\n");
    assert_eq!(session.error_output(), "three\n");
    let told = told.lock().unwrap();
    assert_eq!(told[0], (Stream::Output, "one\n".to_owned()));
    assert_eq!(told[1], (Stream::Output, "two\n".to_owned()));
    assert_eq!(told[2], (Stream::Error, "three\n".to_owned()));
}

#[tokio::test]
async fn long_runs_let_others_have_a_turn() {
    let turns = Arc::new(AtomicUsize::new(0));
    let counted = turns.clone();
    let other = tokio::spawn(async move {
        loop {
            counted.fetch_add(1, Ordering::SeqCst);
            tokio::task::yield_now().await;
        }
    });
    let mut session = Session::builder().yield_every(20_000).build().unwrap();
    session.run("for i in range(100000): pass").await.unwrap();
    other.abort();
    assert!(turns.load(Ordering::SeqCst) > 3, "{}", turns.load(Ordering::SeqCst));
}

#[test]
fn the_core_steps_without_a_runtime() {
    use hognose_interpreter::{Answer, Interpreter, Progress};
    let source = "import asyncio\nx = [ask(1), ask(2)]\n[*await asyncio.gather(*x), ask(3)]";
    let program = hognose_session::Program::compile(source, "steps.py").unwrap();
    let mut interpreter = Interpreter::new();
    interpreter.add_function("ask", false);
    let mut progress = interpreter.start(&program);
    for n in 1..=2 {
        let Progress::Call(call) = progress else {
            panic!("{progress:?}")
        };
        assert_eq!(call.args, [HostValue::Int(n)]);
        progress = interpreter.resume(&Answer::Pending);
    }
    assert!(matches!(progress, Progress::Futures(_)), "{progress:?}");
    let mut interpreter = Interpreter::load(&interpreter.dump()).unwrap();
    for call in interpreter.outstanding() {
        let [HostValue::Int(n)] = call.args[..] else {
            panic!("{call:?}")
        };
        interpreter.complete(call.future.unwrap(), &Answer::Value(HostValue::Int(n * 10)));
    }
    let Progress::Call(_) = interpreter.resume(&Answer::Go) else {
        panic!("it asks once more")
    };
    let error = Answer::Raise {
        kind: "KeyError".into(),
        message: "no".into(),
    };
    let Progress::Raised(exception) = interpreter.resume(&error) else {
        panic!("nobody catches it")
    };
    assert_eq!((&*exception.kind, interpreter.is_suspended()), ("KeyError", false));
}

#[tokio::test]
async fn exceptions_have_their_places_and_causes() {
    let source = "
def inner(x):
    return {}[x]
def outer(x):
    try:
        inner(x)
    except KeyError as e:
        raise ValueError('no', x) from e
outer('k')";
    let error = plain().run(source).await.unwrap_err();
    let exception = error.exception().unwrap();
    assert_eq!(
        exception.args,
        [HostValue::Str("no".into()), HostValue::Str("k".into())]
    );
    let places: Vec<(&str, u32)> = exception.frames.iter().map(|f| (&*f.function, f.line)).collect();
    assert_eq!(places, [("<module>", 9), ("outer", 8)]);
    let cause = exception.cause.as_ref().unwrap();
    assert_eq!((&*cause.kind, cause.frames.last().unwrap().line), ("KeyError", 3));
    assert!(cause.cause.is_none());
}
