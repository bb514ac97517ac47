import _bytes_io as _bytes
import _io as _usual

__all__ = ["BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO", "BufferedIOBase",
           "BufferedReader", "BufferedWriter", "BufferedRWPair", "BufferedRandom", "TextIOBase", "TextIOWrapper",
           "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE"]

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
        if self._closed:
            raise ValueError("I/O operation on closed file.")
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readline(self, size=-1, /):
        size, line = _size(size), bytearray()
        while size < 0 or len(line) < size:
            one = self.read(1)
            if not one:
                break
            line += one
            if one == b"\n":
                break
        return bytes(line)

    def readlines(self, hint=-1, /):
        lines, total = [], 0
        for line in self:
            lines.append(line)
            if hint is not None and hint > 0:
                if len(line) > hint - total:
                    break
                total += len(line)
        return lines

    def writelines(self, lines, /):
        self._check()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    def read(self, size=-1, /):
        size = _size(size)
        if size < 0:
            return self.readall()
        buffer = bytearray(size)
        count = self.readinto(buffer)
        return None if count is None else bytes(buffer[:count])

    def readall(self):
        found = bytearray()
        while chunk := self.read(DEFAULT_BUFFER_SIZE):
            found += chunk
        return bytes(found) if found or chunk is not None else None

    def readinto(self, buffer, /):
        self._unsupported("readinto")

    def write(self, data, /):
        self._unsupported("write")


class BufferedIOBase(IOBase):
    def read(self, size=-1, /):
        self._unsupported("read")

    def read1(self, size=-1, /):
        self._unsupported("read1")

    def _into(self, buffer, read):
        place = _place(buffer)
        found = read(len(place))
        place[:len(found)] = found
        return len(found)

    def readinto(self, buffer, /):
        return self._into(buffer, self.read)

    def readinto1(self, buffer, /):
        return self._into(buffer, self.read1)

    def write(self, data, /):
        self._unsupported("write")

    def detach(self):
        self._unsupported("detach")


class TextIOBase(IOBase):
    encoding = None
    errors = None
    newlines = None

    def read(self, size=-1, /):
        self._unsupported("read")

    def readline(self, size=-1, /):
        self._unsupported("readline")

    def write(self, s, /):
        self._unsupported("write")

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


def _index(value):
    from operator import index
    number = index(value)
    if not -0x8000000000000000 <= number <= 0x7FFFFFFFFFFFFFFF:
        raise OverflowError("Python int too large to convert to C ssize_t")
    return number


def _place(buffer):
    # The bytes of something that can be written into.
    try:
        place = memoryview(buffer)
    except TypeError:
        place = None
    if place is None or place.readonly:
        raise TypeError(f"readinto() argument must be read-write bytes-like object, not {type(buffer).__name__}")
    return place.cast("B")


def _plain_bytes(data):
    if isinstance(data, (bytes, bytearray, memoryview)) or hasattr(data, "__buffer__"):
        return bytes(data)
    raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")


_NOTHING = bytes()


class BytesIO(BufferedIOBase):
    # What is usual is done by natives; the methods with names of the class's own are for the rest. The whole content is a bytearray,
    # `_at` a place in it.
    def __init__(self, initial_bytes=_NOTHING):
        if _bytes.start(self, initial_bytes):
            return
        given = initial_bytes is not None and initial_bytes is not _NOTHING
        # Bytes open a closed one again, all else is written to it.
        self._closed = self._closed and not (given and type(initial_bytes) is bytes)
        self._content, self._at = bytearray(), 0
        if given:
            self.__write(initial_bytes)
            self._at = 0

    write, read, read1, readline, getvalue = _bytes.write, _bytes.read, _bytes.read1, _bytes.readline, _bytes.getvalue
    seek, tell, truncate, __next__ = _bytes.seek, _bytes.tell, _bytes.truncate, _bytes.__next__

    def readable(self):
        self._check()
        return True

    writable = seekable = readable

    def __iter__(self):
        return self

    def __next(self):
        line = BytesIO.readline(self)
        if not line:
            raise StopIteration
        return line

    def __read(self, size):
        size = _size(size)
        self._check()
        if size < 0:
            size = max(len(self._content) - self._at, 0)
        found = bytes(self._content[self._at:self._at + size])
        self._at += len(found)
        return found

    def __readline(self, size):
        size = _size(size)
        self._check()
        end = self._content.find(b"\n", self._at) + 1 or len(self._content)
        if 0 <= size < end - self._at:
            end = self._at + size
        line = bytes(self._content[self._at:end])
        self._at += len(line)
        return line

    def readinto(self, buffer, /):
        return self._into(buffer, lambda size: BytesIO.read(self, size))

    def readlines(self, size=None, /):
        self._check()
        if size is not None and not isinstance(size, int):
            raise TypeError(f"integer argument expected, got '{type(size).__name__}'")
        lines, total = [], 0
        while line := BytesIO.readline(self):
            lines.append(line)
            total += len(line)
            if size is not None and 0 < size <= total:
                break
        return lines

    def __write(self, data):
        self._check()
        data = _plain_bytes(data)
        if not data:
            return 0
        if self._at > len(self._content):
            self._content.extend(bytes(self._at - len(self._content)))
        self._content[self._at:self._at + len(data)] = data
        self._at += len(data)
        return len(data)

    def writelines(self, lines, /):
        self._check()
        for line in lines:
            BytesIO.write(self, line)

    def __seek(self, pos, whence):
        pos, whence = _index(pos), _index(whence)
        self._check()
        if whence == 0 and pos < 0:
            raise ValueError(f"negative seek value {pos}")
        if whence not in (0, 1, 2):
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        at = pos + (0, self._at, len(self._content))[whence]
        if at > 0x7FFFFFFFFFFFFFFF:
            raise OverflowError("new position too large")
        self._at = max(at, 0)
        return self._at

    def __tell(self):
        self._check()
        return self._at

    def __truncate(self, size):
        self._check()
        size = self._at if size is None else _index(size)
        if size < 0:
            raise ValueError(f"negative size value {size}")
        del self._content[size:]
        return size

    def __getvalue(self):
        self._check()
        return bytes(self._content)

    def getbuffer(self):
        self._check()
        return memoryview(self._content)

    def close(self):
        self._closed = True


class StringIO(TextIOBase):
    # What is usual is done by natives; the methods here are for the rest. The attributes are what both know: `_at` is the place in
    # characters, -1 while it is the end of the text, and `_byte` the place in bytes, -1 where that is not known.
    def __init__(self, initial_value="", newline="\n"):
        if _usual.start(self, initial_value, newline):
            return
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f"newline must be str or None, not {type(newline).__name__}")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        self._closed = False
        self._newline = newline
        self._text = ""
        self._at = self._byte = 0
        if initial_value:
            self._write(initial_value)
            self._at = self._byte = 0

    def readable(self):
        self._check()
        return True

    writable = seekable = readable

    @property
    def line_buffering(self):
        return False

    write, read, readline, getvalue, __next__ = _usual.write, _usual.read, _usual.readline, _usual.getvalue, _usual.__next__

    def _getvalue(self):
        self._check()
        return self._text

    def _write(self, s):
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
        text = self._place()
        if self._at >= len(text):
            self._text += "\0" * (self._at - len(text))
            self._text += s
            self._at = -1
        else:
            self._text = text[:self._at] + s + text[self._at + len(s):]
            self._at += len(s)
        return count

    def _place(self):
        # Before something happens to the text or the place.
        if self._at < 0:
            self._at = len(self._text)
        self._byte = -1
        return self._text

    def _read(self, size):
        self._check()
        size = _size(size)
        text = self._place()
        found = text[self._at:] if size < 0 else text[self._at:self._at + size]
        self._at += len(found)
        return found

    def _readline(self, size):
        self._check()
        size = _size(size)
        text = self._place()
        end = _line_end(text, self._at, self._newline)
        if 0 <= size < end - self._at:
            end = self._at + size
        line = text[self._at:end]
        self._at += len(line)
        return line

    _next = TextIOBase.__next__

    def seek(self, offset, whence=0, /):
        self._check()
        text = self._place()
        if whence == 0:
            if offset < 0:
                raise ValueError(f"Negative seek position {offset}")
            self._at = offset
            if not offset:
                self._byte = 0
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
        return len(self._text) if self._at < 0 else self._at

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


from _fileio import (BufferedRandom, BufferedReader, BufferedRWPair, BufferedWriter, FileIO, TextIOWrapper, open, open_code, text_encoding)
