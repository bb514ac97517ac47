# limits: instructions=200000 memory=16777216 output=4000000
# ends: E after 415 instructions, 75 allocations
x = 0
for _ in range(60):
    x = [x, x]
class E(Exception):
    def __str__(self): return ''
raise E(x) from E(x)
