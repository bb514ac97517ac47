# __contains__, and what `in` does without it.
try: suspend
except NameError: suspend = lambda value=None: value

class Has:
    def __contains__(self, x): return suspend([x] if x != 'no' else '')
print(1 in Has(), 'no' in Has(), 'no' not in Has(), (1 in Has()) is True)

class Iterates:
    def __iter__(self):
        yield suspend(1)
        yield suspend(float('nan'))
        raise LookupError('past the second')
nan = float('nan')
print(1 in Iterates())
try: print(2 in Iterates())
except LookupError as e: print('raised', e)

class Never: __contains__ = None
class NoIter: __iter__ = None
for o in (Never(), NoIter(), 5, None, object):
    try: print(1 in o)
    except TypeError as e: print(e)

class Eq:
    def __eq__(self, other):
        print('compared', suspend(other))
        return other == 3
print(Eq() in [1, 2, 3, 4], Eq() in (1,), 3 in [Eq()], Eq() not in {}.keys(), nan in [nan], nan in [float('nan')])
try: print([] in {})
except TypeError as e: print(e)
try: print([] in {1})
except TypeError as e: print(e)
try: print(1 in 'abc')
except TypeError as e: print(e)
print('' in '', 'bc' in 'abc', b'b' in b'abc', 98 in b'abc', 2 in range(0, 10, 2), 3 in range(0, 10, 2))
