# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200061 instructions, 15 allocations
a = list(range(10 ** 5))
while True:
    a[:]
