# limits: instructions=200000 memory=16777216 output=4000000
# ends: Instructions after 338179 instructions, 2007 allocations
a = ['x' * 1000 + str(i) for i in range(1000)]
while True:
    sorted(a)
