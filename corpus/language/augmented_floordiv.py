# //= on every kind of target, evaluated once.
try: suspend
except NameError: suspend = lambda value=None: value

def t(what, value):
    print('evaluate', what)
    return suspend(value)

module = 5
module //= t('value', 3)
print(module)

def function():
    local = 5
    local //= t('value', 3)
    def inner():
        nonlocal local
        local //= 3
        return local
    global module
    module //= 3
    return local, inner(), local, module

print(function())

class C:
    own = 5
    own //= t('in a class body', 3)

print(C.own)
c = C()
t('object', c).own //= t('value', 3)
print(c.own, C.own, vars(c))
items = [7, 5]
alias = items[0]
t('list', items)[t('index', 0)] //= t('value', 2)
print(items, alias, alias is items[0])
table = {'k': {'n': 5}}
t('table', table)['k'][t('key', 'n')] //= 3
print(table)
space = {'v': 5}
exec('v //= 3', space)
print(space['v'])

def attempt(f):
    try: f()
    except Exception as e: print(type(e).__name__, e)

def unbound(): never //= 1
def undefined(): C.missing //= 1
def no_item(): table['missing'] //= 1
def wrong(): table //= None
def immutable():
    pair = (5, 5)
    pair[0] //= 3

for f in (unbound, undefined, no_item, wrong, immutable): attempt(f)
