# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200002 instructions, 106 allocations
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, other): return self.n == other.n
d = {}
i = 0
while True:
    d[K(i)] = i
    i += 1
