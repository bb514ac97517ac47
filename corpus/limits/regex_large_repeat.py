# limits: instructions=200000 memory=16777216 output=4000000
# ends: finished after 1196 instructions, 110 allocations
import re
re.compile('((a{1000}){1000}){1000}')
