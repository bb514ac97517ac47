# Counter arithmetic, comparison and in-place operators.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
from collections import Counter
a, b = Counter(a=3, b=1, n=-2), Counter(a=1, b=2, z=5)
show(r'''
a + b
a - b
a & b
a | b
+a
-a
b - a
a ^ b if hasattr(a, '__xor__') else 'no xor'
a == b
a == Counter(a=3, b=1, n=-2)
a == {'a': 3, 'b': 1, 'n': -2}
a != b
Counter(a=0) == Counter()
Counter(a=1) == {'a': 1}
a <= a
''')
