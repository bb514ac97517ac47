# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200004 instructions, 18674 allocations
import json
a = []
a.append(a)
while True:
    try:
        json.dumps(a)
    except ValueError:
        pass
