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
repr(type(len))
len.x
len()
len(5)
len(1, 2)
len(x=1)
len('')
len([1])
len({})
len(b'a')
len(range(10**5))
len('é😀')
len({1: 2}.keys())
len(range(10**20))
len(iter([]))
''')
