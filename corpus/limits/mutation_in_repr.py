# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200001 instructions, 15389 allocations
class A:
    def __repr__(self):
        a.append(A())
        return 'A'
a = [A()]
while True:
    repr(a)
