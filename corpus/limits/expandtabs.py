# limits: instructions=200000 memory=16777216 output=4000000
# ends: Memory after 79 instructions, 5 allocations
('\t' * 1000).expandtabs(10 ** 9)
