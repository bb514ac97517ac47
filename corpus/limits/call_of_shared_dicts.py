# limits: instructions=200000 memory=16777216 output=4000000
# ends: Instructions after 300001 instructions, 65 allocations
x = 'a' * 1000
for _ in range(60):
    x = {1: x, 2: x}
suspend(key=x)
