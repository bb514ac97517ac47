import re as _re

__all__ = ["filter", "filterfalse", "fnmatch", "fnmatchcase", "translate"]

_compiled = {}


def fnmatch(name, pat):
    return fnmatchcase(name, pat)


def fnmatchcase(name, pat):
    match = _compiled.get(pat)
    if match is None:
        if len(_compiled) >= 256:
            _compiled.clear()
        if isinstance(pat, bytes):
            match = _re.compile(translate(pat.decode("latin-1")).encode("latin-1")).match
        else:
            match = _re.compile(translate(pat)).match
        _compiled[pat] = match
    return match(name) is not None


def filter(names, pat):
    return [name for name in names if fnmatchcase(name, pat)]


def filterfalse(names, pat):
    return [name for name in names if not fnmatchcase(name, pat)]


def translate(pat):
    return f"(?s:{_pieces(pat, '.*', '.')})\\z"


def _pieces(pat, star, mark):
    # The pattern as a regular expression, with these for `*` and `?`.
    out, at, size = [], 0, len(pat)
    while at < size:
        char = pat[at]
        at += 1
        if char == "*":
            if not out or out[-1] != star:
                out.append(star)
        elif char == "?":
            out.append(mark)
        elif char == "[":
            end = at
            if end < size and pat[end] == "!":
                end += 1
            if end < size and pat[end] == "]":
                end += 1
            while end < size and pat[end] != "]":
                end += 1
            if end >= size:
                out.append("\\[")
                continue
            inside = pat[at:end].replace("\\", "\\\\")
            at = end + 1
            negative = inside.startswith("!")
            if negative:
                inside = inside[1:]
            pieces = []
            i = 0
            while i < len(inside):
                if i + 2 < len(inside) and inside[i + 1] == "-":
                    if inside[i] <= inside[i + 2]:
                        pieces.append(_set_char(inside[i]) + "-" + _set_char(inside[i + 2]))
                    i += 3
                else:
                    pieces.append(_set_char(inside[i]) if inside[i] != "-" else "\\-")
                    i += 1
            body = "".join(pieces).replace("\\\\\\\\", "\\\\")
            if not body:
                out.append("." if negative else "(?!)")
            else:
                out.append(f"[{'^' if negative else ''}{body}]")
        else:
            out.append(_re.escape(char))
    return "".join(out)


def _set_char(char):
    return "\\" + char if char in "^]&~|[" else char
