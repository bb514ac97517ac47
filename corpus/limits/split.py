# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200246 instructions, 45 allocations
s = 'a ' * 10 ** 4
while True:
    s.split()
