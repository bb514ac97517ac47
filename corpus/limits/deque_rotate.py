# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200698 instructions, 169 allocations
import collections
d = collections.deque(range(10 ** 5))
while True:
    d.rotate(5 * 10 ** 4)
