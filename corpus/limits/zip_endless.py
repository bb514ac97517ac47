# limits: instructions=200000 memory=16777216 output=4000000
# ends: Instructions after 300002 instructions, 75017 allocations
import itertools
list(zip(itertools.count(), itertools.count()))
