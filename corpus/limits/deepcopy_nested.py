# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200002 instructions, 49969 allocations
import copy
a = []
for _ in range(10 ** 5):
    a = [a]
copy.deepcopy(a)
