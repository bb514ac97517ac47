# limits: instructions=600000 memory=16777216 output=4000000
# ends: Instructions after 601004 instructions, 113 allocations
import re
p = re.compile('a' * 1000 + 'b')
s = 'a' * 100000
while True:
    p.search(s)
