# limits: instructions=200000 memory=16777216 output=4000000
# ends: Memory after 12 instructions, 4 allocations
'%.1000000000f' % 1.5
