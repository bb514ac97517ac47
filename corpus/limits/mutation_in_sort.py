# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 201170 instructions, 72 allocations
a = list(range(1000))
def key(x):
    a.append(x)
    return -x
while True:
    try:
        a.sort(key=key)
    except ValueError:
        pass
