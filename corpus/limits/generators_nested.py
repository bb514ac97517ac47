# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200005 instructions, 14349 allocations
def g(n):
    if n:
        yield from g(n - 1)
while True:
    try:
        list(g(5000))
    except RecursionError:
        pass
