# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200160 instructions, 3123 allocations
i = 0
while True:
    exec(f'def f{i}(a, b, c):\n    return [a + {i}, b, c]')
    i += 1
