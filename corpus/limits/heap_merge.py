# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200001 instructions, 47 allocations
import heapq, itertools
for x in heapq.merge(itertools.count(), itertools.count()): pass
