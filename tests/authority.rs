//! What a program can reach when nothing is granted: every object behind the builtins and the modules is looked at, every function of
//! a module is called without arguments, and nothing of the host shows.

use hognose::{Interpreter, Limits, Program, Progress};

const NAMES: &str = include_str!("data/names_3_14.txt");

/// Walks from the builtins, the modules and the frames; prints every text found, and at last how many objects there were.
const WALK: &str = r#"
import builtins, sys

queue, seen, texts = [], set(), set()
kept, of_kind = [], {}

def reach(thing):
    kind = type(thing)
    if kind is str:
        texts.add(thing)
        return
    if kind is bytes:
        texts.add(thing.decode('latin-1'))
        return
    if kind in (int, float, bool, complex, type(None), range):
        return
    # Methods are made anew each time they are asked for.
    name = getattr(thing, '__qualname__', None)
    key = (kind, name, getattr(thing, '__module__', None)) if callable(thing) and type(name) is str else id(thing)
    # Enough of one kind is enough: some values answer with new ones for ever.
    count = of_kind.get(kind, 0)
    if key in seen or (count > 30 and not callable(thing) and kind not in (dict, type(sys))):
        return
    of_kind[kind] = count + 1
    seen.add(key)
    kept.append(thing)
    queue.append(thing)

# Functions are much alike: of most only this is looked at.
FEW = ['__globals__', '__self__', '__func__', '__closure__', '__defaults__', '__kwdefaults__', '__dict__', '__wrapped__', '__doc__', '__code__']
looked = {}

def look(thing):
    count = looked[type(thing)] = looked.get(type(thing), 0) + 1
    whole = count < 20 or isinstance(thing, (type, type(sys)))
    for name in dir(thing) if whole else FEW:
        try:
            reach(getattr(thing, name))
        except Exception as e:
            reach(str(e))
    if isinstance(thing, dict):
        for key, value in list(dict.items(thing)):
            reach(key)
            reach(value)
    elif isinstance(thing, (list, tuple, set, frozenset)):
        for item in list(thing):
            reach(item)
    if isinstance(thing, type):
        try:
            for made in type.__subclasses__(thing):
                reach(made)
        except Exception:
            pass

# These wait for the program, end it, or never end.
LEFT = {'input', 'exit', 'quit', 'breakpoint', 'help', 'sleep', 'run_forever', 'interact', 'main', 'abort', '_exit'}
functions = []
reach(builtins)
reach(sys)
for name in MODULES.split():
    try:
        module = __import__(name, None, None, ['*'])
    except ImportError:
        continue
    reach(module)
    functions += [(f'{name}.{n}', getattr(module, n)) for n in dir(module) if n not in LEFT]
try:
    raise ValueError
except ValueError as e:
    reach(e)
    reach(e.__traceback__)
called = 0
for name, function in functions:
    if isinstance(function, type) or not callable(function):
        continue
    try:
        reach(function())
        called += 1
    except BaseException as e:
        reach(str(e))
while queue:
    look(queue.pop())
for text in sorted(texts):
    print(repr(text))
print(len(kept), called)
"#;

#[test]
fn nothing_of_the_host_can_be_reached() {
    let modules: Vec<&str> = NAMES
        .lines()
        .filter_map(|line| line.strip_prefix("module ")?.split(' ').next())
        .collect();
    let source = format!("MODULES = '{}'\n{WALK}", modules.join(" "));
    let program = Program::compile(&source, "walk.py").expect("it compiles");
    let mut interpreter = Interpreter::new();
    interpreter.set_limits(Limits {
        instructions: Some(400_000_000),
        ..Limits::default()
    });
    match interpreter.start(&program) {
        Progress::Finished(_) => {}
        // A call of the host, though there is no function of the host, would end here too.
        other => panic!("{other:?}"),
    }
    let output = interpreter.take_output();
    let (texts, totals) = output.trim_end().rsplit_once('\n').expect("texts, then the totals");
    let totals: Vec<usize> = totals.split(' ').map(|n| n.parse().expect("a number")).collect();
    assert!(totals[0] > 3000 && totals[1] > 50, "the walk is a walk: {totals:?}");
    let mut secrets: Vec<String> = std::env::vars().map(|(_, value)| value).collect();
    secrets.extend(std::env::args());
    let paths = [std::env::current_dir().ok(), std::env::current_exe().ok()];
    secrets.extend(paths.into_iter().flatten().map(|p| p.to_string_lossy().into_owned()));
    for secret in secrets.iter().filter(|s| s.len() >= 8) {
        assert!(!texts.contains(secret.as_str()), "the program found {secret:?}");
    }
    assert!(!texts.contains(concat!("/", "src/")), "paths of the sources");
}
