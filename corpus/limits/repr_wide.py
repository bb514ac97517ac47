# limits: instructions=200000 memory=16777216 output=4000000
# ends: Instructions after 300001 instructions, 8 allocations
a = [[1] * 100] * 1000
while True:
    repr(a)
