# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200114 instructions, 5392 allocations
import random
made = []
while True:
    made.append(random.Random(1))
