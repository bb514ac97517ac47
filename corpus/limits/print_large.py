# limits: instructions=200000 memory=16777216 output=4000000
# ends: Output after 195344 instructions, 5 allocations
s = 'x' * 10 ** 6
while True:
    print(s)
