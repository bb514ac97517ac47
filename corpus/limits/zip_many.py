# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200491 instructions, 2404 allocations
s = [1] * 2000
while True:
    for _ in zip(*[s] * 2000):
        pass
