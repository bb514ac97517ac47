# limits: instructions=200000 memory=16777216 output=4000000
# ends: RecursionError after 43682 instructions, 55 allocations
import json
json.loads('[' * 10 ** 5 + ']' * 10 ** 5)
