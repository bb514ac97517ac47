# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 237582 instructions, 8 allocations
a = [0] * 10 ** 5
b = [0] * 10 ** 5
while True:
    a < b
