# Subclasses of str keep or lose their type; comparison and hashing with overrides.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
class S(str):
    extra = 1
    def shout(self): return self.upper() + '!'
class Loud(str):
    def __str__(self): return 'LOUD'
    def __repr__(self): return 'repr-loud'
    def __format__(self, spec): return 'fmt:' + spec
    def __len__(self): return 99
    def __getitem__(self, i): return 'item'
    def __iter__(self): return iter('xyz')
    def __contains__(self, x): return True
class CI(str):
    def __eq__(self, other): return self.lower() == other.lower()
    def __hash__(self): return hash(self.lower())
    def __lt__(self, other): return self.lower() < other.lower()
s, l = S('abc'), Loud('quiet')
show(r'''
type(s.expandtabs())
type(s.removeprefix('q'))
type(s.translate({}))
type(f'{s}')
type('%s' % s)
type(','.join([s]))
type(s.join([]))
str(l)
repr(l)
f'{l}'
f'{l:>5}'
f'{l!s}'
f'{l!r}'
'%s' % l
'{}'.format(l)
len(l)
l[0]
list(l)
''')
