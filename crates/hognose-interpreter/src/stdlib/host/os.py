import _files
import _hognose
import posixpath as path
import sys as _sys
from posixpath import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep

_sys.modules["os.path"] = path

name = "posix"
linesep = "\n"
error = OSError
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 64, 128, 512, 1024
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2


class PathLike:
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, other):
        if cls is PathLike:
            return hasattr(other, "__fspath__")
        return NotImplemented

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)


class _PathLikeMeta(type):
    def __instancecheck__(cls, instance):
        return hasattr(type(instance), "__fspath__")

    def __subclasscheck__(cls, subclass):
        return hasattr(subclass, "__fspath__")


PathLike = _PathLikeMeta("PathLike", (), {"__class_getitem__": PathLike.__dict__["__class_getitem__"], "__module__": "os"})


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    if hasattr(type(path), "__fspath__"):
        found = type(path).__fspath__(path)
        if isinstance(found, (str, bytes)):
            return found
        raise TypeError(f"expected {type(path).__name__}.__fspath__() to return str or bytes, not {type(found).__name__}")
    raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}")


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode() if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode() if isinstance(filename, bytes) else filename


class _Environ(dict):
    # What the host granted; nothing of its own environment.
    def __setitem__(self, key, value):
        for part in (key, value):
            if not isinstance(part, str):
                raise TypeError(f"str expected, not {type(part).__name__}")
        dict.__setitem__(self, key, value)

    def copy(self):
        return dict(self)

    def __repr__(self):
        return "environ({" + ", ".join(f"{k!r}: {v!r}" for k, v in self.items()) + "})"


environ = _Environ(_hognose.environment())


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(key, value):
    environ[key] = value


def unsetenv(key):
    environ.pop(key, None)


def getcwd():
    return "/"


def getcwdb():
    return b"/"


def chdir(path):
    path = fspath(path)
    if not _is_dir(path):
        _missing(path)
    if globals()["path"].abspath(path) != "/":
        raise PermissionError(1, "Operation not permitted", path)


def _missing(name):
    if _files.stat(name) is None:
        raise FileNotFoundError(2, "No such file or directory", name)
    raise NotADirectoryError(20, "Not a directory", name)


def _is_dir(name):
    found = _files.stat(name)
    return found is not None and found[0]


class stat_result(tuple):
    def __new__(cls, mode, size):
        return tuple.__new__(cls, (mode, 0, 0, 1, 0, 0, size, 0, 0, 0))

    st_mode = property(lambda self: self[0])
    st_ino = property(lambda self: self[1])
    st_dev = property(lambda self: self[2])
    st_nlink = property(lambda self: self[3])
    st_uid = property(lambda self: self[4])
    st_gid = property(lambda self: self[5])
    st_size = property(lambda self: self[6])
    st_atime = property(lambda self: float(self[7]))
    st_mtime = property(lambda self: float(self[8]))
    st_ctime = property(lambda self: float(self[9]))
    st_mtime_ns = property(lambda self: 0)

    def __repr__(self):
        names = ("mode", "ino", "dev", "nlink", "uid", "gid", "size", "atime", "mtime", "ctime")
        return "os.stat_result(" + ", ".join(f"st_{n}={v}" for n, v in zip(names, self)) + ")"


def stat(path, *, dir_fd=None, follow_symlinks=True):
    name = fsdecode(path)
    if not follow_symlinks:
        target = _files.link(name)
        if target is not None:
            return stat_result(0o120777, len(target))
    found = _files.stat(name)
    if found is None:
        raise FileNotFoundError(2, "No such file or directory", name)
    folder, size = found
    return stat_result(0o40755 if folder else 0o100644, size)


def lstat(path, *, dir_fd=None):
    return stat(path, follow_symlinks=False)


def symlink(src, dst, target_is_directory=False, *, dir_fd=None):
    _files.make_link(fsdecode(src), fsdecode(dst))


def readlink(path, *, dir_fd=None):
    name = fsdecode(path)
    target = _files.link(name)
    if target is not None:
        return target
    if _files.stat(name) is None:
        raise FileNotFoundError(2, "No such file or directory", name)
    raise OSError(22, "Invalid argument", name)


def access(path, mode, **options):
    return _files.stat(fsdecode(path)) is not None


def listdir(path="."):
    return _files.list(fsdecode(path))


class DirEntry:
    def __init__(self, folder, name):
        self.name = name
        self.path = globals()["path"].join(folder, name)

    def is_dir(self, *, follow_symlinks=True):
        return _is_dir(self.path)

    def is_file(self, *, follow_symlinks=True):
        return not _is_dir(self.path)

    def is_symlink(self):
        return _files.link(self.path) is not None

    def stat(self, *, follow_symlinks=True):
        return stat(self.path)

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"


class _Scan:
    def __init__(self, entries):
        self._entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def close(self):
        self._entries = iter(())

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def scandir(path="."):
    folder = fsdecode(path)
    return _Scan([DirEntry(folder, name) for name in _files.list(folder)])


def mkdir(path, mode=0o777, *, dir_fd=None):
    _files.make_folder(fsdecode(path))


def makedirs(name, mode=0o777, exist_ok=False):
    name = fsdecode(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        makedirs(head, exist_ok=True)
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def remove(path, *, dir_fd=None):
    _files.remove_file(fsdecode(path))


unlink = remove


def rmdir(path, *, dir_fd=None):
    _files.remove_folder(fsdecode(path))


def removedirs(name):
    rmdir(name)
    head, tail = path.split(fsdecode(name))
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def rename(src, dst, **options):
    _files.rename(fsdecode(src), fsdecode(dst))


replace = rename


def renames(old, new):
    head, tail = path.split(fsdecode(new))
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)


def walk(top, topdown=True, onerror=None, followlinks=False):
    top = fspath(top)
    try:
        names = listdir(top)
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    folders = [name for name in names if path.isdir(path.join(top, name))]
    files = [name for name in names if name not in folders]
    if topdown:
        yield top, folders, files
    for name in folders:
        below = path.join(top, name)
        if followlinks or not path.islink(below):
            yield from walk(below, topdown, onerror, followlinks)
    if not topdown:
        yield top, folders, files


def getpid():
    return 1


def cpu_count():
    return 1


def urandom(size):
    return _hognose.entropy(size)


def system(command):
    raise NotImplementedError("a program here has no processes")


def _exit(status):
    raise SystemExit(status)


def strerror(code):
    return {1: "Operation not permitted", 2: "No such file or directory", 17: "File exists", 20: "Not a directory",
            21: "Is a directory", 39: "Directory not empty"}.get(code, f"Unknown error {code}")


def open(path, flags, mode=0o777, *, dir_fd=None):
    raise NotImplementedError("file descriptors are left out: use the built-in open")
