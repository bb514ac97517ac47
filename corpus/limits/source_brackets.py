# limits: instructions=2000000 memory=16777216 output=4000000
# ends: SyntaxError after 1600790 instructions, 15 allocations
eval('[' * 10 ** 5)
