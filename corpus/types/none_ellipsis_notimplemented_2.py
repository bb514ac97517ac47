# The singletons: their types, truth, attributes, and how they refuse.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
None is None
None != None
... == ...
NotImplemented == NotImplemented
None in [None]
[None].index(None)
None < 1
None + 1
None.x
len(None)
iter(None)
None @ None
-None
None ** 2
... + 1
str(None)
repr(...)
''')
