# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 201418 instructions, 115 allocations
import re
s = 'ab' * 10 ** 4
while True:
    re.findall('a.', s)
