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
bisect.bisect(a, 1, -1)
bisect.bisect(a, 1, 0, 100)
bisect.bisect()
bisect.bisect(a, 1, 'x')
bisect.bisect_left([(1, 'a'), (3, 'b')], 2, key=lambda t: t[0])
bisect.bisect(['a', 'bbb'], 2, key=len)
bisect.bisect_right([5, 3, 1], -3, key=lambda x: -x)
bisect.bisect(a=a, x=5)
bisect.bisect_left(a, 2, hi=None)
bisect.bisect_left([1, 2], 1, key=5)
bisect.insort([1], 'a')
bisect.insort((1,), 2)
bisect.bisect is bisect.bisect_right
bisect.insort is bisect.insort_right
''')
