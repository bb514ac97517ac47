# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200003 instructions, 5 allocations
d = {}
i = 0
while True:
    d[i] = i
    i += 1
