# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200806 instructions, 85 allocations
s = 'ab' * 10 ** 4
while True:
    s.replace('a', 'c')
