# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200001 instructions, 20 allocations
import itertools
for x in itertools.cycle([1]): pass
