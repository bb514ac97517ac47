try: suspend
except NameError: suspend = lambda value=None: value

# Calls from code compiled while running.
print(eval("suspend(1) + suspend(2)"), eval("[suspend(i) for i in range(3)]"), eval("suspend(x)", {"suspend": suspend, "x": 5}))
exec("""
made = suspend("made")
def inside(n):
    return suspend(n) * 2
class Made:
    attr = suspend([1])
    def m(self):
        return eval("suspend(self.attr)")
""")
print(made, inside(4), Made().m())
code = compile("suspend(n) ** 2", "<code>", "eval")
print([eval(code, {"suspend": suspend, "n": suspend(n)}) for n in range(4)])
space = {"suspend": suspend}
exec("for i in range(suspend(3)):\n    total = i + suspend(10)", space)
print(space["i"], space["total"])

def local(p):
    q = suspend(p) + 1
    return eval("suspend(p) + suspend(q)"), sorted(locals())

print(local(1))
try:
    exec("try:\n    suspend(1) / 0\nfinally:\n    print('finally', suspend('f'))")
except ZeroDivisionError as e:
    print(e)
print(eval("lambda v: suspend(v) + 1")(1), list(map(eval, ["suspend('a')", "suspend('b')"])))
print(sorted([3, 1, 2], key=lambda n: eval("suspend(-n)", {"suspend": suspend, "n": n})))
