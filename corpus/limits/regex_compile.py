# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200627 instructions, 487 allocations
import re
while True:
    re.compile('(a|b)' * 1000)
    re.purge()
