# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200043 instructions, 12 allocations
def f(*a): pass
a = list(range(10 ** 5))
while True:
    f(*a)
