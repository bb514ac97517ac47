# limits: instructions=600000 memory=16777216 output=4000000
# ends: Memory after 445381 instructions, 6 allocations
x = 'a' * 1000000
t = '{0}' * 1000
t.format(x)
