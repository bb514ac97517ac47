# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200001 instructions, 4 allocations
while True:
    try:
        while True:
            pass
    except BaseException:
        pass
    finally:
        continue
