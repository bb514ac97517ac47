# limits: instructions=200000 memory=16777216 output=4000000
# ends: Memory after 262158 instructions, 262164 allocations
import itertools
list(zip(itertools.count(), itertools.count()))
