//! The ways out of Python sandboxes that are known: each ends in an ordinary error or in something harmless, and none reaches the host.

use hognose::{Interpreter, Limits, Program, Progress};

/// What must not come out of any of them.
const SECRETS: [&str; 3] = ["root:", "PATH=", "CARGO"];

const ESCAPES: &str = r#"
().__class__.__base__.__subclasses__()[0]().system('id')
[c for c in ().__class__.__base__.__subclasses__() if c.__name__ == 'Popen'][0](['id'])
[c for c in object.__subclasses__() if 'warning' in c.__name__.lower()][0]()._module.__builtins__['__import__']('os').system('id')
().__class__.__mro__[1].__subclasses__()[-1].__init__.__globals__['sys'].modules['os'].system('id')
(lambda: 0).__globals__['__builtins__'].__import__('os').system('id')
(lambda: 0).__globals__['__builtins__']['open']('/etc/passwd').read()
(lambda: 0).__code__.co_consts[99]
(lambda: 0).__code__.replace(co_code=b'\x00')
type((lambda: 0).__code__)(0, 0, 0, 0, 0, 0, b'', (), (), (), '', '', 0, b'')
(lambda: 0).__closure__[0].cell_contents
__import__('os').system('id')
__import__('os').popen('id').read()
__import__('os').execv('/bin/sh', ['sh'])
__import__('os').fork()
__import__('os').kill(1, 9)
__import__('os').environ['PATH']
print(dict(__import__('os').environ)['PATH'])
__import__('os').getenv('PATH').split(':')
__import__('os').listdir('/etc')[0]
__import__('os').chmod('/etc/passwd', 0)
__import__('os').open('/etc/passwd', 0)
__import__('os').spawnl(0, '/bin/sh')
__import__('os').setuid(0)
__import__('posix').system('id')
__import__('nt').system('dir')
__import__('subprocess').run(['id'])
__import__('socket').socket()
__import__('ctypes').CDLL(None)
__import__('multiprocessing').Process()
__import__('signal').alarm(1)
__import__('resource').setrlimit(0, (0, 0))
__import__('pty').spawn('sh')
__import__('importlib').import_module('os').system('id')
__import__('importlib.machinery').machinery.SourceFileLoader('a', '/etc/passwd').load_module()
__import__('imp').load_source('a', '/etc/passwd')
__import__('pickle').loads(b"cos\nsystem\n(S'id'\ntR.")
__import__('marshal').loads(b'c')
__import__('shelve').open('/tmp/x')
__import__('code').interact()
__import__('pdb').set_trace()
__import__('gc').get_objects()[0].system('id')
__import__('gc').get_referrers(object)[0].system('id')
__import__('inspect').currentframe().f_back.f_globals['os'].system('id')
__import__('sys')._getframe(0).f_builtins['__import__']('os').system('id')
__import__('sys')._getframe(5).f_globals['os'].system('id')
__import__('sys').modules['os'].system('id')
__import__('sys').modules['subprocess'].run('id')
__import__('sys').modules['__main__'].__loader__.get_data('/etc/passwd')
__import__('sys').meta_path[0].find_spec('ctypes').loader.load_module()
__import__('sys').path_hooks[0]('/etc').find_spec('passwd').loader.get_source('passwd')
__import__('sys').settrace(print).real
__import__('sys').setprofile(print).real
__import__('sys').addaudithook(print).real
__import__('sys')._current_frames()[0].f_globals['os'].system('id')
__import__('sys').stdin.read(1)[0]
__import__('sys').stdout.buffer.raw.fileno()
__import__('codecs').open('/etc/passwd').read()
__import__('codecs').lookup('exec_codec').decode('x')
__import__('io').open('/etc/passwd').read()
__import__('io').FileIO('/etc/passwd').read()
__import__('io').open_code('/etc/passwd').read()
__import__('_io').FileIO(0).read()
__import__('pathlib').Path('/etc/passwd').read_text()
__import__('pathlib').Path('/proc/self/environ').read_text()
__import__('pathlib').Path('../../../../etc/passwd').read_text()
__import__('shutil').copy('/etc/passwd', 'a')
__import__('tempfile').NamedTemporaryFile(dir='/etc', delete=False).name.encode().no
__import__('glob').glob('/etc/*')[0]
__import__('fileinput').input('/etc/passwd').readline()
__import__('linecache').getlines('/etc/passwd')[0]
__import__('tokenize').open('/etc/passwd').read()
__import__('runpy').run_path('/etc/passwd')
__import__('zipfile').ZipFile('/etc/passwd')
__import__('urllib.request').request.urlopen('file:///etc/passwd').read()
__import__('http.client').client.HTTPConnection('localhost').connect()
__import__('webbrowser').open('http://localhost').real.no
__import__('atexit').register(print).no
__import__('threading').Thread(target=print).start()
__import__('time').sleep(10 ** 9) + 1
__import__('builtins').open('/etc/passwd').read()
__import__('builtins').__dict__['__import__']('os').system('id')
open('/etc/passwd').read()
open('/proc/self/mem', 'rb').read(1)
open(0).read()
open('/dev/tty', 'w').write('x').no
eval("__import__('os').system('id')")
exec("import os; os.system('id')")
eval(compile("__import__('os').system('id')", '', 'eval'))
exec("open('/etc/passwd').read()", {'__builtins__': {}})
eval("().__class__.__base__.__subclasses__()", {'__builtins__': {}})[0].no
breakpoint()
input('> ')
license()
exit()
'{0.__class__.__init__.__globals__}'.format(1)
'{0.__globals__[os].environ}'.format(lambda: 0)
'{a.__class__.__mro__[1].__subclasses__.__self__.no}'.format(a=1)
'%(a)s' % {'a': (lambda: 0).__globals__['os']}
f"{().__class__.__base__.__subclasses__.__globals__}"
__import__('string').Formatter().get_field('0.__class__.__init__.__globals__', (1,), {})
type('X', (object,), {'__del__': lambda self: __import__('os').system('id')})().no
type('X', (type,), {'__call__': lambda c: __import__('os').system('id')})('Y', (), {})()
type.__subclasses__(type)[0].__init__.__globals__
type.mro(type)[0].__init__.__globals__['os']
object.__getattribute__(object, '__subclasses__')()[0].__init__.__globals__
getattr(getattr((), '__class__'), '__bases__')[0].__subclasses__()[0].__init__.__globals__
(lambda: 0).__class__((lambda: 0).__code__, {'__builtins__': None})() + __builtins__
(x for x in ()).gi_frame.f_back.f_globals
(x for x in ()).gi_frame.f_builtins['__import__']('os').system('id')
(x for x in ()).gi_code.co_code
(1).__class__.__class__.__subclasses__(type)[0].__globals__
__builtins__.__import__('os').system('id')
__loader__.load_module('os').system('id')
__spec__.loader.load_module('ctypes')
__build_class__.__self__.__import__('os').system('id')
print.__self__.__import__('os').system('id')
len.__self__.open('/etc/passwd').read()
[].append.__self__.__class__.__init__.__globals__
''.join.__class__.__subclasses__()[0].__globals__
Exception().__traceback__.tb_frame.f_globals
[e for e in [Exception()]][0].with_traceback(1).tb_frame
memoryview(b'x').obj.__class__.__subclasses__()[0].__init__.__globals__
bytearray(b'x').__reduce_ex__(2)[0].__globals__
object().__reduce_ex__(2)[0].__globals__['copyreg'].sys.modules['os'].system('id')
object.__new__(type)
object.__new__(type(lambda: 0))
super(type, type).__getattribute__('__globals__')
property(fget=__import__('os').system).fget('id')
classmethod(__import__('os').system).__func__('id')
__import__('functools').partial(__import__('os').system, 'id')()
__import__('operator').attrgetter('__class__.__init__.__globals__')(1)
__import__('operator').methodcaller('system', 'id')(__import__('os'))
__import__('typing').get_type_hints(type('X', (), {'__annotations__': {'a': "__import__('os').system('id')"}}))
__import__('typing').ForwardRef("__import__('os').system('id')").evaluate()
__import__('dataclasses').make_dataclass('X', ["a: int = __import__('os').system('id')"])
__import__('collections').namedtuple('X', "a b __import__('os')")
__import__('enum').Enum('X', {'__reduce__': 1})['a']
__import__('json').loads('{}', object_hook=__import__('os').system)
__import__('re').compile('a').__class__.__init__.__globals__
__import__('random').SystemRandom().random().no
__import__('asyncio').create_subprocess_shell('id').send(None)
__import__('asyncio').open_connection('localhost', 80).send(None)
__import__('asyncio').get_event_loop().run_in_executor(None, print)
__import__('contextlib').redirect_stdout(open('/dev/tty', 'w'))
__import__('warnings').sys.modules['os'].system('id')
__import__('traceback').linecache.getlines('/etc/passwd')[0]
__import__('statistics').sys.modules['os'].system('id')
'{a.__globals__[os]}'.format_map({'a': lambda: 0})
'{0.__self__.system}'.format(len)
'{0.f_back.f_globals[os]}'.format(__import__('sys')._getframe())
__import__('string').Formatter().vformat('{0.__globals__[os]}', [lambda: 0], {})
type('X', (type(lambda: 0),), {})
type('X', (type,), {'mro': lambda c: [c, print]})('Y', (), {})
type.__call__(type, 'X', (), {}).__init__.__globals__
type.__getattribute__(type, '__dict__')['__subclasses__'](type)[0].system('id')
type('X', (), {'__class__': type(print)})().__globals__
__import__('codecs').decode(b'cos', 'pickle')
__import__('codecs').register(__import__('os').system)
__import__('codecs').open('/etc/passwd').read()
__import__('_pickle').Unpickler(None).find_class('os', 'system')
"#;

#[test]
fn known_escapes_end_in_an_ordinary_error() {
    let escapes: Vec<&str> = ESCAPES.lines().filter(|l| !l.is_empty()).collect();
    assert!(escapes.len() >= 100);
    let mut wrong = Vec::new();
    for source in escapes {
        let mut interpreter = Interpreter::new();
        interpreter.set_limits(Limits {
            instructions: Some(3_000_000),
            memory: Some(64 << 20),
            ..Limits::default()
        });
        let program = match Program::compile(source, "escape.py") {
            Ok(program) => program,
            Err(_) => continue,
        };
        let progress = interpreter.start(&program);
        let said = format!(
            "{progress:?}{}{}",
            interpreter.take_output(),
            interpreter.take_error_output()
        );
        if SECRETS
            .iter()
            .any(|secret| said.contains(secret) && !source.contains(secret))
        {
            wrong.push(format!("{source}: it says {said}"));
        }
        match progress {
            Progress::Raised(exception) if exception.kind != "SystemError" => {}
            other => wrong.push(format!("{source}: {other:?}")),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
