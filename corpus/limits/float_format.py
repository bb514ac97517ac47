# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200610 instructions, 165 allocations
while True:
    f'{1e300:.300f}'
