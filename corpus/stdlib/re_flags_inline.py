# Flags: as arguments, inline, scoped, combined, and refused.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
import re
show(r'''
re.findall('a', 'aA', re.I), re.findall('(?i)a', 'aA'), re.findall('(?i:a)b', 'Ab aB ab'), re.findall('(?s:.)', 'a\n'), re.findall('(?-i:a)b', 'aB Ab', re.I), re.findall('(?i)é', 'É'), re.findall('(?ai)k', 'K\u212a'), re.findall('(?i)k', 'K\u212a'), re.findall('(?i)ß', 'ẞ'), re.findall('(?i)[a-z]+', 'aBſ')
re.findall("""(?x) a  b # comment
 | c\\ d""", 'ab c d'), re.findall(r'(?x)[ ]#x', ' '), re.findall(r'(?x:a b)c d', 'abc d'), re.findall(r'a(?#comment)b', 'ab'), re.compile('(?x) a b \\# c').match('ab#c')[0], re.split(r'(?x) , \s*', 'a, b')
re.compile('a(?i)b')
re.compile('(?i')
re.compile('(?z)')
re.compile('(?i-)')
re.compile('(?-a:x)')
re.compile('(?au)x')
re.compile('(?L)x')
re.compile('(?-i)x')
re.compile('(?i-i:x)')
re.compile('(?a-u:x)')
re.compile('(?#x')
re.compile('(?:')
re.compile('(?')
re.compile('(?!')
re.compile(b'(?u)x')
re.compile('x', re.L)
re.compile(b'x', re.U)
re.compile('x', re.A | re.U)
re.compile('x').flags, re.compile('x', re.I | re.M).flags, re.compile('(?im)x').flags, re.compile(b'x').flags, re.compile('x', re.A).flags, re.compile('(?i:x)').flags, re.compile(b'x', re.L).flags
re.I, re.IGNORECASE, re.I | re.M, re.RegexFlag(0), re.NOFLAG, ~re.I, re.X & re.S, re.A, re.ASCII.value, re.I in (re.I | re.S), repr(re.DOTALL | re.VERBOSE), str(re.I), re.RegexFlag(2) is re.I, int(re.U), list(re.I | re.S), bool(re.NOFLAG), re.DEBUG.value, re.T if hasattr(re, 'T') else 'gone'
re.compile('x', re.I), re.compile('x', re.I | re.S), re.compile(b'y'), re.compile("it's"), repr(re.compile('a' * 300))[:20], len(repr(re.compile('a' * 300))), re.compile('(?i)x'), re.compile('x', re.U), re.compile('x', re.A)
re.compile(re.compile('x'), re.I)
re.compile(re.compile('x')) is re.compile('x'), re.compile('x') == re.compile('x'), re.compile('x') == re.compile('x', re.I), hash(re.compile('x')) == hash(re.compile('x')), re.compile('x') == re.compile(b'x')
re.compile(5)
re.compile(None)
''')
