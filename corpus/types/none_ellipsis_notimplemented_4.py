# The singletons: their types, truth, attributes, and how they refuse.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
(1).__add__('x')
(1).__lt__(None)
[].__eq__(())
{}.__or__(5)
''.__mod__(5) if 0 else 0
issubclass(type(None), object)
isinstance(None, type(None))
isinstance(None, (int, type(None)))
isinstance(None, int | None)
type(None).__name__
type(...).__name__
int(None)
float(None)
list(None)
sorted([3, None])
max(None, 1)
sum([None])
''')
