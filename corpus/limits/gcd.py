# limits: instructions=200000 memory=16777216 output=4000000
# ends: Instructions after 317940 instructions, 12 allocations
import math
x, y = 7 ** 20000, 3 ** 20000
while True:
    math.gcd(x, y)
