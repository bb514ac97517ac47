# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200004 instructions, 33353 allocations
import itertools
for x in itertools.chain.from_iterable(itertools.repeat([1])): pass
