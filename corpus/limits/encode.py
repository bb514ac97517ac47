# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 226628 instructions, 13 allocations
s = 'é' * 10 ** 5
while True:
    s.encode('utf-16')
