# limits: instructions=200000 memory=16777216 output=4000000
# ends: Instructions after 401577 instructions, 6 allocations
eval('-' * 10 ** 5 + '1')
