# limits: instructions=200000 memory=16777216 output=4000000
# ends: Instructions after 201005 instructions, 111 allocations
import re
re.match('((a*)*)*b', 'a' * 60)
