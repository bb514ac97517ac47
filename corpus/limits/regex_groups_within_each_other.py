# limits: instructions=600000 memory=16777216 output=4000000
# ends: the instruction limit after 639361 instructions, 938 allocations
import re
p = re.compile('(' * 200 + 'é*' + ')' * 200)
s = 'é' * 10000
while True:
    p.findall(s), p.split(s), p.sub(r'\99', s)
