# limits: instructions=600000 memory=16777216 output=4000000
# ends: the instruction limit after 600009 instructions, 21970 allocations
import re
n = 0
while True:
    n += 1
    re.compile(''.join('[%c%c]' % (300 + i, 30000 - i) for i in range(n % 1000)))
