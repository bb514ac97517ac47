# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200032 instructions, 5386 allocations
import random
made = []
while True:
    made.append(random.Random(1))
