import _files

__all__ = ["BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO", "BufferedIOBase",
           "BufferedReader", "BufferedWriter", "BufferedRandom", "TextIOBase", "TextIOWrapper", "UnsupportedOperation", "SEEK_SET",
           "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE"]

DEFAULT_BUFFER_SIZE = 131072
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
BlockingIOError = BlockingIOError


class UnsupportedOperation(OSError, ValueError):
    __module__ = "io"


class IOBase:
    _closed = False

    def _check(self):
        if self._closed:
            dot = "." if isinstance(self, (TextIOBase, BytesIO)) and not isinstance(self, StringIO) else ""
            raise ValueError("I/O operation on closed file" + dot)

    def _unsupported(self, name):
        raise UnsupportedOperation(name)

    @property
    def closed(self):
        return self._closed

    def close(self):
        if not self._closed:
            self.flush()
            self._closed = True

    def flush(self):
        self._check()

    def seek(self, offset, whence=0, /):
        self._unsupported("seek")

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, size=None, /):
        self._unsupported("truncate")

    def fileno(self):
        self._unsupported("fileno")

    def isatty(self):
        self._check()
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1, /):
        lines, total = [], 0
        for line in self:
            lines.append(line)
            total += len(line)
            if hint is not None and 0 < hint <= total:
                break
        return lines

    def writelines(self, lines, /):
        self._check()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    pass


class BufferedIOBase(IOBase):
    pass


class TextIOBase(IOBase):
    encoding = None
    errors = None
    newlines = None

    def detach(self):
        self._unsupported("detach")


def _size(size):
    if size is None:
        return -1
    if isinstance(size, int):
        return size
    if hasattr(size, "__index__"):
        return size.__index__()
    raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'")


def _plain_bytes(data):
    if isinstance(data, (bytes, bytearray, memoryview)) or hasattr(data, "__buffer__"):
        return bytes(data)
    raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")


class _Bytes(BufferedIOBase):
    # The whole content in a bytearray, and a place in it.
    def _start(self, content):
        self._content = bytearray(content)
        self._at = 0

    def readable(self):
        self._check()
        return True

    def writable(self):
        self._check()
        return True

    def seekable(self):
        self._check()
        return True

    def read(self, size=-1, /):
        self._check()
        size = _size(size)
        if size < 0:
            size = max(len(self._content) - self._at, 0)
        found = bytes(self._content[self._at:self._at + size])
        self._at += len(found)
        return found

    def read1(self, size=-1, /):
        return self.read(size)

    def readline(self, size=-1, /):
        self._check()
        size = _size(size)
        end = self._content.find(b"\n", self._at) + 1 or len(self._content)
        if 0 <= size < end - self._at:
            end = self._at + size
        line = bytes(self._content[self._at:end])
        self._at += len(line)
        return line

    def readinto(self, buffer, /):
        if not isinstance(buffer, (bytearray, memoryview)) or isinstance(buffer, memoryview) and buffer.readonly:
            raise TypeError(f"readinto() argument must be read-write bytes-like object, not {type(buffer).__name__}")
        found = self.read(len(buffer))
        buffer[:len(found)] = found
        return len(found)

    readinto1 = readinto

    def write(self, data, /):
        self._check()
        data = _plain_bytes(data)
        if not data:
            return 0
        if self._at > len(self._content):
            self._content.extend(bytes(self._at - len(self._content)))
        self._content[self._at:self._at + len(data)] = data
        self._at += len(data)
        return len(data)

    def seek(self, offset, whence=0, /):
        self._check()
        if whence == 0:
            if offset < 0:
                raise ValueError(f"negative seek value {offset}")
            self._at = offset
        elif whence == 1:
            self._at = max(self._at + offset, 0)
        elif whence == 2:
            self._at = max(len(self._content) + offset, 0)
        else:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        return self._at

    def tell(self):
        self._check()
        return self._at

    def truncate(self, size=None, /):
        self._check()
        if size is None:
            size = self._at
        elif size < 0:
            raise ValueError(f"negative size value {size}")
        del self._content[size:]
        return size


class BytesIO(_Bytes):
    def __init__(self, initial_bytes=b""):
        self._start(_plain_bytes(initial_bytes) if initial_bytes is not None else b"")

    def getvalue(self):
        self._check()
        return bytes(self._content)

    def getbuffer(self):
        self._check()
        return memoryview(self._content)

    def close(self):
        self._closed = True


class StringIO(TextIOBase):
    def __init__(self, initial_value="", newline="\n"):
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f"newline must be str or None, not {type(newline).__name__}")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        self._newline = newline
        self._text = ""
        self._parts = []
        self._at = 0
        if initial_value:
            self.write(initial_value)
            self._at = 0

    def _whole(self):
        if self._parts:
            self._text += "".join(self._parts)
            self._parts.clear()
        return self._text

    def readable(self):
        self._check()
        return True

    writable = seekable = readable

    @property
    def line_buffering(self):
        return False

    def getvalue(self):
        self._check()
        return self._whole()

    def write(self, s, /):
        self._check()
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        count = len(s)
        if self._newline is None:
            s = s.replace("\r\n", "\n").replace("\r", "\n")
        elif self._newline in ("\r", "\r\n"):
            s = s.replace("\n", self._newline)
        if not s:
            return count
        if self._at < 0:
            self._parts.append(s)
            return count
        text = self._whole()
        if self._at >= len(text):
            if self._at > len(text):
                self._text = text + "\0" * (self._at - len(text))
            self._parts.append(s)
            self._at = -1
        else:
            self._text = text[:self._at] + s + text[self._at + len(s):]
            self._at += len(s)
        return count

    def _place(self):
        # -1 stands for the end while text is being appended.
        text = self._whole()
        if self._at < 0:
            self._at = len(text)
        return text

    def read(self, size=-1, /):
        self._check()
        size = _size(size)
        text = self._place()
        found = text[self._at:] if size < 0 else text[self._at:self._at + size]
        self._at += len(found)
        return found

    def readline(self, size=-1, /):
        self._check()
        size = _size(size)
        text = self._place()
        end = _line_end(text, self._at, self._newline)
        if 0 <= size < end - self._at:
            end = self._at + size
        line = text[self._at:end]
        self._at += len(line)
        return line

    def seek(self, offset, whence=0, /):
        self._check()
        text = self._place()
        if whence == 0:
            if offset < 0:
                raise ValueError(f"Negative seek position {offset}")
            self._at = offset
        elif whence in (1, 2):
            if offset:
                raise OSError("Can't do nonzero cur-relative seeks")
            if whence == 2:
                self._at = len(text)
        else:
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        return self._at

    def tell(self):
        self._check()
        self._place()
        return self._at

    def truncate(self, size=None, /):
        self._check()
        text = self._place()
        if size is None:
            size = self._at
        elif size < 0:
            raise ValueError(f"Negative size value {size}")
        self._text = text[:size]
        return size

    def close(self):
        self._closed = True


def _line_end(text, at, newline):
    if newline == "":
        n, r = text.find("\n", at), text.find("\r", at)
        if r >= 0 and (n < 0 or r < n):
            return r + (2 if n == r + 1 else 1)
        return n + 1 or len(text)
    ending = newline or "\n"
    found = text.find(ending, at)
    return len(text) if found < 0 else found + len(ending)


class _BinaryFile(_Bytes):
    def __init__(self, name, mode):
        self.name = name
        self.mode = mode
        kind = mode.replace("b", "").replace("t", "").replace("+", "")
        self._reads = kind == "r" or "+" in mode
        self._writes = kind != "r" or "+" in mode
        self._appends = kind == "a"
        self._dirty = False
        found = _files.stat(name)
        if kind == "x" and found is not None:
            raise FileExistsError(17, "File exists", name)
        if kind == "r" or kind == "a" and found is not None:
            self._start(_files.read(name))
        else:
            _files.write(name, b"")
            self._start(b"")
        if self._appends:
            self._at = len(self._content)

    def readable(self):
        self._check()
        return self._reads

    def writable(self):
        self._check()
        return self._writes

    def read(self, size=-1, /):
        self._check()
        if not self._reads:
            self._unsupported("read")
        return super().read(size)

    def readline(self, size=-1, /):
        self._check()
        if not self._reads:
            self._unsupported("read")
        return super().readline(size)

    def write(self, data, /):
        self._check()
        if not self._writes:
            self._unsupported("write")
        if self._appends:
            self._at = len(self._content)
        start = self._at
        count = super().write(data)
        # A file that nobody closes must not be lost: what is written is there at once.
        if not _files.write_at(self.name, start, bytes(self._content[start:self._at])):
            self._dirty = True
            if len(self._content) <= 65536:
                self.flush()
        return count

    def truncate(self, size=None, /):
        self._check()
        if not self._writes:
            self._unsupported("truncate")
        self._dirty = True
        if size is not None and size > len(self._content):
            self._content.extend(bytes(size - len(self._content)))
        size = super().truncate(size)
        self.flush()
        return size

    def flush(self):
        self._check()
        if self._dirty:
            _files.write(self.name, bytes(self._content))
            self._dirty = False

    def __repr__(self):
        return f"<_io.{type(self).__name__} name={self.name!r}>"


class BufferedReader(_BinaryFile):
    def peek(self, size=0, /):
        return bytes(self._content[self._at:])


class BufferedWriter(_BinaryFile):
    pass


class BufferedRandom(_BinaryFile):
    pass


class FileIO(_BinaryFile):
    pass


class TextIOWrapper(TextIOBase):
    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        self.buffer = buffer
        self.encoding = encoding or "utf-8"
        self.errors = errors or "strict"
        self.line_buffering = line_buffering
        self._newline = newline
        self._pending = None
        self._pending_at = 0

    @property
    def name(self):
        return self.buffer.name

    @property
    def mode(self):
        return getattr(self, "_mode", getattr(self.buffer, "mode", "r"))

    @property
    def closed(self):
        return self.buffer.closed

    def _check(self):
        if self.buffer.closed:
            raise ValueError("I/O operation on closed file.")

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def seekable(self):
        return self.buffer.seekable()

    def _load(self):
        if self._pending is None:
            if not self.buffer.readable():
                raise UnsupportedOperation("not readable")
            text = self.buffer.read().decode(self.encoding, self.errors)
            if self._newline is None:
                text = text.replace("\r\n", "\n").replace("\r", "\n")
            self._pending, self._pending_at = text, 0
        return self._pending

    def read(self, size=-1, /):
        self._check()
        size = _size(size)
        text = self._load()
        found = text[self._pending_at:] if size < 0 else text[self._pending_at:self._pending_at + size]
        self._pending_at += len(found)
        return found

    def readline(self, size=-1, /):
        self._check()
        size = _size(size)
        text = self._load()
        end = _line_end(text, self._pending_at, self._newline)
        if 0 <= size < end - self._pending_at:
            end = self._pending_at + size
        line = text[self._pending_at:end]
        self._pending_at += len(line)
        return line

    def _settle(self):
        # What was read ahead and not yet asked for goes back.
        if self._pending is not None:
            rest = self._pending[self._pending_at:]
            self.buffer.seek(-len(rest.encode(self.encoding, self.errors)), 1)
            self._pending = None

    def write(self, s, /):
        self._check()
        if not isinstance(s, str):
            raise TypeError(f"write() argument must be str, not {type(s).__name__}")
        if not self.buffer.writable():
            raise UnsupportedOperation("not writable")
        self._settle()
        count = len(s)
        if self._newline in ("\r", "\r\n"):
            s = s.replace("\n", self._newline)
        self.buffer.write(s.encode(self.encoding, self.errors))
        return count

    def tell(self):
        self._check()
        self._settle()
        return self.buffer.tell()

    def seek(self, offset, whence=0, /):
        self._check()
        if whence == 1 and offset:
            raise UnsupportedOperation("can't do nonzero cur-relative seeks")
        if whence == 2 and offset:
            raise UnsupportedOperation("can't do nonzero end-relative seeks")
        self._settle()
        return self.buffer.seek(offset, whence)

    def truncate(self, size=None, /):
        self._check()
        self._settle()
        return self.buffer.truncate(size)

    def flush(self):
        self.buffer.flush()

    def close(self):
        self.buffer.close()

    def detach(self):
        self._settle()
        return self.buffer

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None):
        self.encoding = encoding or self.encoding
        self.errors = errors or self.errors

    def __repr__(self):
        return f"<_io.TextIOWrapper name={self.name!r} mode={self.mode!r} encoding={self.encoding!r}>"


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    if hasattr(file, "__fspath__"):
        file = file.__fspath__()
    if isinstance(file, bytes):
        file = file.decode()
    if not isinstance(file, str):
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(file).__name__}")
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {type(mode).__name__}")
    if set(mode) - set("rwxabt+") or len(mode) > len(set(mode)):
        raise ValueError(f"invalid mode: {mode!r}")
    if "t" in mode and "b" in mode:
        raise ValueError("can't have text and binary mode at once")
    if sum(kind in mode for kind in "rwxa") != 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    binary = "b" in mode
    if binary and encoding is not None:
        raise ValueError("binary mode doesn't take an encoding argument")
    if binary and errors is not None:
        raise ValueError("binary mode doesn't take an errors argument")
    if binary and newline is not None:
        raise ValueError("binary mode doesn't take a newline argument")
    if "+" in mode:
        raw = BufferedRandom(file, mode)
    elif "r" in mode:
        raw = BufferedReader(file, mode)
    else:
        raw = BufferedWriter(file, mode)
    if binary:
        return raw
    text = TextIOWrapper(raw, encoding, errors, newline)
    text._mode = mode
    return text


def open_code(path):
    return open(path, "rb")


def text_encoding(encoding, stacklevel=2):
    return encoding or "utf-8"
