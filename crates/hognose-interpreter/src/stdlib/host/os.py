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
O_RDONLY, O_WRONLY, O_RDWR, O_ACCMODE, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 3, 64, 128, 512, 1024
O_CLOEXEC, O_NOFOLLOW, O_DIRECTORY, O_SYNC, O_NONBLOCK = 524288, 131072, 65536, 1052672, 2048
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
TMP_MAX = 10000
supports_bytes_environ = True
supports_dir_fd, supports_effective_ids, supports_fd = set(), set(), set()
_mask = 0o022


class PathLike:
    @classmethod
    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)


class _PathLikeMeta(type):
    def __instancecheck__(cls, instance):
        return hasattr(type(instance), "__fspath__")

    def __subclasscheck__(cls, subclass):
        return hasattr(subclass, "__fspath__")

    def register(cls, subclass):
        return subclass


PathLike = _PathLikeMeta("PathLike", (), {"__class_getitem__": PathLike.__dict__["__class_getitem__"], "__module__": "os"})


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    kind = type(path)
    if hasattr(kind, "__fspath__"):
        found = kind.__fspath__(path)
        if isinstance(found, (str, bytes)):
            return found
        raise TypeError(f"expected {kind.__name__}.__fspath__() to return str or bytes, not {type(found).__name__}")
    raise TypeError(f"expected str, bytes or os.PathLike object, not {kind.__name__}")


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


def _text(path, function, also=""):
    # A path as the tree knows it.
    if not isinstance(path, (str, bytes)):
        if not hasattr(type(path), "__fspath__"):
            kinds = {"": "string, bytes or os.PathLike", "n": "string, bytes, os.PathLike or integer",
                     "l": "string, bytes, os.PathLike, integer or None"}[also]
            raise TypeError(f"{function}: path should be {kinds}, not {type(path).__name__}")
        path = fspath(path)
    text = fsdecode(path)
    if "\0" in text:
        raise ValueError(f"{function}: embedded null character in path")
    return text


class _Environ(dict):
    # What the host granted; nothing of its own environment.
    def __setitem__(self, key, value):
        for part in (key, value):
            if not isinstance(part, str):
                raise TypeError(f"str expected, not {type(part).__name__}")
        dict.__setitem__(self, key, value)

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def update(self, other=(), /, **more):
        for key, value in dict(other, **more).items():
            self[key] = value

    def __ior__(self, other):
        self.update(other)
        return self

    def copy(self):
        return dict(self)

    def __repr__(self):
        return "environ({" + ", ".join(f"{k!r}: {v!r}" for k, v in self.items()) + "})"


environ = _Environ(_hognose.environment())


def getenv(key, default=None):
    return environ.get(key, default)


def getenvb(key, default=None):
    found = environ.get(fsdecode(key))
    return default if found is None else fsencode(found)


class _BytesEnviron:
    # `environ` in bytes.
    def __getitem__(self, key):
        return fsencode(environ[fsdecode(key)])

    def __setitem__(self, key, value):
        environ[fsdecode(key)] = fsdecode(value)

    def __delitem__(self, key):
        del environ[fsdecode(key)]

    def __iter__(self):
        return map(fsencode, environ)

    def __len__(self):
        return len(environ)

    def __contains__(self, key):
        return fsdecode(key) in environ

    def get(self, key, default=None):
        return self[key] if key in self else default

    def keys(self):
        return list(self)

    def values(self):
        return [self[key] for key in self]

    def items(self):
        return [(key, self[key]) for key in self]

    def __repr__(self):
        return "environ({" + ", ".join(f"{k!r}: {v!r}" for k, v in self.items()) + "})"


environb = _BytesEnviron()


def putenv(name, value, /):
    environ[fsdecode(name)] = fsdecode(value)


def unsetenv(name, /):
    environ.pop(fsdecode(name), None)


def get_exec_path(env=None):
    return (environ if env is None else env).get("PATH", defpath).split(pathsep)


def getcwd():
    return _files.working()


def getcwdb():
    return fsencode(_files.working())


def chdir(path):
    if isinstance(path, int):
        return fchdir(path)
    text = _text(path, "chdir", "n")
    if not _files.list(text) and not _is_dir(text):
        raise NotADirectoryError(20, "Not a directory", fspath(path))
    _files.set_working(text)


def _is_dir(text):
    found = _files.stat(text)
    return found is not None and found[0]


class stat_result(tuple):
    n_fields, n_sequence_fields, n_unnamed_fields = 19, 10, 3

    def __new__(cls, sequence, times=None):
        self = tuple.__new__(cls, sequence)
        if len(self) < 10:
            raise TypeError(f"os.stat_result() takes an at least 10-sequence ({len(self)}-sequence given)")
        self._times = times or tuple(int(seconds) * 10**9 for seconds in self[7:10])
        return self

    st_mode = property(lambda self: self[0])
    st_ino = property(lambda self: self[1])
    st_dev = property(lambda self: self[2])
    st_nlink = property(lambda self: self[3])
    st_uid = property(lambda self: self[4])
    st_gid = property(lambda self: self[5])
    st_size = property(lambda self: self[6])
    st_atime = property(lambda self: self._times[0] / 1e9)
    st_mtime = property(lambda self: self._times[1] / 1e9)
    st_ctime = property(lambda self: self._times[2] / 1e9)
    st_atime_ns = property(lambda self: self._times[0])
    st_mtime_ns = property(lambda self: self._times[1])
    st_ctime_ns = property(lambda self: self._times[2])
    st_blksize = property(lambda self: 4096)
    st_blocks = property(lambda self: -(-self[6] // 512))
    st_rdev = property(lambda self: 0)

    def __repr__(self):
        names = ("mode", "ino", "dev", "nlink", "uid", "gid", "size", "atime", "mtime", "ctime")
        return "os.stat_result(" + ", ".join(f"st_{n}={v}" for n, v in zip(names, self)) + ")"


def _result(found):
    # Of the host's own entries no more is known than their kind and size.
    folder, size, mode = found[:3]
    accessed, modified, number, names, user, group = found[3:] if len(found) > 3 else (0, 0, 0, 1, 0, 0)
    times = (accessed, modified, modified)
    return stat_result((mode, number, 0, names, user, group, 4096 if folder else size, *(t // 10**9 for t in times)), times)


def stat(path, *, dir_fd=None, follow_symlinks=True):
    if isinstance(path, int):
        return fstat(path)
    return _stat(path, _text(path, "stat", "n"), follow_symlinks)


def _known(path, function, also="n"):
    # What the tree knows something by: a path, or the number of an open file.
    if isinstance(path, int):
        file = _file(path)
        return file.path if file.number is None else file.number
    return _text(path, function, also)


def _stat(path, text, follow):
    found = _files.stat(text, follow)
    if found is None:
        # What is wrong with the path says whoever goes along it.
        _files.list(text)
        raise FileNotFoundError(2, "No such file or directory", fspath(path))
    return _result(found)


def lstat(path, *, dir_fd=None):
    return _stat(path, _text(path, "lstat"), False)


def fstat(fd):
    file = _file(fd)
    return _result(file.status() or (False, 0, 0o100644))


def _of_two(error, src, dst):
    return type(error)(error.errno, error.strerror, fspath(src), None, fspath(dst))


def symlink(src, dst, target_is_directory=False, *, dir_fd=None):
    source, target = _text(src, "symlink"), _text(dst, "symlink")
    try:
        if target.endswith("/") and not path.lexists(target):
            raise FileNotFoundError(2, "No such file or directory")
        _files.make_link(source, target)
    except OSError as error:
        raise _of_two(error, src, dst) from None


def link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True):
    source, target = _name(src, "link", "src"), _name(dst, "link", "dst")
    try:
        _files.name_again(source, target)
    except OSError as error:
        raise _of_two(error, src, dst) from None


def _name(name, function, argument):
    if not isinstance(name, (str, bytes)) and not hasattr(type(name), "__fspath__"):
        raise TypeError(f"{function}: {argument} should be string, bytes or os.PathLike, not {type(name).__name__}")
    return _text(name, function)


def readlink(path, *, dir_fd=None):
    text = _text(path, "readlink")
    target = _files.link(text)
    if target is None:
        _stat(path, text, False)
        raise OSError(22, "Invalid argument", fspath(path))
    return fsencode(target) if isinstance(path, bytes) else target


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    found = _files.stat(_text(path, "access"), follow_symlinks)
    if found is None:
        return False
    # Of the host's own entries it is the host that says.
    bits = found[2] >> 6 & 7 if len(found) > 3 else 7
    return mode & bits == mode


def chmod(path, mode, *, dir_fd=None, follow_symlinks=True):
    _files.mark(_known(path, "chmod"), (mode, None, None, None, None), follow_symlinks)


def fchmod(fd, mode):
    chmod(fd, mode)


def chown(path, uid, gid, *, dir_fd=None, follow_symlinks=True):
    known = _known(path, "chown")
    for number, kind in ((uid, "uid"), (gid, "gid")):
        if not isinstance(number, int):
            raise TypeError(f"{kind} should be integer, not {type(number).__name__}")
        if not -1 <= number < 2**32:
            raise OverflowError(f"{kind} is {'greater than maximum' if number > 0 else 'less than minimum'}")
    if isinstance(known, str) and _files.stat(known, follow_symlinks) is None:
        _stat(path, known, follow_symlinks)
    _files.mark(known, (None, None, None, *(None if number == -1 else number for number in (uid, gid))), follow_symlinks)


def fchown(fd, uid, gid):
    chown(fd, uid, gid)


def lchown(path, uid, gid):
    chown(path, uid, gid, follow_symlinks=False)


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    known = _known(path, "utime")
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    for given, what in ((times, "times"), (ns, "ns")):
        if given is not None and not (isinstance(given, tuple) and len(given) == 2):
            raise TypeError(f"utime: '{what}' must be {'either ' if what == 'times' else ''}a tuple of two ints"
                            + (" or None" if what == "times" else ""))
    if ns is None:
        ns = (_files.now(),) * 2 if times is None else tuple(int(t * 10**9) for t in times)
    _files.mark(known, (None, *ns, None, None), follow_symlinks)


def umask(mask, /):
    global _mask
    import io, _fileio
    before, _mask = _mask, mask & 0o777
    _fileio._mask = _mask
    return before


def listdir(path=None):
    if path is None:
        return _files.list(".")
    if isinstance(path, int):
        return _files.list(_file(path).path)
    names = _files.list(_text(path, "listdir", "l"))
    return [fsencode(name) for name in names] if isinstance(path, bytes) else names


class DirEntry:
    def __init__(self, folder, name):
        self.name = name
        self.path = path.join(folder, name)

    def _kind(self, follow):
        try:
            return stat(self.path, follow_symlinks=follow).st_mode >> 12
        except FileNotFoundError:
            return 0

    def is_dir(self, *, follow_symlinks=True):
        return self._kind(follow_symlinks) == 0o4

    def is_file(self, *, follow_symlinks=True):
        return self._kind(follow_symlinks) == 0o10

    def is_symlink(self):
        return path.islink(self.path)

    def is_junction(self):
        return False

    def stat(self, *, follow_symlinks=True):
        return stat(self.path, follow_symlinks=follow_symlinks)

    def inode(self):
        return stat(self.path, follow_symlinks=False).st_ino

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


def scandir(path=None):
    names = _files.list("." if path is None else _text(path, "scandir", "l"))
    folder = "." if path is None else fspath(path)
    if isinstance(folder, bytes):
        names = [fsencode(name) for name in names]
    return _Scan([DirEntry(folder, name) for name in names])


def mkdir(path, mode=0o777, *, dir_fd=None):
    text = _text(path, "mkdir")
    _files.make_folder(text)
    mode &= ~_mask
    if mode != 0o755:
        _files.mark(text, (mode, None, None, None, None), True)


def makedirs(name, mode=0o777, exist_ok=False):
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == (b"." if isinstance(tail, bytes) else "."):
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def remove(path, *, dir_fd=None):
    _files.remove_file(_text(path, "remove"))


def unlink(path, *, dir_fd=None):
    _files.remove_file(_text(path, "unlink"))


def rmdir(path, *, dir_fd=None):
    _files.remove_folder(_text(path, "rmdir"))


def removedirs(name):
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    _files.rename(_text(src, "rename"), _text(dst, "rename"))


def replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    _files.rename(_text(src, "replace"), _text(dst, "replace"))


def renames(old, new):
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def walk(top, topdown=True, onerror=None, followlinks=False):
    top = fspath(top)
    try:
        names = listdir(top)
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    folders, files = [], []
    for name in names:
        (folders if path.isdir(path.join(top, name)) else files).append(name)
    if topdown:
        yield top, folders, files
    for name in folders:
        below = path.join(top, name)
        if followlinks or not path.islink(below):
            yield from walk(below, topdown, onerror, followlinks)
    if not topdown:
        yield top, folders, files


def fwalk(top=".", topdown=True, onerror=None, *, follow_symlinks=False, dir_fd=None):
    for folder, folders, files in walk(top, topdown, onerror, follow_symlinks):
        number = open(folder, O_RDONLY)
        try:
            yield folder, folders, files, number
        finally:
            close(number)


# What is open under a number, as `io` keeps it.

def _file(fd):
    import io, _fileio
    if not isinstance(fd, int):
        raise TypeError(f"'{type(fd).__name__}' object cannot be interpreted as an integer")
    return _fileio._by_number(fd)


def open(path, flags, mode=0o777, *, dir_fd=None):
    import io, _fileio
    text = _text(path, "open")
    kind = flags & O_ACCMODE
    found = _files.stat(text)
    if flags & O_CREAT and flags & O_EXCL and _files.stat(text, False) is not None:
        raise FileExistsError(17, "File exists", fspath(path))
    if flags & O_NOFOLLOW and _path_is_link(text):
        raise OSError(40, "Too many levels of symbolic links", fspath(path))
    file = _fileio._Open(text, kind != O_WRONLY, kind != O_RDONLY, bool(flags & O_APPEND))
    try:
        if found is None:
            if text == "/dev/null":
                file.content, file.null = bytearray(), True
                return _fileio._new_number(file)
            if not flags & O_CREAT:
                _stat(path, text, True)
            _fileio._create(text, mode)
        elif found[0]:
            if kind or flags & (O_CREAT | O_TRUNC):
                raise IsADirectoryError(21, "Is a directory")
            file.folder, file.content = True, b""
            return _fileio._new_number(file)
        elif flags & O_DIRECTORY:
            raise NotADirectoryError(20, "Not a directory")
        elif flags & O_TRUNC:
            _files.write(text, b"")
        file.find()
    except OSError as error:
        error.filename = fspath(path)
        raise
    return _fileio._new_number(file)


def _path_is_link(text):
    found = _files.stat(text, False)
    return found is not None and found[2] >> 12 == 0o12


def close(fd):
    import _fileio
    _file(fd)
    _fileio._let_go(fd)


def closerange(fd_low, fd_high, /):
    for fd in range(fd_low, fd_high):
        try:
            close(fd)
        except OSError:
            pass


def _readable(fd):
    file = _file(fd)
    if not file.reads:
        raise OSError(9, "Bad file descriptor")
    return file


def _writable(fd):
    file = _file(fd)
    if not file.writes:
        raise OSError(9, "Bad file descriptor")
    return file


def _length(length):
    if length < 0:
        raise OSError(22, "Invalid argument")
    return length


def read(fd, length, /):
    return _readable(fd).read(_length(length))


def readinto(fd, buffer, /):
    return readv(fd, [buffer])


def readv(fd, buffers, /):
    file, count = _readable(fd), 0
    for buffer in buffers:
        place = memoryview(buffer).cast("B")
        found = file.read(len(place))
        place[:len(found)] = found
        count += len(found)
    return count


def write(fd, data, /):
    import io, _fileio
    if fd in (1, 2) and fd not in _fileio._numbered:
        (_sys.stdout if fd == 1 else _sys.stderr).write(bytes(data).decode("utf-8", "replace"))
        return len(data)
    return _writable(fd).write(io._plain_bytes(data))


def writev(fd, buffers, /):
    return sum(write(fd, buffer) for buffer in buffers)


def pread(fd, length, offset, /):
    if offset < 0:
        raise OSError(22, "Invalid argument")
    return _readable(fd).read_at(offset, _length(length))


def preadv(fd, buffers, offset, flags=0, /):
    count = 0
    for buffer in buffers:
        place = memoryview(buffer).cast("B")
        found = pread(fd, len(place), offset + count)
        place[:len(found)] = found
        count += len(found)
    return count


def pwrite(fd, data, offset, /):
    import io
    if offset < 0:
        raise OSError(22, "Invalid argument")
    data = io._plain_bytes(data)
    file = _writable(fd)
    # What appends does so wherever it is told to write.
    file.write_at(file.size() if file.appends else offset, data)
    return len(data)


def pwritev(fd, buffers, offset, flags=0, /):
    count = 0
    for buffer in buffers:
        count += pwrite(fd, buffer, offset + count)
    return count


def sendfile(out_fd, in_fd, offset, count):
    if offset is None:
        return write(out_fd, read(in_fd, count))
    return write(out_fd, pread(in_fd, count, offset))


def copy_file_range(src, dst, count, offset_src=None, offset_dst=None):
    data = read(src, count) if offset_src is None else pread(src, count, offset_src)
    return write(dst, data) if offset_dst is None else pwrite(dst, data, offset_dst)


def lseek(fd, position, whence, /):
    return _file(fd).seek(position, whence)


def ftruncate(fd, length, /):
    file = _file(fd)
    if not file.writes:
        raise OSError(22, "Invalid argument")
    file.resize(length)


def posix_fallocate(fd, offset, length, /):
    file = _writable(fd)
    if offset < 0 or length <= 0:
        raise OSError(22, "Invalid argument")
    if offset + length > file.size():
        file.resize(offset + length)


def truncate(path, length):
    if isinstance(path, int):
        return ftruncate(path, length)
    text = _text(path, "truncate", "n")
    if length < 0 and _files.stat(text) is not None:
        raise OSError(22, "Invalid argument", fspath(path))
    fd = open(path, O_WRONLY)
    try:
        ftruncate(fd, length)
    finally:
        close(fd)


def fsync(fd):
    _file(fd).flush()


fdatasync = fsync


def sync():
    pass


def dup(fd, /):
    import _fileio
    file = _file(fd)
    file.users += 1
    return _fileio._new_number(file)


def dup2(fd, fd2, inheritable=True):
    import _fileio
    file = _file(fd)
    if fd2 < 0:
        raise OSError(9, "Bad file descriptor")
    if fd2 != fd:
        file.users += 1
        _fileio._let_go(fd2)
        _fileio._numbered[fd2] = file
    return fd2


def get_inheritable(fd, /):
    return _file(fd).inherited


def set_inheritable(fd, inheritable, /):
    _file(fd).inherited = bool(inheritable)


def fchdir(fd):
    file = _file(fd)
    if not file.folder:
        raise NotADirectoryError(20, "Not a directory", fd)
    _files.set_working(file.path)


def isatty(fd, /):
    return False


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    import io
    if not isinstance(fd, int):
        raise TypeError(f"invalid fd type ({type(fd)}, expected integer)")
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


def getpid():
    return 1


getppid = getpid


def getuid():
    return 0


getgid = geteuid = getegid = getuid


def getlogin():
    return "root"


def cpu_count():
    return 1


process_cpu_count = cpu_count


class terminal_size(tuple):
    def __new__(cls, sequence):
        return tuple.__new__(cls, sequence)

    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])

    def __repr__(self):
        return f"os.terminal_size(columns={self[0]}, lines={self[1]})"


def get_terminal_size(fd=1, /):
    raise OSError(25, "Inappropriate ioctl for device")


def urandom(size, /):
    return _hognose.entropy(size)


def getrandom(size, flags=0):
    return _hognose.entropy(size)


def system(command):
    raise NotImplementedError("a program here has no processes")


def _exit(status):
    raise SystemExit(status)


def strerror(code, /):
    return {0: "Success", 1: "Operation not permitted", 2: "No such file or directory", 5: "Input/output error",
            9: "Bad file descriptor", 13: "Permission denied", 17: "File exists", 18: "Invalid cross-device link",
            20: "Not a directory", 21: "Is a directory", 22: "Invalid argument", 25: "Inappropriate ioctl for device",
            27: "File too large", 28: "No space left on device", 30: "Read-only file system", 36: "File name too long",
            39: "Directory not empty", 40: "Too many levels of symbolic links"}.get(code, f"Unknown error {code}")
