# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 203157 instructions, 9 allocations
a = [[1] * 100] * 1000
while True:
    repr(a)
