# Indexing and slicing of text of every width, iteration and unpacking.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
a, w, e = 'abcdef', 'aé日😀z', ''
show(r'''
a[::0]
a[1:'x']
a[:10**30]
a[-10**30:]
a[::10**30]
a[::-10**30]
a[10**30:]
list(w)
tuple(w)
set(w) == set('z😀日éa')
''.join(reversed(w))
dict(enumerate(w))
list(zip(w, a))
[*w]
sorted(w)
[ord(c) for c in w]
''.join(map(chr, [97, 233, 26085, 128512]))
ascii(w)
w.encode()
w.encode().decode() == w
''')
