# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200003 instructions, 20 allocations
import itertools
any(map(lambda x: False, itertools.count()))
