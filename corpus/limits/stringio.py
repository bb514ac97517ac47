# limits: instructions=200000 memory=16777216 output=4000000
# ends: Memory after 150863 instructions, 422 allocations
import io
f = io.StringIO()
while True:
    f.write('x' * 10 ** 5)
