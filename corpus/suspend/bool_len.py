try: suspend
except NameError: suspend = lambda value=None: value

# __bool__ and __len__ reached by if, while, not, and, or, all, any, filter.
class T:
    def __init__(self, name, truth): self.name, self.truth = name, truth
    def __bool__(self):
        print("bool", self.name)
        return suspend(self.truth)
    def __repr__(self): return self.name

yes, no = T("yes", True), T("no", False)
print("if" if yes else "else", "if" if no else "else")
print(yes and no, no and yes, yes or no, no or yes, not yes, not no)
print(all([yes, no, yes]), any([no, yes, no]), list(filter(None, [yes, no])), bool(no))
if no: print("wrong")
elif yes: print("elif")
left = [yes, yes, no]
while left.pop(0):
    print("turn")
assert yes
print([x for x in (yes, no) if x], (lambda: 1 if not no else 2)())

class L:
    def __init__(self, n): self.n = n
    def __len__(self): return suspend(self.n)

print(bool(L(0)), bool(L(2)), len(L(3)), not L(0), "x" if L(0) else "y")
for bad in (-1, 1.5, "s"):
    try:
        len(L(bad))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    if T("odd", 3): pass
except TypeError as e:
    print(e)
