# limits: instructions=200000 memory=16777216 output=4000000
# ends: SyntaxError after 101574 instructions, 14 allocations
eval('-' * 10 ** 5 + '1')
