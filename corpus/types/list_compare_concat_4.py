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
[object()] == [Any()]
(Any(), 1) == (2, 1)
(2,) != (Any(),)
(1, 2, 1).count(1), (1, 2, 1).index(1, 1), ('a', 'b').index('b')
(1, 2).index(3)
(1, 2).index(1, 1)
[1].index(2)
['x'].index('y', 0, 1)
tuple('ab')
tuple()
tuple([1])
tuple({'k': 1})
tuple(range(3))
list()
list('ab')
list((1, 2))
list({3})
''')
