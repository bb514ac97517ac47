# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 209574 instructions, 114 allocations
space = {}
exec('def f(%s): pass' % ', '.join(f'a{i}' for i in range(500)), space)
f, given = space['f'], {f'a{i}': i for i in range(500)}
while True:
    f(**given)
