# limits: instructions=200000 memory=16777216 output=4000000
# ends: Memory after 7 instructions, 4 allocations
b'x' * 10 ** 12
