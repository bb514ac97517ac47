# limits: instructions=200000 memory=16777216 output=4000000
# ends: Instructions after 300001 instructions, 170 allocations
import collections, itertools
collections.Counter(itertools.count())
