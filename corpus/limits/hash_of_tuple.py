# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 237535 instructions, 8 allocations
t = tuple(range(10 ** 5))
while True:
    hash(t)
