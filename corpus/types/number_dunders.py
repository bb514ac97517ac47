# The special methods of numbers called by name: results, NotImplemented, wrong arity.
values = [7, -2, 2.5, 1+2j]
names = ['__add__', '__radd__', '__sub__', '__rsub__', '__mul__', '__truediv__', '__rtruediv__', '__floordiv__', '__mod__', '__rmod__', '__pow__', '__rpow__', '__eq__', '__ne__', '__lt__', '__ge__', '__and__', '__or__']
for v in values:
    for n in names:
        if not hasattr(v, n): print(v, n, 'absent'); continue
        row = []
        for w in (3, 1.5, 'x', None, 2j):
            try: row.append(repr(getattr(v, n)(w)))
            except Exception as e: row.append(f'{type(e).__name__}: {e}')
        print(v, n, row)
for v in values:
    for n in ('__neg__', '__pos__', '__abs__', '__invert__', '__bool__', '__int__', '__float__', '__index__', '__round__', '__trunc__', '__floor__', '__repr__', '__str__'):
        try: print(v, n, getattr(v, n)())
        except Exception as e: print(v, n, type(e).__name__, e)
for args in ((), (1, 2)):
    try: (5).__add__(*args)
    except TypeError as e: print(e)
