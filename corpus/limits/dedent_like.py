# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 205969 instructions, 16023 allocations
s = ('a' * 100 + '\n') * 1000
while True:
    s.splitlines()
