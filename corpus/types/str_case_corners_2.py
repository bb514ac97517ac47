# Case conversion and tests over the whole of Unicode's corners.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
"they're bill's friends".title()
'x1y2z'.title()
'HELLO wORLD'.swapcase()
'hello WORLD'.capitalize()
'ὈΔΥΣΣΕΎΣ'.lower()
'straße'.casefold() == 'STRASSE'.casefold()
'ᾳ'.upper()
'ᾼ'.lower()
'ͅ'.upper()
'abc'.islower()
'aBc'.islower()
'123'.islower()
'a1'.islower()
'ABC'.isupper()
'A1'.isupper()
''.islower()
'Abc Def'.istitle()
''')
