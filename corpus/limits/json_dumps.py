# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 205187 instructions, 53 allocations
import json
a = list(range(10 ** 4))
while True:
    json.dumps(a)
