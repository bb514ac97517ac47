# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 219967 instructions, 5 allocations
x = 7 ** 20000
while True:
    y = x * x
