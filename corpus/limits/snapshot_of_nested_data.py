# limits: instructions=300000 memory=16777216 output=4000000
# ends: the instruction limit after 453261 instructions, 76987 allocations
# When a run has ended, the test dumps the session and loads it: with data as deep as the budget allows.
nested = ()
while True:
    nested = (nested, [nested], {1: nested})
