# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200009 instructions, 168 allocations
import random
random.choices([1], k=10 ** 12)
