# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 228845 instructions, 17 allocations
import math
while True:
    math.comb(20000, 10000)
