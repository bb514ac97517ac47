import io as _io
import os as _os

__all__ = ["NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp", "mktemp",
           "TMP_MAX", "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb"]

TMP_MAX = 10000
tempdir = None
template = "tmp"
_count = 0


def gettempdir():
    global tempdir
    if tempdir is None:
        for name in ("TMPDIR", "TEMP", "TMP"):
            if _os.environ.get(name) and _os.path.isdir(_os.environ[name]):
                tempdir = _os.path.abspath(_os.environ[name])
                break
        else:
            tempdir = "/tmp"
            _os.makedirs(tempdir, exist_ok=True)
    return _os.fsdecode(tempdir)


def gettempdirb():
    return _os.fsencode(gettempdir())


def gettempprefix():
    return "tmp"


def gettempprefixb():
    return b"tmp"


def _names(prefix, suffix, dir):
    # Names that are not taken; of texts or of bytes, as the parts are.
    global _count
    kinds = {type(_os.fspath(part)) for part in (prefix, suffix, dir) if part is not None}
    if len(kinds) > 1:
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    kind = kinds.pop() if kinds else str
    folder = _os.path.abspath(_os.fsdecode(gettempdir() if dir is None else dir))
    prefix = "tmp" if prefix is None else _os.fsdecode(prefix)
    suffix = "" if suffix is None else _os.fsdecode(suffix)
    while True:
        _count += 1
        name = _os.path.join(folder, f"{prefix}{_count:08x}{suffix}")
        if not _os.path.lexists(name):
            yield _os.fsencode(name) if kind is bytes else name


def mktemp(suffix="", prefix="tmp", dir=None):
    return next(_names(prefix, suffix, dir))


def mkdtemp(suffix=None, prefix=None, dir=None):
    name = next(_names(prefix, suffix, dir))
    _os.mkdir(name, 0o700)
    return name


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    name = next(_names(prefix, suffix, dir))
    return _os.open(name, _os.O_RDWR | _os.O_CREAT | _os.O_EXCL, 0o600), name


def _opened(mode, buffering, encoding, newline, suffix, prefix, dir, errors):
    number, name = mkstemp(suffix, prefix, dir)
    file = _io.open(number, mode, buffering, encoding, errors, newline)
    raw = getattr(file, "buffer", file)
    getattr(raw, "raw", raw).name = name
    return file, name


class _TemporaryFileWrapper:
    def __init__(self, file, name, delete, delete_on_close):
        self.file, self.name, self.delete, self._on_close = file, name, delete, delete_on_close

    def __getattr__(self, attribute):
        found = getattr(self.__dict__["file"], attribute)
        if callable(found):
            setattr(self, attribute, found)
        return found

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *args):
        self.file.close()
        self._remove(True)

    def __iter__(self):
        yield from self.file

    def close(self):
        self.file.close()
        self._remove(self._on_close)

    def _remove(self, now):
        if self.delete and now:
            self.delete = False
            try:
                _os.unlink(self.name)
            except FileNotFoundError:
                pass

    def __repr__(self):
        return f"<tempfile._TemporaryFileWrapper file={self.file!r}>"


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *,
                       errors=None, delete_on_close=True):
    file, name = _opened(mode, buffering, encoding, newline, suffix, prefix, dir, errors)
    return _TemporaryFileWrapper(file, name, delete, delete_on_close)


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    # It has no name: nothing of it is left in the tree.
    raw = _io.BytesIO()
    if "b" in mode:
        return raw
    return _io.TextIOWrapper(raw, encoding, errors, newline)


class SpooledTemporaryFile(_io.IOBase):
    """In memory until it is larger than said."""

    _rolled = False

    def __init__(self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
                 errors=None):
        raw = _io.BytesIO()
        self._file = raw if "b" in mode else _io.TextIOWrapper(raw, encoding, errors, newline)
        self._max_size, self.mode = max_size, mode

    def _check(self, file):
        if not self._rolled and self._max_size and file.tell() > self._max_size:
            self.rollover()

    def rollover(self):
        self._rolled = True

    def write(self, data):
        count = self._file.write(data)
        self._check(self._file)
        return count

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def truncate(self, size=None):
        if size is not None and size > self._max_size:
            self.rollover()
        return self._file.truncate(size)

    @property
    def closed(self):
        return self._file.closed

    @property
    def encoding(self):
        return self._file.encoding

    @property
    def errors(self):
        return self._file.errors

    @property
    def newlines(self):
        return self._file.newlines

    @property
    def name(self):
        return None

    def close(self):
        self._file.close()

    def flush(self):
        self._file.flush()

    def fileno(self):
        self.rollover()
        return self._file.fileno()

    def isatty(self):
        return False

    def read(self, *args):
        return self._file.read(*args)

    def read1(self, *args):
        return self._file.read1(*args)

    def readinto(self, buffer):
        return self._file.readinto(buffer)

    def readline(self, *args):
        return self._file.readline(*args)

    def readlines(self, *args):
        return self._file.readlines(*args)

    def seek(self, *args):
        return self._file.seek(*args)

    def tell(self):
        return self._file.tell()

    def detach(self):
        return self._file.detach()

    def readable(self):
        return self._file.readable()

    def writable(self):
        return self._file.writable()

    def seekable(self):
        return self._file.seekable()

    def __iter__(self):
        return iter(self._file)

    def __enter__(self):
        if self.closed:
            raise ValueError("Cannot enter context with closed file")
        return self

    def __exit__(self, *args):
        self.close()


class TemporaryDirectory:
    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore, self._delete = ignore_cleanup_errors, delete

    def __enter__(self):
        return self.name

    def __exit__(self, *args):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        import shutil
        if _os.path.exists(self.name):
            shutil.rmtree(self.name, ignore_errors=self._ignore)

    def __repr__(self):
        return f"<TemporaryDirectory {self.name!r}>"
