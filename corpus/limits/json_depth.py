# limits: instructions=200000 memory=16777216 output=4000000
# ends: RecursionError after 43349 instructions, 32 allocations
import json
json.loads('[' * 10 ** 5 + ']' * 10 ** 5)
