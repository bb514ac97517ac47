# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 202022 instructions, 6 allocations
s = 'a' * 10 ** 5 + 'b'
while True:
    s.find('ab')
