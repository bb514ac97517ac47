# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200925 instructions, 2074 allocations
a = ['x' * 1000 + str(i) for i in range(1000)]
while True:
    sorted(a)
