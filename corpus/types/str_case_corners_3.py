# Case conversion and tests over the whole of Unicode's corners.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
'Abc def'.istitle()
'ABc'.istitle()
'A'.istitle()
'1A'.istitle()
''.istitle()
'ǅ'.istitle()
'ⅷ'.islower()
'Ⅷ'.isupper()
'abc'.isalpha()
'ab1'.isalpha()
'é日'.isalpha()
''.isalpha()
'ª'.isalpha()
'²'.isalpha()
'ⅷ'.isalpha()
'ab1'.isalnum()
'²½'.isalnum()
''')
