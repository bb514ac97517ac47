# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 216423 instructions, 10284 allocations
import gc
keep = [[i] for i in range(10000)]
while True:
    gc.collect()
