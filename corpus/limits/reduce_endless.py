# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200005 instructions, 117 allocations
import functools, itertools
functools.reduce(lambda a, b: b, itertools.count())
