# limits: instructions=200000 memory=16777216 output=4000000
# ends: Memory after 13 instructions, 5 allocations
'%*d' % (10 ** 9, 1)
