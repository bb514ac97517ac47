# Exceptions as objects: args, attributes, notes, equality, subclassing, chaining.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
EnvironmentError is OSError
issubclass(UnicodeError, ValueError)
issubclass(ModuleNotFoundError, ImportError)
issubclass(NotImplementedError, RuntimeError)
issubclass(RecursionError, RuntimeError)
issubclass(bool, int)
issubclass(KeyboardInterrupt, Exception)
issubclass(TimeoutError, OSError)
issubclass(ZeroDivisionError, ArithmeticError)
issubclass(StopAsyncIteration, Exception)
issubclass(ExceptionGroup, BaseExceptionGroup)
issubclass(UnboundLocalError, NameError)
issubclass(IndentationError, SyntaxError)
issubclass(EncodingWarning, Warning)
''')
