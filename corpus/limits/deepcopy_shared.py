# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200003 instructions, 349 allocations
import copy
a = [[0] * 100 for _ in range(100)]
while True:
    copy.deepcopy(a)
