# limits: instructions=600000 memory=16777216 output=4000000
# ends: the instruction limit after 621393 instructions, 32 allocations
k = 'a' * 100000
t = '%(' + k + ')s'
d = {k: 1}
while True:
    t % d
