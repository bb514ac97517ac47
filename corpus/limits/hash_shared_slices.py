# limits: instructions=200000 memory=16777216 output=4000000
# ends: Instructions after 393217 instructions, 49 allocations
x = slice(0, 1)
for _ in range(40):
    x = slice(x, x, x)
hash(x)
