# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200046 instructions, 3012 allocations
class A: pass
for i in range(10 ** 5):
    A = type('A', (A,), {})
