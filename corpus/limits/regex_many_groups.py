# limits: instructions=1000000
# ends: Instructions after 1002004 instructions, 120 allocations
# Each place where a match could begin begins with all groups unset.
import re
p = re.compile('a[bc]' + '(c)' * 2000)
while True:
    p.search('a' * 1000)
