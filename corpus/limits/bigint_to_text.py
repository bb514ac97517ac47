# limits: instructions=200000 memory=16777216 output=4000000
# ends: Instructions after 1375656 instructions, 264 allocations
import sys
sys.set_int_max_str_digits(0)
x = 7 ** 50000
while True:
    str(x)
