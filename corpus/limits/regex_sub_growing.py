# limits: instructions=200000 memory=16777216 output=4000000
# ends: Memory after 103557 instructions, 112 allocations
import re
re.sub('a', 'b' * 10 ** 6, 'a' * 10 ** 5)
