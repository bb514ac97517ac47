# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 201578 instructions, 6 allocations
s = 'ß' * 10 ** 5
while True:
    s.casefold()
