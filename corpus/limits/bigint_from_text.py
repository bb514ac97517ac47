# limits: instructions=200000 memory=16777216 output=4000000
# ends: ValueError after 52469 instructions, 269 allocations
import sys
sys.set_int_max_str_digits(0)
s = '9' * 50000
while True:
    int(s)
