# limits: instructions=2000000 memory=16777216 output=4000000
# ends: the instruction limit after 2002291 instructions, 660 allocations
N = 3000
class C:
    __match_args__ = tuple(f'a{i}' for i in range(N))
c = C()
for i in range(N):
    setattr(c, f'a{i}', i)
exec(f"while True:\n    match c:\n        case C({', '.join(['_'] * N)}): pass")
