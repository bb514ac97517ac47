# limits: instructions=200000 memory=16777216 output=4000000
# ends: Memory after 131195 instructions, 26 allocations
s = 'x'
while True:
    s += s
