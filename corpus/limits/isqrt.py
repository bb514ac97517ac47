# limits: instructions=200000 memory=16777216 output=4000000
# ends: Instructions after 391256 instructions, 11 allocations
import math
x = 10 ** 20000
while True:
    math.isqrt(x)
