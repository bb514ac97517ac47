import _files
from io import open as _open
import fnmatch as _fnmatch


class PurePath:
    __slots__ = ("_parts", "_root")

    def __new__(cls, *segments):
        if cls is PurePath:
            cls = PurePosixPath
        self = object.__new__(cls)
        root, parts = "", []
        for segment in segments:
            if isinstance(segment, PurePath):
                text = str(segment)
            elif isinstance(segment, str):
                text = segment
            elif hasattr(segment, "__fspath__"):
                text = segment.__fspath__()
            else:
                raise TypeError(f"argument should be a str or an os.PathLike object where __fspath__ returns a str, not {type(segment).__name__!r}")
            if text.startswith("/"):
                root, parts = "//" if text.startswith("//") and not text.startswith("///") else "/", []
            parts.extend(p for p in text.split("/") if p and p != ".")
        self._root, self._parts = root, tuple(parts)
        return self

    def __init__(self, *segments):
        pass

    def _make(self, root, parts):
        made = object.__new__(type(self))
        made._root, made._parts = root, tuple(parts)
        return made

    def with_segments(self, *segments):
        return type(self)(*segments)

    def __str__(self):
        return self._root + "/".join(self._parts) or "."

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        return str(self)

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def __bytes__(self):
        return str(self).encode()

    def __hash__(self):
        return hash((self._root, self._parts))

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return (self._root, self._parts) == (other._root, other._parts)

    def __lt__(self, other):
        return self.parts < other.parts if isinstance(other, PurePath) else NotImplemented

    def __le__(self, other):
        return self.parts <= other.parts if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self.parts > other.parts if isinstance(other, PurePath) else NotImplemented

    def __ge__(self, other):
        return self.parts >= other.parts if isinstance(other, PurePath) else NotImplemented

    def __truediv__(self, other):
        try:
            return type(self)(self, other)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, other):
        try:
            return type(self)(other, self)
        except TypeError:
            return NotImplemented

    def joinpath(self, *others):
        return type(self)(self, *others)

    @property
    def parts(self):
        return ((self._root,) if self._root else ()) + self._parts

    @property
    def drive(self):
        return ""

    @property
    def root(self):
        return self._root

    @property
    def anchor(self):
        return self._root

    @property
    def name(self):
        return self._parts[-1] if self._parts else ""

    @property
    def suffix(self):
        name = self.name.lstrip(".")
        dot = name.rfind(".")
        return name[dot:] if 0 <= dot and name[dot:] != "." else ("." if name.endswith(".") and dot > 0 else "")

    @property
    def suffixes(self):
        return ["." + part for part in self.name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        name, suffix = self.name, self.suffix
        return name[: len(name) - len(suffix)] if suffix else name

    @property
    def parent(self):
        return self._make(self._root, self._parts[:-1]) if self._parts else self

    @property
    def parents(self):
        found, at = [], self
        while at._parts:
            at = at.parent
            found.append(at)
        return tuple(found)

    def is_absolute(self):
        return bool(self._root)

    def is_relative_to(self, other, *rest):
        other = type(self)(other, *rest)
        return other == self or other in self.parents

    def relative_to(self, other, *rest, walk_up=False):
        other = type(self)(other, *rest)
        up = 0
        for candidate in (other, *other.parents):
            if candidate == self or candidate in self.parents:
                break
            if not walk_up:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
            up += 1
        else:
            raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")
        return self._make("", (*[".."] * up, *self._parts[len(candidate._parts):]))

    def with_name(self, name):
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        if not name or "/" in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        return self._make(self._root, (*self._parts[:-1], name))

    def with_stem(self, stem):
        if not stem and self.suffix:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        if suffix and not suffix.startswith(".") or "/" in suffix or suffix == ".":
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(self.stem + suffix)

    def match(self, pattern, *, case_sensitive=None):
        wanted = type(self)(pattern)
        if not wanted.parts:
            raise ValueError("empty pattern")
        mine, theirs = self.parts, wanted.parts
        if len(theirs) > len(mine) or wanted._root and len(theirs) != len(mine):
            return False
        return all(_fnmatch.fnmatchcase(a, b) for a, b in zip(reversed(mine), reversed(theirs)))

    def full_match(self, pattern, *, case_sensitive=None):
        wanted = type(self)(pattern)
        return wanted._root == self._root and _matches(self._parts, wanted._parts)

    def as_uri(self):
        if not self._root:
            raise ValueError("relative paths can't be expressed as file URIs")
        return "file://" + str(self)


def _matches(parts, patterns):
    if not patterns:
        return not parts
    if patterns[0] == "**":
        return any(_matches(parts[i:], patterns[1:]) for i in range(len(parts) + 1))
    return bool(parts) and _fnmatch.fnmatchcase(parts[0], patterns[0]) and _matches(parts[1:], patterns[1:])


class PurePosixPath(PurePath):
    __slots__ = ()


class Path(PurePath):
    __slots__ = ()

    def __new__(cls, *segments):
        return PurePath.__new__(PosixPath if cls is Path else cls, *segments)

    @classmethod
    def cwd(cls):
        return cls("/")

    @classmethod
    def home(cls):
        return cls("/")

    def exists(self, *, follow_symlinks=True):
        if not follow_symlinks and self.is_symlink():
            return True
        return _files.stat(str(self)) is not None

    def is_dir(self, *, follow_symlinks=True):
        found = _files.stat(str(self))
        return found is not None and found[0]

    def is_file(self, *, follow_symlinks=True):
        found = _files.stat(str(self))
        return found is not None and not found[0]

    def is_symlink(self):
        try:
            return _files.link(str(self)) is not None
        except OSError:
            return False

    def readlink(self):
        import os
        return type(self)(os.readlink(str(self)))

    def symlink_to(self, target, target_is_directory=False):
        _files.make_link(str(target), str(self))

    def is_mount(self):
        return str(self.resolve()) == "/"

    def stat(self, *, follow_symlinks=True):
        import os
        return os.stat(str(self), follow_symlinks=follow_symlinks)

    def lstat(self):
        return self.stat(follow_symlinks=False)

    def absolute(self):
        return self if self._root else type(self)("/", self)

    def resolve(self, strict=False):
        found = type(self)(_files.resolve(str(self)))
        if strict and not found.exists():
            raise FileNotFoundError(2, "No such file or directory", str(found))
        return found

    def expanduser(self):
        return self

    def samefile(self, other):
        return self.resolve() == type(self)(other).resolve()

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return _open(str(self), mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        return _files.read(str(self))

    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open("r", -1, encoding, errors, newline) as file:
            return file.read()

    def write_bytes(self, data):
        return _files.write(str(self), bytes(data))

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {type(data).__name__}")
        with self.open("w", -1, encoding, errors, newline) as file:
            return file.write(data)

    def iterdir(self):
        names = _files.list(str(self))
        return (self / name for name in names)

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        folders, files = [], []
        for child in self.iterdir():
            inside = child.is_dir() and (follow_symlinks or not child.is_symlink())
            (folders if inside else files).append(child.name)
        if top_down:
            yield self, folders, files
        for name in folders:
            yield from (self / name).walk(top_down, on_error, follow_symlinks)
        if not top_down:
            yield self, folders, files

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        wanted = PurePosixPath(pattern)
        if wanted._root:
            raise NotImplementedError("Non-relative patterns are unsupported")
        if not wanted._parts:
            raise ValueError(f"Unacceptable pattern: {str(pattern)!r}")
        return _select(self, wanted._parts)

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        return self.glob(PurePosixPath("**", pattern), case_sensitive=case_sensitive)

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            _files.make_folder(str(self))
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except FileExistsError:
            if not exist_ok or not self.is_dir():
                raise

    def touch(self, mode=0o666, exist_ok=True):
        if self.exists():
            if not exist_ok:
                raise FileExistsError(17, "File exists", str(self))
        else:
            _files.write(str(self), b"")

    def unlink(self, missing_ok=False):
        try:
            _files.remove_file(str(self))
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        _files.remove_folder(str(self))

    def rename(self, target):
        target = type(self)(target)
        _files.rename(str(self), str(target))
        return target

    replace = rename

    def copy(self, target, **options):
        target = type(self)(target)
        target.write_bytes(self.read_bytes())
        return target

    def move(self, target):
        return self.rename(target)

    def chmod(self, mode, *, follow_symlinks=True):
        self.stat()


class PosixPath(Path, PurePosixPath):
    __slots__ = ()


def _select(path, patterns):
    if not patterns:
        if path.exists():
            yield path
        return
    first, rest = patterns[0], patterns[1:]
    if first == "**":
        yield from _select_below(path, rest)
    elif first == "..":
        yield from _select(path / "..", rest)
    elif path.is_dir():
        for child in path.iterdir():
            if _fnmatch.fnmatchcase(child.name, first) and (not rest or child.is_dir()):
                yield from _select(child, rest)


def _select_below(path, rest):
    if rest:
        seen = set()
        for folder in _folders(path):
            for found in _select(folder, rest):
                if found not in seen:
                    seen.add(found)
                    yield found
    else:
        for folder in _folders(path):
            yield folder
            for child in folder.iterdir():
                if not child.is_dir():
                    yield child


def _folders(path):
    yield path
    for child in path.iterdir():
        if child.is_dir() and not child.is_symlink():
            yield from _folders(child)


class UnsupportedOperation(NotImplementedError):
    pass
