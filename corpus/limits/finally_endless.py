# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200001 instructions, 4 allocations
try:
    while True:
        pass
finally:
    print('finally')
    while True:
        pass
