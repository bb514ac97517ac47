# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 201620 instructions, 13 allocations
b = bytes(10 ** 5)
while True:
    b.hex()
