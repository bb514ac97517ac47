# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200339 instructions, 55 allocations
x = '9' * 4000
while True:
    int(x)
