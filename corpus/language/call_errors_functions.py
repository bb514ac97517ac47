# Wrong calls of functions: counts, names, plural, and what is missing.
def none(): pass
def one(a): pass
def two(a, b): pass
def three(a, b, c): pass
def default(a, b=1): pass
def defaults(a=1, b=2): pass
def star(a, *rest): pass
def kw(a, **k): pass
def only(*, k): pass
def mixed(a, b=1, /, c=2, *d, e, f=3, **g): pass
calls = """none(1)
none(1, 2)
none(x=1)
one()
one(1, 2)
one(1, 2, 3)
one(b=1)
one(1, a=2)
one(1, b=2)
two()
two(1)
two(b=1)
two(1, 2, 3)
two(1, 2, c=3)
two(1, a=2)
three()
three(1)
three(c=1)
three(1, 2, 3, 4)
three(1, 2, 3, d=4)
default()
default(1, 2, 3)
default(b=1)
defaults(1, 2, 3)
defaults(1, 2, 3, 4)
defaults(1, 2, 3, c=4)
star()
star(b=1)
kw()
kw(1, 2)
only()
only(1)
only(1, k=2)
only(1, 2, k=3)
mixed()
mixed(1)
mixed(1, 2, c=3)
mixed(e=1)
mixed(a=1, e=2)
mixed(1, b=2, e=3)
mixed(1, 2, 3, 4, c=5, e=6)""".split('\n')
for call in calls:
    try: print(call, eval(call))
    except TypeError as e: print(call, '->', e)
