# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200009 instructions, 10542 allocations
import itertools
sum(1 for _ in itertools.combinations(range(100), 50))
