# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200003 instructions, 19982 allocations
import itertools
for x in itertools.product(range(100), repeat=20): pass
