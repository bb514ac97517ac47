# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 383820 instructions, 11705 allocations
e = ValueError()
while True:
    e.add_note('x' * 1000)
