# limits: instructions=200000 memory=16777216 output=4000000
# ends: ValueError after 20327 instructions, 10 allocations
e = ValueError()
e.__notes__ = ['x' * 1_000_000] * 100_000
raise e
