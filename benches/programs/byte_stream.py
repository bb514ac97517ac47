"""A stream of bytes."""

import io, struct
b = io.BytesIO()
for i in range(30000):
    b.write(struct.pack('>HB', i % 65536, i % 256))
b.seek(0)
t = 0
while True:
    r = b.read(3)
    if not r:
        break
    h, c = struct.unpack('>HB', r)
    t += h + c
print(t)
