# Case conversion and tests over the whole of Unicode's corners.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
'ß'.upper()
'ß'.casefold()
'ﬁ'.upper()
'ŉ'.upper()
'İ'.lower()
len('İ'.lower())
'ΑΣ'.lower()
'Σ'.lower()
'ΑΣΑ'.lower()
'ΑΣ.'.lower()
'ǆ'.title()
'ǆ'.upper()
'ǅ'.lower()
'ǅ'.swapcase()
'ß'.title()
'ß'.capitalize()
'ŉa'.capitalize()
''')
