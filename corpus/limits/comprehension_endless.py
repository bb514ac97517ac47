# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200001 instructions, 19 allocations
import itertools
[x for x in itertools.count()]
