# limits: instructions=200000 memory=16777216 output=4000000
# ends: Instructions after 300001 instructions, 13 allocations
class I(int): pass
I(5) in range(10 ** 12)
while True:
    'x' in range(10 ** 6)
