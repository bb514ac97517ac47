# limits: instructions=200000 memory=16777216 output=4000000
# ends: Memory after 140643 instructions, 7 allocations
'a'.replace('a', 'b' * 10 ** 6).replace('b', 'c' * 10 ** 6)
