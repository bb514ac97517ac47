# limits: instructions=200000 memory=16777216 output=4000000
# ends: Instructions after 301244 instructions, 7 allocations
x = 'a' * 1_000_000
[x] * 10_000
