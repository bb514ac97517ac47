# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200005 instructions, 28537 allocations
import itertools
for x in itertools.product(range(100), repeat=20): pass
