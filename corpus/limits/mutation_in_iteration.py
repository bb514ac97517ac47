# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200004 instructions, 5 allocations
a = [1]
for x in a:
    a.append(x)
