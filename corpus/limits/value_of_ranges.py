# limits: instructions=200000 memory=16777216 output=4000000
# ends: Instructions after 1005133 instructions, 8 allocations
[range(1_000_000)] * 1000
