# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 204661 instructions, 46 allocations
a = ['x'] * 10 ** 4
while True:
    ''.join(a)
