# limits: instructions=600000 memory=16777216 output=4000000
# ends: Instructions after 601004 instructions, 119 allocations
import re
p = re.compile('[' + ''.join(chr(300 + 2 * i) for i in range(5000)) + ']')
s = chr(299) * 100000
while True:
    p.search(s)
