# limits: instructions=200000 memory=16777216 output=4000000
# ends: Instructions after 393217 instructions, 88 allocations
x = y = 1
y = True
for _ in range(40):
    x, y = slice(x, x), slice(y, y)
x == y
