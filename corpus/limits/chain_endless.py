# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200001 instructions, 22242 allocations
import itertools
for x in itertools.chain.from_iterable(itertools.repeat([1])): pass
