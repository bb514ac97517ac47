# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 205349 instructions, 74 allocations
import json
a = list(range(10 ** 4))
while True:
    json.dumps(a)
