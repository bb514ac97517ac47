# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200226 instructions, 3235 allocations
types = [type('A', (), {}) for i in range(300)]
while True:
    u = int
    for t in types:
        u = u | t
