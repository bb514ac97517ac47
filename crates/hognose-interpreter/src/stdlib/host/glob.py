import fnmatch as _fnmatch
import os as _os
import re as _re

__all__ = ["escape", "glob", "iglob", "translate"]


def has_magic(s):
    wild = b"*?[" if isinstance(s, bytes) else "*?["
    return any(c in s for c in wild)


def escape(pathname):
    if isinstance(pathname, bytes):
        return escape(pathname.decode("latin-1")).encode("latin-1")
    return "".join(f"[{c}]" if c in "*?[" else c for c in pathname)


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    pathname = _os.fspath(pathname)
    is_bytes = isinstance(pathname, bytes)
    text = _os.fsdecode(pathname)
    root = "" if root_dir is None else _os.fsdecode(root_dir)
    found = _Search(root, recursive, include_hidden).paths(text)
    return (_os.fsencode(path) if is_bytes else path for path in found)


class _Search:
    # Paths that match a pattern, seen from a folder; an empty one is where the program is.
    def __init__(self, root, recursive, hidden):
        self.root, self.recursive, self.hidden = root, recursive, hidden

    def real(self, path):
        return _os.path.join(self.root, path) or "."

    def paths(self, pattern):
        folder, name = _os.path.split(pattern)
        if not has_magic(pattern):
            if name and _os.path.lexists(self.real(pattern)) or not name and folder and _os.path.isdir(self.real(folder)):
                yield pattern
            return
        if not folder:
            first = True
            for found in self.within("", name):
                # What `**` finds first is where it began.
                if found or not first:
                    yield found
                first = False
            return
        folders = self.paths(folder) if folder != pattern and has_magic(folder) else [folder]
        for folder in folders:
            for found in self.within(folder, name):
                yield _os.path.join(folder, found)

    def within(self, folder, name):
        if not has_magic(name):
            path = self.real(_os.path.join(folder, name))
            if _os.path.lexists(path) if name else _os.path.isdir(path):
                yield name
        elif name == "**" and self.recursive:
            if not folder or _os.path.isdir(self.real(folder)):
                yield ""
            yield from self.below(folder)
        else:
            hidden = self.hidden or name.startswith(".")
            for found in self.names(folder):
                if (hidden or not found.startswith(".")) and _fnmatch.fnmatchcase(found, name):
                    yield found

    def names(self, folder):
        try:
            return _os.listdir(self.real(folder))
        except OSError:
            return ()

    def below(self, folder):
        for name in self.names(folder):
            if self.hidden or not name.startswith("."):
                yield name
                path = _os.path.join(folder, name)
                if _os.path.isdir(self.real(path)):
                    for found in self.below(path):
                        yield _os.path.join(name, found)


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    seps = seps or "/"
    sep = _re.escape(seps[0])
    any_sep = f"[{_re.escape(seps)}]" if len(seps) > 1 else sep
    no_sep = f"[^{_re.escape(seps)}]"
    if include_hidden:
        one_last, one = f"{no_sep}+", f"{no_sep}+{any_sep}"
        any_segments, any_last = f"(?:.+{any_sep})?", ".*"
    else:
        one_last = f"[^{_re.escape(seps)}.]{no_sep}*"
        one = f"{one_last}{any_sep}"
        any_segments, any_last = f"(?:{one})*", f"(?:{one})*(?:{one_last})?"
    out = []
    parts = _re.split(any_sep, pat)
    last = len(parts) - 1
    for i, part in enumerate(parts):
        if part == "*":
            out.append(one if i < last else one_last)
        elif recursive and part == "**":
            if i == last:
                out.append(any_last)
            elif parts[i + 1] != "**":
                out.append(any_segments)
        else:
            if part:
                if not include_hidden and part[0] in "*?":
                    out.append(r"(?!\.)")
                out.append(_fnmatch._pieces(part, f"{no_sep}*", no_sep))
            if i < last:
                out.append(any_sep)
    return rf"(?s:{''.join(out)})\z"
