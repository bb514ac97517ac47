# limits: instructions=200000 memory=16777216 output=4000000
# ends: Instructions after 525018 instructions, 7 allocations
a = list(range(10 ** 5))
while True:
    a.sort(reverse=True)
    a.sort()
