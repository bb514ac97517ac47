# limits: instructions=4000000 memory=16777216 output=4000000
# ends: the instruction limit after 4010362 instructions, 211218 allocations
# Nearly all of the memory is held: garbage is collected after every few objects.
keep = None
for _ in range(163000):
    keep = [keep]
while True:
    [1]
