# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 319214 instructions, 421 allocations
import io
f = io.StringIO()
while True:
    f.write('x' * 10 ** 5)
