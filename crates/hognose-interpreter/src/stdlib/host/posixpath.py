import _files

__all__ = ["abspath", "basename", "commonpath", "commonprefix", "dirname", "exists", "expanduser", "expandvars", "getsize", "isabs",
           "isdir", "isfile", "islink", "ismount", "join", "lexists", "normcase", "normpath", "realpath", "relpath", "samefile",
           "split", "splitdrive", "splitext", "splitroot"]

curdir, pardir, sep, altsep, extsep, pathsep, defpath, devnull = ".", "..", "/", None, ".", ":", "/bin:/usr/bin", "/dev/null"
supports_unicode_filenames = True


def _text(path):
    if isinstance(path, (str, bytes)):
        return path
    if hasattr(path, "__fspath__"):
        return path.__fspath__()
    raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}")


def _slash(path):
    return b"/" if isinstance(path, bytes) else "/"


def join(a, *p):
    path = _text(a)
    slash = _slash(path)
    for part in p:
        part = _text(part)
        if part.startswith(slash) or not path:
            path = part
        elif path.endswith(slash):
            path += part
        else:
            path += slash + part
    return path


def split(p):
    p = _text(p)
    slash = _slash(p)
    at = p.rfind(slash) + 1
    head, tail = p[:at], p[at:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def splitext(p):
    p = _text(p)
    slash, dot = _slash(p), b"." if isinstance(p, bytes) else "."
    at = p.rfind(dot)
    start = p.rfind(slash) + 1
    if at > start and p[start:at].strip(dot):
        return p[:at], p[at:]
    return p, p[:0]


def splitdrive(p):
    p = _text(p)
    return p[:0], p


def splitroot(p):
    p = _text(p)
    slash = _slash(p)
    if not p.startswith(slash):
        return p[:0], p[:0], p
    if p[1:2] != slash or p[2:3] == slash:
        return p[:0], slash, p[1:]
    return p[:0], p[:2], p[2:]


def isabs(s):
    s = _text(s)
    return s.startswith(_slash(s))


def normcase(s):
    return _text(s)


def normpath(path):
    path = _text(path)
    if isinstance(path, bytes):
        return normpath(path.decode()).encode()
    if not path:
        return "."
    root = "" if not path.startswith("/") else "//" if path.startswith("//") and not path.startswith("///") else "/"
    parts = []
    for part in path.split("/"):
        if part in ("", "."):
            continue
        if part != ".." or (not root and not parts) or (parts and parts[-1] == ".."):
            parts.append(part)
        elif parts:
            parts.pop()
    return root + "/".join(parts) or "."


def abspath(path):
    return normpath(join("/", _text(path)))


def realpath(filename, *, strict=False):
    try:
        found = _files.resolve(_text(filename))
    except OSError:
        if strict:
            raise
        return abspath(filename)
    if strict and not exists(found):
        raise FileNotFoundError(2, "No such file or directory", found)
    return found


def relpath(path, start=None):
    path = _text(path)
    if not path:
        raise ValueError("no path specified")
    start = "/" if start is None else _text(start)
    here = [part for part in abspath(start).split("/") if part]
    there = [part for part in abspath(path).split("/") if part]
    same = len(commonprefix([here, there]))
    return "/".join([".."] * (len(here) - same) + there[same:]) or "."


def commonprefix(m):
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = [_text(p) for p in m]
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    paths = [_text(p) for p in paths]
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    absolute = {p.startswith("/") for p in paths}
    if len(absolute) != 1:
        raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[part for part in p.split("/") if part and part != "."] for p in paths]
    return ("/" if absolute.pop() else "") + "/".join(commonprefix(split_paths))


def exists(path):
    try:
        return _files.stat(_text(path)) is not None
    except TypeError:
        return False


def lexists(path):
    return islink(path) or exists(path)


def isdir(s):
    found = _files.stat(_text(s))
    return found is not None and found[0]


def isfile(path):
    found = _files.stat(_text(path))
    return found is not None and not found[0]


def islink(path):
    try:
        return _files.link(_text(path)) is not None
    except (OSError, TypeError):
        return False


def ismount(path):
    return abspath(path) == "/"


def getsize(filename):
    import os
    return os.stat(filename).st_size


def getmtime(filename):
    import os
    return os.stat(filename).st_mtime


getatime = getctime = getmtime


def samefile(f1, f2):
    return realpath(f1) == realpath(f2)


def expanduser(path):
    return _text(path)


def expandvars(path):
    import os
    import re
    path = _text(path)
    return re.sub(r"\$(\w+|\{[^}]*\})", lambda m: os.environ.get(m[1].strip("{}"), m[0]), path)
