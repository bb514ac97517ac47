# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200002 instructions, 75001 allocations
f = None
while True:
    f = (lambda g: lambda: g)(f)
