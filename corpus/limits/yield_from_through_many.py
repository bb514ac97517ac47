# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200550 instructions, 406 allocations
def g(n):
    if n:
        yield from g(n - 1)
    else:
        while True:
            yield 1


it = g(400)
while True:
    next(it)
