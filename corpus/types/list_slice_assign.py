# Assignment to and deletion of slices of lists: every shape, and the refusals.
def run(text):
    a = list(range(8))
    try: exec(text, {'a': a})
    except Exception as e: print(f'{text:34} {type(e).__name__}: {e} {a}')
    else: print(f'{text:34} {a}')
for t in '''a[2:4] = 'xyz'
a[2:2] = [9]
a[:] = []
a[5:2] = 'ab'
a[-3:-1] = [7]
a[100:] = [1, 2]
a[-100:1] = ()
a[::2] = 'wxyz'
a[::-1] = range(8)
a[::2] = 'abc'
a[::-2] = [1]
a[1:6:2] = [0, 0, 0]
a[2:4] = 5
a[::2] = 5
a[::3] = {1: 2, 3: 4, 5: 6}
a[2:4] = a
a[::2] = a[::2][::-1]
a[1:3] = (x for x in 'pq')
a[1:3] = iter([])
a[0] = 1; a[-1] = 2
a[8] = 1
a[-9] = 1
a['x'] = 1
a[1.0] = 1
del a[2:4]
del a[::2]
del a[::-3]
del a[5:2]
del a[:]
del a[0], a[-1]
del a[8]
del a['x']
del a[1:100:5]
a[True] = 'true'
a[10**30:] = [1]
a[10**30] = 1
a[0:3:0] = []
a += 5
a += 'xy'
a *= 2
a *= -1
a *= 1.5
a[1:2] += [3, 4]
a[2], a[3] = a[3], a[2]
a[1:] = a[:-1]
a[a[0]] = a[1:3]'''.splitlines(): run(t)
