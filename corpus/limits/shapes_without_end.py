# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200005 instructions, 26599 allocations
class A:
    pass


i = 0
while True:
    a = A()
    setattr(a, f'n{i}', 1)
    i += 1
