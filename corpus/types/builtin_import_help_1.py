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
__import__('math').floor(1.5)
__import__('collections.abc').__name__
__import__('collections.abc', fromlist=['x']).__name__
__import__('math', globals(), locals(), [], 0).__name__
__import__('no_such')
__import__('')
__import__(5)
__import__('math', level=-1)
builtins.len is len
builtins.__name__
builtins.True_ if hasattr(builtins, 'True_') else 'none'
builtins.open.__name__
__builtins__ is not None
__name__
len.__module__
builtins.print is print
sorted(n for n in dir(builtins) if n[0].islower())[:8]
''')
