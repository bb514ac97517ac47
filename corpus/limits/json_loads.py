# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 201504 instructions, 57 allocations
import json
s = '[' + '1,' * 10 ** 4 + '1]'
while True:
    json.loads(s)
