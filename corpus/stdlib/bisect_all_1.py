# bisect: left, right, insort, bounds, keys, errors.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
import bisect
a = [1, 2, 2, 2, 5, 8]
show(r'''
bisect.bisect(a, 2)
bisect.bisect_left(a, 2)
bisect.bisect_right(a, 2)
bisect.bisect(a, 0)
bisect.bisect(a, 9)
bisect.bisect_left(a, 3)
bisect.bisect([], 1)
bisect.bisect_left(a, 2, 2)
bisect.bisect_right(a, 2, 0, 2)
bisect.bisect(a, 2, lo=3, hi=4)
bisect.bisect_left('abd', 'c')
bisect.bisect(range(0, 100, 10), 35)
bisect.bisect_left((1.5, 2.5), 2)
bisect.bisect(a, 'x')
bisect.bisect(5, 1)
''')
