# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200004 instructions, 54550 allocations
e = None
while True:
    n = ValueError()
    n.__context__ = e
    e = n
