# limits: instructions=200000 memory=16777216 output=4000000
# ends: ExceptionGroup after 921 instructions, 505 allocations
e = ValueError('x' * 1000)
for _ in range(60):
    e = ExceptionGroup('', [e] * 20)
raise e
