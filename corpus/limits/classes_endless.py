# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200050 instructions, 7798 allocations
while True:
    type('A', (), {})
