# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200189 instructions, 4857 allocations
def f():
    try:
        f()
    except RecursionError:
        f()
f()
