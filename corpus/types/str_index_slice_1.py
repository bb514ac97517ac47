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
a[0]
a[-1]
a[5]
a[-6]
w[1]
w[2]
w[3]
w[-1]
w[-2]
a[6]
a[-7]
e[0]
w[10**30]
a['0']
a[1.0]
a[None]
a[1:3]
a[:]
a[::-1]
a[::2]
''')
