# limits: instructions=200000 memory=16777216 output=4000000
# ends: Memory after 65640 instructions, 5 allocations
a = [1]
while True:
    a += a
