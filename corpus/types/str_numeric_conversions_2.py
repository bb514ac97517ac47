# From text to numbers and back: every way programs do it.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
'{:+d} {:+d}'.format(5, -5)
'{:,}'.format(10**9)
'{:_}'.format(10**9)
f'{10**20}'
f'{1e20}'
f'{-0.0}'
int('3.5')
int('12a')
float('1,5')
float('abc')
int('')
'42'.isdigit()
'-42'.isdigit()
'4.2'.isdecimal()
'٤٢'.isdigit()
int('٤٢')
'½'.isnumeric()
'42'.zfill(5)
''')
