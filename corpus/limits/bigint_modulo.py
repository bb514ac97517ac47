# limits: instructions=200000 memory=16777216 output=4000000
# ends: Instructions after 879849 instructions, 4 allocations
x = 7 ** 40000
y = 3 ** 20000
while True:
    x % y
