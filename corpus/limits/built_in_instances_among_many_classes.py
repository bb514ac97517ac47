# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200001 instructions, 48246 allocations
made = [type('A', (), {}) for i in range(1500)]
while True:
    object()
    ValueError()
