# limits: instructions=40000000 memory=16777216 output=4000000
# ends: Memory after 1973442 instructions, 394693 allocations
(0, 1) in zip(range(10 ** 8), range(10 ** 8))
