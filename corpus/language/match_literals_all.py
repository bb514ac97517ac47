# Literal patterns: numbers, strings, bytes, None, bools, negative and complex.
try: suspend
except NameError: suspend = lambda value=None: value

def kind(x):
    match suspend(x):
        case 0: return 'zero'
        case -1: return 'minus one'
        case 1.5 | -2.5: return 'float'
        case 3+4j | -1j: return 'complex'
        case 'a' 'b': return 'string ab'
        case b'x': return 'bytes'
        case None: return 'none'
        case True: return 'true'
        case False: return 'never, 0 is first'
        case '': return 'empty'
        case _: return f'other {x!r}'
for x in (0, -1, 1.5, -2.5, 3+4j, -1j, 'ab', b'x', None, True, False, 0.0, 1, 1.0, '', 'a', [], 10**30):
    print(repr(x), '->', kind(x))
class Eq:
    def __eq__(self, other):
        print('compared with', repr(other))
        return suspend(other == 2)
match Eq():
    case None: print('None is by identity')
    case 1: print('one')
    case 2: print('two')
match 'text':
    case 'other': pass
print('no case matched')
