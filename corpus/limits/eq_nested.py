# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200001 instructions, 50001 allocations
def nest():
    a = []
    for _ in range(10 ** 5):
        a = [a]
    return a
nest() == nest()
