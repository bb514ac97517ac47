# array.array: to and from bytes, files and texts.
from array import array
import io


def show(make, *args):
    try:
        print(repr(make(*args)))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


for code in "bBhHiIqQfd":
    a = array(code, [1, 2, 100])
    data = a.tobytes()
    back = array(code)
    back.frombytes(data)
    swapped = array(code, a)
    swapped.byteswap()
    print(code, a.itemsize, data.hex(), back == a, swapped.tobytes().hex())
w = array("w", "aé\U0001F40D")
print(w.tobytes(), w.tounicode(), array("w", w.tobytes()))
w.fromunicode("xyz")
print(w, len(w))
show(array("i").fromunicode, "a")
show(array("i").tounicode)
show(w.fromunicode, 1)
show(array("i").frombytes, b"abc")
show(array("i").frombytes, "abc")
print(array("h", b"\1\0\2\0"), array("B", bytearray(b"ab")), bytes(array("h", [1, -1])))
file = io.BytesIO()
array("h", [1, 2, 3, 4]).tofile(file)
file.seek(0)
h = array("h")
h.fromfile(file, 3)
print(h, file.tell())
show(h.fromfile, file, 2)
print(h)
show(h.fromfile, file, -1)
print(array("i", range(5)), array("d", iter([1, 2.5])), array("b", {1: 2}), array("i", array("b", [1])))
print(array("B", b"abc") + array("B", b"d"), array("i", [1]).buffer_info()[1])
