# limits: instructions=200000 memory=16777216 output=4000000
# ends: Memory after 843 instructions, 13 allocations
s = 'x' * 10 ** 5
while True:
    s = f'{s}{s}'
