# limits: instructions=200000 memory=16777216 output=4000000
# ends: Memory after 180862 instructions, 180853 allocations
e = ValueError()
for _ in range(10 ** 5):
    e = ExceptionGroup('', [e])
raise e
