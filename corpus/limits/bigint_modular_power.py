# limits: instructions=200000 memory=16777216 output=4000000
# ends: Instructions after 1227687164 instructions, 6 allocations
m = 2 ** 20000 - 1
while True:
    pow(3, m, m)
