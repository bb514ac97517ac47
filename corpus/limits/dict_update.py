# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 206425 instructions, 9 allocations
d = dict.fromkeys(range(10 ** 4))
e = {}
while True:
    e.update(d)
