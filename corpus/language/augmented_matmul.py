# @= on every kind of target, evaluated once.
try: suspend
except NameError: suspend = lambda value=None: value

class M:
    def __init__(self, n): self.n = n
    def __matmul__(self, other): return M(self.n * 10 + other.n)
    def __repr__(self): return f'M{self.n}'

def t(what, value):
    print('evaluate', what)
    return suspend(value)

module = M(5)
module @= t('value', M(3))
print(module)

def function():
    local = M(5)
    local @= t('value', M(3))
    def inner():
        nonlocal local
        local @= M(3)
        return local
    global module
    module @= M(3)
    return local, inner(), local, module

print(function())

class C:
    own = M(5)
    own @= t('in a class body', M(3))

print(C.own)
c = C()
t('object', c).own @= t('value', M(3))
print(c.own, C.own, vars(c))
items = [M(1), M(5)]
alias = items[0]
t('list', items)[t('index', 0)] @= t('value', M(2))
print(items, alias, alias is items[0])
table = {'k': {'n': M(5)}}
t('table', table)['k'][t('key', 'n')] @= M(3)
print(table)
space = {'v': M(5)}
exec('v @= w', space, {'w': M(3), 'v': M(5)})
print(space['v'])

def attempt(f):
    try: f()
    except Exception as e: print(type(e).__name__, e)

def unbound(): never @= 1
def undefined(): C.missing @= 1
def no_item(): table['missing'] @= 1
def wrong(): table @= None
def immutable():
    pair = (M(5), M(5))
    pair[0] @= M(3)

for f in (unbound, undefined, no_item, wrong, immutable): attempt(f)
