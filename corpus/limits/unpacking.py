# limits: instructions=200000 memory=16777216 output=4000000
# ends: Instructions after 300001 instructions, 10 allocations
a = list(range(10 ** 5))
while True:
    [*a, *a]
