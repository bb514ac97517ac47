# What `enumerate`, `super` and `pow` with three arguments complain about first.
def t(*a, **k):
    try: print(a, k, list(enumerate(*a, **k)))
    except BaseException as e: print(a, k, type(e).__name__, e)
t(); t([]); t([],1); t([],1,2); t([],1,2,3); t(iterable=[]); t(x=1); t(x=1,y=2); t(x=1,y=2,z=3); t(start=1); t(start=1,iterable=['a']); t(iterable=['a'],start=1); t(iterable=[1], x=1); t(start=1, x=1); t(x=1, start=2); t(x=1,iterable=[]); t([], start=1); t([], x=1); t([], iterable=[]); t([],1,start=2); t([],start=2,x=1); t([], x=2,y=1); t([],1,x=2); t([],1,2,x=3); t(iterable=[],start=1,x=2)


def attempt(f):
    try:
        print(repr(f()))
    except (TypeError, ValueError, RuntimeError) as e:
        print(type(e).__name__, e)


attempt(lambda: super(1, 2, 3))
attempt(lambda: super(int, 'a'))
attempt(lambda: super(x=1))
for a in (1, 2.0, 3j, '', None):
    for b in (1, 2.0, 3j, True, ''):
        for c in (1, 2.0, 3j, '', 0):
            print(a, b, c, end=': ')
            attempt(lambda: pow(a, b, c))
