import io as _io
import os as _os

__all__ = ["NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp", "mktemp",
           "gettempdir", "tempdir", "gettempprefix"]

tempdir = None
_count = 0


def gettempdir():
    folder = tempdir or "/tmp"
    _os.makedirs(folder, exist_ok=True)
    return folder


def gettempprefix():
    return "tmp"


def mktemp(suffix="", prefix="tmp", dir=None):
    global _count
    folder = dir or gettempdir()
    while True:
        _count += 1
        name = _os.path.join(folder, f"{prefix or 'tmp'}{_count:08x}{suffix or ''}")
        if not _os.path.exists(name):
            return name


def mkdtemp(suffix=None, prefix=None, dir=None):
    name = mktemp(suffix, prefix, dir)
    _os.mkdir(name)
    return name


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    raise NotImplementedError("file descriptors are left out: use NamedTemporaryFile")


class _Temporary:
    def __init__(self, file, name, delete):
        self.file, self.name, self._delete = file, name, delete

    def __getattr__(self, attribute):
        return getattr(self.file, attribute)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        return iter(self.file)

    def close(self):
        self.file.close()
        if self._delete and _os.path.exists(self.name):
            _os.remove(self.name)


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *,
                       errors=None, delete_on_close=True):
    name = mktemp(suffix, prefix, dir)
    return _Temporary(_io.open(name, mode, buffering, encoding, errors, newline), name, delete)


TemporaryFile = NamedTemporaryFile


def SpooledTemporaryFile(max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
                         errors=None):
    return _io.BytesIO() if "b" in mode else _io.StringIO()


class TemporaryDirectory:
    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._delete = delete

    def __enter__(self):
        return self.name

    def __exit__(self, *args):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        import shutil
        if _os.path.exists(self.name):
            shutil.rmtree(self.name)

    def __repr__(self):
        return f"<TemporaryDirectory {self.name!r}>"
