# limits: instructions=600000 memory=16777216 output=4000000
# ends: the instruction limit after 604634 instructions, 524 allocations
while True:
    '%.2f' % 1e300, f'{1e-300:.1000f}', format(1e300j, '.300f'), round(1e-300, 305)
