# limits: instructions=200000 memory=16777216 output=4000000
# ends: Memory after 199018 instructions, 74632 allocations
while True:
    type('A', (), {})
