# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200817 instructions, 7 allocations
while True:
    a = list(range(10 ** 4))
    while a:
        a.pop(0)
