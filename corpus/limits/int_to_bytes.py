# limits: instructions=200000 memory=16777216 output=4000000
# ends: Memory after 9 instructions, 4 allocations
(1).to_bytes(10 ** 12, 'big')
