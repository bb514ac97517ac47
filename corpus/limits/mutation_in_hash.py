# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200614 instructions, 588 allocations
class K:
    def __hash__(self):
        s.add(len(s))
        return 1
s = set()
while True:
    s.add(K())
