# limits: instructions=40000000 memory=16777216 output=4000000
# ends: Memory after 1048587 instructions, 7 allocations
print(*range(10 ** 8))
