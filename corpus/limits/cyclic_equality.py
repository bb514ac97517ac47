# limits: instructions=200000 memory=16777216 output=4000000
# ends: Instructions after 300053 instructions, 6 allocations
a = []
a.append(a)
b = []
b.append(b)
while True:
    try:
        a == b
    except RecursionError:
        pass
