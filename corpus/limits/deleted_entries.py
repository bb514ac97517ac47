# limits: instructions=600000 memory=16777216 output=4000000
# ends: the instruction limit after 600531 instructions, 319 allocations
d = dict.fromkeys(range(20000))
s = set(d)
for i in range(19999):
    d.pop(i)
    s.discard(i)
while True:
    next(iter(s))
    next(reversed(d))
    for _ in d: pass
