# limits: instructions=600000 memory=16777216 output=4000000
# ends: the instruction limit after 601470 instructions, 7 allocations
t = '{0' + '.real' * 10000 + '}'
while True:
    t.format(1)
