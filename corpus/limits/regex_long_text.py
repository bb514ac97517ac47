# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200244 instructions, 807 allocations
import re
s = 'ab' * 10 ** 4
while True:
    re.findall('a.', s)
