# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 280394 instructions, 114457 allocations
e = ValueError()
for _ in range(10 ** 5):
    e = ExceptionGroup('', [e])
raise e
