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
T('$é').substitute(é=1)
T('$a $b $5 ${c $$').safe_substitute(a=1)
T('$a').safe_substitute({'a': None})
T('$').safe_substitute()
T('${x}').safe_substitute()
T('$x$y').safe_substitute(x='$y')
T('$a ${b} $a $$ $').get_identifiers()
T('$a $1').is_valid()
T('$a $$').is_valid()
T('x').template
T(5).template
T.delimiter
T.idpattern
T.braceidpattern
T('$a').substitute(5)
T('$a').substitute({}, {})
T()
''')
