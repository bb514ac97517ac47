import _sys
from _sys import (
    exception,
    getrecursionlimit,
    getrefcount,
    getsizeof,
    intern,
    setrecursionlimit,
)
from _hognose import program_module as _program_module


class _Fields(tuple):
    """A tuple with named elements, shown as CPython shows its own."""

    __slots__ = ()
    _names = ()
    _shown = ""

    def __getattr__(self, name):
        try:
            return self[type(self)._names.index(name)]
        except ValueError:
            raise AttributeError(f"'{self._shown}' object has no attribute '{name}'") from None

    def __repr__(self):
        return f"{self._shown}({', '.join([f'{n}={v!r}' for n, v in zip(self._names, self)])})"

    def __new__(cls, *args):
        raise TypeError(f"cannot create '{cls._shown}' instances")


def _fields(shown, **values):
    kind = type(shown.rpartition(".")[2], (_Fields,), {"__slots__": (), "_names": tuple(values), "_shown": shown, "__module__": "sys"})
    return tuple.__new__(kind, values.values())


version_info = _fields("sys.version_info", major=3, minor=14, micro=0, releaselevel="final", serial=0)
version = "3.14.0 (hognose) [Rust]"
hexversion = 0x030E00F0
api_version = 1013
copyright = "Hognose: an interpreter of its own."
platform = "linux"
byteorder = "little"
maxsize = 2**63 - 1
maxunicode = 0x10FFFF
float_repr_style = "short"
executable = ""
prefix = exec_prefix = base_prefix = base_exec_prefix = ""
platlibdir = "lib"
dont_write_bytecode = True
pycache_prefix = None
tracebacklimit = 1000
ps1, ps2 = ">>> ", "... "
argv = [""]
orig_argv = [""]
path = []
path_hooks = []
meta_path = []
path_importer_cache = {}
warnoptions = []
_xoptions = {}
last_exc = None

float_info = _fields(
    "sys.float_info",
    max=1.7976931348623157e308,
    max_exp=1024,
    max_10_exp=308,
    min=2.2250738585072014e-308,
    min_exp=-1021,
    min_10_exp=-307,
    dig=15,
    mant_dig=53,
    epsilon=2.220446049250313e-16,
    radix=2,
    rounds=1,
)
int_info = _fields(
    "sys.int_info", bits_per_digit=30, sizeof_digit=4, default_max_str_digits=4300, str_digits_check_threshold=640
)
hash_info = _fields(
    "sys.hash_info",
    width=64,
    modulus=2**61 - 1,
    inf=314159,
    nan=0,
    imag=1000003,
    algorithm="siphash13",
    hash_bits=64,
    seed_bits=128,
    cutoff=0,
)
thread_info = _fields("sys.thread_info", name=None, lock=None, version=None)
flags = _fields(
    "sys.flags",
    debug=0,
    inspect=0,
    interactive=0,
    optimize=0,
    dont_write_bytecode=1,
    no_user_site=1,
    no_site=1,
    ignore_environment=1,
    verbose=0,
    bytes_warning=0,
    quiet=0,
    hash_randomization=0,
    isolated=1,
    dev_mode=False,
    utf8_mode=1,
    warn_default_encoding=0,
    safe_path=True,
    int_max_str_digits=4300,
)


class _Namespace:
    def __init__(self, **values):
        self.__dict__.update(values)

    def __repr__(self):
        return f"namespace({', '.join([f'{k}={v!r}' for k, v in self.__dict__.items()])})"


implementation = _Namespace(name="hognose", cache_tag=None, version=version_info, hexversion=hexversion)
stdlib_module_names = frozenset(_sys.module_names())
builtin_module_names = tuple(sorted(stdlib_module_names))
modules = _sys.modules()


def exc_info():
    exc = exception()
    if exc is None:
        return (None, None, None)
    return (type(exc), exc, exc.__traceback__)


def exit(status=None, /):
    if status is None:
        raise SystemExit
    raise SystemExit(status)


def getdefaultencoding():
    return "utf-8"


def getfilesystemencoding():
    return "utf-8"


def getfilesystemencodeerrors():
    return "surrogateescape"


def get_int_max_str_digits():
    return 4300


def set_int_max_str_digits(maxdigits):
    if maxdigits != 0 and maxdigits < 640:
        raise ValueError("maxdigits must be >= 640 or 0 for unlimited")


def getswitchinterval():
    return 0.005


def setswitchinterval(interval, /):
    pass


def gettrace():
    return None


def getprofile():
    return None


def settrace(function, /):
    if function is not None:
        raise RuntimeError("sys.settrace is left out, programs are not traced here")


def setprofile(function, /):
    if function is not None:
        raise RuntimeError("sys.setprofile is left out, programs are not traced here")


def is_finalizing():
    return False


def getallocatedblocks():
    return 0


def _is_gil_enabled():
    return True


def is_stack_trampoline_active():
    return False


def _getframe(depth=0, /):
    if depth > 0:
        raise ValueError("call stack is not deep enough")
    return _sys.frame()


def _getframemodulename(depth=0):
    return _program_module()


def displayhook(value, /):
    import builtins

    if value is None:
        return
    builtins._ = None
    print(repr(value))
    builtins._ = value


def excepthook(exctype, value, traceback, /):
    from traceback import print_exception

    print_exception(exctype, value, traceback)


def unraisablehook(unraisable, /):
    pass


def audit(event, /, *args):
    pass


def addaudithook(hook, /):
    pass


__displayhook__ = displayhook
__excepthook__ = excepthook
__unraisablehook__ = unraisablehook


class _StandardFile:
    """A standard file: text goes to the host, or comes from nowhere."""

    encoding = "utf-8"
    errors = "strict"
    newlines = None
    line_buffering = True
    closed = False

    def __init__(self, name, mode, write):
        self.name = name
        self.mode = mode
        self._write = write

    def write(self, text):
        if self._write is None:
            raise OSError("not writable")
        return self._write(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def close(self):
        pass

    def isatty(self):
        return False

    def fileno(self):
        import io

        raise io.UnsupportedOperation("fileno")

    def readable(self):
        return self._write is None

    def writable(self):
        return self._write is not None

    def seekable(self):
        return False

    def read(self, size=-1, /):
        self._check_readable()
        return ""

    def readline(self, size=-1, /):
        self._check_readable()
        return ""

    def readlines(self, hint=-1, /):
        self._check_readable()
        return []

    def _check_readable(self):
        if self._write is not None:
            import io

            raise io.UnsupportedOperation("not readable")

    def reconfigure(self, **options):
        pass

    @property
    def buffer(self):
        return _StandardBytes(self)

    def __iter__(self):
        return self

    def __next__(self):
        self._check_readable()
        raise StopIteration

    def __enter__(self):
        return self

    def __exit__(self, *details):
        pass

    def __repr__(self):
        return f"<_io.TextIOWrapper name={self.name!r} mode={self.mode!r} encoding='utf-8'>"


class _StandardBytes:
    """The bytes behind a standard file."""

    def __init__(self, file):
        self._file = file

    def write(self, data):
        data = bytes(data)
        self._file.write(data.decode("utf-8", "replace"))
        return len(data)

    def read(self, size=-1, /):
        self._file._check_readable()
        return b""

    def flush(self):
        pass


stdin = __stdin__ = _StandardFile("<stdin>", "r", None)
stdout = __stdout__ = _StandardFile("<stdout>", "w", _sys.write_output)
stderr = __stderr__ = _StandardFile("<stderr>", "w", _sys.write_error)
_sys.keep_stdout(stdout)
