# limits: instructions=40000000 memory=16777216 output=4000000
# ends: Memory after 1265990 instructions, 632994 allocations
all(map(str, range(10 ** 8, 10 ** 9)))
