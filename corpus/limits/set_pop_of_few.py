# limits: instructions=600000 memory=16777216 output=4000000
# ends: the instruction limit after 600002 instructions, 7 allocations
s = set(range(100000))
for i in range(1, 100000):
    s.discard(i)
while True:
    s.add(0)
    s.pop()
