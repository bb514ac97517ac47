# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 207437 instructions, 293 allocations
import re
while True:
    re.compile('(a|b)' * 1000)
    re.purge()
