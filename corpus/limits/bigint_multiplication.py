# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 219928 instructions, 15 allocations
x = 3
while True:
    x = x * x
