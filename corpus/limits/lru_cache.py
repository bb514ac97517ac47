# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200002 instructions, 119 allocations
import functools
@functools.lru_cache(maxsize=None)
def f(n): return n
i = 0
while True:
    f(i)
    i += 1
