# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 212629 instructions, 22 allocations
d = dict.fromkeys(range(10 ** 4))
while True:
    d | d
