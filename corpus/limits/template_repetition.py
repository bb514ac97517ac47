# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200211 instructions, 856 allocations
import string
t = string.Template('$a' * 10 ** 4)
while True:
    t.substitute(a='x' * 10 ** 5)
