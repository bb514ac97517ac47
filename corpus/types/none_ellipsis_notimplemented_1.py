# The singletons: their types, truth, attributes, and how they refuse.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
None
...
NotImplemented
type(None)
type(...)
type(NotImplemented)
Ellipsis is ...
type(None)() is None
type(...)() is ...
type(NotImplemented)() is NotImplemented
type(None)(1)
bool(None)
not ...
bool(NotImplemented)
if_ := 1 if None else 2
None == False
None == 0
''')
