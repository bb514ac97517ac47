# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200045 instructions, 1608 allocations
C = type('C', (), {})
for i in range(400):
    C = type('C', (C,), {})
c = C()
while True:
    C.z = 1
    hasattr(c, 'q')
