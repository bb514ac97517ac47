# Comparison, concatenation, repetition and membership of lists and tuples.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
import math
nan = math.nan
class Any:
    def __eq__(self, o): return True
    def __hash__(self): return 0
show(r'''
list({'a': 1}.items())
tuple(5)
list(None)
list(1, 2)
list(iterable=[1])
tuple(x=1)
(t := (1, 2)) is tuple(t), t[:] is t, t + () == t, t * 1 == t, hash((1, 2)) == hash((1.0, 2.0)), hash(()) == hash(tuple())
hash([1])
hash((1, [2]))
{(1, 2): 'x'}[1.0, 2]
{(): 1}
((),)
(1,)
((1,),)
(1, (2, (3,)))
''')
