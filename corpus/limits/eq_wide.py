# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200020 instructions, 10 allocations
a = list(range(10 ** 5))
b = list(range(10 ** 5))
while True:
    a == b
