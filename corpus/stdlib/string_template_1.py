# string.Template: substitution, escapes, braces, errors, subclasses, identifiers.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
from string import Template
T = Template
show(r'''
T('$a ${b} $$ $a').substitute(a=1, b='x')
T('$a').substitute({'a': 5})
T('$a').substitute({'a': 5}, a=6)
T('${a}b').substitute(a=1)
T('$a_b $a.b $a-b').substitute(a=1, a_b=2)
T('').substitute()
T('$$').substitute()
T('$A $a').substitute(A=1, a=2)
T('$_x').substitute(_x=3)
T('$a').substitute()
T('$a $b').substitute(a=1)
T('$').substitute()
T('cost $5').substitute()
T('a\nb $1').substitute()
T('${a').substitute(a=1)
T('${}').substitute()
T('${a b}').substitute()
''')
