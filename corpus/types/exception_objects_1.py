# Exceptions as objects: args, attributes, notes, equality, subclassing, chaining.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
ValueError()
ValueError('a')
ValueError('a', 1)
ValueError('a').args
str(ValueError())
str(ValueError('a'))
str(ValueError('a', 1))
repr(KeyError('k'))
str(KeyError('k'))
str(KeyError('a', 'b'))
str(KeyError())
KeyError('k').args[0]
ValueError('x') == ValueError('x')
str(OSError(2, 'msg'))
OSError(2, 'msg').errno
OSError(2, 'msg', 'file').filename
str(OSError(2, 'msg', 'file'))
''')
