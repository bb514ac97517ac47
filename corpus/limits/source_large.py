# limits: instructions=200000 memory=16777216 output=4000000
# ends: Memory after 46886 instructions, 5 allocations
compile('x = 1\n' * 10 ** 6, 'x', 'exec')
