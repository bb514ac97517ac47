# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200109 instructions, 23 allocations
a = list(range(10 ** 5))
while True:
    a[::2] = a[1::2]
