# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200008 instructions, 4766 allocations
while True:
    f'{1e300:.300f}'
