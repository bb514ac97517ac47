# limits: instructions=200000 memory=16777216 output=4000000
# ends: OverflowError after 10 instructions, 9 allocations
while True:
    (1 + 2j) ** 1000
