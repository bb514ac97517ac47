# limits: instructions=200000 memory=16777216 output=4000000
# ends: Memory after 199058 instructions, 74647 allocations
while True:
    type('A', (), {})
