# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 225022 instructions, 7 allocations
a = list(range(10 ** 5))
while True:
    a.remove(99999)
    a.append(99999)
