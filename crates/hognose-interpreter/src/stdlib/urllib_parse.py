from collections import namedtuple as _namedtuple
import re as _re

__all__ = [
    "urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs", "parse_qsl", "quote",
    "quote_plus", "quote_from_bytes", "unquote", "unquote_plus", "unquote_to_bytes", "DefragResult", "ParseResult", "SplitResult",
    "DefragResultBytes", "ParseResultBytes", "SplitResultBytes",
]

uses_relative = [
    "", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero", "rtsp", "rtsps", "rtspu",
    "sftp", "svn", "svn+ssh", "ws", "wss",
]
uses_netloc = uses_relative + [
    "telnet", "snews", "rsync", "nfs", "git", "git+ssh", "itms-services",
]
uses_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtsps", "rtspu", "sip", "sips", "mms", "sftp", "tel"]
_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")
_SCHEME = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.")
_STRIPPED = "".join(map(chr, range(33)))
_PAIRS = {(a + b).encode(): bytes.fromhex(a + b) for a in "0123456789ABCDEFabcdef" for b in "0123456789ABCDEFabcdef"}


class _Parts:
    __slots__ = ()

    def geturl(self):
        return urlunparse(self) if len(self) == 6 else urlunsplit(self)

    def _userinfo(self):
        info, found, _ = self.netloc.rpartition(self._at)
        if not found:
            return None, None
        name, colon, password = info.partition(self._colon)
        return name, password if colon else None

    def _hostinfo(self):
        host = self.netloc.rpartition(self._at)[2]
        before, bracket, rest = host.partition(self._open)
        if bracket:
            name, _, port = rest.partition(self._close)
            port = port.partition(self._colon)[2]
        else:
            name, _, port = host.partition(self._colon)
        return name, port or None

    @property
    def username(self):
        return self._userinfo()[0]

    @property
    def password(self):
        return self._userinfo()[1]

    @property
    def hostname(self):
        name = self._hostinfo()[0]
        if not name:
            return None
        host, percent, zone = name.partition(self._percent)
        return host.lower() + percent + zone

    @property
    def port(self):
        port = self._hostinfo()[1]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        port = int(port)
        if not 0 <= port <= 65535:
            raise ValueError("Port out of range 0-65535")
        return port

    _at, _colon, _open, _close, _percent = "@", ":", "[", "]", "%"


class _TextParts(_Parts):
    __slots__ = ()

    def encode(self, encoding="ascii", errors="strict"):
        return self._counterpart(*[part.encode(encoding, errors) for part in self])


class _ByteParts(_Parts):
    __slots__ = ()
    _at, _colon, _open, _close, _percent = b"@", b":", b"[", b"]", b"%"

    def decode(self, encoding="ascii", errors="strict"):
        return self._counterpart(*[part.decode(encoding, errors) for part in self])


class DefragResult(_namedtuple("DefragResult", "url fragment"), _TextParts):
    __slots__ = ()

    def geturl(self):
        return self.url + "#" + self.fragment if self.fragment else self.url


class SplitResult(_namedtuple("SplitResult", "scheme netloc path query fragment"), _TextParts):
    __slots__ = ()


class ParseResult(_namedtuple("ParseResult", "scheme netloc path params query fragment"), _TextParts):
    __slots__ = ()


class DefragResultBytes(_namedtuple("DefragResultBytes", "url fragment"), _ByteParts):
    __slots__ = ()

    def geturl(self):
        return self.url + b"#" + self.fragment if self.fragment else self.url


class SplitResultBytes(_namedtuple("SplitResultBytes", "scheme netloc path query fragment"), _ByteParts):
    __slots__ = ()


class ParseResultBytes(_namedtuple("ParseResultBytes", "scheme netloc path params query fragment"), _ByteParts):
    __slots__ = ()


for _text, _bytes in ((DefragResult, DefragResultBytes), (SplitResult, SplitResultBytes), (ParseResult, ParseResultBytes)):
    _text._counterpart, _bytes._counterpart = _bytes, _text


def _coerced(*values):
    # The values as text, and what turns a result back.
    is_text = isinstance(values[0], str)
    for value in values[1:]:
        if value and isinstance(value, str) != is_text:
            raise TypeError("Cannot mix str and non-str arguments")
    if is_text:
        return values, lambda x: x
    return tuple([v.decode("ascii", "strict") if v else "" for v in values]), lambda x: x.encode("ascii", "strict")


def urlparse(url, scheme="", allow_fragments=True):
    (url, scheme), back = _coerced(url, scheme)
    scheme, netloc, path, query, fragment = _split(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in path:
        path, params = _without_params(path)
    return back(ParseResult(scheme, netloc, path, params, query, fragment))


def _without_params(path):
    at = path.find(";", path.rfind("/") if "/" in path else 0)
    return (path, "") if at < 0 else (path[:at], path[at + 1:])


def urlsplit(url, scheme="", allow_fragments=True):
    (url, scheme), back = _coerced(url, scheme)
    return back(SplitResult(*_split(url, scheme, allow_fragments)))


def _split(url, scheme, allow_fragments):
    url = url.lstrip(_STRIPPED)
    scheme = scheme.strip(_STRIPPED)
    for c in "\t\r\n":
        url, scheme = url.replace(c, ""), scheme.replace(c, "")
    netloc = query = fragment = ""
    at = url.find(":")
    if at > 0 and url[0].isascii() and url[0].isalpha() and all(c in _SCHEME for c in url[:at]):
        scheme, url = url[:at].lower(), url[at + 1:]
    if url[:2] == "//":
        end = min([i for i in map(lambda c: url.find(c, 2), "/?#") if i >= 0], default=len(url))
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
    if allow_fragments and "#" in url:
        url, fragment = url.split("#", 1)
    if "?" in url:
        url, query = url.split("?", 1)
    return scheme, netloc, url, query, fragment


def urlunparse(components):
    (scheme, netloc, url, params, query, fragment), back = _coerced(*components)
    return back(_joined(scheme, netloc, f"{url};{params}" if params else url, query, fragment))


def urlunsplit(components):
    parts, back = _coerced(*components)
    return back(_joined(*parts))


def _joined(scheme, netloc, url, query, fragment):
    if netloc:
        if url and url[:1] != "/":
            url = "/" + url
        url = "//" + netloc + url
    elif url[:2] == "//" or scheme and scheme in uses_netloc and (not url or url[:1] == "/"):
        url = "//" + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url += "?" + query
    return url + "#" + fragment if fragment else url


def urljoin(base, url, allow_fragments=True):
    if not base:
        return url
    if not url:
        return base
    (base, url), back = _coerced(base, url)
    b_scheme, b_netloc, b_path, b_params, b_query, b_fragment = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, b_scheme, allow_fragments)
    if scheme != b_scheme or scheme not in uses_relative:
        return back(url)
    if scheme in uses_netloc:
        if netloc:
            return back(urlunparse((scheme, netloc, path, params, query, fragment)))
        netloc = b_netloc
    if not path and not params:
        path, params = b_path, b_params
        return back(urlunparse((scheme, netloc, path, params, query or b_query, fragment)))
    above = b_path.split("/")
    if above[-1] != "":
        del above[-1]
    if path[:1] == "/":
        segments = path.split("/")
    else:
        segments = above + path.split("/")
        segments[1:-1] = [s for s in segments[1:-1] if s]
    resolved = []
    for segment in segments:
        if segment == "..":
            if resolved:
                resolved.pop()
        elif segment != ".":
            resolved.append(segment)
    if segments[-1] in (".", ".."):
        resolved.append("")
    return back(urlunparse((scheme, netloc, "/".join(resolved) or "/", params, query, fragment)))


def urldefrag(url):
    (url,), back = _coerced(url)
    if "#" in url:
        scheme, netloc, path, params, query, fragment = urlparse(url)
        return back(DefragResult(urlunparse((scheme, netloc, path, params, query, "")), fragment))
    return back(DefragResult(url, ""))


def unquote_to_bytes(string):
    if not string:
        string.split
        return b""
    if isinstance(string, str):
        string = string.encode("utf-8")
    first, *rest = bytes(string).split(b"%")
    out = [first]
    for piece in rest:
        pair = _PAIRS.get(piece[:2])
        out.append(b"%" + piece if pair is None else pair + piece[2:])
    return b"".join(out)


def unquote(string, encoding="utf-8", errors="replace"):
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding or "utf-8", errors or "replace")
    if "%" not in string:
        string.split
        return string
    # Only what is ASCII can stand for bytes.
    return _re.sub(
        "[\0-\x7f]+", lambda m: unquote_to_bytes(m[0]).decode(encoding or "utf-8", errors or "replace"), string
    )


def unquote_plus(string, encoding="utf-8", errors="replace"):
    return unquote(string.replace("+", " "), encoding, errors)


def quote(string, safe="/", encoding=None, errors=None):
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode(encoding or "utf-8", errors or "strict")
    else:
        if encoding is not None:
            raise TypeError("quote() doesn't support 'encoding' for bytes")
        if errors is not None:
            raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    space = " " if isinstance(string, str) else b" "
    if space not in string:
        return quote(string, safe, encoding, errors)
    safe += " " if isinstance(safe, str) else b" "
    return quote(string, safe, encoding, errors).replace(" ", "+")


def quote_from_bytes(bs, safe="/"):
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if not bs:
        return ""
    safe = safe.encode("ascii", "ignore") if isinstance(safe, str) else bytes([c for c in safe if c < 128])
    kept = _SAFE.union(safe)
    return "".join([chr(c) if c in kept else f"%{c:02X}" for c in bs])


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    if hasattr(query, "items"):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError as error:
            raise TypeError("not a valid non-string sequence or mapping object") from error

    def shown(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(value if isinstance(value, str) else str(value), safe, encoding, errors)

    pairs = []
    for key, value in query:
        key = shown(key)
        if not doseq or isinstance(value, (str, bytes)):
            pairs.append(f"{key}={shown(value)}")
            continue
        try:
            len(value)
        except TypeError:
            pairs.append(f"{key}={shown(value)}")
        else:
            pairs += [f"{key}={shown(item)}" for item in value]
    return "&".join(pairs)


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    found = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        found.setdefault(name, []).append(value)
    return found


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    if not qs:
        return []
    is_text = isinstance(qs, str)
    if not is_text:
        qs = bytes(qs).decode("ascii")
        separator = separator if isinstance(separator, str) else separator.decode("ascii")
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError("Max number of fields exceeded")
    found = []
    for pair in qs.split(separator):
        if not pair and not strict_parsing:
            continue
        name, equals, value = pair.partition("=")
        if not equals and strict_parsing:
            raise ValueError(f"bad query field: {pair!r}")
        if value or keep_blank_values:
            name, value = (unquote(part.replace("+", " "), encoding, errors) for part in (name, value))
            found.append((name, value) if is_text else (name.encode(), value.encode()))
    return found
