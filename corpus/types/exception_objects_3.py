# Exceptions as objects: args, attributes, notes, equality, subclassing, chaining.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
SyntaxError('m').msg
BaseException('b').args
Exception(*[1, 2]).args
Warning('w')
KeyboardInterrupt()
GeneratorExit()
ArithmeticError('a').with_traceback(None)
ImportError('m', nope=1)
ValueError(x=1)
UnicodeDecodeError('u')
AttributeError('m', foo=1)
ValueError('a').with_traceback(5)
ValueError('a').x
issubclass(KeyError, LookupError)
issubclass(IndexError, LookupError)
issubclass(FileNotFoundError, OSError)
IOError is OSError
''')
