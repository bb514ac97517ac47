# limits: instructions=200000 memory=16777216 output=4000000
# ends: Instructions after 393217 instructions, 324 allocations
x = int
for _ in range(40):
    x = dict[x, x] | list[x]
hash(x)
