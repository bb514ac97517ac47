# limits: instructions=40000000 memory=16777216 output=4000000
# ends: Memory after 629155 instructions, 7 allocations
set(range(10 ** 8))
