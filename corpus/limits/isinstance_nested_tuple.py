# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200190 instructions, 10005 allocations
t = (int,)
for _ in range(10 ** 4):
    t = (t,)
while True:
    try:
        isinstance('', t)
    except RecursionError:
        pass
