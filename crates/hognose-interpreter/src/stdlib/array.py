import _binary
import _hognose
from operator import index as _index

__all__ = ["array", "ArrayType", "typecodes"]

typecodes = "bBuwhHiIlLqQfd"
_SIZES = {"b": 1, "B": 1, "u": 4, "w": 4, "h": 2, "H": 2, "i": 4, "I": 4, "l": 8, "L": 8, "q": 8, "Q": 8, "f": 4, "d": 8}
# What the errors of the small integers call them.
_WORDS = {"b": "signed char", "B": "unsigned byte integer", "h": "signed short integer", "H": "unsigned short", "i": "signed integer"}


def _character(value, what):
    if not isinstance(value, str):
        raise TypeError(f"{what} must be a unicode character, not {_hognose.type_name(value)}")
    if len(value) != 1:
        raise TypeError(f"{what} must be a unicode character, not a string of length {len(value)}")
    return value


def _checked(code, value):
    # The element that a value becomes.
    if code == "d" or code == "f":
        if type(value) is not float:
            value = _real(value)
        if code == "d":
            return value
        data = _binary.float_bytes(value, 4, True)
        if data is None:
            return float("inf") if value > 0 else float("-inf")
        return _binary.float_of_bytes(data, True)
    if code == "u" or code == "w":
        return _character(value, "array item")
    if type(value) is not int:
        value = _index(value)
    bits = 8 * _SIZES[code]
    signed = code in "bhilq"
    low, high = (-1 << bits - 1, (1 << bits - 1) - 1) if signed else (0, (1 << bits) - 1)
    if low <= value <= high:
        return value
    if code in "IL":
        if value < 0:
            raise OverflowError("can't convert negative value to unsigned int")
        if value >> 64:
            raise OverflowError("Python int too large to convert to C unsigned long")
        raise OverflowError("unsigned int is greater than maximum")
    if code in "qQ":
        raise OverflowError("can't convert negative int to unsigned" if code == "Q" and value < 0 else "int too big to convert")
    if not -1 << 63 <= value < 1 << 63:
        raise OverflowError("Python int too large to convert to C long")
    raise OverflowError(f"{_WORDS[code]} is {'less than minimum' if value < low else 'greater than maximum'}")


def _real(value):
    if isinstance(value, (str, bytes, bytearray)) or not (hasattr(value, "__float__") or hasattr(value, "__index__")):
        raise TypeError(f"must be real number, not {_hognose.type_name(value)}")
    return float(value)


def _encoded(code, items):
    size = _SIZES[code]
    if code in "fd":
        return b"".join([_binary.float_bytes(item, size, True) for item in items])
    if code in "uw":
        return "".join(items).encode("utf-32-le")
    if code == "B":
        return bytes(items)
    signed = code in "bhilq"
    return b"".join([item.to_bytes(size, "little", signed=signed) for item in items])


def _decoded(code, data):
    size = _SIZES[code]
    if len(data) % size:
        raise ValueError("bytes length not a multiple of item size")
    if code == "B":
        return list(data)
    if code in "uw":
        return list(data.decode("utf-32-le"))
    pieces = [data[at:at + size] for at in range(0, len(data), size)]
    if code in "fd":
        return [_binary.float_of_bytes(piece, True) for piece in pieces]
    signed = code in "bhilq"
    return [int.from_bytes(piece, "little", signed=signed) for piece in pieces]


def _buffer(value):
    if isinstance(value, array):
        return value.tobytes()
    if isinstance(value, (bytes, bytearray, memoryview)):
        return bytes(value)
    raise TypeError(f"a bytes-like object is required, not '{_hognose.type_name(value)}'")


def _compared(name):
    method = getattr(list, name)

    def compare(self, other, /):
        if not isinstance(other, array):
            return NotImplemented
        return method(self._items, other._items)

    compare.__name__ = name
    compare.__qualname__ = f"array.{name}"
    return compare


@_hognose.builtin_class
class array:
    """array(typecode [, initializer]) -> array

Return a new array whose items are restricted by typecode, and
initialized from the optional initializer value, which must be a list,
string or iterable over elements of the appropriate type.

Arrays represent basic values and behave very much like lists, except
the type of objects stored in them is constrained. The type is specified
at object creation time by using a type code, which is a single character."""

    __slots__ = ("_code", "_items", "__weakref__")
    __module__ = "array"

    def __new__(cls, typecode=_hognose, initializer=(), /, *more, **keywords):
        if keywords and cls is array:
            raise TypeError("array.array() takes no keyword arguments")
        if typecode is _hognose:
            raise TypeError("array() takes at least 1 argument (0 given)")
        if more:
            raise TypeError(f"array() takes at most 2 arguments ({len(more) + 2} given)")
        _character(typecode, "array() argument 1")
        texts = typecode == "u" or typecode == "w"
        if isinstance(initializer, str) and not texts:
            raise TypeError(f"cannot use a str to initialize an array with typecode '{typecode}'")
        if isinstance(initializer, array) and initializer._code in "uw" and not texts:
            raise TypeError(f"cannot use a unicode array to initialize an array with typecode '{typecode}'")
        if typecode not in _SIZES:
            raise ValueError("bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)")
        if typecode == "u":
            import warnings

            warnings.warn("The 'u' type code is deprecated and will be removed in Python 3.16", DeprecationWarning, stacklevel=2)
        self = object.__new__(cls)
        self._code = typecode
        if isinstance(initializer, (bytes, bytearray)):
            self._items = list(bytes(initializer).decode("utf-32-le")) if texts else _decoded(typecode, bytes(initializer))
        elif isinstance(initializer, array) and initializer._code == typecode:
            self._items = initializer._items.copy()
        else:
            self._items = [_checked(typecode, value) for value in initializer]
        return self

    @property
    def typecode(self):
        """the typecode character used to create the array"""
        return self._code

    @property
    def itemsize(self):
        """the size, in bytes, of one array item"""
        return _SIZES[self._code]

    def _made(self, items):
        made = object.__new__(array)
        made._code = self._code
        made._items = items
        return made

    @_hognose.at_once("_array.append")
    def append(self, v, /):
        """Append new value v to the end of the array."""
        self._items.append(_checked(self._code, v))

    def buffer_info(self, /):
        """Return a tuple (address, length) giving the current memory address and the length in items of the buffer used to hold array's contents.

The length should be multiplied by the itemsize attribute to calculate
the buffer length in bytes."""
        return id(self._items), len(self._items)

    def byteswap(self, /):
        """Byteswap all items of the array.

If the items in the array are not 1, 2, 4, or 8 bytes in size, RuntimeError is
raised."""
        size = self.itemsize
        data = self.tobytes()
        swapped = b"".join([data[at:at + size][::-1] for at in range(0, len(data), size)])
        self._items[:] = _decoded(self._code, swapped)

    def clear(self, /):
        """Remove all items from the array."""
        self._items.clear()

    def count(self, v, /):
        """Return number of occurrences of v in the array."""
        return self._items.count(v)

    def extend(self, bb, /):
        """Append items to the end of the array."""
        if isinstance(bb, array):
            if bb._code != self._code:
                raise TypeError("can only extend with array of same kind")
            self._items.extend(bb._items)
            return
        for value in bb:
            self.append(value)

    def frombytes(self, buffer, /):
        """Appends items from the string, interpreting it as an array of machine values, as if it had been read from a file using the fromfile() method."""
        self._items.extend(_decoded(self._code, _buffer(buffer)))

    def fromfile(self, f, n, /):
        """Read n objects from the file object f and append them to the end of the array."""
        if n < 0:
            raise ValueError("negative count")
        wanted = n * self.itemsize
        data = f.read(wanted)
        if not isinstance(data, bytes):
            raise TypeError("read() didn't return bytes")
        self.frombytes(data)
        if len(data) != wanted:
            raise EOFError("read() didn't return enough bytes")

    def fromlist(self, list, /):
        """Append items to array from list."""
        if not isinstance(list, _list):
            raise TypeError("arg must be list")
        self._items.extend([_checked(self._code, value) for value in list])

    def fromunicode(self, ustr, /):
        """Extends this array with data from the unicode string ustr.

The array must be a unicode type array; otherwise a ValueError is raised.
Use array.frombytes(ustr.encode(...)) to append Unicode data to an array of
some other type."""
        if not isinstance(ustr, str):
            raise TypeError(f"fromunicode() argument must be str, not {_hognose.type_name(ustr)}")
        if self._code not in "uw":
            raise ValueError("fromunicode() may only be called on unicode type arrays ('u' or 'w')")
        self._items.extend(ustr)

    def index(self, v, start=0, stop=0x7FFFFFFFFFFFFFFF, /):
        """Return index of first occurrence of v in the array.

Raise ValueError if the value is not present."""
        try:
            return self._items.index(v, start, stop)
        except ValueError:
            raise ValueError("array.index(x): x not in array") from None

    def insert(self, i, v, /):
        """Insert a new item v into the array before position i."""
        i = _index(i)
        self._items.insert(i, _checked(self._code, v))

    def pop(self, i=-1, /):
        """Return the i-th element and delete it from the array.

i defaults to -1."""
        i = _index(i)
        if not self._items:
            raise IndexError("pop from empty array")
        if not -len(self._items) <= i < len(self._items):
            raise IndexError("pop index out of range")
        return self._items.pop(i)

    def remove(self, v, /):
        """Remove the first occurrence of v in the array."""
        try:
            self._items.remove(v)
        except ValueError:
            raise ValueError("array.remove(x): x not in array") from None

    def reverse(self, /):
        """Reverse the order of the items in the array."""
        self._items.reverse()

    def tobytes(self, /):
        """Convert the array to an array of machine values and return the bytes representation."""
        return _encoded(self._code, self._items)

    def tofile(self, f, /):
        """Write all items (as machine values) to the file object f."""
        write = f.write
        if self._items:
            write(self.tobytes())

    def tolist(self, /):
        """Convert array to an ordinary list with the same items."""
        return self._items.copy()

    def tounicode(self, /):
        """Extends this array with data from the unicode string ustr.

Convert the array to a unicode string.  The array must be a unicode type array;
otherwise a ValueError is raised.  Use array.tobytes().decode() to obtain a
unicode string from an array of some other type."""
        if self._code not in "uw":
            raise ValueError("tounicode() may only be called on unicode type arrays ('u' or 'w')")
        return "".join(self._items)

    __class_getitem__ = classmethod(type(list[int]))
    __hash__ = None

    @_hognose.at_once("_array.length")
    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __reversed__(self):
        return reversed(self._items)

    def __contains__(self, v, /):
        return v in self._items

    @_hognose.at_once("_array.item")
    def __getitem__(self, key, /):
        if isinstance(key, slice):
            return self._made(self._items[key])
        try:
            return self._items[key]
        except TypeError:
            raise TypeError("array indices must be integers") from None
        except IndexError as error:
            raise IndexError(str(error).replace("list", "array")) from None

    @_hognose.at_once("_array.set_item")
    def __setitem__(self, key, value, /):
        if isinstance(key, slice):
            if not isinstance(value, array):
                raise TypeError(f'can only assign array (not "{_hognose.type_name(value)}") to array slice')
            if value._code != self._code:
                raise TypeError("bad argument type for built-in operation")
            try:
                self._items[key] = value._items
            except ValueError as error:
                raise ValueError(str(error).replace("sequence", "array")) from None
            return
        try:
            self._items[key]
        except TypeError:
            raise TypeError("array indices must be integers") from None
        except IndexError as error:
            raise IndexError(str(error).replace("list index", "array assignment index")) from None
        self._items[key] = _checked(self._code, value)

    def __delitem__(self, key, /):
        try:
            del self._items[key]
        except TypeError:
            raise TypeError("array indices must be integers") from None
        except IndexError as error:
            raise IndexError(str(error).replace("list assignment", "array assignment")) from None

    def __add__(self, value, /):
        if not isinstance(value, array):
            raise TypeError(f'can only append array (not "{_hognose.type_name(value)}") to array')
        if value._code != self._code:
            raise TypeError("bad argument type for built-in operation")
        return self._made(self._items + value._items)

    def __iadd__(self, value, /):
        if not isinstance(value, array):
            raise TypeError(f'can only extend array with array (not "{_hognose.type_name(value)}")')
        self.extend(value)
        return self

    def __mul__(self, value, /):
        return self._made(self._items * value)

    def __rmul__(self, value, /):
        return self._made(self._items * value)

    def __imul__(self, value, /):
        self._items *= value
        return self

    def __repr__(self):
        name = type(self).__name__
        if not self._items:
            return f"{name}('{self._code}')"
        shown = "".join(self._items) if self._code in "uw" else self._items
        return f"{name}('{self._code}', {shown!r})"

    def __bytes__(self):
        return self.tobytes()

    def __copy__(self):
        """Return a copy of the array."""
        return self._made(self._items.copy())

    def __deepcopy__(self, unused, /):
        """Return a copy of the array."""
        return self._made(self._items.copy())

    def __reduce_ex__(self, value, /):
        """Return state information for pickling."""
        return type(self), (self._code, self.tolist()), getattr(self, "__dict__", None)

    for _name in ("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"):
        locals()[_name] = _compared(_name)
    del _name


_list = list
ArrayType = array
