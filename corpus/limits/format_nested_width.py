# limits: instructions=200000 memory=16777216 output=4000000
# ends: Memory after 20 instructions, 5 allocations
n = 10 ** 9
'{:{}}'.format(1, n)
