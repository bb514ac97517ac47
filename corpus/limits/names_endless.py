# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200001 instructions, 4 allocations
i = 0
while True:
    globals()['a' + str(i)] = i
    i += 1
