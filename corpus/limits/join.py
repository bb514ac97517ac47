# limits: instructions=200000 memory=16777216 output=4000000
# ends: Memory after 1424 instructions, 7 allocations
s = 'x' * 10 ** 5
while True:
    s.join([s] * 1000)
