# limits: instructions=600000 memory=16777216 output=4000000
# ends: the instruction limit after 635929 instructions, 73 allocations
d = dict.fromkeys(range(20000))
s = set(d)
for i in range(1, 19999):
    d.pop(i)
    s.discard(i)
while True:
    list(d), str(d), [*s], dict(d), d == d.copy(), s <= {0, 1, 2}
