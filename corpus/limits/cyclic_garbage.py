# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200003 instructions, 22221 allocations
class A: pass
while True:
    a = A()
    a.a = a
