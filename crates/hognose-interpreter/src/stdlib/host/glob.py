import fnmatch as _fnmatch
import os as _os

__all__ = ["escape", "glob", "iglob", "has_magic", "translate"]


def has_magic(s):
    return any(c in s for c in "*?[")


def escape(pathname):
    return "".join(f"[{c}]" if c in "*?[" else c for c in pathname)


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    pathname = _os.fspath(pathname)
    absolute = pathname.startswith("/")
    parts = [part for part in pathname.split("/") if part]
    base = "/" if absolute else ""
    root = _os.fspath(root_dir) if root_dir is not None else "/"
    return _find(base, parts, "" if absolute else root, recursive, include_hidden, pathname.endswith("/"))


def _real(root, shown):
    return _os.path.join(root, shown) if root else shown


def _names(root, shown):
    try:
        return _os.listdir(_real(root, shown) or "/")
    except OSError:
        return []


def _find(shown, parts, root, recursive, hidden, folders_only):
    if not parts:
        if shown and (not folders_only or _os.path.isdir(_real(root, shown))):
            yield shown + "/" if folders_only and not shown.endswith("/") else shown
        return
    first, rest = parts[0], parts[1:]
    if first == "**" and recursive:
        yield from _find(shown, rest, root, recursive, hidden, folders_only)
        if not rest and shown and not shown.endswith("/"):
            pass
        for name in _names(root, shown):
            if not hidden and name.startswith("."):
                continue
            below = _os.path.join(shown, name)
            if _os.path.isdir(_real(root, below)):
                yield from _find(below, parts, root, recursive, hidden, folders_only)
            elif not rest:
                yield below
        return
    if not has_magic(first):
        below = _os.path.join(shown, first)
        if _os.path.exists(_real(root, below)):
            yield from _find(below, rest, root, recursive, hidden, folders_only)
        return
    for name in _names(root, shown):
        if name.startswith(".") and not first.startswith(".") and not hidden:
            continue
        if _fnmatch.fnmatchcase(name, first):
            below = _os.path.join(shown, name)
            if not rest or _os.path.isdir(_real(root, below)):
                yield from _find(below, rest, root, recursive, hidden, folders_only)


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    return _fnmatch.translate(pat)
