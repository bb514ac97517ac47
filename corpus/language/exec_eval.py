# eval, exec, compile, globals, locals, vars and dir.
print(eval("1 + 2 * 3"), eval("[x * 2 for x in range(3)]"), eval(" 'spaces' "), eval("a + b", {"a": 1, "b": 2}))
x = 10
print(eval("x + 1"), eval("x", {"x": 20}), eval("x + y", {"x": 1}, {"y": 2}))
exec("y = x * 2\ndef twice(n):\n    return n * 2")
print(y, twice(21))
ns = {}
exec("a = 1\nb = a + 1\nclass K:\n    v = b", ns)
print(ns["b"], ns["K"].v, sorted(k for k in ns if not k.startswith("__")))
loc = {}
exec("z = 5; w = x", {"x": "given"}, loc)
print(loc)
code = compile("n ** 2", "<string>", "eval")
print([eval(code, {"n": n}) for n in range(4)], type(code).__name__)
block = compile("for i in range(3): out.append(i)\nout.append('end')", "<block>", "exec")
out = []
exec(block)
print(out)

def f(p):
    q = p + 1
    exec("q = 100")
    return sorted(locals().items()), q, eval("p + q")

print(f(1))
print("x" in globals(), globals()["x"], globals() is globals(), vars() is globals())
globals()["dynamic"] = "made"
print(dynamic)
class C:
    def __init__(self): self.a, self.b = 1, 2
print(vars(C()), sorted(n for n in dir(C()) if not n.startswith("__")), locals()["x"])
for bad in ("1 +", "x = 1", "(", "'unterminated", "a b", "1 = x"):
    try:
        eval(bad)
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
for bad in ("undefined_name", "1 / 0", "[][0]"):
    try:
        eval(bad)
    except Exception as e:
        print(type(e).__name__, e)
print(eval("lambda v: v + x")(5), exec("pass"), eval("(yes := 3) + yes"), yes)
try:
    vars(5)
except TypeError as e:
    print(e)
