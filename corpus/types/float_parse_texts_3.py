# float() from text and from other numbers.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
float('1e400')
float('-1e400')
float('1e-400')
float('4.9e-324')
float('2.4e-324')
float('2.5e-324')
float('1.7976931348623157e308')
float('1.7976931348623159e308')
float('0.1' + '0' * 50 + '1')
float('9007199254740993')
float('9007199254740992.9999')
float('1' * 400)
float('0.' + '0' * 400 + '1')
float('-0')
float('-0.0')
float('a' * 60)
float(x=1)
''')
