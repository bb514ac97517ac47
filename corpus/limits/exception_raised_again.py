# limits: instructions=20000000 memory=16777216 output=4000000
# ends: Memory after 3670030 instructions, 7 allocations
error = ValueError()
while True:
    try:
        raise error
    except ValueError:
        pass
