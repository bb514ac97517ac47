# Case conversion and tests over the whole of Unicode's corners.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
sorted('bAcB', key=str.swapcase)
max('abcABC')
min('abcABC')
'İstanbul'.casefold()
'Ǆ'.title()
'ΐ'.upper()
'ΰ'.title()
'և'.upper()
'ﬀ'.title()
'ẖ'.upper()
'ǰ'.capitalize()
'Ꭰ'.lower()
'ꭰ'.upper()
'Ა'.lower()
'ა'.upper()
'ა'.title()
''')
