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
[1] + (2,)
(1,) + [2]
[1] + 5
[1] * [1]
[1] * '2'
[1] * 1.0
'ab' + [1]
1 in [1.0]
'1' in [1]
nan in [nan]
Any() in [5]
5 in [Any()]
[1] in [[1]]
None in []
True in [1]
[1, 2, 3].index(Any())
[Any()] == [object()]
''')
