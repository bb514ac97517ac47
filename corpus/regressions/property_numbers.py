# Sums and conversions of numbers, found by tests/properties.rs.


def show(make, *args):
    try:
        print(repr(make(*args)))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


class Half:
    def __radd__(self, other):
        return other + 0.5


class Int(int):
    def __radd__(self, other):
        return "not asked"


show(sum, [714.751, 71466473, 384.91, 152.262])
show(sum, [0.1, 10**16, 1, 1, 1])
show(sum, [0.1, 2**70, 1, -2**70])
show(sum, [2**70, 0.1, 1, -2**70])
show(sum, [1.5, 10**400, 2.5])
show(sum, [0.1, True, False])
show(sum, [True, False, 3, 1 << 62, 1 << 62, 0.5])
show(sum, [0.5j, 10**16, 1, 1, 1.0, 0.1])
show(sum, [1e16, 1, 1j, 1.0, 1, 1e16j, 1j, 1j])
show(sum, [0.5j, 10**400])
show(sum, [1e100, 1, -1e100, 1])
show(sum, [1e16, Half(), 1.0, 1.0, 1.0])
show(sum, [0.1, Int(3), 0.2])
show(sum, [1, Int(3), 0.2])
show(sum, [0.1, 0.2, 0.3], 1e16)
show(sum, [1, 1.0, 1], True)
show(sum, [-0.0, -0.0], -0.0)
show(sum, [float("inf"), 1, float("inf")])
for text in ("-AP9115A", "1fAp1599px", "0x1p1024", "0x1p1023 x", "0x", ".p1", "1p", "1p+", " 0x1.8p1 ", "0x1p-99999z", "0p99999", "infx", "1.8.8"):
    show(float.fromhex, text)
show(b"".decode, "nonsense", "nothing")
show(str, b"", "nonsense")
show(bytearray().decode, "nonsense")
show("".encode, "nonsense")
import math
show(math.sumprod, [-0.1, 71073355998094855214], [-1e16, 463.446])
show(math.sumprod, [-5914116449316792922130935802707012, 58586938534820000000], [918.509, -128])
show(math.sumprod, [0.1, 10**400], [0.1, 2.0])
show(math.sumprod, [0.1, True, 2**70], [0.1, 2.0, False])
