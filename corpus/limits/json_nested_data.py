# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200001 instructions, 49985 allocations
import json
a = []
for _ in range(10 ** 5):
    a = [a]
json.dumps(a)
