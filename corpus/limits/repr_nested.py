# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200001 instructions, 50002 allocations
a = []
for _ in range(10 ** 5):
    a = [a]
repr(a)
