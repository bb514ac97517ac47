# limits: instructions=600000 memory=16777216 output=4000000
# ends: the instruction limit after 600933 instructions, 17 allocations
x = 'a' * 100000
while True:
    f'{x}{x}{x}{x}{x}{x}{x}{x}'
