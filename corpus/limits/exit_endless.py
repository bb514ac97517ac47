# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200001 instructions, 11 allocations
class C:
    def __enter__(self): return self
    def __exit__(self, *a):
        print('exit')
        return True
with C():
    while True:
        pass
