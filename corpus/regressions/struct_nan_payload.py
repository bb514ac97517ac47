# What a NaN carries is kept by formats of two and four bytes; a pointer too large is named as such.
import struct
for b in (0xfe00,0x7e00,0xfc01,0x7c01,0xffff,0x7d55):
    d=b.to_bytes(2,'little'); x=struct.unpack('<e',d)[0]
    print(hex(b), struct.pack('<e',x).hex(), struct.pack('<d',x).hex(), struct.pack('<f',x).hex())
import math
print(struct.pack('<e',-math.nan).hex(), struct.pack('<e',math.nan).hex(), struct.pack('<f',-math.nan).hex(), struct.pack('<d',-math.nan).hex())
for b in (0xffc00000,0x7fc00001,0x7f800001,0xffa00000):
    d=b.to_bytes(4,'little'); x=struct.unpack('<f',d)[0]
    print(hex(b), struct.pack('<f',x).hex(), struct.pack('<d',x).hex())
for v in (2**70,-1,2**64):
    try: struct.pack('@P',v)
    except Exception as e: print(type(e),e)
