# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200082 instructions, 1205 allocations
class K:
    def __hash__(self): return 1
    def __eq__(self, other):
        d.clear()
        d[K()] = 1
        return False
d = {}
while True:
    d[K()] = 1
