# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200008 instructions, 10 allocations
class A: pass
a = A()
i = 0
while True:
    setattr(a, 'a' + str(i), i)
    i += 1
