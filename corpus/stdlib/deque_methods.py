# deque: every method, on both ends, with maxlen.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
from collections import deque
show(r'''
deque()
deque('abc')
deque([1, 2, 3], 2)
deque(range(5), maxlen=3)
deque([1], maxlen=0)
deque(maxlen=2)
deque(iterable='ab')
deque([], None)
deque(5)
deque([], -1)
deque([], 'a')
deque([], 1.5)
deque(1, 2, 3)
> d = deque([1, 2, 3, 2])
d.append(4)
d.appendleft(0)
d.extend('xy')
d.extendleft('pq')
d
d.pop()
d.popleft()
d.rotate()
d
d.rotate(2)
d
d.rotate(-1)
d
d.rotate(100)
d
d.count(2)
d.index(2)
d.index(2, 4) if d.count(2) > 1 else 0
d.copy() == d
d.reverse()
d
len(d)
d[0]
d[-1]
d[2]
d.index('nope')
d.index(2, 0, 1)
d.remove('x')
d
d.remove('nope')
d.insert(1, 'ins')
d.insert(-1, 'neg')
d.insert(100, 'end')
d
d[100]
d['a']
d[1:2]
d.rotate('a')
d.maxlen
deque('abc', 2).maxlen
d.clear()
d
d.pop()
d.popleft()
d.rotate(5)
d.extend(deque('ab'))
d.extend(d)
d
d.extendleft(d)
d
deque('ab', 2).insert(0, 'x')
deque('abc') + deque('d')
deque('ab') * 2
2 * deque('a')
deque('ab', 3) * 2
deque('ab', 3) + deque('cd')
deque('ab') == deque('ab', 5)
deque('ab') == ['a', 'b']
deque('ab') < deque('b')
deque([1]) >= deque([1])
deque('a') != deque('b')
deque('a') + ['b']
deque('a') < ['b']
hash(deque())
'a' in deque('ab')
list(reversed(deque('ab')))
bool(deque())
repr(deque([deque([1])]))
deque('ab').__contains__('z')
sorted(deque([3, 1]))
deque[int]
''')
e = deque('abc', maxlen=3); e.append('d'); print(e); e.appendleft('z'); print(e); e.extend('12345'); print(e); e += 'xy'; print(e); e *= 2; print(e); e[0] = 'first'; del e[1]; print(e)
try: e.maxlen = 5
except AttributeError as err: print(err)
r = deque([1]); r.append(r); print(r)
for change in ('d.append(9)', 'd.popleft()', 'd.rotate(1)', 'd[0] = 5', 'd.clear()'):
    d = deque([1, 2, 3])
    try:
        for x in d: exec(change)
        print(change, d)
    except RuntimeError as err: print(change, err)
