import _files
from io import (DEFAULT_BUFFER_SIZE, BufferedIOBase, RawIOBase, TextIOBase, UnsupportedOperation, _line_end, _place, _plain_bytes,
                _size)

# What is open under a number: what `fileno` gave, or `os.open`.
_numbered = {}
# The permissions new files do not have.
_mask = 0o022


def _by_number(number):
    file = _numbered.get(number)
    if file is None:
        raise OSError(9, "Bad file descriptor")
    return file


def _new_number(file, least=3):
    number = least
    while number in _numbered:
        number += 1
    _numbered[number] = file
    return number


def _let_go(number):
    file = _numbered.pop(number, None)
    if file is not None:
        file.release()


class _Open:
    """An open file: content and place, which all have that have it open under a number of its own or the same. What is written is
    there at once, so that a file which nobody closes is not lost."""

    # The file's number in the tree; of one the host has, its content; how many have it open.
    number = content = None
    users = 1
    at = 0
    dirty = folder = null = inherited = False

    def __init__(self, path, reads, writes, appends=False):
        self.path, self.reads, self.writes, self.appends = path, reads, writes, appends

    def find(self):
        self.number = _files.open(self.path)
        if self.number is None:
            self.content = bytearray(_files.read(self.path))

    def size(self):
        return len(self.content) if self.number is None else _files.size(self.number)

    def status(self):
        return _files.stat(self.path if self.number is None else self.number)

    def read(self, size=-1):
        found = self.read_at(self.at, size)
        self.at += len(found)
        return found

    def read_at(self, at, size):
        if self.folder:
            raise IsADirectoryError(21, "Is a directory")
        if self.number is not None:
            return _files.read_at(self.number, at, size)
        return bytes(self.content[at:] if size < 0 else self.content[at:at + size])

    def readline(self, size):
        if self.folder or self.number is None:
            end = -1 if self.folder else self.content.find(b"\n", self.at) + 1 or len(self.content)
            return self.read(end - self.at if size < 0 else min(size, end - self.at))
        line = _files.line_at(self.number, self.at, size)
        self.at += len(line)
        return line

    def write(self, data):
        if not data or self.null:
            return len(data)
        if self.appends:
            self.at = self.size()
        self.write_at(self.at, data)
        self.at += len(data)
        return len(data)

    def write_at(self, at, data):
        if self.number is not None:
            _files.write_at(self.number, at, data)
            return
        content = self.content
        if at > len(content):
            content.extend(bytes(at - len(content)))
        content[at:at + len(data)] = data
        # The host takes whole files: large ones when they are flushed or closed.
        self.dirty = True
        if at + len(data) <= 65536:
            self.flush()

    def seek(self, offset, whence):
        offset = _offset(offset)
        if whence == 1:
            offset += self.at
        elif whence == 2:
            offset += self.size()
        elif whence != 0:
            raise OSError(22, "Invalid argument")
        if offset < 0:
            raise OSError(22, "Invalid argument")
        self.at = offset
        return offset

    def resize(self, size):
        if size < 0:
            raise OSError(22, "Invalid argument")
        if self.null:
            return
        if self.number is not None:
            _files.resize(self.number, size)
            return
        del self.content[size:]
        self.content.extend(bytes(size - len(self.content)))
        self.dirty = True
        self.flush()

    def flush(self):
        if self.dirty:
            _files.write(self.path, bytes(self.content))
            self.dirty = False

    def release(self):
        self.users -= 1
        if self.users == 0:
            self.flush()
            if self.number is not None:
                _files.close(self.number)


def _create(path, mode=0o666):
    _files.write(path, b"")
    mode &= ~_mask
    if mode & 0o777 != 0o644:
        _files.mark(path, (mode, None, None, None, None), True)


class FileIO(RawIOBase):
    """A file of the tree."""

    __module__ = "_io"

    def __init__(self, file, mode="r", closefd=True, opener=None):
        if not isinstance(mode, str):
            raise TypeError(f"FileIO() argument 'mode' must be str, not {type(mode).__name__}")
        if set(mode) - set("rwxab+") or len(mode) > len(set(mode)):
            raise ValueError(f"invalid mode: {mode}")
        kinds = [kind for kind in mode if kind in "rwxa"]
        if len(kinds) != 1:
            raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
        self._kind = kind = kinds[0]
        self._reads = kind == "r" or "+" in mode
        self._writes = kind != "r" or "+" in mode
        self.closefd = closefd
        self._number = None
        self.name = file
        if isinstance(file, int):
            if file < 0:
                raise ValueError("negative file descriptor")
            self._share(int(file))
            return
        if not closefd:
            raise ValueError("Cannot use closefd=False with file name")
        path = _path_of(file)
        if opener is not None:
            number = opener(file, _flags(kind, "+" in mode))
            if not isinstance(number, int):
                raise TypeError("expected integer from opener")
            if number < 0:
                raise ValueError(f"opener returned {number}")
            self._share(number)
            return
        self._open = opened = _Open(path, self._reads, self._writes, kind == "a")
        found = _files.stat(path)
        if found is None and path == "/dev/null":
            opened.content, opened.null = bytearray(), True
            return
        try:
            if kind == "x" and _files.stat(path, False) is not None:
                raise FileExistsError(17, "File exists", file)
            if kind == "w" and found is not None:
                _files.write(path, b"")
            elif kind != "r" and found is None:
                _create(path)
            opened.find()
        except OSError as error:
            error.filename = file
            raise
        if kind == "a":
            opened.at = opened.size()

    def _share(self, number):
        # What is open under a number already: content and place are the same.
        self._open = _by_number(number)
        self._number = number
        if self._open.folder:
            raise IsADirectoryError(21, "Is a directory", self.name)
        if self._kind == "a":
            self._open.at = self._open.size()

    @property
    def mode(self):
        plus = self._reads and self._writes
        kind = "r" if self._kind == "w" and plus else self._kind
        return kind + "b" + ("+" if plus else "")

    def _check(self):
        if self._closed:
            raise ValueError("I/O operation on closed file")
        return self._open

    def _usable(self):
        opened = self._check()
        if opened.users == 0:
            # Somebody closed it by its number.
            raise OSError(9, "Bad file descriptor")
        return opened

    def readable(self):
        self._check()
        return self._reads

    def writable(self):
        self._check()
        return self._writes

    def seekable(self):
        self._check()
        return True

    def fileno(self):
        opened = self._check()
        if self._number is None:
            self._number = _new_number(opened)
        return self._number

    def _for_reading(self):
        opened = self._check()
        if not self._reads:
            raise UnsupportedOperation("File not open for reading")
        return self._usable()

    def _for_writing(self):
        opened = self._check()
        if not self._writes:
            raise UnsupportedOperation("File not open for writing")
        return self._usable()

    def read(self, size=-1, /):
        return self._for_reading().read(_size(size))

    def readall(self):
        return self.read()

    def readinto(self, buffer, /):
        place = _place(buffer)
        found = self.read(len(place))
        place[:len(found)] = found
        return len(found)

    def readline(self, size=-1, /):
        return self._for_reading().readline(_size(size))

    def write(self, data, /):
        return self._for_writing().write(_plain_bytes(data))

    def seek(self, offset, whence=0, /):
        return self._usable().seek(offset, whence)

    def tell(self):
        return self._usable().at

    def truncate(self, size=None, /):
        opened = self._for_writing()
        size = opened.at if size is None else _offset(size)
        opened.resize(size)
        return size

    def flush(self):
        self._check().flush()

    def close(self):
        if self._closed:
            return
        self._closed = True
        if not self.closefd:
            self._open.flush()
        elif self._number is None:
            self._open.release()
        elif _numbered.get(self._number) is self._open:
            _let_go(self._number)

    def __repr__(self):
        if self._closed:
            return "<_io.FileIO [closed]>"
        return f"<_io.FileIO name={self.name!r} mode={self.mode!r} closefd={self.closefd}>"


def _offset(value):
    if isinstance(value, float) or not hasattr(value, "__index__"):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return value.__index__()


def _flags(kind, both):
    return {"r": 0, "w": 0o1101, "x": 0o301, "a": 0o2101}[kind] & ~3 | (2 if both else 0 if kind == "r" else 1)


def _path_of(file):
    if isinstance(file, bytes):
        file = file.decode("utf-8", "surrogateescape")
    if "\0" in file:
        raise ValueError("embedded null byte")
    return file


class _Buffered(BufferedIOBase):
    # A file of the tree is in memory already and is asked directly; of another raw stream some is read ahead.
    _reads = _writes = False

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if buffer_size <= 0:
            raise ValueError("buffer size must be strictly positive")
        if self._reads and not raw.readable():
            raise OSError("File or stream is not readable.")
        if self._writes and not raw.writable():
            raise OSError("File or stream is not writable.")
        self._raw = raw
        self._size = buffer_size
        self._ahead = b""

    @property
    def raw(self):
        if self._raw is None:
            raise ValueError("raw stream has been detached")
        return self._raw

    @property
    def closed(self):
        return self.raw.closed

    @property
    def name(self):
        return self.raw.name

    @property
    def mode(self):
        return self.raw.mode

    def _check(self, what="I/O operation on"):
        if self.raw.closed:
            raise ValueError(what + " closed file" + ("." if what.startswith("I/O") else ""))

    def _require(self, name, what=None):
        if not self._reads:
            self._unsupported(name)
        self._check((what or name) + (" of" if (what or name) != "flush" else ""))

    def readable(self):
        return self._reads and self.raw.readable()

    def writable(self):
        return self._writes and self.raw.writable()

    def seekable(self):
        self._check()
        return self.raw.seekable()

    def fileno(self):
        return self.raw.fileno()

    def isatty(self):
        return self.raw.isatty()

    def _fill(self, size):
        # At least so many bytes ahead, where there are as many; all with -1.
        parts, got = [self._ahead], len(self._ahead)
        while size < 0 or got < size:
            chunk = self.raw.read(self._size if size < 0 else max(self._size, size - got))
            if not chunk:
                break
            parts.append(chunk)
            got += len(chunk)
        self._ahead = b"".join(parts)

    def read(self, size=-1, /):
        self._require("read")
        size = _size(size)
        if size < -1:
            raise ValueError("read length must be non-negative or -1")
        if isinstance(self.raw, FileIO):
            return self.raw.read(size)
        if size > len(self._ahead) or size < 0:
            self._fill(size)
        found = self._ahead if size < 0 else self._ahead[:size]
        self._ahead = self._ahead[len(found):]
        return found

    def read1(self, size=-1, /):
        self._require("read1", "read")
        if isinstance(self.raw, FileIO):
            return self.raw.read(self._size if size < 0 else size)
        if not self._ahead:
            self._ahead = self.raw.read(self._size) or b""
        found = self._ahead if size < 0 else self._ahead[:size]
        self._ahead = self._ahead[len(found):]
        return found

    def _peek(self, size=0, /):
        self._require("peek")
        if isinstance(self.raw, FileIO):
            at = self.raw.tell()
            found = self.raw.read(self._size)
            self.raw.seek(at)
            return found
        if not self._ahead:
            self._ahead = self.raw.read(self._size) or b""
        return self._ahead

    def readline(self, size=-1, /):
        self._require("readline" if self._reads else "read")
        size = _size(size)
        if isinstance(self.raw, FileIO):
            return self.raw.readline(size)
        while b"\n" not in self._ahead and (size < 0 or len(self._ahead) < size):
            before = len(self._ahead)
            self._fill(before + 1)
            if len(self._ahead) == before:
                break
        end = self._ahead.find(b"\n") + 1 or len(self._ahead)
        if 0 <= size < end:
            end = size
        line, self._ahead = self._ahead[:end], self._ahead[end:]
        return line

    def write(self, data, /):
        if not self._writes:
            self._unsupported("write")
        data = _plain_bytes(data)
        self._check("write to")
        self._drop_ahead()
        at = 0
        while at < len(data):
            at += self.raw.write(data[at:]) or 0
        return len(data)

    def _drop_ahead(self):
        if self._ahead:
            self.raw.seek(-len(self._ahead), 1)
            self._ahead = b""

    def seek(self, offset, whence=0, /):
        self._check("seek of")
        if whence not in (0, 1, 2):
            raise ValueError(f"whence value {whence} unsupported")
        self._drop_ahead()
        return self.raw.seek(offset, whence)

    def tell(self):
        self._check()
        return self.raw.tell() - len(self._ahead)

    def truncate(self, size=None, /):
        if not self._writes:
            self._unsupported("truncate")
        self._check("truncate of")
        self._drop_ahead()
        return self.raw.truncate(size)

    def flush(self):
        self._check("flush of")
        self.raw.flush()

    def close(self):
        if self._raw is not None and not self._raw.closed:
            self._raw.close()

    def detach(self):
        raw = self.raw
        self._drop_ahead()
        self._raw = None
        return raw

    def __repr__(self):
        name = getattr(self._raw, "name", None)
        return f"<_io.{type(self).__name__}>" if name is None else f"<_io.{type(self).__name__} name={name!r}>"


class BufferedReader(_Buffered):
    __module__ = "_io"
    _reads = True
    peek = _Buffered._peek


class BufferedWriter(_Buffered):
    __module__ = "_io"
    _writes = True


class BufferedRandom(_Buffered):
    __module__ = "_io"
    _reads = _writes = True
    peek = _Buffered._peek


class BufferedRWPair(BufferedIOBase):
    __module__ = "_io"

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE):
        self.reader, self.writer = BufferedReader(reader, buffer_size), BufferedWriter(writer, buffer_size)
        for name in ("read", "read1", "readinto", "readinto1", "readline", "peek", "readable"):
            setattr(self, name, getattr(self.reader, name))
        for name in ("write", "flush", "writable"):
            setattr(self, name, getattr(self.writer, name))

    @property
    def closed(self):
        return self.writer.closed

    def close(self):
        self.writer.close()
        self.reader.close()

    def isatty(self):
        return self.reader.isatty() or self.writer.isatty()


def _translated(text):
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _untranslated(text, count):
    # The beginning of `text` that is `count` characters long when its line ends are translated.
    if "\r\n" not in text:
        return text[:count]
    end = 0
    for part in text.split("\r\n"):
        if count <= len(part):
            return text[:end + count]
        count -= len(part) + 1
        end += len(part) + 2
    return text


class TextIOWrapper(TextIOBase):
    __module__ = "_io"

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        for name, value in (("encoding", encoding), ("errors", errors), ("newline", newline)):
            if value is not None and not isinstance(value, str):
                raise TypeError(f"TextIOWrapper() argument '{name}' must be str or None, not {type(value).__name__}")
        _check_newline(newline)
        self._buffer = buffer
        self._set_encoding("UTF-8" if encoding in (None, "locale") else encoding)
        self._errors = errors or "strict"
        self._line_buffering, self._write_through = bool(line_buffering), bool(write_through)
        self._newline = newline
        # What was read: its text as it stands in the file and as it is given, and the place in the latter.
        self._source = self._text = None
        self._at = self._base = 0
        self._iterating = False
        self._seen = 0
        self._starts = not buffer.seekable() or not buffer.writable() or buffer.tell() == 0

    def _set_encoding(self, encoding):
        mark = "".encode(encoding)
        self._encoding = encoding
        # Without a mark of the byte order these are not read.
        self._marked = (mark, mark[::-1]) if len(mark) in (2, 4) else None

    @property
    def buffer(self):
        if self._buffer is None:
            raise ValueError("underlying buffer has been detached")
        return self._buffer

    encoding = property(lambda self: self._encoding)
    errors = property(lambda self: self._errors)
    line_buffering = property(lambda self: self._line_buffering)
    write_through = property(lambda self: self._write_through)
    closed = property(lambda self: self.buffer.closed)
    name = property(lambda self: self.buffer.name)

    @property
    def newlines(self):
        seen = tuple(end for bit, end in ((1, "\r"), (2, "\n"), (4, "\r\n")) if self._seen & bit)
        return seen if len(seen) > 1 else seen[0] if seen else None

    def _check(self):
        if self.buffer.closed:
            raise ValueError("I/O operation on closed file.")

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def seekable(self):
        return self.buffer.seekable()

    def fileno(self):
        return self.buffer.fileno()

    def isatty(self):
        return self.buffer.isatty()

    def _load(self):
        if self._text is None:
            if not self.buffer.readable():
                raise UnsupportedOperation("not readable")
            self._base = self.buffer.tell() if self.buffer.seekable() else 0
            source = self.buffer.read()
            if isinstance(source, str):
                raise TypeError("underlying read() should have returned a bytes-like object, not 'str'")
            source = bytes(source)
            if self._marked and source and not source.startswith(self._marked):
                width = 2 if "16" in self._encoding else 4
                raise UnicodeDecodeError(f"utf-{8 * width}", source, 0, width, "Stream does not start with BOM")
            source = source.decode(self._encoding, self._errors)
            if "\r" in source and self._newline in (None, ""):
                pairs = source.count("\r\n")
                self._seen |= (source.count("\r") > pairs) | (pairs > 0) << 2
                self._seen |= (source.count("\n") > pairs) << 1
            elif "\n" in source and self._newline in (None, ""):
                self._seen |= 2
            self._source, self._at = source, 0
            self._text = _translated(source) if self._newline is None else source
        return self._text

    def read(self, size=-1, /):
        self._check()
        size = _size(size)
        text = self._load()
        found = text[self._at:] if size < 0 else text[self._at:self._at + size]
        self._at += len(found)
        if not found:
            self._text = None
        return found

    def readline(self, size=-1, /):
        self._check()
        size = _size(size)
        text = self._load()
        end = _line_end(text, self._at, self._newline)
        if 0 <= size < end - self._at:
            end = self._at + size
        line = text[self._at:end]
        self._at += len(line)
        if not line:
            # Nothing is left; what comes later is read then.
            self._text = None
        return line

    def __next__(self):
        self._iterating = True
        line = self.readline()
        if not line:
            self._iterating = False
            raise StopIteration
        return line

    def write(self, s, /):
        self._check()
        if not isinstance(s, str):
            raise TypeError(f"write() argument must be str, not {type(s).__name__}")
        if not self.buffer.writable():
            raise UnsupportedOperation("not writable")
        self._text = None
        count = len(s)
        if self._newline in ("\r", "\r\n"):
            s = s.replace("\n", self._newline)
        if s:
            data = s.encode(self._encoding, self._errors)
            if not self._starts:
                # The mark of the byte order is at the beginning of a file only.
                data = data[len("".encode(self._encoding)):]
            self._starts = False
            self.buffer.write(data)
        return count

    def tell(self):
        self._check()
        if not self.buffer.seekable():
            raise UnsupportedOperation("underlying stream is not seekable")
        if self._iterating:
            raise OSError("telling position disabled by next() call")
        if self._text is None:
            return self.buffer.tell()
        before = _untranslated(self._source, self._at) if self._newline is None else self._source[:self._at]
        return self._base + (len(before.encode(self._encoding, self._errors)) if before else 0)

    def seek(self, offset, whence=0, /):
        self._check()
        if not self.buffer.seekable():
            raise UnsupportedOperation("underlying stream is not seekable")
        if whence == 1:
            if offset:
                raise UnsupportedOperation("can't do nonzero cur-relative seeks")
            offset = self.tell()
        elif whence == 2:
            if offset:
                raise UnsupportedOperation("can't do nonzero end-relative seeks")
            offset = self.buffer.seek(0, 2)
        elif whence != 0:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        elif offset < 0:
            raise ValueError(f"negative seek position {offset}")
        self.flush()
        self._text, self._iterating = None, False
        self._starts = offset == 0
        return self.buffer.seek(offset)

    def truncate(self, size=None, /):
        self._check()
        self.flush()
        return self.buffer.truncate(size)

    def flush(self):
        self._check()
        self._iterating = False
        self.buffer.flush()

    def close(self):
        if self._buffer is not None and not self._buffer.closed:
            self._buffer.close()

    def detach(self):
        buffer = self.buffer
        self.flush()
        self._buffer = None
        return buffer

    def reconfigure(self, *, encoding=None, errors=None, newline=False, line_buffering=None, write_through=None):
        ahead = self._text is not None and self._at < len(self._text)
        if ahead and (encoding is not None or errors is not None or newline is not False):
            raise UnsupportedOperation("It is not possible to set the encoding or newline of stream after the first read")
        if newline is not False:
            _check_newline(newline)
            self._newline = newline
        if encoding is not None:
            self._set_encoding("UTF-8" if encoding == "locale" else encoding)
            self._errors = "strict"
        self._errors = errors or self._errors
        self.flush()
        if line_buffering is not None:
            self._line_buffering = bool(line_buffering)
        if write_through is not None:
            self._write_through = bool(write_through)

    def __repr__(self):
        said = ""
        for name in ("name", "mode"):
            try:
                said += f" {name}={getattr(self, name)!r}"
            except (AttributeError, ValueError):
                pass
        return f"<_io.TextIOWrapper{said} encoding={self._encoding!r}>"


def _check_newline(newline):
    if newline is not None and not isinstance(newline, str):
        raise TypeError(f"open() argument 'newline' must be str or None, not {type(newline).__name__}")
    if newline not in (None, "", "\n", "\r", "\r\n"):
        raise ValueError(f"illegal newline value: {newline}")


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    if not isinstance(file, int):
        if not isinstance(file, (str, bytes)) and hasattr(type(file), "__fspath__"):
            file = file.__fspath__()
        if not isinstance(file, (str, bytes)):
            raise TypeError(f"expected str, bytes or os.PathLike object, not {type(file).__name__}")
    for name, value, kind in (("mode", mode, "str"), ("encoding", encoding, "str or None"), ("errors", errors, "str or None"),
                              ("newline", newline, "str or None")):
        if not isinstance(value, str) and (value is not None or name == "mode"):
            raise TypeError(f"open() argument '{name}' must be {kind}, not {type(value).__name__}")
    if set(mode) - set("rwxabt+") or len(mode) > len(set(mode)):
        raise ValueError(f"invalid mode: {mode!r}")
    if "t" in mode and "b" in mode:
        raise ValueError("can't have text and binary mode at once")
    kinds = sum(kind in mode for kind in "rwxa")
    if kinds > 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    if not kinds:
        raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
    binary = "b" in mode
    if binary and encoding is not None:
        raise ValueError("binary mode doesn't take an encoding argument")
    if binary and errors is not None:
        raise ValueError("binary mode doesn't take an errors argument")
    if binary and newline is not None:
        raise ValueError("binary mode doesn't take a newline argument")
    if not binary and buffering == 0:
        raise ValueError("can't have unbuffered text I/O")
    if not binary:
        _check_newline(newline)
        "".encode("utf-8" if encoding in (None, "locale") else encoding)
    raw = FileIO(file, mode.replace("t", ""), closefd, opener)
    if buffering == 0:
        return raw
    if "+" in mode:
        buffered = BufferedRandom(raw)
    elif "r" in mode:
        buffered = BufferedReader(raw)
    else:
        buffered = BufferedWriter(raw)
    if binary:
        return buffered
    text = TextIOWrapper(buffered, encoding, errors, newline, buffering == 1)
    text.mode = mode
    return text


def open_code(path):
    return open(path, "rb")


def text_encoding(encoding, stacklevel=2):
    return "locale" if encoding is None else encoding
