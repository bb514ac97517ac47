# limits: instructions=200000 memory=16777216 output=4000000
# ends: Instructions after 1070809 instructions, 29 allocations
import json
json.dumps([[1]] * 1000, indent=10 ** 6)
