# limits: instructions=200000 memory=16777216 output=4000000
# ends: Memory after 810 instructions, 165 allocations
import random
random.getrandbits(10 ** 12)
