# Exceptions as objects: args, attributes, notes, equality, subclassing, chaining.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
str(OSError('only'))
OSError('only').errno
StopIteration(5).value
StopIteration().value
StopIteration(1, 2).value
SystemExit(3).code
SystemExit().code
ImportError('m', name='n', path='p').name
ImportError('m').path
str(ImportError('m'))
AttributeError('m', name='n', obj=5).obj
NameError('m', name='q').name
AttributeError('x').name
ModuleNotFoundError('m', name='z').name
UnicodeDecodeError('u', b'x', 0, 1, 'r').reason
SyntaxError('m', ('f', 1, 2, 'text')).lineno
str(SyntaxError('m', ('f', 1, 2, 't')))
''')
