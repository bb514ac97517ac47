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
a[1::2]
a[-2:]
a[:-2]
a[4:2]
a[4:2:-1]
a[10:]
a[-10:3]
a[::-2]
a[5:0:-1]
a[None:None:None]
w[1:4]
w[::-1]
w[::2]
w[-3:-1]
w[3:]
w[10:20]
w[-100:2]
w[2:2]
len(w)
len(w[::2])
''')
