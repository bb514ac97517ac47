# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200008 instructions, 12243 allocations
s = set()
i = 1
while True:
    s.add(float(i << 52))
    i += 1
