# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200704 instructions, 154 allocations
while True:
    float('1' * 10 ** 4)
