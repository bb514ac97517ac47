# limits: instructions=600000 memory=16777216 output=4000000
# ends: Instructions after 701657 instructions, 10 allocations
d = dict.fromkeys(range(20000))
for i in range(1, 19999):
    del d[i]
[d] * 10000
