# limits: instructions=600000 memory=16777216 output=4000000
# ends: Memory after 458446 instructions, 10 allocations
x = 'a' * 1000000
f = eval("lambda: f'" + '{x}' * 1000 + "'")
f()
