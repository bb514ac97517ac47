# limits: instructions=600000 memory=16777216 output=4000000
# ends: the instruction limit after 664650 instructions, 22721 allocations
import re
n = 0
while True:
    n += 500
    re.compile(''.join('(?P<a%d>)' % i for i in range(n)))
