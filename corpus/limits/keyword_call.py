# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 231304 instructions, 16 allocations
def f(**k): pass
d = {str(i): i for i in range(10 ** 4)}
while True:
    f(**d)
