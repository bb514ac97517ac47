# Every parameter kind in one signature, and what reaches each.
def f(a, b, /, c, d=4, *rest, e, g=7, **others):
    return a, b, c, d, rest, e, g, others

print(f(1, 2, 3, e=5))
print(f(1, 2, c=3, e=5))
print(f(1, 2, 3, 40, 50, 60, e=5, g=70, h=80))
print(f(1, 2, 3, e=5, a="in others", b=None))
print(f(*[1, 2, 3], **{"e": 5, "z": 0}))

def only_keywords(*, a, b=2):
    return a, b

def only_positional(a, b=2, /):
    return a, b

print(only_keywords(b=1, a=0), only_positional(1), only_positional(1, 3))
calls = [
    lambda: f(1, 2),
    lambda: f(1, 2, 3),
    lambda: f(1, c=3, e=5),
    lambda: only_keywords(1, a=2),
    lambda: only_keywords(),
    lambda: only_keywords(a=1, c=3),
    lambda: only_positional(1, b=2),
    lambda: only_positional(a=1, b=2),
    lambda: only_positional(),
    lambda: only_positional(1, 2, 3),
    lambda: f(1, 2, 3, c=4, e=5),
]
for call in calls:
    try:
        print(call())
    except TypeError as e:
        print(e)
