# Endless recursion through natives that call back ends as any other does.
class Endless:
    def __repr__(self): return repr(self)
    def __eq__(self, other): return [self] == [other, 1][:1]
    def __lt__(self, other): return sorted([other, self]) is None
    def __iter__(self): return iter(list(self))
    def __hash__(self): return hash((self,))
for f in (repr, lambda e: e == Endless(), lambda e: max(e, Endless()), list, hash, lambda e: {e: 1}):
    try:
        f(Endless())
        print("fine")
    except RecursionError as e:
        print("RecursionError")
