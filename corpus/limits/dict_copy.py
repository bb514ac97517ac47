# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 202703 instructions, 34 allocations
d = dict.fromkeys(range(10 ** 4))
while True:
    dict(d)
