# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200361 instructions, 958 allocations
space = {}
exec('def f():\n' + ''.join(f' a{i} = 1\n' for i in range(500)) + ' while True: locals()', space)
space['f']()
