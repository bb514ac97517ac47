# limits: instructions=200000 memory=16777216 output=4000000
# ends: Memory after 65661 instructions, 6 allocations
b = bytearray(b'x')
while True:
    b += b
