# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200069 instructions, 8 allocations
t = tuple(range(10 ** 5))
while True:
    hash(t)
