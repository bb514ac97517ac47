# limits: instructions=200000 memory=16777216 output=4000000
# ends: the instruction limit after 200002 instructions, 39991 allocations
class A:
    def __del__(self): self.again = A()
while True:
    A()
