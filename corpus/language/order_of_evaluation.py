# Left to right, and the exceptions to that: every construct says when its parts ran.
log = []
def n(x, v=None):
    log.append(x)
    return x if v is None else v
def show():
    print(*log)
    log.clear()

n(1) + n(2) * n(3) - n(4); show()
[n("a"), n("b")], {n("k1"): n("v1"), n("k2"): n("v2")}, (n("c"), n("d")); show()
n("f", lambda *a, **k: None)(n("x"), *n("xs", []), k=n("kw"), **n("kws", {})); show()
t = n("target", [0, 0]); show()
n("obj", t)[n("index", 0)] = n("value"); show()
n("o2", t)[n("i2", 1)] += n("v3", 5); show()
(n("left", t)[n("l", 0)], n("right", t)[n("r", 1)]) = n("source", (1, 2)); show()
n("cond", 0) and n("then") or n("else"); show()
n("yes") if n("test", 1) else n("no"); show()
n("p", 1) < n("q", 2) < n("r", 0) < n("s", 9); show()
t[n("start", 0):n("stop", 1):n("step", 1)]; show()
f"{n('f1')}{n('f2'):{n('spec', '>3')}}{n('f3')}"; show()
lambda a=n("d1"), *, b=n("d2"): n("never"); show()
@n("deco1", lambda f: f)
@n("deco2", lambda f: f)
def g(a=n("default"), b: n("annotation") = n("default2")): pass
show()
class K(n("base", object), metaclass=n("meta", type)): n("body")
show()
[n(("inner", i)) for i in n("iter", range(2)) if n("if", 1)]; show()
del n("dt", [1])[n("di", 0)]; show()
a = b = n("chain"); show()
x = [n("w1"), (y := n("w2")), n("w3")]; show()
assert n("assert", 1), n("message"); show()
print(n("arg1"), end=n("end", "\n")); show()
n("two", 2) ** n("three", 3) ** n("zero", 0); show()
not n("not", 0) in n("in", [0]); show()
with n("cm1", type("M", (), {"__enter__": lambda s: 1, "__exit__": lambda s, *a: None})()) as t[n("as", 0)]: n("with body")
show()
