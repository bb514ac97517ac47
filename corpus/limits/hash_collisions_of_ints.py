# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200382 instructions, 507 allocations
d = {}
i = 0
while True:
    d[i * (2 ** 61 - 1)] = i
    i += 1
