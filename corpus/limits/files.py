# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200003 instructions, 2227 allocations
i = 0
while True:
    with open(f'/f{i}', 'w') as f:
        f.write('x' * 10 ** 5)
    i += 1
