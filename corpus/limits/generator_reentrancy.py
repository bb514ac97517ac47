# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200003 instructions, 57144 allocations
def g():
    yield from h
h = g()
while True:
    try:
        next(h)
    except (ValueError, StopIteration):
        h = g()
