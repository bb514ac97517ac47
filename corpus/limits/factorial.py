# limits: instructions=200000 memory=16777216 output=4000000
# ends: Instructions after 1825000017 instructions, 11 allocations
import math
math.factorial(10 ** 7)
