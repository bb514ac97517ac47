//! The first programs through the whole house; what is printed is what CPython 3.14 prints.

use hognose_interpreter::{Interpreter, Limits, Program, Progress};

fn printed(source: &str) -> String {
    let mut interpreter = Interpreter::new();
    let program = Program::compile(source, "test.py").expect("it parses");
    match interpreter.start(&program) {
        Progress::Finished(_) => interpreter.take_output(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn functions_loops_and_classes() {
    let source = "
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(20))
total = 0
for x in [1, 2, 3]:
    total += x
print(total)
class A:
    def __init__(self, x):
        self.x = x
    def double(self):
        return self.x * 2
class B(A):
    def double(self):
        return super().double() + 1
print(B(5).double())
def gen():
    yield 1
    yield 2
for v in gen():
    print(v)
try:
    1 / 0
except ZeroDivisionError as e:
    print(e)
";
    assert_eq!(printed(source), "6765\n6\n11\n1\n2\ndivision by zero\n");
}

#[test]
fn endless_loop_spends_its_budget() {
    let mut interpreter = Interpreter::new();
    interpreter.set_limits(Limits {
        instructions: Some(100_000),
        ..Limits::default()
    });
    let program = Program::compile("while True: pass", "test.py").expect("it parses");
    assert!(matches!(interpreter.start(&program), Progress::Budget));
}
