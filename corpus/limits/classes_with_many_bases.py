# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 211830 instructions, 934 allocations
bases = tuple(type(f'A{i}', (), {}) for i in range(300))
while True:
    type('B', bases, {})
