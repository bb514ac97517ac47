# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200002 instructions, 347 allocations
import copy
a = [[0] * 100 for _ in range(100)]
while True:
    copy.deepcopy(a)
