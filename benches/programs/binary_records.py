"""Binary records."""

import struct, io
b = io.BytesIO()
for i in range(12000):
    b.write(struct.pack('<IhBf', i, i % 100, i % 255, i / 2))
d = b.getvalue()
t = 0
for o in range(0, len(d), 11):
    a, h, c, f = struct.unpack_from('<IhBf', d, o)
    t += a + h + c + f
print(t, sum(struct.unpack('<%dB' % len(d), d)))
