# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 203428 instructions, 40 allocations
x = 10 ** 4000
while True:
    str(x)
