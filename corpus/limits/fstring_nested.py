# limits: instructions=200000 memory=16777216 output=4000000
# ends: Instructions after 388319 instructions, 9 allocations
s = 'x' * 10 ** 5
while True:
    s = f'{s}{s}'
