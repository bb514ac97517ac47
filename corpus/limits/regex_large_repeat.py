# limits: instructions=200000 memory=16777216 output=4000000
# ends: finished after 1730 instructions, 213 allocations
import re
re.compile('((a{1000}){1000}){1000}')
