# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200928 instructions, 12 allocations
s = 'x' * 10 ** 5
while True:
    s = f'{s}{s}'
