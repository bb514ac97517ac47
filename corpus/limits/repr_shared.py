# limits: instructions=200000 memory=16777216 output=4000000
# ends: Instructions after 300001 instructions, 65 allocations
a = [1]
for _ in range(60):
    a = [a, a]
repr(a)
