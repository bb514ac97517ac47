# limits: instructions=200000 memory=16777216 output=4000000
# ends: Instructions after 300007 instructions, 33350 allocations
import itertools
list(itertools.permutations(range(20)))
