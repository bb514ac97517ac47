# limits: instructions=40000000 memory=16777216 output=4000000
# ends: Memory after 629158 instructions, 8 allocations
{*map(str, range(10 ** 8))}
