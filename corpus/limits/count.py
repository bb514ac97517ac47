# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 201239 instructions, 5 allocations
s = 'a' * 10 ** 5
while True:
    s.count('aa')
