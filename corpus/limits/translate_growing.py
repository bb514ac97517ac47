# limits: instructions=200000 memory=16777216 output=4000000
# ends: Instructions after 321116 instructions, 7 allocations
s = 'a' * 10 ** 5
s.translate({97: 'b' * 10 ** 6})
