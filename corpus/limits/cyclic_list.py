# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200001 instructions, 5 allocations
a = []
a.append(a)
while True:
    repr(a)
