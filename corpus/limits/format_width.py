# limits: instructions=200000 memory=16777216 output=4000000
# ends: Memory after 4 instructions, 4 allocations
f'{1:1000000000}'
