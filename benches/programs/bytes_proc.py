"""Bytes one by one."""

b = bytes(((i * 7 + 3) % 256 for i in range(60000)))
h = {}
for x in b:
    h[x] = h.get(x, 0) + 1
r = bytearray()
i = 0
while i < len(b):
    c = b[i]
    n = 1
    while i + n < len(b) and b[i + n] == c and (n < 255):
        n += 1
    r.append(n)
    r.append(c)
    i += n
x = bytes((a ^ 90 for a in b))
print(len(h), len(r), x[:5].hex(), sum(x), int.from_bytes(b[:8], 'big'), 12345678 .to_bytes(8, 'little'))
crc = 0
for x in b:
    crc ^= x
    for _ in range(4):
        crc = crc >> 1 ^ 3988292384 if crc & 1 else crc >> 1
print(crc)
