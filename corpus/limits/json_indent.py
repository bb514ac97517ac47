# limits: instructions=200000 memory=16777216 output=4000000
# ends: Instructions after 1071055 instructions, 50 allocations
import json
json.dumps([[1]] * 1000, indent=10 ** 6)
