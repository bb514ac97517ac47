import _files
import fnmatch as _fnmatch
import io as _io
import os as _os
import posixpath as _path
import re as _re

__all__ = ["UnsupportedOperation", "PurePath", "PurePosixPath", "Path", "PosixPath"]


class UnsupportedOperation(NotImplementedError):
    """A thing that this kind of path cannot do."""


class _Parents:
    # The paths above one, made when they are asked for.
    __slots__ = ("_path", "_root", "_tail")

    def __init__(self, path):
        self._path, self._root, self._tail = path, path.root, path._tail

    def __len__(self):
        return len(self._tail)

    def __getitem__(self, at):
        if isinstance(at, slice):
            return tuple(self[i] for i in range(*at.indices(len(self))))
        size = len(self)
        if at >= size or at < -size:
            raise IndexError(at)
        if at < 0:
            at += size
        return self._path._made(self._root, self._tail[:size - at - 1])

    def __iter__(self):
        return (self[i] for i in range(len(self)))

    def __contains__(self, other):
        return any(path == other for path in self)

    def __reversed__(self):
        return (self[i] for i in reversed(range(len(self))))

    def index(self, value):
        return list(self).index(value)

    def count(self, value):
        return list(self).count(value)

    def __repr__(self):
        return f"<{type(self._path).__name__}.parents>"


class PurePath:
    __slots__ = ("_raw", "_text", "_parsed", "_hash")
    parser = _path

    def __new__(cls, *args, **kwargs):
        return object.__new__(PurePosixPath if cls is PurePath else cls)

    def __init__(self, *args):
        raw = ""
        for arg in args:
            if isinstance(arg, PurePath):
                text = str(arg) if arg._raw else ""
            else:
                try:
                    text = _os.fspath(arg)
                except TypeError:
                    text = arg
                if not isinstance(text, str):
                    raise TypeError("argument should be a str or an os.PathLike object where __fspath__ returns a str, "
                                    f"not {type(text).__name__!r}")
            raw = text if text.startswith("/") or not raw else raw + text if raw.endswith("/") else raw + "/" + text
        self._raw = raw

    def with_segments(self, *pathsegments):
        return type(self)(*pathsegments)

    def _made(self, root, parts):
        path = self.with_segments(root + "/".join(parts))
        path._parsed = root, tuple(parts)
        return path

    def _parse(self):
        try:
            return self._parsed
        except AttributeError:
            raw = self._raw
            root = "" if not raw.startswith("/") else "//" if raw.startswith("//") and not raw.startswith("///") else "/"
            self._parsed = root, tuple(part for part in raw.split("/") if part and part != ".")
            return self._parsed

    @property
    def _tail(self):
        return self._parse()[1]

    def __str__(self):
        try:
            return self._text
        except AttributeError:
            root, tail = self._parse()
            self._text = root + "/".join(tail) or "."
            return self._text

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        return str(self)

    def __bytes__(self):
        return _os.fsencode(str(self))

    def __repr__(self):
        return f"{type(self).__name__}({self.as_posix()!r})"

    def __reduce__(self):
        return type(self), (str(self),)

    def __hash__(self):
        try:
            return self._hash
        except AttributeError:
            self._hash = hash(str(self))
            return self._hash

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return str(self) == str(other)

    def _order(self):
        return str(self).split("/")

    def __lt__(self, other):
        return self._order() < other._order() if isinstance(other, PurePath) else NotImplemented

    def __le__(self, other):
        return self._order() <= other._order() if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self._order() > other._order() if isinstance(other, PurePath) else NotImplemented

    def __ge__(self, other):
        return self._order() >= other._order() if isinstance(other, PurePath) else NotImplemented

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def joinpath(self, *pathsegments):
        return self.with_segments(self, *pathsegments)

    @property
    def drive(self):
        return ""

    @property
    def root(self):
        return self._parse()[0]

    @property
    def anchor(self):
        return self._parse()[0]

    @property
    def parts(self):
        root, tail = self._parse()
        return (root, *tail) if root else tail

    @property
    def name(self):
        tail = self._tail
        return tail[-1] if tail else ""

    @property
    def suffix(self):
        return _path.splitext(self.name)[1]

    @property
    def suffixes(self):
        name = self.name.lstrip(".")
        return ["." + part for part in name.split(".")[1:]]

    @property
    def stem(self):
        return _path.splitext(self.name)[0]

    @property
    def parent(self):
        root, tail = self._parse()
        return self._made(root, tail[:-1]) if tail else self

    @property
    def parents(self):
        return _Parents(self)

    def is_absolute(self):
        return self._raw.startswith("/")

    def is_reserved(self):
        _deprecated("is_reserved", "3.15. Use os.path.isreserved() to detect reserved paths on Windows.")
        return False

    def with_name(self, name):
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        if not name or "/" in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        root, tail = self._parse()
        return self._made(root, (*tail[:-1], name))

    def with_stem(self, stem):
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        stem = self.stem
        if not stem:
            raise ValueError(f"{self!r} has an empty name")
        if suffix and not suffix.startswith("."):
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(stem + suffix)

    def relative_to(self, other, *, walk_up=False):
        if not isinstance(other, PurePath):
            other = self.with_segments(other)
        for up, above in enumerate((other, *other.parents)):
            if above == self or above in self.parents:
                break
            if not walk_up:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
            if above.name == "..":
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        else:
            raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")
        return self._made("", [".."] * up + list(self._tail[len(above._tail):]))

    def is_relative_to(self, other):
        if not isinstance(other, PurePath):
            other = self.with_segments(other)
        return other == self or other in self.parents

    def full_match(self, pattern, *, case_sensitive=None):
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        parts = pattern.parts
        # A path that says only where it is, is no part.
        mine = self.parts
        return _matches(mine, parts, case_sensitive is not False)

    def match(self, path_pattern, *, case_sensitive=None):
        if not isinstance(path_pattern, PurePath):
            path_pattern = self.with_segments(path_pattern)
        mine, theirs = self.parts[::-1], path_pattern.parts[::-1]
        if not theirs:
            raise ValueError("empty pattern")
        if len(mine) < len(theirs) or len(mine) > len(theirs) and path_pattern.anchor:
            return False
        matches = [_matcher("*" if part == "**" else part, case_sensitive is not False) for part in theirs]
        return all(match(part) for match, part in zip(matches, mine))

    def as_uri(self):
        _deprecated("as_uri", "3.19. Use pathlib.Path.as_uri().")
        return _uri(self)


def _deprecated(method, until):
    import warnings
    message = f"pathlib.PurePath.{method}() is deprecated and scheduled for removal in Python {until}"
    warnings.warn(message, DeprecationWarning, stacklevel=3)


def _uri(path):
    if not path.is_absolute():
        raise ValueError("relative path can't be expressed as a file URI")
    from urllib.parse import quote_from_bytes
    return "file://" + quote_from_bytes(bytes(path))


_matchers = {}


def _matcher(pattern, case_sensitive):
    # Whether a name matches a pattern without slashes.
    if pattern == "*":
        return bool
    found = _matchers.get((pattern, case_sensitive))
    if found is None:
        if len(_matchers) >= 128:
            _matchers.clear()
        found = _re.compile(_fnmatch.translate(pattern), 0 if case_sensitive else _re.IGNORECASE).match
        _matchers[pattern, case_sensitive] = found
    return found


def _matches(parts, patterns, case_sensitive):
    # Which patterns the parts so far may have used up: one pass, whatever the stars.
    matches = [None if pattern == "**" else _matcher(pattern, case_sensitive) for pattern in patterns]

    def spread(states):
        found = set()
        for state in states:
            found.add(state)
            while state < len(matches) and matches[state] is None:
                state += 1
                found.add(state)
        return found
    states = spread({0})
    for part in parts:
        after = set()
        for state in states:
            if state < len(matches):
                if matches[state] is None:
                    after.add(state)
                elif matches[state](part):
                    after.add(state + 1)
        states = spread(after)
        if not states:
            return False
    return len(matches) in states


class PurePosixPath(PurePath):
    __slots__ = ()


class _Info:
    # What a path was when it was asked for the first time.
    def __init__(self, path):
        self._path = str(path)

    def exists(self, *, follow_symlinks=True):
        return _path.exists(self._path) if follow_symlinks else _path.lexists(self._path)

    def is_dir(self, *, follow_symlinks=True):
        return _path.isdir(self._path) and (follow_symlinks or not _path.islink(self._path))

    def is_file(self, *, follow_symlinks=True):
        return _path.isfile(self._path) and (follow_symlinks or not _path.islink(self._path))

    def is_symlink(self):
        return _path.islink(self._path)

    def __repr__(self):
        kind = "directory" if self.is_dir() else "file" if self.is_file() else "path"
        return f"<{kind} info>"


class Path(PurePath):
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        return object.__new__(PosixPath if cls is Path else cls)

    @classmethod
    def cwd(cls):
        return cls(_os.getcwd())

    @classmethod
    def home(cls):
        return cls("~").expanduser()

    @classmethod
    def from_uri(cls, uri):
        from urllib.parse import unquote_to_bytes
        text = str(uri)
        if not text.startswith("file:"):
            raise ValueError("URL is missing a 'file:' scheme")
        path = text[5:]
        if path.startswith("//localhost/"):
            path = path[11:]
        elif path.startswith("///"):
            path = path[2:]
        path = cls(_os.fsdecode(unquote_to_bytes(path)))
        if not path.is_absolute():
            raise ValueError(f"URI is not absolute: {uri!r}")
        return path

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative paths can't be expressed as file URIs")
        return _uri(self)

    @property
    def info(self):
        return _Info(self)

    def stat(self, *, follow_symlinks=True):
        return _os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        return _os.lstat(self)

    def exists(self, *, follow_symlinks=True):
        return _path.exists(self) if follow_symlinks else _path.lexists(self)

    def is_dir(self, *, follow_symlinks=True):
        return _path.isdir(self) and (follow_symlinks or not _path.islink(self))

    def is_file(self, *, follow_symlinks=True):
        return _path.isfile(self) and (follow_symlinks or not _path.islink(self))

    def is_symlink(self):
        return _path.islink(self)

    def is_mount(self):
        return _path.ismount(self)

    def is_junction(self):
        return False

    def is_block_device(self):
        return False

    def is_char_device(self):
        return False

    def is_fifo(self):
        return False

    def is_socket(self):
        return False

    def samefile(self, other_path):
        other = other_path if isinstance(other_path, Path) else self.with_segments(other_path)
        return _path.samefile(self, other)

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return _io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        with self.open("rb", 0) as file:
            return file.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open("r", -1, encoding, errors, newline) as file:
            return file.read()

    def write_bytes(self, data):
        view = memoryview(data)
        with self.open("wb") as file:
            return file.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {type(data).__name__}")
        with self.open("w", -1, encoding, errors, newline) as file:
            return file.write(data)

    def iterdir(self):
        names = _os.listdir(self)
        prefix = "" if str(self) == "." else str(self)
        return (self._below(prefix, name) for name in names)

    def _below(self, prefix, name):
        return self.with_segments(prefix + name if not prefix or prefix.endswith("/") else f"{prefix}/{name}")

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        pattern = _os.fspath(pattern)
        if pattern.startswith("/"):
            raise NotImplementedError("Non-relative patterns are unsupported")
        parts = [part for part in pattern.split("/") if part and part != "."]
        if not parts:
            raise ValueError(f"Unacceptable pattern: {pattern!r}")
        if pattern.endswith("/"):
            parts.append("")
        wanted = _Wanted(case_sensitive, recurse_symlinks)
        text = str(self)
        found = wanted.select("" if text == "." else text if text.endswith("/") else text + "/", tuple(parts))
        if parts.count("**") > 1:
            found = dict.fromkeys(found)
        return (self.with_segments(path) for path in found)

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        pattern = _os.fspath(pattern)
        if pattern.startswith("/"):
            raise NotImplementedError("Non-relative patterns are unsupported")
        return self.glob(f"**/{pattern}", case_sensitive=case_sensitive, recurse_symlinks=recurse_symlinks)

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        try:
            names = _os.listdir(self)
        except OSError as error:
            if on_error is not None:
                on_error(error)
            return
        folders, files = [], []
        for name in names:
            below = self / name
            (folders if below.is_dir(follow_symlinks=follow_symlinks) else files).append(name)
        if top_down:
            yield self, folders, files
        for name in folders:
            yield from (self / name).walk(top_down, on_error, follow_symlinks)
        if not top_down:
            yield self, folders, files

    def absolute(self):
        if self.is_absolute():
            return self
        here = _os.getcwd()
        return self.with_segments(here, *self._tail) if self._tail else self.with_segments(here)

    def resolve(self, strict=False):
        return self.with_segments(_path.realpath(self, strict=strict))

    def expanduser(self):
        root, tail = self._parse()
        if root or not tail or not tail[0].startswith("~"):
            return self
        home = _path.expanduser(tail[0])
        if home.startswith("~"):
            raise RuntimeError("Could not determine home directory.")
        return self.with_segments(home, *tail[1:])

    def touch(self, mode=0o666, exist_ok=True):
        if self.exists(follow_symlinks=False):
            if not exist_ok:
                raise FileExistsError(17, "File exists", str(self))
            if self.exists():
                return _os.utime(self)
        with self.open("ab"):
            pass

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            _os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def chmod(self, mode, *, follow_symlinks=True):
        _os.chmod(self, mode, follow_symlinks=follow_symlinks)

    def lchmod(self, mode):
        self.chmod(mode, follow_symlinks=False)

    def unlink(self, missing_ok=False):
        try:
            _os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        _os.rmdir(self)

    def owner(self, *, follow_symlinks=True):
        return self._name(self.stat(follow_symlinks=follow_symlinks).st_uid, "getpwuid(): uid")

    def group(self, *, follow_symlinks=True):
        return self._name(self.stat(follow_symlinks=follow_symlinks).st_gid, "getgrgid(): gid")

    def _name(self, number, what):
        # There is one user here, and one group.
        if number:
            raise KeyError(f"{what} not found: {number}")
        return "root"

    def readlink(self):
        return self.with_segments(_os.readlink(self))

    def symlink_to(self, target, target_is_directory=False):
        _os.symlink(target, self, target_is_directory)

    def hardlink_to(self, target):
        _os.link(target, self)

    def rename(self, target):
        _os.rename(self, target)
        return self._target(target)

    def replace(self, target):
        _os.replace(self, target)
        return self._target(target)

    def _target(self, target):
        return target if hasattr(target, "with_segments") else self.with_segments(target)

    def copy(self, target, *, follow_symlinks=True, preserve_metadata=False):
        target = self._target(target)
        self._require_apart(target)
        self._copy(target, follow_symlinks, preserve_metadata)
        return target.joinpath()

    def copy_into(self, target_dir, **options):
        return self.copy(self._into(target_dir), **options)

    def _into(self, folder):
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        return folder / self.name if hasattr(folder, "with_segments") else self.with_segments(folder, self.name)

    def _require_apart(self, target):
        if target.exists() and self.exists() and self.samefile(target):
            raise _two(OSError(22, "Source and target are the same path"), self, target)
        if self.is_dir() and target.resolve().is_relative_to(self.resolve()):
            raise _two(OSError(22, "Source path is a parent of target path"), self, target)

    def _copy(self, target, follow_symlinks, preserve):
        if not follow_symlinks and self.is_symlink():
            target.symlink_to(_os.readlink(self))
            return
        if self.is_dir():
            below = list(self.iterdir())
            target.mkdir()
            for path in below:
                path._copy(target / path.name, follow_symlinks, preserve)
        else:
            with self.open("rb") as source, target.open("wb") as copy:
                copy.write(source.read())
        if preserve:
            import shutil
            shutil.copystat(self, target)

    def move(self, target):
        target = self._target(target)
        if target.exists() and self.exists() and self.samefile(target):
            raise _two(OSError(22, "Source and target are the same path"), self, target)
        try:
            _os.replace(self, target)
        except OSError as error:
            if error.errno != 18:
                raise
            self._copy(target, False, True)
            self._remove()
        return target.joinpath()

    def move_into(self, target_dir):
        return self.move(self._into(target_dir))

    def _remove(self):
        if self.is_dir(follow_symlinks=False):
            import shutil
            shutil.rmtree(self)
        else:
            self.unlink()


def _two(error, source, target):
    error.filename, error.filename2 = str(source), str(target)
    return error


class PosixPath(Path, PurePosixPath):
    __slots__ = ()


class _Wanted:
    # Paths under a prefix that match the parts of a pattern, as texts. A last part that is empty asks for folders.
    def __init__(self, case_sensitive, follow):
        self.case_sensitive, self.follow = case_sensitive, follow

    def select(self, prefix, parts):
        first, rest = parts[0], parts[1:]
        if not first:
            yield prefix
        elif first == "**":
            while rest and rest[0] == "**":
                rest = rest[1:]
            yield from self.below(prefix, rest)
        elif first == ".." or self.case_sensitive is None and not any(c in first for c in "*?["):
            yield from self.go_on(prefix + first, rest)
        else:
            match = _matcher(first, self.case_sensitive is not False)
            for name in self.names(prefix):
                if match(name):
                    yield from self.go_on(prefix + name, rest)

    def go_on(self, path, rest):
        if not rest:
            if _path.lexists(path):
                yield path
        elif _path.isdir(path):
            yield from self.select(path + "/", rest)

    def names(self, prefix):
        try:
            return _os.listdir(prefix or ".")
        except OSError:
            return ()

    def below(self, prefix, rest):
        # The folders below one, itself included, and where nothing more is asked for the files in them.
        if not rest or rest == ("",):
            if _path.isdir(prefix or "."):
                yield prefix
        else:
            yield from self.select(prefix, rest)
        for name in self.names(prefix):
            path = prefix + name
            if _path.isdir(path) and (self.follow or not _path.islink(path)):
                yield from self.below(path + "/", rest)
            elif not rest:
                yield path
