"""Digests and base64."""

import hashlib, base64, binascii
t = 0
for i in range(6000):
    h = hashlib.sha256(b'abc%d' % i).hexdigest()
    t += int(h[:4], 16)
    e = base64.b64encode(h.encode())
    t += len(base64.b64decode(e))
    t += binascii.crc32(e) & 255
print(t)
