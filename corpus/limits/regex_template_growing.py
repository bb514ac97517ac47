# limits: instructions=600000 memory=16777216 output=4000000
# ends: the instruction limit after 600001 instructions, 157 allocations
import re
p = re.compile('(a*)')
n = 500
while True:
    n *= 2
    p.sub(r'\1' * n, 'a' * n)
