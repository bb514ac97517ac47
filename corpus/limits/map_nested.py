# limits: instructions=200000 memory=16777216 output=4000000
# ends: Instructions after 300003 instructions, 307 allocations
n = iter([1] * 2000)
for _ in range(300):
    n = map(abs, n)
list(n)
