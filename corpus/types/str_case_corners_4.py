# Case conversion and tests over the whole of Unicode's corners.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
'_'.isalnum()
'12'.isdigit()
'²'.isdigit()
'½'.isdigit()
'٣'.isdigit()
'12'.isdecimal()
'²'.isdecimal()
'٣'.isdecimal()
'½'.isnumeric()
'五'.isnumeric()
'Ⅷ'.isnumeric()
'①'.isdigit()
''.isdigit()
'-1'.isdigit()
'1.0'.isnumeric()
' \t\n'.isspace()
''.isspace()
''')
