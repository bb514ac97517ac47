# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 204784 instructions, 21 allocations
s = set(range(10 ** 4))
while True:
    s & s
