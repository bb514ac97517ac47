# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200012 instructions, 4917 allocations
import statistics
a = list(range(1000))
while True:
    statistics.stdev(a)
