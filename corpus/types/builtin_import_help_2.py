# __import__, __build_class__, id and hash, staticmethods of names; things of builtins by name.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
import builtins
show(r'''
sum(isinstance(getattr(builtins, n), type) and issubclass(getattr(builtins, n), BaseException) for n in dir(builtins)) > 60
__build_class__(5, 'x')
len.__name__
len.__doc__ is not None
len.__qualname__
repr(len)
repr(print)
repr(''.join)[:24]
str.upper.__qualname__
repr(str.upper)
repr(int.__add__)
repr(dict.fromkeys)[:30]
[].append.__self__
'a'.upper.__self__
repr(type)
repr(object)
repr(int.real)
''')
