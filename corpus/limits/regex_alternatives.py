# limits: instructions=200000 memory=16777216 output=4000000
# ends: Instructions after 201004 instructions, 702 allocations
import re
re.search('|'.join('a' * i + 'c' for i in range(300)), 'a' * 10 ** 5)
