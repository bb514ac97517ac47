# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200243 instructions, 16 allocations
s = 'ab' * 10 ** 4
t = str.maketrans('a', 'c')
while True:
    s.translate(t)
