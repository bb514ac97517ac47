# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200004 instructions, 9480 allocations
import copy
a = []
a.append(a)
while True:
    copy.deepcopy(a)
