# limits: instructions=200000 memory=16777216 output=4000000
# ends: RecursionError after 137493 instructions, 4005 allocations
def f(n):
    try:
        1 / 0
    except ZeroDivisionError:
        f(n + 1)
f(0)
