# limits: instructions=200000 memory=16777216 output=4000000
# ends: Instructions after 300002 instructions, 64 allocations
x = 0
for _ in range(60):
    x = (x, x)
suspend(x)
