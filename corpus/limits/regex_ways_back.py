# limits: memory=20000000
# ends: Memory after 160730 instructions, 214 allocations
# What a search could go back to takes memory too.
import re
s = 'ab' * 1000000
re.match('(?:a|b|c)*d', s)
print('finally')
