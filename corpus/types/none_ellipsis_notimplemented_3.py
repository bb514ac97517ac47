# The singletons: their types, truth, attributes, and how they refuse.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
f'{None}'
'%s' % None
str(NotImplemented)
[None, ...]
{None: None}
hash(None) == hash(None)
hash(...) == hash(Ellipsis)
(None,)
None.__class__
None.__bool__()
None.__eq__(5)
None.__repr__()
None.__doc__ is None or True
None.__init__()
dir(None) == dir(type(None))
None.__lt__(1)
object().__eq__(1)
''')
