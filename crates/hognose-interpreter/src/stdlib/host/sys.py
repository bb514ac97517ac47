import _hognose
import _sys

argv = [""]
byteorder = "little"
copyright = ""
executable = ""
prefix = exec_prefix = base_prefix = base_exec_prefix = ""
platform = "linux"
platlibdir = "lib"
maxsize = 9223372036854775807
maxunicode = 1114111
path = []
path_hooks = []
meta_path = []
path_importer_cache = {}
warnoptions = []
dont_write_bytecode = True
hexversion = 0x030E00F0
api_version = 1013
version = "3.14.0 (hognose)"
float_repr_style = "short"
ps1, ps2 = ">>> ", "... "
tracebacklimit = 1000
modules = _sys.modules()
stdlib_module_names = frozenset()


class _Named(tuple):
    # A tuple whose items have names too, as the structures of sys are.
    def __new__(cls, **fields):
        made = tuple.__new__(cls, fields.values())
        made.__dict__.update(fields)
        return made

    def __repr__(self):
        return f"{self._title}({', '.join(f'{k}={v!r}' for k, v in self.__dict__.items())})"


class _VersionInfo(_Named):
    _title = "sys.version_info"


class _FloatInfo(_Named):
    _title = "sys.float_info"


class _IntInfo(_Named):
    _title = "sys.int_info"


class _HashInfo(_Named):
    _title = "sys.hash_info"


class _Flags(_Named):
    _title = "sys.flags"


version_info = _VersionInfo(major=3, minor=14, micro=0, releaselevel="final", serial=0)
float_info = _FloatInfo(max=1.7976931348623157e+308, max_exp=1024, max_10_exp=308, min=2.2250738585072014e-308, min_exp=-1021,
                        min_10_exp=-307, dig=15, mant_dig=53, epsilon=2.220446049250313e-16, radix=2, rounds=1)
int_info = _IntInfo(bits_per_digit=30, sizeof_digit=4, default_max_str_digits=4300, str_digits_check_threshold=640)
hash_info = _HashInfo(width=64, modulus=2305843009213693951, inf=314159, nan=0, imag=1000003, algorithm="siphash13", hash_bits=64,
                      seed_bits=128, cutoff=0)
flags = _Flags(debug=0, inspect=0, interactive=0, optimize=0, dont_write_bytecode=1, no_user_site=1, no_site=1, ignore_environment=1,
               verbose=0, bytes_warning=0, quiet=0, hash_randomization=0, isolated=1, dev_mode=False, utf8_mode=1, warn_default_encoding=0,
               safe_path=True, int_max_str_digits=4300)


class _Implementation:
    name = "hognose"
    cache_tag = None
    version = version_info
    hexversion = hexversion


implementation = _Implementation()


class _Stream:
    encoding = "utf-8"
    errors = "strict"
    newlines = None
    closed = False
    line_buffering = True

    def __init__(self, name, to_error):
        self.name, self._to_error = name, to_error
        self.mode = "w"

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        return _sys.write(text, self._to_error)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def close(self):
        pass

    def isatty(self):
        return False

    def writable(self):
        return True

    def readable(self):
        return False

    def seekable(self):
        return False

    def fileno(self):
        return 2 if self._to_error else 1

    def reconfigure(self, **options):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass

    def __repr__(self):
        return f"<_io.TextIOWrapper name={self.name!r} mode='w' encoding='utf-8'>"


class _Input:
    # A program has no input of its own.
    name, mode, encoding, errors, closed = "<stdin>", "r", "utf-8", "strict", False

    def read(self, size=-1):
        return ""

    def readline(self, size=-1):
        return ""

    def readlines(self, hint=-1):
        return []

    def __iter__(self):
        return iter(())

    def isatty(self):
        return False

    def readable(self):
        return True

    def writable(self):
        return False

    def fileno(self):
        return 0


stdout = __stdout__ = _Stream("<stdout>", False)
stderr = __stderr__ = _Stream("<stderr>", True)
stdin = __stdin__ = _Input()
_sys.keep_stdout(stdout)


def exit(status=None, /):
    raise SystemExit(status)


def exception():
    return _hognose.handled()


def exc_info():
    found = _hognose.handled()
    if found is None:
        return (None, None, None)
    return (type(found), found, found.__traceback__)


def getrecursionlimit():
    return _sys.recursion_limit()


def setrecursionlimit(limit, /):
    _sys.set_recursion_limit(limit)


def getsizeof(obj, default=None, /):
    return _sys.size(obj)


def getrefcount(obj, /):
    return 2


def intern(string, /):
    if not isinstance(string, str):
        raise TypeError(f"intern() argument must be str, not {type(string).__name__}")
    return string


def getdefaultencoding():
    return "utf-8"


def getfilesystemencoding():
    return "utf-8"


def getfilesystemencodeerrors():
    return "surrogateescape"


def get_int_max_str_digits():
    return 4300


def is_finalizing():
    return False


def displayhook(value, /):
    if value is not None:
        print(repr(value))


def excepthook(exctype, value, traceback, /):
    import traceback as _traceback
    _traceback.print_exception(exctype, value, traceback)


def audit(event, *args):
    pass


def gettrace():
    return None


def getprofile():
    return None
