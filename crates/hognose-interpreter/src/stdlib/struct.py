import _binary
import _hognose

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]


class error(Exception):
    __module__ = "struct"


_SIZES = {
    "x": 1, "c": 1, "b": 1, "B": 1, "?": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 4, "L": 4, "q": 8, "Q": 8, "e": 2,
    "f": 4, "d": 8, "s": 1, "p": 1, "F": 8, "D": 16,
}
_NATIVE = {**_SIZES, "l": 8, "L": 8, "n": 8, "N": 8, "P": 8}
_cache = {}


def _parsed(format):
    # The pieces of a format, each (code, count, offset, size), how long it is and how many values it takes; last the format itself.
    if isinstance(format, (bytes, bytearray)):
        format = format.decode("latin-1")
    if not isinstance(format, str):
        raise TypeError(f"Struct() argument 1 must be a str or bytes object, not {_hognose.type_name(format)}")
    found = _cache.get(format)
    if found is not None:
        return found
    order = format[:1] if format[:1] in tuple("@=<>!") else "@"
    at = 1 if format[:1] in tuple("@=<>!") else 0
    native = order == "@"
    sizes = _NATIVE if native else _SIZES
    pieces, offset, values, end = [], 0, 0, len(format)
    while at < end:
        c = format[at]
        at += 1
        if c in " \t\n\r\f\v":
            continue
        count = 1
        if c.isascii() and c.isdigit():
            start = at - 1
            while at < end and format[at].isascii() and format[at].isdigit():
                at += 1
            if at == end:
                raise error("repeat count given without format specifier")
            count = int(format[start:at])
            c = format[at]
            at += 1
        size = sizes.get(c)
        if size is None:
            raise error("bad char in struct format")
        if native and size > 1:
            step = 8 if c == "D" else size
            offset += -offset % step
        if offset + count * size > 0x7FFFFFFFFFFFFFFF:
            raise error("total struct size too long")
        if c in "sp":
            values += 1
        elif c != "x":
            values += count
        pieces.append((c, count, offset, size))
        offset += count * size
    found = (pieces, offset, values, order in "<@=", native, format)
    if len(_cache) > 100:
        _cache.clear()
    _cache[format] = found
    return found


def _packed(c, size, value, little, native=False):
    if c in "efdFD":
        if c in "FD":
            try:
                value = complex(value) if not isinstance(value, (str, bytes)) else None
            except TypeError:
                value = None
            if value is None:
                raise error("required argument is not a complex")
            half = "f" if c == "F" else "d"
            return _packed(half, size // 2, value.real, little) + _packed(half, size // 2, value.imag, little)
        if isinstance(value, (str, bytes, bytearray)):
            raise error("required argument is not a float")
        whole = isinstance(value, int)
        try:
            value = float(value)
        except (TypeError, OverflowError):
            raise error("required argument is not a float") from None
        data = _binary.float_bytes(value, size, little)
        if data is None and native and c == "f":
            # As a C compiler converts it.
            data = _binary.float_bytes(float("inf") if value > 0 else float("-inf"), size, little)
        if data is None and whole:
            raise error("int too large to convert")
        if data is None:
            raise OverflowError(f"float too large to pack with {c} format")
        return data
    if c == "c":
        if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
            raise error("char format requires a bytes object of length 1")
        return bytes(value)
    if c == "?":
        return b"\1" if value else b"\0"
    if type(value) is not int:
        try:
            value = value.__index__()
        except AttributeError:
            raise error("required argument is not an integer") from None
    signed = c in "bhilqn"
    bits = size * 8
    low = -1 << bits - 1 if signed else 0
    high = (1 << bits - signed) - 1
    if not low <= value <= high:
        if c == "P" and -1 << 63 <= value < 0:
            return (value + (1 << 64)).to_bytes(size, "little" if little else "big")
        if c == "P":
            raise error("int too large to convert")
        raise error(f"'{c}' format requires {low} <= number <= {high}")
    return value.to_bytes(size, "little" if little else "big", signed=signed)


def _unpacked(c, size, data, little):
    if c == "c":
        return data
    if c == "?":
        return data != b"\0"
    if c in "efd":
        return _binary.float_of_bytes(data, little)
    if c in "FD":
        half = size // 2
        return complex(_binary.float_of_bytes(data[:half], little), _binary.float_of_bytes(data[half:], little))
    return int.from_bytes(data, "little" if little else "big", signed=c in "bhilqn")


def _pack(parsed, values, name):
    pieces, length, expected, little, native, _ = parsed
    if len(values) != expected:
        raise error(f"{name} expected {expected} items for packing (got {len(values)})")
    out = bytearray(length)
    at = 0
    for c, count, offset, size in pieces:
        if c == "x":
            continue
        if c in "sp":
            value = values[at]
            at += 1
            if not isinstance(value, (bytes, bytearray)):
                raise error(f"argument for '{c}' must be a bytes object")
            if c == "p":
                if count:
                    value = value[:min(count - 1, 255)]
                    out[offset:offset + 1 + len(value)] = bytes([len(value)]) + value
            else:
                value = value[:count]
                out[offset:offset + len(value)] = value
            continue
        for _ in range(count):
            out[offset:offset + size] = _packed(c, size, values[at], little, native)
            offset += size
            at += 1
    return bytes(out)


def _unpack(parsed, data, base):
    out = []
    for c, count, offset, size in parsed[0]:
        if c == "x":
            continue
        offset += base
        if c == "s":
            out.append(data[offset:offset + count])
        elif c == "p":
            length = min(data[offset], count - 1) if count else 0
            out.append(data[offset + 1:offset + 1 + length])
        else:
            for _ in range(count):
                out.append(_unpacked(c, size, data[offset:offset + size], parsed[3]))
                offset += size
    return tuple(out)


@_hognose.builtin_class
class Struct:
    __module__ = "_struct"
    __slots__ = ("_format", "_parsed")

    def __init__(self, format):
        self._parsed = _parsed(format)
        self._format = format if isinstance(format, str) else bytes(format).decode("latin-1")

    format = property(lambda self: self._format)
    size = property(lambda self: self._parsed[1])

    @_hognose.at_once("_struct.pack")
    def pack(self, /, *values):
        return _pack(self._parsed, values, "pack")

    @_hognose.at_once("_struct.pack_into")
    def pack_into(self, buffer, offset, /, *values):
        size = self._parsed[1]
        view = memoryview(buffer)
        if view.readonly:
            raise TypeError(f"argument must be read-write bytes-like object, not {_hognose.type_name(buffer)}")
        data = _pack(self._parsed, values, "pack_into")
        view[_place(offset, len(view), size, "pack_into", "packing"):][:size] = data

    @_hognose.at_once("_struct.unpack")
    def unpack(self, buffer, /):
        data = _binary.to_bytes(buffer)
        if len(data) != self._parsed[1]:
            raise error(f"unpack requires a buffer of {self._parsed[1]} bytes")
        return _unpack(self._parsed, data, 0)

    @_hognose.at_once("_struct.unpack_from")
    def unpack_from(self, /, buffer, offset=0):
        data = _binary.to_bytes(buffer)
        return _unpack(self._parsed, data, _place(offset, len(data), self._parsed[1], "unpack_from", "unpacking"))

    def iter_unpack(self, buffer, /):
        size = self._parsed[1]
        if not size:
            raise error("cannot iteratively unpack with a struct of length 0")
        data = _binary.to_bytes(buffer)
        if len(data) % size:
            raise error(f"iterative unpacking requires a buffer of a multiple of {size} bytes")
        return unpack_iterator(self._parsed, data, size)

    def __repr__(self):
        return f"{type(self).__name__}({self._format!r})"


@_hognose.builtin_class
class unpack_iterator:
    __module__ = "_struct"
    __slots__ = ("_parsed", "_data", "_size", "_at")

    def __init__(self, parsed, data, size):
        self._parsed, self._data, self._size, self._at = parsed, data, size, 0

    def __iter__(self):
        return self

    @_hognose.at_once("_struct.next_unpacked")
    def __next__(self):
        at = self._at
        if at >= len(self._data):
            raise StopIteration
        self._at = at + self._size
        return _unpack(self._parsed, self._data, at)

    def __length_hint__(self):
        return (len(self._data) - self._at) // self._size


def _place(offset, length, size, name, doing):
    if offset < 0:
        if offset + size > 0:
            if name == "pack_into":
                raise error(f"no space to pack {size} bytes at offset {offset}")
            raise error(f"not enough data to unpack {size} bytes at offset {offset}")
        if offset + length < 0:
            raise error(f"offset {offset} out of range for {length}-byte buffer")
        offset += length
    if length - offset < size:
        raise error(
            f"{name} requires a buffer of at least {size + offset} bytes for {doing} {size} bytes at offset {offset} "
            f"(actual buffer size is {length})"
        )
    return offset


@_hognose.at_once("_struct.calcsize")
def calcsize(format, /):
    return _parsed(format)[1]


@_hognose.at_once("_struct.pack")
def pack(*arguments):
    if not arguments:
        raise TypeError("missing format argument")
    return _pack(_parsed(arguments[0]), arguments[1:], "pack")


@_hognose.at_once("_struct.pack_into")
def pack_into(format, buffer, offset, /, *values):
    Struct(format).pack_into(buffer, offset, *values)


@_hognose.at_once("_struct.unpack")
def unpack(format, buffer, /):
    return Struct(format).unpack(buffer)


@_hognose.at_once("_struct.unpack_from")
def unpack_from(format, /, buffer, offset=0):
    return Struct(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    return Struct(format).iter_unpack(buffer)
