import _files

__all__ = ["abspath", "basename", "commonpath", "commonprefix", "dirname", "exists", "expanduser", "expandvars", "getsize", "isabs",
           "isdevdrive", "isdir", "isfile", "isjunction", "islink", "ismount", "join", "lexists", "normcase", "normpath",
           "realpath", "relpath", "samefile", "sameopenfile", "samestat", "split", "splitdrive", "splitext", "splitroot",
           "getatime", "getctime", "getmtime", "supports_unicode_filenames", "ALLOW_MISSING"]

curdir, pardir, sep, altsep, extsep, pathsep, defpath, devnull = ".", "..", "/", None, ".", ":", "/bin:/usr/bin", "/dev/null"
supports_unicode_filenames = True


class _AllowMissing:
    def __repr__(self):
        return "os.path.ALLOW_MISSING"


ALLOW_MISSING = _AllowMissing()


def _text(path):
    if isinstance(path, (str, bytes)):
        return path
    if hasattr(type(path), "__fspath__"):
        return path.__fspath__()
    raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}")


def _slash(path):
    return b"/" if isinstance(path, bytes) else "/"


def join(a, *p):
    path = _text(a)
    slash = _slash(path)
    for part in p:
        if not isinstance(part, (str, bytes)) and not hasattr(type(part), "__fspath__"):
            raise TypeError(f"join() argument must be str, bytes, or os.PathLike object, not {type(part).__name__!r}")
        part = _text(part)
        if isinstance(part, bytes) != isinstance(path, bytes):
            raise TypeError("Can't mix strings and bytes in path components")
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
    path = _text(path)
    if path.startswith(_slash(path)):
        return normpath(path)
    here = _files.working()
    return normpath(join(here.encode() if isinstance(path, bytes) else here, path))


def realpath(filename, /, *, strict=False):
    path = _text(filename)
    if isinstance(path, bytes):
        return realpath(path.decode("utf-8", "surrogateescape"), strict=strict).encode("utf-8", "surrogateescape")
    found = "/" if path.startswith("/") else _files.working()
    ahead = [part for part in path.split("/") if part and part != "."][::-1]
    # Links that are being followed, by where they are; None marks where one ends.
    under_way, resolved = [], {}
    while ahead:
        part = ahead.pop()
        if part is None:
            link = under_way.pop()
            resolved[link] = found
            continue
        if part == "..":
            found = dirname(found)
            continue
        here = join(found, part)
        target = _files.link(here) if here not in resolved else None
        if here in resolved:
            found = resolved[here]
        elif target is None:
            if strict and _files.stat(here) is None and (strict is not ALLOW_MISSING or _wrong_way(here)):
                raise FileNotFoundError(2, "No such file or directory", here)
            found = here
        elif here in under_way:
            if strict:
                raise OSError(40, "Too many levels of symbolic links", here)
            found = here
        else:
            under_way.append(here)
            ahead.append(None)
            ahead.extend([part for part in target.split("/") if part and part != "."][::-1])
            if target.startswith("/"):
                found = "/"
    return found


def _wrong_way(path):
    try:
        _files.list(path)
    except FileNotFoundError:
        return False
    return True


def relpath(path, start=None):
    path = _text(path)
    if not path:
        raise ValueError("no path specified")
    if isinstance(path, bytes):
        return relpath(path.decode(), None if start is None else _text(start).decode()).encode()
    here = [part for part in abspath("." if start is None else start).split("/") if part]
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
    if isinstance(paths[0], bytes):
        return commonpath([p.decode() for p in paths]).encode()
    absolute = {p.startswith("/") for p in paths}
    if len(absolute) != 1:
        raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[part for part in p.split("/") if part and part != "."] for p in paths]
    return ("/" if absolute.pop() else "") + "/".join(commonprefix(split_paths))


def _status(path, follow=True):
    # What the tree says of a path; nothing of what is no path of it.
    if isinstance(path, int):
        import io, _fileio
        file = _fileio._numbered.get(path)
        return None if file is None else file.status()
    path = _text(path)
    if isinstance(path, bytes):
        path = path.decode("utf-8", "surrogateescape")
    return _files.stat(path, follow) if path and "\0" not in path else None


def exists(path):
    return _status(path) is not None


def lexists(path):
    return _status(path, False) is not None


def isdir(s):
    found = _status(s)
    return found is not None and found[0]


def isfile(path):
    found = _status(path)
    return found is not None and not found[0]


def islink(path):
    found = _status(path, False)
    return found is not None and len(found) > 2 and found[2] >> 12 == 0o12


def isjunction(path):
    _text(path)
    return False


isdevdrive = isjunction


def ismount(path):
    return isdir(path) and realpath(path) == ("/" if isinstance(_text(path), str) else b"/")


def getsize(filename):
    import os
    return os.stat(filename).st_size


def getmtime(filename):
    import os
    return os.stat(filename).st_mtime


def getatime(filename):
    import os
    return os.stat(filename).st_atime


def getctime(filename):
    import os
    return os.stat(filename).st_ctime


def samestat(s1, s2):
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    import os
    first, second = os.stat(f1), os.stat(f2)
    # Of the host's own entries no number is known.
    return samestat(first, second) if first.st_ino or second.st_ino else realpath(f1) == realpath(f2)


def sameopenfile(fp1, fp2):
    import os
    return samestat(os.fstat(fp1), os.fstat(fp2))


def expanduser(path):
    path = _text(path)
    if isinstance(path, bytes):
        return expanduser(path.decode()).encode()
    if path != "~" and not path.startswith("~/"):
        return path
    import os
    return (os.environ.get("HOME", "/").rstrip("/") + path[1:]) or "/"


def expandvars(path):
    path = _text(path)
    if isinstance(path, bytes):
        return expandvars(path.decode()).encode()
    if "$" not in path:
        return path
    import os
    import re
    return re.sub(r"\$(\w+|\{[^}]*\})", lambda m: os.environ.get(m[1].strip("{}"), m[0]), path)
