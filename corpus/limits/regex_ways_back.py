# limits: memory=20000000
# ends: Memory after 97822 instructions, 111 allocations
# What a search could go back to takes memory too.
import re
s = 'ab' * 1000000
re.match('(?:a|b|c)*d', s)
print('finally')
