# Methods of patterns and matches with unusual arguments: indexes by __index__, what is out of range, what cannot be set, wrong counts.
import re
def show(*lines):
    for line in lines:
        try: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
p = re.compile(r'(?P<a>\w+) (\d+)')
m = p.match('hello 42')
show("m.group(I(1), 0)", "m[I(2)]", "m.start(I(1))", "m.span(I(2))", "m.group(I(9))", "m.group(10**30)", "m[-1]", "m.group('b')", "m.group(b'a')", "m.group(1.0)")
show("p.match('xx 1', I(1))", "p.search('a 1 b 2', pos=I(2), endpos=I(7))", "p.match('a', 10**30)", "p.match('a', pos=1.5)", "p.sub('-', 'a 1 b 2', I(1))", "p.split('a 1 b 2', I(1))",
     "p.match()", "p.match(1, 2, 3, 4, 5)", "p.sub('a')", "re.Match.group()", "p.findall(pattern='x')", "m.start(1, 2)", "m.start(group=1)", "m.groups(1, 2)", "m.expand()", "m.__deepcopy__()", "p.match(5)", "p.match(b'a')")
show("m.x", "setattr(m, 'x', 1)", "setattr(m, 'pos', 1)", "setattr(m, 'lastindex', 1)", "setattr(p, 'flags', 1)", "setattr(p, 'groupindex', 1)", "'a' in m", "iter(m)", "len(m)", "bool(m)",
     "type('A', (re.Match,), {})", "type('A', (re.Pattern,), {})", "re.Match()", "re.Pattern()", "p < p", "p.groupindex", "re.compile('x').groupindex", "type(p.groupindex).__name__", "p.flags", "type(p.flags)")
show("re.compile('a') == re.compile('a', 0)", "re.compile('a') == re.compile(b'a')", "re.compile('a') != re.compile('a', re.I)", "hash(re.compile('a')) == hash(re.compile('a'))", "re.compile('x', re.I | re.X)",
     "re.compile(b'x', re.M)", "re.compile('x' * 300)", "re.compile(p)", "re.compile(p, re.I)", "re.compile(5)", "re.compile([])")
show("[type(p.finditer('')).__name__]", "[x.span() for x in re.finditer('a*', 'baac')]", "[x[0] for x in re.finditer(r'\\w', 'aéb')]", "[x.pos for x in p.finditer('a 1 b 2', 2)]", "next(p.finditer('x'), None)")
s = re.compile('a*?').scanner('aab')
print([s.search() for _ in range(5)], s.pattern)
s = re.compile(r'\w').scanner('é1', 1)
print(s.match(), s.match(), s.match())
show("re.sub('a', b'x', 'a')", "re.sub(b'a', 'x', b'a')", "re.sub('a', 5, 'a')", "re.sub('a', lambda m: None, 'bab')", "re.sub('b', lambda m: 5, 'abc')", "re.sub('a', lambda m: 5, 'abc')", "re.subn('b', lambda m: '', 'abcb', count=1)",
     "re.sub('(b)', r'<\\1\\g<1>>', 'abé')", "re.sub('x', 'y', 'aaa', count=-1)", "re.subn('x', 'y', 'aaa', count=-1)", "re.split('x', 'axb', maxsplit=-1)", "re.sub('é', r'\\g<0>!', 'aéé')")
class S(str): pass
show("type(re.match('a', S('ab')).group()).__name__", "type(re.match('ab', S('ab')).group()).__name__", "type(re.match('ab', S('ab')).string).__name__", "re.sub('b', S('x'), 'abc')", "re.match(b'a.', bytearray(b'abc')).group()",
     "re.match(b'(a)(x)?', memoryview(b'abc')).groups(0)", "re.sub(b'b', b'-', bytearray(b'abc'))", "re.split(b'b', memoryview(b'abc'))")
ba = bytearray(b'abcd'); m = re.search(b'c', ba); ba[2:] = b'x'; print(m.group(), m.span())
import copy
print(copy.copy(m) is m, copy.deepcopy(p) is p, m.regs, m.lastindex, m.lastgroup, m.re.pattern)
it = re.finditer(r'\d', '1a2'); print(next(it).group(), list(it), list(it))
