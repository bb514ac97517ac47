# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 204510 instructions, 221 allocations
import re
s = 'ab' * 10 ** 4
while True:
    re.findall('a.', s)
