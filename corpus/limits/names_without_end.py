# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 243875 instructions, 2139 allocations
class A:
    pass


a, i = A(), 0
while True:
    getattr(a, 'n' * 3000 + str(i), None)
    i += 1
