# limits: instructions=40000000 memory=16777216 output=4000000
# ends: Memory after 2097172 instructions, 8 allocations
dict.fromkeys(range(10 ** 8))
