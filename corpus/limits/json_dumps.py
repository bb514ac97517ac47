# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 202754 instructions, 86 allocations
import json
a = list(range(10 ** 4))
while True:
    json.dumps(a)
