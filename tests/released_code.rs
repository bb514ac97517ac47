//! Code that nothing refers to any more goes: a session that runs ever new programs, or a program that runs ever new code, holds
//! what is referred to, and that goes on working wherever its neighbours went.

use hognose::{Answer, HostValue, Interpreter, Limits, Program, Progress};

fn run(session: &mut Interpreter, source: &str) -> HostValue {
    let program = Program::compile(source, "piece.py").expect("it compiles");
    match session.start(&program) {
        Progress::Finished(value) => value,
        other => panic!("{source}: {other:?}"),
    }
}

#[test]
fn ever_new_programs_take_no_more_room() {
    let mut session = Interpreter::new();
    let (mut memory, mut bytes) = (0, 0);
    for i in 0..4_000 {
        run(&mut session, &format!("def f(x): return x + {i}\ny = f({i})"));
        if i == 500 {
            (memory, bytes) = (session.counts().memory, session.dump().len());
        }
    }
    assert_eq!(
        run(&mut session, "y, f(1)"),
        HostValue::Tuple(vec![HostValue::Int(7_998), HostValue::Int(4_000)])
    );
    let (memory_now, bytes_now) = (session.counts().memory, session.dump().len());
    assert!(
        memory_now <= memory + 2_000 && memory < 10_000,
        "{memory}, then {memory_now}"
    );
    assert!(bytes_now <= bytes + 100 && bytes < 1_000, "{bytes}, then {bytes_now}");
}

#[test]
fn what_is_referred_to_goes_on_working() {
    let mut session = Interpreter::new();
    session.add_function("ask", false);
    run(&mut session, "def first(n):\n    return 'first', n, {1: 2}[n]");
    run(
        &mut session,
        "def numbers():\n    for i in range(10):\n        yield 'number', i\ng = numbers(); next(g)",
    );
    run(
        &mut session,
        "text = 'a constant that is an object'\ndef second(n):\n    return first(1), 'asked', ask(n), next(g)",
    );
    // A pause in code of three programs, none of whose places are those they had.
    let program = Program::compile("second('who')", "last.py").expect("it compiles");
    let Progress::Call(_) = session.start(&program) else {
        panic!("it asks")
    };
    let mut elsewhere = Interpreter::load(&session.dump()).expect("it is ours");
    assert_eq!(elsewhere.dump(), session.dump());
    session.abandon();
    for i in 0..50 {
        run(
            &mut session,
            &format!("def throw_away(): return 'thrown {i}', {i}\nfirst(1)"),
        );
        session = Interpreter::load(&session.dump()).expect("it is ours");
        elsewhere.collect();
    }
    let value = "('first', 1, 2), 'asked', 'me', ('number', 1)";
    let shown = |session: &mut Interpreter| run(session, "repr(r)");
    for session in [&mut session, &mut elsewhere] {
        if session.is_suspended() {
            session.abandon();
        }
        let program = Program::compile("r = second('who')", "last.py").expect("it compiles");
        let Progress::Call(_) = session.start(&program) else {
            panic!("it asks")
        };
        session.collect();
        let Progress::Finished(_) = session.resume(&Answer::Value(HostValue::Str("me".into()))) else {
            panic!("it ends")
        };
        assert_eq!(shown(session), HostValue::Str(format!("({value})")));
    }
    let program = Program::compile("first(5)", "wrong.py").expect("it compiles");
    let Progress::Raised(error) = session.start(&program) else {
        panic!("five is no key")
    };
    assert!(
        error.traceback.contains("return 'first', n, {1: 2}[n]"),
        "{}",
        error.traceback
    );
}

#[test]
fn ever_new_code_within_a_run_takes_no_more_room() {
    let source = "
kept = []
for i in range(3000):
    exec(f'def f{i % 3}(): return {i}')
    if i % 1000 == 0:
        exec(f'kept.append(lambda: {i})')
    eval(f'{i} + {i}')
[f() for f in kept] + [f0(), f1(), f2()]";
    let program = Program::compile(source, "codes.py").expect("it compiles");
    let expected = [0, 1000, 2000, 2997, 2998, 2999].map(HostValue::Int);
    let mut counts = Vec::new();
    for stressed in [false, true] {
        let mut session = Interpreter::new();
        session.set_limits(Limits {
            memory: Some(3 << 20),
            ..Limits::default()
        });
        session.set_stress(stressed, false);
        assert!(matches!(session.start(&program), Progress::Finished(HostValue::List(found)) if found == expected));
        counts.push((session.counts().instructions, session.counts().allocations));
        session.collect();
        // What is left of six thousand pieces of code is places that are free.
        assert!(session.counts().memory < 500_000, "{}", session.counts().memory);
    }
    assert_eq!(counts[0], counts[1]);
}
