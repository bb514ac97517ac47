# limits: instructions=200000 memory=16777216 output=4000000
# ends: Instructions after 524289 instructions, 127 allocations
def nest():
    a = [1]
    for _ in range(60):
        a = [a, a]
    return a
nest() == nest()
