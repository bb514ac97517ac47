# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 222097 instructions, 171 allocations
import random
a = [random.random() for _ in range(10 ** 4)]
while True:
    sorted(a)
