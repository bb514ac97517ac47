# What the complaint shows of a number's text that is none: the object for a float, the bytes for an int.
from array import array

class B(bytes):
    pass

for value in (b"x", bytearray(b"x"), memoryview(b"x y"), B(b"q"), bytearray(b"\xff"), b"\xff\x00", b"", bytearray(), "é", "", " ", "1_", b"1_"):
    for kind in (float, int, complex, lambda v: int(v, 16)):
        try:
            print(kind(value))
        except (ValueError, TypeError) as error:
            text = str(error)
            print(type(error).__name__, text.split(" at 0x")[0])
print(float(bytearray(b"1.5")), int(bytearray(b"12")), float(memoryview(b" 2 ")), int(bytearray(b"ff"), 16))
